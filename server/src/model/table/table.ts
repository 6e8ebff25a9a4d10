// A prescribed table as it stands in a text: its rows and cells bound to the schema, whatever their layout.
import type { Decimal } from '../../number/decimal';
import type { ParsedNumber } from '../../number/parseNumber';
import { groupPath, type ColumnSpec, type FormatId, type GroupSpec, type RowSpec, type SubTableSpec, type TableKey } from '../../schema';
import type { Block } from '../../syntax/block';
import type { Cell } from '../../syntax/cell';
import { memoize, Memoized } from '../../text/memo';
import type { Origin } from '../origin';
import { labelIn, type BoundLabel } from './boundLabel';
import { addendIn, traits, type BoundRow } from './boundRow';
import { originOf, type PieceRow } from './piece';

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

  /** The groups that the form puts it in, the outermost first. */
  get groups(): readonly GroupSpec[] {
    const { spec } = this;
    return spec ? groupPath(this.subTable, spec) : [];
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

  /** The labels of groups in one of its lines. */
  groupLabelsIn(line: PieceRow): readonly BoundLabel[] {
    return this.labelsIn(line).filter(({ match }) => match.part === 'group');
  }

  /** The first row with this key. */
  row(key: string): TableRow | undefined {
    if (this.rows.length > MOST_SEARCHED) return firstRows(this).get(key);
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

/** Among more rows than the forms have a row is not searched for. */
const MOST_SEARCHED = 64;

const firstRows = memoize(({ rows }: Table): ReadonlyMap<string, TableRow> => {
  const first = new Map<string, TableRow>();
  for (const row of rows) if (row.spec && !first.has(row.key)) first.set(row.key, row);
  return first;
});

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
