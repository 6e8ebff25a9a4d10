// Which of two years the text of a report is about: the one that it names more often.
import { withoutTags } from '../syntax/tags';
import type { Report } from './report';

/** The preface and the first section tell; what stands further down is not read. */
const MOST_BLOCKS = 200;
/** Dates name the day of anything. */
const YEAR = /(?<![\d〔［[（(])(20\d\d)\s*年(?!\s*\d{1,2}\s*月)/gu;
const TITLES = /《[^《》]*》/gu;

/** How many more times the sentences of a report, but for its title and that on the period, name one year than another. */
export function namedMore({ source: { blocks, from }, length, title, period }: Report, one: number, other: number): number {
  const apart = new Set([title?.line.block, title?.first.block, period?.block]);
  let more = 0;
  for (const block of blocks.slice(from, from + Math.min(length, MOST_BLOCKS))) {
    if (block.kind !== 'prose' || apart.has(block)) continue;
    for (const [, year] of withoutTags(block.text).replace(TITLES, '').matchAll(YEAR)) more += Number(year) === one ? 1 : Number(year) === other ? -1 : 0;
  }
  return more;
}
