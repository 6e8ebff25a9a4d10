// Finds everything that the rules have to say about a text, and where in it that stands.
import type { Analysis } from '../model/analysis';
import { flags, flagSummary, tableCount } from '../model/mark';
import { piecesOf } from '../model/piece';
import type { Report } from '../model/report';
import { tablesOf, type Table } from '../model/table';
import type { Severity } from '../schema';
import type { Block } from '../syntax/block';
import { memoize } from '../text/memo';
import type { Place } from '../text/sequence';
import type { Finding, Fix } from './finding';
import { flowFindings } from './flow';
import { reportScopeRules, ruleOf, tableScopeRules } from './registry';
import type { ReportView } from './rule';
import type { RuleId } from './ruleIds';

export type Level = Severity | 'off';

export interface CheckOptions {
  /** The severity that a user gave to a rule. */
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
  /** In Markdown `**` and its like are no residue. */
  readonly markdown: boolean;
}

/** A finding in its text, with the severity it is shown with. */
export interface Located {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly view: ReportView;
  /** The block of the finding's origin. */
  readonly place: Place<Block>;
}

const findingsOfTable: (table: Table) => readonly Finding[] = memoize((table) => tableScopeRules.flatMap((rule) => rule.check(table)));

/** All findings of a text, in the order of their places. */
export function check({ blocks, reports }: Analysis, options: CheckOptions): readonly Located[] {
  const located: Located[] = [];
  const flow = flowFindings(blocks, 0, blocks.count);
  let next = 0;
  let from = 0;
  for (const report of reports.slice(0)) {
    const view: ReportView = { report, blocks, from };
    const start = located.length;
    const end = from + report.length;
    for (; next < flow.length && (flow[next] as Indexed).index < end; next++) locate(view, flow[next] as Indexed, options, located);
    for (const { index, finding } of structuralFindings(view)) locate(view, { index: from + index, finding }, options, located);
    if (located.length - start > 1) sortFrom(located, start);
    from = end;
  }
  return located;
}

function locate(view: ReportView, { index, finding }: Indexed, options: CheckOptions, out: Located[]): void {
  const severity = severityOf(finding, view.report, options);
  if (severity) out.push({ finding, severity, view, place: view.blocks.at(index) });
}

function sortFrom(located: Located[], first: number): void {
  const sorted = located.splice(first).sort((a, b) => a.place.index - b.place.index || a.finding.origin.from - b.finding.origin.from);
  for (const each of sorted) located.push(each);
}

/** A finding and the index of its block. */
export interface Indexed {
  readonly index: number;
  readonly finding: Finding;
}

const structure = memoize((_: Report): { findings: readonly Indexed[] | undefined } => ({ findings: undefined }));

/** Findings of report and table rules, by index in the report; worked out once per report, which an edit within it replaces. */
export function structuralFindings(view: ReportView): readonly Indexed[] {
  const known = structure(view.report);
  return (known.findings ??= findStructural(view));
}

function findStructural(view: ReportView): readonly Indexed[] {
  const { report } = view;
  const kind = report.kind === 'plan' ? 'plan' : 'report';
  if (report.kind === 'other') return [];
  const own = reportScopeRules.filter((rule) => rule.documents === kind).flatMap((rule) => rule.check(view));
  if (kind === 'plan') return own.map((finding) => indexed(report, finding));
  const tables = [...Object.values(report.tables), ...report.extras];
  const findings = [...own, ...tables.flatMap((table) => findingsOfTable(table))].map((finding) => indexed(report, finding));
  return [...findings, ...loneTableFindings(view)];
}

function indexed(report: Report, finding: Finding): Indexed {
  const index = report.indexOf(finding.origin.block);
  if (index === undefined) throw new Error(`${finding.rule} stands in a block that its report does not know`);
  return { index, finding };
}

/** Tables beyond the first of their kind are checked each by itself. */
function loneTableFindings({ report, blocks, from }: ReportView): readonly Indexed[] {
  const end = from + report.length;
  if (tableCount.range(blocks, from, end) === report.tableBlocks.length) return [];
  const bound = new Set(report.tableBlocks.map(({ block }) => block));
  const found: Indexed[] = [];
  for (let at = from; at < end; ) {
    const place = flagSummary.next(blocks, at, (seen) => (seen & flags.table) !== 0);
    if (!place || place.index >= end) break;
    at = place.index + 1;
    if (bound.has(place.item)) continue;
    for (const finding of findingsOfLoneBlock(place.item, report)) found.push({ index: place.index - from, finding });
  }
  return found;
}

function findingsOfLoneBlock(block: Block, report: Report): readonly Finding[] {
  return piecesOf(block).flatMap((piece) => tablesOf([piece], report.format ?? '2021').flatMap((table) => findingsOfTable(table)));
}

/** The severity to show a finding with; undefined where it is not shown. */
function severityOf(finding: Finding, report: Report, { levels, markdown }: CheckOptions): Severity | undefined {
  const rule = ruleOf(finding.rule);
  if ((rule.scope === 'block' || rule.scope === 'flow') && rule.documents === 'report' && report.kind !== 'annual-report') return undefined;
  if (markdown && (finding.subject as { markdown?: boolean } | undefined)?.markdown) return undefined;
  const level = levels[finding.rule] ?? finding.severity ?? rule.severity;
  return level === 'off' ? undefined : level;
}

/** The edits that put a finding right; several where more than one could. */
export function fixesOf({ finding, view }: Located): readonly Fix[] {
  return ruleOf(finding.rule).fixes?.({ ...view, finding }) ?? [];
}
