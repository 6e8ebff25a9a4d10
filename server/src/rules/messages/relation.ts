// What the rules on relations say.
import type { Catalogue } from './catalogue';
import { cellOfTableEn, cellOfTableZh, rowEn, rowZh, sideEn, sideZh, tableNameEn, tableNameZh, type CellOfTable, type Side } from './names';

export interface RelationMessages {
  'relation/at-least': CellOfTable & {
    readonly left: Side;
    readonly right: Side;
    /** A column that is zero, which is why the condition is asked. */
    readonly given: string;
  };
  'relation/negative': CellOfTable & { readonly left: Side };
  'relation/one-zero': CellOfTable & { readonly value: string; readonly other: string; readonly otherValue: string };
  'relation/implausible': CellOfTable & { readonly value: string; readonly why: 'high' | 'low' };
  'relation/unusual': CellOfTable & { readonly organ: string; readonly value: string };
  'relation/part': { readonly column: string; readonly value: string };
  'relation/remark': Record<never, never>;
}

export const relationZh: Catalogue<RelationMessages> = {
  'relation/at-least': (m) =>
    `${tableNameZh(m.table)}${rowZh(m.row)}：${sideZh(m.left)}，小于${sideZh(m.right, '')}${m.given === '' ? '' : `（${m.given}）`}，请核对。`,
  'relation/negative': (m) => `${tableNameZh(m.table)}${rowZh(m.row)}：${sideZh(m.left)}，不应小于 0，请核对。`,
  'relation/one-zero': (m) => `${cellOfTableZh(m)}为 ${m.value}，而${m.other}为 ${m.otherValue}：两者应当同时为 0 或同时不为 0，请核对。`,
  'relation/implausible': (m) => `${cellOfTableZh(m)}为 ${m.value} 万元，${m.why === 'high' ? '似乎过大' : '似乎过小'}，请核对单位是否为万元。`,
  'relation/unusual': (m) => `${cellOfTableZh(m)}为 ${m.value}，而“${m.organ}”一般无权制定规章，请核对是否应计入规范性文件。`,
  'relation/part': (m) => `${m.column}：${m.value}`,
  'relation/remark': () => '备注或许说明了原因',
};

export const relationEn: Catalogue<RelationMessages> = {
  'relation/at-least': (m) =>
    `${tableNameEn(m.table)}, ${rowEn(m.row)}: ${sideEn(m.left)}, less than ${sideEn(m.right, '')}${m.given === '' ? '' : ` (${m.given})`}. Check the figures.`,
  'relation/negative': (m) => `${tableNameEn(m.table)}, ${rowEn(m.row)}: ${sideEn(m.left)} and should not be below 0. Check the figures.`,
  'relation/one-zero': (m) => `${cellOfTableEn(m)} is ${m.value}, but ${m.other} is ${m.otherValue}: both should be 0 or neither. Check the figures.`,
  'relation/implausible': (m) => `${cellOfTableEn(m)} is ${m.value} 万元, which seems too ${m.why === 'high' ? 'large' : 'small'}. Check that the unit is 万元.`,
  'relation/unusual': (m) => `${cellOfTableEn(m)} is ${m.value}, but “${m.organ}” can hardly issue 规章. Check whether these are 规范性文件.`,
  'relation/part': (m) => `${m.column}: ${m.value}`,
  'relation/remark': () => 'a remark may explain it',
};
