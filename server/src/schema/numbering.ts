// What numbering mark begins a line or a cell: 一、 （一） 1. (1) 1） ① and their kin in every width.

import { digitOf } from '../number/characters';
import { fromChinese } from '../number/chineseNumeral';
import { invisibleCharacters } from '../text/visible';

/** `han`: 一、 · `hanParen`: （一） 一） · `arabic`: 1. １、 1: · `arabicParen`: (1) 1） · `circled`: ①. */
export type NumberingStyle = 'han' | 'hanParen' | 'arabic' | 'arabicParen' | 'circled';

export interface NumberingMark {
  readonly style: NumberingStyle;
  readonly value: number;
}

export interface LeadingMark extends NumberingMark {
  /** The code unit after the mark, white space behind it and Markdown marks included. */
  readonly end: number;
}

const space = `[\\s${invisibleCharacters}]`;
/** White space, and Markdown's stars. */
const starred = `[\\s${invisibleCharacters}*]`;
const digits = '[0-9０-９]';
/** A character of the Chinese numerals that number things, in radical code points, too. */
export const hanNumeral = '[一二三四五六七八九十⼀⼆⼋⼗]';
const open = '[（(〔【［\\[﹙]';
const close = '[）)〕】］\\]﹚]';
const marks = new RegExp(
  `^[\\s${invisibleCharacters}*#>]*(?:` +
    `${open}${space}*(?:(${hanNumeral}{1,3})|(${digits}{1,2}))${space}*${close}|` +
    `(?:(${hanNumeral}{1,3})|(${digits}{1,2}))${space}*${close}|` +
    `(${hanNumeral}{1,3})${space}*[、.．，,﹑､]|` +
    `(${digits}{1,2})${space}*(?:[、﹑､]|[.．。，,:：](?:(?!${digits})|(?=20\\d\\d年)))|` +
    `([\\u2460-\\u249b\\u3220-\\u3229\\u3280-\\u3289\\u2776-\\u277f]))${starred}*[、.．]?${starred}*`,
);

/** Could this code unit begin a numbering mark, or stand before one? Nearly every cell is decided here. */
function mayLead(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) {
    // 一 七 三 九 二 五 八 六 十 四
    return (
      code === 0x4e00 || code === 0x4e03 || code === 0x4e09 || code === 0x4e5d || code === 0x4e8c || code === 0x4e94 ||
      code === 0x516b || code === 0x516d || code === 0x5341 || code === 0x56db
    );
  }
  return true;
}

/**
 * The numbering mark with which a text begins, if any. A bare number is none, nor is `3.5`; `三类…` is none, for lack
 * of a delimiter.
 */
export function leadingMark(text: string): LeadingMark | undefined {
  if (text.length === 0 || !mayLead(text.charCodeAt(0))) return undefined;
  const found = marks.exec(text);
  if (found === null) return undefined;
  const [whole, hanIn, arabicIn, hanClosed, arabicClosed, hanPlain, arabicPlain, single] = found;
  const end = whole.length;
  if (single !== undefined) return { ...singleMark(single.charCodeAt(0)), end };
  const hanParen = hanIn ?? hanClosed;
  if (hanParen !== undefined) return { style: 'hanParen', value: hanValue(hanParen), end };
  if (hanPlain !== undefined) return { style: 'han', value: hanValue(hanPlain), end };
  const arabicParen = arabicIn ?? arabicClosed;
  if (arabicParen !== undefined) return { style: 'arabicParen', value: arabicValue(arabicParen), end };
  return { style: 'arabic', value: arabicValue(arabicPlain ?? ''), end };
}

/** ① ⑴ ⒈ ㈠ ㊀ ❶: one code point that is number and mark at once. */
function singleMark(code: number): NumberingMark {
  if (code >= 0x3280) return { style: 'circled', value: code - 0x327f };
  if (code >= 0x3220) return { style: 'hanParen', value: code - 0x321f };
  if (code >= 0x2776) return { style: 'circled', value: code - 0x2775 };
  if (code >= 0x2488) return { style: 'arabic', value: code - 0x2487 };
  if (code >= 0x2474) return { style: 'arabicParen', value: code - 0x2473 };
  return { style: 'circled', value: code - 0x245f };
}

/** The value of a Chinese numeral, in radical code points too; 0 when it is none. */
export function hanValue(numeral: string): number {
  const plain = /[⼀⼆⼋⼗]/.test(numeral) ? [...numeral].map((character) => radicalDigits[character] ?? character).join('') : numeral;
  return fromChinese(plain) ?? 0;
}

const radicalDigits: Readonly<Record<string, string>> = { '⼀': '一', '⼆': '二', '⼋': '八', '⼗': '十' };

/** The value of ASCII or full-width digits. */
export function arabicValue(text: string): number {
  return [...text].reduce((value, character) => value * 10 + digitOf(character.charCodeAt(0)), 0);
}

/** Whether two marks count the same, in whatever style; not for marks that are not there. */
export function sameValue(left: NumberingMark | undefined, right: NumberingMark | undefined): boolean {
  return left !== undefined && left.value === right?.value;
}
