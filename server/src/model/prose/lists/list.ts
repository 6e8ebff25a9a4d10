// Decides what lists of parts a paragraph has: where each begins, the whole that it divides, and whether its parts claim to be all.
import { compare, equals } from '../../../number/decimal';
import { append } from '../../../text/append';
import { memoize } from '../../../text/memo';
import { firstLabel, isOverAt, nextLabel, readParts, type Part, type ReadParts } from './listParts';
import { areAllWays, areDivision, areKinds, areKindsWithRest, isOfAllPublished, isOfOneWay, isOfPublished, isRest, isSameUnit, mayAgree, namesChannel, PUBLISH } from '../listWords';
import type { Passage } from '../passage';
import { sumOf, type Quantity } from '../quantity';
import { areStatesOf } from '../stateWords';
import { clauseBefore, isInClosedBracket, opensBracket, sentenceEnd, sentenceStart } from '../sentence';
import { areWaysOfRequests } from './told';
import { claimsAll, isOfOneKind } from './completeness';
import { NOUN, nounBefore, triggersIn, type Trigger } from './triggers';
import { isViewed, looksAtTheSame, type Viewed } from './viewed';
import { carriedIn, isIncluded, nothing, publishedBefore, wholesBefore } from './wholes';

export interface ProseList {
  /** The number that the parts make up: the nearest before them that can be one. */
  readonly whole: Quantity;
  /** Other numbers that may be meant; a reading that agrees with one of them, or with two together, is right. */
  readonly others: readonly Quantity[];
  /** Numbers that are not likely meant, since the whole stands right before the list, and they before a semicolon or a bracket. */
  readonly apart: readonly Quantity[];
  /** Numbers carried over, which may be added to a whole. */
  readonly carried: readonly Quantity[];
  /** Numbers carried over that the whole is said to hold. */
  readonly included: readonly Quantity[];
  readonly parts: readonly Part[];
  /** The list says that it is complete: 其他, 其余, 分别为. */
  readonly closed: boolean;
  /** Nothing says that the list leaves something out: 主要, 等, 余. */
  readonly unmarked: boolean;
  /** The whole stands right before the list, so that no other can be meant. */
  readonly adjacent: boolean;
  /** Words name what the list divides, also in the sentence before: 从…看, 在公开的信息中. */
  readonly named: boolean;
  /** Nothing says that it divides the number before it, but that it nearly adds up to it. */
  readonly loose: boolean;
}

const noLists: readonly ProseList[] = [];

/** Parts that certainly are all of a whole, or of others told with it, wherever it stands. */
export function dividedList(whole: Quantity, others: readonly Quantity[], parts: readonly Part[]): ProseList {
  return { whole, others, apart: nothing, carried: nothing, included: nothing, parts, closed: true, unmarked: false, adjacent: false, named: true, loose: false };
}

/** The lists of a paragraph; none with a number that may be less than it says. One that 等 leaves open may be less than its whole, and no more. */
export const listsOf: (passage: Passage) => readonly ProseList[] = memoize((passage) => {
  if (!passage.isParagraph || passage.quantities.length < 2) return noLists;
  const { text } = passage;
  let found: ProseList[] | undefined;
  let viewed: Viewed | undefined;
  for (const trigger of triggersIn(passage)) {
    const paired = pairedListsAt(passage, trigger);
    const list = paired.length === 0 ? goingOn(text, trigger, listAt(passage, trigger, viewed), found?.[found.length - 1]) : undefined;
    if (list?.loose === true && found?.some(({ parts }) => isAmong(list.whole, parts)) === true) continue;
    if (list && trigger.kind === 'view') viewed = { at: trigger.at, end: list.parts[list.parts.length - 1]?.quantity.end ?? trigger.at, whole: list.whole };
    if (list) (found ??= []).push(list);
    else if (paired.length > 0) append(found ??= [], paired);
  }
  return found ?? noLists;
});

/** Whether a number is one of some parts: 其中图文解读50条，视频解读30条，长图解读18条 divides no 50 unless a word says so. */
function isAmong(whole: Quantity, parts: readonly Part[]): boolean {
  return parts.some(({ quantity }) => quantity === whole);
}

/** 网络8件，其他4件。其中，…: a list that begins a sentence divides what the one before it divides, rather than its last part. */
function goingOn(text: string, { at }: Trigger, list: ProseList | undefined, before: ProseList | undefined): ProseList | undefined {
  if (!list || !before || !isAmong(list.whole, before.parts) || at - sentenceStart(text, at) > 2) return list;
  const closed = list.closed && !isOfOneKind(clauseBefore(text, before.whole.from), list.parts.map(({ label }) => label));
  return { ...list, whole: before.whole, others: [...list.others, list.whole], closed, adjacent: false };
}

/** A colon begins many things; so many numbers of the same unit behind it are parts, and fewer that are known to divide others. */
const LEAST_AFTER_COLON = 3;

function listAt(passage: Passage, trigger: Trigger, viewed: Viewed | undefined): ProseList | undefined {
  const { text, quantities } = passage;
  const { at, from, kind } = trigger;
  const limit = sentenceEnd(text, from);
  const all = readParts(passage, from, limit);
  if (!all || all.parts.every(({ label }) => ATTENDED.test(label)) || (kind === 'bracket' && !fillsBracket(quantities, all, limit))) return undefined;
  const first = listOf(passage, trigger, all.parts);
  const read = first ? untilRest(all, first.whole) : all;
  const found = withoutRepealed(text, first && { ...first, parts: read.parts });
  const shared = viewed && found && looksAtTheSame(passage, trigger, viewed, found.parts) ? viewed.whole : undefined;
  const list = found && shared ? { ...found, whole: shared, others: nothing, apart: nothing } : found;
  if (!list || !hasPlace(text, trigger, list, shared !== undefined)) return undefined;
  const labels = read.parts.map(({ label }) => label);
  if (labels.some((label) => FALLS.test(label)) || areSeveralForms(list)) return undefined;
  const loose = kind === 'ways' && !areAllWays(labels) && !areDivision(labels);
  const closed = read.sure && !isOfOneKind(clauseBefore(text, list.whole.from), labels) && (claimsAll(passage, trigger, list.whole, read, limit) || (opensBracket(text, list.whole.end) && areWaysOfRequests(clauseBefore(text, list.whole.from), labels)));
  const named = kind === 'view' || kind === 'published';
  const unmarked = isOverAt(text, read.end, limit) && read.parts.every(({ quantity }) => quantity.hedge === '') && !text.slice(list.whole.end, read.parts[0]?.quantity.from).includes('主要');
  const told = carriedIn(passage, at, limit).filter(({ from: place }) => !isBeyond(text, list, read.end, place));
  const included = told.filter((each) => isIncluded(text, each));
  const carried = told.filter((each) => !included.includes(each));
  return { ...list, carried, included, closed, unmarked, named, loose };
}

/** 现行有效文件30件，其中当年制发4件；年内废止2件: what was repealed is none of what is in force. */
function withoutRepealed(text: string, list: ProseList | undefined): ProseList | undefined {
  if (!list || !IN_FORCE.test(clauseBefore(text, list.whole.from))) return list;
  const at = list.parts.findIndex(({ label }) => REPEALED.test(label));
  return at < 0 ? list : at === 0 ? undefined : { ...list, parts: list.parts.slice(0, at) };
}

/** 网站公开20条，具体为动态12条、其他信息8条；公众号发文40篇: what a ； parts from the rest of a whole, and is more than that, stands beside it. */
function untilRest(read: ReadParts, { amount }: Quantity): ReadParts {
  const at = read.parts.findIndex(({ separator, quantity }, i) => separator === '；' && compare(quantity.amount, amount) > 0 && isRest(read.parts[i - 1]?.label ?? ''));
  if (at <= 0) return read;
  const parts = read.parts.slice(0, at);
  return { parts, end: (parts[at - 1] as Part).quantity.end, sure: parts.every(({ quantity }) => quantity.hedge === '') };
}

const IN_FORCE = /现行有效|继续有效/;
const REPEALED = /废止|失效/;

/** Whether a bracket holds nothing but several parts, or behind many of them what is counted otherwise: 网站455条（概况94条，动态160条，目录201条，访问量414356次）. */
function fillsBracket(quantities: readonly Quantity[], { parts, end }: ReadParts, limit: number): boolean {
  if (parts.length < 2 || end === limit) return parts.length > 1;
  const next = quantities.find(({ from, numeral }) => from >= end && !numeral);
  return parts.length >= LEAST_AFTER_COLON && next !== undefined && next.base !== '' && !mayAgree(next.base, (parts[0] as Part).quantity.base);
}

/** 办结20件；不予公开2件，其中…；结转3件: whether a place is behind the next ；, as what a list divides is behind one. */
function isBeyond(text: string, { whole, parts }: ProseList, end: number, place: number): boolean {
  if (place < end || parts.some(({ separator }) => separator === '；') || !text.slice(end, place).includes('；')) return false;
  return text.slice(sentenceStart(text, whole.from), whole.from).includes('；');
}

/** 增加5件，其中自然人增加6件，法人减少1件: what falls is no part of what rises. */
const FALLS = /(?:减少|下降|降低)了?$/;

/** 其中主要负责人出席2场，分管负责人出席3场: who attends does not keep others from it. */
const ATTENDED = /出席|列席|到场/;

/** Ways to explain a document, of which it may have several. */
const FORM = /图解|解读|视频|音频|动漫|漫画/;

/** 解读9件，其中文字解读9件、图解5件: one form is of all, and the others are beside it. */
function areSeveralForms({ whole, parts }: ProseList): boolean {
  return parts.every(({ label }) => FORM.test(label)) && parts.some(({ quantity }) => equals(quantity.amount, whole.amount));
}

/** Whether a list stands as its trigger asks: right behind its whole, with enough parts behind a colon, or looking at a number. */
function hasPlace(text: string, { kind, at }: Trigger, list: ProseList, isShared: boolean): boolean {
  const { whole, parts, adjacent } = list;
  switch (kind) {
    case 'each':
      return adjacent;
    case 'view':
      return isShared || isViewed(text, whole, at);
    case 'colon':
      return parts.length >= LEAST_AFTER_COLON || areDivision(parts.map(({ label }) => label));
    case 'ways':
      return isRightBehind(list, at) && (areDivision(parts.map(({ label }) => label), clauseBefore(text, whole.from)) || areWaysOf(clauseBefore(text, whole.from), parts) || (parts.length >= LEAST_AFTER_COLON && areNamedAlike(text, whole, parts)));
    case 'states':
      return isRightBehind(list, at) && divideByState(clauseBefore(text, whole.from), list);
    case 'kinds':
      return isRightBehind(list, at) && areKindsWithRest(parts.map(({ label }) => label));
    case 'among':
    case 'bracket':
    case 'published':
      return true;
  }
}

/** 抽查30家，合格28家，不合格2家; in 优秀10家，良好15家，合格5家，不合格2家 the 15 stand beside the others, as nobody did anything with them. */
function divideByState(told: string, { others, parts }: ProseList): boolean {
  return (others.length === 0 || DONE.test(told)) && areStatesOf(told, parts.map(({ label }) => label));
}

const DONE = /[收查共]|发[现放]|反馈|征[集求]|梳理|办理|交办|制定|评估|回收|清理|检测|审核|开[展通设]|举办|参加|督办/;

/** Whether parts are ways of publishing what was told before, of no single way: all of them, or those, or many kinds, of all that was published. */
function areWaysOf(told: string, parts: readonly Part[]): boolean {
  const labels = parts.map(({ label }) => label);
  if (!isOfOneWay(told) && areAllWays(labels)) return true;
  return isOfAllPublished(told) && ((!namesChannel(told) && labels.every(namesChannel)) || (labels.length > LEAST_AFTER_COLON && areKinds(labels)));
}

/** 政策解读42次，图文解读28次、视频解读14次: whether parts are called what the number before them is, each with more words, and are no ways of publishing beside one another. */
function areNamedAlike(text: string, { from }: Quantity, parts: readonly Part[]): boolean {
  const noun = nounBefore(text, from);
  if (noun === '' || !parts.every(({ label }) => label.length > NOUN && label.includes(noun))) return false;
  return !(namesChannel(clauseBefore(text, from)) && parts.some(({ label }) => namesChannel(label)));
}

/** Whether a list that no word begins stands right behind its whole, and none of its parts is more than that. */
function isRightBehind({ whole, parts }: ProseList, at: number): boolean {
  return whole.end === at && parts.every(({ quantity }) => compare(quantity.amount, whole.amount) <= 0);
}

/** The parts with the whole that stands before them; nothing of it is carried over, and nothing says that they are all. */
function listOf(passage: Passage, { at, kind }: Trigger, parts: readonly Part[]): ProseList | undefined {
  const { text } = passage;
  const { base } = (parts[parts.length - 1] as Part).quantity;
  const around = wholesBefore(passage, at, base) ?? (kind === 'published' ? publishedBefore(passage, at, base) : undefined);
  if (!around || (kind !== 'published' && OTHER_SUBJECT.test(text.slice(around.whole.end, at)))) return undefined;
  const { whole, others } = around;
  if (countsOthers(text, whole, parts)) return undefined;
  const adjacent = isAdjacent(text, whole.end, at);
  const said = clauseBefore(text, whole.from);
  const isTotal = SUMS_UP.test(said);
  const isOwn = adjacent && areNamedAlike(text, whole, parts);
  const isApart = ({ from, end }: Quantity): boolean => adjacent && (isTotal || (isOwn && !clauseBefore(text, from).includes(nounBefore(text, whole.from))) || opensBracket(text, whole.end) || /；/.test(text.slice(end, whole.from)) || areToldAlike(clauseBefore(text, from), said));
  const isRemark = ({ from }: Quantity): boolean => adjacent && opensBracket(text, whole.end) && isInClosedBracket(text, from, whole.from);
  return { whole, others: others.filter((each) => !isApart(each)), apart: others.filter((each) => isApart(each) && !isRemark(each)), carried: nothing, included: nothing, parts, closed: false, unmarked: false, adjacent, named: false, loose: false };
}

/** 公开信息12件，其中意见240条: what is counted otherwise, and is more, is no part of what was published. */
function countsOthers(text: string, { base, amount, from }: Quantity, parts: readonly Part[]): boolean {
  return isOfPublished(clauseBefore(text, from)) && parts.some(({ quantity }) => !isSameUnit(quantity.base, base) && compare(quantity.amount, amount) > 0);
}

/** 新增1个，注销3个，目前共计6个，其中…. */
const SUMS_UP = /(?:共计|合计|总计|总共|共有?)$/;

const PUBLISHES = new RegExp(`(?:${PUBLISH})[^，；]{0,6}信息$`);

/** 微信发布信息98条，网站发布信息84条: one stands beside the other, and a list behind the other is none of the one. */
function areToldAlike(clause: string, other: string): boolean {
  const verb = PUBLISHES.exec(other)?.[0];
  return verb !== undefined && clause.endsWith(verb);
}

/** 共20条；专栏包括…: what is divided is told after a semicolon, and without a number. */
const OTHER_SUBJECT = /；[^；]*[^；，：\s][^；]*$/;

const PAIRED = /^[，、]?[^，；。：、（\d]{0,12}$/;

/** Lists of two units side by side, each with a whole of its own (25件、2950元，其中甲局1件，收取420元；…): where one adds up, both are complete. */
function pairedListsAt(passage: Passage, trigger: Trigger): readonly ProseList[] {
  const { text, quantities } = passage;
  const start = quantities.findIndex(({ from, numeral }) => from >= trigger.from && !numeral);
  const [first, second] = [quantities[start]?.base, quantities[start + 1]?.base];
  if (start < 0 || !first || !second || mayAgree(first, second) || first === '%' || second === '%') return noLists;
  const limit = sentenceEnd(text, trigger.from);
  const inside = quantities.slice(start).filter(({ from, numeral }) => from < limit && !numeral);
  const sides: [Part[], Part[]] = [[], []];
  let end = trigger.from;
  for (const [i, quantity] of inside.entries()) {
    const gap = text.slice(end, quantity.from);
    const isSecond = i % 2 === 1;
    if (quantity.hedge !== '' || quantity.base !== (isSecond ? second : first)) return noLists;
    const label = isSecond ? (PAIRED.test(gap) ? '' : undefined) : (i === 0 ? firstLabel(gap) : nextLabel(gap, sides[0], ''))?.label;
    if (label === undefined) return noLists;
    sides[isSecond ? 1 : 0].push({ quantity, label, separator: i < 2 ? '' : '；' });
    end = quantity.end;
  }
  if (sides[0].length < 2 || sides[0].length !== sides[1].length || !isOverAt(text, end, limit)) return noLists;
  const lists = sides.map((parts) => listOf(passage, trigger, parts));
  const [left, right] = lists;
  if (!left || !right) return noLists;
  return [{ ...left, closed: addsUp(right) }, { ...right, closed: addsUp(left) }];
}

function addsUp({ whole, parts }: ProseList): boolean {
  return equals(whole.amount, sumOf(parts));
}

const BETWEEN = /^(?:，?(?:一至四|1至4|四个|各)季度|，?上、?下半年|申请|信息|案件|留言|建议|提案)?(?:的(?:理由|原因|情形|类型))?[（，：、；\s]{0,2}(?:具体|主要)?$/;

function isAdjacent(text: string, end: number, at: number): boolean {
  return at - end <= 6 && BETWEEN.test(text.slice(end, at));
}
