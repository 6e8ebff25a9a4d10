// Finds everything that the rules have to say about a text, and where in it that stands.
import type { Analysis } from '../model/analysis';
import { isLost } from '../model/lostTable';
import { tableCount } from '../model/mark';
import { piecesOf } from '../model/piece';
import type { Moved, Report, Structure } from '../model/report';
import { tablesOf, type Table } from '../model/table';
import type { PlacedReport } from '../model/workspace';
import type { Severity } from '../schema';
import type { Block } from '../syntax/block';
import { memoize } from '../text/memo';
import { defineSummary, type Place } from '../text/sequence';
import { findingsAcrossYears } from './crossYear/rules';
import type { Finding, Fix } from './finding';
import { flowFindings } from './flow';
import { withoutSaidOfTable } from './prose/saidOfTable';
import { flowRules, proseChecks, reportScopeRules, ruleOf, tableScopeRules } from './registry';
import type { ReportRule, ReportView } from './rule';
import type { RuleId } from './ruleIds';
import { hasComments, suppress } from './suppression/suppress';

export type Level = Severity | 'off';

export interface CheckOptions {
  /** The severity that a user gave to a rule. */
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
  /** In Markdown `**` and its like are no residue. */
  readonly markdown: boolean;
  /** Findings that the user's ignore file names. */
  readonly ignores?: ((located: Located) => boolean) | undefined;
  /** Last year's reports, by the index of the report that they are for; undefined where none has one. */
  readonly previous?: readonly (PlacedReport | undefined)[] | undefined;
}

/** A finding in its text, with the severity it is shown with. */
export class Located {
  #place: Place<Block> | undefined;

  constructor(
    readonly finding: Finding,
    readonly severity: Severity,
    readonly view: ReportView,
    /** The index, in the text, of the block of the finding's origin. */
    readonly index: number,
    /** Last year's report, where the finding is about both. */
    readonly previous?: PlacedReport,
  ) {}

  /** The block of the finding's origin; looked up when it is asked for, as an edit moves all that stands below it. */
  get place(): Place<Block> {
    return (this.#place ??= this.view.blocks.at(this.index));
  }
}

/** What the table rules say of a table; of one whose structure is lost, table/missing alone speaks. */
const findingsOfTable: (table: Table) => readonly Finding[] = memoize((table) => (isLost(table) ? [] : tableScopeRules.flatMap((rule) => rule.check(table))));

/** All findings of a text, in the order of their places; costs no more than they are many. */
export function check({ blocks, reports }: Analysis, options: CheckOptions): readonly Located[] {
  const located: Located[] = [];
  const viewAt = ({ item, offset }: Place<Report>): ReportView => ({ report: item, blocks, from: offset });
  let view: ReportView | undefined;
  for (const { index, finding } of flowFindings(blocks, 0, blocks.count)) {
    if (!view || index >= view.from + view.report.length) view = viewAt(reports.atOffset(index) as Place<Report>);
    locate(view, index, finding, options, located);
  }
  for (const place of structuralCount.all(reports, 0, reports.count, isSome)) {
    const structural = viewAt(place);
    for (const { index, finding } of structuralFindings(place.item)) locate(structural, structural.from + index, finding, options, located);
  }
  options.previous?.forEach((previous, i) => {
    if (previous) locateAcrossYears(viewAt(reports.at(i)), previous, options, located);
  });
  const left = options.ignores ? located.filter((each) => !options.ignores?.(each)) : located;
  const { left: shown, unused } = hasComments(blocks) ? suppress(left, blocks, options, needsOtherYears) : { left, unused: [] };
  for (const { finding, place: { index } } of unused) locate(viewAt(reports.atOffset(index) as Place<Report>), index, finding, options, shown);
  return withoutSaidOfTable(shown.sort(byPlace));
}

/** Without last year's report these find nothing, and their suppressions are not idle for it. */
function needsOtherYears(rule: string): boolean {
  return rule.startsWith('cross-year/');
}

function locateAcrossYears(view: ReportView, previous: PlacedReport, options: CheckOptions, out: Located[]): void {
  for (const { index, finding } of findingsAcrossYears(view, previous.report)) {
    const severity = severityOf(finding, view.report, options);
    if (severity) out.push(new Located(finding, severity, view, view.from + index, previous));
  }
}

function byPlace(a: Located, b: Located): number {
  return a.index - b.index || a.finding.origin.from - b.finding.origin.from;
}

function isSome(count: number): boolean {
  return count > 0;
}

function locate(view: ReportView, index: number, finding: Finding, options: CheckOptions, out: Located[]): void {
  const severity = severityOf(finding, view.report, options);
  if (severity) out.push(new Located(finding, severity, view, index));
}

/** A finding and the index of its block. */
export interface Indexed {
  readonly index: number;
  readonly finding: Finding;
}

/** Findings of report, table and prose rules, by index in the report; those of its structure outlive edits of its paragraphs. */
const structuralFindings: (report: Report) => readonly Indexed[] = memoize((report) => {
  if (report.kind === 'other') return [];
  const view: ReportView = { report, ...report.source };
  const kept = keptFindings(report.structure);
  const ofStructure = (kept.findings ??= findInStructure(view));
  if (report.kind === 'plan') return ofStructure;
  const ofProse = [...findByRules(view, 'report', 'paragraphs'), ...proseChecks.flatMap((check) => check(view))];
  return ofProse.length === 0 ? ofStructure : [...ofStructure, ...ofProse];
});

const keptFindings = memoize((structure: Structure): { findings: readonly Indexed[] | undefined } => {
  const moved = structure.takeMoved();
  return { findings: moved && movedFindings(keptFindings(moved.structure).findings, moved) };
});

function movedFindings(findings: readonly Indexed[] | undefined, { from, by }: Moved): readonly Indexed[] | undefined {
  return findings?.map((found) => (found.index < from ? found : { ...found, index: found.index + by }));
}

function findInStructure(view: ReportView): readonly Indexed[] {
  const { report } = view;
  const kind = report.kind === 'plan' ? 'plan' : 'report';
  const kept = keptFindings(report.outline);
  const ofOutline = (kept.findings ??= findByRules(view, kind, 'outline'));
  const own = [...ofOutline, ...findByRules(view, kind, 'tables')];
  if (kind === 'plan') return [...own, ...flowRules.flatMap((rule) => rule.inPlan?.(view) ?? [])];
  const tables = [...Object.values(report.tables), ...report.extras];
  const ofTables = tables.flatMap((table) => findingsOfTable(table)).map((finding) => indexed(report, finding));
  return [...own, ...ofTables, ...loneTableFindings(view)];
}

function findByRules(view: ReportView, documents: ReportRule['documents'], reads: ReportRule['reads']): readonly Indexed[] {
  let found: Indexed[] | undefined;
  for (const rule of rulesFor[documents][reads]) {
    if (rule.ofForm && !view.report.followsForm) continue;
    for (const finding of rule.check(view)) (found ??= []).push(indexed(view.report, finding));
  }
  return found ?? nothingIndexed;
}

const nothingIndexed: readonly Indexed[] = [];

type ByReading = Readonly<Record<ReportRule['reads'], readonly ReportRule[]>>;

function byReading(documents: ReportRule['documents']): ByReading {
  const of = (reads: ReportRule['reads']): readonly ReportRule[] => reportScopeRules.filter((rule) => rule.documents === documents && rule.reads === reads);
  return { outline: of('outline'), tables: of('tables'), paragraphs: of('paragraphs') };
}

const rulesFor: Readonly<Record<ReportRule['documents'], ByReading>> = { report: byReading('report'), plan: byReading('plan') };

const structuralCount = defineSummary<Report, number>({ empty: 0, of: (report) => structuralFindings(report).length, join: (a, b) => a + b });

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
  for (const { item, index } of loneCount.all(blocks, from, end, isSome)) {
    if (bound.has(item)) continue;
    for (const finding of loneFindings(item)) found.push({ index: index - from, finding });
  }
  return found;
}

/** What the table rules find in a block whose table belongs to no report. */
function loneFindings(block: Block): readonly Finding[] {
  return block.kind === 'table' ? readLone(block) : noFindings;
}

const noFindings: readonly Finding[] = [];
const readLone = memoize((block: Block): readonly Finding[] =>
  piecesOf(block).flatMap((piece) => tablesOf([piece], '2021').flatMap((table) => findingsOfTable(table))),
);

const loneCount = defineSummary<Block, number>({ empty: 0, of: (block) => loneFindings(block).length, join: (a, b) => a + b });

/** The severity to show a finding with; undefined where it is not shown. */
function severityOf(finding: Finding, report: Report, { levels, markdown }: CheckOptions): Severity | undefined {
  const rule = ruleOf(finding.rule);
  if ((rule.scope === 'block' || rule.scope === 'flow') && rule.documents === 'report' && report.kind !== 'annual-report') return undefined;
  if (markdown && (finding.subject as { markdown?: boolean } | undefined)?.markdown) return undefined;
  const level = levels[finding.rule] ?? (rule.scope === 'workspace' && rule.offByDefault ? 'off' : undefined) ?? finding.severity ?? rule.severity;
  return level === 'off' ? undefined : level;
}

/** The edits that put a finding right; several where more than one could. */
export function fixesOf({ finding, view, place }: Located): readonly Fix[] {
  return ruleOf(finding.rule).fixes?.({ ...view, finding, index: place.index - view.from }) ?? [];
}
