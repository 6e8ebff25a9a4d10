// Decides which numbers before a list it may divide, and which are carried over beside them.
import { isCompared, isNoWhole, isOfPublished, isSameUnit, mayAgree } from '../listWords';
import type { Passage } from '../passage';
import { isExact, type Quantity } from '../quantity';
import { clauseBefore, earlierSentenceStart, isInClosedBracket, sentenceStart } from '../sentence';
import { CARRIED, tellsCarried } from '../vocabulary';

/** What a list may divide: the nearest number that can be its whole, and others. */
export interface Wholes {
  readonly whole: Quantity;
  readonly others: readonly Quantity[];
}

/** The numbers before a list that it may divide: of its sentence, or of the one before where the list begins its own. */
export function wholesBefore({ text, quantities }: Passage, at: number, base: string): Wholes | undefined {
  const start = listStart(text, at);
  const others: Quantity[] = [];
  let whole: Quantity | undefined;
  for (let i = quantities.length - 1; i >= 0; i--) {
    const quantity = quantities[i] as Quantity;
    if (quantity.from < start) break;
    if (quantity.end > at || quantity.numeral || !mayAgree(base, quantity.base) || isCompared(text, quantity.from)) continue;
    if (whole || isInClosedBracket(text, quantity.from, at) || (isNoWhole(clauseBefore(text, quantity.from)) && !isParted(text, quantity, at)) || isCarriedOver(text, quantity)) {
      if (!isIncluded(text, quantity)) others.unshift(quantity);
    } else if (quantity.hedge !== '' || (!isSameUnit(quantity.base, base) && !isOfApplications(text, quantity) && !isOfInformation(text, quantity))) return undefined;
    else whole = quantity;
  }
  return whole && { whole, others };
}

/** Where the numbers begin that a list at `at` may go back to. */
function listStart(text: string, at: number): number {
  const own = sentenceStart(text, at);
  return at - own <= 2 ? earlierSentenceStart(text, own) : own;
}

/** 结转下年度的5件中，…: no other number can be meant. */
function isParted(text: string, { end }: Quantity, at: number): boolean {
  return end === at && /^[^，；。：、（\d]{0,10}中/.test(text.slice(at, at + 12));
}

/** 公开政府信息50条。…。在主动公开的信息中，…: the number that is told of what was published, whatever stands between. */
export function publishedBefore({ text, quantities }: Passage, at: number, base: string): Wholes | undefined {
  const whole = quantities.findLast(({ end }) => end <= at);
  const isTold = whole && isExact(whole) && isSameUnit(whole.base, base) && isOfPublished(clauseBefore(text, whole.from));
  return isTold ? { whole, others: nothing } : undefined;
}

/** 办结22件（含上年结转3件）: what was carried over is told as part of the number before it. */
export function isIncluded(text: string, { from }: Quantity): boolean {
  return HOLDS_CARRIED.test(text.slice(Math.max(0, from - LONGEST_INCLUDED), from));
}

const LONGEST_INCLUDED = 24;
const HOLDS_CARRIED = new RegExp(`（含[^，；。：、（]{0,12}${CARRIED}[^，；。：、（\\d]{0,4}$`);

/** 22件结转下年度继续办理: of what is carried over no list tells the parts. */
function isCarriedOver(text: string, { end }: Quantity): boolean {
  return /^[^，；。：、（\d]{0,8}(?:结转|转结|顺延)/.test(text.slice(end, end + 12));
}

const APPLICATIONS = /^[^，；。：、（\d]{0,8}申请/;

/** Whether a number counts what was published, be it 件 or 条: 公开信息100件，其中动态62条. */
function isOfInformation(text: string, { from, base }: Quantity): boolean {
  return base === '件' && isOfPublished(clauseBefore(text, from));
}

/** Whether a number counts applications, whatever its unit: 申请9份, 9份政府信息公开申请. */
function isOfApplications(text: string, { from, end }: Quantity): boolean {
  return clauseBefore(text, from).includes('申请') || APPLICATIONS.test(text.slice(end, end + 10));
}

/** The one array for no number. */
export const nothing: readonly Quantity[] = [];

/** 。二是…: what is said there is another matter. */
const NEXT_ITEM = /^）?。\s*[二三四五六七八九十]是/;

/** The numbers of a list's sentence, or also of the one before where the list begins its own, up to somewhat behind its `limit`, that were carried over. */
export function carriedIn({ text, quantities }: Passage, at: number, limit: number): readonly Quantity[] {
  const start = listStart(text, at);
  const stop = NEXT_ITEM.test(text.slice(limit, limit + 5)) ? limit : limit + 40;
  return quantities.filter(({ from, end }) => from >= start && end <= stop && tellsCarried(clauseBefore(text, from)));
}
