// Decides what the words after a number in prose make of it: a unit and its factor, or a date, a duration, a document number.

/** What stands after the digits: where it ends, and the unit as base and factor; `base` '' where there is none. */
export interface UnitRead {
  readonly to: number;
  readonly base: string;
  readonly factor: number;
  /** 余, 多, 几 between digits and unit, 以上 after it; '' where the number is exact. */
  readonly hedge: string;
}

const BASES = '件份项条个次期场家人起宗篇部元类种批户例名位台套张页册处所座幅则版轮组字票步亩吨本户';
/** Bases that 次 may follow: 人次 is not 人. */
const TIMES = '人件篇条场批轮户';
/** Words that make the base before them something else: 12部门, 3处室, 58条例. */
const NOT_AFTER: Readonly<Record<string, string>> = { 部: '门分署委属', 处: '室级长', 条: '例', 人: '大民员', 家: '庭长', 所: '有属', 本: '级年', 次: '日', 期: '间限', 版: '块' };
/** 个 that counts time or per cent: 20个工作日, 3个月. */
const NOT_COUNTED = ['工作日', '月', '小时', '季度', '星期', '自然日', '年', '百分点', '百分比', '学时', '交易日', '周'];
/** A number with one of these is a date, a time, an address, an age or a document number. */
const DATES = '年月日号时分秒天周岁点级楼室路届折℃度';
const FACTORS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const SOFT = '余多几来';
const AFTER = ['以上', '以下', '左右', '上下', '之多', '有余', '余', '多'];

const bases: ReadonlyMap<number, string> = new Map([...BASES].map((base) => [base.charCodeAt(0), base]));
const factors: ReadonlyMap<number, number> = new Map(Object.entries(FACTORS).map(([sign, factor]) => [sign.charCodeAt(0), factor]));
const dates: ReadonlySet<number> = new Set([...DATES].map((sign) => sign.charCodeAt(0)));
const softs: ReadonlyMap<number, string> = new Map([...SOFT].map((sign) => [sign.charCodeAt(0), sign]));

/** All characters with which a unit, or what stands before one, may begin. */
export const unitBeginnings: readonly number[] = [...bases.keys(), ...factors.keys(), ...softs.keys(), 0x20, 0x3000, 0xa0];

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0;
}

/** The offset of the first character at or after `at` that is none of at most two spaces. */
function afterGap(text: string, at: number): number {
  if (!isGap(text.charCodeAt(at))) return at;
  return isGap(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
}

/** What stands after the digits that end at `at`; undefined for a date, a duration, a document number and the like. */
export function readUnit(text: string, at: number): UnitRead | undefined {
  let next = afterGap(text, at);
  let code = text.charCodeAt(next);
  if (code === 0x25 || code === 0xff05) return { to: next + 1, base: '%', factor: 1, hedge: hedgeAfter(text, next + 1) };
  if (dates.has(code)) return undefined;
  let hedge = softs.get(code) ?? '';
  if (hedge !== '') code = text.charCodeAt(++next);
  let factor = 1;
  for (let sign = factors.get(code); sign !== undefined; sign = factors.get(code)) {
    factor *= sign;
    code = text.charCodeAt(++next);
  }
  if (factor > 1 && softs.has(code)) {
    hedge = softs.get(code) ?? hedge;
    code = text.charCodeAt(++next);
  }
  const base = baseAt(text, next, code);
  if (base === undefined) return undefined;
  if (base === '') return factor === 1 && hedge === '' ? { to: at, base, factor, hedge } : { to: next, base, factor, hedge: hedge || hedgeAfter(text, next) };
  const to = next + base.length;
  return { to, base, factor, hedge: hedge === '' ? hedgeAfter(text, to) : hedge };
}

/** The base that begins at `at`, '' for none, undefined where the number counts time. */
function baseAt(text: string, at: number, code: number): string | undefined {
  const base = bases.get(code);
  if (base === undefined) return dates.has(code) ? undefined : '';
  const after = text.charAt(at + 1);
  if (after === '次' && TIMES.includes(base)) return `${base}次`;
  if (base === '个' && NOT_COUNTED.some((word) => text.startsWith(word, at + 1))) return undefined;
  return after !== '' && NOT_AFTER[base]?.includes(after) ? '' : base;
}

const AFTER_BEGIN = '以左上之有余多';

/** 以上, 左右 … after a unit; '' for none. */
function hedgeAfter(text: string, at: number): string {
  return at < text.length && AFTER_BEGIN.includes(text.charAt(at)) ? (AFTER.find((word) => text.startsWith(word, at)) ?? '') : '';
}
