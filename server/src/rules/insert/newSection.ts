// Writes a missing section, heading and blank table, in the manner of the sections beside it.
import type { Gap } from '../../model/gaps';
import { bareTitle, knownSections, numeralOrigin, titleOrigin } from '../../model/headings';
import { lastLine } from '../../model/lineOrigins';
import type { PlacedBlock, Section } from '../../model/outline';
import { toChinese } from '../../number/chineseNumeral';
import { expectedFormat, sections, type FormatId, type SectionSpec, type TableKey } from '../../schema';
import type { Block } from '../../syntax/block';
import { contentLength } from '../../text/lineBreak';
import type { Edit } from '../finding';
import type { ReportView } from '../rule';
import { blankTable, styleOf } from './blankTable';
import { insertAfter, insertBefore, lineBreakNear } from './lines';

/** How a heading is set: what stands before and after its title, and the blank lines above and below it. */
interface HeadingStyle {
  readonly write: (spec: SectionSpec) => string;
  readonly above: string;
  readonly below: string;
}

/** The edit that puts a blank table in below the heading of its section. */
export function insertTable(view: ReportView, { heading }: Section, key: TableKey, format: FormatId): readonly Edit[] {
  const lineBreak = lineBreakNear(view, heading.index);
  const below = blankAt(view, heading.index + 1);
  const lines = tableLines(view, key, format, below, lineBreak);
  const end = contentLength(heading.block.text);
  const after = needsBlank(view, lineBreak) && below === '' && heading.index + 1 < view.report.length ? lineBreak : '';
  return [insertAfter({ block: heading.block, from: end, to: end }, lines + after, lineBreak)];
}

/** The edit that puts a missing section in where it would stand. */
export function insertSection(view: ReportView, gap: Gap): readonly Edit[] {
  const { spec, line, placed, before } = gap;
  const lineBreak = lineBreakNear(view, placed.index);
  const style = styleBeside(view, placed, lineBreak);
  const lines = sectionLines(view, spec, style, lineBreak);
  if (before) return [insertBefore(placed.block, 0, lines + (style.above || style.below))];
  return [insertAfter(line, style.above + lines, lineBreak)];
}

/** The edit that gives a text without sections all six, below all that it has. */
export function insertAllSections(view: ReportView): readonly Edit[] {
  const { last, title } = view.report;
  if (!last) return [];
  const lineBreak = lineBreakNear(view, last.index);
  const marks = title?.line.block.kind === 'heading' ? '## ' : '';
  const style: HeadingStyle = { write: (spec) => marks + spec.title, above: lineBreak, below: lineBreak };
  const lines = sections.map((spec) => style.above + sectionLines(view, spec, style, lineBreak)).join('');
  return [insertAfter(lastLine(last.block), lines, lineBreak)];
}

function sectionLines(view: ReportView, spec: SectionSpec, style: HeadingStyle, lineBreak: string): string {
  const heading = style.write(spec) + lineBreak;
  const { report } = view;
  if (spec.table === undefined || report.tables[spec.table]) return heading;
  const format = report.format ?? expectedFormat(report.year);
  const after = needsBlank(view, lineBreak) && style.above === '' ? lineBreak : '';
  return heading + tableLines(view, spec.table, format, style.below, lineBreak) + after;
}

/** A table with the blank lines above it; Markdown asks for one. */
function tableLines(view: ReportView, key: TableKey, format: FormatId, below: string, lineBreak: string): string {
  const style = styleOf(view.report, lineBreak);
  return (below === '' && style.layout === 'pipes' ? lineBreak : below) + blankTable(format, key, style);
}

/** Whether a blank line must end a table, lest the next line become part of it. */
function needsBlank({ report }: ReportView, lineBreak: string): boolean {
  return styleOf(report, lineBreak).layout !== 'tabs';
}

/** The style of the heading before a place, or after it where it is the first. */
function styleBeside(view: ReportView, { index }: PlacedBlock, lineBreak: string): HeadingStyle {
  const known = knownSections(view.report).map(({ section }) => section.heading);
  const beside = known.findLast((heading) => heading.index <= index) ?? known[0];
  if (!beside) return { write: ({ title }) => title, above: lineBreak, below: lineBreak };
  return {
    write: (spec) => headingLike(beside.block, spec),
    above: blankAt(view, beside.index - 1),
    below: blankAt(view, beside.index + 1),
  };
}

/** A section's heading with the marks or tags, the ordinal's form and the emphasis of another. */
function headingLike(block: Block, spec: SectionSpec): string {
  const { text } = block;
  const title = titleOrigin(block);
  const numeral = numeralOrigin(block);
  const before = numeral
    ? text.slice(0, numeral.from) + (toChinese(spec.ordinal) ?? '') + text.slice(numeral.to, title.from)
    : text.slice(0, title.from);
  return before + bareTitle(spec) + (/^(?:\*|<\/[a-z]\w*>)+/iu.exec(text.slice(title.to))?.[0] ?? '');
}

/** The blank lines that a block of the report is; '' where it is none. */
function blankAt({ report, blocks, from }: ReportView, index: number): string {
  if (index < 0 || index >= report.length) return '';
  const { item } = blocks.at(from + index);
  return item.kind === 'blank' ? item.text : '';
}
