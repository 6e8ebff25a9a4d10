// Tables of pipes, which stand between cells, around them or behind them; lines of theirs are rows, or cells.
import { contentLength, lineBreakLength, nextLineBreak, startOfLine } from '../text/lineBreak';
import type { Span } from '../text/span';
import { visiblePart } from '../text/visible';
import { firstVisible, isPadding, isWord, split, trimmed, type Cell } from './cell';
import { isPipe, isRule } from './lines';

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
  if (isMarkdown(lines)) return { layout: lines.some(hasPads) ? 'padded' : undefined };
  if (!isCellPerLine(lines) && !isBrokenAtBlanks(lines)) return { layout: 'ended' };
  return hasUnevenPads(text) ? { layout: 'streamed', rows: streamedRows(text) } : { layout: 'ended', rows: endedRows(text) };
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

/** Whether pipes stand between cells only: as many in each line, and in one of them neither before nor behind it. */
function isBare(lines: readonly string[]): boolean {
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
  return open > 0 && lines.every(begins) && (open * 2 > lines.length || lines.every((line) => countPipes(line) === countPipes(lines[0] as string)));
}

/** A rule between the rows of a grid, and not below a header of Markdown. */
const GRID_RULE = /^[|+][-=:]{2,}\+|[\u250c-\u254b\u2552-\u256c]/u;
/** Sought in a line, not matched from its beginning: of a line of 50 MB that would overflow the stack. */
const RULE_WITHIN = /.\+[-=:]*?[-=]{2}/u;

function isGridRule(line: string): boolean {
  return GRID_RULE.test(line) || (/^[|+]/u.test(line) && RULE_WITHIN.test(line));
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

/** A line of a text, and the place of the next. */
interface Line extends Span {
  readonly next: number;
}

function* linesIn(text: string): Generator<Line> {
  for (let from = 0; from < text.length; ) {
    const to = nextLineBreak(text, from);
    const next = to + lineBreakLength(text, to);
    yield { from, to, next };
    from = next;
  }
}

/** Rows between the rules of a grid: what stands between two of them, unless figures stand below one another there. */
function gridRows(text: string): readonly Span[] {
  const rows: Span[] = [];
  let group: Line[] = [];
  const close = (): void => {
    const [first, last] = [group[0], group[group.length - 1]];
    if (first && last) rows.push(...(isOneRow(text, group) ? [{ from: first.from, to: last.to }] : group));
    group = [];
  };
  for (const line of linesIn(text)) {
    const content = visiblePart(text.slice(line.from, line.to));
    if (content === '' || isGridRule(content) || isRule(content)) close();
    else group.push(line);
  }
  close();
  return rows;
}

/** Whether lines are one row: no figure stands below or above something else. */
function isOneRow(text: string, lines: readonly Span[]): boolean {
  const pieces: string[][] = [];
  for (const { from, to } of lines) {
    enclosedCells(text, from, to).forEach((cell, column) => {
      if (cell.text !== '') (pieces[column] ??= []).push(cell.text);
    });
  }
  return pieces.every((column) => column.length === 1 || column.every(isWord));
}

/** Cells of a line that pipes enclose. */
function enclosedCells(text: string, from: number, to: number): readonly Cell[] {
  const cells = split(text, to, isPipe, from);
  return cells.slice(isPipe(firstVisible(text.slice(from, to))) ? 1 : 0, text.slice(from, to).trimEnd().search(/[|｜]$/u) >= 0 ? -1 : undefined);
}

/** A row of a grid, over one line or more: what stands in a column is a cell. Its place is that of its first piece. */
export function readGrid(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { from, to } of linesIn(text)) {
    enclosedCells(text, from, to).forEach((piece, column) => {
      const above = cells[column];
      if (!above) cells[column] = piece;
      else if (piece.text !== '') cells[column] = above.text === '' ? piece : { ...above, text: above.text + piece.text };
    });
  }
  return cells;
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
    if (content === '' || /^[|｜][-=}]+$/u.test(content)) close(line.from, line.next);
  }
  close(text.length, text.length);
  const [only] = rows;
  return only && rows.length === 1 ? { layout: 'streamed', rows: streamedRows(text, text.indexOf('|', only.from) + 1) } : { layout: 'begun', rows };
}

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

/** Markdown's row of dashes (at least one cell has two, so that a data row of “-” is none), and the `|-` of wikis. */
export function isSeparator(text: string): boolean {
  return /^[|｜\s:-]+$/.test(text) && /--|:-|-:|^\s*[|｜]-\s*$/.test(text);
}
