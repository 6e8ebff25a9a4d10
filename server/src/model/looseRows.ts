// Takes the rows of a loose or streamed table apart: which of its words are captions, headers and groups, and which the label of the numbers.
import { matchLabel, type LabelMatch } from '../schema';
import { isWord, Row, type Cell, type Layout, type PlacedRow } from '../syntax/table';
import { countLineBreaks } from '../text/lineBreak';
import { memoize } from '../text/memo';

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

/** The rows that the loose rows of a text stand for. */
export function cutRows(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  return joinTails(rows.flatMap(({ row, offset, line }) => looseParts(row).map((part) => ({ row: part.row, offset: offset + part.offset, line: line + part.line }))));
}

/** Where numbers stand beside the middle of a wrapped label, its end comes after them. */
function joinTails(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const joined: PlacedRow[] = [];
  for (const placed of rows) {
    const above = joined[joined.length - 1];
    const row = above && withTail(above.row, placed.row);
    if (above && row) joined[joined.length - 1] = { ...above, row };
    else joined.push(placed);
  }
  return joined;
}

/** A row whose label goes on in the words below it. */
function withTail({ layout, text, cells }: Row, below: Row): Row | undefined {
  const [label, ...values] = cells;
  const [tail, ...others] = below.cells;
  if (!label || !tail || others.length > 0 || values.length === 0 || !isWord(label.text) || !isWord(tail.text)) return undefined;
  if (isWholeLabel(segmentOf(label))) return undefined;
  const whole: Cell = { ...label, text: label.text + tail.text };
  return isVariant(segmentOf(whole)) ? undefined : new Row(layout, text, [whole, ...values]);
}

const looseParts: (row: Row) => readonly PlacedRow[] = memoize((row) => {
  const { cells } = row;
  const words = cells.slice(0, firstNumber(cells));
  const numbers = cells.slice(words.length);
  const segments = row.layout === 'streamed' ? words.map(segmentOf) : segmentsOf(words);
  const last = segments[segments.length - 1];
  const isLabelled = last !== undefined && numbers.length > 0 && numbers.length <= MOST_LABELLED && last.matches.some(isRowOrGroup) && !isHeader(segments);
  const labels = isLabelled ? segments.slice(0, -1) : segments;
  const data = labels.length < segments.length && last ? [last.cell, ...numbers] : numbers;
  const groups = [...headRows(labels), ...(data.length > 0 ? [data] : [])];
  return groups.map((cells, i) => slice(row, cells, i === groups.length - 1));
});

/** Words come first in a loose row; what stands among its numbers is no label. */
function firstNumber(cells: readonly Cell[]): number {
  const at = cells.findIndex(({ text }) => !isWord(text));
  return at < 0 ? cells.length : at;
}

function segmentOf(cell: Cell): Segment {
  return { cell, matches: matchLabel(cell.text) };
}

/** Joins lines that make a label together; splits a line whose words are labels each. */
function segmentsOf(lines: readonly Cell[]): readonly Segment[] {
  const segments: Segment[] = [];
  const words = joinGroups(lines);
  for (let i = 0; i < words.length; ) {
    const joined = labelAt(words, i);
    if (joined && !(isVariant(joined.segment) && wordsOf(words[i] as Cell).every(isWholeLabel))) {
      if (joined.lead) segments.push(joined.lead);
      segments.push(joined.segment);
      i += joined.count;
    } else {
      segments.push(...wordsOf(words[i] as Cell));
      i++;
    }
  }
  return segments;
}

/** Puts the end of a group's label behind its beginning, where the wrapped label of a row beside it stands between them (（六）其, 2.申请人逾期未, 他处理, 按…). */
function joinGroups(words: readonly Cell[]): readonly Cell[] {
  for (let i = 0; i + 2 < words.length; i++) {
    const head = words[i] as Cell;
    if (!/^[（(]/u.test(head.text)) continue;
    for (let j = i + 2; j < Math.min(words.length, i + WRAPPED); j++) {
      const whole: Cell = { ...head, text: head.text + (words[j] as Cell).text };
      if (segmentOf(whole).matches.some(({ part, quality }) => part === 'group' && quality === 'official')) return [...words.slice(0, i), whole, ...words.slice(i + 1, j), ...words.slice(j + 1)];
    }
  }
  return words;
}

/** The label that begins in a line: behind the end of a group's label where one is left from the page before (法提供 2.没有现成信息需要另行制作). */
function labelAt(words: readonly Cell[], start: number): { lead?: Segment; segment: Segment; count: number } | undefined {
  const whole = longestLabel(words, start);
  if (whole && !isVariant(whole.segment)) return whole;
  const line = words[start] as Cell;
  const space = line.text.search(/\s/u);
  if (space < 0) return whole;
  const [lead, own] = [line.text.slice(0, space), line.text.slice(space).trimStart()];
  const behind = longestLabel([{ text: own, from: line.to - own.length, to: line.to }, ...words.slice(start + 1, start + WRAPPED)], 0);
  if (!behind || isVariant(behind.segment) || !behind.segment.matches.some(({ part }) => part === 'row')) return whole;
  return { ...behind, lead: { cell: { text: lead, from: line.from, to: line.from + lead.length }, matches: [] } };
}

/** A wording that is not accepted, or none at all. */
function isVariant({ matches }: Segment): boolean {
  return matches.every(({ quality }) => quality === 'variant');
}

/** The label that begins at a line: the shortest that is official, else the longest that is accepted and no part of another, else the longest. */
function longestLabel(words: readonly Cell[], start: number): { segment: Segment; count: number } | undefined {
  let best: { segment: Segment; count: number } | undefined;
  for (let count = 1; count <= WRAPPED && start + count <= words.length; count++) {
    const segment = segmentOf(joinCells(words.slice(start, start + count)));
    if (segment.matches.some(({ quality }) => quality === 'official')) return { segment, count };
    if (segment.matches.length === 0) continue;
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
function slice(row: Row, cells: readonly Cell[], isLast: boolean): PlacedRow {
  const [first, last] = [cells[0] as Cell, cells[cells.length - 1] as Cell];
  const own = cells.map(({ text, from, to }) => ({ text, from: from - first.from, to: to - first.from }));
  const text = row.text.slice(first.from, isLast ? row.text.length : last.to);
  return { row: new Row(row.layout, text, own), offset: first.from, line: countLineBreaks(row.text.slice(0, first.from)) };
}
