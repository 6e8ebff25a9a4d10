// Decides which numbers of a paragraph are quantities, and what each one says: exact value, unit, factor, hedge.
import { digitOf } from '../../number/characters';
import { fromChinese } from '../../number/chineseNumeral';
import { add, decimal, multiply, sum, type Decimal } from '../../number/decimal';
import { signBits } from '../../text/signBits';
import { mayBeUnit, numberStart, numeralSigns, readUnit } from './quantityUnits';

/** A number that counts something. Offsets are UTF-16, relative to the block. */
export interface Quantity {
  /** As printed: 1.2 for 1.2万条. */
  readonly value: Decimal;
  /** `value` × `factor`. */
  readonly amount: Decimal;
  /** The digits, with separators and point; or the Chinese numeral. */
  readonly from: number;
  readonly to: number;
  /** After the unit; the end of the digits where there is none. A hedge after the unit (以上) is not included. */
  readonly end: number;
  /** 件, 条, 人次, 元, %, … without its factor; '' where the number has none. */
  readonly base: string;
  /** 10000 for 万条, otherwise 1. */
  readonly factor: number;
  /** Printed decimals. */
  readonly decimals: number;
  /** 余, 多, 约, 近, 超, 以上, 不少于 …, as written; '' where the number claims to be exact. */
  readonly hedge: string;
  /** Written as a Chinese numeral: 三类, 两次. */
  readonly numeral: boolean;
}

const AT_LEAST: ReadonlySet<string> = new Set(['余', '多', '以上', '有余', '之多', '超过', '超', '逾', '多于', '大于', '高于', '至少', '最少', '突破']);

/** Whether a hedged number is no less than it says: 300余条, 超过300条; not 约300条. */
export function isAtLeast({ hedge }: Quantity): boolean {
  return AT_LEAST.has(hedge);
}

/** Whether a number counts something exactly, and is printed in full. */
export function isExact(quantity: Quantity): boolean {
  return isMeasured(quantity) && quantity.factor === 1 && quantity.decimals === 0;
}

/** Whether a number counts something, as exactly as it is printed: 1.26万条. */
export function isMeasured({ hedge, numeral, base }: Quantity): boolean {
  return hedge === '' && !numeral && base !== '' && base !== '%';
}

/** What numbers of which something is said come to. */
export function sumOf(counted: readonly { readonly quantity: Quantity }[]): Decimal {
  return sum(counted.map(({ quantity }) => quantity.amount));
}

/** What the last of some numbers come to: one, two, three … of them. */
export function sumsOfLast(quantities: readonly Quantity[]): readonly Decimal[] {
  let total: Decimal = 0;
  return quantities.toReversed().map(({ amount }) => (total = add(total, amount)));
}

/** By how much numbers may be off because they are printed rounded: 1.2万 stands for 11500 to 12500. Integers without a factor: 0. */
export function slackOf(quantities: readonly Quantity[]): Decimal {
  return sum(quantities.map(({ factor, decimals }) => (factor === 1 && decimals === 0 ? 0 : multiply(decimal(1, decimals), factor))));
}

/** The one array for no quantity. */
export const noQuantities: readonly Quantity[] = [];

/** How far into a block quantities are looked for, and how many at most; longer paragraphs are no prose that a person wrote. */
const FARTHEST = 20_000;
const MOST = 500;
const LONGEST_TITLE = 120;
const MOST_DIGITS = 15;

const DIGIT = 1;
const HAN = 2;
const TITLE = 4;
const BOUND = 8;

/** Before or after digits they make them part of a range, a phone number, an address, a product. */
const BOUND_SIGNS = '-－—–―~～至/／*×:+＋@_=&#.．\\';

const classes = signBits(['0123456789０１２３４５６７８９', DIGIT], [numeralSigns, HAN], ['《', TITLE], [BOUND_SIGNS, BOUND]);

function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (classes[text.charCodeAt(at)] as number) : 0;
}

/** Where a quantity or a title may begin; finds it several times faster than a loop over characters. */
const CANDIDATE = new RegExp(`《|${numberStart}`, 'g');

/** The first candidate at or after `at`; the end of the text where there is none. */
function candidateFrom(text: string, at: number): number {
  CANDIDATE.lastIndex = at;
  return CANDIDATE.test(text) ? CANDIDATE.lastIndex - 1 : text.length;
}

/**
 * The quantities of a text, in order. Not among them: dates, years, durations, document and article numbers, telephone numbers,
 * addresses, ranges, whatever stands in 《…》, and ordinals (第3期). Looks at the first 20,000 characters only.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const end = Math.min(text.length, FARTHEST);
  let found: Quantity[] | undefined;
  for (let at = candidateFrom(text, 0); at < end; at = candidateFrom(text, at)) {
    const kind = classes[text.charCodeAt(at)] as number;
    if ((kind & TITLE) !== 0) at = afterTitle(text, at);
    else {
      const quantity = (kind & DIGIT) !== 0 ? readDigits(text, at) : readHan(text, at);
      if (quantity) (found ??= []).push(quantity);
      if (found && found.length >= MOST) break;
      at = runEnd;
    }
  }
  return found ?? noQuantities;
}

/** The end of the 《…》 that begins at `at`; past its mark alone where it is not closed soon. */
function afterTitle(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_TITLE);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x300a) depth++;
    else if (code === 0x300b && --depth === 0) return i + 1;
  }
  return at + 1;
}

/** Where the run of digits read last ends, its unit included; beside the answer, since an object for both cost more than reading a run. */
let runEnd = 0;

function none(to: number): undefined {
  runEnd = to;
  return undefined;
}

const WIDE_COMMA = 0xff0c;

/** A separator of thousands at `at`: exactly three digits follow it. */
function isSeparator(text: string, at: number, digitsBefore: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== 0x2c && code !== WIDE_COMMA) || digitsBefore > 3 || digitsBefore === 0) return false;
  for (let i = 1; i <= 3; i++) if ((classAt(text, at + i) & DIGIT) === 0) return false;
  return (classAt(text, at + 4) & DIGIT) === 0;
}

function readDigits(text: string, from: number): Quantity | undefined {
  let value = 0;
  let count = 0;
  let inGroup = 0;
  let decimals = -1;
  let wide = false;
  let at = from;
  for (; at < text.length && count <= MOST_DIGITS; at++) {
    const code = text.charCodeAt(at);
    const digit = digitOf(code);
    if (digit >= 0) {
      value = value * 10 + digit;
      count++;
      inGroup++;
      if (decimals >= 0) decimals++;
    } else if (decimals < 0 && isSeparator(text, at, inGroup)) {
      wide ||= code === WIDE_COMMA;
      inGroup = 0;
    } else if (decimals < 0 && (code === 0x2e || code === 0xff0e) && (classAt(text, at + 1) & DIGIT) !== 0) decimals = 0;
    else break;
  }
  if (count > MOST_DIGITS || isBound(text, from, at)) return none(at);
  const padded = count - Math.max(decimals, 0) > 1 && digitOf(text.charCodeAt(from)) === 0;
  return padded ? none(at) : quantityOf(text, from, at, decimal(value, Math.max(decimals, 0)), Math.max(decimals, 0), wide);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xff21 && code <= 0xff5a);
}

/** Whether digits are part of something longer: a range, a telephone number, an address, a word, an ordinal, the year of a document number. */
function isBound(text: string, from: number, to: number): boolean {
  const before = text.charCodeAt(from - 1);
  const after = text.charCodeAt(to);
  if (isLetter(before) || isLetter(after)) return true;
  if ((classAt(text, to) & BOUND) !== 0 && (classAt(text, to + 1) & DIGIT) !== 0) return true;
  if ((classAt(text, from - 1) & BOUND) !== 0 && isBoundBefore(text, from - 1)) return true;
  return before === 0x3014 || before === 0x5b || before === 0xff3b || isOrdinal(text, from);
}

/** A sign before digits binds them to what stands before it, if that is a digit or part of an address: not 网络:8件, 其中——8件, **8**件. */
function isBoundBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return (classAt(text, at - 1) & DIGIT) !== 0 || isLetter(code) || code === 0x2f || code === 0x3a || isUnitBefore(text, at);
}

/** 5件至8件, 3个-5个. */
function isUnitBefore(text: string, at: number): boolean {
  return mayBeUnit(text, at - 1) && (classAt(text, at - 2) & DIGIT) !== 0;
}

const ORDINAL = 0x7b2c;

function isOrdinal(text: string, from: number): boolean {
  const before = text.charCodeAt(from - 1);
  return before === ORDINAL || (before === 0x20 && text.charCodeAt(from - 2) === ORDINAL);
}

const LONGEST_BARE = 10_000;

/** Numbers without a unit that are years or codes. */
function isBare(from: number, to: number, value: Decimal): boolean {
  if (typeof value !== 'number') return false;
  return value >= LONGEST_BARE || (to - from === 4 && value >= 1900 && value < 2100);
}

function isInBrackets(text: string, from: number, to: number): boolean {
  return '（('.includes(text.charAt(from - 1) || 'x') && '）)'.includes(text.charAt(to) || 'x');
}

const WORD = /[\u4e00-\u9fff]/;
/** 第二十条（1）项 is a clause. */
const OF_CLAUSE = '第条款项';

/** 发布信息（1386）条: a number in the brackets of a form; any other alone in brackets counts nothing. */
function filledIn(text: string, from: number, to: number, value: Decimal, decimals: number): Quantity | undefined {
  const before = text.charAt(from - 2);
  const unit = WORD.test(before) && !OF_CLAUSE.includes(before) ? readUnit(text, to + 1) : undefined;
  if (unit === undefined || unit.base === '') return none(to);
  const { base, factor, hedge, to: end } = unit;
  runEnd = end;
  return { value, amount: factor === 1 ? value : multiply(value, factor), from: from - 1, to: to + 1, end, base, factor, decimals, hedge, numeral: false };
}

const STAR = 0x2a;

/** Behind the ** that Markdown prints digits bold with: **31**件. */
function starsEnd(text: string, to: number): number {
  return text.charCodeAt(to) === STAR && text.charCodeAt(to + 1) === STAR ? to + 2 : to;
}

/** Before that **: 约**31**件. */
function starsStart(text: string, from: number): number {
  return text.charCodeAt(from - 1) === STAR && text.charCodeAt(from - 2) === STAR ? from - 2 : from;
}

function quantityOf(text: string, from: number, to: number, value: Decimal, decimals: number, wide: boolean): Quantity | undefined {
  if (isInBrackets(text, from, to)) return filledIn(text, from, to, value, decimals);
  const unit = readUnit(text, starsEnd(text, to));
  if (unit === undefined || (unit.base === '' && unit.factor === 1 && isBare(from, to, value))) return none(to);
  const { base, factor, to: end } = unit;
  const hedge = unit.hedge || hedgeBefore(text, starsStart(text, from)) || (wide ? '，' : '');
  const amount = factor === 1 ? value : multiply(value, factor);
  runEnd = Math.max(to, end);
  return { value, amount, from, to, end, base, factor, decimals, hedge, numeral: false };
}

const HEDGE_ENDS = '约近超逾过足于到少多破';
const HEDGES = ['约', '近', '超过', '超', '逾', '不足', '少于', '多于', '大于', '小于', '低于', '高于', '不到', '至少', '至多', '最少', '最多', '突破'];
/** They hedge a power of ten: 数十件, 上万条. */
const VAGUE = '数几上';

/** 约, 近, 超过, 不少于 … before a number; '' for none. */
function hedgeBefore(text: string, from: number): string {
  const end = text.charCodeAt(from - 1) === 0x20 ? from - 1 : from;
  if (end <= 0 || !HEDGE_ENDS.includes(text.charAt(end - 1))) return '';
  return HEDGES.find((word) => text.startsWith(word, end - word.length)) ?? '';
}

function vagueBefore(text: string, from: number): string {
  const sign = text.charAt(from - 1);
  return sign !== '' && VAGUE.includes(sign) ? sign : '';
}

/** Before a numeral they make it part of a word: 统一, 第三, 逐一, 唯一, 十一. */
const NOT_BEFORE = '第统同唯逐每某任万专单周星初之其另';

function readHan(text: string, from: number): Quantity | undefined {
  let to = from + 1;
  while (to - from < MOST_DIGITS && (classAt(text, to) & HAN) !== 0) to++;
  if (!mayBeUnit(text, to)) return none(to);
  if (from > 0 && NOT_BEFORE.includes(text.charAt(from - 1))) return none(to);
  const unit = readUnit(text, to);
  const value = unit === undefined || unit.base === '' ? undefined : fromChinese(text.slice(from, to));
  if (unit === undefined || value === undefined) return none(to);
  const { base, factor, to: end } = unit;
  const hedge = unit.hedge || hedgeBefore(text, from) || vagueBefore(text, from);
  runEnd = end;
  return { value, amount: value * factor, from, to, end, base, factor, decimals: 0, hedge, numeral: true };
}
