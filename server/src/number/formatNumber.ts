// Decides how a value is printed in the written form of another number, and which edit puts it in that one's place.

import type { Replacement } from '../text/replacement';
import { widenDigits } from './characters';
import { absolute, compare, equals, toFixedText, type Decimal } from './decimal';
import { ESCAPE, type NumberCell, type NumberStyle } from './parseNumber';
import { signLike } from './sign';

/**
 * The value in the form `like`: width of digits, separators, at least as many decimals, padding, sign or sign word;
 * without unit and remarks. Never rounds: a value with more decimals than `like` is printed with all of them.
 * `undefined` when the form cannot say it: a negative value where no sign is written.
 */
export function writeNumber(value: Decimal, like: NumberStyle): string | undefined {
  const sign = signLike(like.sign, compare(value, 0));
  if (sign === undefined) return undefined;
  const digits = writeDigits(value, like);
  return like.signAfter ? digits + sign : sign + digits;
}

/**
 * The smallest edit that makes the number of `raw`, as parsed, say `newValue`: its digits, and its sign only when that
 * has to change, with what Markdown puts before it where it goes. Spaces, unit, remarks stay as they are. The same value gives an edit that changes nothing.
 * `undefined` as for `writeNumber`.
 */
export function replacement(raw: string, parsed: NumberCell, newValue: Decimal): Replacement | undefined {
  const { digits, sign, style } = parsed;
  if (equals(newValue, parsed.value)) return { ...digits, newText: raw.slice(digits.from, digits.to) };
  const newSign = signLike(style.sign, compare(newValue, 0));
  if (newSign === undefined) return undefined;
  const newDigits = writeDigits(newValue, style);
  if (newSign === style.sign) return { ...digits, newText: newDigits };
  if (style.signAfter) {
    return { from: digits.from, to: sign.to, newText: newDigits + raw.slice(digits.to, sign.from) + newSign };
  }
  const between = raw.slice(sign.to, digits.from);
  if (newSign !== '') return { from: sign.from, to: digits.to, newText: newSign + between + newDigits };
  const from = raw.charAt(sign.from - 1) === ESCAPE ? sign.from - 1 : sign.from;
  return { from, to: digits.to, newText: between.trimStart() + newDigits };
}

function writeDigits(value: Decimal, like: NumberStyle): string {
  const [integer = '', fraction] = toFixedText(absolute(value), like.decimals).split('.');
  const padded = integer.padStart(like.paddedTo, '0');
  const grouped = like.grouped === '' ? padded : padded.replace(/\B(?=(?:\d{3})+$)/g, like.grouped);
  const point = like.point !== '' ? like.point : like.fullWidth ? '．' : '.';
  const text = fraction === undefined ? grouped : grouped + point + fraction;
  return like.fullWidth ? widenDigits(text) : text;
}
