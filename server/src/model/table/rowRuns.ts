// Adjoining rows of which the same is to be said, told together.
import type { Origin } from '../origin';
import { firstOrigin } from './piece';
import type { Table, TableRow } from './table';

/** The longest runs of rows that `belongs` takes, in the order of the text; `joins` ends a run where a row does not go with the one before. */
export function runsOf(table: Table, belongs: (row: TableRow) => boolean, joins: (row: TableRow, before: TableRow) => boolean): readonly (readonly TableRow[])[] {
  const runs: TableRow[][] = [];
  let before: TableRow | undefined;
  for (const row of table.rows) {
    if (!belongs(row)) {
      before = undefined;
      continue;
    }
    const current = runs[runs.length - 1];
    if (before && current && joins(row, before)) current.push(row);
    else runs.push([row]);
    before = row;
  }
  return runs;
}

/** The label of a row, or what stands first in it. */
export function labelOrigin(row: TableRow): Origin {
  return row.label?.origin ?? firstOrigin(row.source);
}
