// Takes the rows of a loose or streamed table apart: which of its words are captions, headers and groups, and which the label of the numbers.
import { beginsRowLabel, leadingMark, type LabelMatch } from '../../schema';
import { isWord, type Cell } from '../../syntax/cell';
import { Row, type Layout, type PlacedRow } from '../../syntax/table';
import { LineCounter } from '../../text/lineBreak';
import { memoize } from '../../text/memo';
import { ALL_BUT_ONE, dashApart, fieldsOf, firstNumber, isBarePageNumber, mayBeFigure, UNLABELLED, valueCounts, withoutPageNumber, withValues } from './looseFields';
import { isHeaderLine, isVariant, isWholeLabel, joinCells, segmentOf, segmentsOf, splitSide, type Segment } from './looseLabels';
import { isHead } from './rowHead';
import { isSideWord } from './sideWords';

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
  for (const each of rows) {
    const begun = begunBefore(all[all.length - 1], each, text);
    if (begun) all.pop();
    const placed = begun ?? each;
    const { row, offset, line } = placed;
    const above = all[all.length - 1];
    const tail = above && isUncut(row.layout) ? (wordAmongFigures(above, placed, text) ?? (row.layout === 'loose' ? tailOf(above.row, row) : undefined)) : undefined;
    if (above && tail) all[all.length - 1] = { ...above, row: tail.row };
    const parts = !tail ? looseParts(row) : tail.rest.length > 0 ? cut(row, tail.rest) : [];
    for (const part of parts) all.push({ row: part.row, offset: offset + part.offset, line: line + part.line });
  }
  return all;
}

const PAGE_BEFORE = /\n[^\S\r\n]*\r?\n[^\S\r\n]*$/u;

/** A row whose label, or that of its group, stands on the page before: the bare number of that page, between blank lines, is what the row above has for its only value. */
function begunBefore(above: PlacedRow | undefined, { row, offset }: PlacedRow, text: string): PlacedRow | undefined {
  if (above?.row.layout !== 'loose' || row.layout !== 'loose') return undefined;
  const [label, page, ...others] = above.row.cells;
  const next = row.cells.find((cell) => !isHeaderLine(cell));
  if (!label || !page || !next || others.length > 0 || !isBarePageNumber(page.text)) return undefined;
  if (!PAGE_BEFORE.test(above.row.text.slice(label.to, page.from)) || !PAGE_BEFORE.test(text.slice(above.offset + page.to, offset))) return undefined;
  const shift = offset - above.offset;
  const cells = [label, ...row.cells.map((cell) => ({ ...cell, from: cell.from + shift, to: cell.to + shift }))];
  if (!isOfGroup(label, next) && !goesOnIn(label, cells)) return undefined;
  return { ...above, row: new Row('loose', text.slice(above.offset, offset + row.text.length), cells) };
}

/** Whether a label goes on in the words of a row that it begins. */
function goesOnIn(label: Cell, cells: readonly Cell[]): boolean {
  const segments = segmentsOf(cells.slice(0, firstNumber(cells)).flatMap(splitSide));
  return segments.some(({ cell, matches }) => cell.from === label.from && cell.text !== label.text && matches.some(isRowOrGroup));
}

/** Whether a label is that of a group, which has no figures: in neither format, or since the next is that of its first row. */
function isOfGroup(label: Cell, next: Cell): boolean {
  const { matches } = segmentOf(label);
  return matches.some(({ part }) => part === 'group') && (!matches.some(({ part }) => part === 'row') || leadingMark(next.text)?.style === 'arabic');
}

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
  const count = firstNumber(cells);
  const words = cells.slice(0, count).flatMap(splitSide);
  const tail = closing(words) ?? wrappedEnd(label, words);
  if (!tail) return undefined;
  const whole: Cell = { ...label, text: label.text + joinCells(tail).text };
  const rest = [...words.filter((cell) => !tail.includes(cell)), ...cells.slice(count)];
  return { row: new Row(above.layout, above.text, [whole, ...values]), rest };
}

const CLOSES = /^[”’"）)】〕》]+$/u;

/** The mark alone that closes what a label has opened: 3.危及“三安全一稳定, its numbers, and ” below. */
function closing([first]: readonly Cell[]): readonly Cell[] | undefined {
  return first && CLOSES.test(first.text) ? [first] : undefined;
}

/** The end of a label that is not whole. */
function wrappedEnd(label: Cell, words: readonly Cell[]): readonly Cell[] | undefined {
  const begun = segmentOf(label);
  if (begun.matches.length === 0 ? !beginsRowLabel(label.text) : isWholeLabel(begun)) return undefined;
  return endOf(label, words.filter(({ text }) => !isSideWord(text))) ?? endOf(label, words);
}

/** The first of some words, but never all of them, where they end a label as it is accepted. */
function endOf(label: Cell, words: readonly Cell[]): readonly Cell[] | undefined {
  for (let length = 1; length <= TAIL && length < words.length; length++) {
    const tail = words.slice(0, length);
    if (!isVariant(segmentOf({ ...label, text: label.text + joinCells(tail).text }))) return tail;
  }
  return undefined;
}

/** The row above with a word and the numbers after it, where these make it a whole row; behind its last number, before a label. */
function wordAmongFigures(above: PlacedRow, { row, offset }: PlacedRow, text: string): Taken | undefined {
  const { cells } = above.row;
  const label = cells[0] && isWord(cells[0].text) ? cells[0] : undefined;
  const [word, ...others] = row.cells;
  const lacking = (label ? wantedValues(label) : UNLABELLED) - (cells.length - (label ? 1 : 0)) - 1;
  if (!word || lacking < 0 || (label && cells.length === 1) || !mayBeFigure(word, label)) return undefined;
  const numbers = others.slice(0, lacking);
  const rest = others.slice(lacking);
  if (numbers.length < lacking || numbers.some((cell) => isWord(cell.text)) || (rest[0] && !mayBeginRow(rest[0]))) return undefined;
  const shift = offset - above.offset;
  const moved = [word, ...numbers].map((cell) => ({ ...cell, from: cell.from + shift, to: cell.to + shift }));
  const last = moved[moved.length - 1] as Cell;
  return { row: new Row(row.layout, text.slice(above.offset, above.offset + last.to), [...cells, ...moved]), rest };
}

/** How many values the row with an accepted label has; 0 for other words, and where the formats differ. */
function wantedValues(label: Cell): number {
  const segment = segmentOf(label);
  const [count = 0, ...others] = isVariant(segment) ? [] : valueCounts(segment);
  return others.every((other) => other === count) ? count : 0;
}

/** Whether a cell is a label, or its first line: 5.要求. */
function mayBeginRow(cell: Cell): boolean {
  return !isVariant(segmentOf(cell)) || (isWord(cell.text) && leadingMark(cell.text)?.style === 'arabic');
}

const looseParts: (row: Row) => readonly PlacedRow[] = memoize((row) => cut(row, row.cells));

function cut(row: Row, cells: readonly Cell[]): readonly PlacedRow[] {
  const { words, numbers: figures } = withoutPageNumber(row, fieldsOf(cells));
  const segments = row.layout === 'streamed' ? words.map(segmentOf) : withValues(withoutClauseBehind(withoutSideBehind(segmentsOf(words.flatMap(splitSide)).filter(isNoRepetition)), figures), figures.length);
  const last = segments[segments.length - 1];
  const numbers = [...(last?.values ?? []), ...figures];
  const mayLabel = last !== undefined && numbers.length > 0 && (numbers.length <= MOST_LABELLED || isOfSeveral(row, last, numbers));
  const isLabelled = mayLabel && (last.matches.some(isRowOrGroup) ? !isHeader(segments) : isUnknownLabel(row, last, numbers));
  const labels = isLabelled ? segments.slice(0, -1) : segments;
  const data = labels.length < segments.length && last ? [last.cell, ...dashApart(last, numbers)] : numbers;
  const groups = [...headRows(labels), ...(data.length > 0 ? [data] : [])];
  const lines = new LineCounter(row.text);
  return groups.map((cells, i) => slice(row, cells, i === groups.length - 1, lines));
}

/** Whether a label is another than the one behind it: a merged cell is repeated for each of its columns by some converters. */
function isNoRepetition({ cell, matches }: Segment, at: number, all: readonly Segment[]): boolean {
  return all[at + 1]?.cell.text !== cell.text || !matches.some(isRowOrGroup) || matches.some(isHead);
}

/** Segments without the pieces of groups between the label of a row, which is the last above them, and its numbers. */
function withoutSideBehind(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.findLastIndex(({ cell, matches }) => matches.length > 0 || !isSideWord(cell.text));
  return segments[last]?.matches.some(({ part }) => part === 'row') ? segments.slice(0, last + 1) : segments;
}

/** Whether an accepted label has behind it the figures of rows that lost theirs, too. */
function isOfSeveral({ layout }: Row, label: Segment, numbers: readonly Cell[]): boolean {
  return layout === 'loose' && numbers.length !== UNLABELLED && !isVariant(label) && valueCounts(label).length > 0;
}

/** Segments without the clause that somebody noted between the label of a row and its numbers: captions have none behind them. */
function withoutClauseBehind(segments: readonly Segment[], figures: readonly Cell[]): readonly Segment[] {
  const [label, last] = segments.slice(-2);
  const isNote = figures.length > 0 && last?.matches.some(({ part }) => part === 'caption') && label?.matches.some(({ part }) => part === 'row');
  return isNote ? segments.slice(0, -1) : segments;
}

/** Whether words that the schema does not know are the label of the numbers after them: side by side, begun as a label is, or numbered above a whole row. */
function isUnknownLabel(row: Row, { cell, matches }: Segment, numbers: readonly Cell[]): boolean {
  if (matches.length > 0) return false;
  return isBeside(row, cell, numbers[0]) || beginsRowLabel(cell.text) || (numbers.length === ALL_BUT_ONE + 1 && leadingMark(cell.text)?.style === 'arabic');
}

/** Whether nothing but a space parts words from the number behind them: they are its label, though nobody knows them. */
function isBeside({ text }: Row, { to }: Cell, number: Cell | undefined): boolean {
  return number !== undefined && /^[^\S\r\n]+$/u.test(text.slice(to, number.from));
}

/** Captions, groups and lone row labels stand in rows of their own; what lies between is a header, words that are no label included. */
function headRows(segments: readonly Segment[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let header: Cell[] | undefined;
  for (const { cell, matches, values = [] } of segments) {
    const heads = matches.some(isHead);
    if (header && matches.length === 0) header.push(cell);
    else if (!heads) {
      rows.push([cell, ...values]);
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
