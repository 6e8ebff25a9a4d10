// The rows, columns and parts of the forms by their keys.
import { formats, tableKeys } from './formats';
import type { ColumnSpec, Format, FormatId, RowSpec, SubTableSpec, TableKey } from './types';

/** A row with the part of the table that holds it and its place in the official order of the whole table. */
export interface FormRow {
  readonly row: RowSpec;
  readonly subTable: SubTableSpec;
  readonly order: number;
}

interface Lookup {
  readonly subTables: ReadonlyMap<string, SubTableSpec>;
  readonly rows: ReadonlyMap<string, FormRow>;
}

const lookups = Object.fromEntries(Object.values(formats).map((format) => [format.id, buildLookups(format)])) as Readonly<Record<FormatId, Readonly<Record<TableKey, Lookup>>>>;

function buildLookups(format: Format): Readonly<Record<TableKey, Lookup>> {
  return Object.fromEntries(tableKeys.map((table) => [table, buildLookup(format, table)])) as Record<TableKey, Lookup>;
}

function buildLookup(format: Format, table: TableKey): Lookup {
  const { subTables } = format.tables[table];
  const rows = subTables.flatMap((subTable) => subTable.rows.map((row) => ({ row, subTable })));
  return {
    subTables: new Map(subTables.map((subTable) => [subTable.key, subTable])),
    rows: new Map(rows.map(({ row, subTable }, order) => [row.key, { row, subTable, order }])),
  };
}

/** A part of a table by its key (`clause1`, `main`). */
export function subTableOf(format: FormatId, table: TableKey, key: string): SubTableSpec | undefined {
  return lookups[format][table].subTables.get(key);
}

/** A row of a table, its part and its place; undefined where the format has no such row. */
export function rowOf(format: FormatId, table: TableKey, key: string): FormRow | undefined {
  return lookups[format][table].rows.get(key);
}

/** The place of a row in the official order of its table, from 0; -1 where the format has no such row. */
export function rowOrder(format: FormatId, table: TableKey, key: string): number {
  return rowOf(format, table, key)?.order ?? -1;
}

/** A column of a part of a table. */
export function columnOf(format: FormatId, table: TableKey, subTable: string, key: string): ColumnSpec | undefined {
  for (const column of subTableOf(format, table, subTable)?.columns ?? []) if (column.key === key) return column;
  return undefined;
}
