// Takes the rows of a loose or streamed table apart: which of its words are captions, headers and groups, and which the label of the numbers.
import { beginsRowLabel, leadingMark, matchLabel, type LabelMatch } from '../../schema';
import { isWord, type Cell } from '../../syntax/cell';
import { Row, type Layout, type PlacedRow } from '../../syntax/table';
import { LineCounter } from '../../text/lineBreak';
import { memoize } from '../../text/memo';
import { isSideWord } from './sideWords';

/** A label put together from one or more lines, or words of a line. */
interface Segment {
  readonly cell: Cell;
  readonly matches: readonly LabelMatch[];
}

/** A label is wrapped over no more lines. */
const WRAPPED = 5;
/** More numbers than the columns of any table with row labels, and the pipes that stand for what is left out: they have none. */
const MOST_LABELLED = 10;

/** Whether the rows of a layout have to be taken apart. */
export function isUncut(layout: Layout | undefined): boolean {
  return layout === 'loose' || layout === 'streamed';
}

/**
 * The rows that the loose rows of a block's text stand for. Where numbers stand beside the middle of a wrapped label, its end comes after
 * them; a word in a line of its own may stand among numbers that have lines of their own.
 */
export function cutRows(rows: readonly PlacedRow[], text: string): readonly PlacedRow[] {
  const all: PlacedRow[] = [];
  for (const placed of rows) {
    const { row, offset, line } = placed;
    const above = all[all.length - 1];
    const tail = above && row.layout === 'loose' ? (wordAmongFigures(above, placed, text) ?? tailOf(above.row, row)) : undefined;
    if (above && tail) all[all.length - 1] = { ...above, row: tail.row };
    const parts = !tail ? looseParts(row) : tail.rest.length > 0 ? cut(row, tail.rest) : [];
    for (const part of parts) all.push({ row: part.row, offset: offset + part.offset, line: line + part.line });
  }
  return all;
}

/** The spaces before which a piece of a group's label may end: （ 四 ）无 */
const SPACES_IN_SIDE = 3;
/** The end of a label is wrapped over no more lines. */
const TAIL = 4;

/** A row that takes cells of the one below, and what is left of these. */
interface Taken {
  readonly row: Row;
  readonly rest: readonly Cell[];
}

/** The row above with the end of its label, found among the words of the next. */
function tailOf(above: Row, { cells }: Row): Taken | undefined {
  const [label, ...values] = above.cells;
  if (!label || values.length === 0 || !isWord(label.text)) return undefined;
  const begun = segmentOf(label);
  if (begun.matches.length === 0 ? !beginsRowLabel(label.text) : isWholeLabel(begun)) return undefined;
  const count = firstNumber(cells);
  const words = cells.slice(0, count).flatMap(splitSide);
  const own = words.filter(({ text }) => !isSideWord(text));
  for (let length = 1; length <= TAIL && length < own.length; length++) {
    const tail = own.slice(0, length);
    const whole: Cell = { ...label, text: label.text + joinCells(tail).text };
    if (isVariant(segmentOf(whole))) continue;
    const rest = [...words.filter((cell) => !tail.includes(cell)), ...cells.slice(count)];
    return { row: new Row(above.layout, above.text, [whole, ...values]), rest };
  }
  return undefined;
}

const looseParts: (row: Row) => readonly PlacedRow[] = memoize((row) => cut(row, row.cells));

function cut(row: Row, cells: readonly Cell[]): readonly PlacedRow[] {
  const { words, numbers } = withoutPageNumber(row, fieldsOf(cells));
  const segments = row.layout === 'streamed' ? words.map(segmentOf) : segmentsOf(words.flatMap(splitSide)).filter(isNoRepetition);
  const last = segments[segments.length - 1];
  const mayLabel = last !== undefined && numbers.length > 0 && numbers.length <= MOST_LABELLED;
  const isLabelled = mayLabel && (last.matches.some(isRowOrGroup) ? !isHeader(segments) : isUnknownLabel(row, last, numbers));
  const labels = isLabelled ? segments.slice(0, -1) : segments;
  const data = labels.length < segments.length && last ? [last.cell, ...numbers] : numbers;
  const groups = [...headRows(labels), ...(data.length > 0 ? [data] : [])];
  const lines = new LineCounter(row.text);
  return groups.map((cells, i) => slice(row, cells, i === groups.length - 1, lines));
}

/** Whether a label is another than the one behind it: a merged cell is repeated for each of its columns by some converters. */
function isNoRepetition({ cell, matches }: Segment, at: number, all: readonly Segment[]): boolean {
  return all[at + 1]?.cell.text !== cell.text || !matches.some(isRowOrGroup) || matches.some(isHead);
}

/** Whether words that the schema does not know are the label of the numbers after them: side by side, begun as a label is, or numbered above a whole row. */
function isUnknownLabel(row: Row, { cell, matches }: Segment, numbers: readonly Cell[]): boolean {
  if (matches.length > 0) return false;
  return isBeside(row, cell, numbers[0]) || beginsRowLabel(cell.text) || (numbers.length === ALL_BUT_ONE + 1 && leadingMark(cell.text)?.style === 'arabic');
}

interface Fields {
  readonly words: readonly Cell[];
  readonly numbers: readonly Cell[];
}

/** 见附件1 */
const LONGEST_FIGURE = 4;
/** 3 / 6 */
const LONGEST_PAGE_NUMBER = 3;
/** As many values as a row of table 3 has, less one. */
const ALL_BUT_ONE = 6;

/** The words before the numbers, and these; the first figure of table 3 may be a word: 2.重复申请 若干 0 0 0 0 0 0. */
function fieldsOf(cells: readonly Cell[]): Fields {
  const count = firstNumber(cells);
  const [words, numbers] = [cells.slice(0, count), cells.slice(count)];
  const last = words[words.length - 1];
  if (!last || numbers.length !== ALL_BUT_ONE || !isVariant(segmentOf(last))) return { words, numbers };
  const at = last.text.search(/\s\S+$/u);
  const isAlone = at < 0;
  const label = isAlone ? words[count - 2] : part(last, 0, last.text.slice(0, at).trimEnd().length);
  const figure = isAlone ? last : part(last, at + 1, last.text.length);
  if (!label || !endsRequestsRow(words, label) || !mayBeFigure(figure, label)) return { words, numbers };
  const before = words.slice(0, -1);
  return { words: isAlone ? before : [...before, label], numbers: [figure, ...numbers] };
}

/** The values of a whole row of table 3 in one line, without a bare page number (3, 3 / 6) in a line of its own below. */
function withoutPageNumber({ text }: Row, { words, numbers }: Fields): Fields {
  const below = numbers.findIndex(({ from }, i) => i > 0 && /[\r\n]/u.test(text.slice((numbers[i - 1] as Cell).to, from)));
  return below === ALL_BUT_ONE + 1 && numbers.length - below <= LONGEST_PAGE_NUMBER ? { words, numbers: numbers.slice(0, below) } : { words, numbers };
}

function part({ text, from }: Cell, start: number, end: number): Cell {
  return { text: text.slice(start, end), from: from + start, to: from + end };
}

/** Whether a word may stand where a figure should (若干, 见附件): a short one that is no label, nor a piece or the mark of one. */
function mayBeFigure(word: Cell, label: Cell): boolean {
  if (word.text.length > LONGEST_FIGURE || /[（()）]|^\d+\s*[.．、]$/u.test(word.text) || isSideWord(word.text)) return false;
  return segmentOf(word).matches.length === 0 && isVariant(segmentOf(joinCells([label, word])));
}

/** Whether words are the label of a row of table 3, by themselves or with the line above them. */
function endsRequestsRow(words: readonly Cell[], label: Cell): boolean {
  if (isRequestsRow(label)) return true;
  const above = words.findLast(({ to }) => to <= label.from);
  const [begun] = above ? splitSide(above).slice(-1) : [];
  return begun !== undefined && isRequestsRow(joinCells([begun, label]));
}

function isRequestsRow(cell: Cell): boolean {
  return segmentOf(cell).matches.some(({ table, part, quality }) => table === 'requests' && part === 'row' && quality !== 'variant');
}

/** The row above with a word and the numbers after it, where these make it a whole row of table 3; behind its last number, before a label. */
function wordAmongFigures(above: PlacedRow, { row, offset }: PlacedRow, text: string): Taken | undefined {
  const [label, ...figures] = above.row.cells;
  const [word, ...others] = row.cells;
  if (!label || !word || figures.length === 0 || !isRequestsRow(label) || !mayBeFigure(word, label)) return undefined;
  const numbers = others.slice(0, ALL_BUT_ONE - figures.length);
  const rest = others.slice(numbers.length);
  if (figures.length + numbers.length !== ALL_BUT_ONE || numbers.some((cell) => isWord(cell.text)) || (rest[0] && !isRequestsRow(rest[0]))) return undefined;
  const shift = offset - above.offset;
  const moved = [word, ...numbers].map((cell) => ({ ...cell, from: cell.from + shift, to: cell.to + shift }));
  const last = moved[moved.length - 1] as Cell;
  return { row: new Row('loose', text.slice(above.offset, above.offset + last.to), [label, ...figures, ...moved]), rest };
}

/** Whether nothing but a space parts words from the number behind them: they are its label, though nobody knows them. */
function isBeside({ text }: Row, { to }: Cell, number: Cell | undefined): boolean {
  return number !== undefined && /^[^\S\r\n]+$/u.test(text.slice(to, number.from));
}

/** Words come first in a loose row; what stands among its numbers is no label. */
function firstNumber(cells: readonly Cell[]): number {
  const at = cells.findIndex(({ text }) => !isWord(text));
  return at < 0 ? cells.length : at;
}

function segmentOf(cell: Cell): Segment {
  return { cell, matches: matchLabel(cell.text) };
}

/** Groups' labels, or pieces of them, that stand before the words of a row (法提供 2.没有现成信息需要另行制作), and those. */
function splitSide(line: Cell): readonly Cell[] {
  const { text } = line;
  const end = [...text.matchAll(/\s+/gu)].slice(0, SPACES_IN_SIDE).findLast(({ index }) => isSideWord(text.slice(0, index)) || isGroupLabel(text.slice(0, index)))?.index;
  if (end === undefined) return [line];
  const own = text.length - text.slice(end).trimStart().length;
  return [part(line, 0, end), ...splitSide(part(line, own, text.length))];
}

function isGroupLabel(text: string): boolean {
  return matchLabel(text).some(({ part, quality }) => part === 'group' && quality !== 'variant');
}

/** A label found among words, the pieces of groups between its lines, and how many words that makes. */
interface Found {
  readonly segment: Segment;
  readonly aside?: readonly Cell[];
  readonly count: number;
}

/** Joins lines that make a label together; splits a line whose words are labels each. */
function segmentsOf(words: readonly Cell[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Cell;
    const found = labelAt(words, i);
    if (found && !(isVariant(found.segment) && (isSideWord(word.text) || wordsOf(word).every(isWholeLabel)))) {
      for (const cell of found.aside ?? []) segments.push({ cell, matches: [] });
      segments.push(found.segment);
      i += found.count;
    } else {
      segments.push(...wordsOf(word));
      i++;
    }
  }
  return segments;
}

/** The label that begins with a word: as it stands, if that is one; else without the pieces of groups between its lines. */
function labelAt(words: readonly Cell[], start: number): Found | undefined {
  const whole = longestLabel(words, start);
  if (whole && isWholeLabel(whole.segment)) return whole;
  const skipping = withoutSide(words, start);
  if (!whole || !skipping || isWholeLabel(skipping.segment) || skipping.count >= whole.count) return skipping ?? whole;
  // The rest of the label stands below the numbers: what it seems to end with is the piece of a group.
  const aside = words.slice(start + 1, start + whole.count).filter(({ text }) => isSideWord(text));
  return aside.length > 0 ? { segment: skipping.segment, count: whole.count, aside } : whole;
}

/** The label without the pieces of groups that stand between its lines. */
function withoutSide(words: readonly Cell[], start: number): Found | undefined {
  const near = words.slice(start, start + 2 * WRAPPED);
  const own = near.filter(({ text }, i) => i === 0 || !isSideWord(text));
  if (own.length === near.length) return undefined;
  const found = longestLabel(own, 0);
  if (!found) return undefined;
  const count = near.indexOf(own[found.count - 1] as Cell) + 1;
  return { ...found, count, aside: near.slice(0, count).filter((cell) => !own.includes(cell)) };
}

/** A wording that is not accepted, or none at all. */
function isVariant({ matches }: Segment): boolean {
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
    if (segment.matches.some(({ quality }) => quality === 'official') && !isCutShort(segment.cell.text)) return { segment, count };
    if (segment.matches.length === 0 || (isVariant(segment) && isWholeLabel(segmentOf(words[start + count - 1] as Cell)))) continue;
    if (!best || isVariant(best.segment) || !isVariant(segment) || isCutShort(best.segment.cell.text)) best = { segment, count };
  }
  return best;
}

function isWholeLabel(segment: Segment): boolean {
  return !isVariant(segment) && !isCutShort(segment.cell.text);
}

/** Whether a label ends within a remark in brackets: （二）部分公开（区分处理的. */
function isCutShort(label: string): boolean {
  return /[（(][^（）()]*$/u.test(label);
}

function joinCells(cells: readonly Cell[]): Cell {
  const [first, last] = [cells[0] as Cell, cells[cells.length - 1] as Cell];
  return { text: cells.map(({ text }) => text).join(''), from: first.from, to: last.to };
}

function wordsOf(cell: Cell): readonly Segment[] {
  const words = [...cell.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({ text, from: cell.from + index, to: cell.from + index + text.length }));
  const segments = words.map(segmentOf);
  return words.length > 1 && segments.filter(({ matches }) => matches.length > 0).length * 2 > words.length ? segments : [segmentOf(cell)];
}

/** Captions, groups and lone row labels stand in rows of their own; what lies between is a header, words that are no label included. */
function headRows(segments: readonly Segment[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let header: Cell[] | undefined;
  for (const { cell, matches } of segments) {
    const heads = matches.some(isHead);
    if (header && matches.length === 0) header.push(cell);
    else if (!heads) {
      rows.push([cell]);
      header = undefined;
    } else if (header) header.push(cell);
    else rows.push((header = [cell]));
  }
  return rows;
}

/** 自然人, 法人或其他组织, 总计: the last may be a column as the one before it is. */
function isHeader(segments: readonly Segment[]): boolean {
  return segments.length > 1 && segments.slice(-2).every(({ matches }) => matches.some(isHead));
}

function isHead({ part }: LabelMatch): boolean {
  return part === 'column' || part === 'spanner' || part === 'corner';
}

function isRowOrGroup({ part }: LabelMatch): boolean {
  return part === 'row' || part === 'group';
}

/** The part of a row that some of its cells make up; the last one has what stands behind them, too. */
function slice(row: Row, cells: readonly Cell[], isLast: boolean, lines: LineCounter): PlacedRow {
  const [first, last] = [cells[0] as Cell, cells[cells.length - 1] as Cell];
  const own = cells.map(({ text, from, to }) => ({ text, from: from - first.from, to: to - first.from }));
  const text = row.text.slice(first.from, isLast ? row.text.length : last.to);
  return { row: new Row(row.layout, text, own), offset: first.from, line: lines.before(first.from) };
}
