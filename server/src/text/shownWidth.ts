// How many columns text takes where it is shown in a font of one width.
import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns a character takes. */
export type Measure = (sign: string) => number;

/** As terminals show it, with “ and ” narrow. */
export const narrow: Measure = (sign) => eastAsianWidth(sign.codePointAt(0) ?? 0);

/** As Chinese fonts draw it: quotes and dashes take two, too. */
export const wide: Measure = (sign) => eastAsianWidth(sign.codePointAt(0) ?? 0, { ambiguousAsWide: true });

/** Every unit of UTF-16 alike, as programs that count characters do. */
export const units: Measure = (sign) => sign.length;

/** How many columns a text takes. */
export function shownWidth(text: string, measure: Measure): number {
  let width = 0;
  for (const sign of text) width += measure(sign);
  return width;
}
