// Holds shares of a total of requests that the text does not tell (占答复总数的25%) against the totals of table 3.
import type { Origin } from '../../model/origin';
import { readingsOf, type FactReading } from '../../model/prose/facts/factReadings';
import { isBorneOut } from '../../model/prose/facts/reportClaims';
import { passageOf } from '../../model/prose/passage';
import { isShareOf, shares } from '../../model/prose/shares/share';
import type { Pair } from '../../model/prose/shares/sharePairs';
import { isShareOfTotal, untoldShares, untoldShareSummary, type UntoldShare } from '../../model/prose/shares/sharesOfTotals';
import type { Report } from '../../model/report';
import type { Table } from '../../model/table/table';
import { divide, multiply, toFixedText, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import { noFindings, type Finding } from '../finding';
import { findInParagraphs } from '../inParts';
import type { PlacedFinding } from '../placedFinding';
import type { ReportView } from '../rule';
import { factAt, relatedCells } from './disagreements';
import { sumName } from './factNaming';
import { relatedFigure, type PercentSubject } from './figures';

/** At each percentage that is the share of no total, where the table bears out the number that has it. */
export function percentagesOfTable({ report, blocks, from }: ReportView): readonly PlacedFinding<PercentSubject>[] {
  const table = report.tables.requests;
  const totals = table && totalsOf(table);
  if (!totals) return noFindings;
  const lines = untoldShareSummary.all(blocks, from, from + report.length, (holds) => holds);
  return findInParagraphs(report, 0, report.length, lines, (block) => untoldShares(block).flatMap((share) => judge(report, table, totals, block, share)));
}

/** Whose total needs no name: results, and applicants; those for one reason, and of one kind of organisations, may be told of their group. */
const OF_TOTALS = /^(?:results:(?:open\??|partial|open\+partial|deny|unable|refuse|other)|applicants:(?:natural|organisations)\??)$/;
const OF_REQUESTS = /^(?:results|applicants|reason):|^(?:new|fresh|handled|done|answered|carriedIn|carriedOut)/;

function judge(report: Report, table: Table, totals: Totals, block: Block, share: UntoldShare): readonly Finding<PercentSubject>[] {
  const { part, printed, of } = share;
  if (totals.values.some((value) => isShareOfTotal(share, value))) return noFindings;
  const fact = factAt({ block, from: part.from, to: part.to });
  if (!fact || !(of ? OF_REQUESTS : OF_TOTALS).test(fact.key) || fact.scope !== '' || isBorneOut(report, fact) !== true || isTold(block, share)) return noFindings;
  const likeliest = of === 'received' || (!of && fact.key.startsWith('applicants:')) ? totals.received : totals.settled;
  const actual = divide(multiply(part.amount, 100), likeliest.value, printed.decimals, 'round');
  if (actual === undefined) return noFindings;
  const { text } = block;
  const args = { part: text.slice(part.from, part.end), share: toFixedText(printed.value, printed.decimals), table: table.key, total: sumName(table, likeliest), actual: toFixedText(actual, printed.decimals) };
  return [{ rule: 'prose/percent', origin: { block, from: printed.from, to: printed.to }, message: { id: 'prose/percent.total', args }, related: [relatedFigure(block, part), ...relatedCells(table, [likeliest])] }];
}

/** What may be meant by a total: requests received, with those carried over, settled, answered. */
interface Totals {
  readonly received: FactReading;
  readonly settled: FactReading;
  readonly values: readonly Decimal[];
}

/** Undefined where one of them is not certain. */
const totalsOf = memoize((table: Table): Totals | undefined => {
  const [fresh, settled, all] = [readingsOf(table, 'new'), readingsOf(table, 'answered'), readingsOf(table, 'handled')];
  if (!fresh?.[0] || !settled?.[0] || !all) return undefined;
  return { received: fresh[0], settled: settled[0], values: [...fresh, ...settled, ...all].map(({ value }) => value) };
});

/** 收到51件，办结51件，办结率98.08%: whether a number that the table bears out has this rate of one of its totals, also of one that the text does not tell. */
export function isShareOfTable(report: Report, part: Origin, share: Pair): boolean {
  const { requests } = report.tables;
  const fact = factAt(part);
  if (!requests || !fact || !OF_REQUESTS.test(fact.key) || (fact.key.startsWith('results:') && !isRate(part, share)) || isBorneOut(report, fact) !== true) return false;
  const totals = readingsOf(requests, fact.key.startsWith('applicants:') ? 'new' : 'handled');
  return totals?.some(({ value }) => isShareOf(share, value)) === true;
}

/** 予以公开8件，占36.4% is a share of what the text tells; 公开率36.4% may be one of anything. */
function isRate({ block, to }: Origin, { printed }: Pair): boolean {
  return block.text.slice(to, printed.from).includes('率');
}

/** Whether the percentage is held against a number of the paragraph. */
function isTold(block: Block, { printed: { from } }: UntoldShare): boolean {
  return shares(passageOf(block)).some(({ printed }) => printed.from === from);
}
