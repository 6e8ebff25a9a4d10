// Which of two years a report is about: the one that its text names more often, after which it was signed or published, and whose format its tables have.
import { fromChinese } from '../number/chineseNumeral';
import { expectedFormat, tableKeys } from '../schema';
import { withoutTags } from '../syntax/tags';
import type { Report } from './report';

/** The preface and the first section tell; of what stands further down only the end is read, where it is signed. */
const MOST_BLOCKS = 200;
const LAST_BLOCKS = 12;
/** Dates name the day of anything. */
const YEAR = /(?<![\d〔［[（(])(20\d\d)\s*年(?!\s*\d{1,2}\s*月)/gu;
const TITLES = /《[^《》]*》/gu;

/** A line that is the day on which a report was signed or published, early in the year after its own: 2024年1月20日, 发布日期：2024-01-20. */
const SIGNED = /^(?:\p{Script=Han}{2,6}[：:]\s*)?[（(]?([0-9〇零○一二三四五六七八九]{4})\s*[年./-]\s*(?:0?[1-4]|[一二三四])\s*[月./-]\s*[0-9一二三四五六七八九十]{1,3}\s*日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?[）)]?$/u;

/**
 * How many more things in a report, but for its title and the sentence on the period, speak for one year than for another: sentences that name it, the
 * day of a signature in the year after, the tables where only one of the two years has their format.
 */
export function namedMore(report: Report, one: number, other: number): number {
  const { source: { blocks, from }, length, title, period, tables } = report;
  const apart = new Set([title?.line.block, title?.first.block, period?.block]);
  let more = 0;
  const count = (year: number | undefined): void => {
    if (year === one) more++;
    else if (year === other) more--;
  };
  for (const key of tableKeys) {
    const evidence = tables[key]?.evidence;
    if (evidence !== undefined && expectedFormat(one) !== expectedFormat(other)) count(expectedFormat(one) === evidence ? one : other);
  }
  const first = Math.min(length, MOST_BLOCKS);
  for (const block of blocks.slice(from, from + first)) {
    if (block.kind !== 'prose' || apart.has(block)) continue;
    const text = withoutTags(block.text);
    for (const [, year] of text.replace(TITLES, '').matchAll(YEAR)) count(Number(year));
    count(signedFor(text));
  }
  const rest = blocks.slice(from + Math.max(first, length - LAST_BLOCKS), from + length);
  for (const block of rest) if (block.kind === 'prose') count(signedFor(withoutTags(block.text)));
  return more;
}

/** The year of which a report that was signed on the day in a line would be. */
function signedFor(line: string): number | undefined {
  const [, year] = SIGNED.exec(line.trim()) ?? [];
  const signed = year === undefined ? undefined : /^\d/u.test(year) ? Number(year) : fromChinese(year);
  return signed === undefined ? undefined : signed - 1;
}
