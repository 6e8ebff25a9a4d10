// Decides whether the words of a list say that it leaves nothing out.
import { equals, sum } from '../../../number/decimal';
import { areAllWays, areDivision, isCatchAll } from '../listWords';
import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import type { ReadParts } from './listParts';
import type { Trigger } from './triggers';

/** Whether the words of a list say that it leaves nothing out: how it begins, what its parts are called, what its last part is, or their shares. */
export function claimsAll(passage: Passage, { at, from, kind }: Trigger, read: ReadParts, limit: number): boolean {
  const { text, quantities } = passage;
  const labels = read.parts.map(({ label }) => label);
  if (kind === 'each' || areDivision(labels) || areOpposites(text, read) || (kind === 'ways' && areAllWays(labels))) return true;
  const lead = text.slice(at, from);
  if ((kind === 'bracket' && !/[含有]/.test(lead)) || DIVIDED_BY.test(lead) || IN_DETAIL.test(lead)) return true;
  return (isCatchAll(labels[labels.length - 1] ?? '') && !goesOn(passage, read.end)) || makeAll(quantities, read, limit);
}

const IS_OR_NOT = [/^属于/, /^不属于/] as const;

/** 3件属于我局职能范围，8件不属于我局职能范围: what is so, and what is not, is all. */
function areOpposites(text: string, { parts }: ReadParts): boolean {
  return parts.length === IS_OR_NOT.length && IS_OR_NOT.every((words) => parts.some(({ quantity: { end } }) => words.test(text.slice(end, end + LONGEST_WORDS))));
}

const LONGEST_WORDS = 3;
const ALL = 100;

/** 甲12条，占60%；乙8条，占40%: whether each part has a share, and these make 100 %; of a list that lacks little they make less. */
function makeAll(quantities: readonly Quantity[], { parts }: ReadParts, limit: number): boolean {
  const first = parts[0]?.quantity.from ?? limit;
  const shares = quantities.filter(({ base, from }) => base === '%' && from > first && from < limit);
  return parts.length > 1 && shares.length === parts.length && shares.every(({ hedge }) => hedge === '') && equals(sum(shares.map(({ value }) => value)), ALL);
}

/** 按申请方式分，…: whoever divides by one property leaves nothing out. */
const DIVIDED_BY = /^按照?[^，,：:]{2,12}分[，,：:]/;
/** 9件，具体为…. */
const IN_DETAIL = /^[，,]?具体[为是]/;

/** 主动公开政府信息60条，…其中主动公开17条，依申请公开28条，不予公开8条: what was published of its own accord is not divided by how it was to be; such a list is one of documents. */
export function isOfOneKind(told: string, labels: readonly string[]): boolean {
  return told.includes('主动公开') && !told.includes('申请') && labels.some((label) => label.includes('依申请'));
}

const SUMMED_UP = /^[，,、]?(?:共计?|合计|小计|总计)[^，,；;。：:、（(\d]{0,8}$/;
const CARRIED_OUT = /^[，,、；;]?(?!上一?年|去年|\s?\d{4}\s?年)[^，,；;。：:、（(\d]{0,8}(?:结转|转结|顺延)[^，,；;。：:、（(\d]{0,8}$/;

/** Whether the parts have a total of their own behind them (其他3条，共发布20条), or what was carried over, which the whole may hold, too. */
function goesOn({ text, quantities }: Passage, end: number): boolean {
  const next = quantities.find(({ from, numeral }) => from >= end && !numeral);
  const gap = next && text.slice(end, next.from);
  return gap !== undefined && (SUMMED_UP.test(gap) || CARRIED_OUT.test(gap));
}
