// Decides what the text of a table cell is: a number in one of its written forms, a blank, a placeholder, or other text.

import { bracketOf, digitOf, isSpace, isWideDigit } from './characters';
import { fromString, negate, type Decimal } from './decimal';
import { isNegativeSign, signAt } from './sign';
import { unitAt } from './unit';

/** Half-open, UTF-16, relative to the start of the parsed text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How a number is written, so that another one can be written alike. Strings are as written, '' where absent. */
export interface NumberStyle {
  /** Digits are full-width (where they are mixed, the first one decides). */
  readonly fullWidth: boolean;
  readonly grouped: '' | ',' | '，';
  readonly point: '' | '.' | '．';
  /** 增, 减少, -, －, ↑ … */
  readonly sign: string;
  /** The sign follows the digits (5↑). */
  readonly signAfter: boolean;
  /** 件, 万元 …; also from 134.8（万元）and ￥5. The value is not multiplied by it. */
  readonly unit: string;
  /** Printed decimals: 4 for 3350.0000. */
  readonly decimals: number;
  /** Printed integer digits where they begin with a needless zero (05 → 2), otherwise 0. */
  readonly paddedTo: number;
}

export interface NumberCell {
  readonly kind: 'number';
  readonly value: Decimal;
  /** From the first digit to the last one, with separators and point. */
  readonly digits: Span;
  /** The sign; empty, at the first digit, where there is none. */
  readonly sign: Span;
  /** Sign, digits and unit, without outer spaces and without a remark in brackets. */
  readonly whole: Span;
  readonly style: NumberStyle;
  /** A remark in brackets follows: 22（其中修订16件）. */
  readonly annotated: boolean;
}

export type ParsedNumber =
  | NumberCell
  | { readonly kind: 'blank' }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'text' };

interface DigitRun {
  readonly to: number;
  readonly magnitude: Decimal;
  readonly grouped: NumberStyle['grouped'];
  readonly point: NumberStyle['point'];
  readonly decimals: number;
  readonly paddedTo: number;
}

const BLANK: ParsedNumber = { kind: 'blank' };
const PLACEHOLDER: ParsedNumber = { kind: 'placeholder' };
const TEXT: ParsedNumber = { kind: 'text' };

/** More digits than this are no figure of a report; the limit keeps hostile input from costing more than a scan. */
const MAX_DIGITS = 40;
const PLAIN_DIGITS = 6;
const INTERNED = 10_000;

const PLAIN_STYLE: NumberStyle = {
  fullWidth: false,
  grouped: '',
  point: '',
  sign: '',
  signAfter: false,
  unit: '',
  decimals: 0,
  paddedTo: 0,
};
const PLAIN_SPANS: readonly Span[] = Array.from({ length: PLAIN_DIGITS + 1 }, (_, to) => ({ from: 0, to }));
const EMPTY_SPAN: Span = { from: 0, to: 0 };
const interned: (NumberCell | undefined)[] = new Array<NumberCell | undefined>(INTERNED).fill(undefined);

const PLACEHOLDER_MARKS = /^[/／\\\-－﹣−‐‑–—―─\s]+$/;
const PLACEHOLDER_WORDS: ReadonlySet<string> = new Set(['无', '⽆', '无。', '暂无', '没有', '不涉及', '不适用', 'N/A', 'n/a']);
const LONGEST_PLACEHOLDER = 12;

/**
 * Reads the raw text of one cell, or the part `from`…`to` of a longer text; spans are relative to `from`. Never throws.
 *
 * A number is: sign, ￥, digits, unit, remarks in brackets; each may be absent but the digits, spaces may stand between
 * them but not inside the digits. Thousands separators count only where every group has three digits (`1,23` is text),
 * a point only between digits (`5.` and `.5` are text). Numerals (五, 〇), approximations (20余件) and percentages are
 * text. A value is exact and as printed: `134.8万元` is 134.8. A pair of `**` around everything is looked through.
 *
 * Results for small plain integers, blanks, placeholders and text are shared objects.
 */
export function parseNumber(text: string, from = 0, to = text.length): ParsedNumber {
  const length = to - from;
  if (length > 0 && length <= PLAIN_DIGITS) {
    const first = text.charCodeAt(from) - 0x30;
    if (first >= 0 && first <= 9 && (first !== 0 || length === 1)) {
      let value = first;
      let at = from + 1;
      while (at < to) {
        const digit = text.charCodeAt(at) - 0x30;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
        at += 1;
      }
      if (at === to) return plainCell(value, length);
    }
  }
  return parseAnyForm(text, from, to);
}

function plainCell(value: number, length: number): NumberCell {
  if (value >= INTERNED) return newPlainCell(value, length);
  return (interned[value] ??= newPlainCell(value, length));
}

function newPlainCell(value: number, length: number): NumberCell {
  const span = PLAIN_SPANS[length] ?? { from: 0, to: length };
  return { kind: 'number', value, digits: span, sign: EMPTY_SPAN, whole: span, style: PLAIN_STYLE, annotated: false };
}

function parseAnyForm(text: string, from: number, to: number): ParsedNumber {
  let start = skipSpaces(text, from, to);
  if (start === to) return BLANK;
  let end = trimSpaces(text, start, to);
  if (end - start > 4 && text.startsWith('**', start) && text.endsWith('**', end)) {
    start = skipSpaces(text, start + 2, end - 2);
    end = trimSpaces(text, start, end - 2);
    if (start === end) return BLANK;
  }
  return scanNumber(text, from, start, end) ?? (isPlaceholder(text, start, end) ? PLACEHOLDER : TEXT);
}

function scanNumber(text: string, origin: number, start: number, end: number): NumberCell | undefined {
  const leading = signAt(text, start, end);
  let at = skipSpaces(text, start + leading.length, end);
  const currency = text[at] === '￥' || text[at] === '¥' ? text.charAt(at) : '';
  if (currency !== '') at = skipSpaces(text, at + 1, end);

  const run = scanDigits(text, at, end);
  if (run === undefined) return undefined;
  const digits = { from: at - origin, to: run.to - origin };
  let wholeEnd = run.to;

  at = skipSpaces(text, run.to, end);
  const unit = unitAt(text, at, end);
  if (unit !== '') {
    wholeEnd = at + unit.length;
    at = skipSpaces(text, wholeEnd, end);
  }
  const trailing = leading === '' ? arrowAt(text, at, end) : '';
  const trailingFrom = at;
  if (trailing !== '') {
    wholeEnd = at + trailing.length;
    at = skipSpaces(text, wholeEnd, end);
  }
  const annotated = at < end;
  if (annotated && !isRemark(text, at, end)) return undefined;

  const sign = leading === '' ? trailing : leading;
  const signFrom = (leading !== '' ? start : trailing !== '' ? trailingFrom : digits.from + origin) - origin;
  return {
    kind: 'number',
    value: isNegativeSign(sign) ? negate(run.magnitude) : run.magnitude,
    digits,
    sign: { from: signFrom, to: signFrom + sign.length },
    whole: { from: start - origin, to: wholeEnd - origin },
    style: {
      fullWidth: isWideDigit(text.charCodeAt(origin + digits.from)),
      grouped: run.grouped,
      point: run.point,
      sign,
      signAfter: trailing !== '',
      unit: unit !== '' ? unit : annotated ? unitInBrackets(text, at, end) || currency : currency,
      decimals: run.decimals,
      paddedTo: run.paddedTo,
    },
    annotated,
  };
}

/** The digits at `from` with separators and point; `undefined` when there are none or they are not well formed. */
function scanDigits(text: string, from: number, end: number): DigitRun | undefined {
  let ascii = '';
  let grouped: NumberStyle['grouped'] = '';
  let point: NumberStyle['point'] = '';
  let integerDigits = 0;
  let sincePunctuation = 0;
  let at = from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const digit = digitOf(code);
    if (digit >= 0) {
      if (integerDigits + sincePunctuation > MAX_DIGITS) return undefined;
      ascii += digit;
      sincePunctuation += 1;
      if (point === '') integerDigits += 1;
      continue;
    }
    const separator = code === 0x2c ? ',' : code === 0xff0c ? '，' : '';
    if (separator !== '') {
      if (point !== '' || (grouped !== '' && grouped !== separator)) return undefined;
      if (grouped === '' ? sincePunctuation === 0 || sincePunctuation > 3 : sincePunctuation !== 3) return undefined;
      grouped = separator;
      sincePunctuation = 0;
      continue;
    }
    const dot = code === 0x2e ? '.' : code === 0xff0e ? '．' : '';
    if (dot === '') break;
    if (point !== '' || sincePunctuation === 0 || (grouped !== '' && sincePunctuation !== 3)) return undefined;
    point = dot;
    ascii += '.';
    sincePunctuation = 0;
  }
  if (sincePunctuation === 0 || (grouped !== '' && point === '' && sincePunctuation !== 3)) return undefined;
  const leadsWithZero = integerDigits > 1 && ascii.startsWith('0');
  if (leadsWithZero && grouped !== '') return undefined;
  const magnitude = fromString(ascii);
  if (magnitude === undefined) return undefined;
  const decimals = point === '' ? 0 : sincePunctuation;
  return { to: at, magnitude, grouped, point, decimals, paddedTo: leadsWithZero ? integerDigits : 0 };
}

/** Only an arrow may follow its number. */
function arrowAt(text: string, at: number, end: number): string {
  const sign = at < end ? text.charAt(at) : '';
  return sign === '↑' || sign === '↓' ? sign : '';
}

/** Whether `from`…`end` is nothing but remarks in brackets. */
function isRemark(text: string, from: number, end: number): boolean {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const bracket = bracketOf(code);
    if (depth === 0 && bracket <= 0 && !isSpace(code)) return false;
    depth += bracket;
  }
  return depth === 0;
}

function unitInBrackets(text: string, from: number, end: number): string {
  const inner = skipSpaces(text, from + 1, end - 1);
  const innerEnd = trimSpaces(text, inner, end - 1);
  const unit = unitAt(text, inner, innerEnd);
  return inner + unit.length === innerEnd ? unit : '';
}

function isPlaceholder(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_PLACEHOLDER) return false;
  const trimmed = text.slice(start, end);
  return PLACEHOLDER_MARKS.test(trimmed) || PLACEHOLDER_WORDS.has(trimmed);
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function trimSpaces(text: string, start: number, to: number): number {
  let at = to;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
