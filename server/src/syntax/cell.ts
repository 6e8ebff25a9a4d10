// A field of a table's row: what stands between two separators, without the white space around it.
import { spaceEntity } from '../number/characters';
import { parseNumber } from '../number/parseNumber';
import { signAt } from '../number/sign';
import { contentLength, isLineBreak, lineBreakLength } from '../text/lineBreak';
import type { Span } from '../text/span';
import { isSpace } from '../text/visible';

/** A field of a row. `from` and `to` (in the row's text) enclose what stands in it, line breaks of a wrapped cell included. */
export interface Cell extends Span {
  /** What stands in the cell, trimmed and without line breaks. */
  readonly text: string;
}

/** Cells between separators, from `start` on; a line break right after a separator belongs to no cell. */
export function split(text: string, length: number, isSeparator: (code: number, at: number) => boolean, start = 0): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= length; at++) {
    if (at < length && !isSeparator(text.charCodeAt(at), at)) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1 < length ? at + 1 + lineBreakLength(text, at + 1) : at + 1;
  }
  return cells;
}

/** One of the cells that TABs separate in a line of this length; undefined where it has fewer. */
export function cellBetweenTabs(line: string, length: number, index: number): Cell | undefined {
  let from = 0;
  for (let i = 0; i < index; i++) {
    from = line.indexOf('\t', from) + 1;
    if (from === 0 || from > length) return undefined;
  }
  const to = line.indexOf('\t', from);
  return trimmed(line, from, to < 0 || to > length ? length : to);
}

/** The cell between two offsets; a blank one stands where text would be put in: after one space of its padding, if it has two or ends the row. */
export function trimmed(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && isFiller(text.charCodeAt(from))) from++;
  while (to > from && isFiller(text.charCodeAt(to - 1))) to--;
  if (from < to) return { text: unwrapped(text.slice(from, to)), from, to };
  const at = text.charCodeAt(start) === 32 && (start + 1 < end || end >= contentLength(text)) ? start + 1 : start;
  return { text: '', from: at, to: at };
}

const ENTITIES = new RegExp(spaceEntity, 'giu');

/** What a cell says, without the line breaks in it: those of the text, and the tags that stand for them in Markdown. */
export function unwrapped(text: string): string {
  const lines = text.includes('\n') || text.includes('\r') ? joined(text, /[\r\n]+/u) : text;
  return lines.includes('<') || lines.includes('&') ? joined(lines, /<br\s*\/?>/iu).replace(ENTITIES, ' ').trim() : lines;
}

/** What stands between the line breaks of a text, without the white space around them. */
function joined(text: string, lineBreak: RegExp): string {
  return text
    .split(lineBreak)
    .map((line) => line.trim())
    .join('');
}

function isFiller(code: number): boolean {
  return isPadding(code) || isLineBreak(code) || code === 9;
}

/** Whether a character is white space within a line, and no TAB. */
export function isPadding(code: number): boolean {
  return code === 32 || code === 11 || code === 12 || (code > 32 && isSpace(code));
}

/** The code of the first character, from an offset on, that is no padding; NaN where the text ends before one. */
export function firstVisible(text: string, from = 0): number {
  let at = from;
  while (at < text.length && isPadding(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}

/** A figure behind its sign, with whatever stands behind it (251000元), and no number of an item (2.重复申请). */
const FIGURE = /^\s*[￥¥]?\s*[\d０-９]+(?:[.,，．][\d０-９]+)*(?![\d０-９]|\s*[.．、)）])/u;

/** Whether what stands in a cell is words: neither blank, nor a sign for that (/), nor a figure. */
export function isWord(text: string): boolean {
  return parseNumber(text).kind === 'text' && !FIGURE.test(text.slice(signAt(text, 0, text.length).length));
}

const TABS_AMONG_CELLS = /^\t|[^\r\n]\t|\t[^\S\r\n]*[^\s]/u;

/** Whether cells stand behind TABs, or before them: a table whose lines lone TABs part, as browsers copy paragraphs in cells, has none. */
export function hasTabs(table: string): boolean {
  return table.includes('\t') && TABS_AMONG_CELLS.test(table);
}
