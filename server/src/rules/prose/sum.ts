// Decides whether the parts of a list in the prose add up to the number that they are parts of.
import { listsOf, type ProseList } from '../../model/prose/list';
import { fits, hasOtherUnit, isOneList, isUniform, mainReadings, shorterReadings, slackOf, type Reading } from '../../model/prose/readings';
import { clauseBefore } from '../../model/prose/sentence';
import { absolute, add, compare, decimal, isNegative, multiply, subtract, toText, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import type { Finding } from '../finding';
import type { BlockRule } from '../rule';
import { noFindings } from '../text/shared';
import { excerpt, figureFixes, relatedFigure, rewriting, termsOf } from './shared';

/** Lists after 其中, in brackets, after 分别为 (DOMAIN E.6 prose/sum). */
export const sum: BlockRule = {
  id: 'prose/sum',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  fixes: figureFixes,
};

function check(block: Block): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const list of listsOf(block)) {
    const wrong = wrongReading(block.text, list);
    if (wrong) (found ??= []).push(finding(block, list, wrong));
  }
  return found ?? noFindings;
}

/** The reading to report: no plausible one agrees, and the parts exceed the whole or are said to be all of it. */
function wrongReading(text: string, list: ProseList): Reading | undefined {
  const { whole, parts, closed } = list;
  const slack = slackOf([whole, ...parts.map(({ quantity }) => quantity)]);
  const main = mainReadings(parts);
  const agrees = ({ sum: value }: Reading): boolean => fits(list, value, slack);
  if (main.some(agrees) || shorterReadings(parts).some(agrees) || hasOtherUnit(list)) return undefined;
  const over = main.filter(({ sum: value }) => compare(value, add(whole.amount, slack)) > 0);
  if (main.every((each) => over.includes(each) || each.isFarFetched)) return exceedsAll(text, list, over) ? smallest(over) : undefined;
  const [all] = main;
  if (all && over.includes(all) && isOneList(parts) && !isTwice(all, whole.amount) && exceedsAll(text, list, [all])) return all;
  if (!closed || over.length > 0) return undefined;
  return parts.length > 1 ? main[0] : undefined;
}

/** Whether the parts are likelier two divisions of the whole than one with a wrong figure. */
function isTwice({ sum: value }: Reading, whole: Decimal): boolean {
  return compare(value, multiply(whole, decimal(15, 1))) >= 0;
}

/** A list that is smaller than another number before it may be part of that one. */
function exceedsAll(text: string, { whole, others, carried, parts }: ProseList, over: readonly Reading[]): boolean {
  const least = smallest(over).sum;
  const limit = carried.reduce((total, { amount }) => add(total, amount), whole.amount);
  if (compare(least, limit) <= 0) return false;
  const bracketed = '（('.includes(text.charAt(whole.end) || 'x') && (parts[0]?.quantity.from ?? 0) - whole.end < 30;
  return bracketed || others.every(({ amount }) => compare(least, amount) > 0);
}

function smallest(readings: readonly Reading[]): Reading {
  return readings.reduce((least, each) => (compare(each.sum, least.sum) < 0 ? each : least));
}

function finding(block: Block, { whole, others, carried, parts, closed, adjacent }: ProseList, { parts: counted, sum: total }: Reading): Finding {
  const { text } = block;
  const quantities = counted.map(({ quantity }) => quantity);
  const difference = subtract(total, whole.amount);
  const end = quantities[quantities.length - 1]?.end ?? whole.end;
  const args = {
    text: excerpt(text, whole.from - clauseBefore(text, whole.from).length, end),
    sum: toText(total),
    terms: termsOf(quantities),
    whole: toText(whole.amount),
    difference: toText(absolute(difference)),
  };
  const sure = isUniform(parts) && others.length === 0 && carried.length === 0 && (closed || adjacent) && parts.length > 1;
  const subject = sure ? rewriting(text, whole, total) : undefined;
  return {
    rule: 'prose/sum',
    origin: { block, from: whole.from, to: whole.to },
    message: { id: isNegative(difference) ? 'prose/sum.less' : 'prose/sum.more', args },
    related: quantities.map((quantity) => relatedFigure(block, quantity)),
    ...(subject && { subject }),
  };
}
