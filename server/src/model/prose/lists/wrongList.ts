// Decides which lists of a paragraph do not add up, how they are best read, and which of their parts is the wrong one where its share tells.
import { absolute, add, compare, decimal, equals, isNegative, multiply, subtract, type Decimal } from '../../../number/decimal';
import { memoize } from '../../../text/memo';
import { continuationsOf, isMadeUpBehind, isStillTyped } from './continued';
import { wrongDivisions } from './divisions';
import { features } from '../features';
import { listsOf, type ProseList } from './list';
import type { Part } from './listParts';
import { areAllWays, areDivision, mayAgree } from '../listWords';
import { wrongRemainders } from './remainders';
import type { Passage } from '../passage';
import { slackOf, sumOf, type Quantity } from '../quantity';
import { sentenceStart } from '../sentence';
import { isExchanged, isMiscounted, slipIn, type Slip } from './slips';
import { areChannels, fits, hasOtherUnit, isOneList, mainReadings, shorterReadings, undivided, type Reading } from './readings';
import { isShareOf, shares, type Share } from '../shares/share';
import { pairsIn, type Pair } from '../shares/sharePairs';

export interface WrongList {
  readonly list: ProseList;
  /** No plausible reading agrees; this is the one to tell. */
  readonly reading: Reading;
  /** The part that would agree both with the whole and with the share that is printed of it. */
  readonly wrongPart: WrongPart | undefined;
  /** How it falls short, where it does not say that it is complete. */
  readonly slip: Slip | undefined;
}

export interface WrongPart {
  readonly quantity: Quantity;
  /** Its percentage. */
  readonly printed: Quantity;
  /** What it should be. */
  readonly wanted: Decimal;
}

const none: readonly WrongList[] = [];

/** The lists of a paragraph whose parts exceed their whole, or are said to be all of it and fall short. */
export const wrongListsOf: (passage: Passage) => readonly WrongList[] = memoize((passage) => {
  const found = withDivisions(wrongAmong(passage, listsOf(passage)), wrongAmong(passage, divisionsOf(passage)));
  return found.length > 1 ? withoutExplained(found) : found;
});

/** The lists that no other explains; one that explains another is wrong beyond doubt. */
function withoutExplained(all: readonly WrongList[]): readonly WrongList[] {
  return all.flatMap((each) => {
    if (all.some((other) => isExplainedBy(each, other))) return [];
    return each.slip?.isDoubtful === true && all.some((other) => isExplainedBy(other, each)) ? [{ ...each, slip: { ...each.slip, isDoubtful: false } }] : [each];
  });
}

function wrongAmong(passage: Passage, lists: readonly ProseList[]): readonly WrongList[] {
  let found: WrongList[] | undefined;
  for (const list of lists) {
    const wrong = wrongReading(passage, list) ?? wrongContinuation(passage, list);
    if (wrong) (found ??= []).push(wrong);
  }
  return found ?? none;
}

/** What no word begins: see `wrongDivisions`, `wrongRemainders`. */
function divisionsOf(passage: Passage): readonly ProseList[] {
  if (!passage.isParagraph) return noDivisions;
  const remainders = wrongRemainders(passage);
  const divisions = passage.mayHold(features.fact) ? wrongDivisions(passage) : noDivisions;
  return remainders.length === 0 ? divisions : [...divisions, ...remainders];
}

const noDivisions: readonly ProseList[] = [];

/** Whether a list has fewer parts than a division, or does not say, as that does, that they are all. */
function tellsLess({ list: { parts }, slip }: WrongList, { list: { parts: all } }: WrongList): boolean {
  return slip?.isDoubtful === true ? parts.length <= all.length : parts.length < all.length;
}

/** All that are wrong; of a list and a division with the same parts the one which has more of them, or says more of them. */
function withDivisions(lists: readonly WrongList[], divisions: readonly WrongList[]): readonly WrongList[] {
  if (divisions.length === 0) return lists;
  const wider = divisions.filter((division) => lists.every((each) => !shareParts(each.list, division.list) || tellsLess(each, division)));
  return [...lists.filter((each) => !wider.some((division) => shareParts(each.list, division.list))), ...wider];
}

function shareParts({ parts }: ProseList, other: ProseList): boolean {
  return parts.some(({ quantity }) => other.parts.some((each) => each.quantity === quantity));
}

/** Whether a part of a list is the whole of another wrong one, whose sum in its place puts the list right, too: one figure is wrong. */
function isExplainedBy({ list, reading: { parts, sum: total } }: WrongList, other: WrongList): boolean {
  const part = parts.find(({ quantity }) => quantity === other.list.whole)?.quantity;
  return part !== undefined && equals(add(subtract(total, part.amount), other.reading.sum), list.whole.amount);
}

/** The only part that, with the difference taken from it, is the share of the whole that is printed of it. */
function wrongPartOf({ whole }: ProseList, { parts, sum: total }: Reading, all: readonly Share[]): WrongPart | undefined {
  const difference = subtract(total, whole.amount);
  const found = parts.flatMap(({ quantity }): readonly WrongPart[] => {
    const share = all.find(({ part }) => part === quantity);
    const wanted = subtract(quantity.amount, difference);
    if (!share || isNegative(wanted) || isShareOf(share, whole.amount)) return [];
    return isShareOf({ part: { ...quantity, amount: wanted }, printed: share.printed }, whole.amount) ? [{ quantity, printed: share.printed, wanted }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** A list with the reading to report: no plausible one agrees, and the parts exceed the whole, are said to be all of it, or fall short by a slip. */
function wrongReading(passage: Passage, list: ProseList): WrongList | undefined {
  const { text } = passage;
  const restated = restating(text, list);
  if (restated) return wrongReading(passage, restated);
  if (isAddedUpBehind(passage, list)) return undefined;
  const { whole, parts, closed, loose } = list;
  const slack = slackOf([whole, ...parts.map(({ quantity }) => quantity)]);
  const whollyTold = parts.filter(({ quantity }) => equals(quantity.amount, whole.amount));
  if (parts.length > 1 && (whollyTold.length === parts.length || (whollyTold.length > 0 && areChannels(parts)))) return undefined;
  if (isOfAnother(text, list) || goesBackToOuter(text, list) || isOfOther(passage, list) || isDividedAnew(list) || haveRightShares(passage, list)) return undefined;
  const main = mainReadings(parts);
  const agrees = ({ sum: value }: Reading): boolean => fits(list, value, slack);
  if (main.some(agrees) || shorterReadings(parts).some(agrees) || hasOtherUnit(list)) return undefined;
  const [only, ...further] = main;
  if (loose && !isNear(list, only)) return undefined;
  const told = (reading: Reading, slip?: Slip): WrongList => ({ list, reading, wrongPart: wrongPartOf(list, reading, shares(passage)), slip });
  if (closed && further.length === 0 && parts.length > 1) return compare(only.sum, whole.amount) < 0 && mayGrow(passage, list) ? undefined : told(only);
  const over = main.filter(({ sum: value }) => compare(value, add(whole.amount, slack)) > 0);
  if (over.includes(only) && (isOneList(parts) || haveShares(passage, list) || isMiscounted(list, only)) && (!isTwice(only, whole.amount) || isOneTooMany(only, whole.amount) || isExchanged(list, only)) && exceedsAll(text, list, [only])) return told(only);
  if (main.every((each) => over.includes(each) || each.isFarFetched)) return exceedsAll(text, list, over) ? told(smallest(over)) : undefined;
  if (over.length > 0 || parts.length === 1) return undefined;
  const slip = closed || loose ? undefined : slipIn(list, only);
  return (closed || loose || slip) && !mayGrow(passage, list) ? told(only, slip) : undefined;
}

/** What a number ends that names the whole once more: 件新收申请中， */
const RESTATED = /^[^，。；：\d]{0,12}中，/;

/** 收到12件。从申请主体看，12件申请中，自然人8件、法人4件: a list of the number that tells its whole once more. */
function restating(text: string, list: ProseList): ProseList | undefined {
  const [first, ...parts] = list.parts;
  if (!first || parts.length === 0 || !equals(first.quantity.amount, list.whole.amount)) return undefined;
  return RESTATED.test(text.slice(first.quantity.end)) ? { ...list, whole: first.quantity, parts } : undefined;
}

/** Whether a list that falls short has what it lacks behind it, or is still being typed. */
function mayGrow(passage: Passage, list: ProseList): boolean {
  return isStillTyped(passage.text, list) || isMadeUpBehind(passage, list);
}

/** 甲41条，乙1条，丙3条，丁35条，合计80条: whether the next number is what whole and parts make together, so that the first is none of the others' whole. */
function isAddedUpBehind({ quantities }: Passage, { whole, parts }: ProseList): boolean {
  const last = parts[parts.length - 1]?.quantity;
  const next = last && quantities[quantities.indexOf(last) + 1];
  return next !== undefined && next.base === whole.base && equals(next.amount, add(whole.amount, sumOf(parts)));
}

/** A list that falls short by next to nothing once it is taken to end before its first ；, or to go on with what stands behind it. */
function wrongContinuation(passage: Passage, list: ProseList): WrongList | undefined {
  const { whole, parts, closed, loose } = list;
  if (closed || loose) return undefined;
  const candidates = [beforeSemicolon(list), ...continuationsOf(passage, list)].flatMap((each) => (each ? { list: each, reading: undivided(each.parts) } : []));
  if (candidates.length === 0 || candidates.some(({ reading }) => equals(reading.sum, whole.amount))) return undefined;
  const agrees = ({ sum: value }: Reading): boolean => fits(list, value, 0);
  if (mainReadings(parts).some(agrees) || shorterReadings(parts).some(agrees) || mayGrow(passage, list)) return undefined;
  for (const each of candidates) {
    const slip = slipIn(each.list, each.reading);
    if (slip) return { ...each, wrongPart: undefined, slip: { ...slip, isDoubtful: true } };
  }
  return undefined;
}

/** 甲20条、乙30条；丙40条: the parts before the ；, where no other stands between them. */
function beforeSemicolon(list: ProseList): ProseList | undefined {
  const at = list.parts.findIndex(({ separator }) => separator === '；');
  return at > 1 ? { ...list, parts: list.parts.slice(0, at) } : undefined;
}

/** Numbers of which nobody says that they make up the whole, and that are off by more, may be of the same things twice, or of others. */
const NEAR = { two: 30, more: 10 } as const;

/** Whether parts add up to next to their whole, so that they are no numbers beside it. */
function isNear({ whole, parts }: ProseList, only: Reading): boolean {
  const difference = absolute(subtract(whole.amount, only.sum));
  return compare(multiply(difference, parts.length > LEAST_DIVIDED ? NEAR.more : NEAR.two), whole.amount) <= 0;
}

/** Whether a list begins a sentence of its own, and a part of it is more than the number that ends the one before: that is another matter. */
function isOfAnother(text: string, { whole, others, parts, named }: ProseList): boolean {
  const between = text.slice(whole.end, parts[0]?.quantity.from ?? 0);
  const tooMany = parts.filter(({ quantity }) => compare(quantity.amount, whole.amount) > 0);
  if (named || tooMany.length === 0 || !between.includes('。')) return false;
  const isOneWrong = tooMany.length === 1 && others.every(({ amount }) => compare(amount, whole.amount) <= 0) && between.includes('。其中');
  const rest = sumOf(parts.filter((part) => !tooMany.includes(part)));
  return !isOneWrong || (parts.length <= LEAST_DIVIDED && others.length > 0) || compare(rest, whole.amount) > 0;
}

/** 收到20件。…，公开5件。其中，本级收到8件，区县收到12件: a list that begins a sentence of its own may be of any other number of the paragraph. */
function isOfOther(passage: Passage, { whole, parts }: ProseList): boolean {
  const { sum: total } = undivided(parts);
  const between = passage.text.slice(whole.end, parts[0]?.quantity.from ?? 0);
  return between.includes('。') && passage.quantities.some((each) => mayAgree(each.base, whole.base) && equals(each.amount, total) && parts.every(({ quantity }) => quantity !== each));
}

/** 甲10条，占10%，其中子5条；乙90条，占90%; 甲10条；乙2条，其中子1条；丙20条: what a ； parts from the list and is more than its whole stands beside that, which is a part itself. */
function goesBackToOuter(text: string, { whole, parts }: ProseList): boolean {
  const isPart = /^[，（]?占/.test(text.slice(whole.end, whole.end + 2)) || text.slice(sentenceStart(text, whole.from), whole.from).includes('；');
  return isPart && parts.some(({ separator, quantity }) => separator === '；' && compare(quantity.amount, whole.amount) > 0);
}

/** 培训362人次，其中线上218人次；机关201人次，镇街161人次: what stands behind a ； and makes up the whole divides it once more. */
function isDividedAnew({ whole, parts }: ProseList): boolean {
  const behind = parts.slice(parts.findIndex(({ separator }) => separator === '；'));
  return behind.length > 1 && behind.length < parts.length && behind.slice(1).every(({ separator }) => separator !== '；') && equals(sumOf(behind), whole.amount);
}

/** 来信326封，其中投诉212封，占65%；实名208封，占63.8%: parts with right shares are right, and may overlap; so may what is told without a share behind their ；. */
function haveRightShares(passage: Passage, { whole, parts, closed }: ProseList): boolean {
  if (compare(sumOf(parts), whole.amount) <= 0) return false;
  const all = pairsIn(passage);
  const shareOf = ({ quantity }: Part): Pair | undefined => all.find(({ part }) => part === quantity);
  const isRight = (part: Part): boolean => {
    const share = shareOf(part);
    return share !== undefined && isShareOf(share, whole.amount);
  };
  const at = parts.findIndex((part, i) => i > 0 && part.separator === '；' && !shareOf(part));
  if (at < 0) return parts.every(isRight);
  const labels = parts.map(({ label }) => label);
  return !closed && parts.slice(0, at).every(isRight) && !areDivision(labels) && !areAllWays(labels);
}

/** Of fewer parts none can be told to be the wrong one, where another number may be divided. */
const LEAST_DIVIDED = 2;

/** Whether the parts are likelier two divisions of the whole than one with a wrong figure. */
function isTwice({ sum: value }: Reading, whole: Decimal): boolean {
  return compare(value, multiply(whole, decimal(15, 1))) >= 0;
}

/** 甲10条，占20.8%，乙3条，占6.3%；丙35条，占72.9%: whether a share is told of each part, so that all are of one whole. */
function haveShares(passage: Passage, { parts }: ProseList): boolean {
  if (parts.length <= LEAST_DIVIDED) return false;
  const all = pairsIn(passage);
  return parts.every(({ quantity }) => all.some(({ part }) => part === quantity));
}

/** Whether one part is more than the whole, and the others are not together. */
function isOneTooMany({ parts, sum: value }: Reading, whole: Decimal): boolean {
  const [tooMany, ...further] = parts.filter(({ quantity }) => compare(quantity.amount, whole) > 0);
  return tooMany !== undefined && further.length === 0 && compare(subtract(value, tooMany.quantity.amount), whole) <= 0;
}

/** A list that is smaller than another number before it may be part of that one, or of the whole with what is carried over before the list, or with what it is enumerated with. */
function exceedsAll(text: string, { whole, others, carried, parts }: ProseList, over: readonly Reading[]): boolean {
  const least = smallest(over).sum;
  const first = parts[0]?.quantity.from ?? 0;
  const beside = carried.filter(({ from }) => from < first);
  const limits = [beside, enumeratedWith(text, whole, others)].map((each) => each.reduce((total, { amount }) => add(total, amount), whole.amount));
  return limits.every((limit) => compare(least, limit) > 0) && others.every(({ amount }) => compare(least, amount) > 0);
}

/** 直接起诉5件、复议后起诉4件；其中维持6件: the numbers that a 、 alone parts from the whole, and from one another. */
function enumeratedWith(text: string, whole: Quantity, others: readonly Quantity[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let next = whole;
  for (const each of others.filter(({ end }) => end <= whole.from).reverse()) {
    if (!/^、[^，；。：、\d]*$/.test(text.slice(each.end, next.from))) break;
    found.push(each);
    next = each;
  }
  return found;
}

function smallest(readings: readonly Reading[]): Reading {
  return readings.reduce((least, each) => (compare(each.sum, least.sum) < 0 ? each : least));
}
