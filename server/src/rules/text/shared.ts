// What the text rules share: the answer for nothing found, white space, and lines that are no prose.
import type { Block } from '../../syntax/block';
import { lineOf } from '../../model/mark';
import { matchLabel, noLabels } from '../../schema';
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

const LONGEST_LABEL = 70;
const FIGURES = /[0-9０-９]\s+[0-9０-９]+\s*$/;
/** Labels that copies wrap over lines. */
const LABEL_PARTS = /勾稽关系为|区分处理的|只计这一|不计其他|[加与]第[二四]项|第[二四]项之和|等于第三项|逾期不补正|逾期未按收费/;

/** Whether a line is a row of a table that a copy from a PDF set as text: a label, part of one, or figures at its end. */
export function isTableText(block: Block): boolean {
  const line = lineOf(block).trim();
  return FIGURES.test(line.slice(-40)) || (line.length <= LONGEST_LABEL && (LABEL_PARTS.test(line) || matchLabel(line) !== noLabels));
}
