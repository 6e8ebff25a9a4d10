// Decides whether a percentage printed after a number is that number's share of a total before it, or what it grew by since last year's,
// whether shares of all make 100 %, and whether a rate is more.
import { listsOf } from '../../model/prose/lists/list';
import { passageOf } from '../../model/prose/passage';
import type { Quantity } from '../../model/prose/quantity';
import { lastYearsOf, wrongChanges, type Change } from '../../model/prose/shares/change';
import { actualRate, isRateOf, lastYears, rates, type Rate } from '../../model/prose/shares/rate';
import { hasOtherUnit } from '../../model/prose/lists/readings';
import { clauseStart } from '../../model/prose/sentence';
import { ratesOverAll } from '../../model/prose/shares/overAll';
import { isShareOf, shares, type Share } from '../../model/prose/shares/share';
import { oddShares, type Odd } from '../../model/prose/shares/sharesOfOne';
import { wrongSharesOfAll, type SharesOfAll } from '../../model/prose/shares/sharesOfAll';
import { wrongListsOf } from '../../model/prose/lists/wrongList';
import { absolute, divide, isNegative, multiply, toFixedText, toText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding } from '../finding';
import type { BlockRule } from '../rule';
import { excerpt, figureFixes, relatedFigure, type PercentSubject } from './figures';
import { percentagesOfTable } from './percentOfTable';

/** n件（占p%）, of any plausible total, and n件，较上年的m件增长p%; rounded or truncated; 甲占p%、其他占q%, which are all; shares of one number that agree; shares of a total that table 3 tells. */
export const prosePercent: BlockRule<PercentSubject> = {
  id: 'prose/percent',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  inReport: percentagesOfTable,
  fixes: figureFixes,
};

function check(block: Block): readonly Finding<PercentSubject>[] {
  const passage = passageOf(block);
  const [all, grown, together, odd, over] = [shares(passage), rates(passage), wrongSharesOfAll(passage), oddShares(passage), ratesOverAll(passage)];
  if (all.length === 0 && grown.length === 0 && together.length === 0 && odd.length === 0 && over.length === 0) return noFindings;
  return [
    ...all.flatMap((share) => judgeShare(block, share)),
    ...grown.flatMap((rate) => judgeRate(block, rate)),
    ...together.flatMap((each) => findingOnAll(block, each)),
    ...odd.map((each) => findingOnOdd(block, each)),
    ...over.filter((each) => !all.some(({ printed }) => printed === each)).map((each) => findingOnOver(block, each)),
  ];
}

function findingOnOver(block: Block, { from, to, end }: Quantity): Finding<PercentSubject> {
  const { text } = block;
  return { rule: 'prose/percent', origin: { block, from, to }, message: { id: 'prose/percent.over', args: { text: excerpt(text, clauseStart(text, from), end) } }, related: [] };
}

function findingOnOdd(block: Block, odd: Odd): Finding<PercentSubject> {
  const { share, other } = odd;
  const { text } = block;
  const said = ({ part, printed }: Odd['share']): readonly [string, string] => [text.slice(part.from, part.end), toFixedText(printed.value, printed.decimals)];
  const [part, own] = said(share);
  const [otherPart, otherShare] = said(other);
  return {
    rule: 'prose/percent',
    origin: { block, from: share.printed.from, to: share.printed.to },
    message: { id: 'prose/percent.odd', args: { part, share: own, other: otherPart, otherShare } },
    related: [share.part, other.part, other.printed].map((each) => relatedFigure(block, each)),
    subject: { odd },
  };
}

/** At the last of them. */
function findingOnAll(block: Block, { shares: all, total }: SharesOfAll): readonly Finding<PercentSubject>[] {
  const [first, last] = [all[0], all[all.length - 1]];
  if (!first || !last) return noFindings;
  const { text } = block;
  const args = { text: excerpt(text, clauseStart(text, first.from), last.end), sum: toText(total) };
  const related = all.slice(0, -1).map((each) => relatedFigure(block, each));
  return [{ rule: 'prose/percent', origin: { block, from: last.from, to: last.to }, message: { id: 'prose/percent.all', args }, related }];
}

function judgeShare(block: Block, share: Share): readonly Finding<PercentSubject>[] {
  const { part, printed, whole, plausible, only } = share;
  const { value, decimals } = printed;
  const rounded = divide(multiply(part.amount, 100), whole.amount, decimals, 'round');
  if (rounded === undefined || plausible.some((total) => isShareOf(share, total)) || isTold(block, part) || hasWrongUnit(block, whole)) return [];
  const { text } = block;
  const actual = toFixedText(rounded, decimals);
  const is = text.slice(printed.from, printed.to);
  const args = { part: text.slice(part.from, part.end), share: toFixedText(value, decimals), whole: text.slice(whole.from, whole.end), actual };
  const fix = only && is === toFixedText(value, decimals) ? { is, wanted: actual } : undefined;
  return [
    {
      rule: 'prose/percent',
      origin: { block, from: printed.from, to: printed.to },
      message: { id: 'prose/percent', args },
      related: [relatedFigure(block, whole), relatedFigure(block, part)],
      subject: { ...fix, share },
    },
  ];
}

function judgeRate(block: Block, rate: Rate): readonly Finding<PercentSubject>[] {
  const { now, isNowTold, then, isChange, printed, falls, plausible } = rate;
  if (plausible.some((each) => isRateOf(rate, each)) || wrongChanges(passageOf(block)).some((change) => explains(change, rate))) return [];
  const { text } = block;
  const { value, decimals } = printed;
  const actual = actualRate(rate);
  const args = {
    now: isNowTold ? text.slice(now.from, now.end) : `${toText(now.amount)}${now.base}`,
    then: isChange ? `上年的${toText(lastYears(rate, now.amount))}${then.base}` : text.slice(then.from, then.end),
    actual: toFixedText(absolute(actual), decimals),
    actuallyFalls: isNegative(actual),
    rate: toFixedText(value, decimals),
    falls,
  };
  return [
    {
      rule: 'prose/percent',
      origin: { block, from: printed.from, to: printed.to },
      message: { id: 'prose/percent.rate', args },
      related: [relatedFigure(block, now), relatedFigure(block, then)],
      subject: { rate },
    },
  ];
}

/** 100件，比上年的812件减少12件，下降10.7%: whether the change is right, and so is the rate, once last year's number is what this makes of it. */
function explains(change: Change, rate: Rate): boolean {
  const { now, then } = change;
  return then === rate.then && isRateOf({ ...rate, then: { ...then, amount: lastYearsOf(change) } }, now.amount);
}

/** Whether prose/unit says of a whole that its unit is not that of its parts: then their shares are right. */
function hasWrongUnit(block: Block, whole: Quantity): boolean {
  return listsOf(passageOf(block)).some((list) => list.whole === whole && hasOtherUnit(list));
}

/** Whether prose/sum says of a part that it is the wrong figure. */
function isTold(block: Block, part: Quantity): boolean {
  return wrongListsOf(passageOf(block)).some(({ wrongPart }) => wrongPart?.quantity === part);
}
