// Tables of pipes, which stand between cells, around them or behind them; lines of theirs are rows, or cells.
import { lineBreakLength, linesIn, nextLineBreak } from '../text/lineBreak';
import type { Span } from '../text/span';
import { visiblePart } from '../text/visible';
import { isPadding, isWord } from './cell';
import { isPipe, isRule } from './drawn';
import { gridRows, isGridRule } from './gridTable';
import { padsIn } from './pipeCells';
import { wrappedRows } from './wrappedTable';

/** How a table of pipes is to be read: its rows are lines, or stand where `rows` says. */
export interface PipeTable {
  /** Undefined: that of a table of TABs, line by line. */
  readonly layout: 'padded' | 'ended' | 'begun' | 'bare' | 'grid' | 'streamed' | undefined;
  readonly rows?: readonly Span[];
}

/** How to read a text in which pipes part cells. */
export function pipeTable(text: string): PipeTable {
  const lines = linesOf(text);
  if (lines.some(isGridRule)) return { layout: 'grid', rows: gridRows(text) };
  if (isBare(lines)) return { layout: 'bare' };
  if (hasCellsBegun(lines)) return begunTable(text);
  if (hasRowsBegun(lines)) return { layout: 'begun' };
  if (isMarkdown(lines)) return lines.some(hasPads) ? { layout: 'padded' } : inLines(text, lines);
  if (!isCellPerLine(lines) && !isBrokenAtBlanks(lines)) return { layout: 'ended' };
  return hasUnevenPads(text) ? { layout: 'streamed', rows: streamedRows(text) } : { layout: 'ended', rows: endedRows(text) };
}

/** Rows are lines, unless cells go on over lines; a table with Markdown's rule has none such. */
function inLines(text: string, lines: readonly string[]): PipeTable {
  const rows = lines.some(isRule) ? undefined : wrappedRows(text);
  return rows ? { layout: 'grid', rows } : { layout: undefined };
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/u).map(visiblePart).filter((line) => line !== '');
}

function begins(line: string): boolean {
  return isPipe(line.charCodeAt(0));
}

function ends(line: string): boolean {
  return isPipe(line.charCodeAt(line.length - 1));
}

function countPipes(line: string): number {
  return line.match(/[|｜]/gu)?.length ?? 0;
}

/** Whether pipes stand between cells only: before and behind no line, or as many in each line, and before and behind one of them none. */
function isBare(lines: readonly string[]): boolean {
  if (!lines.some((line) => begins(line) || ends(line))) return true;
  const [first = ''] = lines;
  const count = countPipes(first);
  return lines.some((line) => !begins(line) && !ends(line)) && lines.every((line) => countPipes(line) === count);
}

/** Whether most lines with words are a cell behind a pipe. */
function hasCellsBegun(lines: readonly string[]): boolean {
  let balance = 0;
  for (const line of lines) if (hasWords(line)) balance += begins(line) && countPipes(line) === 1 ? 1 : -1;
  return balance > 0;
}

/** Whether a pipe stands before each cell of the lines and behind none: the last cell of a line that ends with one is blank. */
function hasRowsBegun(lines: readonly string[]): boolean {
  const open = lines.filter((line) => !ends(line)).length;
  if (open === 0 || !lines.every(begins)) return false;
  const count = countPipes(lines[0] ?? '');
  return open * 2 > lines.length || lines.every((line) => countPipes(line) === count);
}

/** Whether a row begins with a pipe as those of Markdown do, and none ends with one only. */
function isMarkdown(lines: readonly string[]): boolean {
  return lines.some((line) => begins(line) && countPipes(line) > 1 && hasWords(line)) && !lines.some((line) => ends(line) && !begins(line));
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

const LEAST_LONE = 2;
const FIGURES = /^[|｜\s\d０-９.,，．+＋\-－]*\d[|｜\s\d０-９.,，．+＋\-－]*$/u;

/** Whether rows go on behind each of their blank cells on a line of its own, so that lines are left with nothing but a pipe, or begin with one before figures. */
function isBrokenAtBlanks(lines: readonly string[]): boolean {
  const lone = lines.filter((line) => line.length === 1 && begins(line)).length;
  return lone >= LEAST_LONE || lines.some((line, i) => begins(line) && ends(line) && FIGURES.test(line) && isBegun(lines[i - 1] ?? ''));
}

function isBegun(line: string): boolean {
  return ends(line) && !begins(line) && /\d\s*[|｜]$/u.test(line);
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

/** Rows of cells that a pipe begins, each in a line: blank lines or rules part them; where there are none, they are told as those of a stream. */
function begunTable(text: string): PipeTable {
  const rows: Span[] = [];
  let from = 0;
  const close = (to: number, next: number): void => {
    if (text.slice(from, to).trim() !== '') rows.push({ from, to });
    from = next;
  };
  for (const line of linesIn(text)) {
    const content = visiblePart(text.slice(line.from, line.to));
    if (content === '' || /^[|｜][-=}]+$/u.test(content)) close(line.from, line.end);
  }
  close(text.length, text.length);
  const [only] = rows;
  return only && rows.length === 1 ? { layout: 'streamed', rows: streamedRows(text, text.indexOf('|', only.from) + 1) } : { layout: 'begun', rows };
}

/** Rows of words and the numbers after them: a row begins where words follow numbers or pads. */
function streamedRows(text: string, start = 0): readonly Span[] {
  const rows: Span[] = [];
  let from = start;
  let cell = start;
  let hasNumbers = false;
  const close = (to: number, next: number): void => {
    if (text.slice(from, to).trim() !== '') rows.push({ from, to });
    from = cell = next;
    hasNumbers = false;
  };
  for (let line = start; line < text.length; ) {
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
