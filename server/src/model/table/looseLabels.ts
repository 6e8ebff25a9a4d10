// Puts the labels of a loose table together, which stand in lines, in words of a line, and between pieces of groups.
import { matchLabel, type LabelMatch } from '../../schema';
import type { Cell } from '../../syntax/cell';
import { append } from '../../text/append';
import { isHead } from './rowHead';
import { isSideWord } from './sideWords';

/** A label put together from one or more lines, or words of a line. */
export interface Segment {
  readonly cell: Cell;
  readonly matches: readonly LabelMatch[];
  /** The words behind it that are the values of its row. */
  readonly values?: readonly Cell[];
}

/** A label is wrapped over no more lines. */
const WRAPPED = 8;
/** The spaces before which a piece of a group's label may end: （ 四 ）无 */
const SPACES_IN_SIDE = 3;

/** What a cell says as a label. */
export function segmentOf(cell: Cell): Segment {
  return { cell, matches: matchLabel(cell.text) };
}

/** What stands from one place in a cell's text to another. */
export function partOfCell({ text, from }: Cell, start: number, end: number): Cell {
  return { text: text.slice(start, end), from: from + start, to: from + end };
}

/** Groups' labels, or pieces of them, that stand before the words of a row (法提供 2.没有现成信息需要另行制作), and those. */
export function splitSide(line: Cell): readonly Cell[] {
  const { text } = line;
  const end = [...text.matchAll(/\s+/gu)].slice(0, SPACES_IN_SIDE).findLast(({ index }) => isSideWord(text.slice(0, index)) || isGroupLabel(text.slice(0, index)))?.index;
  if (end === undefined) return [line];
  const own = text.length - text.slice(end).trimStart().length;
  return [partOfCell(line, 0, end), ...splitSide(partOfCell(line, own, text.length))];
}

/** Whether a text is the label of a group, which only table 3 has. */
function isGroupLabel(text: string): boolean {
  return matchLabel(text).some(({ part, quality }) => part === 'group' && quality !== 'variant');
}

/** Whether a line holds headers of columns and nothing else. */
export function isHeaderLine(line: Cell): boolean {
  return wordsOf(line).every(({ matches }) => matches.some(isHead));
}

/** A label found among words, the pieces of groups between its lines, and how many words that makes. */
interface Found {
  readonly segment: Segment;
  readonly aside?: readonly Cell[];
  readonly count: number;
}

/** Joins lines that make a label together; splits a line whose words are labels each. */
export function segmentsOf(words: readonly Cell[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Cell;
    const found = labelAt(words, i);
    if (found && !(isVariant(found.segment) && (isSideWord(word.text) || wordsOf(word).every(isWholeLabel)))) {
      for (const cell of found.aside ?? []) append(segments, isGroupLabel(cell.text) || isHeaderLine(cell) ? wordsOf(cell) : [{ cell, matches: [] }]);
      segments.push(found.segment);
      i += found.count;
    } else {
      append(segments, wordsOf(word));
      i++;
    }
  }
  return segments;
}

/** The label that begins with a word: as it stands, if that is an official one; else without the pieces of groups between its lines, if it is one then, or was none. */
function labelAt(words: readonly Cell[], start: number): Found | undefined {
  const whole = longestLabel(words, start);
  if (whole && isOfficial(whole.segment)) return whole;
  const skipping = withoutSide(words, start);
  if (whole && isWholeLabel(whole.segment)) return skipping && isOfficial(skipping.segment) ? skipping : whole;
  if (!whole || !skipping || isWholeLabel(skipping.segment) || skipping.count >= whole.count) return skipping ?? whole;
  // The rest of the label stands below the numbers: what it seems to end with is the piece of a group.
  const aside = words.slice(start + 1, start + whole.count).filter(({ text }) => isSideWord(text));
  return aside.length > 0 ? { segment: skipping.segment, count: whole.count, aside } : whole;
}

/** The label without the header that is repeated above its end on the next page, or without that and the groups, and pieces of them, that stand between its lines. */
function withoutSide(words: readonly Cell[], start: number): Found | undefined {
  const belowHeader = without(words, start, isHeaderLine);
  if (belowHeader && isOfficial(belowHeader.segment)) return belowHeader;
  return without(words, start, (cell) => isSideWord(cell.text) || isGroupLabel(cell.text) || isHeaderLine(cell));
}

/** The label without the lines of a kind between its own; undefined where there are none. */
function without(words: readonly Cell[], start: number, isAside: (cell: Cell) => boolean): Found | undefined {
  const near = words.slice(start, start + 2 * WRAPPED);
  const own = near.filter((cell, i) => i === 0 || !isAside(cell));
  if (own.length === near.length) return undefined;
  const found = longestLabel(own, 0);
  if (!found) return undefined;
  const count = near.indexOf(own[found.count - 1] as Cell) + 1;
  return { ...found, count, aside: near.slice(0, count).filter((cell) => !own.includes(cell)) };
}

/** A wording that is not accepted, or none at all. */
export function isVariant({ matches }: Segment): boolean {
  return matches.every(({ quality }) => quality === 'variant');
}

/**
 * The label that begins at a line: the shortest that is official, else the longest that is accepted and no part of another, else the longest
 * that takes no label of its own in.
 */
function longestLabel(words: readonly Cell[], start: number): Found | undefined {
  let best: Found | undefined;
  for (let count = 1; count <= WRAPPED && start + count <= words.length; count++) {
    const segment = segmentOf(joinCells(words.slice(start, start + count)));
    if (isOfficial(segment)) return { segment, count };
    if (segment.matches.length === 0 || (isVariant(segment) && isWholeLabel(segmentOf(words[start + count - 1] as Cell)))) continue;
    if (!best || isVariant(best.segment) || !isVariant(segment) || isCutShort(best.segment.cell.text)) best = { segment, count };
  }
  return best;
}

/** An official label that no remark in brackets goes on behind. */
function isOfficial({ cell, matches }: Segment): boolean {
  return matches.some(({ quality }) => quality === 'official') && !isCutShort(cell.text);
}

/** An accepted label that no remark in brackets goes on behind. */
export function isWholeLabel(segment: Segment): boolean {
  return !isVariant(segment) && !isCutShort(segment.cell.text);
}

/** Whether a label ends within a remark in brackets: （二）部分公开（区分处理的. */
function isCutShort(label: string): boolean {
  return /[（(][^（）()]*$/u.test(label);
}

/** Cells as one, nothing between their words. */
export function joinCells(cells: readonly Cell[]): Cell {
  const [first, last] = [cells[0] as Cell, cells[cells.length - 1] as Cell];
  return { text: cells.map(({ text }) => text).join(''), from: first.from, to: last.to };
}

function wordsOf(cell: Cell): readonly Segment[] {
  const words = [...cell.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({ text, from: cell.from + index, to: cell.from + index + text.length }));
  const segments = words.map(segmentOf);
  return words.length > 1 && segments.filter(({ matches }) => matches.length > 0).length * 2 > words.length ? segments : [segmentOf(cell)];
}
