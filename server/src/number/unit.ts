// Decides which words after a number are units, and what factor and base unit they stand for.

/** A unit taken apart: 万元 is 10000 × 元; `base` is '' for a bare 万. */
export interface UnitParts {
  readonly factor: number;
  readonly base: string;
}

const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

const BASES = '件次 人次 件 个 项 条 份 起 宗 次 例 部 篇 批 户 家 人 类 种 元'.split(' ');

/** The units of what tables count, as the source of a pattern. */
export const unitsOfTables = '件|个|项|条|份|起|宗|次|万元|元';

const UNITS: ReadonlyMap<string, UnitParts> = buildUnits();
const LONGEST = 4;

/** The longest unit that begins at `at` and ends at or before `end`, as written; '' for none. */
export function unitAt(text: string, at: number, end: number): string {
  for (let length = Math.min(LONGEST, end - at); length > 0; length -= 1) {
    const candidate = text.slice(at, at + length);
    if (UNITS.has(candidate)) return candidate;
  }
  return '';
}

/** Factor and base unit of a unit as written (万元, 件, ￥); `undefined` for '' and for what is no unit. */
export function unitParts(unit: string): UnitParts | undefined {
  return UNITS.get(unit);
}

function buildUnits(): Map<string, UnitParts> {
  const units = new Map<string, UnitParts>([
    ['￥', { factor: 1, base: '元' }],
    ['¥', { factor: 1, base: '元' }],
  ]);
  for (const [prefix, factor] of Object.entries(FACTORS)) {
    if (prefix !== '') units.set(prefix, { factor, base: '' });
    for (const base of BASES) units.set(prefix + base, { factor, base });
  }
  return units;
}
