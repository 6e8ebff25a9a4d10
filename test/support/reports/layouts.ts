// Decides which layouts there are, and what each is like.

import { cellLines, cellParagraphs, narrowCells } from './layouts/cellLines';
import { commas } from './layouts/commas';
import { html, htmlApart } from './layouts/html';
import { barePipes, pipes } from './layouts/markdown';
import { miniTables } from './layouts/miniTables';
import { labelsThenNumbers, numbersOnLine, pdfColumns, pdfPages } from './layouts/pdf';
import { ruled } from './layouts/ruled';
import { padded, paddedCells, paddedPipes, pipeEnds, pipesApart, pipesBefore } from './layouts/savedPages';
import { tsvClean, tsvDrifting, tsvQuoted } from './layouts/tabs';
import type { TableLayout } from './layouts/walk';

/** A layout, and what a corruption must know of it. */
export interface Layout {
  readonly print: TableLayout;
  /** A row, or each of its cells, ends with an empty line. */
  readonly rowGap?: true;
  /** Cells reach into the rows below. */
  readonly spans?: true;
  /** What goes with a lost cell: the TAB before it, the pipe after it, its line. Left out where it has no mark. */
  readonly cellMark?: 'tab' | 'pipe' | 'line';
  /** Values are found by being numbers, so none may be text or blank. */
  readonly numbersOnly?: true;
  /** An empty line between paragraphs unless asked otherwise. */
  readonly airy?: true;
  /** Markdown: headings have marks, and tables stand between empty lines. */
  readonly markdown?: true;
  /** A web page: every line stands between tags. */
  readonly page?: true;
}

/** The layouts by name. */
export const LAYOUTS = {
  /** TSV with merged cells gone to empty fields, columns drifting with the label's depth. */
  'tsv-drifting': { print: tsvDrifting, cellMark: 'tab', airy: true },
  /** TSV, every row with all columns of the grid. */
  'tsv-clean': { print: tsvClean, cellMark: 'tab', airy: true },
  /** TSV whose longer labels are wrapped in quotes. */
  'tsv-quoted': { print: tsvQuoted, cellMark: 'tab', airy: true },
  /** CSV. */
  commas: { print: commas, airy: true },
  /** One cell a line. */
  'cell-lines': { print: cellLines, cellMark: 'line', rowGap: true },
  /** The same with labels wrapped over many lines. */
  'narrow-cells': { print: narrowCells, cellMark: 'line', rowGap: true },
  /** Markdown pipe tables under `##` headings. */
  pipes: { print: pipes, cellMark: 'pipe', airy: true, markdown: true },
  /** HTML tables with rowspan and colspan. */
  html: { print: html, spans: true, airy: true },
  /** The same with every tag in a line of its own. */
  'html-apart': { print: htmlApart, spans: true, airy: true },
  /** The same as a whole page, its paragraphs between tags, too. */
  'web-page': { print: html, spans: true, page: true },
  /** A label and its numbers on one line, as PDF text gives them. */
  'numbers-on-line': { print: numbersOnLine, numbersOnly: true },
  /** The same over pages, with labels that run down the side, wrapped groups and page numbers. */
  'pdf-pages': { print: pdfPages, numbersOnly: true },
  /** The same with columns kept in their places. */
  'pdf-columns': { print: pdfColumns, rowGap: true, numbersOnly: true },
  /** Lines ended by `|`, rows by `||`. */
  'pipe-ends': { print: pipeEnds, cellMark: 'line', airy: true },
  /** A row a line, each cell ended by `|`, as many pipes behind as cells are lacking. */
  padded: { print: padded, airy: true },
  /** The same with a pipe before each row, too. */
  'padded-pipes': { print: paddedPipes, airy: true },
  /** The same with each cell in a line of its own. */
  'padded-cells': { print: paddedCells, airy: true },
  /** Each cell in a line, a pipe in the next. */
  'pipes-apart': { print: pipesApart, airy: true, numbersOnly: true },
  /** Pipes between cells and none around them. */
  'bare-pipes': { print: barePipes, airy: true },
  /** Each cell in a line, a pipe before it. */
  'pipes-before': { print: pipesBefore, cellMark: 'line', rowGap: true, airy: true },
  /** Grids of rules and pipes, or lines of boxes, with wrapped cells. */
  grid: { print: ruled, airy: true },
  /** A mini-table a row under headers of its own. */
  'mini-tables': { print: miniTables, cellMark: 'pipe', rowGap: true, airy: true, markdown: true },
  /** One cell a paragraph. */
  'cell-paragraphs': { print: cellParagraphs, rowGap: true, numbersOnly: true, airy: true },
} as const satisfies Record<string, Layout>;

/** Tables that cannot be recovered: every label first, the numbers after. Has no truth of its cells. */
export const LOST: Layout = { print: labelsThenNumbers };

export type LayoutName = keyof typeof LAYOUTS;

/** Every recoverable layout, for loops over all of them. */
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** Those in which recomputing gives back every text, byte for byte; for tests that try many edits. */
export const WRITABLE_LAYOUTS: readonly LayoutName[] = ['tsv-drifting', 'tsv-clean', 'cell-lines', 'pipes'];

/** What a layout is like. */
export function layoutOf(name: LayoutName): Layout {
  return LAYOUTS[name];
}

/** Whether a blank cell is one for certain in a layout: neither found by being a number, nor in columns that drift. */
export function leavesBlanks(name: LayoutName): boolean {
  return name !== 'tsv-drifting' && !layoutOf(name).numbersOnly;
}
