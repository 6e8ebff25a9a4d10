// Decides which findings on figures say once more what prose/table says: one wrong figure, one finding.
import type { Origin } from '../../model/origin';
import { joinedOf, lastUpTo } from '../../model/paragraphs/joinedParagraph';
import { isRateOf } from '../../model/prose/shares/rate';
import { tellsReceived } from '../../model/prose/facts/factKinds';
import { readingsOf } from '../../model/prose/facts/factReadings';
import { isBorneOut, isOfTables } from '../../model/prose/facts/reportClaims';
import { isShareOf } from '../../model/prose/shares/share';
import type { Pair } from '../../model/prose/shares/sharePairs';
import { mayShareOne } from '../../model/prose/shares/sharesOfOne';
import type { Report } from '../../model/report';
import { add, compare, equals, subtract, sum, type Decimal } from '../../number/decimal';
import { least } from '../../number/extremes';
import { isAsGrave, type Severity } from '../../schema';
import type { Block } from '../../syntax/block';
import type { Finding } from '../finding';
import type { Located } from '../located';
import { factAt, type Disagreement } from './disagreements';
import type { ListSubject, PercentSubject } from './figures';
import { isShareOfTable } from './percentOfTable';

/**
 * The findings without those that prose/table, where it is as grave, leaves no ground for: on lists that add up, on percentages that fit and
 * on more answered than received, once a figure is what its table says. Nor are there any on lists, or on more answered than received, of which
 * the tables say every figure (从办理结果看, … is of what was answered, whatever stands before it; what was carried over is in the table), or the sum;
 * nor on shares of one of their totals.
 */
export function withoutSaidOfTable(all: readonly Located[]): readonly Located[] {
  if (!all.some(({ finding }) => compares.has(finding.rule))) return all;
  const ofTables = byBlock(all.filter(({ finding }) => finding.rule === 'prose/table' || isShareOfTotal(finding)));
  const toldAt = ({ block, from }: Origin, severity: Severity): readonly Located[] =>
    ofTables.get(block)?.filter((said) => said.finding.origin.from === from && isAsGrave(said.severity, severity)) ?? none;
  return all.filter((each) => {
    const { finding, severity } = each;
    if (!compares.has(finding.rule) || isShareOfTotal(finding)) return true;
    const figures = figuresOf(finding);
    const { view, index } = each;
    const inText = (figure: Origin): Origin => lastUpTo(joinedOf(view.report), index - view.from)?.paragraph.originOf(figure) ?? figure;
    if (figures.some((figure) => toldAt(figure, severity).some((said) => putsRight(said.finding, finding, figure, inText)))) return false;
    if (!holdsInTables.has(finding.rule)) return true;
    if (finding.rule === 'prose/percent') return !isOfTable(view.report, finding, inText);
    const left = figures.filter((figure) => toldAt(figure, severity).length === 0);
    return !areOfTables(view.report, left.map(inText)) && !isOfAnswered(view.report, finding, figures.map(inText));
  });
}

/** Whether figures, those that prose/table speaks of left out, are statements on the tables that bear out some of them, and contradict none. */
function areOfTables(report: Report, figures: readonly Origin[]): boolean {
  const facts = figures.map(factAt);
  const verdicts = facts.map((fact) => fact && isOfTables(fact) && isBorneOut(report, fact));
  return facts.every((fact) => fact && isOfTables(fact)) && verdicts.includes(true) && !verdicts.includes(false);
}

/**
 * 收到37件，…；办理结果为：予以公开17件，部分公开5件，其他16件: whether what came in is right, and the results are those of all that was answered.
 * 收到131件。已办结129件，未办结8件 makes up what was carried in as well. Where the table is lost, nobody knows what was carried in and out.
 */
function isOfAnswered(report: Report, { rule, subject }: Finding, [first, ...others]: readonly Origin[]): boolean {
  const { requests } = report.tables;
  const whole = first && factAt(first);
  if (rule !== 'prose/sum' || !subject || !first) return false;
  if (!requests) return whole !== undefined && tellsReceived(whole.key) && beginsSentence(first, others) && areResults(others);
  const results = others.map(factAt).filter((fact) => fact !== undefined && TELLS_RESULT.test(fact.key) && isBorneOut(report, fact) === true);
  const areSettled = results.some((fact) => fact?.key.startsWith('results:') === true);
  const isTotal = (value: Decimal): boolean => readingsOf(requests, areSettled ? 'done' : 'handled')?.some((total) => equals(total.value, value)) === true;
  if (whole && tellsReceived(whole.key)) return isBorneOut(report, whole) === true && results.length > 0 && isTotal(add(whole.value, (subject as ListSubject).difference));
  return results.length === others.length && beginsSentence(first, others) && isTotal(sum(results.map((fact) => fact?.value ?? 0)));
}

/** 予以公开56件，其他14件: whether numbers say what became of requests, but for those whose words say nothing. */
function areResults(figures: readonly Origin[]): boolean {
  const known = figures.map(factAt).filter((fact) => fact !== undefined);
  return known.length > 0 && known.every(({ key }) => TELLS_RESULT.test(key));
}

/** 下半年收到113件。答复情况：予以公开60件…: whether numbers stand in a sentence of their own, behind that of another. */
function beginsSentence({ block, to }: Origin, others: readonly Origin[]): boolean {
  return block.text.slice(to, least(others.map(({ from }) => from))).includes('。');
}

/** Whether a percentage is the share of a total of the table, whatever number of the text it was held against. */
function isOfTable(report: Report, { subject, related }: Finding, inText: (figure: Origin) => Origin): boolean {
  const share = (subject as PercentSubject | undefined)?.share;
  const part = related[1]?.origin;
  return share !== undefined && part !== undefined && isShareOfTable(report, inText(part), share);
}

const TELLS_RESULT = /^(?:results:|done|answered)/;

function byBlock(located: readonly Located[]): ReadonlyMap<Block, readonly Located[]> {
  const found = new Map<Block, Located[]>();
  for (const each of located) {
    const { block } = each.finding.origin;
    const beside = found.get(block);
    if (beside) beside.push(each);
    else found.set(block, [each]);
  }
  return found;
}

const none: readonly Located[] = [];

const holdsInTables: ReadonlySet<string> = new Set(['prose/answered', 'prose/percent', 'prose/sum']);
const compares: ReadonlySet<string> = new Set(['prose/answered', 'prose/sum', 'prose/addition', 'prose/percent']);

/** The figures that a finding of such a rule compares with one another. */
function figuresOf(finding: Finding): readonly Origin[] {
  return [finding.origin, ...finding.related.map(({ origin }) => origin)];
}

/** Whether nothing is wrong in what a finding compares, once one of its figures is what the table says; not known of a list that lies in two lines. */
function putsRight(ofTable: Finding, finding: Finding, figure: Origin, inText: (figure: Origin) => Origin): boolean {
  if (finding.rule === 'prose/answered') return true;
  if (isShareOfTotal(ofTable)) return (finding.subject as PercentSubject | undefined)?.odd !== undefined;
  const disagreement = ofTable.subject as Disagreement | undefined;
  if (!disagreement || !finding.subject) return false;
  return finding.rule === 'prose/percent'
    ? putsPercentRight(disagreement, finding.subject, inText(figure))
    : putsListRight(disagreement, finding, finding.subject as ListSubject, figure);
}

function putsListRight({ claim, readings }: Disagreement, finding: Finding, { difference, isOpen }: ListSubject, figure: Origin): boolean {
  const isWhole = figure === (finding.message.id === 'prose/sum.part' ? finding.related[0]?.origin : finding.origin);
  const wanted = isWhole ? add(claim.value, difference) : subtract(claim.value, difference);
  return readings.some(({ value }) => {
    const order = compare(value, wanted);
    return order === 0 || (isOpen && (isWhole ? order > 0 : order < 0));
  });
}

/** Whether a percentage is held against a total of the table itself: if others do not agree with it, nothing is wrong with these. */
function isShareOfTotal({ message }: Finding): boolean {
  return message.id === 'prose/percent.total';
}

function putsPercentRight({ readings }: Disagreement, { share, rate, odd }: PercentSubject, { from }: Origin): boolean {
  const withValue = (pair: Pair, value: Decimal): Pair => (pair.part.from === from ? { ...pair, part: { ...pair.part, amount: value } } : pair);
  return readings.some(({ value }) => {
    if (odd) return mayShareOne(withValue(odd.share, value), withValue(odd.other, value));
    if (rate) return from === rate.now.from && isRateOf(rate, value);
    if (!share) return false;
    const { part, whole } = share;
    const wanted = { ...share, part: { ...part, amount: value } };
    return from === part.from ? share.plausible.some((total) => isShareOf(wanted, total)) : from === whole.from && isShareOf(share, value);
  });
}
