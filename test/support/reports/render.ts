// Decides how an invented report becomes text, and says where everything in it stands.

import { chinese, SECTIONS, type TableKey } from './forms';
import { gridOf } from './grid';
import type { Report, Section } from './invent';
import { cellLines, pipes, tsvClean, tsvDrifting, type TableLayout } from './layouts';
import type { Paragraph } from './prose';
import { random } from './random';
import { Sheet, type Truth, type TruthParagraph } from './sheet';

export type { Extent, Truth, TruthCell, TruthHeading, TruthParagraph, TruthRow } from './sheet';

/** The layouts by name. */
export const LAYOUTS = {
  /** TSV as sample 002: merged cells gone to empty fields, columns drifting with the label's depth. */
  'tsv-drifting': tsvDrifting,
  /** TSV, every row with all columns of the grid. */
  'tsv-clean': tsvClean,
  /** One cell a line, as sample 004. */
  'cell-lines': cellLines,
  /** Markdown pipe tables under `##` headings. */
  pipes,
} as const satisfies Record<string, TableLayout>;

export type LayoutName = keyof typeof LAYOUTS;

/** Every layout, for loops over all of them. */
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

export interface RenderOptions {
  readonly layout: LayoutName;
  /** Default `\n`. */
  readonly eol?: '\n' | '\r\n' | '\r';
  readonly bom?: boolean;
  /** Default true. */
  readonly finalNewline?: boolean;
  /** An empty line between paragraphs. Default: true for TSV and pipes, false for one cell a line. */
  readonly blankLines?: boolean;
  /** `#` before the title and `##` before headings. Default: with pipes only. */
  readonly marks?: boolean;
  /** Full-width digits in value cells. */
  readonly fullWidth?: boolean;
  /** Separator of thousands in value cells. */
  readonly thousands?: '' | ',' | '，';
}

export interface Rendered {
  readonly text: string;
  readonly truth: Truth;
  readonly report: Report;
  readonly options: RenderOptions;
}

const isTable = (key: string): key is TableKey => key === 'disclosure' || key === 'requests' || key === 'review';

interface Page {
  readonly sheet: Sheet;
  readonly gap: () => void;
  readonly hash: (marks: string) => string;
}

function print({ sheet, gap }: Page, section: TruthParagraph['section'], paragraphs: readonly Paragraph[]): void {
  for (const { text, facts } of paragraphs) {
    const placed = facts.map((fact) => ({ ...fact, character: fact.offset + 1 }));
    sheet.paragraphs.push({ section, line: sheet.next, text, facts: placed });
    sheet.line(text);
    gap();
  }
}

function printSection(page: Page, section: Section, report: Report, options: RenderOptions): void {
  const { sheet, gap, hash } = page;
  const { key, ordinal, title } = section;
  sheet.headings.push({ key, ordinal, title, line: sheet.next });
  sheet.line(`${hash('##')}${chinese(ordinal)}、${title}`);
  gap();
  if (key === 'overview' && report.prefaceInside) print(page, 'preface', report.preface);
  print(page, key, section.before);
  if (isTable(key)) {
    if (options.layout === 'pipes' && sheet.lines.at(-1) !== '') sheet.blank();
    LAYOUTS[options.layout](
      gridOf(key, report.figures),
      sheet,
      random(report.seed * 7 + SECTIONS.findIndex((s) => s.key === key)),
    );
    if (options.layout === 'cell-lines') sheet.blank(2);
    else if (options.layout === 'pipes') sheet.blank();
    else gap();
  }
  print(page, key, section.after);
}

/** Prints a report and says where everything in it stands. The same report and options give the same text. */
export function render(report: Report, options: RenderOptions): Rendered {
  const sheet = new Sheet({ fullWidth: options.fullWidth ?? false, thousands: options.thousands ?? '' });
  const airy = options.blankLines ?? options.layout !== 'cell-lines';
  const marks = options.marks ?? options.layout === 'pipes';
  const page: Page = {
    sheet,
    gap: () => {
      if (airy) sheet.blank();
    },
    hash: (mark) => (marks ? `${mark} ` : ''),
  };
  const [first = '', ...others] = report.titleLines;
  sheet.line(page.hash('#') + first);
  for (const other of others) sheet.line(other);
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
