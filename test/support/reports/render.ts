// Decides how an invented report becomes text, and says where everything in it stands.

import { chinese, SECTIONS, type TableKey } from './forms';
import { gridOf } from './grid';
import type { Report, Section } from './invent';
import { cellLines, commas, narrowCells, pipes, tsvClean, tsvDrifting, tsvQuoted, type PageBreak, type TableLayout } from './layouts';
import { barePipes, cellParagraphs, html, htmlApart, labelsThenNumbers, miniTables, numbersOnLine, padded, paddedCells, paddedPipes, pdfColumns, pdfPages, pipeEnds, pipesApart, pipesBefore, ruled } from './layoutsFurther';
import type { Paragraph } from './prose';
import { random } from './random';
import { Sheet, type Truth, type TruthParagraph } from './sheet';

export type { Extent, Truth, TruthCell, TruthHeading, TruthParagraph, TruthRow } from './sheet';

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
  /** Airy: an empty line between paragraphs unless asked otherwise. */
  readonly airy?: true;
  /** Markdown: headings have marks, and tables stand between empty lines. */
  readonly markdown?: true;
  /** A web page: every line stands between tags. */
  readonly page?: true;
}

/** The layouts by name; the first four are those of the samples and of hand-written Markdown. */
export const LAYOUTS = {
  /** TSV as sample 002: merged cells gone to empty fields, columns drifting with the label's depth. */
  'tsv-drifting': { print: tsvDrifting, cellMark: 'tab', airy: true },
  /** TSV, every row with all columns of the grid. */
  'tsv-clean': { print: tsvClean, cellMark: 'tab', airy: true },
  /** TSV whose longer labels are wrapped in quotes. */
  'tsv-quoted': { print: tsvQuoted, cellMark: 'tab', airy: true },
  /** CSV. */
  commas: { print: commas, airy: true },
  /** One cell a line, as sample 004. */
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

/** The layouts that issue 2 asks for. */
export const FIRST_LAYOUTS: readonly LayoutName[] = ['tsv-drifting', 'tsv-clean', 'cell-lines', 'pipes'];

/** What a layout is like. */
export function layoutOf(name: LayoutName): Layout {
  return LAYOUTS[name];
}

/** Whether a blank cell is one for certain in a layout: neither found by being a number, nor in columns that drift. */
export function leavesBlanks(name: LayoutName): boolean {
  return name !== 'tsv-drifting' && !layoutOf(name).numbersOnly;
}

export interface RenderOptions {
  readonly layout: LayoutName;
  /** Print every table so that it cannot be recovered; nothing of its cells is then known. */
  readonly lost?: boolean;
  /** A page ends inside table 3; for TSV and one cell a line. */
  readonly pageBreak?: PageBreak;
  /** Default `\n`. */
  readonly eol?: '\n' | '\r\n' | '\r';
  readonly bom?: boolean;
  /** Default true. */
  readonly finalNewline?: boolean;
  /** An empty line between paragraphs. Default: as the layout's source has it. */
  readonly blankLines?: boolean;
  /** `#` before the title and `##` before headings. Default: in Markdown only. */
  readonly marks?: boolean;
  /** Full-width digits in value cells. */
  readonly fullWidth?: boolean;
  /** Separator of thousands in value cells. */
  readonly thousands?: '' | ',' | '，';
  /** Zeros are left blank, in layouts for which `leavesBlanks`. */
  readonly blankZeros?: boolean;
}

export interface Rendered {
  readonly text: string;
  readonly truth: Truth;
  readonly report: Report;
  readonly options: RenderOptions;
}

const isTable = (key: string): key is TableKey => key === 'disclosure' || key === 'requests' || key === 'review';

/** What stands before and after a line. */
type Dress = readonly [before: string, after: string];
const PLAIN: Dress = ['', ''];

interface Page {
  readonly sheet: Sheet;
  readonly gap: () => void;
  readonly title: Dress;
  readonly heading: Dress;
  readonly paragraph: Dress;
}

const PAGE = {
  title: ['<h1 style="text-align: center;">', '</h1>'],
  heading: ['<p style="text-indent: 2em;"><strong>', '</strong></p>'],
  paragraph: ['<p style="line-height: 1.5;">', '</p>'],
} as const satisfies Record<string, Dress>;

function print({ sheet, gap, paragraph: [before, after] }: Page, section: TruthParagraph['section'], paragraphs: readonly Paragraph[]): void {
  for (const { text, facts } of paragraphs) {
    const placed = facts.map((fact) => ({ ...fact, character: before.length + fact.offset + 1 }));
    sheet.paragraphs.push({ section, line: sheet.next, text: before + text + after, facts: placed });
    sheet.line(before + text + after);
    gap();
  }
}

function printSection(page: Page, section: Section, report: Report, options: RenderOptions): void {
  const { sheet, gap, heading: [before, after] } = page;
  const { key, ordinal, title } = section;
  sheet.headings.push({ key, ordinal, title, line: sheet.next });
  sheet.line(`${before}${chinese(ordinal)}、${title}${after}`);
  gap();
  if (key === 'overview' && report.prefaceInside) print(page, 'preface', report.preface);
  print(page, key, section.before);
  if (isTable(key)) {
    const layout = options.lost === true ? LOST : layoutOf(options.layout);
    if (layout.markdown && sheet.lines.at(-1) !== '') sheet.blank();
    const seed = report.seed * 7 + SECTIONS.findIndex((each) => each.key === key);
    layout.print(gridOf(key, report.figures), sheet, random(seed), options.pageBreak);
    if (options.layout === 'cell-lines') sheet.blank(2);
    else if (layout.markdown && sheet.lines.at(-1) !== '') sheet.blank();
    else if (sheet.lines.at(-1) !== '') gap();
  }
  print(page, key, section.after);
}

/** Prints a report and says where everything in it stands. The same report and options give the same text. */
export function render(report: Report, options: RenderOptions): Rendered {
  const sheet = new Sheet({ fullWidth: options.fullWidth ?? false, thousands: options.thousands ?? '', ...(options.blankZeros && { blankZeros: true }) });
  const layout = layoutOf(options.layout);
  const airy = options.blankLines ?? layout.airy ?? false;
  const marks = options.marks ?? layout.markdown ?? false;
  const page: Page = {
    sheet,
    gap: () => {
      if (airy) sheet.blank();
    },
    ...(layout.page ? PAGE : { title: marks ? ['# ', ''] : PLAIN, heading: marks ? ['## ', ''] : PLAIN, paragraph: PLAIN }),
  };
  const [first = '', ...others] = report.titleLines;
  const [before, after] = page.title;
  sheet.line(before + first + after);
  for (const other of others) sheet.line(layout.page ? before + other + after : other);
  const titleLines = { line: 1, endLine: sheet.lines.length };
  sheet.blank();
  if (!report.prefaceInside) print(page, 'preface', report.preface);
  for (const section of report.sections) printSection(page, section, report, options);
  while (sheet.lines.at(-1) === '') sheet.lines.pop();
  const eol = options.eol ?? '\n';
  const text = (options.bom ? '\uFEFF' : '') + sheet.lines.join(eol) + ((options.finalNewline ?? true) ? eol : '');
  const { headings, captions, parts, tables, rows, cells, paragraphs } = sheet;
  const truth: Truth = {
    title: report.titleLines.join(''),
    titleLines,
    headings,
    captions,
    parts,
    tables,
    rows,
    cells,
    paragraphs,
  };
  return { text, truth, report, options };
}
