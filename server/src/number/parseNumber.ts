// Decides what the text of a table cell is: a number in one of its written forms, a blank, a placeholder, or text.

import type { Span } from '../text/span';
import { isSpace } from '../text/visible';
import { bracketOf, isWideDigit, spaceBefore, spaceFrom } from './characters';
import { negate, type Decimal } from './decimal';
import { scanDigits, type Point, type Separator } from './digits';
import { isNegativeSign, signAt } from './sign';
import { unitAt } from './unit';

/** How a number is written, so that another one can be written alike. Strings are as written, '' where absent. */
export interface NumberStyle {
  /** Digits are full-width (where they are mixed, the first one decides). */
  readonly fullWidth: boolean;
  readonly grouped: Separator;
  readonly point: Point;
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

/** A cell that holds a number; spans count from the start of the parsed text. */
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

/** What a cell is: a number, blank, a sign or word for a blank, or other text. */
export type ParsedNumber =
  | NumberCell
  | { readonly kind: 'blank' }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'text' };

const BLANK: ParsedNumber = { kind: 'blank' };
const PLACEHOLDER: ParsedNumber = { kind: 'placeholder' };
const TEXT: ParsedNumber = { kind: 'text' };

const PLAIN_DIGITS = 6;
const INTERNED = 10_000;

/** Digits alone: 1234. */
export const plainStyle: NumberStyle = {
  fullWidth: false,
  grouped: '',
  point: '',
  sign: '',
  signAfter: false,
  unit: '',
  decimals: 0,
  paddedTo: 0,
};

const interned: (NumberCell | undefined)[] = new Array<NumberCell | undefined>(INTERNED).fill(undefined);

const PLACEHOLDER_MARKS = '/／\\-－﹣−‐‑–—―─_＿';
const PLACEHOLDER_WORDS: ReadonlySet<string> = new Set(
  '无 ⽆ 无。 暂无 没有 不涉及 不适用 持平 不变 无变化 无增减 N/A n/a'.split(' '),
);
/** How 0 is written in words. */
const ZEROS = '零〇';
const LONGEST_PLACEHOLDER = 12;
/** What Markdown puts before a sign that would begin a list. */
export const ESCAPE = '\\';

/**
 * Reads the raw text of one cell, or the part `from`…`to` of a longer text; spans are relative to `from`. Never throws.
 *
 * A number is: sign, ￥, digits, unit, remarks in brackets; each may be absent but the digits, spaces may stand between
 * them but not inside the digits, unless they part thousands. Thousands separators count only where every group has three digits (`1,23` is text),
 * a point only between digits (`5.` and `.5` are text). 零 and 〇 are 0; other numerals (五), approximations (20余件) and percentages are
 * text. A value is exact and as printed: `134.8万元` is 134.8. A pair of `**` around everything, a backslash before a
 * sign and the entities that HTML writes for a space are looked through.
 *
 * Results for small plain integers, blanks, placeholders and text are shared objects.
 */
export function parseNumber(text: string, from = 0, to = text.length): ParsedNumber {
  const plain = plainInteger(text, from, to);
  return plain >= 0 ? plainCell(plain, to - from) : parseAnyForm(text, from, to);
}

/** The value of one to six ASCII digits without a needless zero in front, −1 for anything else. */
function plainInteger(text: string, from: number, to: number): number {
  if (to - from > PLAIN_DIGITS || to <= from) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || (value === 0 && at > from)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function plainCell(value: number, length: number): NumberCell {
  if (value >= INTERNED) return newPlainCell(value, { from: 0, to: length });
  return (interned[value] ??= newPlainCell(value, { from: 0, to: length }));
}

function newPlainCell(value: number, span: Span): NumberCell {
  const sign = { from: span.from, to: span.from };
  return { kind: 'number', value, digits: span, sign, whole: span, style: plainStyle, annotated: false };
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
  if (text.charAt(start) === ESCAPE && signAt(text, start + 1, end) !== '') start += 1;
  const plain = plainInteger(text, start, end);
  if (plain >= 0) return newPlainCell(plain, { from: start - from, to: end - from });
  if (end - start === 1 && ZEROS.includes(text.charAt(start))) return newPlainCell(0, { from: start - from, to: end - from });
  return scanNumber(text, from, start, end) ?? (isPlaceholder(text, start, end) ? PLACEHOLDER : TEXT);
}

/** `undefined` where `start`…`end`, which begins and ends with a character that is no space, is no number. */
function scanNumber(text: string, origin: number, start: number, end: number): NumberCell | undefined {
  const leading = signAt(text, start, end);
  let at = skipSpaces(text, start + leading.length, end);
  const currency = currencyAt(text, at);
  at = skipSpaces(text, at + currency.length, end);
  const digitsFrom = at;
  const run = scanDigits(text, at, end);
  if (run === undefined) return undefined;

  let wholeTo = run.to;
  at = skipSpaces(text, wholeTo, end);
  const unit = unitAt(text, at, end);
  if (unit !== '') {
    wholeTo = at + unit.length;
    at = skipSpaces(text, wholeTo, end);
  }
  const trailing = leading === '' ? arrowAt(text, at, end) : '';
  const signFrom = trailing !== '' ? at : leading !== '' ? start : digitsFrom;
  if (trailing !== '') {
    wholeTo = at + trailing.length;
    at = skipSpaces(text, wholeTo, end);
  }
  const annotated = at < end;
  if (annotated && !isRemark(text, at, end)) return undefined;

  const sign = leading + trailing;
  return {
    kind: 'number',
    value: isNegativeSign(sign) ? negate(run.magnitude) : run.magnitude,
    digits: { from: digitsFrom - origin, to: run.to - origin },
    sign: { from: signFrom - origin, to: signFrom + sign.length - origin },
    whole: { from: start - origin, to: wholeTo - origin },
    style: {
      fullWidth: isWideDigit(text.charCodeAt(digitsFrom)),
      grouped: run.grouped,
      point: run.point,
      sign,
      signAfter: trailing !== '',
      unit: unit || (annotated ? unitInBrackets(text, at, end) : '') || currency,
      decimals: run.decimals,
      paddedTo: run.paddedTo,
    },
    annotated,
  };
}

function currencyAt(text: string, at: number): string {
  const character = text.charAt(at);
  return character === '￥' || character === '¥' ? character : '';
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
    const bracket = bracketOf(text.charAt(at));
    if (depth === 0 && bracket <= 0 && !isSpace(text.charCodeAt(at))) return false;
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
  let at = start;
  while (at < end && (PLACEHOLDER_MARKS.includes(text.charAt(at)) || isSpace(text.charCodeAt(at)))) at += 1;
  return at === end || PLACEHOLDER_WORDS.has(text.slice(start, end));
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  for (let length = 1; at < end && length > 0; at += length) length = spaceFrom(text, at, end);
  return at;
}

function trimSpaces(text: string, start: number, to: number): number {
  let at = to;
  for (let length = 1; at > start && length > 0; at -= length) length = spaceBefore(text, start, at);
  return at;
}
