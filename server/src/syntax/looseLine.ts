// Which lines may be labels of a table or its numbers, with nothing but their words to say so, and which end as headings, titles and sentences do.
import { invisibleCharacters, visiblePart } from '../text/visible';
import { isDrawn } from './drawn';
import type { LineKind } from './lineKind';
import { visibleIn } from './visibleIn';

/** A label, with its numbers behind it, is no longer, spaces in a row counted as one. */
const LOOSE_LENGTH = 90;
/** Nor is its line, with columns set apart by many spaces. */
export const LOOSE_WIDTH = 300;

const TERMINAL = /[。！？；：!?;:]$/u;
/** A comma between digits separates thousands. */
const SENTENCE = /[。；！？]|，(?![0-9０-９]{3})/u;
/** A label with a remark of whole sentences: it begins with （二）, or its remark ends; a document's number (〔2021〕30号) is no remark. */
const BRACKETED = /^[（(〔［【[]|[）)】]|[〕］\]](?![0-9０-９])/u;
/** A header cell may be wrapped in its remark: 本年收费金额（单位：, 采购总金额（单位：万元，保留4位 */
const UNIT_REMARK = /[（(]单位[：:][^（）()。；]{0,16}$/u;
/** A piece of a header cell: （本列数据的勾稽关系为：, （单位： */
const OF_HEADER = /[为位][：:]$/u;
/** Pieces of the labels with commas: the remark behind （二）部分公开, and the note in the corner of table 3, wherever their lines end. */
const REMARK = /区分处理|分处理的，|的，只计|这一情形|情形，不|形，不计|不计其|[一三]项加第|项之和|和，等于/u;
/** A header of table 3 that ends as titles do, behind the note in the corner or by itself. */
const APPLICANTS = /^(?:[（(]?本列数据.{1,40}之和\s*[）)]?\s*)?申\s*请\s*[人⼈]\s*情\s*况$/u;
/** A remark between rows is a sentence. */
const NOTE = /^[（(]?备\s*注\s*[：:]/u;
/** How headings and titles end, and no label of a table does (8.属于行政查询事项 is no 一、), but for the end of 申请人情况 in a line of its own. */
const TITLE_END = { heading: endingIn('情况|情况表|统计|统计表|说明|事项|问题|打算|措施|概述|概况|安排|报告|方案|要点', ''), prose: endingIn('情况|报告|方案|要点', '..') };

/** Lines that end in one of some words, with spaces in them or none, and with the marks of a heading behind them or none: 情 况 ==. */
function endingIn(words: string, before: string): RegExp {
  const spaced = words.split('|').map((word) => [...word].join(`[\\s${invisibleCharacters}]*`));
  return new RegExp(`${before}(?:${spaced.join('|')})[\\s*=_】]*$`, 'u');
}

/** Whether a line ends as sentences do, and not as a piece of a header cell does, with a colon. */
export function endsSentence(content: string): boolean {
  return TERMINAL.test(content) && !OF_HEADER.test(content);
}

/** Whether words end as headings or titles do, and no label of a table does. */
export function endsAsTitle(words: string, kind: 'heading' | 'prose'): boolean {
  return TITLE_END[kind].test(words);
}

/** Whether a line ends as the title of a report does. */
export function isReportTitle(line: string): boolean {
  return line.includes('年') && line.trimEnd().endsWith('报告');
}

/** Whether a line (its line break is no matter) may be a label of a table or numbers, with nothing but its words to say so. */
export function isLoose(whole: string, kind: LineKind): boolean {
  const line = visibleIn(whole);
  if (kind !== 'prose' && kind !== 'heading' && kind !== 'clause') return false;
  if (isTooLong(line)) return isDrawn(line);
  const content = visiblePart(line);
  if (kind === 'clause' || NOTE.test(content)) return true;
  return (!endsAsTitle(content, kind) || APPLICANTS.test(content)) && (!TERMINAL.test(content) || UNIT_REMARK.test(content)) && (!SENTENCE.test(content) || BRACKETED.test(content) || REMARK.test(content) || UNIT_REMARK.test(content));
}

/** Whether all that pipes part in a line may be labels or numbers. */
export function holdsCells(line: string): boolean {
  return line.length <= LOOSE_WIDTH && /[|｜]/u.test(line) && line.split(/[|｜]/u).every((cell) => isLoose(cell, 'prose'));
}

/** Whether a line is too long for a label of a table. */
export function isTooLong(line: string): boolean {
  if (line.length <= LOOSE_LENGTH) return false;
  return line.length > LOOSE_WIDTH || !hasGap(line) || line.replace(/\s+/gu, ' ').length > LOOSE_LENGTH;
}

/** Whether spaces stand side by side in a line, between its words. */
function hasGap(line: string): boolean {
  const words = visiblePart(line);
  return words.includes('  ') || words.includes('\u3000\u3000');
}
