// Decides how an overview becomes a tree: reports, under them sections with their table, under them findings.
import type { Overview, OverviewFinding, OverviewItem, OverviewReport, OverviewSeverity } from '../../server/src/protocol';

export type Counts = Readonly<Record<OverviewSeverity, number>>;

/** How an item stands: nothing to say, missing, or its worst finding. */
export type Standing = 'pass' | 'missing' | OverviewSeverity;

interface Inner {
  readonly id: string;
  readonly line: number;
  /** Findings of the node itself and of all below it. */
  readonly counts: Counts;
  readonly standing: Standing;
  readonly children: readonly CheckNode[];
}

export interface ReportNode extends Inner {
  readonly type: 'report';
  readonly report: OverviewReport;
}

export interface ItemNode extends Inner {
  /** `front`: what stands before the first section; its title is empty. */
  readonly type: 'section' | 'table' | 'front';
  readonly title: string;
}

export interface FindingNode {
  readonly type: 'finding';
  readonly id: string;
  readonly finding: OverviewFinding;
}

export type CheckNode = ReportNode | ItemNode | FindingNode;

/** The roots: the parts of the only report, or one node a report when there are several. */
export function checkTree(overview: Overview): readonly CheckNode[] {
  const [first, ...more] = overview.reports.map(reportNode);
  if (!first) return [];
  return more.length === 0 ? first.children : [first, ...more];
}

/** Findings of all the reports together. */
export function totalCounts(overview: Overview): Counts {
  return sum(overview.reports.map((report, index) => reportNode(report, index).counts));
}

/** The gravest severity that was counted; `undefined` when none was. */
export function worst(counts: Counts): OverviewSeverity | undefined {
  return (['error', 'warning', 'info'] as const).find((severity) => counts[severity] > 0);
}

function reportNode(report: OverviewReport, index: number): ReportNode {
  const id = `${index}`;
  const tables = new Map(report.tables.map((table) => [table.key, tableNode(id, table)]));
  const sections = report.sections.map((section) => sectionNode(id, section, tables.get(section.key)));
  const housed = new Set(report.sections.map(({ key }) => key));
  const homeless = report.tables.flatMap(({ key }) => (housed.has(key) ? [] : (tables.get(key) ?? [])));
  return {
    type: 'report',
    report,
    ...inner(id, report.line, true, [], [...frontNodes(id, report), ...sections, ...homeless]),
  };
}

/** Findings of a title and preface get a node beside the sections; where there are no sections they stand alone. */
function frontNodes(parent: string, { sections, findings, line }: OverviewReport): readonly CheckNode[] {
  if (findings.length === 0) return [];
  const front = inner(`${parent}/front`, line, true, findings, []);
  return sections.length === 0 ? front.children : [{ type: 'front', title: '', ...front }];
}

function sectionNode(parent: string, section: OverviewItem, table: ItemNode | undefined): ItemNode {
  const children = table ? [table] : [];
  return {
    type: 'section',
    title: section.title,
    ...inner(`${parent}/section/${section.key}`, section.line, section.present, section.findings, children),
  };
}

function tableNode(parent: string, table: OverviewItem): ItemNode {
  return {
    type: 'table',
    title: table.title,
    ...inner(`${parent}/table/${table.key}`, table.line, table.present, table.findings, []),
  };
}

function inner(
  id: string,
  line: number,
  present: boolean,
  findings: readonly OverviewFinding[],
  parts: readonly (ReportNode | ItemNode | FindingNode)[],
): Inner {
  const own = findings.map((finding, index) => findingNode(id, finding, index));
  const counts = sum([...own, ...parts].map(countsOf));
  return { id, line, counts, standing: worst(counts) ?? (present ? 'pass' : 'missing'), children: [...own, ...parts] };
}

/** Ids hold no positions, so that a node stays the same node when text moves it. */
function findingNode(parent: string, finding: OverviewFinding, index: number): FindingNode {
  return { type: 'finding', id: `${parent}/${finding.code}#${index}`, finding };
}

function countsOf(node: CheckNode): Counts {
  return node.type === 'finding' ? { ...NONE, [node.finding.severity]: 1 } : node.counts;
}

const NONE: Counts = { error: 0, warning: 0, info: 0 };

function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({ error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info }),
    NONE,
  );
}
