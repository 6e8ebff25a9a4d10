// Compares “收到申请 N 件，同比增长 p%” with the totals of both years.
import type { Report } from '../../model/report';
import { addend, digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { absolute, compare, divide, equals, fromString, isZero, multiply, negate, subtract, sum, toText, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import { defineSummary } from '../../text/summary';
import type { Finding, Related } from '../finding';
import { findInParagraphs } from '../inParts';
import { cellName } from '../naming';
import type { PlacedFinding } from '../placedFinding';
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
  /(?:收到|新收|受理|收办|接收)[^。；，\d]{0,24}申请[^。；，\d]{0,8}(\d{1,7})\s*[件条份][^。；\d]{0,8}(?:同比|[比较](?:上年|去年|上一年)(?:度|同期)?)(增长|增加|上升|提高|下降|减少|降低)了?\s*(\d{1,5}(?:\.(\d{1,4}))?)\s*[%％]/gu;

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
/** How far a rate may be off: it is rounded, or cut off, to what is printed. */
const tolerance = (decimals: number): Decimal => fromString(decimals === 0 ? '1' : '0.06') as Decimal;

/** What a report counts as requests: the new ones, or all that it had to answer. */
const MEASURES = [['new'], ['new', 'carriedIn']] as const;

interface Measured {
  readonly table: Table;
  readonly cells: readonly ValueCell[];
  readonly value: Decimal;
}

function measure({ tables: { requests } }: Report, rows: readonly string[]): Measured | undefined {
  const cells = rows.flatMap((row) => requests?.cell(row, 'total') ?? []);
  const values = cells.flatMap((cell) => addend(cell) ?? []);
  return requests && values.length === rows.length ? { table: requests, cells, value: sum(values) } : undefined;
}

/** The rates that do not fit the totals of both years; indices count from the report's first block. */
export function wrongGrowths({ report, blocks, from }: ReportView, previous: Report): PlacedFinding[] {
  const lines = growthCount.all(blocks, from, from + report.length, (count) => count > 0);
  return findInParagraphs(report, 0, report.length, lines, (block) => growthsIn(block).flatMap((growth) => wrongGrowth(growth, block, report, previous) ?? []));
}

/** A rate that fits neither measure of which its count is this year's. */
function wrongGrowth(growth: Growth, block: Block, report: Report, previous: Report): Finding | undefined {
  const years = MEASURES.flatMap((rows) => {
    const [now, then] = [measure(report, rows), measure(previous, rows)];
    return now && then && equals(now.value, growth.count) && !isZero(then.value) ? [{ now, then }] : [];
  });
  const [first] = years;
  if (!first || years.some(({ now, then }) => fits(growth, now.value, then.value))) return undefined;
  const { now, then } = first;
  const expected = toText(divide(multiply(subtract(now.value, then.value), PERCENT), then.value, Math.max(growth.decimals, 1), 'round') ?? 0);
  return {
    rule: 'cross-year/growth',
    origin: { block, from: growth.from, to: growth.to },
    message: { id: 'cross-year/growth', args: { percent: toText(growth.percent), expected, now: toText(now.value), then: toText(then.value) } },
    related: [...linked(now, report.year ?? 0), ...linked(then, previous.year ?? 0).map((each) => ({ ...each, lastYear: true as const }))],
  };
}

function linked({ table, cells }: Measured, year: number): readonly Related[] {
  return cells.map((cell) => ({
    origin: digitsOrigin(cell),
    message: { id: 'cross-year/term', args: { year, at: cellName(table, cell), value: toText(addend(cell) ?? 0) } },
  }));
}

function fits({ percent, decimals }: Growth, now: Decimal, then: Decimal): boolean {
  const off = absolute(subtract(multiply(percent, then), multiply(subtract(now, then), PERCENT)));
  return compare(off, multiply(tolerance(decimals), then)) <= 0;
}
