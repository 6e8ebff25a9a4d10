// Finds everything that the rules have to say about a text, and where in it that stands.
import type { Analysis } from '../model/analysis';
import type { Report } from '../model/report';
import type { PlacedReport } from '../model/workspace';
import type { Severity } from '../schema';
import type { Place } from '../text/sequence';
import type { CheckOptions } from './checkOptions';
import { findingsAcrossYears } from './crossYear/rules';
import type { Finding, Fix } from './finding';
import { flowFindings } from './flow';
import { inColumns } from './inColumns';
import { Located } from './located';
import { withoutSaidOfTable } from './prose/saidOfTable';
import { ruleOf } from './registry';
import { reportFindings, reportsWithFindings } from './reportFindings';
import type { ReportView } from './rule';
import { hasComments, suppress } from './suppression/suppress';

/** All findings of a text, in the order of their places; the cost depends on their number, not on the length of the text. */
export function check({ blocks, reports }: Analysis, options: CheckOptions): readonly Located[] {
  const located: Located[] = [];
  const viewAt = ({ item, offset }: Place<Report>): ReportView => ({ report: item, blocks, from: offset });
  let view: ReportView | undefined;
  for (const { index, finding } of flowFindings(blocks, 0, blocks.count)) {
    if (!view || index >= view.from + view.report.length) view = viewAt(reports.atOffset(index) as Place<Report>);
    locate(view, index, finding, options, located);
  }
  for (const { report, from } of reportsWithFindings(reports)) {
    const own = { report, blocks, from };
    for (const { index, finding } of reportFindings(report)) locate(own, own.from + index, finding, options, located);
  }
  options.previous?.forEach((previous, i) => {
    if (!previous) return;
    const own = viewAt(reports.at(i));
    for (const { index, finding } of findingsAcrossYears(own, previous.report)) locate(own, own.from + index, finding, options, located, previous);
  });
  const left = options.ignores ? located.filter((each) => !options.ignores?.(each)) : located;
  const { left: shown, unused } = hasComments(blocks) ? suppress(left, blocks, options) : { left, unused: [] };
  for (const { finding, place: { index } } of unused) locate(viewAt(reports.atOffset(index) as Place<Report>), index, finding, options, shown);
  return withoutSaidOfTable(shown.sort(byPlace));
}

function byPlace(a: Located, b: Located): number {
  return a.index - b.index || a.finding.origin.from - b.finding.origin.from;
}

/** Adds a finding whose block is the text's `index`-th, unless the user's settings silence it. */
function locate(view: ReportView, index: number, finding: Finding, options: CheckOptions, out: Located[], previous?: PlacedReport): void {
  const severity = severityOf(finding, view.report, options);
  if (severity) out.push(new Located(finding, severity, view, index, previous));
}

/** The severity to show a finding with; undefined where it is not shown. */
function severityOf(finding: Finding, report: Report, { levels, markdown }: CheckOptions): Severity | undefined {
  const rule = ruleOf(finding.rule);
  if ((rule.scope === 'block' || rule.scope === 'flow') && rule.documents === 'report' && report.kind !== 'annual-report') return undefined;
  if (markdown && finding.isRightInMarkdown) return undefined;
  const level = levels[finding.rule] ?? (rule.scope === 'workspace' && rule.offByDefault ? 'off' : undefined) ?? finding.severity ?? rule.severity;
  return level === 'off' ? undefined : level;
}

/** The edits that put a finding right, one set for each way to do it. */
export function fixesOf({ finding, view, place }: Located): readonly Fix[] {
  const fixes = ruleOf(finding.rule).fixes?.({ ...view, finding, index: place.index - view.from }) ?? [];
  return fixes.map((fix) => ({ ...fix, edits: inColumns(fix.edits) }));
}
