// What the figures of a table are called where the prose speaks of their sum.
import type { FactTerm } from '../../model/prose/facts/factKinds';
import { cellsOf, type FactReading } from '../../model/prose/facts/factReadings';
import type { Table, ValueCell } from '../../model/table/table';
import { toText } from '../../number/decimal';
import { formats } from '../../schema';
import type { FactSum } from '../messages/proseFacts';
import { cellName, shortLabel } from '../naming';

/** The sum as messages name it: its addends by row (or group) and columns. */
export function sumName(table: Table, { terms, value }: FactReading): FactSum {
  const parts: { sign: 1 | -1; row: string; columns: Map<string, string> }[] = [];
  for (const each of terms) {
    const [cell] = cellsOf(table, each);
    const row = rowOfTerm(table, each, cell);
    let part = parts.find((known) => known.row === row && known.sign === each.sign);
    if (!part) parts.push((part = { sign: each.sign, row, columns: new Map() }));
    part.columns.set(each.column, columnOf(table, cell));
  }
  return { parts: parts.map(({ sign, row, columns }) => ({ sign, row, columns: columnNames(table, columns) })), value: toText(value) };
}

/** The names of columns; those under one header cell go by its name. */
function columnNames({ format, key }: Table, columns: ReadonlyMap<string, string>): readonly string[] {
  const spanners = formats[format].tables[key].subTables.flatMap((subTable) => subTable.spanners ?? []);
  const spanner = spanners.find((each) => each.columns?.length === columns.size && each.columns.every((column) => columns.has(column)));
  return spanner ? [spanner.official] : [...new Set(columns.values())];
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
