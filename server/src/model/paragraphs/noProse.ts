// Which prose blocks are no paragraphs of a text: rows of tables that a copy set as text.
import { matchLabel, noLabels } from '../../schema';
import type { Block } from '../../syntax/block';
import { lineOf } from '../mark';

const LONGEST_LABEL = 70;
const FIGURES = /[0-9０-９]\s+[0-9０-９]+\s*$/;
/** 结转下年度继续办理0件。较上年: no label has a full stop, or counts in words. */
const OF_SENTENCE = /。|[0-9０-９]\s?件/;
/** Labels that copies wrap over lines. */
const LABEL_PARTS = /勾稽关系为|区分处理的|只计这一|不计其他|[加与]第[二四]项|第[二四]项之和|等于第三项|逾期不补正|逾期未按收费|^(?:[项之]{0,2}和|(?:其?他)?情?形)[）)]$/;

/** Whether a line is a row of a table that a copy from a PDF set as text: a label, part of one, or figures at its end. */
export function isTableText(block: Block): boolean {
  const line = lineOf(block).trim();
  return FIGURES.test(line.slice(-40)) || (line.length <= LONGEST_LABEL && !OF_SENTENCE.test(line) && (LABEL_PARTS.test(line) || matchLabel(line) !== noLabels));
}
