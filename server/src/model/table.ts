// A prescribed table as it stands in a text: its rows and cells bound to the schema, whatever their layout.
import type { ParsedNumber } from '../number/parseNumber';
import { equals, type Decimal } from '../number/decimal';
import { formats, type ColumnSpec, type FormatId, type LabelMatch, type RowSpec, type SubTableSpec, type TableKey } from '../schema';
import type { Block } from '../syntax/block';
import type { Cell } from '../syntax/cell';
import type { Row } from '../syntax/table';
import { memoize, Memoized } from '../text/memo';
import { haveSameItems } from '../text/sameItems';
import { addendIn, BoundRow, boundRow, traits } from './boundRow';
import { blockWidth, columnsOfBlocks, type HeadedRow } from './columnBlocks';
import type { Origin } from './origin';
import { firstOrigin, originOf, type Piece, type PieceRow } from './piece';
import type { LabelField, RowPlace } from './rowMeaning';
import { rowLabelStart } from './rowHead';
import { readRow, type RowReading } from './rowReading';
import { fieldsOfRows, fieldsUnderHeader, type Fields } from './valueColumns';

/** A value field. */
export class ValueCell {
  constructor(
    readonly row: TableRow,
    /** Its place among the row's values. */
    readonly index: number,
  ) {}

  /** Absent in a row of wrong shape, whose fields cannot be told apart. */
  get column(): ColumnSpec | undefined {
    return this.row.bound.column(this.index);
  }

  get cell(): Cell {
    return this.row.source.row.cell(this.row.bound.used[this.index] as number) as Cell;
  }

  get number(): ParsedNumber {
    return this.row.bound.number(this.index);
  }
}

/** A label cell, and what it stands for in this table. */
export interface BoundLabel {
  readonly match: LabelMatch;
  readonly origin: Origin;
  readonly text: string;
}

function labelIn(row: PieceRow, { match, cell }: LabelField): BoundLabel {
  const field = row.row.cell(cell) as Cell;
  const origin = originOf(row, field);
  const start = rowLabelStart(field.text);
  if (start === 0) return { match, origin, text: field.text };
  const skipped = visibleLength(row.block.text.slice(origin.from, origin.to), field.text.slice(0, start));
  return { match, origin: { ...origin, from: origin.from + skipped }, text: field.text.slice(start) };
}

/** How much of a source the beginning of its text takes, with the white space behind it; 0 where other characters than that stand between. */
function visibleLength(source: string, beginning: string): number {
  let at = 0;
  const skipSpace = (): void => {
    while (at < source.length && source.charAt(at).trim() === '') at++;
  };
  for (const character of beginning.replace(/\s/gu, '')) {
    skipSpace();
    if (!source.startsWith(character, at)) return 0;
    at += character.length;
  }
  skipSpace();
  return at;
}

/** A data row where it stands. */
export class TableRow {
  /** The cells that somebody has asked for. */
  #values: (ValueCell | undefined)[] | undefined;

  constructor(
    /** The row of the text. */
    readonly source: PieceRow,
    readonly bound: BoundRow,
  ) {}

  get key(): string {
    return this.bound.place.key;
  }

  /** Absent for a group that bears a total of its own. */
  get spec(): RowSpec | undefined {
    return this.bound.place.spec;
  }

  get subTable(): SubTableSpec {
    return this.bound.place.subTable;
  }

  get block(): Block {
    return this.source.block;
  }

  get label(): BoundLabel | undefined {
    const { label } = this.bound;
    return label && labelIn(this.source, label);
  }

  /** How many values the row should have. */
  get expected(): number {
    return this.bound.columns.length;
  }

  get hasShape(): boolean {
    return this.bound.hasShape;
  }

  /** In the order of the columns; for a row of wrong shape, whatever stands after its label. */
  get values(): readonly ValueCell[] {
    return this.bound.used.map((_, index) => this.value(index));
  }

  /** The value with this index; always the same object. */
  value(index: number): ValueCell {
    const values = (this.#values ??= new Array<ValueCell | undefined>(this.bound.count).fill(undefined));
    return (values[index] ??= new ValueCell(this, index));
  }
}

/** A caption row and the part of the table that the rows below it belong to (undefined: no rows follow). */
export interface Caption {
  readonly label: BoundLabel;
  readonly heads: SubTableSpec | undefined;
}

/** One instance of a table, put together from one or more pieces. */
export class Table extends Memoized {
  /** Bits of `traits` of all its rows, headers included. */
  readonly traits: number;

  constructor(
    readonly key: TableKey,
    readonly format: FormatId,
    /** What its labels say; undefined where they fit both formats. */
    readonly evidence: FormatId | undefined,
    readonly columns: readonly ColumnSpec[],
    /** Data rows in the order of the text. */
    readonly rows: readonly TableRow[],
    readonly captions: readonly Caption[],
    /** 备注 rows. */
    readonly remarks: readonly Origin[],
    /** Everything that belongs to the table, headers and remarks included. */
    readonly lines: readonly PieceRow[],
    /** Whether its rows are one row of the form, each with a block of its columns (see `columnBlocks.ts`). */
    readonly isInBlocks: boolean,
  ) {
    super();
    let found = 0;
    for (const { bound } of rows) found |= bound.traits;
    for (const line of lines) if (line.meaning.in(format).hasVariant) found |= traits.variant;
    this.traits = found;
  }

  /** The labels of all its lines, in the order of the text. */
  get labels(): readonly BoundLabel[] {
    return this.lines.flatMap((line) => this.labelsIn(line));
  }

  /** The labels of one of its lines. */
  labelsIn(line: PieceRow): readonly BoundLabel[] {
    return line.meaning.in(this.format).labels.map((label) => labelIn(line, label));
  }

  /** The first row with this key. */
  row(key: string): TableRow | undefined {
    for (const row of this.rows) if (row.key === key && row.spec) return row;
    return undefined;
  }

  /** Whether a row stands in the table already. */
  repeats(row: TableRow): boolean {
    return row.spec !== undefined && !this.isInBlocks && this.row(row.key) !== row;
  }

  /** The cell of a row and column, if the row is there and has its shape. */
  cell(row: string, column: string): ValueCell | undefined {
    for (const each of this.rows) {
      if (each.key !== row || !each.spec) continue;
      const index = each.hasShape ? indexOf(each.bound.columns, column) : -1;
      if (index >= 0) return each.value(index);
      if (!this.isInBlocks) return undefined;
    }
    return undefined;
  }

  get block(): Block {
    return (this.lines[0] as PieceRow).block;
  }
}

function indexOf(columns: readonly ColumnSpec[], wanted: string): number {
  for (let i = 0; i < columns.length; i++) if (columns[i]?.key === wanted) return i;
  return -1;
}

/** The origin of a value cell: what stands in it, or where it would. */
export function cellOrigin({ row, cell }: ValueCell): Origin {
  return originOf(row.source, cell);
}

/** The origin of the digits of a numeric cell (of the whole cell where it is no number). */
export function digitsOrigin(value: ValueCell): Origin {
  const origin = cellOrigin(value);
  const { number, cell } = value;
  if (number.kind !== 'number' || cell.text.length !== cell.to - cell.from) return origin;
  return { ...origin, from: origin.from + number.digits.from, to: origin.from + number.digits.to };
}

/** What a cell adds to a sum (see `addendIn`); undefined where there is no cell. */
export function addend(value: ValueCell | undefined): Decimal | undefined {
  return value && addendIn(value.number, value.column);
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
 * the table's first row, and others between them; a header repeated after a page break begins none. `fallback` is the format of tables that fit both, `forced` that
 * of all.
 */
export function tablesOf(pieces: readonly Piece[], fallback: FormatId, forced?: FormatId): readonly Table[] {
  const first = pieces[0];
  if (!first) return [];
  const lists = assembled(first);
  const known = lists.find((list) => list.fallback === fallback && list.forced === forced && haveSameItems(list.pieces, pieces));
  if (known) return known.tables;
  const tables = instances(pieces).map((rows) => bindTable(first.table, rows, fallback, forced));
  if (lists.length >= ASSEMBLED) lists.shift();
  lists.push({ pieces, fallback, forced, tables });
  return tables;
}

/** Whether pieces of one kind are more than one table; binds none of them. */
export function areSeveral(pieces: readonly Piece[]): boolean {
  const [first] = pieces;
  if (!first) return false;
  const answers = severalFrom(first);
  const known = answers.find((answer) => haveSameItems(answer.pieces, pieces));
  if (known) return known.areSeveral;
  const answer = { pieces, areSeveral: instances(pieces).length > 1 };
  if (answers.length >= ASSEMBLED) answers.shift();
  answers.push(answer);
  return answer.areSeveral;
}

/** What was answered of a piece and those after it; the oldest is forgotten. */
const severalFrom = memoize((_: Piece): { readonly pieces: readonly Piece[]; readonly areSeveral: boolean }[] => []);

function rowsIn(pieces: readonly Piece[]): readonly PieceRow[] {
  const [first] = pieces;
  if (first && pieces.length === 1) return first.rows;
  return ([] as PieceRow[]).concat(...pieces.map(({ rows }) => rows));
}

function instances(pieces: readonly Piece[]): readonly (readonly PieceRow[])[] {
  const rows = rowsIn(pieces);
  const keyOfValues = valueKeys(pieces[0]?.table);
  const starts = [0];
  let firstKey: string | undefined;
  let head: number | undefined;
  let header: PieceRow | undefined;
  let others = false;
  rows.forEach((line, i) => {
    const { reading: { kind }, match } = line;
    if (kind === 'caption' || kind === 'header') head ??= i;
    if (kind === 'header') header = line;
    const key = match?.part === 'row' ? match.key : keyOfValues({ line, header });
    if (key === undefined) return;
    if (firstKey === undefined) firstKey = key;
    else if (key !== firstKey) others = true;
    else if (head !== undefined && (others || match === undefined)) starts.push(head);
    head = undefined;
  });
  return starts.length === 1 ? [rows] : starts.map((start, i) => rows.slice(start, starts[i + 1]));
}

/** What the rows without label of a table are known by; those of blocks of columns by the column that they begin with. */
function valueKeys(table: TableKey | undefined): (row: HeadedRow) => string | undefined {
  const columns = table === 'review' ? (formats['2021'].tables.review.subTables[0]?.columns ?? []) : [];
  let from = 0;
  return (row) => {
    const width = blockWidth(row, columns);
    if (width === 0) return row.line.reading.kind === 'values' ? 'values' : undefined;
    if (from >= columns.length) from = 0;
    from += width;
    return `values from ${from - width}`;
  };
}

function bindTable(key: TableKey, lines: readonly PieceRow[], fallback: FormatId, forced: FormatId | undefined): Table {
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
  const columns = columnsOf(key, format, lines, data);
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

/** The format that the labels speak for: the one that more of those have that only one format has. */
function evidenceOf(lines: readonly PieceRow[]): FormatId | undefined {
  let balance = 0;
  for (const { meaning } of lines) balance += meaning.vote;
  return balance === 0 ? undefined : balance > 0 ? '2021' : '2019';
}

/** The columns of table 3, with the optional ones that a header names or more rows have than not; those of the first part elsewhere. */
function columnsOf(table: TableKey, format: FormatId, lines: readonly PieceRow[], data: readonly DataRow[]): readonly ColumnSpec[] {
  const all = formats[format].tables[table].subTables[0]?.columns ?? [];
  const required = requiredOf(all);
  if (required.length === all.length || all.every((column) => !column.optional || isNamed(column, format, lines))) return all;
  let balance = 0;
  for (const { line } of data) {
    const count = countOfValues(line.reading);
    if (count === all.length) balance++;
    else if (count === required.length) balance--;
  }
  return balance > 0 ? all : required;
}

/** How many values a row seems to have: in Markdown, HTML and one cell a line, blank ones count; short rows of Markdown are padded behind. */
function countOfValues({ layout, width, lastLabel, filled }: RowReading): number {
  if (layout === 'pipes') return (filled[filled.length - 1] ?? width - 1) - lastLabel;
  return layout === 'html' || layout === 'cells' ? width - lastLabel - 1 : filled.length;
}

const requiredColumns = new Map<readonly ColumnSpec[], readonly ColumnSpec[]>();

/** One list for all tables, since what is known of rows hangs on it. */
function requiredOf(columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  let required = requiredColumns.get(columns);
  if (!required) requiredColumns.set(columns, (required = columns.filter(({ optional }) => !optional)));
  return required;
}

function isNamed({ key }: ColumnSpec, format: FormatId, lines: readonly PieceRow[]): boolean {
  for (const { meaning, reading } of lines) {
    if (reading.kind !== 'data' && meaning.in(format).labels.some(({ match }) => match.part === 'column' && match.key === key)) return true;
  }
  return false;
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

/** The headers above the first row of a table. */
function headersOf(lines: readonly PieceRow[]): readonly Row[] {
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

function columnsBelow(headers: readonly Row[], columns: readonly ColumnSpec[]): Fields {
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
  const fields = columns.map(({ key }) => Math.max(...headers.map(({ labels }) => labels.findIndex((cell) => cell.some((match) => match.part === 'column' && match.key === key)))));
  return fields.every((field, i) => field > (fields[i - 1] ?? -1)) ? fields : undefined;
}
