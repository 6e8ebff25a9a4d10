// What both formats say alike of table 2: the corner cell, most rows, and the doubts about amounts and 规章.

import { decimal } from '../number/decimal';
import type { LabelSpec, Relation, RowSpec } from './types';

/** The cell above the row labels of every part. */
export const corner = { official: '信息内容' } satisfies LabelSpec;

export const regulations: RowSpec = { key: 'regulations', label: { official: '规章' }, missing: 'warning' };

export const licence: RowSpec = { key: 'licence', label: { official: '行政许可', variants: ['行政许可事项'] }, missing: 'warning' };

/** The rows of 第二十条第（六）项. */
export const sanctions: readonly RowSpec[] = [
  { key: 'penalty', label: { official: '行政处罚' }, missing: 'warning' },
  { key: 'coercion', label: { official: '行政强制', variants: ['行政强制措施'] }, missing: 'warning' },
];

export const fee: RowSpec = {
  key: 'fee',
  label: { official: '行政事业性收费', variants: ['行政事业型收费', '行政事业收费', '行政性收费'], keywords: [['事业', '收费']] },
  missing: 'warning',
};

/** relation/amount: more than 10⁵ 万元 in a department, or less than 0.01, is hardly 万元. What a whole city bought may well be more. */
export function plausibleAmount(row: string): Relation {
  return {
    rule: 'relation/amount',
    kind: 'plausible',
    table: 'disclosure',
    rows: [row],
    severity: 'info',
    column: 'amount',
    above: 100_000,
    unlimited: /(?:人民政府(?:办公[厅室])?|[省市县区旗州盟])$/u,
    below: decimal(1, 2),
  };
}

/**
 * relation/regulations: only ministries, provinces and 设区的市 make 规章; a department below them, a county or a town does
 * not. The office of a government (市人民政府办公厅) reports what its government made.
 */
export function unusualRegulations(columns: readonly string[]): Relation {
  return {
    rule: 'relation/regulations',
    kind: 'unusual-when-positive',
    table: 'disclosure',
    rows: ['regulations'],
    severity: 'info',
    columns,
    organs: /厅|局|委|办公室|办事处|街道|[乡镇县区旗](?:人民政府)?$|县级|中心|支队|大队|学校|医院/u,
    exempt: /自治区(?:人民政府)?$|(?:省|市|自治区)人民政府办公[厅室]$|^国家|国务院|^中国|^中华/u,
  };
}
