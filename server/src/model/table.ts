// A prescribed table as it stands in a text: its rows and cells bound to the schema, whatever their layout.
import type { ParsedNumber } from '../number/parseNumber';
import { isInteger, isNegative, type Decimal } from '../number/decimal';
import { unitParts } from '../number/unit';
import { formats, type ColumnSpec, type FormatId, type LabelMatch, type RowSpec, type SubTableSpec, type TableKey } from '../schema';
import type { Block } from '../syntax/block';
import type { Cell, PlacedRow } from '../syntax/table';
import { memoize, Memoized } from '../text/memo';
import type { Origin } from './origin';
import { originOf, type Piece, type PieceRow } from './piece';
import { bindingOf, voteOf, type RowPlace } from './rowBinding';
import { fieldsOfRows, fieldsUnderHeader, type Fields, type ShapedRow } from './valueColumns';

/** A value field. `column` is absent in a row of wrong shape, whose fields cannot be told apart. */
export interface ValueCell {
  readonly row: TableRow;
  readonly column: ColumnSpec | undefined;
  readonly cell: Cell;
  readonly number: ParsedNumber;
}

/** A label cell, and what it stands for in this table. */
export interface BoundLabel {
  readonly match: LabelMatch;
  readonly origin: Origin;
  readonly text: string;
}

/** Says where it stands only when asked, since few are. */
class LabelCell implements BoundLabel {
  constructor(
    readonly match: LabelMatch,
    readonly line: PieceRow,
    readonly cell: Cell,
  ) {}

  get text(): string {
    return this.cell.text;
  }

  get origin(): Origin {
    return originOf(this.line, this.cell);
  }
}

/** A data row. `spec` is absent for a group that bears a total of its own. */
export interface TableRow {
  readonly key: string;
  readonly spec: RowSpec | undefined;
  readonly subTable: SubTableSpec;
  readonly block: Block;
  readonly placed: PlacedRow;
  readonly label: BoundLabel | undefined;
  /** How many values the row should have. */
  readonly expected: number;
  readonly hasShape: boolean;
  /** In the order of the columns; for a row of wrong shape, whatever stands after its label. */
  readonly values: readonly ValueCell[];
}

/** A caption row and the part of the table that the rows below it belong to (undefined: no rows follow). */
export interface Caption {
  readonly label: BoundLabel;
  readonly heads: SubTableSpec | undefined;
}

/** One instance of a table, put together from one or more pieces. */
export class Table extends Memoized {
  readonly #byKey = new Map<string, TableRow>();

  constructor(
    readonly key: TableKey,
    readonly format: FormatId,
    /** What its labels say; undefined where they fit both formats. */
    readonly evidence: FormatId | undefined,
    readonly columns: readonly ColumnSpec[],
    /** Data rows in the order of the text. */
    readonly rows: readonly TableRow[],
    readonly labels: readonly BoundLabel[],
    readonly captions: readonly Caption[],
    /** 备注 rows. */
    readonly remarks: readonly Origin[],
    /** Everything that belongs to the table, headers and remarks included. */
    readonly lines: readonly PieceRow[],
  ) {
    super();
    for (const row of rows) if (row.spec && !this.#byKey.has(row.key)) this.#byKey.set(row.key, row);
  }

  /** The first row with this key. */
  row(key: string): TableRow | undefined {
    return this.#byKey.get(key);
  }

  /** The cell of a row and column, if the row is there and has its shape. */
  cell(row: string, column: string): ValueCell | undefined {
    const found = this.#byKey.get(row);
    return found?.hasShape ? found.values.find((value) => value.column?.key === column) : undefined;
  }

  get block(): Block {
    return (this.lines[0] as PieceRow).block;
  }
}

/** The origin of a value cell: what stands in it, or where it would. */
export function cellOrigin(value: ValueCell): Origin {
  return originOf(value.row, value.cell);
}

/** The origin of the digits of a numeric cell (of the whole cell where it is no number). */
export function digitsOrigin(value: ValueCell): Origin {
  const origin = cellOrigin(value);
  const { number, cell } = value;
  if (number.kind !== 'number' || cell.text.length !== cell.to - cell.from) return origin;
  return { ...origin, from: origin.from + number.digits.from, to: origin.from + number.digits.to };
}

/**
 * What a cell adds to a sum: a blank or a placeholder adds nothing. Undefined where that is not certain: text, and in a column of counts
 * what is no count (−3, 1.5) or bears a unit that multiplies it (3万件).
 */
export function addend(value: ValueCell | undefined): Decimal | undefined {
  if (!value) return undefined;
  const { number, column } = value;
  if (number.kind !== 'number') return number.kind === 'text' ? undefined : 0;
  if (column?.kind !== 'count') return number.value;
  if (isNegative(number.value) || !isInteger(number.value)) return undefined;
  return number.style.unit === '' || unitParts(number.style.unit)?.factor === 1 ? number.value : undefined;
}

interface TableList {
  readonly pieces: readonly Piece[];
  readonly fallback: FormatId;
  readonly forced: FormatId | undefined;
  readonly tables: readonly Table[];
}

/** What was put together from a piece and those after it, in either format; the oldest is forgotten. */
const assembled = memoize((_: Piece): TableList[] => []);
const ASSEMBLED = 4;

/**
 * The tables that the pieces of one kind make, in the order of the text. A new one begins where a header stands between two occurrences of
 * the table's first row; a header repeated after a page break begins none. `fallback` is the format of tables that fit both, `forced` that
 * of all.
 */
export function tablesOf(pieces: readonly Piece[], fallback: FormatId, forced?: FormatId): readonly Table[] {
  const first = pieces[0];
  if (!first) return [];
  const lists = assembled(first);
  const known = lists.find((list) => list.fallback === fallback && list.forced === forced && isSame(list.pieces, pieces));
  if (known) return known.tables;
  const tables = instances(rowsIn(pieces)).map((rows) => bindTable(first.table, rows, fallback, forced));
  if (lists.length >= ASSEMBLED) lists.shift();
  lists.push({ pieces, fallback, forced, tables });
  return tables;
}

/** Whether pieces of one kind are more than one table; binds none of them. */
export function areSeveral(pieces: readonly Piece[]): boolean {
  return instances(rowsIn(pieces)).length > 1;
}

function rowsIn(pieces: readonly Piece[]): readonly PieceRow[] {
  const [first] = pieces;
  return first && pieces.length === 1 ? first.rows : pieces.flatMap((piece) => piece.rows);
}

function isSame(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, i) => piece === b[i]);
}

function instances(rows: readonly PieceRow[]): readonly (readonly PieceRow[])[] {
  const starts = [0];
  let firstKey: string | undefined;
  let head: number | undefined;
  rows.forEach(({ reading: { kind }, match }, i) => {
    if (kind === 'caption' || kind === 'header') head ??= i;
    const key = match?.part === 'row' ? match.key : kind === 'values' ? 'values' : undefined;
    if (key === undefined) return;
    if (firstKey === undefined) firstKey = key;
    else if (key === firstKey && head !== undefined) starts.push(head);
    head = undefined;
  });
  return starts.length === 1 ? [rows] : starts.map((start, i) => rows.slice(start, starts[i + 1]));
}

function bindTable(key: TableKey, lines: readonly PieceRow[], fallback: FormatId, forced: FormatId | undefined): Table {
  const evidence = evidenceOf(key, lines);
  const format = forced ?? evidence ?? fallback;
  const labels: BoundLabel[] = [];
  const captions: { label: BoundLabel; heads: SubTableSpec | undefined }[] = [];
  const remarks: Origin[] = [];
  const data: DataRow[] = [];
  let header: PieceRow | undefined;
  for (const line of lines) {
    const { labels: found, place } = bindingOf(line, key, format);
    const first = labels.length;
    for (const { match, cell } of found) labels.push(new LabelCell(match, line, line.placed.row.cells[cell] as Cell));
    const { kind } = line.reading;
    if (kind === 'caption' && found.length > 0) captions.push({ label: labels[first] as BoundLabel, heads: undefined });
    else if (kind === 'header') header = line;
    else if (kind === 'remark') remarks.push(originOf(line, line.placed.row.cells.find((cell) => cell.text !== '') as Cell));
    if (!place) continue;
    const caption = captions[captions.length - 1];
    if (caption) caption.heads ??= place.subTable;
    const own = labels[labels.length - 1];
    data.push({ line, header, place, label: labels.length > first && own?.match.key === place.key ? own : undefined });
  }
  if (data.length === 0) data.push(...blankFormRow(key, format, lines, header));
  const columns = columnsOf(key, format, labels, data);
  return new Table(key, format, evidence, columns, bindRows(key, data, columns), labels, captions, remarks, lines);
}

interface DataRow {
  readonly line: PieceRow;
  readonly header: PieceRow | undefined;
  readonly label: BoundLabel | undefined;
  readonly place: RowPlace;
}

/** The row without label of a blank form: nothing but its width tells it. */
function blankFormRow(key: TableKey, format: FormatId, lines: readonly PieceRow[], header: PieceRow | undefined): readonly DataRow[] {
  const subTable = formats[format].tables[key].subTables[0] as SubTableSpec;
  const spec = subTable.rows[0] as RowSpec;
  if (spec.label.official !== '') return [];
  const line = lines.find(({ reading, placed }) => reading.kind === 'blank' && placed.row.cells.length >= subTable.columns.length);
  return line ? [{ line, header, label: undefined, place: { key: spec.key, spec, subTable } }] : [];
}

/** The format that the labels speak for: the one that more of those have that only one format has. */
function evidenceOf(table: TableKey, lines: readonly PieceRow[]): FormatId | undefined {
  let balance = 0;
  for (const line of lines) balance += voteOf(line, table);
  return balance === 0 ? undefined : balance > 0 ? '2021' : '2019';
}

/** The columns of table 3, with the optional ones that a header names or more rows have than not; those of the first part elsewhere. */
function columnsOf(table: TableKey, format: FormatId, labels: readonly BoundLabel[], data: readonly DataRow[]): readonly ColumnSpec[] {
  const all = formats[format].tables[table].subTables[0]?.columns ?? [];
  const required = all.filter((column) => !column.optional);
  if (required.length === all.length) return all;
  const named = new Set(labels.filter(({ match }) => match.part === 'column').map(({ match }) => match.key));
  if (all.every((column) => !column.optional || named.has(column.key))) return all;
  const rowsOf = (length: number): number => data.filter(({ line }) => line.reading.filled.length === length).length;
  return rowsOf(all.length) > rowsOf(required.length) ? all : required;
}

function bindRows(table: TableKey, data: readonly DataRow[], columns: readonly ColumnSpec[]): TableRow[] {
  const shapes = data.map(({ line }): ShapedRow => ({ layout: line.placed.row.layout, width: line.placed.row.cells.length, reading: line.reading }));
  const agreed = table === 'disclosure' ? undefined : fieldsOfRows(shapes, columns.length);
  return data.map((row, i) => {
    const own = agreed ? columns : row.place.subTable.columns;
    const fields = agreed ? agreed[i] : fieldsBelowHeader(row, shapes[i] as ShapedRow);
    return tableRow(row, own, fields);
  });
}

function fieldsBelowHeader({ header, place }: DataRow, shape: ShapedRow): Fields {
  const keys = place.subTable.columns.map(({ key }) => key);
  const matches = header?.reading.labels ?? [];
  const fields = keys.map((key) => matches.findIndex((cell) => cell.some((match) => match.part === 'column' && match.key === key)));
  const known = fields.every((field) => field >= 0) ? fields : undefined;
  return fieldsUnderHeader(shape, known, header?.placed.row.cells.length ?? 0, keys.length);
}

function tableRow(data: DataRow, columns: readonly ColumnSpec[], fields: Fields): TableRow {
  const { line, label, place } = data;
  const { key, spec, subTable } = place;
  const { reading, placed, block } = line;
  const values: ValueCell[] = [];
  const row: TableRow = { key, spec, subTable, block, placed, label, expected: columns.length, hasShape: fields !== undefined, values };
  const used = fields ?? looseFields(line);
  used.forEach((field, i) => {
    const number = reading.values[field - reading.lastLabel - 1];
    const cell = placed.row.cells[field];
    if (number && cell) values.push({ row, column: fields && columns[i], cell, number });
  });
  return row;
}

/** What stands after the label in a row of wrong shape: in TAB text without the blanks, which say nothing there. */
function looseFields({ reading, placed }: PieceRow): readonly number[] {
  if (placed.row.layout === 'tabs') return reading.filled;
  return reading.values.map((_, i) => reading.lastLabel + 1 + i);
}
