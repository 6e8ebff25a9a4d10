// What the total rules say.
import type { TableKey } from '../../schema';
import type { Catalogue } from './catalogue';
import { cellEn, cellZh, initial, printedEn, printedZh, rowEn, rowZh, sideEn, sideZh, tableNameEn, tableNameZh, valuesEn, type CellName, type Side } from './names';
import { rewriteEn, rewriteTitleEn, rewriteTitleZh, rewriteZh, type Rewritten } from './rewrite';

export interface EquationName extends CellName {
  /** It is the reconciliation of a column, not the sum of one total. */
  readonly balances: boolean;
}

/** A figure to be changed. `from` is '' for a blank cell. */
export interface Change {
  readonly at: CellName;
  readonly from: string;
  readonly to: string;
}

interface Off {
  readonly difference: string;
  /** The printed total is the greater. */
  readonly over: boolean;
}

/** What explains the difference: the total itself, another cell (and what it would have to be), figures that are wrong together, or no single figure. */
export type Cause = { readonly kind: 'total' } | { readonly kind: 'cell'; readonly change: Change } | Rewritten | { readonly kind: 'unknown' };

export type Reason = 'row-missing' | 'row-shape' | 'not-a-number';

export interface TotalMessages {
  'total/sum': Off & {
    readonly table: TableKey;
    readonly at: CellName;
    readonly along: 'row' | 'column';
    readonly sum: string;
    readonly arithmetic: string;
    readonly found: string;
    /** Parts that are wrong themselves, and what they count for. */
    readonly putRight: readonly Change[];
    readonly cause: Cause;
    /** Other equations that hold again when the cause is put right. */
    readonly also: readonly EquationName[];
    readonly counterpart: string;
    readonly transposed: Change | undefined;
  };
  'total/balance': Off & {
    readonly table: TableKey;
    readonly column: string;
    readonly left: Side;
    readonly right: Side;
    readonly counterpart: string;
    readonly transposed: Change | undefined;
    /** The rows on the right that are blank altogether. */
    readonly blank: readonly string[];
    readonly rewrite: Rewritten | undefined;
  };
  'total/range': { readonly table: TableKey; readonly at: CellName; readonly found: string; readonly most: Side; readonly difference: string };
  'total/addend': { readonly at: CellName; readonly value: string };
  'total/suspect': { readonly at: CellName; readonly value: string; readonly to: string };
  'total/also': { readonly equation: EquationName; readonly value: string };
  /** `isBorneOut`: the text says what the total does. */
  'total/fix-one': { readonly change: Change; readonly isBorneOut: boolean };
  'total/fix-table': { readonly table: TableKey; readonly count: number };
  'total/fix-figure': { readonly change: Change };
  'total/fix-group': { readonly changes: readonly Change[] };
  'total/fix-balance': { readonly changes: readonly Change[]; readonly arithmetic: string };
  'total/fix-rewrite': { readonly rewrite: Rewritten };
  'total/fix-blank': { readonly table: TableKey; readonly count: number };
  'total/refused-shape': { readonly table: TableKey; readonly row: string; readonly found: number; readonly expected: number };
  'total/refused-input': { readonly table: TableKey; readonly at: CellName; readonly reason: Reason; readonly row: string };
  'total/refused-suspect': { readonly table: TableKey; readonly at: CellName; readonly sum: string; readonly found: string; readonly cause: Cause };
  'total/refused-form': { readonly table: TableKey; readonly at: CellName; readonly sum: string; readonly found: string; readonly form: 'wrapped' | 'remark' };
}

const equationZh = (name: EquationName): string => (name.balances ? `${name.column}列的勾稽关系` : cellZh(name));
const equationEn = (name: EquationName): string => (name.balances ? `the reconciliation of ${name.column}` : cellEn(name));

const changeZh = ({ at, from, to }: Change): string => (from === '' ? `在${cellZh(at)}填写 ${to}` : `将${cellZh(at)}由 ${from} 改为 ${to}`);
const changeEn = ({ at, from, to }: Change): string => (from === '' ? `fill ${cellEn(at)} with ${to}` : `change ${cellEn(at)} from ${from} to ${to}`);

/** 12（5+4+3）; a single figure needs no arithmetic. */
const resultZh = (value: string, arithmetic: string): string => (arithmetic === value ? value : `${value}（${arithmetic}）`);
const resultEn = (value: string, arithmetic: string): string => (arithmetic === value ? value : `${value} (${arithmetic})`);

const putRightZh = (changes: readonly Change[]): string =>
  changes.length === 0 ? '' : `其中${changes.map(({ at, from, to }) => `${cellZh(at)}${from === '' ? '空白' : ` ${from} `}按 ${to} 计`).join('，')}。`;
const putRightEn = (changes: readonly Change[]): string =>
  changes.length === 0 ? '' : ` In this, ${changes.map(({ at, from, to }) => `${cellEn(at)} (${from === '' ? 'blank' : from}) counts as ${to}`).join(', ')}.`;

function causeZh(cause: Cause, also: readonly EquationName[]): string {
  const others = also.map(equationZh).join('、');
  switch (cause.kind) {
    case 'total':
      return others === '' ? '' : `改正后，${others}也随之相符。`;
    case 'cell':
      return `疑${cellZh(cause.change.at)}${cause.change.from === '' ? '漏填' : ` ${cause.change.from}`} 应为 ${cause.change.to}：改后${others === '' ? '' : `此处和${others}`}都相符；合计不宜直接重算。`;
    case 'rewrite':
      return rewriteZh(cause);
    case 'unknown':
      return '没有哪一个数能单独解释，请核对各项。';
  }
}

function causeEn(cause: Cause, also: readonly EquationName[]): string {
  const others = also.map(equationEn).join(', ');
  switch (cause.kind) {
    case 'total':
      return others === '' ? '' : ` Once corrected, ${others} will agree too.`;
    case 'cell':
      return ` ${cellEn(cause.change.at)} ${cause.change.from === '' ? '(blank)' : cause.change.from} should perhaps be ${cause.change.to}: then ${others === '' ? 'everything' : `this and ${others}`} would agree. Check it before recomputing the total.`;
    case 'rewrite':
      return ` ${rewriteEn(cause)}`;
    case 'unknown':
      return ' No single figure explains it; check the parts.';
  }
}

const counterpartZh = (column: string, { difference, over }: Off): string =>
  column === '' ? '' : `“${column}”${over ? '少' : '多'} ${difference}：疑似同 ${difference} 件申请归类错位。`;
const counterpartEn = (column: string, { difference, over }: Off): string =>
  column === '' ? '' : ` ${column} is ${difference} too ${over ? 'low' : 'high'}: the same ${difference} perhaps entered under the wrong column.`;

/** The figure is named where the sentence before has not named it. */
const transposedZh = (change: Change | undefined, isNamed: boolean): string =>
  change ? `疑似${isNamed ? '' : cellZh(change.at)}相邻数字写反：${change.from} → ${change.to}。` : '';
const transposedEn = (change: Change | undefined, isNamed: boolean): string =>
  change ? ` Neighbouring digits ${isNamed ? '' : `of ${cellEn(change.at)} `}perhaps changed places: ${change.from} → ${change.to}.` : '';

const reasonZh = (reason: Reason, row: string): string =>
  reason === 'row-missing' ? `缺少${rowZh(row)}一行` : reason === 'row-shape' ? `${rowZh(row)}一行的数值个数不对` : `${rowZh(row)}一行有无法确认的数值`;
const reasonEn = (reason: Reason, row: string): string =>
  reason === 'row-missing' ? `${rowEn(row)} is missing` : reason === 'row-shape' ? `${rowEn(row)} has the wrong number of values` : `${rowEn(row)} holds a value that is not certain`;

export const totalZh: Catalogue<TotalMessages> = {
  'total/sum': (m) =>
    `${tableNameZh(m.table)}${cellZh(m.at)}：${m.along === 'row' ? '各列' : '各项'}之和 ${resultZh(m.sum, m.arithmetic)}，现为 ${printedZh(m.found)}，${m.over ? '多' : '少'} ${m.difference}。` +
    putRightZh(m.putRight) +
    (m.counterpart === '' ? causeZh(m.cause, m.also) : counterpartZh(m.counterpart, m)) +
    transposedZh(m.transposed, m.cause.kind !== 'unknown'),
  'total/balance': (m) =>
    `${tableNameZh(m.table)}${m.column}：${sideZh(m.left)}，${sideZh(m.right)}，前者${m.over ? '多' : '少'} ${m.difference}；${m.blank.length > 0 ? `${m.blank.map(rowZh).join('、')}还是空白，请填写` : '两者应当相等'}。` +
    counterpartZh(m.counterpart, m) +
    (m.rewrite ? rewriteZh(m.rewrite) : '') +
    transposedZh(m.transposed, false),
  'total/range': (m) => `${tableNameZh(m.table)}${cellZh(m.at)}：现为 ${m.found}，而${sideZh(m.most)}，超出 ${m.difference}。请核对。`,
  'total/addend': (m) => `${cellZh(m.at)}：${printedZh(m.value)}`,
  'total/suspect': (m) => `${cellZh(m.at)}：${printedZh(m.value)}，疑应为 ${m.to}`,
  'total/also': (m) => `${equationZh(m.equation)}也因此不符：现为 ${printedZh(m.value)}`,
  'total/fix-one': (m) => changeZh(m.change) + (m.isBorneOut ? '（正文与原数一致，分项可能有误）' : ''),
  'total/fix-table': (m) => `重算${tableNameZh(m.table)}的全部合计（${m.count} 处）`,
  'total/fix-figure': (m) => `${changeZh(m.change)}（改后各处合计相符）`,
  'total/fix-group': (m) => m.changes.map(changeZh).join('，'),
  'total/fix-balance': (m) => `${m.changes.map(changeZh).join('，')}（${m.arithmetic}）`,
  'total/fix-rewrite': (m) => rewriteTitleZh(m.rewrite),
  'total/fix-blank': (m) => `填写${tableNameZh(m.table)}的空白合计（${m.count} 处）`,
  'total/refused-shape': (m) => `${tableNameZh(m.table)}${rowZh(m.row)}有 ${m.found} 个数值，应有 ${m.expected} 个，无法确定各属哪一列，未重算。请先补齐数值。`,
  'total/refused-input': (m) => `${tableNameZh(m.table)}${cellZh(m.at)}未重算：${reasonZh(m.reason, m.row)}。`,
  'total/refused-suspect': (m) =>
    `${tableNameZh(m.table)}${cellZh(m.at)}现为 ${m.found}，各数之和 ${m.sum}，但错处未必在合计，未重算。${causeZh(m.cause, [])}`,
  'total/refused-form': (m) =>
    `${tableNameZh(m.table)}${cellZh(m.at)}现为 ${m.found}，应为 ${m.sum}，但${m.form === 'wrapped' ? '单元格内有换行' : '数后有说明'}，未重算，请自行改正。`,
};

export const totalEn: Catalogue<TotalMessages> = {
  'total/sum': (m) =>
    `${tableNameEn(m.table)}, ${cellEn(m.at)}: the ${m.along === 'row' ? 'columns' : 'items'} add up to ${resultEn(m.sum, m.arithmetic)}, but the table says ${printedEn(m.found)}, ${m.difference} too ${m.over ? 'many' : 'few'}.` +
    putRightEn(m.putRight) +
    (m.counterpart === '' ? causeEn(m.cause, m.also) : counterpartEn(m.counterpart, m)) +
    transposedEn(m.transposed, m.cause.kind !== 'unknown'),
  'total/balance': (m) =>
    `${tableNameEn(m.table)}, ${m.column}: ${sideEn(m.left)}, but ${sideEn(m.right)}: the former is ${m.difference} too ${m.over ? 'high' : 'low'}; ${m.blank.length > 0 ? `${m.blank.map(rowEn).join(' and ')} are still blank: fill them in` : 'the two must be equal'}.` +
    counterpartEn(m.counterpart, m) +
    (m.rewrite ? ` ${rewriteEn(m.rewrite)}` : '') +
    transposedEn(m.transposed, false),
  'total/range': (m) => `${tableNameEn(m.table)}, ${cellEn(m.at)}: ${m.found} is ${m.difference} too many, as ${sideEn(m.most)}. Check the figures.`,
  'total/addend': (m) => `${cellEn(m.at)}: ${printedEn(m.value)}`,
  'total/suspect': (m) => `${cellEn(m.at)}: ${printedEn(m.value)}, should perhaps be ${m.to}`,
  'total/also': (m) => `${equationEn(m.equation)} is off for the same reason: ${printedEn(m.value)}`,
  'total/fix-one': (m) => initial(changeEn(m.change)) + (m.isBorneOut ? ' (the text agrees with the total: the parts may be wrong)' : ''),
  'total/fix-table': (m) => `Recompute all totals of ${tableNameEn(m.table).toLowerCase()} (${m.count})`,
  'total/fix-figure': (m) => `${initial(changeEn(m.change))} (every sum then agrees)`,
  'total/fix-group': (m) => initial(m.changes.map(changeEn).join(', ')),
  'total/fix-balance': (m) => `${initial(m.changes.map(changeEn).join(', '))} (${m.arithmetic})`,
  'total/fix-rewrite': (m) => rewriteTitleEn(m.rewrite),
  'total/fix-blank': (m) => `Fill the blank totals of ${tableNameEn(m.table).toLowerCase()} (${m.count})`,
  'total/refused-shape': (m) =>
    `${tableNameEn(m.table)}, ${rowEn(m.row)} has ${valuesEn(String(m.found))} instead of ${m.expected}; their columns cannot be told, so nothing was recomputed. Complete the row first.`,
  'total/refused-input': (m) => `${tableNameEn(m.table)}, ${cellEn(m.at)} was not recomputed: ${reasonEn(m.reason, m.row)}.`,
  'total/refused-suspect': (m) =>
    `${tableNameEn(m.table)}, ${cellEn(m.at)} says ${m.found}, the figures add up to ${m.sum}, but the total may not be the one that is wrong; it was not recomputed.${causeEn(m.cause, [])}`,
  'total/refused-form': (m) =>
    `${tableNameEn(m.table)}, ${cellEn(m.at)} says ${m.found} and should say ${m.sum}, but ${m.form === 'wrapped' ? 'the cell is wrapped over lines' : 'a remark follows the figure'}; it was not recomputed.`,
};
