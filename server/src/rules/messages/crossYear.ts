// What the rules across years say.
import type { TableKey } from '../../schema';
import type { Catalogue } from './catalogue';
import { cellEn, cellZh, tableNameEn, tableNameZh, type CellName } from './names';
import type { Change } from './total';

/** A figure of this or last year's report that another is made of. */
export interface YearTermArgs {
  readonly previous: boolean;
  readonly negative: boolean;
  readonly at: CellName;
  readonly value: string;
}

export interface CrossYearMessages {
  'cross-year/link': {
    readonly table: TableKey;
    readonly at: CellName;
    readonly found: string;
    readonly expected: string;
    readonly atLeast: boolean;
    /** Last year. */
    readonly year: number;
    readonly terms: readonly YearTermArgs[];
    /** Further columns that do not agree. */
    readonly others: readonly string[];
  };
  /** In one row. */
  'cross-year/fix': { readonly changes: readonly Change[] };
  'cross-year/term': { readonly year: number; readonly at: CellName; readonly value: string };
  'cross-year/jump': { readonly table: TableKey; readonly at: CellName; readonly now: string; readonly then: string };
  'cross-year/before': { readonly at: CellName; readonly value: string };
  'cross-year/growth': { readonly percent: string; readonly expected: string; readonly now: string; readonly then: string };
}

const signed = (terms: readonly YearTermArgs[], name: (term: YearTermArgs) => string): string =>
  terms.map((term, i) => `${term.negative ? ' − ' : i > 0 ? ' + ' : ''}${name(term)} ${term.value}`).join('');

/** A figure of the same row of this year needs no more than its column's name. */
const isOfRow = ({ at }: CrossYearMessages['cross-year/link'], term: YearTermArgs): boolean => !term.previous && term.at.row === at.row && term.at.column.startsWith('本年');

const rowOf = ([first]: readonly Change[]): string => first?.at.row ?? '';
const written = (changes: readonly Change[]): string[] => changes.map(({ at, from, to }) => `${at.column} ${from === '' ? '' : `${from} → `}${to}`);

const rateZh = (rate: string): string => (rate.startsWith('-') ? `下降 ${rate.slice(1)}%` : `增长 ${rate}%`);
const rateEn = (rate: string): string => (rate.startsWith('-') ? `down ${rate.slice(1)}%` : `up ${rate}%`);

export const crossYearZh: Catalogue<CrossYearMessages> = {
  'cross-year/link': (m) =>
    `${tableNameZh(m.table)}${cellZh(m.at)}现为 ${m.found}，按上年报告${m.atLeast ? '至少应' : '应'}为 ${m.expected}：` +
    `${signed(m.terms, (term) => (isOfRow(m, term) ? term.at.column : `${term.previous ? `${m.year} 年` : '本年'}${cellZh(term.at)}`))}。` +
    (m.others.length > 0 ? `${m.others.join('、')}列也不一致。` : '') +
    '请核对两年的报告。',
  'cross-year/fix': ({ changes }) => `按上年报告改写“${rowOf(changes)}”：${written(changes).join('，')}`,
  'cross-year/term': ({ year, at, value }) => `${year} 年报告${cellZh(at)}：${value}`,
  'cross-year/jump': (m) => `${tableNameZh(m.table)}${cellZh(m.at)}现为 ${m.now}，上年为 ${m.then}，达到十倍以上。请核对是否多写了一位数或单位有误。`,
  'cross-year/before': ({ at, value }) => `上年报告${cellZh(at)}：${value}`,
  'cross-year/growth': (m) => `同比${rateZh(m.percent)}与两年数据不符：上年 ${m.then} 件，本年 ${m.now} 件，应为${rateZh(m.expected)}。请核对。`,
};

export const crossYearEn: Catalogue<CrossYearMessages> = {
  'cross-year/link': (m) =>
    `${tableNameEn(m.table)}, ${cellEn(m.at)} is ${m.found}; going by last year’s report it should be ${m.atLeast ? 'at least ' : ''}${m.expected}: ` +
    `${signed(m.terms, (term) => (isOfRow(m, term) ? term.at.column : `${term.previous ? m.year : 'this year'} ${cellEn(term.at)}`))}.` +
    (m.others.length > 0 ? ` ${m.others.join(', ')} ${m.others.length === 1 ? 'does' : 'do'} not agree either.` : '') +
    ' Check both reports.',
  'cross-year/fix': ({ changes }) => `Rewrite “${rowOf(changes)}” after last year’s report: ${written(changes).join(', ')}`,
  'cross-year/term': ({ year, at, value }) => `Report for ${year}, ${cellEn(at)}: ${value}`,
  'cross-year/jump': (m) => `${tableNameEn(m.table)}, ${cellEn(m.at)} is ${m.now}, last year’s was ${m.then}: ten times as much or more. Check for a digit too many, or a wrong unit.`,
  'cross-year/before': ({ at, value }) => `Last year’s report, ${cellEn(at)}: ${value}`,
  'cross-year/growth': (m) => `“${rateEn(m.percent)}” does not fit the two reports: ${m.then} requests last year and ${m.now} this year make ${rateEn(m.expected)}. Check it.`,
};
