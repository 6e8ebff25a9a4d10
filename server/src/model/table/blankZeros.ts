// Whether zeros are left blank in a table whose layout shows no blank cells, so that nobody can tell which columns the figures of a row stand in.
import { compare, isZero, sum, type Decimal } from '../../number/decimal';
import { memoize } from '../../text/memo';
import type { Table, TableRow } from './table';
import { blockSize } from './valueColumns';

/** Whether a row lacks nothing but zeros: no zero is printed in the table, and the figures that there are add up. */
export function lacksZerosOnly(table: Table, row: TableRow): boolean {
  return !row.hasShape && row.values.length < row.expected && printsNoZero(table) && addsUp(table, row);
}

const printsNoZero: (table: Table) => boolean = memoize(({ rows }) =>
  rows.every(({ source, values }) => source.row.layout === 'loose' && values.every(({ number }) => number.kind === 'number' && !isZero(number.value))),
);

/** Whether the figures are those of at most as many blocks as the table has, each with its sum behind it; table 2 has no sums. */
function addsUp({ key, columns }: Table, { values }: TableRow): boolean {
  if (key === 'disclosure') return true;
  const figures = values.map(({ number }) => (number.kind === 'number' ? number.value : 0));
  return mayBeBlocks(figures, columns.length / blockSize(columns));
}

function mayBeBlocks(figures: readonly Decimal[], most: number): boolean {
  if (figures.length === 0) return true;
  if (most < 1) return false;
  for (let length = 2; length <= figures.length; length++) {
    const total = figures[length - 1] as Decimal;
    if (compare(sum(figures.slice(0, length - 1)), total) === 0 && mayBeBlocks(figures.slice(length), most - 1)) return true;
  }
  return false;
}
