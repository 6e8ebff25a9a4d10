// Which statements of a report its tables contradict, and where in the report they stand.
import { textAt, type Origin } from '../../model/origin';
import { factKinds, type FactKey, type FactKind } from '../../model/prose/facts/factKinds';
import { agrees, cellsOf, readingsOf, type FactReading } from '../../model/prose/facts/factReadings';
import { factsOf, type Claim, type Fact } from '../../model/prose/facts/facts';
import { claimsOf, claimSummary, mayClaim } from '../../model/prose/facts/factSummary';
import { passageOf } from '../../model/prose/passage';
import { claimsOfReport, comparedWith, type Compared, type TableClaim } from '../../model/prose/facts/reportClaims';
import type { Report } from '../../model/report';
import { cellOrigin, type Table, type ValueCell } from '../../model/table/table';
import { equals, toText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';
import { printed } from '../cellEdits';
import { noFindings, type Finding, type Related } from '../finding';
import { findInParagraphs } from '../inParts';
import { cellName } from '../naming';
import type { PlacedFinding } from '../placedFinding';
import type { ReportView } from '../rule';
import { sumName } from './factNaming';
import { isOfOtherBody, withoutOwnScope } from './scope';

/** A statement and the readings of its table, none of which bears it out. */
export type Disagreement = Compared;

const noDisagreements: readonly Disagreement[] = [];

/** What the tables contradict; worked out once per report, from its distinct statements. */
const disagreementsOf: (report: Report) => readonly Disagreement[] = memoize((report) => {
  const { list } = claimsOfReport(report);
  let found: Disagreement[] | undefined;
  for (const claim of list) {
    const disagreement = disagreementOf(report, claim, list);
    if (disagreement) (found ??= []).push(disagreement);
  }
  return found ?? noDisagreements;
});

function disagreementOf(report: Report, each: Claim, all: readonly Claim[]): Disagreement | undefined {
  const compared = comparedWith(report, each);
  if (!compared) return undefined;
  const { claim, table, readings } = compared;
  const left = agrees(table, claim.key, readings, claim.value) ? narrowed(table, claim.key, readings, all) : readings;
  return agrees(table, claim.key, left, claim.value) ? undefined : { claim: withoutOwnScope(claim, report), table, readings: left };
}

/** The readings without those that what the claim is a part of rules out: of 收到12件（一 alone）, 自然人 is that of 一. */
function narrowed(table: Table, key: FactKey, readings: readonly FactReading[], all: readonly Claim[]): readonly FactReading[] {
  const { follows } = factKinds[key];
  const [first] = readings;
  const whole = follows?.[0] && readingsOf(table, follows[0])?.[0];
  if (!whole || !first) return readings;
  const claims = all.filter(({ key: other }) => follows.some((each) => each === other));
  return claims.length > 0 && claims.every(({ value }) => equals(value, whole.value)) ? [first] : readings;
}

/** The findings of one rule. */
export function factFindings(rule: FactKind['rule'], { report }: ReportView): readonly PlacedFinding<Disagreement>[] {
  const disagreements = disagreementsOf(report);
  if (disagreements.length === 0) return noFindings;
  return disagreements
    .filter(({ claim }) => factKinds[claim.key].rule === rule)
    .flatMap((each) => {
      const { from, to } = whereItCounts(report, each.claim);
      return placesOf(report, each.claim.id, from, to, (block, fact) => findingOf(rule, report, block, fact, each));
    });
}

/** The blocks of a report in which words are a statement on its tables. */
function whereItCounts(report: Report, { key }: TableClaim): Span {
  const { only } = factKinds[key];
  return only === undefined ? { from: 0, to: report.length } : report.spanOf(only);
}

/** The statement whose figure stands at an origin, if it is one. */
export function factAt({ block, from }: Origin): Fact | undefined {
  return factsAsked(block).find((each) => each.from === from);
}

/** Blocks with findings are few, and asked about at every keystroke. */
const factsAsked = memoize((block: Block) => factsOf(passageOf(block)));

/** Where a claim stands in the blocks `from` to `to` of a report. */
export function placesOf<S>(report: Report, id: string, from: number, to: number, make: (block: Block, fact: Fact) => Finding<S>): PlacedFinding<S>[] {
  const { blocks, from: start } = report.source;
  const lines = claimSummary.all(blocks, start + from, start + to, (claims) => mayClaim(claims, id));
  const find = (block: Block): readonly Finding<S>[] => factsOf(passageOf(block)).filter((fact) => fact.id === id).map((fact) => make(block, fact));
  return findInParagraphs(report, from, to, lines, (block) => (mayClaim(claimsOf(block), id) ? find(block) : []));
}

function findingOf(rule: FactKind['rule'], report: Report, block: Block, fact: Fact, disagreement: Disagreement): Finding<Disagreement> {
  const { claim, table, readings } = disagreement;
  const origin = { block, from: fact.from, to: fact.to };
  const sums = readings.map((reading) => sumName(table, reading)).filter(({ value }, i, all) => all.findIndex((other) => other.value === value) === i);
  const isNumber = factKinds[claim.key].rule === 'prose/table' && (fact.isFigure || /^[一二三四五六七八九十两百]+$/u.test(textAt(origin)));
  const said = isNumber ? { key: claim.key, value: toText(claim.value) } : { words: textAt(origin) };
  const ofOthers = isOfOtherBody(report, passageOf(block).text, factsAsked(block), fact);
  return {
    rule,
    origin,
    message: { id: 'prose/table', args: { said, table: table.key, sums, scope: claim.scope, ofOthers } },
    related: relatedCells(table, readings),
    ...(claim.scope === '' && !ofOthers ? {} : { severity: 'info' as const }),
    subject: disagreement,
  };
}

/** The cells of which some readings are made. */
export function relatedCells(table: Table, readings: readonly FactReading[]): Related[] {
  const cells = new Set<ValueCell>(readings.flatMap(({ terms }) => terms.flatMap((term) => cellsOf(table, term))));
  return [...cells].map((cell) => ({ origin: cellOrigin(cell), message: { id: 'prose/table.cell', args: { at: cellName(table, cell), value: printed(cell) } } }));
}
