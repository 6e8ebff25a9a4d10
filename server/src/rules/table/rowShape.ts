// table/row-shape: rows with more or fewer values than columns, which no split number explains; their columns cannot be told.
import { splitIn } from '../../model/equations/splits';
import { lacksZerosOnly } from '../../model/table/blankZeros';
import { traits } from '../../model/table/boundRow';
import type { Table, TableRow } from '../../model/table/table';
import { greatest, least } from '../../number/extremes';
import type { Finding } from '../finding';
import { rowName } from '../naming';
import type { TableRule } from '../rule';
import { headOf, runsOf } from './runs';

export const tableRowShape: TableRule = {
  id: 'table/row-shape',
  scope: 'table',
  severity: 'warning',
  check: (table) => {
    if ((table.traits & traits.shape) === 0) return [];
    const isWrong = (row: TableRow): boolean => !row.hasShape && !splitIn(table, row);
    return runsOf(table, isWrong, (row, before) => goesWith(table, row, before)).map((run) => findingFor(table, run));
  },
};

function goesWith(table: Table, row: TableRow, before: TableRow): boolean {
  return row.subTable === before.subTable && lacksZerosOnly(table, row) === lacksZerosOnly(table, before);
}

function findingFor(table: Table, run: readonly TableRow[]): Finding {
  const first = run[0] as TableRow;
  const last = run[run.length - 1] as TableRow;
  const counts = run.map(({ values }) => values.length);
  const args = {
    table: table.key,
    row: rowName(first),
    last: rowName(last),
    count: run.length,
    found: [least(counts), greatest(counts)] as const,
    expected: first.expected,
  };
  const end = { id: 'table/row-shape-end' as const, args: { row: rowName(last), found: last.values.length } };
  const related = run.length === 1 ? [] : [{ origin: headOf(last), message: end }];
  const finding: Finding = { rule: 'table/row-shape', origin: headOf(first), message: { id: 'table/row-shape', args }, related };
  return lacksZerosOnly(table, first) ? { ...finding, severity: 'info' } : finding;
}
