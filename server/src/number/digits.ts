// Decides which characters are the digits of one number, and what magnitude they print.

import { isInvisible } from '../text/visible';
import { digitOf } from './characters';
import { decimal, type Decimal } from './decimal';

/** Thousands separator as written, '' for none: a comma, or a space (also one that does not break, or is thin). */
export type Separator = '' | ',' | '，' | ' ' | '\u00a0' | '\u2009' | '\u202f';

/** Decimal point as written, '' for none. */
export type Point = '' | '.' | '．';

/** The digits of a number: where they end, what they say, how they are written (fields as in `NumberStyle`). */
export interface DigitRun {
  readonly to: number;
  readonly magnitude: Decimal;
  readonly grouped: Separator;
  readonly point: Point;
  readonly decimals: number;
  readonly paddedTo: number;
}

/** More digits than this are no figure of a report; the limit keeps hostile input from costing more than a scan. */
const MAX_DIGITS = 40;
/** What some converters to Markdown put before a point: 0\.88. */
const ESCAPE = 0x5c;
/** A number of this many digits is always a safe integer. */
const SAFE_DIGITS = 15;

/** The digits at `from` with separators and point; `undefined` when there are none or they are not well formed. */
export function scanDigits(text: string, from: number, end: number): DigitRun | undefined {
  let grouped: Separator = '';
  let point: Point = '';
  let count = 0;
  let inGroup = 0;
  let small = 0;
  let to = from;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const digit = digitOf(code);
    if (digit >= 0) {
      small = small * 10 + digit;
      count += 1;
      inGroup += 1;
      to = at + 1;
      continue;
    }
    const separator = separatorOf(text, at, end);
    const dot = pointOf(code);
    if (separator === '' && dot === '') {
      if (isInvisible(code) || (code === ESCAPE && pointOf(text.charCodeAt(at + 1)) !== '')) continue;
      break;
    }
    if (point !== '' || !closesGroup(inGroup, grouped)) return undefined;
    if (separator !== '') {
      if (grouped === '' ? inGroup > 3 : grouped !== separator) return undefined;
      grouped = separator;
    }
    point = dot;
    inGroup = 0;
  }
  if (count > MAX_DIGITS || !closesGroup(inGroup, point === '' ? grouped : '')) return undefined;
  const decimals = point === '' ? 0 : inGroup;
  const leadsWithZero = count - decimals > 1 && digitOf(text.charCodeAt(from)) === 0;
  if (leadsWithZero && grouped !== '') return undefined;
  const coefficient = count <= SAFE_DIGITS ? small : BigInt(asciiDigits(text, from, to));
  return {
    to,
    magnitude: decimal(coefficient, decimals),
    grouped,
    point,
    decimals,
    paddedTo: leadsWithZero ? count - decimals : 0,
  };
}

/** A group needs a digit, and three of them after a separator. */
function closesGroup(digits: number, grouped: Separator): boolean {
  return grouped === '' ? digits > 0 : digits === 3;
}

/** The separator at a place; a space is one only where just three digits follow it. */
function separatorOf(text: string, at: number, end: number): Separator {
  const sign = text.charAt(at);
  switch (sign) {
    case ',':
    case '，':
      return sign;
    case ' ':
    case '\u00a0':
    case '\u2009':
    case '\u202f':
      return digitsFrom(text, at + 1, Math.min(end, at + 5)) === 3 ? sign : '';
    default:
      return '';
  }
}

function digitsFrom(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && digitOf(text.charCodeAt(at)) >= 0) at++;
  return at - from;
}

function pointOf(code: number): Point {
  return code === 0x2e ? '.' : code === 0xff0e ? '．' : '';
}

function asciiDigits(text: string, from: number, to: number): string {
  let digits = '';
  for (let at = from; at < to; at += 1) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= 0) digits += digit;
  }
  return digits;
}
