// The cells of one row of a table of pipes, which stand between cells, before or behind each.
import { contentLength, startOfLine } from '../text/lineBreak';
import { isPadding, split, trimmed, type Cell } from './cell';
import { isPipe } from './drawn';

/** Cells that pipes begin, at the end of a line as elsewhere. */
export function readBegun(text: string): readonly Cell[] {
  const pipes = [...text.matchAll(isWiki(text) ? /[|｜]{1,2}/gu : /[|｜]/gu)];
  return pipes.map(({ 0: sign, index }, i) => trimmed(text, index + sign.length, pipes[i + 1]?.index ?? contentLength(text)));
}

/** Whether two pipes stand between all cells of a row that one begins, as in wikis. */
function isWiki(row: string): boolean {
  return /^\s*[|｜][^|｜]+(?:[|｜]{2}(?:[^|｜]+|$))+$/u.test(row);
}

/** Cells between which pipes stand. */
export function readBare(text: string): readonly Cell[] {
  return split(text, contentLength(text), isPipe);
}

/** Where the pipes begin that end a line, two and more: they stand for cells that the row lacks; its end where there are none. */
export function padsIn(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && isPadding(text.charCodeAt(last - 1))) last--;
  let first = last;
  while (first > from && isPipe(text.charCodeAt(first - 1))) first--;
  return last - first > 1 ? first : end;
}

/** Cells that pipes end, without those that pads stand for. */
export function readStreamed(text: string): readonly Cell[] {
  return endedCells(text, padsIn(text, startOfLine(text, text.length), text.length));
}

/** Cells that pipes end; `||` at the end of a line of its own is none. */
export function readEnded(text: string): readonly Cell[] {
  const end = text.search(/^[ \u3000]*\|\|\s*$/mu);
  return endedCells(text, end < 0 ? text.length : end);
}

/** Behind the pipe that ends the last cell stands none. */
function endedCells(text: string, length: number): readonly Cell[] {
  const cells = split(text, length, isPipe);
  return cells[cells.length - 1]?.text === '' ? cells.slice(0, -1) : cells;
}

/** Cells of a row of Markdown, behind its first pipe; `\\|` parts none. */
export function readPipes(text: string): readonly Cell[] {
  return pipedCells(text, contentLength(text));
}

/** A Markdown row with a pipe behind it for each cell that it lacks; the first of these ends a blank cell, too, of two spaces and more. */
export function readPadded(text: string): readonly Cell[] {
  const length = contentLength(text);
  const pads = padsIn(text, 0, length);
  return pads < length && pads > 1 && isPadding(text.charCodeAt(pads - 2)) ? allPiped(text, pads) : pipedCells(text, pads);
}

function pipedCells(text: string, length: number): readonly Cell[] {
  const cells = allPiped(text, length);
  const last = cells[cells.length - 1];
  return last?.text === '' && cells.length > 1 ? cells.slice(0, -1) : cells;
}

function allPiped(text: string, length: number): readonly Cell[] {
  return split(text, length, (code, at) => isPipe(code) && text.charCodeAt(at - 1) !== 92, text.search(/[|｜]/) + 1);
}

/** Markdown's row of dashes (at least one cell has two, so that a data row of “-” is none), and the `|-` of wikis. */
export function isSeparator(text: string): boolean {
  return /^[|｜\s:-]+$/.test(text) && /--|:-|-:|^\s*[|｜]-\s*$/.test(text);
}
