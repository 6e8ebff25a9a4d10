// Lets the cells of groups in a page span the rows that are put in beside them, and those that are taken out no more.
import type { MissingRun } from '../../model/table/missingRows';
import type { Table, TableRow } from '../../model/table/table';
import { groupPath, type GroupSpec } from '../../schema';
import type { Block } from '../../syntax/block';
import { rowSpanAt, spanning, type RowSpan } from '../../syntax/htmlTable';
import { haveSameItems } from '../../text/sameItems';
import type { Edit } from '../finding';
import { printedGroup, repeatsGroups } from './groupLabels';

/**
 * The edits to the cells of the groups that a run of missing rows belongs to, as far as the page has these cells. Undefined where such a cell
 * stands below the run, or spans other rows than those of its group: then it is not told from it how the page is meant.
 */
export function stretchGroups(run: MissingRun): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  if (repeatsGroups(run.table)) return edits;
  for (const group of groupsOf(run)) {
    const cell = printedGroup(run.table, group);
    if (!cell) continue;
    const { block, from } = cell.origin;
    const span = rowSpanAt(block.text, from);
    const isAbove = block === run.anchor.block && from < run.anchor.end && !run.before;
    const rows = rowsOfGroup(run, group);
    if (!span || !isAbove || (span.rows !== rows && span.rows !== rowsThere(run.table, group))) return undefined;
    if (span.rows !== rows) edits.push(spanEdit(block, span, rows));
  }
  return edits;
}

/**
 * The edits to the cells of the groups that repeated rows are taken from. Undefined where rows of other groups stand between a row and its
 * repetition, or such a cell in one of these or below, or where it spans other rows than those of its group, with them or without.
 */
export function narrowGroups(table: Table, taken: readonly TableRow[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  if (repeatsGroups(table)) return edits;
  if (!taken.every((row) => staysInItsGroup(table, row))) return undefined;
  for (const group of new Set(taken.flatMap(({ groups }) => groups))) {
    const cell = printedGroup(table, group);
    if (!cell) continue;
    const { block, from } = cell.origin;
    const span = rowSpanAt(block.text, from);
    const there = rowsThere(table, group);
    const rows = there - taken.filter(({ groups }) => groups.includes(group)).length;
    const isAbove = taken.every(({ source }) => source.block === block && from < source.offset);
    if (!span || !isAbove || (span.rows !== rows && span.rows !== there)) return undefined;
    if (span.rows !== rows) edits.push(spanEdit(block, span, rows));
  }
  return edits;
}

function staysInItsGroup({ rows }: Table, row: TableRow): boolean {
  const first = rows.findIndex(({ key, spec }) => spec && key === row.key);
  return rows.slice(first, rows.indexOf(row)).every((other) => haveSameItems(other.groups, row.groups));
}

function spanEdit(block: Block, span: RowSpan, rows: number): Edit {
  const { newText, ...digits } = spanning(span, rows);
  return { origin: { block, ...digits }, newText };
}

/** How many rows of a group there are with the missing ones. */
export function rowsOfGroup({ table, rows }: MissingRun, group: GroupSpec): number {
  return rowsThere(table, group) + rows.filter(({ subTable, spec }) => groupPath(subTable, spec).includes(group)).length;
}

function rowsThere(table: Table, group: GroupSpec): number {
  return table.rows.filter(({ groups }) => groups.includes(group)).length;
}

function groupsOf({ rows }: MissingRun): ReadonlySet<GroupSpec> {
  return new Set(rows.flatMap(({ subTable, spec }) => groupPath(subTable, spec)));
}
