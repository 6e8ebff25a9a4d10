// Turns a table block, in whatever layout it was pasted, into rows of cells that know their exact place in the source.
import { copyOf } from '../text/copy';
import { contentLength, countLineBreaks, LineCounter, lineBreakLength, nextLineBreak, startOfLine, type Line } from '../text/lineBreak';
import { Memoized, recent } from '../text/memo';
import type { Span } from '../text/span';
import type { Block } from './block';
import { cellBetweenTabs, firstVisible, hasTabs, isPadding, split, trimmed, type Cell } from './cell';
import { isCommaTable, readCommas, unquoted } from './commaTable';
import { withoutComments } from './comment';
import { isPipe } from './drawn';
import { rowLinesIn } from './flowingTable';
import { readGrid } from './gridTable';
import { htmlRows, readHtml } from './htmlTable';
import { withoutListTabs } from './listMark';
import { looseRows, readLoose } from './looseTable';
import { isSeparator, readBare, readBegun, readEnded, readPadded, readPipes, readStreamed } from './pipeCells';
import { pipeTable } from './pipeTable';
import { quoteMarksEnd, withoutQuoteMarks } from './quoteMarks';
import { Scanner } from './scan';
import { hasTableTag } from './tableTags';
import { withoutTags } from './tags';

/**
 * `tabs`: one row a line, cells between TABs; `commas`: between commas. `cells`: one cell a line after a TAB, further lines continue it, a blank line ends the row.
 * `pipes`: a Markdown row. `padded`: the same, with a pipe behind it for each cell that it lacks. `ended`: a pipe ends each cell, its line
 * or `||` the row. `begun`: a pipe begins each cell. `bare`: pipes stand between cells only. `grid`: rules stand between rows, so that cells
 * go on over lines. `html`: a `<tr>`. `loose`: words, then numbers, with nothing between. `streamed`: the same, but a pipe ends each cell.
 * Only a reader of labels can tell apart the words before the numbers of the last two.
 */
export type Layout = 'tabs' | 'commas' | 'cells' | 'pipes' | 'padded' | 'ended' | 'begun' | 'bare' | 'grid' | 'html' | 'loose' | 'streamed';

/** Layouts in which a row is a line. */
export const lineLayouts: ReadonlySet<Layout> = new Set<Layout>(['tabs', 'commas', 'pipes', 'bare']);

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

  /** Whether each of its cells ends before the next begins: the words of some go on behind others. */
  get isInOrder(): boolean {
    return !this.given && this.layout !== 'grid';
  }

  /** One of its cells, where the others are not asked for. */
  cell(index: number): Cell | undefined {
    const isNear = index < NEAR && this.layout === 'tabs' && !this.given && !this.text.includes('"');
    return isNear ? cellBetweenTabs(this.text, contentLength(this.text), index) : this.cells[index];
  }
}

/** Rows of the form have fewer cells; in wider ones it is quicker to read all than to count TABs for each. */
const NEAR = 32;

const cellsOf = recent((row: Row) => readers[row.layout](row.text), 2);

/** A row in its table: the offset and the line of its beginning, in the block. */
export interface PlacedRow {
  readonly row: Row;
  readonly offset: number;
  readonly line: number;
}

/** The rows of a table block; Markdown's separator rows are left out. */
export const rowsOf: (block: Block) => readonly PlacedRow[] = recent(readRows, 2);

interface NumberedLine extends Line {
  /** Its number, in the block. */
  readonly line: number;
}

function readRows(block: Block): readonly PlacedRow[] {
  const uncommented = withoutComments(block.text);
  const written = /^\s*>/u.test(uncommented) ? withoutQuoteMarks(uncommented) : uncommented;
  const isTagged = /^\s*</u.test(written);
  if (isTagged && hasTableTag(written)) return placed(written, 'html', htmlRows(written));
  const text = withoutListTabs(isTagged ? withoutTags(written) : withoutQuoteMarks(written));
  if (hasTabs(text)) return lineRows(text, block.text);
  const piped = withPipes(text);
  if (!/[|｜]/u.test(piped)) return text.includes(',') && isCommaTable(text) ? lineRows(text, block.text, 'commas') : placed(text, 'loose', looseRows(text, rowLinesIn(text)));
  const { layout, rows } = pipeTable(piped);
  return layout && rows ? placed(piped, layout, rows) : lineRows(piped, block.text, layout);
}

/** The text with pipes in place of the upright lines of boxes. */
function withPipes(text: string): string {
  return text.replace(/[│┃║]/gu, '|');
}

/** Rows of lines with TABs or pipes; blank lines stand between them. A line that is blank because its comment was taken away is no line. */
function lineRows(text: string, written: string, layout?: Layout): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  const scanner = text.includes('"') ? new Scanner(text) : undefined;
  let group: NumberedLine[] = [];
  let line = 0;
  const close = (): void => {
    if (layout) for (const at of group) placeLine(text, layout, at, rows);
    else if (group.length > 0) placeGroup(text, group, rows);
    group = [];
  };
  for (let from = 0; from < text.length; line++) {
    const to = nextLineBreak(text, from);
    const end = to + lineBreakLength(text, to);
    const quoted = scanner?.quotedEnd(from, end) ?? end;
    if (quoted > end) {
      group.push({ line, from, to: from + contentLength(text.slice(from, quoted)), end: quoted });
      line += countLineBreaks(text.slice(end, quoted));
    } else if (!isBlankLine(text, from, to)) group.push({ line, from, to, end });
    else if (isBlankLine(written, quoteMarksEnd(written, from, to), to)) close();
    from = quoted;
  }
  close();
  return rows;
}

/** Lines that adjoin are one row where most of them are single cells (but for those with several), and a row each otherwise. */
function placeGroup(text: string, group: readonly NumberedLine[], rows: PlacedRow[]): void {
  let singles = 0;
  for (const at of group) if (isSingleCell(text, at)) singles++;
  if (singles * 2 > group.length || (singles > 0 && group.some((at) => isContinuation(text, at)))) {
    placeCells(text, group, rows);
    return;
  }
  for (const at of group) placeLine(text, isPipe(firstVisible(text, at.from)) ? 'pipes' : 'tabs', at, rows);
}

/** Places the row that single cells are, and those that lines of several cells are among them. */
function placeCells(text: string, group: readonly NumberedLine[], rows: PlacedRow[]): void {
  let first: NumberedLine | undefined;
  const close = (to: number): void => {
    if (first) rows.push({ row: rowFrom('cells', text.slice(first.from, to)), offset: first.from, line: first.line });
    first = undefined;
  };
  for (const line of group) {
    if (hasSeveralCells(text, line)) {
      close(line.from);
      placeLine(text, 'tabs', line, rows);
    } else first ??= line;
  }
  close((group[group.length - 1] as NumberedLine).end);
}

/** Whether a TAB stands between two cells with something in them. */
function hasSeveralCells(text: string, { from, to }: Line): boolean {
  return text.slice(from, to).trim().includes('\t');
}

/** Places the row that a line is; Markdown's row of dashes is none. */
function placeLine(text: string, layout: Layout, { line, from, end }: NumberedLine, rows: PlacedRow[]): void {
  const source = text.slice(from, end);
  if (layout !== 'tabs' && isSeparator(source)) return;
  rows.push({ row: rowFrom(layout, source), offset: from, line });
}

/** A lone TAB is a blank cell, but a line of nothing else (spaces) is blank. */
function isBlankLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isPadding(text.charCodeAt(at))) return false;
  }
  return true;
}

function isSingleCell(text: string, { from, to }: Line): boolean {
  const tab = leadingTab(text, from);
  return tab !== undefined && text.lastIndexOf('\t', to - 1) === tab;
}

/** The TAB that a line begins with, behind the spaces that stand for its quote marks. */
function leadingTab(text: string, from: number): number | undefined {
  let at = from;
  while (isPadding(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 9 ? at : undefined;
}

function isContinuation(text: string, { from, to }: Line): boolean {
  const tab = text.indexOf('\t', from);
  return (tab < 0 || tab >= to) && !isPipe(firstVisible(text, from));
}

const interned: Record<Layout, Interned> = { tabs: intern(), commas: intern(), cells: intern(), pipes: intern(), padded: intern(), ended: intern(), begun: intern(), bare: intern(), grid: intern(), html: intern(), loose: intern(), streamed: intern() };

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

const readers: Record<Layout, (text: string) => readonly Cell[]> = {
  tabs: readTabs,
  commas: readCommas,
  cells: readCells,
  pipes: readPipes,
  padded: readPadded,
  ended: readEnded,
  begun: readBegun,
  bare: readBare,
  grid: readGrid,
  streamed: readStreamed,
  html: readHtml,
  loose: readLoose,
};

function readTabs(text: string): readonly Cell[] {
  const cells = split(text, contentLength(text), (code) => code === 9);
  return text.includes('"') ? cells.map((cell) => unquoted(cell, text)) : cells;
}

/** The rows that stand from one offset to another, without the blank lines before and after them. */
function placed(text: string, layout: Layout, spans: readonly Span[]): readonly PlacedRow[] {
  const lines = new LineCounter(text);
  return spans.map(({ from, to }) => {
    const slice = text.slice(from, to);
    const visible = slice.length - slice.trimStart().length;
    const offset = from + startOfLine(slice, visible);
    return { row: rowFrom(layout, text.slice(offset, to).trimEnd()), offset, line: lines.before(offset) };
  });
}

function readCells(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = -1;
  const close = (to: number): void => {
    if (from >= 0) cells.push(trimmed(text, from, to));
  };
  for (let at = 0; at < text.length; ) {
    const end = nextLineBreak(text, at);
    const tab = leadingTab(text, at);
    if (tab !== undefined) {
      close(at);
      from = tab + 1;
    } else if (from < 0) from = at;
    at = end + lineBreakLength(text, end);
  }
  close(text.length);
  return cells;
}

