// Compares “收到申请 N 件，同比增长 p%” with the totals of both years.
import { addend, digitsOrigin } from '../../model/table';
import type { Report } from '../../model/report';
import { absolute, compare, fromString, multiply, subtract, toText, equals, isZero, negate, divide, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import { defineSummary } from '../../text/sequence';
import type { PlacedFinding } from '../flowFound';
import type { ReportView } from '../rule';

/** A rate in a paragraph, and the number of new requests that it is the growth of. */
interface Growth {
  readonly count: Decimal;
  readonly percent: Decimal;
  readonly decimals: number;
  readonly from: number;
  readonly to: number;
}

const GROWTH =
  /(?:收到|新收|受理)[^。；，\d]{0,24}申请[^。；，\d]{0,8}(\d{1,7})\s*[件条份][^。；\d]{0,8}(?:同比|[比较](?:上年|去年|上一年)(?:度|同期)?)(增长|增加|上升|提高|下降|减少|降低)了?\s*(\d{1,5}(?:\.(\d{1,4}))?)\s*[%％]/gu;

const none: readonly Growth[] = [];

const growthsIn: (block: Block) => readonly Growth[] = memoize(({ kind, text }: Block) => {
  if (kind !== 'prose' || !/[%％]/u.test(text)) return none;
  const found = [...text.matchAll(GROWTH)].flatMap(({ index, 0: whole, 1: count = '', 2: word = '', 3: rate = '', 4: digits = '' }): Growth[] => {
    const [n, p] = [fromString(count), fromString(rate)];
    if (n === undefined || p === undefined) return [];
    const from = index + whole.lastIndexOf(rate);
    return [{ count: n, percent: /[下减降]/u.test(word) ? negate(p) : p, decimals: digits.length, from, to: from + rate.length }];
  });
  return found.length > 0 ? found : none;
});

const growthCount = defineSummary<Block, number>({ empty: 0, of: (block) => growthsIn(block).length, join: (a, b) => a + b });

const PERCENT = 100;
/** How far a rate may be off: it is rounded, or cut off, to what is printed (DOMAIN E.4). */
const tolerance = (decimals: number): Decimal => fromString(decimals === 0 ? '1' : '0.06') as Decimal;

/** The rates that do not fit the totals of both years; indices count from the report's first block. */
export function wrongGrowths({ report, blocks, from }: ReportView, previous: Report): PlacedFinding[] {
  const [now, then] = [report.tables.requests?.cell('new', 'total'), previous.tables.requests?.cell('new', 'total')];
  const [count, before] = [addend(now), addend(then)];
  if (!now || !then || count === undefined || before === undefined || isZero(before)) return [];
  const found: PlacedFinding[] = [];
  const isSome = (sum: number): boolean => sum > 0;
  const end = from + report.length;
  for (let place = growthCount.next(blocks, from, isSome); place && place.index < end; place = growthCount.next(blocks, place.index + 1, isSome)) {
    for (const growth of growthsIn(place.item)) {
      if (!equals(growth.count, count) || fits(growth, count, before)) continue;
      const expected = toText(divide(multiply(subtract(count, before), PERCENT), before, Math.max(growth.decimals, 1), 'round') ?? 0);
      found.push({
        index: place.index - from,
        finding: {
          rule: 'cross-year/growth',
          origin: { block: place.item, from: growth.from, to: growth.to },
          message: { id: 'cross-year/growth', args: { percent: toText(growth.percent), expected, now: toText(count), then: toText(before) } },
          related: [
            { origin: digitsOrigin(now), message: { id: 'cross-year/total', args: { year: report.year ?? 0, value: toText(count) } } },
            { origin: digitsOrigin(then), message: { id: 'cross-year/total', args: { year: previous.year ?? 0, value: toText(before) } }, lastYear: true },
          ],
        },
      });
    }
  }
  return found;
}

function fits({ percent, decimals }: Growth, now: Decimal, then: Decimal): boolean {
  const off = absolute(subtract(multiply(percent, then), multiply(subtract(now, then), PERCENT)));
  return compare(off, multiply(tolerance(decimals), then)) <= 0;
}
