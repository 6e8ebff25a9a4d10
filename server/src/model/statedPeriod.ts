// The period that a report says its figures are for, whether the sentence stands in one line or goes on over several.
import { joinedOf, type JoinedParagraph } from './paragraphs/joinedParagraph';
import { periodOf, type Period } from './period';
import type { Report } from './report';

export interface StatedPeriod {
  readonly period: Period;
  /** The index, from the report's first block, of the block of `period`; of the first block of `paragraph`, where there is one. */
  readonly index: number;
  /** The paragraph whose block `period` was read from. */
  readonly paragraph: JoinedParagraph | undefined;
}

/** The first period sentence with years in it; without years where there is no other. */
export function statedPeriod(report: Report): StatedPeriod | undefined {
  const { period } = report;
  const inLine = period && { period: period.period, index: period.index, paragraph: undefined };
  if (inLine && inLine.period.years.length > 0) return inLine;
  for (const { index, paragraph } of joinedOf(report)) {
    const found = periodOf(paragraph.block);
    if (found && found.years.length > 0) return { period: found, index, paragraph };
  }
  return inLine;
}

/** The year that the period sentence names, at both ends, where it is not the title's: either may be wrong then. */
export function rivalYear({ period, year }: Report): number | undefined {
  const [first, ...others] = period?.period.years ?? [];
  return first?.year !== undefined && first.year !== year && others.every((other) => other.year === first.year) ? first.year : undefined;
}
