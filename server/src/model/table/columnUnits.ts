// What unit the cells of a column are in, and how many decimals its header asks for.
import { arabicValue, fold, hanValue } from '../../schema';
import type { Table } from './table';

const UNIT = /(亿元|百万元|万元|千元|元)/u;
const DECIMALS = /保留(?:小数点后)?\s*([0-9０-９]|[一二两三四五六])\s*位/u;

/** The header of a column, as printed. */
function headerOf({ lines, format }: Table, column: string): string {
  for (const { meaning, row } of lines) {
    const label = meaning.in(format).labels.find(({ match }) => match.part === 'column' && match.key === column);
    if (label) return row.cells[label.cell]?.text ?? '';
  }
  return '';
}

/** The unit of an amount: what its header says, else 万元. */
export function unitOfColumn(table: Table, column: string): string {
  return UNIT.exec(fold(headerOf(table, column)))?.[1] ?? '万元';
}

/** 保留4位小数 → 4; 0 where the header asks for none. */
export function decimalsOfColumn(table: Table, column: string): number {
  const digits = DECIMALS.exec(headerOf(table, column))?.[1];
  if (digits === undefined) return 0;
  return /[0-9０-９]/u.test(digits) ? arabicValue(digits) : hanValue(digits === '两' ? '二' : digits);
}
