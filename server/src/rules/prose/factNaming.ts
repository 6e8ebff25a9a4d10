// What the figures of a table are called where the prose speaks of their sum.
import type { FactTerm } from '../../model/prose/factKinds';
import { cellsOf, type FactReading } from '../../model/prose/factReadings';
import type { Table, ValueCell } from '../../model/table';
import type { FactSum } from '../messages/proseFacts';
import { toText } from '../../number/decimal';
import { cellName, shortLabel } from '../total/naming';

/** The sum as messages name it: its addends by row (or group) and columns. */
export function sumName(table: Table, { terms, value }: FactReading): FactSum {
  const parts: { sign: 1 | -1; row: string; columns: string[] }[] = [];
  for (const each of terms) {
    const [cell] = cellsOf(table, each);
    const row = rowOfTerm(table, each, cell);
    const column = columnOf(table, cell);
    const known = parts.find((part) => part.row === row && part.sign === each.sign);
    if (!known) parts.push({ sign: each.sign, row, columns: [column] });
    else if (!known.columns.includes(column)) known.columns.push(column);
  }
  return { parts, value: toText(value) };
}

/** A single cell by its row; the cells of a group by the group. */
function rowOfTerm(table: Table, term: FactTerm, cell: ValueCell | undefined): string {
  if (!cell) return '';
  const group = cell.row.subTable.groups.find(({ key }) => key === term.row);
  return group && cell.row.key !== term.row ? shortLabel(group.label.official) : cellName(table, cell).row;
}

function columnOf(table: Table, cell: ValueCell | undefined): string {
  return cell ? cellName(table, cell).column : '';
}
