// What the blank official tables look like, as the rows of cells that a Word table becomes when it is pasted as text.

import { formats } from './formats';
import { spannerName } from './labelsOf';
import type { ColumnSpec, FormatId, GroupSpec, RowSpec, SubTableSpec, TableKey } from './types';

type Grid = readonly (readonly string[])[];

/** Grid columns left of the values in table 3: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. */
const labelColumns = 3;
const disclosureWidth = 4;

const blanks = (count: number): string[] => Array<string>(Math.max(0, count)).fill('');

/**
 * The blank official table: every physical row with every grid cell, a merged cell's text in its first one and '' in
 * the others (table 2: 4 cells a row, table 3: 10, table 4: 15). `value` fills the value cells: '' for a form to fill
 * in, '0' for the self-test.
 */
export function templateRows(format: FormatId, table: TableKey, value = ''): Grid {
  return formats[format].tables[table].subTables.flatMap((subTable) => partTemplate(table, subTable, value));
}

/** The rows of one part: caption, headers, data. */
export function partTemplate(table: TableKey, subTable: SubTableSpec, value = ''): Grid {
  return [...headerRows(table, subTable), ...subTable.rows.map((row) => rowCells(table, subTable, row.key, value))];
}

/** The rows of one part that stand above its data: caption and headers. */
export function headerRows(table: TableKey, subTable: SubTableSpec): Grid {
  switch (table) {
    case 'disclosure':
      return disclosureHeader(subTable);
    case 'requests':
      return requestsHeader(subTable);
    case 'review':
      return reviewHeader(subTable);
  }
}

/**
 * One data row. The group labels to the left are printed where the group's merged cell begins, in its first row;
 * elsewhere they are ''. Empty for a key that the part does not have.
 */
export function rowCells(table: TableKey, subTable: SubTableSpec, key: string, value = ''): readonly string[] {
  const at = subTable.rows.findIndex((row) => row.key === key);
  const row = subTable.rows[at];
  if (row === undefined) return [];
  const values = required(subTable.columns).map(() => value);
  switch (table) {
    case 'disclosure':
      return [row.label.official, ...values, ...blanks(disclosureWidth - 1 - values.length)];
    case 'requests':
      return [...labelCells(subTable, row, subTable.rows[at - 1]), ...values];
    case 'review':
      return values;
  }
}

function required(columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  return columns.filter((column) => column.optional !== true);
}

function disclosureHeader({ caption, corner, columns }: SubTableSpec): Grid {
  const labels = columns.map(({ label }) => label.official);
  return [
    [caption?.official ?? '', ...blanks(disclosureWidth - 1)],
    [corner?.official ?? '', ...labels, ...blanks(disclosureWidth - 1 - labels.length)],
  ];
}

function requestsHeader(subTable: SubTableSpec): Grid {
  const { corner, columns } = subTable;
  const [natural = '', ...rest] = required(columns).map(({ label }) => label.official);
  const legal = rest.slice(0, -1);
  const total = rest.at(-1) ?? '';
  return [
    [corner?.official ?? '', ...blanks(labelColumns - 1), spannerName(subTable, 'applicants'), ...blanks(legal.length + 1)],
    [...blanks(labelColumns), natural, spannerName(subTable, 'legalPersons'), ...blanks(legal.length - 1), total],
    [...blanks(labelColumns), '', ...legal, ''],
  ];
}

function reviewHeader(subTable: SubTableSpec): Grid {
  const { columns } = subTable;
  const block = (group: string): readonly string[] =>
    columns.filter((column) => column.group === group).map(({ label }) => label.official);
  const first = block('reconsideration');
  const direct = block('direct');
  const after = block('after');
  return [
    [
      spannerName(subTable, 'reconsideration'),
      ...blanks(first.length - 1),
      spannerName(subTable, 'litigation'),
      ...blanks(direct.length + after.length - 1),
    ],
    [...first, spannerName(subTable, 'direct'), ...blanks(direct.length - 1), spannerName(subTable, 'after'), ...blanks(after.length - 1)],
    [...blanks(first.length), ...direct, ...after],
  ];
}

function labelCells(subTable: SubTableSpec, row: RowSpec, above: RowSpec | undefined): readonly string[] {
  const path = groupPath(subTable, row);
  const pathAbove = above ? groupPath(subTable, above) : [];
  const groupCells = path.map((group, depth) => (pathAbove[depth] === group ? '' : group.label.official));
  return [...groupCells, row.label.official, ...blanks(labelColumns - 1 - path.length)];
}

/** The groups around a row, the outermost first: 三、本年度办理结果, （三）不予公开. */
export function groupPath({ groups }: SubTableSpec, row: RowSpec): readonly GroupSpec[] {
  const pathTo = (key: string | undefined): readonly GroupSpec[] => {
    const group = groups.find((each) => each.key === key);
    return group === undefined ? [] : [...pathTo(group.parent), group];
  };
  return pathTo(row.group);
}
