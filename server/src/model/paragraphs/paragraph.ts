// Decides which lines are parts of one paragraph, broken by the end of a page or a line: which stops short, and which can go on with it.
import type { Block } from '../../syntax/block';
import { withoutDirective } from '../../syntax/comment';
import { isPageNumber } from '../../syntax/pageNumber';
import { beginsWithTag } from '../../syntax/tags';
import { visibleEnd, visibleStart } from '../../text/visible';
import { markOf } from '../mark';
import { unmatchedIn } from './brackets';
import { isTableText } from './noProse';

/**
 * How surely a line stops short, or goes on with the one before. Two lines are one paragraph when the sum is `LINKED` or more: of a line that
 * only may stop short (1) the next must begin in mid-sentence (3), after running text (2) any paragraph will do (2), and after a comma or
 * inside a bracket (3) even one that looks like a beginning (1).
 */
export type Likelihood = 0 | 1 | 2 | 3;

const LINKED = 4;

/** Whether a line and the visible one after it are parts of one paragraph. */
export function areLinked(openness: number, continuation: number): boolean {
  return openness > 0 && continuation > 0 && openness + continuation >= LINKED;
}

const FULL_STOPS = '。！？；：…!?;:.';
const CLOSERS = '”’）》】〕)]>"';
/** A sentence that ends within its quotation marks or brackets. */
const ENDS_QUOTED = /[。！？；…!?;][”’）》】〕)\]>"]+$/;
const HANGING = '，、,—（《“〔(';
/** Words that no sentence and no heading ends with. */
const LEADING = '为从自至于与和及对把将被占';
/** What announces the paragraph below needs it in no way, though a colon is missing: 现将有关情况报告如下 */
const ANNOUNCES = /如下$/;
/** Shorter lines with a comma may be headings: 强化组织领导，健全工作机制 */
const LEAST_WITH_COMMA = 25;
const LEAST_ITEM_WITH_COMMA = 60;
const LEAST = 12;
const LEAST_WITH_SENTENCE = 8;
const LEAST_ITEM_WITH_BRACKET = 30;
export const SENTENCE_END = /[。；！？]/;
const COMMA = /[，,]/;
/** A plain line of that length with a list in it is no heading either. */
const COMMA_OR_LIST = /[，,、]/;
/** What web pages say of a text below its title: 发布时间：2024-01-15 来源：青禾市财政局 */
const ABOUT_PAGE = /(?:时间|日期|来源|索引号|发布机构|浏览次数|点击数|字号)[:：]/;
const ENDS_PLAIN = /[A-Za-z0-9０-９%％]/;
/** Lists of figures and of points, as hardly a heading has: 自然人提出2条、商业企业; 一是公开不多，二是解. */
const LISTED = /[0-9０-９]\s?[件项条次个份起宗篇部场期人%％][）)]?[，、]|[，、；][二三四五六七八九]是/;
/** A figure after words, as against a telephone number. */
const ENDS_FIGURE = /[^A-Za-z0-9０-９.．—–－/-][0-9０-９]{1,4}$/;

/** How surely a block stops short. Headings, titles, organ names, dates and signatures do not, though they have no full stop either. */
export function opennessOf(block: Block): Likelihood {
  const { text } = block;
  let end = visibleEnd(withoutDirective(text));
  while (end > 0 && text.charAt(end - 1) === '*') end--;
  if (end === 0 || FULL_STOPS.includes(text.charAt(end - 1))) return 0;
  const mark = markOf(block);
  if (mark.kind === 'title' || beginsWithTag(text) || isTableText(block)) return 0;
  const start = mark.kind === 'item' ? mark.number.end : visibleStart(text);
  const plain = block.kind === 'prose' && mark.kind === 'plain';
  if (mark.kind === 'section' && !SENTENCE_END.test(text)) return 0;
  return openness(block, text.slice(start, end), plain);
}

function openness(block: Block, line: string, plain: boolean): Likelihood {
  const last = line.charAt(line.length - 1);
  const sentences = SENTENCE_END.test(line);
  if (plain && !sentences && ABOUT_PAGE.test(line)) return 0;
  const inBracket = unmatchedIn(block).opens.length > 0 && (plain || sentences || line.length >= LEAST_ITEM_WITH_BRACKET);
  if (HANGING.includes(last)) return 3;
  const listed = LISTED.test(line);
  if (CLOSERS.includes(last)) return inBracket ? 2 : !ENDS_QUOTED.test(line) && (sentences || listed || (plain && unmatchedIn(block).closes.length > 0)) ? 1 : 0;
  if (inBracket) return 3;
  if (ANNOUNCES.test(line)) return 1;
  if (line.length < (sentences ? LEAST_WITH_SENTENCE : LEAST)) return 0;
  if (plain && LEADING.includes(last)) return 3;
  if (ENDS_PLAIN.test(last)) return (sentences || (plain && COMMA_OR_LIST.test(line))) && line.length >= LEAST_WITH_COMMA && ENDS_FIGURE.test(line) ? 2 : 1;
  if (sentences || listed) return 2;
  const [pause, least] = plain ? [COMMA_OR_LIST, LEAST_WITH_COMMA] : [COMMA, LEAST_ITEM_WITH_COMMA];
  return line.length >= least && pause.test(line) ? 2 : 1;
}

/** Lists and lines that begin something of their own. */
const OWN =
  /(?:[一二三四五六七八九十]{1,3}(?:是|要|方面)|第[一二三四五六七八九十]{1,3}[，,、是]|首先|其次|再次|最后|附件|附[:：]|[备]?注[:：]|备注|联系(?:人|电话|地址|方式)|[电地网][话址][:：]|邮编|特此|说明[:：]|https?:|[[|<*#])/y;
/** How paragraphs like to begin; sentences seldom go on so. */
const BEGINNING = /(?:[12]\d{3}\s*年|下一?步|此外|另外|同时[，,]|今后|目前[，,]|近年来|一年来|截至|今年|去年)/y;
/** How no paragraph begins. */
const MIDDLE = /[，。、；：！？）》”〕％%…,)]|[的了和等](?![^，。]{0,6}[：:])|[0-9０-９.．]{1,8}[%％]|[0-9０-９]{0,6}[件项条次个份起宗余多场篇期部家名处户批](?=[，。、；（])|[年月](?=\s*\d|[，。、])|日(?=[，。、至止])/y;
const HEADING_LENGTH = 24;
const PUNCTUATION = /[，。、；：！？,;:!?）》”]/;

function startsWith(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** How surely a block goes on with the visible one before it. Only plain prose does. */
export function continuationOf(block: Block): Likelihood {
  if (block.kind !== 'prose' || markOf(block).kind !== 'plain') return 0;
  const { text } = block;
  const at = visibleStart(text);
  if (startsWith(MIDDLE, text, at)) return 3;
  if (startsWith(OWN, text, at)) return 0;
  if (unmatchedIn(block).closes.length > 0) return 3;
  if (isIndented(text, at) || startsWith(BEGINNING, text, at)) return 1;
  return block.length < HEADING_LENGTH && !PUNCTUATION.test(text) ? 1 : 2;
}

/** Two ideographic spaces or four others begin a paragraph. */
function isIndented(text: string, at: number): boolean {
  let width = 0;
  for (let i = 0; i < at; i++) width += text.charCodeAt(i) === 0x3000 ? 2 : 1;
  return width >= 4;
}

/** Page numbers, blank lines and comments may stand between the parts of a paragraph. */
export function isTransparent(block: Block): boolean {
  return block.kind === 'blank' || block.kind === 'hidden' || (block.kind === 'prose' && isPageNumber(block.text));
}
