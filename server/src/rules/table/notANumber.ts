// cell/not-a-number: a value cell holds text (若干, 见附件, O, l0); it counts as a cell, and no sum uses it.
import { cellOrigin } from '../../model/table/table';
import { placeOf } from '../naming';
import type { TableRule } from '../rule';
import { oddCells } from './oddCells';

export const cellNotANumber: TableRule = {
  id: 'cell/not-a-number',
  scope: 'table',
  severity: 'warning',
  check: (table) =>
    oddCells(table).text.map((cell) => ({
      rule: 'cell/not-a-number',
      origin: cellOrigin(cell),
      message: { id: 'cell/not-a-number', args: { ...placeOf(table, cell), text: cell.cell.text } },
      related: [],
    })),
};
