// What is left of a table of which no reader recognised a row: its labels, in lines of their own, with the digits of a row in one behind them.
import type { KnownSection } from '../../model/headings';
import { leavesLabels } from '../../model/table/lostTable';
import type { ReportView } from '../rule';

/** Whether a section has the labels of its table. */
export function hasRemains(view: ReportView, { section, spec }: KnownSection): boolean {
  return spec.table !== undefined && leavesLabels(view.blocks, view.from + section.heading.index + 1, view.from + endOf(view, section), spec.table);
}

/** A section up to the next that is known: lost labels (一、本年新收…) look like headings. */
function endOf({ report }: ReportView, { heading: own }: KnownSection['section']): number {
  const next = report.sections.find(({ match, heading }) => match !== undefined && heading.index > own.index);
  return next?.heading.index ?? report.length;
}
