// The state of a document as the tree view and the status item show it: each section and table, and what is wrong with it.
import type { Origin } from '../model/origin';
import type { Report } from '../model/report';
import type { Overview, OverviewFinding, OverviewItem, OverviewReport } from '../protocol';
import type { Located } from '../rules/located';
import { say, withoutTable, type Locale } from '../rules/messages/message';
import { sections as prescribed, tableKeys, type SectionKey, type TableKey } from '../schema';
import type { ReportDocument } from './documents';
import type { Settings } from './settings';
import { rangeOf } from './toLsp';
import { words } from './words';

/** The overview of a document; null for one that is not served. */
export function overviewOf(document: ReportDocument, settings: Settings, locale: Locale): Overview | null {
  if (!document.isServed(settings)) return null;
  const located = document.findings(settings);
  const places = document.analysis(settings).reports.places();
  const reports = places.map(({ item, offset }) => reportOf(document, item, offset, located.filter(({ view }) => view.from === offset), locale));
  return { uri: document.uri, version: document.version, reports };
}

interface Shown {
  readonly located: Located;
  readonly shown: OverviewFinding;
}

function reportOf(document: ReportDocument, report: Report, from: number, located: readonly Located[], locale: Locale): OverviewReport {
  const all: Shown[] = located.flatMap((each) => {
    const shown = findingOf(each, locale);
    return shown ? [{ located: each, shown }] : [];
  });
  const isReport = report.kind === 'annual-report';
  const tables = isReport ? tableItems(document, report, from, all, locale) : [];
  const sections = isReport ? sectionItems(document, report, from, all) : [];
  const filed = new Set([...tables, ...sections].flatMap(({ findings }) => findings));
  const { kind, year, organ, title } = report;
  return {
    kind,
    format: isReport ? report.format : null,
    year,
    title: title?.text ?? null,
    organ,
    line: lineAt(document, from + (title?.first.index ?? 0)),
    sections,
    tables: tables.map((table) => underItsTitle(table, locale)),
    findings: all.map(({ shown }) => shown).filter((shown) => !filed.has(shown)),
  };
}

function findingOf(located: Located, locale: Locale): OverviewFinding | undefined {
  const { finding, view, place, severity } = located;
  if (severity === 'hint') return undefined;
  return { code: finding.rule, severity, message: say(finding.message, locale), range: rangeOf(view, finding.origin, place) };
}

interface TableItem extends OverviewItem {
  readonly key: TableKey;
}

/** The title of a table says already which one its findings speak of. */
function underItsTitle(table: TableItem, locale: Locale): OverviewItem {
  return { ...table, findings: table.findings.map((finding) => ({ ...finding, message: withoutTable(finding.message, table.key, locale) })) };
}

/** Findings of tables, under the table in which they stand, or whose absence they report. */
function tableItems(document: ReportDocument, report: Report, from: number, all: readonly Shown[], locale: Locale): TableItem[] {
  return tableKeys.map((key): TableItem => {
    const table = report.tables[key];
    const findings = all.filter(({ located }) => isAbout(located, report, key)).map(({ shown }) => shown);
    const index = table ? report.indexOf(table.block) : report.section(key)?.heading.index;
    const line = table && index !== undefined ? lineAt(document, from + index) + (table.lines[0]?.line ?? 0) : undefined;
    return {
      key,
      title: words[locale].tables[key],
      present: table !== undefined,
      line: line ?? findings[0]?.range.start.line ?? lineAt(document, from + (index ?? 0)),
      findings,
    };
  });
}

function isAbout({ finding }: Located, report: Report, key: TableKey): boolean {
  if (finding.rule === 'table/missing') return finding.origin.block === report.section(key)?.heading.block;
  return tableAt(report, finding.origin) === key && !finding.rule.startsWith('section/');
}

/** The table of the report that a place in a block belongs to: of several in the block, the last that begins before it. */
function tableAt({ tables }: Report, { block, from }: Origin): TableKey | undefined {
  const starts = Object.values(tables).flatMap(({ key, lines }) => {
    const first = lines.find((line) => line.block === block);
    return first ? [{ key, start: first.offset }] : [];
  });
  const before = starts.filter(({ start }) => start <= from);
  return (before.length > 0 ? before : starts).reduce<(typeof starts)[number] | undefined>((last, each) => (last && last.start > each.start ? last : each), undefined)?.key;
}

function sectionItems(document: ReportDocument, report: Report, from: number, all: readonly Shown[]): OverviewItem[] {
  return prescribed.map(({ key, title }): OverviewItem => {
    const section = report.section(key);
    const missing = all.filter(({ located }) => isMissing(located, key));
    const inside = all.filter(({ located }) => section && isWithin(located, report, section.heading.index, section.end));
    const findings = [...missing, ...inside].map(({ shown }) => shown);
    return {
      key,
      title,
      present: section !== undefined,
      line: section ? lineAt(document, from + section.heading.index) : (findings[0]?.range.start.line ?? lineAt(document, from)),
      findings,
    };
  });
}

function isMissing({ finding }: Located, key: SectionKey): boolean {
  return finding.message.id === 'section/missing' && finding.message.args.section === key;
}

/** In a section, and neither about its table nor about a section that should follow. */
function isWithin({ finding, place, view }: Located, report: Report, from: number, to: number): boolean {
  const index = place.index - view.from;
  if (index < from || index >= to || finding.rule === 'section/missing' || finding.rule === 'table/missing') return false;
  return !report.tableBlocks.some(({ block }) => block === finding.origin.block);
}

function lineAt(document: ReportDocument, index: number): number {
  const { blocks } = document.text;
  return index < blocks.count ? blocks.at(index).line : 0;
}
