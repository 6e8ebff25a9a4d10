// Whether the labels of groups stand once in a table, in merged cells, or beside each of their rows.
import type { BoundLabel } from '../../model/table/boundLabel';
import type { Table } from '../../model/table/table';
import type { GroupSpec } from '../../schema';

/** So often a group may be named besides, at the top of a page or beside its sum. */
const MOST_BESIDES = 3;

/** Whether each row of a table bears the labels of its groups, as where merged cells were taken apart. */
export function repeatsGroups(table: Table): boolean {
  const counts = new Map<string, number>();
  for (const key of groupsIn(table)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].some((count) => count > MOST_BESIDES);
}

/** Where a table names a group. */
export function printedGroup(table: Table, { key }: GroupSpec): BoundLabel | undefined {
  return table.labels.find(({ match }) => match.part === 'group' && match.key === key);
}

/** The label of a group as the table words it, or else the official one. */
export function groupLabel(table: Table, group: GroupSpec): string {
  return printedGroup(table, group)?.text ?? group.label.official;
}

/** The groups that the labels of a table name, as often as they do. */
export function groupsIn(table: Table): readonly string[] {
  return table.labels.flatMap(({ match }) => (match.part === 'group' ? [match.key] : []));
}
