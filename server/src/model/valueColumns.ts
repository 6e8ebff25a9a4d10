// Decides which fields of a row are its values, in the columns' order, or that the row has the wrong shape.
import type { Layout } from '../syntax/table';
import type { RowReading } from './rowReading';

/** A row as far as its shape matters. */
export interface ShapedRow {
  readonly layout: Layout;
  readonly width: number;
  readonly reading: RowReading;
}

/** The fields that hold the values, by index in the row; undefined: the row has the wrong shape. */
export type Fields = readonly number[] | undefined;

/** What the complete rows whose last label stands in the same field agree on. */
interface Agreement {
  readonly fields: readonly number[];
  count: number;
  /** The number of fields of those rows, if they all have as many. */
  width: number | undefined;
}

/**
 * Fields of the values of every row, `expected` of them (DOMAIN E.2 table/row-shape): those on which the complete rows of the same depth
 * agree. Where no complete row has that depth, cells that are explicit are counted, and in TAB text the values that are not blank.
 */
export function fieldsOfRows(rows: readonly ShapedRow[], expected: number): readonly Fields[] {
  const agreements = agree(rows, expected);
  return rows.map((row) => {
    const agreement = agreements.get(row.reading.lastLabel);
    if (agreement) return agreedFields(row, agreement);
    return row.layout === 'tabs' ? countedFields(row, expected) : explicitFields(row, expected);
  });
}

/** Fields of a row under a header whose columns stand in `columns` (table 2). */
export function fieldsUnderHeader(row: ShapedRow, columns: readonly number[] | undefined, headerWidth: number, expected: number): Fields {
  if (row.layout !== 'tabs' || columns?.length !== expected) {
    return row.layout === 'tabs' ? countedFields(row, expected) : explicitFields(row, expected);
  }
  const agreed = agreedFields(row, { fields: columns, count: 1, width: headerWidth });
  return agreed ?? (row.reading.filled.length === expected ? row.reading.filled : undefined);
}

function agree(rows: readonly ShapedRow[], expected: number): ReadonlyMap<number, Agreement> {
  const byDepth = new Map<number, Agreement[]>();
  for (const { width, reading } of rows) {
    const { filled, lastLabel } = reading;
    if (filled.length !== expected) continue;
    let found = byDepth.get(lastLabel);
    if (!found) byDepth.set(lastLabel, (found = []));
    const known = found.find(({ fields }) => isSame(fields, filled));
    if (!known) found.push({ fields: filled, count: 1, width });
    else {
      known.count++;
      if (known.width !== width) known.width = undefined;
    }
  }
  const best = new Map<number, Agreement>();
  for (const [depth, found] of byDepth) best.set(depth, found.reduce((a, b) => (b.count > a.count ? b : a)));
  return best;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A row that is shorter than its fellows and ends in a blank has lost a cell, not left its total blank. */
function agreedFields({ width, reading }: ShapedRow, { fields, width: agreedWidth }: Agreement): Fields {
  const last = fields[fields.length - 1] as number;
  if (last >= width) return undefined;
  const { filled } = reading;
  if (filled.length === fields.length && isSame(filled, fields)) return fields;
  if (!filled.every((field) => fields.includes(field))) return undefined;
  const endsBlank = filled.length > 0 && !filled.includes(last);
  return endsBlank && agreedWidth !== undefined && width < agreedWidth ? undefined : fields;
}

function countedFields({ width, reading }: ShapedRow, expected: number): Fields {
  if (reading.filled.length === expected) return reading.filled;
  return reading.filled.length === 0 && width - reading.lastLabel - 1 >= expected ? range(width - expected, width) : undefined;
}

/** Blank cells count; more fields than values are forgiven where they are blank: a merged label's in front, a border's behind. */
function explicitFields({ width, reading }: ShapedRow, expected: number): Fields {
  const start = reading.lastLabel + 1;
  const extra = width - start - expected;
  if (extra < 0) return undefined;
  const first = reading.filled[0] ?? start + extra;
  const last = reading.filled[reading.filled.length - 1] ?? start;
  if (first >= start + extra) return range(start + extra, width);
  return last < start + expected ? range(start, start + expected) : undefined;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
