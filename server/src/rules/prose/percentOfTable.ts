// Holds shares of a total of requests that the text only names (占答复总数的25%) against the totals of table 3.
import { readingsOf, type FactReading } from '../../model/prose/facts/factReadings';
import { factsOf } from '../../model/prose/facts/facts';
import { factKinds } from '../../model/prose/facts/factKinds';
import { isBorneOut, isOfTables } from '../../model/prose/facts/reportClaims';
import { isShareOf } from '../../model/prose/shares/share';
import { namedShares, namedShareSummary, type NamedShare } from '../../model/prose/shares/sharesOfTotals';
import type { Report } from '../../model/report';
import type { Table } from '../../model/table/table';
import { divide, isZero, multiply, toFixedText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding } from '../finding';
import { findInParagraphs } from '../inParts';
import { noPlaced, type PlacedFinding } from '../placedFinding';
import type { ReportView } from '../rule';
import { sumName } from './factNaming';
import { relatedFigure, type PercentSubject } from './figures';

/** At each percentage that is the share of no total of the table, where this bears out the number that has it. */
export function percentagesOfTable({ report, blocks, from }: ReportView): readonly PlacedFinding<PercentSubject>[] {
  const table = report.tables.requests;
  if (!table) return noPlaced;
  const lines = namedShareSummary.all(blocks, from, from + report.length, (holds) => holds);
  return findInParagraphs(report, 0, report.length, lines, (block) => namedShares(block).flatMap((share) => judge(report, table, block, share)));
}

function judge(report: Report, table: Table, block: Block, share: NamedShare): readonly Finding<PercentSubject>[] {
  const { part, printed, amounts } = share;
  const fact = factsOf(block).find((each) => each.from === part.from);
  if (!fact || !isOfTables(fact) || factKinds[fact.key].table !== 'requests' || fact.scope !== '' || isBorneOut(report, fact) !== true) return noFindings;
  const [totals, [likeliest]] = [totalsOf(table, 'handled', 'answered'), totalsOf(table, share.of === 'settled' ? 'done' : 'new')];
  if (!likeliest || totals.some(({ value }) => amounts.some((amount) => isShareOf({ part: { ...part, amount }, printed }, value)))) return noFindings;
  const actual = divide(multiply(part.amount, 100), likeliest.value, printed.decimals, 'round');
  if (actual === undefined) return noFindings;
  const { text } = block;
  const args = { part: text.slice(part.from, part.end), share: toFixedText(printed.value, printed.decimals), table: table.key, total: sumName(table, likeliest), actual: toFixedText(actual, printed.decimals) };
  return [{ rule: 'prose/percent', origin: { block, from: printed.from, to: printed.to }, message: { id: 'prose/percent.total', args }, related: [relatedFigure(block, part)] }];
}

/** What may be meant by a total: requests received, with those carried over, answered. */
function totalsOf(table: Table, ...keys: readonly ('handled' | 'answered' | 'done' | 'new')[]): readonly FactReading[] {
  return keys.flatMap((key) => readingsOf(table, key) ?? []).filter(({ value }) => !isZero(value));
}
