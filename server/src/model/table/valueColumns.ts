// Decides which fields of a row are its values, in the columns' order, or that the row has the wrong shape.
import { compare, equals, isZero, sum, type Decimal } from '../../number/decimal';
import type { ColumnSpec } from '../../schema';
import { haveSameItems } from '../../text/sameItems';
import { addendIn } from './boundRow';
import { fieldRange, type RowReading } from './rowReading';

/** The fields that hold the values, by index in the row; undefined: the row has the wrong shape. */
export type Fields = readonly number[] | undefined;

/** What the complete rows whose last label stands in the same field agree on. */
interface Agreement {
  readonly depth: number;
  readonly fields: readonly number[];
  count: number;
  /** The number of fields of those rows, if they all have as many. */
  width: number | undefined;
}

/**
 * Fields of the values of every row, one for each column: those on which the complete rows of the same depth
 * agree; a complete row without a hole is taken as it stands, wherever it stands. Where no complete row has that depth, the fields below
 * `headed` (where the header has the columns) are taken in layouts whose rows are of one width, if no row of the table has a value beside
 * them. Else cells that are explicit are counted, and in TAB text the values that are not blank; unless every row has just as many fields
 * behind its label as there are columns, or sums show that the columns begin there. A row whose total moved up when a cell was lost has the wrong shape.
 */
export function fieldsOfRows(rows: readonly RowReading[], columns: readonly ColumnSpec[], headed: Fields): readonly Fields[] {
  const expected = columns.length;
  const block = blockSize(columns);
  const agreements = agree(rows, expected);
  const below = headed && rows.every((row) => isBelow(row, headed)) ? headed : undefined;
  const isExact = rows.length > 1 && rows.every(({ layout, width, lastLabel }) => layout === 'tabs' && width - lastLabel - 1 === expected);
  const haveMoved = endInSums(rows, expected);
  const areBlank = !haveMoved && leaveTotals(rows, expected);
  let areBehind: boolean | undefined;
  const isOnly = rows.filter(({ filled }) => filled.length > 0 && filled.length !== expected).length === 1;
  const fieldsOf = (row: RowReading, agreement: Agreement | undefined): Fields => {
    if (agreement) return agreedFields(row, agreement.fields, agreement.width);
    if (below && IN_COLUMNS.has(row.layout)) return row.width > (below[expected - 1] as number) ? below : undefined;
    if (isExact) return fieldRange(row.lastLabel + 1, row.width);
    if (row.layout !== 'tabs') return explicitFields(row, expected);
    const counted = countedFields(row, expected);
    if (counted) return counted;
    areBehind ??= beginBehindLabels(rows.filter(({ layout, lastLabel }) => layout === 'tabs' && !bestOf(agreements, lastLabel)), expected, block);
    return areBehind ? fieldsBehindLabel(row, expected, block) : undefined;
  };
  return rows.map((row) => {
    if (isWhole(row.filled, expected)) return row.filled;
    if (haveMoved && lacksLast(row, expected)) return undefined;
    const agreement = bestOf(agreements, row.lastLabel);
    const fields = fieldsOf(row, agreement);
    const mayLack = isOnly && row.layout === 'tabs' && agreement?.width === undefined;
    return fields && !areBlank && lostBeforeTotal(row, fields, block, mayLack) ? undefined : fields;
  });
}

/** In so many rows a figure as great as those before it together is their sum. */
const FEWEST_SUMS = 3;

/** Whether most rows lack their last value alone, since a column was lost and those behind it moved up: the last figure of each is at least the sum of the others. */
function endInSums(rows: readonly RowReading[], expected: number): boolean {
  const short = rows.filter((row) => lacksLast(row, expected));
  if (short.length * 2 <= rows.length) return false;
  let sums = 0;
  for (const { values } of short) {
    const figures = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
    const before = sum(figures.slice(0, -1));
    if (compare(figures[figures.length - 1] ?? 0, before) < 0) return false;
    if (!isZero(before)) sums++;
  }
  return sums >= FEWEST_SUMS;
}

/** Whether all rows leave their total blank: in few of them the last figure is the sum of the others, by chance. */
function leaveTotals(rows: readonly RowReading[], expected: number): boolean {
  let [sums, others] = [0, 0];
  for (const row of rows) {
    if (row.filled.length > 0 && !lacksLast(row, expected)) return false;
    const figures = row.values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
    const before = sum(figures.slice(0, -1));
    if (isZero(before)) continue;
    if (equals(figures[figures.length - 1] ?? 0, before)) sums++;
    else others++;
  }
  return others >= FEWEST_SUMS && sums * MOST_OFF <= others;
}

/** Whether blank fields stand behind all values but one, side by side. */
function lacksLast({ filled, width }: RowReading, expected: number): boolean {
  return isWhole(filled, expected - 1) && (filled[expected - 2] as number) < width - 1;
}

/** Whether the totals of rows with blanks are sums of the fields right behind their labels, and nothing stands beside these. */
function beginBehindLabels(rows: readonly RowReading[], expected: number, block: number): boolean {
  let [sums, others] = [0, 0];
  for (const { lastLabel, filled, values } of rows) {
    const figures = Array.from({ length: expected }, (_, i) => (values[i] ? addendIn(values[i], undefined) : 0));
    if ((filled[filled.length - 1] ?? 0) > lastLabel + expected || !areNumbers(figures)) return false;
    for (let at = 0; at < expected; at += block) {
      if (firstOff(figures, at, at + block, block) === at) others++;
      else if (!isZero(figures[at + block - 1] as Decimal)) sums++;
    }
  }
  return sums >= (block < expected ? FEWEST_BLOCKS : FEWEST_SUMS) && others * MOST_OFF <= sums;
}

/** The fields right behind the label of a row with blanks that has a total there. */
function fieldsBehindLabel({ lastLabel, width, filled }: RowReading, expected: number, block: number): Fields {
  const last = lastLabel + expected;
  const lacksTotal = block === expected && filled.length > 0 && !filled.includes(last);
  return width <= last || lacksTotal ? undefined : fieldRange(lastLabel + 1, last + 1);
}

/** So many blocks of one row that add up are no chance. */
const FEWEST_BLOCKS = 2;
/** For a total that is no sum so many are. */
const MOST_OFF = 4;

function areNumbers(figures: readonly (Decimal | undefined)[]): figures is readonly Decimal[] {
  return !figures.includes(undefined);
}

/** Layouts whose rows are of one width. */
const IN_COLUMNS: ReadonlySet<RowReading['layout']> = new Set<RowReading['layout']>(['tabs', 'commas', 'pipes']);

/** How many columns have a total of their own: those of a block where blocks have the same columns, else all. */
export function blockSize(columns: readonly ColumnSpec[]): number {
  const again = columns.findIndex(({ label }, i) => i > 0 && label.official === columns[0]?.label.official);
  return again > 0 ? again : columns.length;
}

/** Whether a row has its labels before some columns, and its values in them. */
function isBelow({ lastLabel, filled }: RowReading, columns: readonly number[]): boolean {
  return lastLabel < (columns[0] as number) && filled.every((field) => columns.includes(field));
}

/**
 * Fields of a row under a header whose columns stand in `columns` (table 2). Cells that are explicit are counted, if there are as many as
 * columns; where merged cells left more behind, they are treated as TAB text is.
 */
export function fieldsUnderHeader(row: RowReading, columns: Fields, headerWidth: number, expected: number): Fields {
  const isExplicit = row.layout !== 'tabs';
  const counted = isExplicit ? explicitFields(row, expected) : undefined;
  if (counted && (!columns || row.width - row.lastLabel - 1 === expected)) return counted;
  const below = columns ? agreedFields(row, columns, headerWidth) : isExplicit ? undefined : countedFields(row, expected);
  return below ?? (row.filled.length === expected ? row.filled : counted);
}

/** Ways in which rows stand beyond these are not counted. */
const MOST_AGREEMENTS = 100;

/** All that complete rows agree on, in the order in which they stand first. */
function agree(rows: readonly RowReading[], expected: number): readonly Agreement[] {
  const found: Agreement[] = [];
  for (const { filled, lastLabel, width } of rows) {
    if (filled.length !== expected) continue;
    const known = found.find(({ depth, fields }) => depth === lastLabel && haveSameItems(fields, filled));
    if (!known && found.length < MOST_AGREEMENTS) found.push({ depth: lastLabel, fields: filled, count: 1, width });
    else if (known) {
      known.count++;
      if (known.width !== width) known.width = undefined;
    }
  }
  return found;
}

/** What most of the complete rows of a depth agree on. */
function bestOf(agreements: readonly Agreement[], depth: number): Agreement | undefined {
  let best: Agreement | undefined;
  for (const each of agreements) if (each.depth === depth && each.count > (best?.count ?? 0)) best = each;
  return best;
}

/** Whether as many values as wanted stand side by side. */
export function isWhole(filled: readonly number[], expected: number): boolean {
  return filled.length === expected && filled[expected - 1] === (filled[0] as number) + expected - 1;
}

/** A row whose label stands where values should has none there; one that is shorter than its fellows and ends in a blank has lost a cell. */
function agreedFields({ width, filled, lastLabel }: RowReading, fields: readonly number[], agreedWidth: number | undefined): Fields {
  const last = fields[fields.length - 1] as number;
  if (last >= width || (fields[0] as number) <= lastLabel) return undefined;
  if (haveSameItems(filled, fields)) return fields;
  if (!filled.every((field) => fields.includes(field))) return undefined;
  const endsBlank = filled.length > 0 && !filled.includes(last);
  return endsBlank && agreedWidth !== undefined && width < agreedWidth ? undefined : fields;
}

/**
 * Whether only the last field is blank, since a cell was lost and what stood behind it moved up: the last figure is the sum of those before it in
 * its block, or the sums of the other blocks hold only if a cell was lost. `mayLack`: it may also be more, as the value lost is missing in the sum.
 */
function lostBeforeTotal({ filled, values, lastLabel }: RowReading, fields: readonly number[], block: number, mayLack: boolean): boolean {
  if (!haveSameItems(filled, fields.slice(0, -1))) return false;
  const figures: Decimal[] = [];
  for (const field of filled) {
    const number = values[field - lastLabel - 1];
    if (number?.kind !== 'number') return false;
    figures.push(number.value);
  }
  const lastBlock = fields.length - block;
  const stands = firstOff(figures, 0, lastBlock, block);
  if (stands === lastBlock) return isShort(figures, lastBlock, block, mayLack) && !isZero(sum(figures.slice(lastBlock, figures.length - 1)));
  return isShort(figures, stands, block, true) && firstOff(figures, stands + block - 1, figures.length, block) === figures.length;
}

/** Where the first block stands whose last figure is not the sum of the others; `to` if there is none. */
function firstOff(figures: readonly Decimal[], from: number, to: number, block: number): number {
  for (let at = from; at < to; at += block) if (!equals(sum(figures.slice(at, at + block - 1)), figures[at + block - 1] as Decimal)) return at;
  return to;
}

/** Whether a block that lacks a value ends with the sum of those before; `mayLack`: or with more. */
function isShort(figures: readonly Decimal[], at: number, block: number, mayLack: boolean): boolean {
  const more = compare(figures[at + block - 2] as Decimal, sum(figures.slice(at, at + block - 2)));
  return more === 0 || (mayLack && more > 0);
}

/** A row that is nothing but its values has as many fields, blank or not. */
function countedFields({ width, filled, lastLabel }: RowReading, expected: number): Fields {
  if (filled.length === expected) return filled;
  if (lastLabel < 0 && width === expected) return fieldRange(0, width);
  return filled.length === 0 && width - lastLabel - 1 >= expected ? fieldRange(width - expected, width) : undefined;
}

/**
 * Blank cells count; more fields than values are forgiven where they are blank: a merged label's in front, a border's behind, and only
 * behind where a pipe ends each cell.
 */
function explicitFields({ layout, width, filled, lastLabel }: RowReading, expected: number): Fields {
  const start = lastLabel + 1;
  const extra = width - start - expected;
  if (extra < 0) return undefined;
  const first = filled[0] ?? start + extra;
  const last = filled[filled.length - 1] ?? start;
  const isPadded = layout === 'padded' || layout === 'ended' || layout === 'streamed';
  if (!isPadded && first >= start + extra) return fieldRange(start + extra, width);
  return last < start + expected ? fieldRange(start, start + expected) : undefined;
}
