// Compares “收到申请 N 件，同比增长 p%” with the totals of both years.
import { passageOf } from '../../model/prose/passage';
import { growthsOf, type Growth } from '../../model/prose/shares/growth';
import type { Report } from '../../model/report';
import { addend, digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { absolute, compare, decimal, divide, equals, isNegative, isQuotient, isZero, multiply, negate, subtract, sum, toText, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { defineSummary } from '../../text/summary';
import type { Finding, Related } from '../finding';
import { findInParagraphs } from '../inParts';
import { cellName } from '../naming';
import type { PlacedFinding } from '../placedFinding';
import type { ReportView } from '../rule';

const growthsIn = (block: Block): readonly Growth[] => (block.kind === 'prose' ? growthsOf(passageOf(block)) : []);

const growthCount = defineSummary<Block, number>({ empty: 0, of: (block) => growthsIn(block).length, join: (a, b) => a + b });

const PERCENT = 100;
/** How far a rate may be off that is neither rounded nor cut off to what is printed. */
const tolerance = (decimals: number): Decimal => (decimals === 0 ? 1 : decimal(6, 2));

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
  const { count, printed, since } = growth;
  if (since !== undefined && since !== previous.year) return undefined;
  const years = MEASURES.flatMap((rows) => {
    const [now, then] = [measure(report, rows), measure(previous, rows)];
    return now && then && equals(now.value, count.amount) && !isZero(then.value) ? [{ now, then }] : [];
  });
  const [first] = years;
  if (!first || years.some(({ now, then }) => fits(growth, now.value, then.value))) return undefined;
  const { now, then } = first;
  const expected = toText(divide(multiply(subtract(now.value, then.value), PERCENT), then.value, Math.max(printed.decimals, 1), 'round') ?? 0);
  return {
    rule: 'cross-year/growth',
    origin: { block, from: printed.from, to: printed.to },
    message: { id: 'cross-year/growth', args: { percent: toText(signed(growth)), expected, now: toText(now.value), then: toText(then.value) } },
    related: [...linked(now, report.year ?? 0), ...linked(then, previous.year ?? 0).map((each) => ({ ...each, lastYear: true as const }))],
  };
}

function signed({ printed, falls }: Growth): Decimal {
  return falls ? negate(printed.value) : printed.value;
}

function linked({ table, cells }: Measured, year: number): readonly Related[] {
  return cells.map((cell) => ({
    origin: digitsOrigin(cell),
    message: { id: 'cross-year/term', args: { year, at: cellName(table, cell), value: toText(addend(cell) ?? 0) } },
  }));
}

function fits(growth: Growth, now: Decimal, then: Decimal): boolean {
  const { printed, falls } = growth;
  const change = multiply(subtract(now, then), PERCENT);
  if (isNegative(change) === falls && isQuotient(printed.value, printed.decimals, absolute(change), then)) return true;
  const off = absolute(subtract(multiply(signed(growth), then), change));
  return compare(off, multiply(tolerance(printed.decimals), then)) <= 0;
}
