// What the tests of statements share: a report of 2023 whose tables are sound, with a sentence put into one of its sections.
import { templateRows, type FormatId, type TableKey } from '../../../../server/src/schema';

/** Values of a row, by the beginning of its label; all others are 0. 2023: 一 12, 二 3, （七） 14, 四 1. */
const REQUESTS: Readonly<Record<string, readonly number[]>> = {
  '一、': [8, 4, 0, 0, 0, 0, 12],
  '二、': [3, 0, 0, 0, 0, 0, 3],
  '（一）予以公开': [2, 4, 0, 0, 0, 0, 6],
  '（二）部分公开': [2, 0, 0, 0, 0, 0, 2],
  '1.属于国家秘密': [1, 0, 0, 0, 0, 0, 1],
  '5.属于三类内部事务信息': [2, 0, 0, 0, 0, 0, 2],
  '1.本机关不掌握': [1, 0, 0, 0, 0, 0, 1],
  '2.没有现成信息': [1, 0, 0, 0, 0, 0, 1],
  '1.信访举报投诉类申请': [1, 0, 0, 0, 0, 0, 1],
  '（七）总计': [10, 4, 0, 0, 0, 0, 14],
  '四、': [1, 0, 0, 0, 0, 0, 1],
};
const DISCLOSURE: Readonly<Record<string, readonly number[]>> = { 行政规范性文件: [4, 2, 30], 规范性文件: [4, 5, 30], 行政许可: [120] };
const REVIEW = [1, 0, 0, 1, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0];

function rowOf(cells: readonly string[], values: Readonly<Record<string, readonly number[]>>): string {
  const label = cells.find((cell) => cell !== '' && Object.keys(values).some((key) => cell.startsWith(key)));
  const own = Object.entries(values).find(([key]) => label?.startsWith(key))?.[1];
  const first = cells.findIndex((cell) => cell === '0');
  return cells.map((cell, i) => (own && cell === '0' ? String(own[i - first] ?? 0) : cell)).join('\t');
}

/** A table with the values above, as TAB text. */
export function tableOf(table: TableKey, format: FormatId = '2021'): string {
  const rows = templateRows(format, table, '0');
  if (table === 'review') return rows.map((cells) => (cells.every((cell) => cell === '0') ? REVIEW : cells).join('\t')).join('\n');
  return rows.map((cells) => rowOf(cells, table === 'requests' ? REQUESTS : DISCLOSURE)).join('\n');
}

export interface Parts {
  readonly year?: number;
  readonly preface?: string;
  readonly problems?: string;
  readonly other?: string;
  readonly requests?: string;
  readonly review?: string;
  readonly disclosure?: string;
}

/** A whole report that says `text` in section one. */
export function reportSaying(text: string, parts: Parts = {}): string {
  const year = parts.year ?? 2023;
  const format = year >= 2021 ? '2021' : '2019';
  return [
    `青禾市水务局${year}年政府信息公开工作年度报告`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ...(parts.preface === undefined ? [] : [parts.preface]),
    '一、总体情况', text,
    '二、主动公开政府信息情况', parts.disclosure ?? tableOf('disclosure', format),
    '三、收到和处理政府信息公开申请情况', parts.requests ?? tableOf('requests', format),
    '四、政府信息公开行政复议、行政诉讼情况', parts.review ?? tableOf('review', format),
    '五、存在的主要问题及改进情况', parts.problems ?? '公开的主动性有待加强，将进一步改进。',
    '六、其他需要报告的事项', parts.other ?? '未收取信息处理费。',
  ].join('\n\n') + '\n';
}
