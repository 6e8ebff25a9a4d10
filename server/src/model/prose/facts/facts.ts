// What a paragraph says of the tables of its report: each statement with its value, its place, its year and its scope.
import { equals, isInteger, toText, type Decimal } from '../../../number/decimal';
import { append } from '../../../text/append';
import { firstAtLeast } from '../../../text/ascending';
import { contentLength } from '../../../text/lineBreak';
import { memoize } from '../../../text/memo';
import { factKinds, tellsReceived, type FactKey, type YearKey } from './factKinds';
import type { FactPattern, Surroundings } from './factPattern';
import { isDecision } from './documentFacts';
import { patternsAt, units } from './factPatterns';
import { scopeOf } from './factScope';
import { clauseInPlain, isStop, lastSentenceOf, plainText, plainSentenceEnd, sinceSemicolon, spanIn, type PlainText } from './factText';
import { governs, isOfSpan, timeOf, yearsNamedIn, type Time } from './factTime';
import { statementsIn, type Statement } from './factWords';
import { features } from '../features';
import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import { INCLUDED, OTHER_APPLICATIONS, SENT_IN } from '../vocabulary';
import { mayTellYear, yearStatementsIn } from './yearWords';

/** What is said, wherever it is said: equal statements have equal ids. */
export interface Claim {
  readonly id: string;
  readonly key: FactKey | YearKey;
  /** The figure; 0 for 未收到…; the year of a `year:` claim. */
  readonly value: Decimal;
  /** The year that the sentence names; undefined: the report's. */
  readonly year: number | undefined;
  /** Words that narrow or widen the scope (本级, 全市); '' for none. */
  readonly scope: string;
}

/** A claim in its paragraph. Offsets are UTF-16, in the block. */
export interface Fact extends Claim {
  readonly from: number;
  readonly to: number;
  /** It is a number that could be replaced; else words, or a Chinese numeral. */
  readonly isFigure: boolean;
}

/** The one array for nothing said. */
const noFacts: readonly Fact[] = [];

/** Numbers, or the words of statements without one; white space may part these. */
const WORDS = features.negation | features.sweeping | features.unplain;
const SAYS = features.digit | features.counted | WORDS;
/** Without one of these a paragraph says nothing of the tables. */
const TRIGGER = /申请|结转|转结|复议|诉讼|规范性文件|规章|集中采购|予公开|以公开|部分公开|无法提供|予处理|[他它]处理|处理费|行政(?:许可|处罚|强制)/;

/** The statements of a passage, in order. */
export const factsOf: (passage: Passage) => readonly Fact[] = memoize((passage) => {
  if (!passage.mayHold(SAYS)) return noFacts;
  const { text } = passage;
  const ofTables = passage.mayHold(features.fact) && TRIGGER.test(text);
  const ofYear = passage.mayHold(features.digit) && mayTellYear(text);
  if (!ofTables && !ofYear) return noFacts;
  const plain = plainText(text, contentLength(text), passage.isOneLine && !passage.mayHold(features.unplain));
  const found = ofTables ? figuresIn(passage, plain) : [];
  if (ofTables && passage.mayHold(WORDS)) for (const statement of statementsIn(plain.text)) if (!lacksCases(plain, statement, found)) append(found, factOfWords(plain, statement));
  if (ofYear) for (const statement of yearStatementsIn(plain.text)) append(found, factOfWords(plain, statement));
  if (found.length === 0) return noFacts;
  return withoutRivals(found, text).sort((a, b) => a.from - b.from);
});

/** Whether words say how cases ended that nothing says to be about information, and no figure in their sentence was read as the number of such cases. */
function lacksCases(plain: PlainText, { key, from, to, before }: Statement, figures: readonly Fact[]): boolean {
  if (!key.startsWith('bare:outcome:')) return false;
  const sentence = spanIn(plain, from - before.length, to);
  return !figures.some((each) => COUNTS_OWN_CASES.has(each.key) && each.from >= sentence.from && each.to <= sentence.to);
}

const COUNTS_OWN_CASES: ReadonlySet<string> = new Set(['review', 'litigation', 'review+litigation', 'bare:review', 'bare:litigation', 'bare:review+litigation']);

type Body = Omit<Fact, 'id'>;

function fact({ key, value, year, scope, from, to, isFigure }: Body): Fact {
  return { key, value, year, scope, from, to, isFigure, id: `${key} ${toText(value)} ${year ?? ''} ${scope}` };
}

function factOfWords(plain: PlainText, { key, from, to, value, before, clause }: Statement): readonly Fact[] {
  const isYear = key.startsWith('year:');
  const { year, other } = timeOf(before, clause);
  if (other && !isYear) return noFacts;
  return [fact({ key, value, year: isYear ? undefined : year, scope: scopeOf(before), ...spanIn(plain, from, to), isFigure: isYear })];
}

/** Figures with any other unit are of no table. */
const COUNTED: ReadonlySet<string> = new Set(['', '元', ...Object.values(units).flatMap((each) => [...each])]);

/** How much of a sentence before a figure is looked at. */
const SENTENCE = 240;

function figuresIn(passage: Passage, plain: PlainText): Fact[] {
  const found: Fact[] = [];
  let cursor = 0;
  let start = 0;
  for (const quantity of passage.quantities) {
    if (quantity.hedge !== '' || !COUNTED.has(quantity.base)) continue;
    const at = plain.places ? firstAtLeast(plain.places, quantity.from) : quantity.from;
    const end = plain.places ? firstAtLeast(plain.places, quantity.end) : quantity.end;
    for (; cursor < at; cursor++) if (isStop(plain.text, cursor)) start = cursor + 1;
    factsAt(plain, quantity, Math.max(start, at - SENTENCE), at, end, found);
  }
  return found;
}

/** Sentences of these speak of other things that are received, answered and counted. */
const OTHER_THINGS = new RegExp(
  `${SENT_IN}|${OTHER_APPLICATIONS}|查[询阅档](?:类|申请)|舆论|12345|12381|问政|媒体|采访|网民|征集|稿件|走访|问卷|国家赔偿|仲裁|听证|低保`,
);

function factsAt(plain: PlainText, quantity: Quantity, start: number, at: number, end: number, facts: Fact[]): void {
  const { text } = plain;
  for (const pattern of patternsAt(text, at, end)) {
    const found = matchAt(pattern, text, at, end);
    if (!found) continue;
    const around = surroundings(text, start, end, found, quantity.value);
    const key = pattern.key(around);
    if (!key) continue;
    if (!hasUnit(key, quantity, around.before + found.words) || isCutOff(quantity, around) || isOfOtherThings(key, around)) return;
    if (OUTCOME.test(key) && isOfUnreadCases(plain, around, at, facts)) return;
    const time = timeOf(around.before, around.clause);
    if (time.other || (around.sentence.startsWith('其中') && isOfSpan(lastSentenceOf(around.context)))) return;
    const year = yearIn(key, found.words) ?? time.year;
    const body: Body = { key, value: quantity.value, year, scope: scopeOf(around.before + found.words), from: quantity.from, to: quantity.to, isFigure: !quantity.numeral };
    facts.push(fact(body));
    append(facts, yearClaims(plain, key, time, around.sentence, start, at - found.words.length, at));
    return;
  }
}

const OUTCOME = /:(?:upheld|corrected|other|pending)$/;
const COUNT_OF_CASES = /(?:复议|诉讼|起诉)[^，。；]{0,12}[0-9]/g;

/** Whether an outcome divides cases whose number stands before it, and was read as no number of cases of the table. */
function isOfUnreadCases(plain: PlainText, { words, before, clause, context }: Surroundings, at: number, facts: readonly Fact[]): boolean {
  if (/复议|诉讼|起诉/.test(clause)) return false;
  const last = before.startsWith('其中') ? lastSentenceOf(context) : '';
  const count = [...(last + before).matchAll(COUNT_OF_CASES)].pop();
  if (!count || sinceSemicolon((last + before).slice(0, count.index)).includes('信息公开')) return false;
  const from = spanIn(plain, at - words.length - before.length - last.length + count.index, at).from;
  return !facts.some((each) => each.from >= from && (COUNTS_OWN_CASES.has(each.key) || each.key === 'direct' || each.key === 'after'));
}

interface Found {
  readonly words: string;
  /** Where the sentence before the words ends. */
  readonly from: number;
}

function matchAt({ left, right }: FactPattern, text: string, at: number, end: number): Found | undefined {
  const pattern = left ?? right;
  pattern.lastIndex = left ? at : end;
  const match = pattern.exec(text);
  if (!match) return undefined;
  return left ? { words: match[1] ?? '', from: at - (match[1] ?? '').length } : { words: match[0], from: at };
}

const AFTER = 24;
const CONTEXT = 120;

function surroundings(text: string, start: number, end: number, { words, from }: Found, value: Decimal): Surroundings {
  const limit = Math.min(text.length, end + SENTENCE);
  const stop = plainSentenceEnd(text.slice(0, limit), end);
  return {
    words,
    before: text.slice(Math.min(start, from), from),
    clause: clauseInPlain(text, start, from),
    sentence: text.slice(start, stop),
    context: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, Math.min(stop, end + AFTER)),
    value,
  };
}

const REMARKS = new RegExp(INCLUDED, 'g');

/** What is received and settled at counters, and what nobody asks for. */
const OTHER_BUSINESS = /行政(?:许可|处罚|强制|审批|确认|执法(?!案卷))|审批|许可事项|政务服务|办件|窗口/;
const NAMES_REQUESTS = /申请|公开/;
/** 行政复议4件，办结3件: of the cases, as nothing else is named since. */
const COUNTS_CASES = /(?:复议|诉讼)(?:申请)?(?!.*申请)/;

/** Whether a figure counts other things: as its part of the sentence says, and the clause after it, or the sentence before, where that names no requests. */
function isOfOtherThings(key: FactKey, { before, clause, words, after, context }: Surroundings): boolean {
  if (OF_DOCUMENTS.test(key)) return OTHER_THINGS.test(clause + words);
  const own = sinceSemicolon(before) + words + (/^[^，。；、]*/u.exec(after)?.[0] ?? '');
  if (OTHER_THINGS.test(own.replace(REMARKS, ''))) return true;
  if (factKinds[key].table !== 'requests') return false;
  if (COUNTS_CASES.test(own)) return true;
  if (NAMES_REQUESTS.test(own)) return false;
  const last = lastSentenceOf(context);
  return OTHER_BUSINESS.test(own) || (!NAMES_REQUESTS.test(last) && (OTHER_THINGS.test(last) || OTHER_BUSINESS.test(last)));
}

/** 征集意见3期，制发规范性文件4件: documents are called by their name, whatever is told before. */
const OF_DOCUMENTS = /^(?:documents|regulations):/;

const TEN_THOUSAND = 10_000;
const KINDS: Readonly<Record<string, keyof typeof units>> = { disclosure: 'documents', review: 'review', requests: 'requests' };

/** Whether a number has a unit in which such things are counted; 行政许可处理决定120项、行政处罚2项: decisions that the sentence calls so, up to the number, also in others. */
function hasUnit(key: FactKey, { base, end, to, factor, value }: Quantity, said: string): boolean {
  if (key === 'procurement:amount') return base === '元' && factor === TEN_THOUSAND;
  if (factor !== 1 || !isInteger(value)) return false;
  if (key === 'given') return base === '件';
  const kind = key === 'procurement' ? 'procurement' : isDecision(key) ? 'decisions' : (KINDS[factKinds[key].table] ?? 'requests');
  if (base === '') return key.startsWith('results:') && end === to;
  if ((base === '项' || base === '条') && kind === 'decisions') return said.includes('处理决定');
  return units[kind].has(base);
}

/** 办结14件，其中予以公开6件，部分公开1: a number without a unit that a paragraph ends with, behind others, is not all there yet. */
function isCutOff({ base }: Quantity, { before, after }: Surroundings): boolean {
  return base === '' && after === '' && before !== '';
}

/** 2022年结转2件 is a figure of 2023, 结转2024年2件 and 2023年底结转2件, too. */
function yearIn(key: FactKey, words: string): number | undefined {
  const year = key === 'carriedIn' || key === 'carriedOut' ? /20[0-9]{2}/u.exec(words)?.[0] : undefined;
  if (year === undefined) return undefined;
  return Number(year) + (key === 'carriedIn' ? 1 : words.startsWith(year) ? 0 : -1);
}

/** 2018年，本机关共收到…: the year is claimed as the report's. */
function yearClaims(plain: PlainText, key: FactKey, { year, at, count }: Time, sentence: string, start: number, words: number, figure: number): readonly Fact[] {
  if (!tellsReceived(key) || year === undefined || count !== 1 || comparesYears(sentence)) return noFacts;
  const from = start + at;
  if (from > words || !governs(plain.text.slice(from + 5, figure))) return noFacts;
  return [fact({ key: 'year:received', value: year, year: undefined, scope: '', ...spanIn(plain, from, from + 4), isFigure: true })];
}

/** 2022年收到26件，2023年收到20件，同比下降. */
function comparesYears(sentence: string): boolean {
  return sentence.includes('同比') || yearsNamedIn(sentence) > 1;
}

/** One sentence that gives several figures for one thing speaks of several bodies: none of them is the report's. */
function withoutRivals(facts: Fact[], text: string): Fact[] {
  if (facts.length < 2) return facts;
  const left: Fact[] = [];
  for (const each of facts) if (!hasRival(each, facts, text)) left.push(each);
  return left;
}

function hasRival(fact: Fact, facts: readonly Fact[], text: string): boolean {
  for (const other of facts) if (other.key === fact.key && isRival(fact, other, text)) return true;
  return false;
}

const NEAR = 200;

function isRival(a: Fact, b: Fact, text: string): boolean {
  if (a.year !== b.year || equals(a.value, b.value) || !a.isFigure || !b.isFigure) return false;
  const [from, to] = a.from < b.from ? [a.to, b.from] : [b.to, a.from];
  return to - from <= NEAR && !text.slice(from, to).includes('。');
}
