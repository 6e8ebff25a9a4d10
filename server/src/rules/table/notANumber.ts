// cell/not-a-number: a value cell holds text (若干, 见附件, O, l0); it counts as a cell, and no sum uses it.
import { impliedValue } from '../../model/equations/impliedValue';
import { oddCells } from '../../model/table/oddCells';
import { cellOrigin, type Table, type ValueCell } from '../../model/table/table';
import { digitsMeant } from '../../number/characters';
import { isInteger, isNegative, toText } from '../../number/decimal';
import { isWrapped, writtenLike } from '../cellEdits';
import { offer, type Fix } from '../finding';
import { placeOf } from '../naming';
import { ofSubject, type TableRule } from '../rule';

export const cellNotANumber: TableRule<TextCell> = {
  id: 'cell/not-a-number',
  scope: 'table',
  severity: 'warning',
  check: (table) =>
    oddCells(table).text.map((cell) => ({
      rule: 'cell/not-a-number',
      origin: cellOrigin(cell),
      message: { id: 'cell/not-a-number', args: { ...placeOf(table, cell), text: cell.cell.text } },
      related: [],
      subject: { table, cell },
    })),
  fixes: ofSubject(fixesOf),
};

interface TextCell {
  readonly table: Table;
  readonly cell: ValueCell;
}

/** What the sums say, preferred where no other digits were meant; where they say nothing, the digits that letters were typed for. */
function fixesOf({ table, cell }: TextCell): readonly Fix[] {
  if (isWrapped(cell)) return [];
  const value = impliedValue(table, cell);
  const implied = value !== undefined && isInteger(value) && !isNegative(value) ? value : undefined;
  const meant = digitsMeant(cell.cell.text);
  const to = implied === undefined ? meant : toText(implied);
  if (to === undefined) return [];
  const newText = implied === undefined ? to : writtenLike(cell.row, implied);
  const isLikely = implied !== undefined && (meant === undefined || meant === to);
  return [offer({ id: 'cell/number-fix', args: { to, isImplied: implied !== undefined } }, [{ origin: cellOrigin(cell), newText }], isLikely)];
}
