// Binds the rows of one table to the form: format, captions, columns, and which row of the form each is.
import { equals } from '../../number/decimal';
import type { ParsedNumber } from '../../number/parseNumber';
import { formats, type ColumnSpec, type FormatId, type RowSpec, type SubTableSpec, type TableKey } from '../../schema';
import type { Origin } from '../origin';
import { labelIn, type BoundLabel } from './boundLabel';
import { BoundRow, boundRow } from './boundRow';
import { columnsOfBlocks, type HeadedRow } from './columnBlocks';
import { firstOrigin, type PieceRow } from './piece';
import type { RowPlace } from './rowMeaning';
import type { RowReading } from './rowReading';
import { Table, TableRow } from './table';
import { columnsBelow, columnsOf, headersOf } from './tableColumns';
import { fieldsOfRows, fieldsUnderHeader, type Fields } from './valueColumns';

/** A table of these rows. `fallback` is its format where they fit both, `forced` the one that the user chose. */
export function bindTable(key: TableKey, lines: readonly PieceRow[], fallback: FormatId, forced: FormatId | undefined): Table {
  const evidence = evidenceOf(lines);
  const format = forced ?? evidence ?? fallback;
  const captions: { label: BoundLabel; heads: SubTableSpec | undefined }[] = [];
  const remarks: Origin[] = [];
  const data: DataRow[] = [];
  const headed: HeadedRow[] = [];
  let header: PieceRow | undefined;
  for (const line of lines) {
    const { kind } = line.reading;
    const { place, labels } = line.meaning.in(format);
    const [first] = labels;
    if (kind === 'caption' && first) captions.push({ label: labelIn(line, first), heads: undefined });
    else if (kind === 'header') header = line;
    else if (kind === 'remark') remarks.push(firstOrigin(line));
    if (key === 'review' && (kind === 'values' || kind === 'blank')) headed.push({ line, header });
    if (!place) continue;
    const caption = captions[captions.length - 1];
    if (caption) caption.heads ??= place.subTable;
    data.push({ line, header, place });
  }
  const columns = columnsOf(key, format, lines, data.map(({ line }) => line));
  const blocks = columnsOfBlocks(headed, columns);
  const rows = blocks
    ? headed.map(({ line }, i) => unlabelledRow(key, format, line, blocks[i] as readonly ColumnSpec[]))
    : data.length > 0
      ? bindRows(key, format, lines, data, columns)
      : blankFormRow(key, format, lines, columns);
  return new Table(key, format, evidence, columns, rows, captions, remarks, lines, blocks !== undefined);
}

interface DataRow extends HeadedRow {
  readonly place: RowPlace;
}

/** The row without label of a blank form: nothing but its width tells it. */
function blankFormRow(key: TableKey, format: FormatId, lines: readonly PieceRow[], columns: readonly ColumnSpec[]): readonly TableRow[] {
  if (key !== 'review') return [];
  const line = lines.find(({ reading: { kind, width } }) => kind === 'blank' && width >= columns.length);
  return line ? [unlabelledRow(key, format, line, columns)] : [];
}

function unlabelledRow(key: TableKey, format: FormatId, line: PieceRow, columns: readonly ColumnSpec[]): TableRow {
  const [fields] = fieldsOfRows([line.reading], columns, undefined);
  const binding = line.meaning.in(format);
  if (binding.place) return new TableRow(line, boundRow(line.row, binding, columns, fields));
  const subTable = formats[format].tables[key].subTables[0] as SubTableSpec;
  const spec = subTable.rows[0] as RowSpec;
  return new TableRow(line, new BoundRow(binding, { key: spec.key, spec, subTable }, line.reading, columns, fields));
}

/** The format that the labels speak for: the one that more of those have that only one format has. Not known of a last row without figures: somebody may be typing it. */
function evidenceOf(lines: readonly PieceRow[]): FormatId | undefined {
  const last = lines[lines.length - 1];
  let balance = last?.reading.kind === 'data' && last.reading.filled.length === 0 ? -last.meaning.vote : 0;
  for (const { meaning } of lines) balance += meaning.vote;
  return balance === 0 ? undefined : balance > 0 ? '2021' : '2019';
}

function bindRows(table: TableKey, format: FormatId, lines: readonly PieceRow[], data: readonly DataRow[], columns: readonly ColumnSpec[]): readonly TableRow[] {
  const agreed = table === 'disclosure' ? undefined : fieldsOfRows(data.map(({ line }) => line.reading), columns, columnsBelow(headersOf(lines), columns));
  return data.map((row, i) => {
    const { line, place } = row;
    const fields = agreed ? agreed[i] : fieldsBelowHeader(row);
    return new TableRow(line, boundRow(line.row, line.meaning.in(format), agreed ? columns : place.subTable.columns, fields));
  });
}

function fieldsBelowHeader({ line, header, place }: DataRow): Fields {
  const { columns } = place.subTable;
  const { reading } = line;
  const fields = header && columnsBelow([header.row], columns);
  return fieldsUnderHeader(reading, fields, header?.reading.width ?? 0, columns.length) ?? (header && mergedFields(reading, header.reading, columns));
}

/** The values of a row that stand in each of the fields of their merged cells, as their columns' labels do in the header; signs or words for none, too. */
function mergedFields({ filled, values, lastLabel }: RowReading, header: RowReading, columns: readonly ColumnSpec[]): Fields {
  const widths = columns.map((column) => header.labels.filter((cell) => cell.some(({ part, key }) => part === 'column' && key === column.key)).length);
  if (filled.length <= columns.length || filled.length !== widths.reduce((all, width) => all + width, 0)) return undefined;
  const numbers = filled.map((field) => values[field - lastLabel - 1] as ParsedNumber);
  const starts: number[] = [];
  for (let at = 0; starts.length < widths.length; at += widths[starts.length - 1] as number) {
    if (!areAlike(numbers.slice(at, at + (widths[starts.length] as number)))) return undefined;
    starts.push(at);
  }
  return starts.map((at) => filled[at] as number);
}

function areAlike([first, ...others]: readonly ParsedNumber[]): boolean {
  return others.every((other) => (first?.kind === 'number' && other.kind === 'number' ? equals(other.value, first.value) : other.kind === first?.kind));
}
