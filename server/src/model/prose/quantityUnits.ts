// Decides what the words after a number in prose make of it: a unit and its factor, or a date, a duration, a document number.
import { signBits } from '../../text/signBits';

/** What stands after the digits: where it ends, and the unit as base and factor; `base` '' where there is none. */
export interface UnitRead {
  readonly to: number;
  readonly base: string;
  readonly factor: number;
  /** 余, 多, 几 between digits and unit, 以上 after it; '' where the number is exact. */
  readonly hedge: string;
}

const BASES = '件份项条个次期场家人起宗篇部元类种批户例名位台套张页册处所座幅则版轮组字票步亩吨本户方封';
/** Bases that 次 may follow: 人次 is not 人. */
const TIMES = '人件个篇条场批轮户';
/** Words that make the base before them something else: 12部门, 3处室, 58条例. */
const NOT_AFTER: Readonly<Record<string, string>> = { 部: '门分署委属', 处: '室级长', 条: '例', 人: '大民员', 家: '庭长', 所: '有属', 本: '级年', 次: '日', 期: '间限', 版: '块', 封: '面闭' };
/** 三点问题, 三点：一是 are no time of the day. */
const POINTS = /^点[：问原不建意做体要举]/;
/** 个 that counts time or per cent: 20个工作日, 3个月. */
const NOT_COUNTED = ['工作日', '月', '小时', '季度', '星期', '自然日', '年', '百分点', '百分比', '学时', '交易日', '周'];
/** A number with one of these is a date, a time, an address, an age or a document number. */
const DATES = '年月日号时分秒天周岁点级楼室路届折℃度';
const NOT_COUNTED_BEGIN = '工月小季星自年百学交周';
const FACTORS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const SOFTS = '余多几来';
const AFTER = ['以上', '以下', '左右', '上下', '之多', '有余', '余', '多'];

/** The signs of Chinese numerals that count. */
export const numeralSigns = '一二三四五六七八九十百两';

/** Signs with which a unit, or what stands before one, begins. */
export const unitSigns = BASES + Object.keys(FACTORS).join('') + SOFTS + '点 \u3000\u00a0';

/** What a number that may count begins with, as a pattern: a digit, or a Chinese numeral before another sign of one or a unit. */
export const numberStart = `[0-9０-９]|[${numeralSigns}](?=[${numeralSigns}${unitSigns}])`;

const BASE = 1;
const FACTOR = 2;
const DATE = 4;
const SOFT = 8;
const GAP = 16;
const LATER = 32;
const kinds = signBits([BASES, BASE], [Object.keys(FACTORS), FACTOR], [DATES, DATE], [SOFTS, SOFT], [' \u3000\u00a0', GAP], [AFTER.map((word) => word.charAt(0)), LATER]);
/** The signs as strings, by code, so that reading one makes none. */
const signs: ReadonlyMap<number, string> = new Map([...BASES, ...SOFTS].map((sign) => [sign.charCodeAt(0), sign]));

function kindAt(text: string, at: number): number {
  return at < text.length ? (kinds[text.charCodeAt(at)] as number) : 0;
}

/** Whether a unit, or what stands before one, may begin at `at`. */
export function mayBeUnit(text: string, at: number): boolean {
  return (kindAt(text, at) & (BASE | FACTOR | SOFT | GAP)) !== 0 || text.charAt(at) === '点';
}

/** What stands after the digits that end at `at`; undefined for a date, a duration, a document number and the like. */
export function readUnit(text: string, at: number): UnitRead | undefined {
  let next = at;
  let kind = kindAt(text, next);
  if ((kind & GAP) !== 0) kind = kindAt(text, (next += (kindAt(text, next + 1) & GAP) === 0 ? 1 : 2));
  if ((kind & DATE) !== 0) return POINTS.test(text.slice(next, next + 2)) ? { to: next + 1, base: '点', factor: 1, hedge: '' } : undefined;
  if ((kind & (BASE | FACTOR | SOFT)) === 0) return isPercent(text, next) ? { to: next + 1, base: '%', factor: 1, hedge: hedgeAfter(text, next + 1) } : bare(at);
  let hedge = '';
  let factor = 1;
  for (; (kind & (FACTOR | SOFT)) !== 0; kind = kindAt(text, ++next)) {
    if ((kind & SOFT) !== 0) hedge = signs.get(text.charCodeAt(next)) as string;
    else factor *= FACTORS[text.charAt(next)] as number;
  }
  if ((kind & DATE) !== 0) return undefined;
  const base = (kind & BASE) === 0 ? '' : baseAt(text, next);
  if (base === undefined) return undefined;
  if (base === '' && factor === 1 && hedge === '') return bare(at);
  const to = next + base.length;
  return { to, base, factor, hedge: hedge === '' ? hedgeAfter(text, to) : hedge };
}

function bare(to: number): UnitRead {
  return { to, base: '', factor: 1, hedge: '' };
}

function isPercent(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x25 || code === 0xff05;
}

/** The base that begins at `at`, '' where it is part of another word, undefined where the number counts time. */
function baseAt(text: string, at: number): string | undefined {
  const base = signs.get(text.charCodeAt(at)) as string;
  const after = text.charAt(at + 1);
  if (after === '次' && TIMES.includes(base)) return `${base}次`;
  if (base === '方') return after === '面' ? '方面' : '';
  if (base === '个') return NOT_COUNTED_BEGIN.includes(after) && after !== '' && NOT_COUNTED.some((word) => text.startsWith(word, at + 1)) ? undefined : base;
  return after !== '' && NOT_AFTER[base]?.includes(after) ? '' : base;
}

/** 以上, 左右 … after a unit; '' for none. */
function hedgeAfter(text: string, at: number): string {
  return (kindAt(text, at) & LATER) === 0 ? '' : (AFTER.find((word) => text.startsWith(word, at)) ?? '');
}
