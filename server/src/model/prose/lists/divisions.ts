// Decides which numbers divide requests, or cases, without a word that says so: by what became of them, how they came in, who made them.
import { add, compare, equals, type Decimal } from '../../../number/decimal';
import { append } from '../../../text/append';
import { tellsTotal } from './addends';
import { dividedList, type ProseList } from './list';
import { namesOneKind, namesPeople } from '../applicants';
import { mayAgree } from '../listWords';
import type { Passage } from '../passage';
import { isExact, sumOf, type Quantity } from '../quantity';
import { CASES, COMPLAINTS, INCLUDED, INQUIRIES, LABELS_OF_ORGANISATIONS, PAPERS, PROPOSALS } from '../vocabulary';
import { earlierSentenceStart, sentenceEnd, sentenceStart } from '../sentence';
import { remarksIn, tellsChange, toldIn, WAY, type Told } from './told';

/** Numbers that divide one before them, one behind the other. */
interface Run {
  readonly first: Told;
  readonly last: Told;
  readonly all: readonly Told[];
}

const noLists: readonly ProseList[] = [];
/** A whole and two parts of it. */
const LEAST = 3;

/** The divisions of a paragraph that agree with no number before them. */
export function wrongDivisions(passage: Passage): readonly ProseList[] {
  const { text, quantities } = passage;
  if (quantities.length < LEAST || !text.includes('申请')) return noLists;
  const told = toldIn(passage);
  let found: ProseList[] | undefined;
  for (let i = 1; i < told.length; i++) {
    const run = runAt(text, told, i);
    if (!run) continue;
    const list = wrongDivision(passage, told, run);
    if (list) (found ??= []).push(list);
    i = told.indexOf(run.last);
  }
  return found ?? noLists;
}

const DIVIDES = /其中|包[括含]|含|主要|中[，：]/;
const NESTS = /[，；](?:其中|内有|(?:主要)?包[括含]|含)/;
const DIVIDING: ReadonlySet<Told['role']> = new Set<Told['role']>(['outcome', 'settled', 'way', 'applicant', 'ending']);

/** The numbers from `start` on, up to the sentence's end, that say one kind of thing; undefined for fewer than two. */
function runAt(text: string, told: readonly Told[], start: number): Run | undefined {
  const first = told[start] as Told;
  if (!DIVIDING.has(first.role)) return undefined;
  const end = sentenceEnd(text, first.quantity.end);
  const all = [first];
  let last = first;
  for (let i = start + 1; last.role !== 'carriedOut' || last === first; i++) {
    const next = told[i];
    if (!next || next.quantity.from >= end) break;
    if (NESTS.test(next.gap)) {
      const nested = endOfNested(told, i, last);
      if (nested === i) return undefined;
      i = nested - 1;
      continue;
    }
    if (!goesOn(first, next)) break;
    all.push((last = next));
  }
  return last === first ? undefined : { first, last, all };
}

/** 不予公开2件，其中1件因…，1件属于…；无法提供9件: where the numbers end that divide the one before them; `at` itself where they do not make it up. */
function endOfNested(told: readonly Told[], at: number, { quantity }: Told): number {
  let total: Decimal = 0;
  for (let i = at; i < told.length; i++) {
    const each = told[i] as Told;
    if (i > at && /[；。]/.test(each.gap)) break;
    total = add(total, each.quantity.amount);
    if (equals(total, quantity.amount)) return i + 1;
  }
  return at;
}

/** What became of requests; where numbers stand before their words, one list tells all of it. */
const FATES: ReadonlySet<Told['role']> = new Set<Told['role']>(['outcome', 'settled', 'carriedOut']);
/** 5件予以公开，3件不予公开，2件延期答复: how fast so many were answered is told of some of the others. */
const MANNER = /延[期长]|[逾超]期|提前|当场/;
const OTHER = /^\s*其[他它](?:情[形况])?\s*$/;

/** Whether a number goes on with what the first one begins. */
function goesOn(first: Told, next: Told): boolean {
  if (FATES.has(first.role) && first.isFirst && next.isFirst) return FATES.has(next.role) && !MANNER.test(next.words);
  if (first.role === 'settled') return next.role === 'carriedOut';
  return next.role === first.role || OTHER.test(next.words) || (first.role === 'outcome' && next.role === 'carriedOut');
}

/** A division of a whole of its kind that certainly does not agree with what stands before it. */
function wrongDivision(passage: Passage, told: readonly Told[], run: Run): ProseList | undefined {
  const { text, quantities } = passage;
  const { first, last, all } = run;
  const from = earlierStart(text, first.quantity.from);
  const end = sentenceEnd(text, last.quantity.end);
  const before = withoutSides(told.filter(({ quantity }) => quantity.from >= from && quantity.end <= first.quantity.from && mayAgree(quantity.base, first.quantity.base)));
  if (![...before, ...all].every(({ quantity }) => isExact(quantity)) || !isOfOneMatter(first, text.slice(from, last.quantity.end)) || hasBare(quantities, first.quantity.from, end)) return undefined;
  const wholes = before.filter((each) => isWholeOf(each, first));
  const nearest = wholes.findLast((each) => mayBeDivided(each, first));
  if (!nearest || isOfSome(nearest) || agrees(before, besideOf(passage, before, told, run), all)) return undefined;
  const isMore = compare(sumOf(all), first.role === 'ending' ? sumOf(wholes) : greatestOf(wholes)) > 0;
  const own = totalBehind(passage, last);
  if (own && !(isMore && equals(own.amount, sumOf(all)))) return undefined;
  const mayHoldCarriedIn = isMore && nearest.role === 'received' && !before.some(({ role }) => role === 'carriedIn');
  if (!isCertain(run, isMore, mayHoldCarriedIn, compare(add(sumOf(all), sumOf(all)), nearest.quantity.amount) > 0) || (!isMore && leavesOthers(text, endOf(last), end))) return undefined;
  const whole = nearest.quantity;
  const parts = all.map(({ quantity, words }) => ({ quantity, label: words, separator: quantity === first.quantity ? '' : '，' }) as const);
  const others = before.map(({ quantity }) => quantity).filter((each) => each !== whole);
  return dividedList(whole, others, parts);
}

/** The total that is told right behind numbers: 不予处理2件，共14件. It is theirs; whether they make it up is another question (see `addends`). */
function totalBehind({ text, quantities }: Passage, { quantity }: Told): Quantity | undefined {
  const next = quantities[quantities.indexOf(quantity) + 1];
  return next && tellsTotal(text.slice(quantity.end, next.from)) ? next : undefined;
}

/** 部分公开7，: nobody knows what a number without a unit belongs to. */
function hasBare(quantities: readonly Quantity[], from: number, end: number): boolean {
  return quantities.some((each) => each.base === '' && each.from > from && each.from < end);
}

/** The beginning of the sentence before that of `at`. */
function earlierStart(text: string, at: number): number {
  return earlierSentenceStart(text, sentenceStart(text, at));
}

const OTHER_MATTER = new RegExp(`${CASES}|${PAPERS}|${PROPOSALS}|${INQUIRIES}|${COMPLAINTS}|许可`);
const REMARKS = new RegExp(INCLUDED, 'g');
const ABOUT_REQUESTS = /申请|[以予分]公开[^。]*(?:[以予分]公开|提供)/;
const ABOUT_INFORMATION = /信息公开|依申请|被申请|被提起/;

/** Whether a text speaks of requests only; or of reviews and suits about them, where it tells how they ended. */
function isOfOneMatter({ role }: Told, said: string): boolean {
  return role === 'ending' ? ABOUT_INFORMATION.test(said) : ABOUT_REQUESTS.test(said) && !OTHER_MATTER.test(said.replace(REMARKS, ''));
}

function isWholeOf({ role }: Told, first: Told): boolean {
  return first.role === 'ending' ? role === 'cases' : role === 'received' || role === 'settled';
}

/** Whether a whole may be the one that is divided; of what came in, where it is told how. */
function mayBeDivided(whole: Told, first: Told): boolean {
  return HOW_ASKED.test(first.gap) ? whole.role === 'received' && !isOfSome(whole) : tellsWhoOrHow(first) || !isOfSome(whole);
}

/** By ways or applicants; 受理网上申请12件，信函申请5件: what divides requests so stands beside a number that does. */
function tellsWhoOrHow({ role }: Told): boolean {
  return role === 'way' || role === 'applicant';
}

const WAYS = new RegExp(WAY);

/** 受理网上申请12件, 收到企业申请3件: how many of one kind there are, which stand beside those of others. */
function isOfSome({ words, gap }: Told): boolean {
  return MANNER.test(words) || (WAYS.test(words) && !words.includes('等')) || namesOneKind(gap);
}

const ORGANISATION = new RegExp(LABELS_OF_ORGANISATIONS);
/** Beside 企业 there are organisations of other kinds. */
const ALL_ORGANISATIONS = /法人|(?<!公益)组织|单位|其[他它余]/;

function greatestOf(told: readonly Told[]): Decimal {
  return told.reduce<Decimal>((most, { quantity }) => (compare(quantity.amount, most) > 0 ? quantity.amount : most), 0);
}

/** Numbers without those that divide one before them by applicants or ways, and make it up: 收到7件，其中自然人6件，法人1件，予以公开…. */
function withoutSides(told: readonly Told[]): readonly Told[] {
  const left: Told[] = [];
  for (let i = 0; i < told.length; ) {
    const { role } = told[i] as Told;
    let end = i + 1;
    while (tellsWhoOrHow(told[i] as Told) && told[end]?.role === role) end++;
    const run = told.slice(i, end);
    if (run.length === 1 || !left.some(({ quantity }) => equals(quantity.amount, sumOf(run)))) append(left, run);
    i = end;
  }
  return left;
}

/** The other numbers of the sentence, those in brackets, also of the sentence before, and what the next one says was carried over. */
function besideOf(passage: Passage, before: readonly Told[], told: readonly Told[], { first, last }: Run): readonly Quantity[] {
  const { text } = passage;
  const start = sentenceStart(text, first.quantity.from);
  const end = sentenceEnd(text, last.quantity.end);
  const next = sentenceEnd(text, end + 1);
  const behind = told.filter(({ quantity: { from }, role, words }) => from > last.quantity.from && from < (role === 'carriedOut' ? next : end) && !tellsChange(words));
  const outside = [...before.filter(({ quantity }) => quantity.from >= start), ...behind].map(({ quantity }) => quantity);
  const earlier = earlierStart(text, first.quantity.from);
  return [...outside, ...remarksIn(passage).filter(({ from }) => from >= earlier && from < end)];
}

/** Among more numbers two that agree are found by chance. */
const MOST = 40;

/** Whether the numbers, or those that are not carried over, make up one that stands before them, or two of these; alone, or with another of their sentence on one side. */
function agrees(before: readonly Told[], beside: readonly Quantity[], all: readonly Told[]): boolean {
  if (before.length + beside.length > MOST) return true;
  const totals = before.map(({ quantity }) => quantity.amount);
  const plausible = [...totals, ...totals.flatMap((one, i) => totals.slice(i + 1).map((other) => add(one, other)))];
  const withOthers = before.flatMap(({ quantity }) => beside.flatMap((other) => (other === quantity ? [] : [add(quantity.amount, other.amount)])));
  const sums = [sumOf(all), sumOf(all.filter(({ role }) => role !== 'carriedOut'))];
  const isAny = (values: readonly Decimal[], value: Decimal): boolean => values.some((each) => equals(each, value));
  return sums.some((value) => isAny(plausible, value) || isAny(withOthers, value) || beside.some(({ amount }) => isAny(plausible, add(value, amount))));
}

/** From one side or another: that is said of the number right before it. */
const VIEWED = /[看分计][，：]/;
/** 从申请方式看，…: of what came in, and of nothing between. */
const HOW_ASKED = /申请(?:方式|渠道|途径)[^，：]{0,4}[看分计][，：]/;
/** 网络申请5件，信函3件，其他则当面提出: others are left that no number tells. */
const LEAVES_OTHERS = /其[他它余]|等/;
/** ，申请事项涉及环卫、供热等领域: what they are about leaves nobody out. */
const ABOUT = /[，；](?:申请|事项|信息|内容|主要|问题|公开|的)*(?:涉及|集中[在于]|关于)[^，；。\d]*/g;
/** 网络申请5件；信函3件； goes on, perhaps in a line that is a paragraph of its own. */
const BREAKS_OFF = /[，；、]\s*$/;

/** Where a number ends, or the words behind it that tell what it counts. */
function endOf({ quantity: { end }, words, isFirst }: Told): number {
  return isFirst ? end + words.length : end;
}

/** Whether more may follow numbers, by what stands behind them: in their sentence, which ends at `to`, or behind the end of their paragraph. */
function leavesOthers(text: string, from: number, to: number): boolean {
  return LEAVES_OTHERS.test(text.slice(from, to).replace(ABOUT, '')) || BREAKS_OFF.test(text.slice(from));
}

/** So many outcomes behind 其中 are all that there are. */
const MANY = 4;

/** Who tells only what was refused does not tell all. */
const GIVEN = /(?<!不予)公开/;

/** Whether numbers that agree with none before them are surely too many, or all that there are. */
function isCertain({ first, last, all }: Run, isMore: boolean, mayHoldCarriedIn: boolean, tellsMost: boolean): boolean {
  if ((VIEWED.test(first.gap) && !(isMore && HOW_ASKED.test(first.gap))) || (mayHoldCarriedIn && last.role === 'carriedOut' && !last.isFirst)) return false;
  const isEnded = OTHER.test(last.words) || last.words.includes('未审结');
  switch (first.role) {
    case 'settled':
      return last.role === 'carriedOut';
    case 'outcome':
      return isMore || isEnded || (all.length >= (DIVIDES.test(first.gap) ? MANY : LEAST) && all.some(({ words }) => GIVEN.test(words))) || (all.every(({ isFirst }) => isFirst) && tellsMost);
    case 'applicant':
      return all.some(({ words }) => namesPeople(words)) && all.some(({ words }) => (isMore ? ORGANISATION : ALL_ORGANISATIONS).test(words));
    case 'ending':
      return isMore || isEnded;
    default:
      return true;
  }
}
