// table/row-duplicate: a row that stands in the table already; one finding for a run, at the later ones.
import type { Table, TableRow } from '../../model/table/table';
import type { Finding } from '../finding';
import { rowName } from '../naming';
import type { TableRule } from '../rule';
import { headOf, runsOf } from './runs';

export const tableRowDuplicate: TableRule = {
  id: 'table/row-duplicate',
  scope: 'table',
  severity: 'warning',
  check: (table) => {
    const repeats = (row: TableRow): boolean => table.repeats(row) && isWhole(table, row);
    return table.rows.some(repeats) ? runsOf(table, repeats, () => true).map((run) => findingFor(table, run)) : [];
  },
};

/** The unlabelled row of table 4 is only repeated by a row that is as complete; otherwise it is one row in two pieces. */
function isWhole({ key }: Table, row: TableRow): boolean {
  return key !== 'review' || row.hasShape;
}

function findingFor(table: Table, run: readonly TableRow[]): Finding {
  const first = run[0] as TableRow;
  const earlier = table.row(first.key) as TableRow;
  return {
    rule: 'table/row-duplicate',
    origin: headOf(first),
    message: { id: 'table/row-duplicate', args: { table: table.key, row: rowName(first), count: run.length } },
    related: [{ origin: headOf(earlier), message: { id: 'table/row-first', args: { row: rowName(earlier) } } }],
  };
}
