// Decides which characters count as digits and brackets in and around a number, and how HTML writes its spaces.
import { isSpace } from '../text/visible';

const OPENING = '（(〔［[【';
const CLOSING = '）)〕］]】';
const WIDE_ZERO = 0xff10;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;

/** How HTML writes a space; each ends in a semicolon and holds none before it. */
const SPACE_ENTITIES = ['&nbsp;', '&ensp;', '&emsp;', '&thinsp;', '&#160;', '&#xa0;', '&#xA0;', '&#12288;', '&#x3000;'];
/** The same as the source of a pattern, which is to ignore case. */
export const spaceEntity = SPACE_ENTITIES.join('|');

/** Length of the white space, or of the HTML entity for one, that begins at `at` and ends by `end`; 0 for none. */
export function spaceFrom(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (isSpace(code)) return 1;
  if (code !== AMPERSAND) return 0;
  return SPACE_ENTITIES.find((entity) => at + entity.length <= end && text.startsWith(entity, at))?.length ?? 0;
}

/** Length of the white space, or of the HTML entity for one, that ends at `end` and begins at or after `start`. */
export function spaceBefore(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end - 1);
  if (isSpace(code)) return 1;
  if (code !== SEMICOLON) return 0;
  return SPACE_ENTITIES.find((entity) => end - entity.length >= start && text.endsWith(entity, end))?.length ?? 0;
}

/** 0 to 9 for an ASCII or full-width digit, otherwise −1. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= WIDE_ZERO && code <= WIDE_ZERO + 9 ? code - WIDE_ZERO : -1;
}

/** Letters and signs that are typed for a 0 and for a 1. */
const LIKE_ZERO = /[OoＯｏ○]/gu;
const LIKE_ONE = /[lIｌＩ|]/gu;

/** The ASCII digits for which letters like them were typed (l0 for 10); undefined for a text of other characters, or of digits alone. */
export function digitsMeant(text: string): string | undefined {
  const digits = text.replace(LIKE_ZERO, '0').replace(LIKE_ONE, '1');
  return digits !== text && /^[0-9]+$/u.test(digits) ? digits : undefined;
}

/** Whether the digit is a full-width one. */
export function isWideDigit(code: number): boolean {
  return code >= WIDE_ZERO && code <= WIDE_ZERO + 9;
}

/** ASCII digits of `text` as full-width ones; everything else as it is. */
export function widenDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + WIDE_ZERO));
}

/** The text with its digits as wide as those of another one. */
export function widenLike(text: string, like: string): string {
  return /[０-９]/u.test(like) ? widenDigits(text) : text;
}

/** +1 for an opening bracket （ ( 〔 ［ [ 【, −1 for a closing one, otherwise 0. */
export function bracketOf(character: string): -1 | 0 | 1 {
  if (OPENING.includes(character)) return 1;
  return CLOSING.includes(character) ? -1 : 0;
}
