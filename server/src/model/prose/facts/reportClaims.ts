// What the text of a report says of its tables, gathered from its lines and paragraphs.
import { equals } from '../../../number/decimal';
import { greatest } from '../../../number/extremes';
import { memoize } from '../../../text/memo';
import { joinedOf } from '../../paragraphs/joinedParagraph';
import type { Report } from '../../report';
import { addend, type Table, type ValueCell } from '../../table/table';
import { factKinds, type FactKey } from './factKinds';
import { cellsOf } from './factReadings';
import type { Claim } from './facts';
import { claimsOf, claimSummary, joinClaims, type Claims } from './factSummary';

/** A statement on a table. */
export type TableClaim = Claim & { readonly key: FactKey };

/** What a report says of its tables, in its lines and in the paragraphs that go on over several. */
export const claimsOfReport: (report: Report) => Claims = memoize((report) => {
  const { blocks, from } = report.source;
  const inLines = claimSummary.range(blocks, from, from + report.length);
  return joinedOf(report).reduce((claims, { paragraph }) => joinClaims(claims, claimsOf(paragraph.block)), inLines);
});

/** Whether the text says of a cell what stands there. */
export function bearsOut(report: Report, table: Table, cell: ValueCell): boolean {
  const value = addend(cell);
  return claimsOfReport(report).list.some((claim) => {
    if (!isOfTables(claim) || !isOfYear(claim, report) || value === undefined || !equals(claim.value, value)) return false;
    const { table: key, readings, only } = factKinds[claim.key];
    return key === table.key && only === undefined && readings.some((terms) => isCell(terms.flatMap((term) => cellsOf(table, term)), cell));
  });
}

/** Whether cells are this one alone: what is said of a group's sum is not said of its rows. */
function isCell(cells: readonly ValueCell[], cell: ValueCell): boolean {
  return cells.length === 1 && cells[0] === cell;
}

/** Whether a claim is of the report's year. */
export function isOfYear({ year }: Claim, report: Report): boolean {
  return year === undefined || year === (report.year ?? latestYear(report));
}

/** The last year of which a report without title and period says anything: its own. */
const latestYear: (report: Report) => number | undefined = memoize((report) => {
  const years = claimsOfReport(report).list.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? greatest(years) : undefined;
});

/** Whether a claim is a statement on a table, and none on a year alone. */
export function isOfTables(claim: Claim): claim is TableClaim {
  return !claim.key.startsWith('year:');
}
