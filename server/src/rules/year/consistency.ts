// year/consistency: the year of “本机关2018年度…收到” and of the sentence on fees is the report's.
import type { Claim, Fact } from '../../model/prose/facts';
import { claimsOfReport } from '../../model/prose/reportClaims';
import type { Report } from '../../model/report';
import { statedPeriod } from '../../model/statedPeriod';
import { widenLike } from '../../number/characters';
import { toText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { append } from '../../text/append';
import { offer, textAt, type Finding, type Fix } from '../finding';
import { noPlaced, type PlacedFinding } from '../placedFinding';
import { placesOf } from '../prose/disagreements';
import type { FixContext, ProseRule, ReportView } from '../rule';

/** At the year. The sentence on the period belongs to period/statement, and what that one says of the title's year is not said twice. */
export const yearConsistency: ProseRule = { id: 'year/consistency', severity: 'warning', scope: 'prose', check, fixes };

function check({ report }: ReportView): readonly PlacedFinding[] {
  const { year, length } = report;
  if (year === null) return noPlaced;
  let found: PlacedFinding[] | undefined;
  for (const claim of claimsOfReport(report).list) {
    if (!claim.key.startsWith('year:') || claim.value === year || isOfPeriod(report, claim)) continue;
    const section = claim.key === 'year:fee' ? report.section('other') : { heading: { index: 0 }, end: length };
    if (!section) continue;
    append(found ??= [], placesOf(report, claim.id, section.heading.index, section.end, (block, fact) => findingOf(block, fact, year)));
  }
  return found ?? noPlaced;
}

/** The period sentence names this year, and not the title's: then the title may be wrong. */
function isOfPeriod(report: Report, { value }: Claim): boolean {
  return statedPeriod(report)?.period.years.some((each) => each.year === value) ?? false;
}

function findingOf(block: Block, fact: Fact, year: number): Finding {
  const args = { found: toText(fact.value), year, fee: fact.key === 'year:fee' };
  return { rule: 'year/consistency', origin: { block, from: fact.from, to: fact.to }, message: { id: 'year/consistency', args }, related: [] };
}

/** The report's year in the digits of the other. */
function fixes({ finding: { origin }, report: { year } }: FixContext): readonly Fix[] {
  if (year === null) return [];
  const found = textAt(origin);
  return [offer({ id: 'year/consistency.fix', args: { from: found, year } }, [{ origin, newText: widenLike(String(year), found) }])];
}
