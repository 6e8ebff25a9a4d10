// Lets the cells of groups in a page span the rows that are put in beside them.
import type { Table } from '../../model/table/table';
import { groupPath, type GroupSpec } from '../../schema';
import { rowSpanAt, spanning } from '../../syntax/htmlTable';
import type { Edit } from '../finding';
import type { MissingRun } from '../structure/missingRows';
import { repeatsGroups } from './groupLabels';

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
    if (span.rows === rows) continue;
    const { newText, ...digits } = spanning(span, rows);
    edits.push({ origin: { block, ...digits }, newText });
  }
  return edits;
}

/** How many rows of a group there are with the missing ones. */
export function rowsOfGroup({ table, rows }: MissingRun, group: GroupSpec): number {
  return rowsThere(table, group) + rows.filter(({ subTable, spec }) => groupPath(subTable, spec).includes(group)).length;
}

function rowsThere(table: Table, group: GroupSpec): number {
  return table.rows.filter(({ subTable, spec }) => spec && groupPath(subTable, spec).includes(group)).length;
}

function groupsOf({ rows }: MissingRun): ReadonlySet<GroupSpec> {
  return new Set(rows.flatMap(({ subTable, spec }) => groupPath(subTable, spec)));
}

function printedGroup(table: Table, { key }: GroupSpec): Table['labels'][number] | undefined {
  return table.labels.find(({ match }) => match.part === 'group' && match.key === key);
}
