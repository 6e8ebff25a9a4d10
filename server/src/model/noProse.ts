// Which prose blocks are no paragraphs of a text: markup, and rows of tables that a copy set as text.
import { matchLabel, noLabels } from '../schema';
import type { Block } from '../syntax/block';
import { visibleStart } from '../text/visible';
import { lineOf } from './mark';

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
