// Which columns a table has, and in which fields of its headers they stand.
import { equals, isZero, sum } from '../../number/decimal';
import { greatest } from '../../number/extremes';
import { formats, type ColumnSpec, type FormatId, type TableKey } from '../../schema';
import type { Row } from '../../syntax/table';
import { memoize, remembering } from '../../text/memo';
import { haveSameItems } from '../../text/sameItems';
import type { PieceRow } from './piece';
import { readRow, type RowReading } from './rowReading';
import { isWhole, type Fields } from './valueColumns';

/** The columns of table 3, with the optional ones that a header names or more rows have than not; those of the first part elsewhere. */
export function columnsOf(table: TableKey, format: FormatId, lines: readonly PieceRow[], data: readonly PieceRow[]): readonly ColumnSpec[] {
  const all = formats[format].tables[table].subTables[0]?.columns ?? [];
  const required = requiredOf(all);
  if (required.length === all.length || all.every((column) => !column.optional || isNamed(column, format, lines))) return all;
  const first = columnsBelow(headersOf(lines), required)?.[0] ?? 0;
  let balance = 0;
  for (const { reading } of data) {
    const count = isWhole(reading.filled, required.length) ? required.length : countOfValues(reading, first);
    if (count === all.length) balance++;
    else if (count === required.length) balance--;
  }
  return balance > 0 && !isNoSubtotal(all, data) ? all : required;
}

/** Whether the column that no header names adds up those before it in few of the rows, so that it is another one. */
function isNoSubtotal(all: readonly ColumnSpec[], data: readonly PieceRow[]): boolean {
  const at = all.findIndex(({ optional }) => optional);
  const own = all.flatMap(({ above }, i) => (above === all[at - 1]?.above ? [i] : []));
  let [sums, others] = [0, 0];
  for (const { reading: { filled, values } } of data) {
    if (!isWhole(filled, all.length)) continue;
    const figures = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
    const [total, parts] = [figures[at] ?? 0, sum(own.map((i) => figures[i] ?? 0))];
    if (figures.length < all.length || (isZero(total) && isZero(parts))) continue;
    if (equals(total, parts)) sums++;
    else others++;
  }
  return others >= FEWEST_ODD && others > sums;
}

/** Fewer rows may be wrong. */
const FEWEST_ODD = 3;

/**
 * How many values a row seems to have behind its label, none of them before the field below which the headers name the `first` column: in
 * Markdown, HTML and one cell a line, blank ones count; short rows of Markdown are padded behind.
 */
function countOfValues({ layout, width, lastLabel, filled }: RowReading, first: number): number {
  const begin = Math.max(lastLabel + 1, first);
  if (layout === 'pipes') return (filled[filled.length - 1] ?? width - 1) + 1 - begin;
  return layout === 'html' || layout === 'cells' ? width - begin : filled.length;
}

/** One list for all tables, since what is known of rows hangs on it. */
const requiredOf = remembering((columns: readonly ColumnSpec[]): readonly ColumnSpec[] => columns.filter(({ optional }) => !optional));

function isNamed({ key }: ColumnSpec, format: FormatId, lines: readonly PieceRow[]): boolean {
  for (const { meaning, reading } of lines) {
    if (reading.kind !== 'data' && meaning.in(format).labels.some(({ match }) => match.part === 'column' && match.key === key)) return true;
  }
  return false;
}

/** The headers above the first row of a table. */
export function headersOf(lines: readonly PieceRow[]): readonly Row[] {
  const headers: Row[] = [];
  for (const { row, reading: { kind } } of lines) {
    if (kind === 'data' || kind === 'values') return headers;
    if (kind === 'header') headers.push(row);
  }
  return [];
}

interface HeaderColumns {
  readonly headers: readonly Row[];
  readonly columns: readonly ColumnSpec[];
  readonly fields: Fields;
}

/** By the first header of a table: `columnsIn` for it and those below, worked out once for headers that are written alike, as those of most tables are. */
const knownColumns = memoize((_: Row): { list: readonly HeaderColumns[] } => ({ list: [] }));
const MOST_KNOWN = 8;

/** The fields of the headers in which columns stand, in order. */
export function columnsBelow(headers: readonly Row[], columns: readonly ColumnSpec[]): Fields {
  const [first] = headers;
  if (!first) return undefined;
  const known = knownColumns(first);
  for (const each of known.list) if (each.columns === columns && haveSameItems(each.headers, headers)) return each.fields;
  const fields = columnsIn(headers.map(readRow), columns);
  known.list = [{ headers, columns, fields }, ...known.list].slice(0, MOST_KNOWN);
  return fields;
}

/** The fields of headers in which columns stand, in order; undefined where they lack one, or name two alike (table 4). */
function columnsIn(headers: readonly RowReading[], columns: readonly ColumnSpec[]): Fields {
  const fields = columns.map(({ key }) => greatest(headers.map(({ labels }) => labels.findIndex((cell) => cell.some((match) => match.part === 'column' && match.key === key)))));
  return fields.every((field, i) => field > (fields[i - 1] ?? -1)) ? fields : undefined;
}
