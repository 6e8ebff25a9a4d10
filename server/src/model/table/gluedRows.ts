// Takes apart rows that nothing parts: those of one cell a line without a blank line between them, and those between TABs whose line break was lost.
import { parseNumber, type ParsedNumber } from '../../number/parseNumber';
import { matchLabel, noLabels } from '../../schema';
import { lineLayouts, Row, type PlacedRow } from '../../syntax/table';
import { LineCounter, startOfLine } from '../../text/lineBreak';
import { readRow } from './rowReading';

/** The rows of a block, taken apart where several are read as one. */
export function unglued(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  return rows.some(({ row }) => furtherRows(row).length > 0) ? rows.flatMap(rowsIn) : rows;
}

function rowsIn(placed: PlacedRow): readonly PlacedRow[] {
  const { row, offset, line } = placed;
  const begins = furtherRows(row);
  if (begins.length === 0) return [placed];
  const lines = new LineCounter(row.text);
  return [0, ...begins].map((from, i) => ({ row: new Row(row.layout, row.text.slice(from, begins[i])), offset: offset + from, line: line + lines.before(from) }));
}

/** Where rows begin behind the first. */
function furtherRows(row: Row): readonly number[] {
  if (row.layout === 'cells') return rowsInCells(row);
  return lineLayouts.has(row.layout) ? rowsInLine(row) : NO_ROWS;
}

const NO_ROWS: readonly number[] = [];

/** Of one cell a line: a label behind a value begins the next row. Of most rows the labels end before the values. */
function rowsInCells(row: Row): readonly number[] {
  const { kind, labels, lastLabel } = readRow(row);
  if (kind !== 'data' || labels.length <= lastLabel + 1) return NO_ROWS;
  const { cells, text } = row;
  return cells.flatMap(({ from }, i) => (i > lastLabel && (labels[i] ?? noLabels).length > 0 && isValue(cells[i - 1]?.text) ? startOfLine(text, from) : []));
}

/** The same of a line, in which a label may stand in one cell with the value before it; where all rows have equally many values. */
function rowsInLine(row: Row): readonly number[] {
  const { kind, labels, lastLabel, values } = readRow(row);
  if (kind !== 'data' || (labels.length <= lastLabel + 1 && !values.some(holdsWords)) || !row.isInOrder) return NO_ROWS;
  const begins = beginnings(row, lastLabel);
  const rows = [0, ...begins].map((from, i) => readRow(new Row(row.layout, row.text.slice(from, begins[i]))));
  return rows.every((each) => each.kind === 'data' && each.filled.length === rows[0]?.filled.length) ? begins : NO_ROWS;
}

function holdsWords(value: ParsedNumber): boolean {
  return value.kind === 'text' || (value.kind === 'number' && value.annotated);
}

/** Where rows begin with a cell behind a value, or with the label in one cell with it. */
function beginnings({ layout, text: line, cells }: Row, lastLabel: number): readonly number[] {
  const begins: number[] = [];
  let before = '';
  cells.forEach(({ text, from }, i) => {
    const digits = VALUE_BEFORE_LABEL.exec(text)?.[0].length ?? 0;
    const isLabel = i > lastLabel && matchLabel(text.slice(digits)).length > 0;
    if (isLabel && digits > 0 && layout !== 'pipes') begins.push(from + digits);
    else if (isLabel && digits === 0 && isValue(before)) begins.push(layout === 'pipes' ? lastPipe(line, from) : from);
    if (text !== '') before = text;
  });
  return begins;
}

/** Where the pipe stands that begins the cell at an offset. */
function lastPipe(text: string, from: number): number {
  return Math.max(text.lastIndexOf('|', from), text.lastIndexOf('｜', from));
}

/** The value in 30（三）不予公开 and in 302.重复申请; in 2.重复申请 there is none. */
const VALUE_BEFORE_LABEL = /^\d+?\s*(?=\d\s*[.．、]|[^\d\s.．、])/u;

function isValue(text = ''): boolean {
  return parseNumber(text).kind !== 'text';
}
