// Decides whether the words of a list say that it leaves nothing out.
import { absolute, compare, decimal, equals, multiply, subtract, sum, type Decimal } from '../../../number/decimal';
import { greatest } from '../../../number/extremes';
import { areAllWays, areDivision, isCatchAll } from '../listWords';
import type { Passage } from '../passage';
import { sumOf, type Quantity } from '../quantity';
import { clauseBefore } from '../sentence';
import { areStatesOf } from '../stateWords';
import type { ReadParts } from './listParts';
import type { Trigger } from './triggers';

/** Whether the words of a list say that it leaves nothing out: how it begins, what its parts are called, what its last part is, or their shares. */
export function claimsAll(passage: Passage, { at, from, kind }: Trigger, whole: Quantity, read: ReadParts, limit: number): boolean {
  const { text, quantities } = passage;
  const labels = read.parts.map(({ label }) => label);
  if (kind === 'each' || areDivision(labels) || areOpposites(text, read) || (areStatesOf(clauseBefore(text, whole.from), labels) && !REST_BEHIND.test(text.slice(read.end, limit))) || (kind === 'ways' && areAllWays(labels))) return true;
  const lead = text.slice(at, from);
  if ((kind === 'bracket' && !/[含有]/.test(lead)) || DIVIDED_BY.test(lead) || IN_DETAIL.test(lead)) return true;
  return (isCatchAll(labels[labels.length - 1] ?? '') && !goesOn(passage, read.end)) || makeAll(quantities, whole, read, limit);
}

const IS_OR_NOT = [/^属于/, /^不属于/] as const;

/** 3件属于我局职能范围，8件不属于我局职能范围: what is so, and what is not, is all. */
function areOpposites(text: string, { parts }: ReadParts): boolean {
  return parts.length === IS_OR_NOT.length && IS_OR_NOT.every((words) => parts.some(({ quantity: { end } }) => words.test(text.slice(end, end + LONGEST_WORDS))));
}

/** 采纳8条、未采纳4条，其余作了说明: what no number tells. */
const REST_BEHIND = /其[余他它]|余下|剩余|另|还有|部分/;

const LONGEST_WORDS = 3;
const ALL = 100;

/** 甲12条，占60%；乙8条，占40%: whether each part has a share, and these make 100 %; of a list that lacks little they make less. */
function makeAll(quantities: readonly Quantity[], whole: Quantity, { parts }: ReadParts, limit: number): boolean {
  const first = parts[0]?.quantity.from ?? limit;
  const shares = quantities.filter(({ base, from }) => base === '%' && from > first && from < limit);
  if (parts.length < 2 || shares.length !== parts.length || shares.some(({ hedge }) => hedge !== '')) return false;
  const off = absolute(subtract(sum(shares.map(({ value }) => value)), ALL));
  const rounding = roundingOf(shares);
  return equals(off, 0) || (compare(off, rounding) <= 0 && isOffByMore(parts, whole, multiply(rounding, 2)));
}

/** Whether what parts lack of their whole is more than so many per cent of it: less may be left untold where shares are rounded. */
function isOffByMore(parts: ReadParts['parts'], whole: Quantity, percent: Decimal): boolean {
  const lacking = absolute(subtract(whole.amount, sumOf(parts)));
  return compare(multiply(lacking, ALL), multiply(whole.amount, percent)) > 0;
}

/** By how many per cent rounded shares may be off together: thirds make 99.9 %. */
function roundingOf(shares: readonly Quantity[]): Decimal {
  return multiply(decimal(5, greatest(shares.map(({ decimals }) => decimals)) + 1), shares.length);
}

/** 按申请方式分，…: whoever divides by one property leaves nothing out. */
const DIVIDED_BY = /^按照?[^，：]{2,12}分[，：]/;
/** 9件，具体为…. */
const IN_DETAIL = /^，?具体[为是]/;

/** 主动公开政府信息60条，…其中主动公开17条，依申请公开28条，不予公开8条: what was published of its own accord is not divided by how it was to be; such a list is one of documents. */
export function isOfOneKind(told: string, labels: readonly string[]): boolean {
  return told.includes('主动公开') && !told.includes('申请') && labels.some((label) => label.includes('依申请'));
}

const SUMMED_UP = /^[，、]?(?:共计?|合计|小计|总计)[^，；。：、（\d]{0,8}$/;
const CARRIED_OUT = /^[，、；]?(?!上一?年|去年|\d{4}年)[^，；。：、（\d]{0,8}(?:结转|转结|顺延)[^，；。：、（\d]{0,8}$/;

/** Whether the parts have a total of their own behind them (其他3条，共发布20条), or what was carried over, which the whole may hold, too. */
function goesOn({ text, quantities }: Passage, end: number): boolean {
  const next = quantities.find(({ from, numeral }) => from >= end && !numeral);
  const gap = next && text.slice(end, next.from);
  return gap !== undefined && (SUMMED_UP.test(gap) || CARRIED_OUT.test(gap));
}
