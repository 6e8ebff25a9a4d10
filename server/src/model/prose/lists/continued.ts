// Decides whether a list that ends before a statement of another kind goes on with it: 其中动态20条，公众号发布80条 of 100条.
import { add, compare, equals } from '../../../number/decimal';
import { isCatchAll, mayAgree } from '../listWords';
import type { Passage } from '../passage';
import { isExact, sumOf, type Quantity } from '../quantity';
import { isInRemark, sentenceEnd } from '../sentence';
import type { ProseList } from './list';
import type { Part } from './listParts';

/** So many numbers more may be parts. */
const MOST = 12;
/** A number told with these is no part of what stands before it, nor is any behind it. */
const OTHER_MATTER = /同比|环比|[比较](?:上|去)|增[加长]|减少|合计|共计|总[计数]|累计|平均|其中|含|包括|内有|分别|率|结转|转结|[上去]年|历年|申请|复议|诉讼/;
/** 甲20条等，…; 主要是甲20条，…: others are left out. */
const LEAVES_OUT = /主要|重点|[0-9０-９][^\s，。；、\d]{0,2}等/;

/** The list with one, two … of the numbers behind it that are counted as its whole is, as long as they do not exceed that. */
export function continuationsOf({ text, quantities }: Passage, list: ProseList): readonly ProseList[] {
  const { whole, parts } = list;
  const last = parts[parts.length - 1];
  if (!last || list.closed || !list.adjacent) return none;
  const end = sentenceEnd(text, last.quantity.end);
  const found: ProseList[] = [];
  let own: readonly Part[] = parts;
  let from = last.quantity.end;
  let total = sumOf(parts);
  for (const quantity of quantities) {
    if (!mayGoOn(text, quantity, from)) continue;
    const gap = text.slice(from, quantity.from);
    total = add(total, quantity.amount);
    if (quantity.from >= end || found.length === MOST || !isExact(quantity) || !mayAgree(quantity.base, whole.base) || OTHER_MATTER.test(gap) || compare(total, add(whole.amount, whole.amount)) > 0) break;
    own = [...own, { quantity, label: '', separator: '，' }];
    from = quantity.end;
    found.push({ ...list, parts: own, unmarked: !LEAVES_OUT.test(text.slice(whole.end, from + 1)) });
  }
  return found;
}

/** Whether the numbers behind a list, however they are counted, make up what it lacks: 公开文件6条，访谈1期. */
export function isMadeUpBehind({ text, quantities }: Passage, { whole, parts }: ProseList): boolean {
  const from = parts[parts.length - 1]?.quantity.end ?? whole.end;
  const end = sentenceEnd(text, from);
  let total = sumOf(parts);
  for (const quantity of quantities) {
    if (!mayGoOn(text, quantity, from)) continue;
    if (quantity.from >= end) break;
    total = add(total, quantity.amount);
    if (equals(total, whole.amount)) return true;
  }
  return false;
}

/** 收到20件，其中网络8件、信函5件: a list that its paragraph ends with, and no stop behind it, is not all there yet; 其他5件 ends one. */
export function isStillTyped(text: string, { parts }: ProseList): boolean {
  const last = parts[parts.length - 1];
  return last !== undefined && !isCatchAll(last.label) && /^\s*$/.test(text.slice(last.quantity.end));
}

/** Whether a number stands behind a list and may count with it: no words, no share, and not in brackets. */
function mayGoOn(text: string, { from, numeral, base }: Quantity, end: number): boolean {
  return from >= end && !numeral && base !== '%' && !isInRemark(text, from);
}

const none: readonly ProseList[] = [];
