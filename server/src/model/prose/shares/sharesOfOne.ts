// Decides which shares of one number that the paragraph does not tell cannot be shares of the same: 在主动公开的信息中，甲19条，占0.7%；乙8条，占2%.
import { add, compare, decimal, isZero, multiply, subtract } from '../../../number/decimal';
import { memoize } from '../../../text/memo';
import { features } from '../features';
import { mayAgree } from '../listWords';
import type { Passage } from '../passage';
import { isExact } from '../quantity';
import { sentenceEnd } from '../sentence';
import { totalSaid, type Pair } from './sharePairs';

/** A share, and another that is of another number. */
export interface Odd {
  readonly share: Pair;
  readonly other: Pair;
}

const none: readonly Odd[] = [];

/** The number that these divide is told before them. */
const OF_ONE = /(?:在|上述|以上)(?:主动)?(?:公开|发布)的?(?:各类)?(?:政府)?信息中[，：]?|(?:(?:答复|办理|处理)结果|申请(?:渠道|方式|途径))(?:方面|情况)?为?[，：]|从[^，。；：\d]{2,10}看[，：]/gu;
const LEAST = 2;

/** The shares of a paragraph of which no number is told, and which do not agree with one another. */
export const oddShares: (passage: Passage) => readonly Odd[] = memoize((passage) => {
  if (!passage.isParagraph || !passage.mayHold(features.share) || !/信息中|结果|申请[渠方途]|看[，：]/u.test(passage.text)) return none;
  const { text, quantities } = passage;
  const told = text.slice(0, quantities[quantities.length - 1]?.end ?? 0);
  return [...told.matchAll(OF_ONE)].flatMap(({ index, 0: words }): readonly Odd[] => {
    const from = index + words.length;
    const end = sentenceEnd(text, from);
    const inside = quantities.filter((each) => each.from >= from && each.from < end);
    if (text.slice(from, end).includes('其中') || quantities.some((each) => each.end <= index && isExact(each) && mayAgree(each.base, inside[0]?.base ?? ''))) return none;
    const shares = inside.flatMap((printed, i): readonly Pair[] => {
      const part = inside[i - 1];
      const total = part && isExact(part) && printed.base === '%' && printed.hedge === '' && !isZero(part.amount) ? totalSaid(text, part, printed) : undefined;
      return part && total ? [{ part, printed, total }] : [];
    });
    return shares.length < LEAST ? none : oddOf(shares);
  });
});

/** The share that disagrees with most others, the later of two. */
function oddOf(shares: readonly Pair[]): readonly Odd[] {
  const rivals = shares.map((share) => shares.filter((other) => !mayShareOne(share, other)));
  const most = rivals.reduce((found, each, i) => (each.length > 0 && each.length >= (rivals[found]?.length ?? 0) ? i : found), -1);
  const [share, other] = [shares[most], rivals[most]?.[0]];
  return share && other ? [{ share, other }] : none;
}

/** Whether two percentages, rounded or truncated, may be shares of one number. */
export function mayShareOne(one: Pair, other: Pair): boolean {
  return mayReach(one, other) && mayReach(other, one);
}

/** Whether the least number of which `one` is the share is no more than the greatest of which `other` is. */
function mayReach({ part, printed }: Pair, other: Pair): boolean {
  const above = add(printed.value, decimal(1, printed.decimals));
  const below = subtract(other.printed.value, decimal(5, other.printed.decimals + 1));
  return compare(multiply(part.amount, below), multiply(other.part.amount, above)) <= 0;
}
