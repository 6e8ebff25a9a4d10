// What the text of a report says of its tables, gathered from its lines and paragraphs.
import { equals, sum, type Decimal } from '../../../number/decimal';
import { greatest } from '../../../number/extremes';
import { memoize } from '../../../text/memo';
import { joinedOf } from '../../paragraphs/joinedParagraph';
import type { Report } from '../../report';
import { addend, type Table, type ValueCell } from '../../table/table';
import { factKinds, type FactKey, type FactTerm } from './factKinds';
import { agrees, cellsOf, readingsOf, type FactReading } from './factReadings';
import type { Claim } from './facts';
import { claimsOf, claimSummary, joinClaims, type Claims } from './factSummary';

/** A statement on a table. */
export type TableClaim = Claim & { readonly key: FactKey };

/** A statement, its table, and the readings of that. */
export interface Compared {
  readonly claim: TableClaim;
  readonly table: Table;
  readonly readings: readonly FactReading[];
}

/** What a report says of its tables, in its lines and in the paragraphs that go on over several. */
export const claimsOfReport: (report: Report) => Claims = memoize((report) => {
  const { blocks, from } = report.source;
  const inLines = claimSummary.range(blocks, from, from + report.length);
  return joinedOf(report).reduce((claims, { paragraph }) => joinClaims(claims, claimsOf(paragraph.block)), inLines);
});

/**
 * Whether the text says of a cell what stands there, by itself or added to others (行政诉讼: both totals), and says it of no likelier cells; but not where the same
 * is said, or would be meant as well, of another value: with 上年结转 1, of 一 that is 0 收到1件 says no more than of 1.
 */
export function bearsOut(report: Report, table: Table, cell: ValueCell, another: Decimal): boolean {
  const claims = claimsOfReport(report).list.filter(isOfTables).filter((claim) => factKinds[claim.key].table === table.key && factKinds[claim.key].only === undefined && isOfYear(claim, report));
  const keysThatSay = (value: Decimal | undefined): ReadonlySet<FactKey> => new Set(claims.filter((claim) => saysOf(table, claim, cell, value)).map(({ key }) => key));
  const other = keysThatSay(another);
  return [...keysThatSay(addend(cell))].some((key) => !other.has(key));
}

/** Whether a claim holds, were a value in a cell, and is of that cell in the likeliest of its readings that hold. */
function saysOf(table: Table, { key, value }: TableClaim, cell: ValueCell, inCell: Decimal | undefined): boolean {
  const figure = (each: ValueCell): Decimal | undefined => (each === cell ? inCell : addend(each));
  const said = factKinds[key].readings.map((terms) => cellsOfEach(table, terms)).find((cells) => isSumOf(value, cells.map(figure)));
  return said?.includes(cell) === true;
}

/** The cells that are added up, one for each term; none where some are taken away, and of groups: what is said of their sum is not said of their rows. */
function cellsOfEach(table: Table, terms: readonly FactTerm[]): readonly ValueCell[] {
  const cells = terms.flatMap((term) => cellsOf(table, term));
  return cells.length === terms.length && terms.every(({ sign }) => sign > 0) ? cells : [];
}

/** Whether figures make up a value. */
function isSumOf(value: Decimal, figures: readonly (Decimal | undefined)[]): boolean {
  return figures.length > 0 && figures.every((figure) => figure !== undefined) && equals(sum(figures), value);
}

/** Whether the tables say the same as a claim; undefined where they say nothing of it. */
export function isBorneOut(report: Report, claim: Claim): boolean | undefined {
  const compared = comparedWith(report, claim);
  return compared && agrees(compared.table, compared.claim.key, compared.readings, claim.value);
}

/** A claim with all that its table says of it; undefined where that says nothing. */
export function comparedWith(report: Report, claim: Claim): Compared | undefined {
  if (!isOfTables(claim) || !isOfYear(claim, report)) return undefined;
  const table = report.tables[factKinds[claim.key].table];
  const readings = table && readingsOf(table, claim.key);
  return table && readings && { claim, table, readings };
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
