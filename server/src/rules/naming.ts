// What cells and equations are called in messages: by the official labels, without the remarks behind them.
import type { Imbalance, Instance, Rewrite } from '../model/equations/instance';
import type { Table, TableRow, ValueCell } from '../model/table/table';
import { formats, rowOf, spannerName, type ColumnSpec } from '../schema';
import { remembering } from '../text/memo';
import { changeOf } from './cellEdits';
import type { CellName, CellOfTable } from './messages/names';
import type { Rewritten } from './messages/rewrite';
import type { Cause, EquationName } from './messages/total';

/** （二）部分公开（区分处理的，…） → （二）部分公开. */
export function shortLabel(official: string): string {
  const remark = official.slice(1).search(/[（(]/u) + 1;
  const start = /^[（(]/u.test(official) ? official.search(/[）)]/u) + 1 : 0;
  const from = start > 0 ? official.slice(start).search(/[（(]/u) + start : remark;
  return from > start ? official.slice(0, from) : official;
}

/** As `shortLabel`, for the labels of the formats, which are few and asked for again and again. */
const shortOfficial = remembering(shortLabel);

/** A row, by the official label of its format, its group's, or as it is printed. */
export function rowName(row: TableRow): string {
  const { spec, key } = row;
  const official = spec?.label.official ?? row.subTable.groups.find((each) => each.key === key)?.label.official;
  return official === undefined ? shortLabel(row.label?.text ?? '') : shortOfficial(official);
}

/** A row that may be missing from the table. */
export function rowNameOf({ format, key }: Pick<Table, 'format' | 'key'>, row: string): string {
  return shortOfficial(rowOf(format, key, row)?.row.label.official ?? '');
}

/** A cell by its row and column; in table 4, whose row has no name, by the block and column. */
export function cellName(table: Pick<Table, 'format' | 'key'>, { row, column }: Pick<ValueCell, 'row' | 'column'>): CellName {
  return { row: column?.group === undefined ? rowName(row) : blockName(table, column.group), column: columnName(column) };
}

/** A cell and its table. */
export function placeOf(table: Table, cell: ValueCell): CellOfTable {
  return { table: table.key, ...cellName(table, cell) };
}

/** A block of columns, which only table 4 has, in its one part. */
function blockName({ format, key }: Pick<Table, 'format' | 'key'>, group: string): string {
  const [part] = formats[format].tables[key].subTables;
  return part ? spannerName(part, group) : '';
}

/** A column, by its official label. */
export function columnName(column: ColumnSpec | undefined): string {
  return column ? shortOfficial(column.label.official) : '';
}

/** An equation by its total, or, where it balances a column, by that column. */
export function equationName(table: Table, { equation, target }: Instance): EquationName {
  return { ...cellName(table, target), balances: !equation.derives && equation.rule === 'total/balance' };
}

/** What is to blame for a broken sum, in the words of messages. */
export function causeOf(table: Table, { instance, repair, rewrite }: Imbalance): Cause {
  if (rewrite) return rewrittenIn(table, rewrite);
  if (!repair) return { kind: 'unknown' };
  if (repair.cell === instance.target && instance.equation.rule !== 'total/balance') return { kind: 'total' };
  return { kind: 'cell', change: changeOf(repair.cell, repair.value, cellName(table, repair.cell)) };
}

/** What figures are to be put right together, by name. */
export function rewrittenIn(table: Table, { kind, of }: Rewrite): Rewritten {
  const [first, second = first] = of.map((cell) => cellName(table, cell)) as [CellName, CellName?];
  const [start] = of;
  return { kind: 'rewrite', what: kind, first, second, row: start ? rowName(start.row) : '', from: start && start.index > 0 ? first.column : '' };
}
