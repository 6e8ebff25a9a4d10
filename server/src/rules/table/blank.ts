// cell/blank: value cells that are blank or hold a placeholder (/, —, 无); one finding a table, at the first.
import { balanceOf } from '../../model/equations/equations';
import { oddCells } from '../../model/table/oddCells';
import { cellOrigin, type Table } from '../../model/table/table';
import { offer, type Fix } from '../finding';
import { ofSubject, type TableRule } from '../rule';
import { fillBlankTotals } from '../total/recompute';

export const cellBlank: TableRule<Table> = {
  id: 'cell/blank',
  scope: 'table',
  severity: 'info',
  check: (table) => {
    const { blank } = oddCells(table);
    const [first] = blank;
    if (!first) return [];
    const balance = balanceOf(table);
    const totals = blank.filter((cell) => balance.derives(cell) && !balance.isRewritten(cell)).length;
    const args = { table: table.key, count: blank.length, totals };
    return [{ rule: 'cell/blank', origin: cellOrigin(first), message: { id: 'cell/blank', args }, related: [], subject: table }];
  },
  fixes: ofSubject(fillTotals),
};

/** On request only: a report may leave rows of zeros blank. */
function fillTotals(table: Table): readonly Fix[] {
  const edits = fillBlankTotals(table);
  if (edits.length === 0) return [];
  return [offer({ id: 'total/fix-blank', args: { table: table.key, count: edits.length } }, edits)];
}
