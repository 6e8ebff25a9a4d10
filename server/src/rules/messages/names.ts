// What tables, rows, cells and figures are called in sentences.
import type { TableKey } from '../../schema';

const namesZh: Readonly<Record<TableKey, string>> = { disclosure: '表二', requests: '表三', review: '表四' };
const namesEn: Readonly<Record<TableKey, string>> = { disclosure: 'Table 2', requests: 'Table 3', review: 'Table 4' };

/** 表三: tables are called after the section that they stand in. */
export function tableNameZh(table: TableKey): string {
  return namesZh[table];
}

/** Table 3. */
export function tableNameEn(table: TableKey): string {
  return namesEn[table];
}

/** A sentence without the name of its table in front. */
export function withoutTableZh(sentence: string, table: TableKey): string {
  const name = tableNameZh(table);
  return sentence.startsWith(name) ? sentence.slice(name.length) : sentence;
}

/** As `withoutTableZh`; what is left begins with a capital letter. */
export function withoutTableEn(sentence: string, table: TableKey): string {
  const name = tableNameEn(table);
  return [`${name}, `, `${name}: `].some((start) => sentence.startsWith(start)) ? initial(sentence.slice(name.length + 2)) : sentence;
}

/** With a capital letter. */
export function initial(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “一、本年新收…”: a row by its label; the only row of table 4 has none. */
export function rowZh(row: string): string {
  return row === '' ? '数据行' : `“${row}”`;
}

/** As `rowZh`. */
export function rowEn(row: string): string {
  return row === '' ? 'the data row' : `row “${row}”`;
}

/** A cell by the official labels of its row and column. */
export interface CellName {
  readonly row: string;
  readonly column: string;
}

/** “一、本年新收…”总计. */
export function cellZh({ row, column }: CellName): string {
  return `“${row}”${column}`;
}

/** “一、本年新收…” / 总计. */
export function cellEn({ row, column }: CellName): string {
  return `“${row}” / ${column}`;
}

/** A cell and its table. */
export interface CellOfTable extends CellName {
  readonly table: TableKey;
}

/** 表三“一、本年新收…”总计. */
export function cellOfTableZh(cell: CellOfTable): string {
  return `${tableNameZh(cell.table)}${cellZh(cell)}`;
}

/** Table 3, “一、本年新收…” / 总计. */
export function cellOfTableEn(cell: CellOfTable): string {
  return `${tableNameEn(cell.table)}, ${cellEn(cell)}`;
}

/** A figure as it is printed; '' for a blank cell. */
export function printedZh(value: string): string {
  return value === '' ? '空白，按 0 计' : value;
}

/** As `printedZh`. */
export function printedEn(value: string): string {
  return value === '' ? 'blank, counted as 0' : value;
}

/** Figures added up: 上一年项目数量加本年增/减为 −37（61−98）. */
export interface Side {
  readonly names: readonly string[];
  /** Those among them that are blank totals, for which their parts are added up. */
  readonly blank: readonly string[];
  readonly value: string;
  readonly arithmetic: string;
}

const isPlain = ({ value, arithmetic }: Side): boolean => value === arithmetic || arithmetic === '';
const minus = (value: string): string => value.replace('-', '−');

/** 一加二为 10（9+1）; a single figure needs no arithmetic. */
export function sideZh(side: Side, verb = '为'): string {
  return `${side.names.map((name) => (side.blank.includes(name) ? `${name}各项` : name)).join('加')}${verb} ${minus(side.value)}${isPlain(side) ? '' : `（${side.arithmetic}）`}`;
}

/** As `sideZh`. */
export function sideEn(side: Side, verb = ' is'): string {
  return `${side.names.map((name) => (side.blank.includes(name) ? `what makes up ${name}` : name)).join(' plus ')}${verb} ${minus(side.value)}${isPlain(side) ? '' : ` (${side.arithmetic})`}`;
}

/** 1 value, 0–3 values. */
export function valuesEn(count: string): string {
  return `${count} ${count === '1' ? 'value' : 'values'}`;
}
