// A number that a line carries: how deep it stands, where it is printed, and how another would be printed in its place.
import { widenDigits } from '../../number/characters';
import { toChinese } from '../../number/chineseNumeral';
import { hanNumeral, hanValue } from '../../schema';
import type { Block } from '../../syntax/block';
import { stripped } from '../../syntax/tags';
import type { Span } from '../../text/span';

/** How deep a mark stands: （一） above 1. above （1） above ①. A heading stands above all; 一是 … 二是 … below. */
export const levels = { hanParen: 0, arabic: 1, arabicParen: 2, circled: 3, running: 4 } as const;

/** A number in a block, as printed: `from` to `to` with its brackets, `numeral` without. */
export interface Numbered {
  readonly level: number;
  readonly value: number;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly numeral: Span;
}

/** A numeral in any characters. */
export const NUMERAL = new RegExp(String.raw`${hanNumeral}{1,3}|[0-9０-９]{1,2}|[\u2460-\u249b\u3220-\u3229\u3280-\u3289\u2776-\u277f]`, 'u');

/** A numeral of the same kind as the one printed (一 1 １ ①) for another value; undefined where there is none. */
export function numeralLike(printed: string, is: number, value: number): string | undefined {
  const code = printed.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return String(value);
  if (code >= 0xff10 && code <= 0xff19) return widenDigits(String(value));
  if (hanValue(printed) > 0) return toChinese(value);
  const other = String.fromCharCode(code + value - is);
  return NUMERAL.test(other) ? other : undefined;
}

/** The mark of a number as a reader sees it, with another value in it. */
export function markLike({ block, from, to, numeral, value: is }: Numbered, value: number): string {
  const { text } = block;
  const other = numeralLike(text.slice(numeral.from, numeral.to), is, value) ?? String(value);
  return stripped(text.slice(from, numeral.from) + other + text.slice(numeral.to, to));
}
