// Lines that a word processor numbers: it puts a TAB behind the mark, and no cell begins there.

const NUMBER = '(?:[一二三四五六七八九十⼀⼆⼋⼗]{1,3}|[0-9０-９]{1,2})';
const MARK = `[^\\S\\t\\r\\n]*(?:[（(〔［【[]?\\s?${NUMBER}\\s?[）)〕］】\\]、．.﹑､]|第[一二三四五六](?:部分|章)|[\\u2460-\\u249b\\u3220-\\u3229•●○■□◆▪➢])[^\\S\\t\\r\\n]*`;
const WORDS = '[^\\t\\r\\n]*[\\u4e00-\\u9fff]{2}[^\\t\\r\\n]*';
const LISTED = new RegExp(`^${MARK}\\t${WORDS}[^\\S\\t]*$`, 'u');
const LISTED_LINES = new RegExp(`^(${MARK})\\t(?=${WORDS}$)`, 'gmu');
/** Without this in it a text has no such line. TABs are sought first, since few stand behind what may end a mark. */
const MARK_AND_TAB = /\t(?<=(?:[、．.﹑､章分\u2460-\u249b\u3220-\u3229•●○■□◆▪➢]|[一二三四五六七八九十⼀⼆⼋⼗0-9０-９]\s?[）)〕］】\]])[^\S\t\r\n]*\t)/u;
/** Nothing longer stands before that TAB. */
export const LONGEST_LIST_MARK = 10;

/** Whether a line is a mark, a TAB and words, and holds no other TAB. */
export function isListed(line: string): boolean {
  return LISTED.test(line);
}

/** A text with a blank in place of the TAB of each such line. */
export function withoutListTabs(text: string): string {
  return MARK_AND_TAB.test(text) ? text.replace(LISTED_LINES, '$1 ') : text;
}
