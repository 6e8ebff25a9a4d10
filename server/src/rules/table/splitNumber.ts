// cell/split-number: a number that stands in two cells (1 and 2 for 12), in place of what its row would be told otherwise.
import { splitsOf, type Split } from '../../model/equations/splits';
import { originOf } from '../../model/table/piece';
import type { Table } from '../../model/table/table';
import { toText } from '../../number/decimal';
import { editTo } from '../cellEdits';
import { offer, type Edit, type Finding, type Fix } from '../finding';
import { cellName } from '../naming';
import { ofSubject, type TableRule } from '../rule';

export const cellSplitNumber: TableRule<Split> = {
  id: 'cell/split-number',
  scope: 'table',
  severity: 'warning',
  check: (table) => splitsOf(table).map((split) => findingFor(table, split)),
  fixes: ofSubject(fixesOf),
};

function findingFor(table: Table, split: Split): Finding<Split> {
  const { row, first, second, joined, changes } = split;
  const parts = { first: first.text, second: second.text, joined: toText(joined) };
  const args = { table: table.key, ...cellName(table, split), ...parts, pushedOut: changes.length > 0 };
  return {
    rule: 'cell/split-number',
    origin: originOf(row.source, first),
    message: { id: 'cell/split-number', args },
    related: [{ origin: originOf(row.source, second), message: { id: 'cell/split-rest', args: parts } }],
    subject: split,
  };
}

/** What stands between the two parts goes; where the count is right, every cell gets the figure that it lost. */
function fixesOf({ row, first, second, joined, changes }: Split): readonly Fix[] {
  const written = changes.map(({ cell, value }) => editTo(cell, value));
  if (!written.every((edit): edit is Edit => edit !== undefined)) return [];
  const gap = { origin: { ...originOf(row.source, first), from: originOf(row.source, first).to, to: originOf(row.source, second).from }, newText: '' };
  const args = { first: first.text, second: second.text, joined: toText(joined) };
  return [offer({ id: 'cell/split-fix', args }, changes.length > 0 ? written : [gap], true)];
}
