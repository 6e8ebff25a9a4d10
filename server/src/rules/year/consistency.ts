// year/consistency: the years of what was received and published, of the sentence on fees, and of the report that the preface presents are the report's.
import { textAt } from '../../model/origin';
import type { YearKey } from '../../model/prose/facts/factKinds';
import type { Claim, Fact } from '../../model/prose/facts/facts';
import { claimsOfReport } from '../../model/prose/facts/reportClaims';
import type { Report } from '../../model/report';
import { statedPeriod } from '../../model/statedPeriod';
import { namedMore } from '../../model/yearsNamed';
import { widenLike } from '../../number/characters';
import { toText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { append } from '../../text/append';
import type { Span } from '../../text/span';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import type { PlacedFinding } from '../placedFinding';
import { placesOf } from '../prose/disagreements';
import type { FixContext, ProseRule, ReportView } from '../rule';
import { titleYearFix } from '../titleYear';

/** At the year. The sentence on the period belongs to period/statement, and what that one says of the title's year is not said twice. */
export const yearConsistency: ProseRule = { id: 'year/consistency', severity: 'warning', scope: 'prose', check, fixes };

function check({ report }: ReportView): readonly PlacedFinding[] {
  const { year } = report;
  if (year === null) return noFindings;
  let found: PlacedFinding[] | undefined;
  const { list } = claimsOfReport(report);
  for (const claim of list) {
    if (!isYearKey(claim.key) || claim.value === year || isOfPeriod(report, claim)) continue;
    if (isOfWork(claim.key) && list.some(({ key, value }) => key === claim.key && value === year)) continue;
    const { from, to } = whereItCounts(report, claim.key);
    const ofTitle = isTitleWrong(report, claim);
    if (ofTitle && found?.some(({ finding: { message } }) => message.id === 'year/consistency.title')) continue;
    const places = placesOf(report, claim.id, from, to, (block, fact) => findingOf(block, fact, year, ofTitle));
    append(found ??= [], ofTitle ? places.slice(0, 1) : places);
  }
  return found ?? noFindings;
}

/** Of other years this may be told, too, beside the report's. */
function isOfWork(key: YearKey): boolean {
  return key === 'year:published' || key === 'year:documents';
}

function isYearKey(key: Claim['key']): key is YearKey {
  return key.startsWith('year:');
}

/** The blocks of a report in which words claim a year as its own: what was published is told before the problems, and where another year is compared, of both. */
function whereItCounts(report: Report, key: YearKey): Span {
  const { length, sections } = report;
  switch (key) {
    case 'year:received':
    case 'year:cases':
      return { from: 0, to: length };
    case 'year:fee':
      return report.spanOf('other');
    case 'year:published':
    case 'year:documents':
      return { from: 0, to: report.section('problems')?.heading.index ?? length };
    case 'year:report':
      return { from: 0, to: sections[0]?.heading.index ?? length };
  }
}

/** The period sentence names this year, and not the title's: then the title may be wrong. */
function isOfPeriod(report: Report, { value }: Claim): boolean {
  return statedPeriod(report)?.period.years.some((each) => each.year === value) ?? false;
}

/** Whether no period bears the title out, and the text names another year more often, not in one place alone: then the title is wrong, and said to be so once. */
function isTitleWrong(report: Report, { value }: Claim): boolean {
  const { title, year } = report;
  const isStated = (statedPeriod(report)?.period.years.length ?? 0) > 0;
  return title?.match.year !== undefined && year !== null && !isStated && typeof value === 'number' && namedMore(report, value, year) > 1;
}

function findingOf(block: Block, fact: Fact, year: number, ofTitle: boolean): Finding {
  const args = { found: toText(fact.value), year, of: fact.key as YearKey };
  const id = ofTitle ? 'year/consistency.title' : 'year/consistency';
  return { rule: 'year/consistency', origin: { block, from: fact.from, to: fact.to }, message: { id, args }, related: [] };
}

/** The report's year in the digits of the other; first the other in the title, where that one is wrong. */
function fixes({ finding: { origin, message }, report }: FixContext): readonly Fix[] {
  const { year } = report;
  if (year === null) return [];
  const found = textAt(origin);
  const ofTitle = message.id === 'year/consistency.title' ? titleYearFix(report, Number(message.args.found)) : [];
  return [...ofTitle.map((fix) => ({ ...fix, preferred: true })), offer({ id: 'year/consistency.fix', args: { from: found, year } }, [{ origin, newText: widenLike(String(year), found) }])];
}
