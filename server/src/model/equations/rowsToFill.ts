// Which rows of a table are still to be filled in, where a balance cannot hold before they are.
import type { Equation } from '../../schema';
import { memoize } from '../../text/memo';
import type { Table, TableRow } from '../table/table';
import { balanceOf } from './equations';

const none: readonly TableRow[] = [];

/** The rows that a column's equation adds up, if nothing stands in any of them; empty else. */
export function rowsToFill(table: Table, { along, terms }: Equation): readonly TableRow[] {
  const added = terms.filter(({ sign }) => sign > 0);
  const rows = along === 'column' ? added.flatMap(({ key }) => table.row(key) ?? []) : none;
  return rows.length === added.length && rows.every(isBlank) ? rows : none;
}

function isBlank({ values, hasShape }: TableRow): boolean {
  return hasShape && values.every(({ number }) => number.kind === 'blank');
}

/** Whether a table is still being filled in, and a blank total does not yet stand for the sum of its parts. */
export const isUnfinished: (table: Table) => boolean = memoize((table) =>
  balanceOf(table).broken.some(({ equation }) => !equation.derives && rowsToFill(table, equation).length > 0),
);
