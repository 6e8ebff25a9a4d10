// Decides whether the sections that consist of a table have it, and whether its structure is still there.
import { knownSections, type KnownSection } from '../../model/headings';
import { lineOrigin } from '../../model/lineOrigins';
import { textAt, type Origin } from '../../model/origin';
import { isLost } from '../../model/table/lostTable';
import { piecesOf } from '../../model/table/piece';
import type { Table } from '../../model/table/table';
import { expectedFormat, type SectionSpec, type TableKey } from '../../schema';
import { contentLength } from '../../text/lineBreak';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import { insertTable } from '../insert/newSection';
import type { Message } from '../messages/message';
import { ofSubject, type FixContext, type ReportRule, type ReportView } from '../rule';
import { hasRemains } from './remains';

/** Sections 二三四 have their tables (〔2019〕60号, 〔2021〕30号); where a section is missing, section/missing alone speaks. */
export const tableMissing: ReportRule<Subject> = { id: 'table/missing', severity: 'error', scope: 'report', reads: 'paragraphs', documents: 'report', ofForm: true, check, fixes: ofSubject(fixes) };

function check(view: ReportView): readonly Finding<Subject>[] {
  let found: Finding<Subject>[] | undefined;
  for (const known of knownSections(view.report)) {
    const { table: key, title } = known.spec;
    if (key === undefined || found?.some(({ subject }) => subject?.spec === known.spec || subject?.exchanged?.spec === known.spec)) continue;
    const table = view.report.tables[key];
    const other = table && exchangedWith(view, known, table);
    const hasRows = table !== undefined && table.rows.length > 0;
    if (hasRows && !isLost(table) && !other) continue;
    const lost = hasRows || other !== undefined || hasRemains(view, known);
    if (table && !lost) continue;
    const message: Message = other ? { id: 'table/exchanged', args: { title, other: other.spec.title } } : { id: lost ? 'table/lost' : 'table/missing', args: { title } };
    const related = other ? [{ origin: lineOrigin(other.section.heading.block), message: { id: 'table/exchanged.other' as const, args: { title: other.spec.title } } }] : [];
    (found ??= []).push({ rule: 'table/missing', origin: lineOrigin(known.section.heading.block), message, related, subject: { ...known, lost, exchanged: other } });
  }
  return found ?? noFindings;
}

interface Subject extends KnownSection {
  /** The table, or something of it, is there, but not its structure or not in this section. */
  readonly lost: boolean;
  /** The section that has its table, and whose own stands here. */
  readonly exchanged: KnownSection | undefined;
}

/** The section that has the table of another, which has its own. Tables that merely stand elsewhere are where the writer wants them. */
function exchangedWith(view: ReportView, known: KnownSection, table: Table): KnownSection | undefined {
  const other = sectionOf(view, table);
  const own = other?.spec.table && view.report.tables[other.spec.table];
  return own && own !== table && sectionOf(view, own)?.spec === known.spec ? other : undefined;
}

/** The section that a table stands in. */
function sectionOf(view: ReportView, table: Table): KnownSection | undefined {
  const index = view.report.tableBlocks.find(({ block }) => block === table.block)?.index ?? -1;
  return knownSections(view.report).findLast(({ section }) => section.heading.index < index);
}

/** None for a lost table: a blank one beside its remains would help nobody. */
function fixes({ section, spec, lost, exchanged }: Subject, context: FixContext): readonly Fix[] {
  if (exchanged) return exchange(spec, exchanged.spec, context);
  if (lost) return [];
  const format = context.report.format ?? expectedFormat(context.report.year);
  const edits = insertTable(context, section, spec.table as TableKey, format);
  return [offer({ id: 'table/missing.insert', args: { format } }, edits)];
}

/** Lets two tables change places; none where one of them is in several blocks, or has its block not for itself. */
function exchange(one: SectionSpec, other: SectionSpec, { report }: FixContext): readonly Fix[] {
  const [here, there] = [one, other].map(({ table }) => linesOf(report.tables[table as TableKey]));
  if (!here || !there) return [];
  const edits = [{ origin: here, newText: textAt(there) }, { origin: there, newText: textAt(here) }];
  return [offer({ id: 'table/exchanged.fix', args: { title: one.title, other: other.title } }, edits)];
}

/** The lines of a table, without the line break behind them. */
function linesOf(table: Table | undefined): Origin | undefined {
  const block = table?.block;
  if (!block || piecesOf(block).length !== 1 || table.lines.some((line) => line.block !== block)) return undefined;
  return { block, from: 0, to: contentLength(block.text) };
}
