// Decides whether a statement may be of other bodies than those that the tables of its report count.
import type { Claim, Fact } from '../../model/prose/facts/facts';
import { claimsOfReport, isBorneOut, type TableClaim } from '../../model/prose/facts/reportClaims';
import { earlierSentenceStart, sentenceEnd, sentenceStart } from '../../model/prose/sentence';
import type { Report } from '../../model/report';
import { compare, isZero, type Decimal } from '../../number/decimal';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';

/** A claim without a scope that is the report's own: 街道办 narrows nothing in the report of a 街道办事处, 县政府 in that of a 县人民政府, nor 全市 where the tables bear out what is said of it. */
export function withoutOwnScope(claim: TableClaim, report: Report): TableClaim {
  const { scope } = claim;
  return scope !== '' && (isNameOf(scope, report.organ ?? '') || ownScopes(report).has(scope)) ? { ...claim, scope: '' } : claim;
}

const GOVERNMENT = /^([省市县区州])政府$/;

function isNameOf(scope: string, organ: string): boolean {
  const rank = GOVERNMENT.exec(scope)?.[1];
  return organ.includes(scope) || (rank !== undefined && organ.endsWith(`${rank}人民政府`));
}

/** So many figures, or so many that are no small ones, agree by chance with none of their tables. */
const LEAST_BORNE_OUT = 3;
const LEAST_LARGE = 2;
const LARGE: Decimal = 10;

/** The scopes of which the tables bear out several figures, and more than they contradict. */
const ownScopes: (report: Report) => ReadonlySet<string> = memoize((report) => {
  const scoped = claimsOfReport(report).list.filter((claim) => claim.scope !== '' && !isZero(claim.value));
  return new Set(scoped.map(({ scope }) => scope).filter((scope) => isOwnScope(report, scoped.filter((claim) => claim.scope === scope))));
});

function isOwnScope(report: Report, claims: readonly Claim[]): boolean {
  const told = claims.filter((claim) => isBorneOut(report, claim) === true);
  const denied = claims.filter((claim) => isBorneOut(report, claim) === false);
  const large = told.filter(({ value }) => compare(value, LARGE) >= 0);
  return told.length > denied.length && (told.length >= LEAST_BORNE_OUT || large.length >= LEAST_LARGE);
}

/** So many figures are not all wrong by mistake. */
const LEAST_DENIED = 3;

/** Whether a sentence, with one behind it that divides what it tells, tells several figures of which the tables bear out none: 信息公开办公机构受理5件，予以公开2件，不予公开3件 is then of that body alone. */
export function isOfOtherBody(report: Report, text: string, facts: readonly Fact[], { from, to }: Fact): boolean {
  const told = statementAround(text, facts, from, to);
  const verdicts = [...new Map(facts.filter((each) => each.from >= told.from && each.to <= told.to && each.isFigure).map((each) => [each.key, isBorneOut(report, each)])).values()];
  return !verdicts.includes(true) && verdicts.filter((verdict) => verdict === false).length >= LEAST_DENIED;
}

/** 受理5件。其中，予以公开2件，…: the sentence around a place, with the one that its 其中 goes on, or that goes on with it. */
function statementAround(text: string, facts: readonly Fact[], from: number, to: number): Span {
  const [start, end] = [sentenceStart(text, from), sentenceEnd(text, to)];
  return { from: divides(text, facts, start) ? earlierSentenceStart(text, start) : start, to: divides(text, facts, end + 1) ? sentenceEnd(text, end + 1) : end };
}

/** Whether a sentence divides what the one before it tells; 其中，延期答复9件，予以公开… is of some of these alone. */
function divides(text: string, facts: readonly Fact[], start: number): boolean {
  const first = /^其中[^。0-9]*(?=[0-9])/.exec(text.slice(start, start + LONGEST_BEGINNING));
  return first !== null && facts.find((each) => each.from === start + first[0].length)?.key.includes(':') === true;
}

const LONGEST_BEGINNING = 60;
