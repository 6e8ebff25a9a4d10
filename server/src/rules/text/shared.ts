// What the text rules share: the answer for nothing found, white space, and lines that are no prose.
import type { Block } from '../../syntax/block';
import type { Finding } from '../finding';

/** The one array that means that nothing was found. */
export const noFindings: readonly Finding[] = [];

/** White space as it stands around lines: ASCII, no-break, ideographic, zero-width. */
export function isBlankCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f);
}

/** The offset after the last character of a text that is no white space; line breaks count as white space. */
export function visibleEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The offset of the first character of a text that is no white space; its length when there is none. */
export function visibleStart(text: string): number {
  let at = 0;
  while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

const LESS = 60;
const MARKUP = /<(?:\/?(?!http)[a-z][a-z0-9]*[\s>/]|!)/iy;

/** Whether a line begins with an HTML tag: it is markup, and no paragraph. */
export function isMarkup({ text }: Block): boolean {
  const at = visibleStart(text);
  if (text.charCodeAt(at) !== LESS) return false;
  MARKUP.lastIndex = at;
  return MARKUP.test(text);
}
