// What report, table and prose rules find in a report, kept with what each of them reads: a rule runs again only when that has changed.
import { tableCount } from '../model/mark';
import type { Moved, Report, Structure } from '../model/report';
import { isLost } from '../model/table/lostTable';
import { piecesOf } from '../model/table/piece';
import type { Table } from '../model/table/table';
import { tablesOf } from '../model/table/tablesOf';
import { expectedFormat } from '../schema';
import type { Block } from '../syntax/block';
import { append } from '../text/append';
import { defineGathering } from '../text/gathering';
import { memoize } from '../text/memo';
import type { Sequence } from '../text/sequence';
import { noFindings, type Finding } from './finding';
import type { PlacedFinding } from './placedFinding';
import { flowRules, proseChecks, reportScopeRules, tableScopeRules } from './registry';
import type { ReportRule, ReportView } from './rule';

/** Findings of report, table and prose rules; indices count from the report's first block. Those of its structure outlive edits of its paragraphs. */
export const reportFindings: (report: Report) => readonly PlacedFinding[] = memoize((report) => {
  if (report.kind === 'other') return [];
  const view: ReportView = { report, ...report.source };
  const kept = keptFindings(report.structure);
  const ofStructure = (kept.findings ??= findInStructure(view));
  if (report.kind === 'plan') return ofStructure;
  const ofProse = [...findByRules(view, 'report', 'paragraphs')];
  for (const check of proseChecks) append(ofProse, check(view));
  return ofProse.length === 0 ? ofStructure : [...ofStructure, ...ofProse];
});

const keptFindings = memoize((structure: Structure): { findings: readonly PlacedFinding[] | undefined } => {
  const moved = structure.takeMoved();
  return { findings: moved && movedFindings(keptFindings(moved.structure).findings, moved) };
});

function movedFindings(findings: readonly PlacedFinding[] | undefined, { from, by }: Moved): readonly PlacedFinding[] | undefined {
  return findings?.map((found) => (found.index < from ? found : { ...found, index: found.index + by }));
}

function findInStructure(view: ReportView): readonly PlacedFinding[] {
  const { report } = view;
  const kind = report.kind === 'plan' ? 'plan' : 'report';
  const kept = keptFindings(report.outline);
  const ofOutline = (kept.findings ??= findByRules(view, kind, 'outline'));
  const own = [...ofOutline, ...findByRules(view, kind, 'tables')];
  if (kind === 'plan') return [...own, ...flowRules.flatMap((rule) => rule.inPlan?.(view) ?? [])];
  for (const table of report.allTables) {
    for (const finding of findingsOfTable(table)) own.push(placed(report, finding));
  }
  append(own, loneTableFindings(view));
  return own;
}

function findByRules(view: ReportView, documents: ReportRule['documents'], reads: ReportRule['reads']): readonly PlacedFinding[] {
  let found: PlacedFinding[] | undefined;
  for (const rule of rulesFor[documents][reads]) {
    if (rule.ofForm && !view.report.followsForm) continue;
    for (const finding of rule.check(view)) (found ??= []).push(placed(view.report, finding));
  }
  return found ?? noFindings;
}

type ByReading = Readonly<Record<ReportRule['reads'], readonly ReportRule[]>>;

function byReading(documents: ReportRule['documents']): ByReading {
  const of = (reads: ReportRule['reads']): readonly ReportRule[] => reportScopeRules.filter((rule) => rule.documents === documents && rule.reads === reads);
  return { outline: of('outline'), tables: of('tables'), paragraphs: of('paragraphs') };
}

const rulesFor: Readonly<Record<ReportRule['documents'], ByReading>> = { report: byReading('report'), plan: byReading('plan') };

/** The reports in which such rules find something, each with the number of blocks before it. */
export function reportsWithFindings(reports: Sequence<Report>): readonly { readonly report: Report; readonly from: number }[] {
  const found: { report: Report; from: number }[] = [];
  eachWithFindings(reports, 0, reports.count, (from, report) => found.push({ report, from }));
  return found;
}

const eachWithFindings = defineGathering<Report, Report>(
  (report) => (reportFindings(report).length > 0 ? [report] : []),
  ({ length }) => length,
);

function placed(report: Report, finding: Finding): PlacedFinding {
  const index = report.indexOf(finding.origin.block);
  if (index === undefined) throw new Error(`${finding.rule} stands in a block that its report does not know`);
  return { index, finding };
}

/** Tables beyond the first of their kind are checked each by itself. */
function loneTableFindings({ report, blocks, from }: ReportView): readonly PlacedFinding[] {
  const end = from + report.length;
  if (tableCount.range(blocks, from, end) === report.tableBlocks.length) return [];
  const bound = new Set(report.tableBlocks.map(({ block }) => block));
  const found: PlacedFinding[] = [];
  eachLoneFinding(blocks, from, end, (index, finding) => {
    if (!bound.has(finding.origin.block)) found.push({ index, finding });
  });
  return found;
}

/** What the table rules find in a block whose table belongs to no report. */
function loneFindings(block: Block): readonly Finding[] {
  return block.kind === 'table' ? readLone(block) : noFindings;
}

const readLone = memoize((block: Block): readonly Finding[] =>
  piecesOf(block).flatMap((piece) => tablesOf([piece], expectedFormat(null)).flatMap((table) => findingsOfTable(table))),
);

const eachLoneFinding = defineGathering<Block, Finding>(loneFindings, () => 1);

/** What the table rules say of a table; of one whose structure is lost, table/missing alone speaks. */
const findingsOfTable: (table: Table) => readonly Finding[] = memoize((table) => {
  if (isLost(table)) return noFindings;
  const found: Finding[] = [];
  for (const rule of tableScopeRules) append(found, rule.check(table));
  return found;
});
