// Turns a table block, in whatever layout it was pasted, into rows of cells that know their exact place in the source.
import { spaceEntity } from '../number/characters';
import { parseNumber } from '../number/parseNumber';
import { contentLength, countLineBreaks, isLineBreak, lineBreakLength, nextLineBreak } from '../text/lineBreak';
import { Memoized, recent } from '../text/memo';
import type { Block } from './block';
import { withoutComments } from './comment';
import { isPipe, readLooseLine } from './lines';
import { leavesQuoteOpen, mayGoOn } from './quoted';

/**
 * `tabs`: one row a line, cells between TABs. `cells`: one cell a line after a TAB, further lines continue it, a blank line ends the row.
 * `pipes`: a Markdown row. `padded`: the same, with a pipe behind it for each cell that it lacks. `ended`: a pipe ends each cell, its line
 * or `||` the row. `html`: a `<tr>`. `loose`: words, then numbers, with nothing between. `streamed`: the same, but a pipe ends each cell.
 * Only a reader of labels can tell apart the words before the numbers of the last two.
 */
export type Layout = 'tabs' | 'cells' | 'pipes' | 'padded' | 'ended' | 'html' | 'loose' | 'streamed';

/** A field of a row. `from` and `to` (in the row's text) enclose what stands in it, line breaks of a wrapped cell included. */
export interface Cell {
  /** What stands in the cell, trimmed and without line breaks. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * One row: its text (line breaks included), and its cells, blank ones too. A row does not know where it stands, so that equal rows are one
 * object, and what is derived from a row is derived once. Its cells are read again when asked for: most rows are never looked into twice.
 */
export class Row extends Memoized {
  constructor(
    readonly layout: Layout,
    readonly text: string,
    private readonly given?: readonly Cell[],
    /** The index of the cell that is known to be its label, whatever it says. */
    readonly labelCell?: number,
  ) {
    super();
  }

  get cells(): readonly Cell[] {
    return this.given ?? cellsOf(this);
  }
}

const cellsOf = recent((row: Row) => readers[row.layout](row.text), 2);

/** A row in its table: the offset and the line of its beginning, in the block. */
export interface PlacedRow {
  readonly row: Row;
  readonly offset: number;
  readonly line: number;
}

/** The rows of a table block; Markdown's separator rows are left out. */
export const rowsOf: (block: Block) => readonly PlacedRow[] = recent(readRows, 2);

interface Line {
  /** Its number, in the block. */
  readonly line: number;
  readonly from: number;
  /** Without the line break. */
  readonly to: number;
  readonly end: number;
}

function readRows(block: Block): readonly PlacedRow[] {
  const text = withoutComments(block.text);
  if (/^\s*</u.test(text)) return htmlRows(text);
  if (!/[\t|｜]/u.test(text)) return looseRows(text);
  const lines = text.includes('\t') ? [] : linesOf(text);
  if (lines.length === 0) return lineRows(text, block.text);
  if (isMarkdown(lines)) return lineRows(text, block.text, lines.some(hasPads) ? 'padded' : undefined);
  if (isCellPerLine(lines)) return hasUnevenPads(text) ? streamedRows(text) : endedRows(text);
  return lineRows(text, block.text, 'ended');
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

/** Rows of lines with TABs or pipes; blank lines stand between them. A line that is blank because its comment was taken away is no line. */
function lineRows(text: string, written: string, layout?: 'ended' | 'padded'): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  const hasQuotes = text.includes('"');
  let group: Line[] = [];
  let line = 0;
  const close = (): void => {
    if (layout) for (const at of group) placeLine(text, layout, at, rows);
    else if (group.length > 0) placeGroup(text, group, rows);
    group = [];
  };
  for (let from = 0; from < text.length; line++) {
    const to = nextLineBreak(text, from);
    const end = to + lineBreakLength(text, to);
    const quoted = hasQuotes ? quotedEnd(text, from, end) : end;
    if (quoted > end) {
      group.push({ line, from, to: from + contentLength(text.slice(from, quoted)), end: quoted });
      line += countLineBreaks(text.slice(end, quoted));
    } else if (!isBlankLine(text, from, to)) group.push({ line, from, to, end });
    else if (isBlankLine(written, from, to)) close();
    from = quoted;
  }
  close();
  return rows;
}

/** Where the row ends whose line from `from` to `end` leaves a quoted cell open; `end` where it leaves none, or nothing closes it. */
function quotedEnd(text: string, from: number, end: number): number {
  let isOpen = leavesQuoteOpen(text.slice(from, end), false);
  let at = end;
  while (isOpen && at < text.length) {
    const next = nextLineBreak(text, at);
    const last = next + lineBreakLength(text, next);
    const line = text.slice(at, last);
    if (!mayGoOn(line) || line.trim() === '') return end;
    isOpen = leavesQuoteOpen(line, true);
    at = last;
  }
  return isOpen ? end : at;
}

/** Lines that adjoin are one row where most of them are single cells, and a row each otherwise. */
function placeGroup(text: string, group: readonly Line[], rows: PlacedRow[]): void {
  const singles = group.filter((at) => isSingleCell(text, at));
  if (singles.length * 2 > group.length || (singles.length > 0 && group.some((at) => isContinuation(text, at)))) {
    const [first, last] = [group[0] as Line, group[group.length - 1] as Line];
    rows.push({ row: rowFrom('cells', text.slice(first.from, last.end)), offset: first.from, line: first.line });
    return;
  }
  for (const at of group) placeLine(text, isPipe(firstVisible(text.slice(at.from, at.end))) ? 'pipes' : 'tabs', at, rows);
}

/** Places the row that a line is; Markdown's row of dashes is none. */
function placeLine(text: string, layout: Layout, { line, from, end }: Line, rows: PlacedRow[]): void {
  const source = text.slice(from, end);
  if ((layout === 'pipes' || layout === 'padded') && isSeparator(source)) return;
  rows.push({ row: rowFrom(layout, source), offset: from, line });
}

/** A lone TAB is a blank cell, but a line of nothing else (spaces) is blank. */
function isBlankLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 9 || !isPadding(code)) return false;
  }
  return true;
}

function isSingleCell(text: string, { from, to }: Line): boolean {
  return text.charCodeAt(from) === 9 && text.lastIndexOf('\t', to - 1) === from;
}

function isContinuation(text: string, { from, to }: Line): boolean {
  const tab = text.indexOf('\t', from);
  return (tab < 0 || tab >= to) && !isPipe(firstVisible(text.slice(from, to)));
}

const interned: Record<Layout, Interned> = { tabs: intern(), cells: intern(), pipes: intern(), padded: intern(), ended: intern(), html: intern(), loose: intern(), streamed: intern() };

/** Rows by their text; those that nobody wrote for a while are forgotten. */
interface Interned {
  young: Map<string, Row>;
  old: Map<string, Row>;
}

const INTERNED_ROWS = 1_500;

function intern(): Interned {
  return { young: new Map(), old: new Map() };
}

/** The one row with this text. */
function rowFrom(layout: Layout, source: string): Row {
  const known = interned[layout];
  const young = known.young.get(source);
  if (young) return young;
  const row = known.old.get(source) ?? new Row(layout, copyOf(source));
  if (known.young.size >= INTERNED_ROWS) [known.old, known.young] = [known.young, new Map<string, Row>()];
  known.young.set(row.text, row);
  return row;
}

/** The same text in memory of its own: a slice would keep the text of its table alive. */
function copyOf(text: string): string {
  return (text + ' ').slice(0, -1);
}

const readers: Record<Layout, (text: string) => readonly Cell[]> = {
  tabs: (text) => withoutQuotes(split(text, contentLength(text), (code) => code === 9), text),
  cells: readCells,
  pipes: (text) => readPipes(text, contentLength(text)),
  padded: (text) => readPipes(text, padsIn(text, 0, contentLength(text))),
  ended: readEnded,
  streamed: readStreamed,
  html: readHtml,
  loose: readLoose,
};

/** Cells without the quotes in which a spreadsheet encloses them. */
function withoutQuotes(cells: readonly Cell[], row: string): readonly Cell[] {
  if (!row.includes('"')) return cells;
  return cells.map((cell) => (/^".*"$/u.test(cell.text) ? trimmed(row, cell.from + 1, cell.to - 1) : cell));
}

/** Rows that `||` on a line of its own ends. */
function endedRows(text: string): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/^[ \u3000]*\|\|[ \u3000]*(?:\r\n?|\n|$)/gmu)) {
    placeSlice(text, 'ended', from, index + end.length, rows);
    from = index + end.length;
  }
  if (text.slice(from).trim() !== '') placeSlice(text, 'ended', from, text.length, rows);
  return rows;
}

/** Rows of words and the numbers after them: a row begins where words follow numbers or pads. */
function streamedRows(text: string): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  let from = 0;
  let cell = 0;
  let hasNumbers = false;
  const close = (to: number, next: number): void => {
    if (text.slice(from, to).trim() !== '') placeSlice(text, 'streamed', from, to, rows);
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

/** A figure, with whatever stands behind it (251000元), and no number of an item (2.重复申请). */
const FIGURE = /^(?:增加?|减少?|[+\-－＋−↑↓￥¥])?\s*[\d０-９]+(?:[.,，．][\d０-９]+)*(?![\d０-９]|\s*[.．、)）])/u;

/** Whether what stands in a cell is words: neither blank, nor a sign for that (/), nor a figure. */
export function isWord(text: string): boolean {
  return parseNumber(text).kind === 'text' && !FIGURE.test(text);
}

/** Rows from one `<tr>` to the next, the tags of the table left out. */
function htmlRows(text: string): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  const starts = [...text.matchAll(/<tr\b/giu)].map(({ index }) => index);
  starts.forEach((from, i) => {
    const next = starts[i + 1] ?? text.length;
    const closing = text.slice(from, next).search(/<\/tr\s*>/iu);
    placeSlice(text, 'html', from, closing < 0 ? next : text.indexOf('>', from + closing) + 1, rows);
  });
  return rows;
}

/** Rows of words and the numbers after them: a row begins where words follow numbers; a page number after it is no part of it. */
function looseRows(text: string): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  let from = 0;
  let end = 0;
  let hasNumbers = false;
  for (let at = 0; at < text.length; ) {
    const to = nextLineBreak(text, at);
    const { label, numbers } = readLooseLine(text.slice(at, to));
    if (label && hasNumbers) {
      placeSlice(text, 'loose', from, end, rows);
      [from, hasNumbers] = [at, false];
    }
    hasNumbers ||= numbers.length > 0;
    at = to + lineBreakLength(text, to);
    if (label || numbers.length > 0) end = at;
  }
  placeSlice(text, 'loose', from, end, rows);
  return rows;
}

/** Places the row from one offset to another, without the blank lines before and after it. */
function placeSlice(text: string, layout: Layout, from: number, to: number, rows: PlacedRow[]): void {
  const slice = text.slice(from, to);
  const visible = slice.length - slice.trimStart().length;
  const start = Math.max(slice.lastIndexOf('\n', visible - 1), slice.lastIndexOf('\r', visible - 1)) + 1;
  const offset = from + (visible === 0 ? 0 : start);
  const line = (rows[rows.length - 1]?.line ?? 0) + countLineBreaks(text.slice(rows[rows.length - 1]?.offset ?? 0, offset));
  rows.push({ row: rowFrom(layout, text.slice(offset, to).trimEnd()), offset, line });
}

/** Cells between separators, from `start` on; a line break right after a separator belongs to no cell. */
function split(text: string, length: number, isSeparator: (code: number, at: number) => boolean, start = 0): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= length; at++) {
    if (at < length && !isSeparator(text.charCodeAt(at), at)) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1 < length ? at + 1 + lineBreakLength(text, at + 1) : at + 1;
  }
  return cells;
}

function readCells(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = -1;
  const close = (to: number): void => {
    if (from >= 0) cells.push(trimmed(text, from, to));
  };
  for (let at = 0; at < text.length; ) {
    const end = nextLineBreak(text, at);
    if (text.charCodeAt(at) === 9) {
      close(at);
      from = at + 1;
    } else if (from < 0) from = at;
    at = end + lineBreakLength(text, end);
  }
  close(text.length);
  return cells;
}

/** Cells that pipes end, without those that pads stand for. */
function readStreamed(text: string): readonly Cell[] {
  const line = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  return endedCells(text, padsIn(text, line, text.length));
}

/** Cells that pipes end; `||` at the end of a line of its own is none. */
function readEnded(text: string): readonly Cell[] {
  const end = text.search(/^[ \u3000]*\|\|\s*$/mu);
  return endedCells(text, end < 0 ? text.length : end);
}

/** Behind the pipe that ends the last cell stands none. */
function endedCells(text: string, length: number): readonly Cell[] {
  const cells = split(text, length, isPipe);
  return cells[cells.length - 1]?.text === '' ? cells.slice(0, -1) : cells;
}

function readPipes(text: string, length: number): readonly Cell[] {
  const cells = split(text, length, (code, at) => isPipe(code) && text.charCodeAt(at - 1) !== 92, text.search(/[|｜]/) + 1);
  const last = cells[cells.length - 1];
  return last?.text === '' && cells.length > 1 ? cells.slice(0, -1) : cells;
}

const BLANK_IN_CELL = `(?:\\s|${spaceEntity}|<[^>]*>)*`;
const FIRST_IN_CELL = new RegExp(`(?:^|>)${BLANK_IN_CELL}[^\\s<]`, 'iu');
const LEAD_OF_CELL = new RegExp(`^>?${BLANK_IN_CELL}`, 'iu');
const TAIL_OF_CELL = new RegExp(`${BLANK_IN_CELL}$`, 'iu');
const SPACE_ENTITIES = new RegExp(spaceEntity, 'giu');

function readHtml(text: string): readonly Cell[] {
  return [...text.matchAll(/<t[dh]\b[^>]*>(.*?)(?=<\/t[dh]\s*>|<t[dh]\b|<\/tr\s*>|$)/gisu)].map(({ index, 0: whole, 1: content = '' }) => {
    const start = index + whole.length - content.length;
    const first = content.search(FIRST_IN_CELL);
    if (first < 0) return blankAt(start + blankIn(content));
    const lead = LEAD_OF_CELL.exec(content.slice(first))?.[0].length ?? 0;
    const tail = TAIL_OF_CELL.exec(content)?.[0].length ?? 0;
    const [from, to] = [start + first + lead, start + content.length - tail];
    if (from >= to) return blankAt(start);
    return { text: unwrapped(text.slice(from, to).replace(/<[^>]*>/gu, '')), from, to };
  });
}

function blankAt(at: number): Cell {
  return { text: '', from: at, to: at };
}

/** Where text would be put into a blank cell: in the innermost of its paragraphs, in a line of its own if the tags have theirs. */
function blankIn(content: string): number {
  const inner = [...content.matchAll(/<[a-z][^>]*>/giu)].pop();
  return inner ? inner.index + inner[0].length : (/^[ \t]*(?:\r\n?|\n)[ \t]*/u.exec(content)?.[0].length ?? 0);
}

/** A cell for each line of words, then one for each number. */
function readLoose(text: string): readonly Cell[] {
  const words: Cell[] = [];
  const numbers: Cell[] = [];
  for (let at = 0; at < text.length; ) {
    const to = nextLineBreak(text, at);
    const line = readLooseLine(text.slice(at, to));
    if (line.label) words.push({ text: line.label.text, from: at + line.label.from, to: at + line.label.to });
    for (const number of line.numbers) numbers.push({ text: number.text, from: at + number.from, to: at + number.to });
    at = to + lineBreakLength(text, to);
  }
  return [...words, ...numbers];
}

/** The cell between two offsets; a blank one stands where text would be put in: after one space of its padding, if it has two. */
function trimmed(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && isFiller(text.charCodeAt(from))) from++;
  while (to > from && isFiller(text.charCodeAt(to - 1))) to--;
  if (from < to) return { text: unwrapped(text.slice(from, to)), from, to };
  const at = text.charCodeAt(start) === 32 && start + 1 < end ? start + 1 : start;
  return { text: '', from: at, to: at };
}

/** What a cell says, without the line breaks in it: those of the text, and the tags that stand for them in Markdown. */
function unwrapped(text: string): string {
  const lines = text.includes('\n') || text.includes('\r') ? text.replace(/[ \t]*[\r\n]+[ \t]*/g, '') : text;
  return lines.includes('<') || lines.includes('&') ? lines.replace(/\s*<br\s*\/?>\s*/giu, '').replace(SPACE_ENTITIES, ' ').trim() : lines;
}

function isFiller(code: number): boolean {
  return isPadding(code) || isLineBreak(code) || code === 9;
}

function isPadding(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 11 || code === 12 || (code >= 0x2000 && code <= 0x200b);
}

function firstVisible(text: string): number {
  let at = 0;
  while (at < text.length && isPadding(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}

/** Markdown's row of dashes; at least one cell has two, so that a data row of “-” is none. */
function isSeparator(text: string): boolean {
  return /^[|｜\s:-]+$/.test(text) && /--|:-|-:/.test(text);
}
