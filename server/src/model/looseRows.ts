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

/** The rows that a loose row of the text stands for. */
export function partsOf({ row, offset, line }: PlacedRow): readonly PlacedRow[] {
  return looseParts(row).map((part) => ({ row: part.row, offset: offset + part.offset, line: line + part.line }));
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
function segmentsOf(words: readonly Cell[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i < words.length; ) {
    const joined = longestLabel(words, i);
    if (joined && !(isVariant(joined.segment) && wordsOf(words[i] as Cell).every((word) => !isVariant(word)))) {
      segments.push(joined.segment);
      i += joined.count;
    } else {
      segments.push(...wordsOf(words[i] as Cell));
      i++;
    }
  }
  return segments;
}

/** A wording that is not accepted, or none at all. */
function isVariant({ matches }: Segment): boolean {
  return matches.every(({ quality }) => quality === 'variant');
}

/** The label that begins at a line: the shortest that is official, else the longest that is accepted, else the longest. */
function longestLabel(words: readonly Cell[], start: number): { segment: Segment; count: number } | undefined {
  let best: { segment: Segment; count: number } | undefined;
  for (let count = 1; count <= WRAPPED && start + count <= words.length; count++) {
    const segment = segmentOf(joinCells(words.slice(start, start + count)));
    if (segment.matches.some(({ quality }) => quality === 'official')) return { segment, count };
    if (segment.matches.length > 0 && (!best || isVariant(best.segment) || !isVariant(segment))) best = { segment, count };
  }
  return best;
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
