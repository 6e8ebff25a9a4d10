// Decides how an invented report becomes text, and says where everything in it stands.

import { chinese, SECTIONS, type TableKey } from './forms';
import { gridOf } from './grid';
import type { Report, Section } from './invent';
import { layoutOf, LOST, type LayoutName } from './layouts';
import type { PageBreak } from './layouts/walk';
import type { Paragraph } from './prose';
import { random } from './random';
import { Sheet, type Truth, type TruthParagraph } from './sheet';

export type { Extent, Truth, TruthCell, TruthHeading, TruthParagraph, TruthRow } from './sheet';

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
