// Decides whether the sections that consist of a table have it.
import { lineOrigin } from '../../model/report';
import { expectedFormat, type FormatId, type TableKey } from '../../schema';
import type { Finding, Fix } from '../finding';
import { insertTable } from '../insert/newSection';
import type { FixContext, ReportRule, ReportView } from '../rule';
import { knownSections, noFindings, type KnownSection } from './common';

/** Sections 二三四 have their tables (〔2019〕60号, 〔2021〕30号; DOMAIN E.2); where a section is missing, section/missing alone speaks. */
export const tableMissing: ReportRule = { id: 'table/missing', severity: 'error', scope: 'report', documents: 'report', check, fixes };

function check({ report }: ReportView): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const known of knownSections(report)) {
    const { table } = known.spec;
    if (table === undefined || report.tables[table] || found?.some(({ subject }) => (subject as KnownSection).spec === known.spec)) continue;
    const message = { id: 'table/missing', args: { title: known.spec.title } } as const;
    (found ??= []).push({ rule: 'table/missing', origin: lineOrigin(known.section.heading.block), message, related: [], subject: known });
  }
  return found ?? noFindings;
}

function fixes(context: FixContext): readonly Fix[] {
  const { section, spec } = context.finding.subject as KnownSection;
  const format = context.report.format ?? formatByYear(context.report.year);
  const edits = insertTable(context, section, spec.table as TableKey, format);
  return [{ title: { id: 'table/missing.insert', args: { format } }, edits, safe: false, preferred: false }];
}

function formatByYear(year: number | null): FormatId {
  return expectedFormat(year ?? 2021);
}
