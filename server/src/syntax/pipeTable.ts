// Tables of pipes, which stand between cells, around them or behind them; lines of theirs are rows, or cells.
import { contentLength, lineBreakLength, nextLineBreak } from '../text/lineBreak';
import { isPadding, isWord, split, type Cell, type Span } from './cell';
import { isPipe } from './lines';

/** How a table of pipes is to be read: its rows are lines, or stand where `rows` says. */
export interface PipeTable {
  /** Undefined: that of a table of TABs, line by line. */
  readonly layout: 'padded' | 'ended' | 'streamed' | undefined;
  readonly rows?: readonly Span[];
}

/** How to read a text in which pipes part cells. */
export function pipeTable(text: string): PipeTable {
  const lines = linesOf(text);
  if (isMarkdown(lines)) return { layout: lines.some(hasPads) ? 'padded' : undefined };
  if (!isCellPerLine(lines)) return { layout: 'ended' };
  return hasUnevenPads(text) ? { layout: 'streamed', rows: streamedRows(text) } : { layout: 'ended', rows: endedRows(text) };
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/u).map((line) => line.trim()).filter((line) => line !== '');
}

/** Whether a line begins with a pipe as those of Markdown do, and none ends with one only. */
function isMarkdown(lines: readonly string[]): boolean {
  const begins = (line: string): boolean => isPipe(line.charCodeAt(0));
  const ends = (line: string): boolean => isPipe(line.charCodeAt(line.length - 1));
  return lines.some((line) => begins(line) && hasWords(line)) && !lines.some((line) => ends(line) && !begins(line));
}

/** Whether pads end a line, behind a blank: `| 0 | ||`, where `|0||` ends in a blank cell. */
function hasPads(line: string): boolean {
  const pads = padsIn(line, 0, line.length);
  return pads > 0 && pads < line.length && isPadding(line.charCodeAt(pads - 1));
}

/** Whether most lines with words or figures hold one cell, and not a row. */
function isCellPerLine(lines: readonly string[]): boolean {
  let balance = 0;
  for (const line of lines) if (hasWords(line)) balance += /[|｜].*[|｜]/u.test(line) ? -1 : 1;
  return balance > 0;
}

function hasWords(line: string): boolean {
  return /[^\s|｜]/u.test(line);
}

/** A row of fewer cells than others may end in as many pipes as it lacks, where `||` ends every row elsewhere. */
function hasUnevenPads(text: string): boolean {
  return /^[ \u3000]*(?:[|｜]{3,})[ \u3000]*$/mu.test(text) || !/^[ \u3000]*\|\|[ \u3000]*$/mu.test(text);
}

/** Rows that `||` on a line of its own ends. */
function endedRows(text: string): readonly Span[] {
  const rows: Span[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/^[ \u3000]*\|\|[ \u3000]*(?:\r\n?|\n|$)/gmu)) {
    rows.push({ from, to: index + end.length });
    from = index + end.length;
  }
  if (text.slice(from).trim() !== '') rows.push({ from, to: text.length });
  return rows;
}

/** Rows of words and the numbers after them: a row begins where words follow numbers or pads. */
function streamedRows(text: string): readonly Span[] {
  const rows: Span[] = [];
  let from = 0;
  let cell = 0;
  let hasNumbers = false;
  const close = (to: number, next: number): void => {
    if (text.slice(from, to).trim() !== '') rows.push({ from, to });
    from = cell = next;
    hasNumbers = false;
  };
  for (let line = 0; line < text.length; ) {
    const end = nextLineBreak(text, line);
    const pads = padsIn(text, line, end);
    for (let at = line; at < pads; at++) {
      if (!isPipe(text.charCodeAt(at))) continue;
      const isNumber = !isWord(text.slice(cell, at).trim());
      if (!isNumber && hasNumbers) close(cell, cell);
      hasNumbers ||= isNumber;
      cell = at + 1;
    }
    if (pads < end) close(end, end);
    line = end + lineBreakLength(text, end);
  }
  close(text.length, text.length);
  return rows;
}

/** Where the pipes begin that end a line, two and more: they stand for cells that the row lacks; its end where there are none. */
function padsIn(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && isPadding(text.charCodeAt(last - 1))) last--;
  let first = last;
  while (first > from && isPipe(text.charCodeAt(first - 1))) first--;
  return last - first > 1 ? first : end;
}

/** Cells that pipes end, without those that pads stand for. */
export function readStreamed(text: string): readonly Cell[] {
  const line = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return endedCells(text, padsIn(text, line, text.length));
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

export function readPipes(text: string): readonly Cell[] {
  return pipedCells(text, contentLength(text));
}

/** A Markdown row with a pipe behind it for each cell that it lacks. */
export function readPadded(text: string): readonly Cell[] {
  return pipedCells(text, padsIn(text, 0, contentLength(text)));
}

function pipedCells(text: string, length: number): readonly Cell[] {
  const cells = split(text, length, (code, at) => isPipe(code) && text.charCodeAt(at - 1) !== 92, text.search(/[|｜]/) + 1);
  const last = cells[cells.length - 1];
  return last?.text === '' && cells.length > 1 ? cells.slice(0, -1) : cells;
}

/** Markdown's row of dashes; at least one cell has two, so that a data row of “-” is none. */
export function isSeparator(text: string): boolean {
  return /^[|｜\s:-]+$/.test(text) && /--|:-|-:/.test(text);
}
