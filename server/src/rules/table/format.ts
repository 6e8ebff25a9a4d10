// table/format: a table, or the header of a part of it, in the format of other years than the report's; the checks go by the table that is there.
import type { Report } from '../../model/report';
import { rivalYear } from '../../model/statedPeriod';
import { isLost } from '../../model/table/lostTable';
import { firstOrigin, type PieceRow } from '../../model/table/piece';
import type { Table } from '../../model/table/table';
import { expectedFormat, formats } from '../../schema';
import { memoize } from '../../text/memo';
import { noFindings, type Finding } from '../finding';
import type { ReportRule } from '../rule';

export const tableFormat: ReportRule = {
  id: 'table/format',
  scope: 'report',
  reads: 'tables',
  documents: 'report',
  severity: 'warning',
  check: ({ report }) => Object.values(report.tables).flatMap((table) => findingFor(report, table) ?? headsOfOther(table)),
};

/** A table that is right for the year of the period sentence shows that the title's year is wrong, which period/statement says. */
function findingFor(report: Report, table: Table): Finding | undefined {
  const { year } = report;
  const found = table.evidence;
  if (year === null || found === undefined || isLost(table)) return undefined;
  const expected = expectedFormat(year);
  const rival = rivalYear(report);
  if (found === expected || (rival !== undefined && found === expectedFormat(rival))) return undefined;
  const args = { table: table.key, found, year, expected, source: formats[expected].source };
  return { rule: 'table/format', origin: firstOrigin(table.lines[0] as PieceRow), message: { id: 'table/format', args }, related: [] };
}

/** Fewer labels than these may be slips of wording. */
const FEWEST_HEADS = 2;

/** The headers of single parts that are those of the other format. */
const headsOfOther: (table: Table) => readonly Finding[] = memoize((table) => {
  const { key, format, evidence } = table;
  const other = format === '2021' ? '2019' : '2021';
  if (evidence === other || isLost(table)) return noFindings;
  const side = other === '2021' ? 1 : -1;
  const heads = table.lines.filter(({ reading, meaning }) => reading.kind === 'header' && meaning.vote * side >= FEWEST_HEADS);
  if (heads.length === 0) return noFindings;
  return heads.map((line) => ({ rule: 'table/format', origin: firstOrigin(line), message: { id: 'table/format.heads', args: { table: key, found: other, expected: format } }, related: [] }));
});
