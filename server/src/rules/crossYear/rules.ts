// The rules that need last year's report, and everything that they find in a report beside it.
import type { Report } from '../../model/report';
import { memoize } from '../../text/memo';
import type { PlacedFinding } from '../placedFinding';
import { ofSubject, type ReportView, type WorkspaceRule } from '../rule';
import { wrongGrowths } from './growth';
import { jumps } from './jump';
import { brokenLinks, linkFixes, type LinkSubject } from './links';

/** What each compares is said by the formats' links, and by growth.ts and jump.ts. */
export const crossYearRules: readonly WorkspaceRule<LinkSubject>[] = [
  { id: 'cross-year/carry-over', severity: 'warning', scope: 'workspace', fixes: ofSubject(linkFixes) },
  { id: 'cross-year/in-force', severity: 'warning', scope: 'workspace', fixes: ofSubject(linkFixes) },
  { id: 'cross-year/items', severity: 'warning', scope: 'workspace', fixes: ofSubject(linkFixes) },
  { id: 'cross-year/pending', severity: 'info', scope: 'workspace', offByDefault: true },
  { id: 'cross-year/growth', severity: 'info', scope: 'workspace' },
  { id: 'cross-year/jump', severity: 'info', scope: 'workspace' },
];

interface Compared {
  with: Report | undefined;
  found: readonly PlacedFinding[];
}

const lastCompared: (report: Report) => Compared = memoize((_: Report) => ({ with: undefined, found: [] }));

/** What a report and last year's do not agree on; worked out again only when either is another. Indices count from the report's first block. */
export function findingsAcrossYears(view: ReportView, previous: Report): readonly PlacedFinding[] {
  const memo = lastCompared(view.report);
  if (memo.with === previous) return memo.found;
  const { report } = view;
  const found = [...brokenLinks(report, previous), ...jumps(report, previous)].flatMap((finding) => {
    const index = report.indexOf(finding.origin.block);
    return index === undefined ? [] : [{ index, finding }];
  });
  memo.found = [...found, ...wrongGrowths(view, previous)];
  memo.with = previous;
  return memo.found;
}
