// Where a line is put in, and with which line break: those of the lines beside it.
import type { Origin } from '../../model/origin';
import { endWithRule, type PieceRow } from '../../model/table/piece';
import type { Block } from '../../syntax/block';
import { contentLength, isLineBreak, lineBreakLength, nextLineBreak } from '../../text/lineBreak';
import type { Edit } from '../finding';
import type { ReportView } from '../rule';

/** The line break of the lines around a block of the report, by its index there: its own first one, or the nearest of a block above or below. */
export function lineBreakNear({ blocks, from }: ReportView, index: number): string {
  for (let at = from + index; at >= 0; at--) {
    const found = lineBreakIn(blocks.at(at).item.text);
    if (found !== '') return found;
  }
  for (let at = from + index + 1; at < blocks.count; at++) {
    const found = lineBreakIn(blocks.at(at).item.text);
    if (found !== '') return found;
  }
  return '\n';
}

/** The first line break of a text; '' for none. */
export function lineBreakIn(text: string): string {
  const at = nextLineBreak(text, 0);
  return text.slice(at, at + lineBreakLength(text, at));
}

/**
 * Puts whole lines in after the line that `line` ends on. `lines` end with a line break; where the line has none, being the last of the text,
 * its break is put in and theirs left out.
 */
export function insertAfter(line: Origin, lines: string, lineBreak: string): Edit {
  const { block } = line;
  const at = endOfLine(line);
  const newText = contentLength(block.text.slice(0, at)) < at ? lines : lineBreak + lines.slice(0, contentLength(lines));
  return { origin: { block, from: at, to: at }, newText };
}

/** A row as it is printed: boxes are read as if pipes drew them. */
export function printedOf({ block, offset, end }: PieceRow): string {
  return block.text.slice(offset, end);
}

/** The end of the last line of a row, a rule below it included. */
export function lastLineOf(row: PieceRow): Origin {
  const { block } = row;
  const end = endWithRule(row);
  return { block, from: end, to: contentLength(block.text.slice(0, end)) };
}

/** Where the line that `line` ends on ends, its break included. */
export function endOfLine({ block: { text }, to }: Origin): number {
  const end = nextLineBreak(text, to);
  return end + lineBreakLength(text, end);
}

/** Puts whole lines in at an offset of a block at which a line begins; in a page of one line, whole rows at the end of one. */
export function insertBefore(block: Block, at: number, lines: string): Edit {
  return { origin: { block, from: at, to: at }, newText: lines };
}

/** Where the line begins in which nothing but white space stands before a place; undefined where anything else does. */
export function startBeforeBlanks(text: string, at: number): number | undefined {
  let start = at;
  while (BLANK.test(text.charAt(start - 1))) start--;
  return start === 0 || isLineBreak(text.charCodeAt(start - 1)) ? start : undefined;
}

/** Where the line ends, its break included, in which nothing but white space stands from a place on; undefined where anything else does. */
export function endBehindBlanks(text: string, at: number): number | undefined {
  let end = at;
  while (BLANK.test(text.charAt(end))) end++;
  return end === text.length || isLineBreak(text.charCodeAt(end)) ? end + lineBreakLength(text, end) : undefined;
}

/** White space that breaks no line. */
const BLANK = /^[^\S\r\n]$/u;
