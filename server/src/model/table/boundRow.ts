// A data row with its values bound to columns; one object for all rows that are written alike and stand in tables of the same columns.
import { isInteger, isNegative, type Decimal } from '../../number/decimal';
import type { ParsedNumber } from '../../number/parseNumber';
import { unitParts } from '../../number/unit';
import type { ColumnSpec } from '../../schema';
import type { Row } from '../../syntax/table';
import { memoize } from '../../text/memo';
import { haveSameItems } from '../../text/sameItems';
import type { LabelField, RowBinding, RowPlace } from './rowMeaning';
import { fieldRange, readRow, type RowReading } from './rowReading';

/** What is out of the ordinary in a row, a bit each; rules look for it in all rows of a table at once. */
export const traits = {
  /** It has another number of values than columns. */
  shape: 1,
  /** A value is blank or a placeholder. */
  blank: 2,
  /** A value is text. */
  text: 4,
  /** A value is more than a plain count: with a sign, a unit, a fraction; and every amount. */
  marked: 8,
  /** A label has another word than the official one. */
  variant: 16,
} as const;

/** A row whose labels say where in the form it stands, with the fields that hold its values. */
export class BoundRow {
  /** Bits of `traits`. */
  readonly traits: number;
  /** The fields that hold its values; in a row of wrong shape, whatever stands between the first and the last that is not blank, in TAB text without blanks. */
  readonly used: readonly number[];

  constructor(
    readonly binding: RowBinding,
    readonly place: RowPlace,
    private readonly reading: RowReading,
    readonly columns: readonly ColumnSpec[],
    /** Undefined: the row has the wrong shape. */
    readonly fields: readonly number[] | undefined,
  ) {
    this.used = fields ?? fieldsWithoutShape(reading);
    this.traits = traitsOf(this) | (binding.hasVariant ? traits.variant : 0);
  }

  get hasShape(): boolean {
    return this.fields !== undefined;
  }

  /** The label of the place where the row stands: its last one, if that says so. */
  get label(): LabelField | undefined {
    const { labels } = this.binding;
    const last = labels[labels.length - 1];
    return last?.match.key === this.place.key ? last : undefined;
  }

  /** The number of values. */
  get count(): number {
    return this.used.length;
  }

  column(index: number): ColumnSpec | undefined {
    return this.fields && this.columns[index];
  }

  /** What stands in the value with this index. */
  number(index: number): ParsedNumber {
    return this.reading.values[(this.used[index] as number) - this.reading.lastLabel - 1] as ParsedNumber;
  }

  /** What the value with this index adds to a sum: see `addendIn`. */
  addend(index: number): Decimal | undefined {
    return addendIn(this.number(index), this.column(index));
  }
}

/** A list of mostly one, made anew rather than grown: an array that grows has room for seventeen. */
const known = memoize((_: Row): { rows: readonly BoundRow[] } => ({ rows: [] }));

/** A row that `binding` gives a place, its values in certain fields, under certain columns; `fields` undefined: it has the wrong shape. */
export function boundRow(row: Row, binding: RowBinding, columns: readonly ColumnSpec[], fields: readonly number[] | undefined): BoundRow {
  const of = known(row);
  for (const each of of.rows) if (each.binding === binding && each.columns === columns && haveSameItems(each.fields, fields)) return each;
  const made = new BoundRow(binding, binding.place as RowPlace, readRow(row), columns, fields);
  of.rows = of.rows.concat(made);
  return made;
}

/**
 * What a figure adds to a sum: a blank or a placeholder adds nothing. Undefined where that is not certain: text, and in a column of counts
 * what is no count (−3, 1.5) or bears a unit that multiplies it (3万件).
 */
export function addendIn(number: ParsedNumber, column: ColumnSpec | undefined): Decimal | undefined {
  if (number.kind !== 'number') return number.kind === 'text' ? undefined : 0;
  if (column?.kind !== 'count') return number.value;
  if (isNegative(number.value) || !isInteger(number.value)) return undefined;
  return number.style.unit === '' || unitParts(number.style.unit)?.factor === 1 ? number.value : undefined;
}

function fieldsWithoutShape({ layout, filled }: RowReading): readonly number[] {
  return layout === 'tabs' || filled.length === 0 ? filled : fieldRange(filled[0] as number, (filled[filled.length - 1] as number) + 1);
}

function traitsOf(row: BoundRow): number {
  if (!row.hasShape) return traits.shape;
  let found = 0;
  for (let i = 0; i < row.count; i++) found |= traitOf(row.number(i), row.column(i));
  return found;
}

/** What is out of the ordinary in one value: the bit for it; 0 for a plain count. */
export function traitOf(number: ParsedNumber, column: ColumnSpec | undefined): number {
  if (number.kind === 'text') return traits.text;
  if (number.kind !== 'number') return traits.blank;
  const { value, style } = number;
  return typeof value !== 'number' || value < 0 || style.unit !== '' || column?.kind === 'amount' ? traits.marked : 0;
}
