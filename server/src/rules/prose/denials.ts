// Finds what a report says that there was none of where it says elsewhere how many there were, and no table tells which is right.
import { textAt } from '../../model/origin';
import type { FactKey } from '../../model/prose/facts/factKinds';
import type { Claim } from '../../model/prose/facts/facts';
import { claimsOfReport, isBorneOut, isOfTables, isOfYear, type TableClaim } from '../../model/prose/facts/reportClaims';
import { clauseStart } from '../../model/prose/sentence';
import type { Report } from '../../model/report';
import { isZero, toText } from '../../number/decimal';
import type { Finding } from '../finding';
import type { PlacedFinding } from '../placedFinding';
import { placesOf } from './disagreements';
import { excerpt } from './figures';

/** What is denied, and the statements that tell how many there were. */
const DENIED: ReadonlyMap<FactKey, readonly FactKey[]> = new Map<FactKey, readonly FactKey[]>([
  ['new', ['new', 'new:citizens', 'fresh']],
  ['no-review', ['review']],
  ['no-litigation', ['litigation', 'direct', 'after']],
  ['no-cases', ['review', 'litigation', 'review+litigation', 'direct', 'after']],
]);

/** At each denial, with the first number that contradicts it. */
export function denialsIn(report: Report): readonly PlacedFinding[] {
  const claims = claimsOfReport(report).list.filter((claim): claim is TableClaim => isOfTables(claim) && claim.scope === '' && isOfYear(claim, report));
  return claims.flatMap((claim) => {
    const rival = isZero(claim.value) ? claims.find(({ key, value }) => !isZero(value) && DENIED.get(claim.key)?.includes(key)) : undefined;
    return rival && isBorneOut(report, claim) === undefined ? findingsOn(report, claim, rival) : [];
  });
}

function findingsOn(report: Report, denial: Claim, rival: Claim): readonly PlacedFinding[] {
  const [said] = placesOf(report, rival.id, 0, report.length, (block, { from, to }) => finding({ block, from, to }, rival, []));
  const related = said ? [{ origin: said.finding.origin, message: { id: 'prose/figure', args: { figure: textAt(said.finding.origin) } } } as const] : [];
  return placesOf(report, denial.id, 0, report.length, (block, { from, to }) => finding({ block, from, to }, rival, related));
}

function finding(origin: Finding['origin'], rival: Claim, related: Finding['related']): Finding {
  const { block, from, to } = origin;
  const said = excerpt(block.text, clauseStart(block.text, from), to);
  return { rule: 'prose/contradiction', origin, message: { id: 'prose/contradiction.denied', args: { said, value: toText(rival.value) } }, related };
}
