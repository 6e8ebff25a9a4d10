// table/format: a table in the format of other years than the report's (DOMAIN B.5); the checks go by the table that is there.
import { isLost } from '../../model/lostTable';
import { firstOrigin, type PieceRow } from '../../model/piece';
import type { Table } from '../../model/table';
import { expectedFormat, formats } from '../../schema';
import type { Finding } from '../finding';
import type { ReportRule } from '../rule';

export const tableFormat: ReportRule = {
  id: 'table/format',
  scope: 'report',
  reads: 'tables',
  documents: 'report',
  severity: 'warning',
  check: ({ report: { year, tables } }) => (year === null ? [] : Object.values(tables).flatMap((table) => findingFor(table, year) ?? [])),
};

function findingFor(table: Table, year: number): Finding | undefined {
  const expected = expectedFormat(year);
  const found = table.evidence;
  if (found === undefined || found === expected || isLost(table)) return undefined;
  const args = { table: table.key, found, year, expected, source: formats[expected].source };
  return { rule: 'table/format', origin: firstOrigin(table.lines[0] as PieceRow), message: { id: 'table/format', args }, related: [] };
}
