// total/range: （七）总计 and 四 do not exceed 一 plus 二; asked only where the balance of the column cannot be.
import { balanceOf, type Balance } from '../../model/equations/equations';
import { addend, digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { compare, subtract, sum, toText, type Decimal } from '../../number/decimal';
import { formats, type RangeSpec } from '../../schema';
import { printed } from '../cellEdits';
import type { Finding } from '../finding';
import { cellName } from '../naming';
import type { TableRule } from '../rule';
import { sideOf } from './balance';
import { addendRelated } from './sums';

export const totalRange: TableRule = {
  id: 'total/range',
  scope: 'table',
  severity: 'error',
  check: (table) => {
    const balance = balanceOf(table);
    return balance.isSound ? [] : formats[table.format].ranges.filter((range) => range.table === table.key).flatMap((range) => checkRange(table, balance, range));
  },
};

interface Excess {
  readonly cell: ValueCell;
  readonly bounds: readonly ValueCell[];
  readonly excess: Decimal;
}

/** In a total only what does not follow from its parts. */
function checkRange(table: Table, balance: Balance, range: RangeSpec): Finding[] {
  const found = table.columns.flatMap(({ key }) => excessIn(table, balance, range, key) ?? []);
  const follows = (cell: ValueCell): boolean =>
    formats[table.format].equations.some(
      ({ table: of, along, target, terms }) =>
        of === table.key && along === 'row' && target === cell.column?.key && found.some((other) => terms.some(({ key }) => key === other.cell.column?.key)),
    );
  return found.filter(({ cell }) => !follows(cell)).map((each) => rangeFinding(table, each));
}

function excessIn(table: Table, balance: Balance, { key, atMost }: RangeSpec, column: string): Excess | undefined {
  if (balance.instances.some(({ equation, across }) => equation.rule === 'total/balance' && across === column)) return undefined;
  const cell = table.cell(key, column);
  const bounds = atMost.flatMap((row) => table.cell(row, column) ?? []);
  if (!cell || bounds.length < atMost.length || [cell, ...bounds].some((each) => addend(each) === undefined)) return undefined;
  const most = sum(bounds.map((each) => balance.settled(each) ?? 0));
  const value = balance.settled(cell) ?? 0;
  return compare(value, most) > 0 ? { cell, bounds, excess: subtract(value, most) } : undefined;
}

function rangeFinding(table: Table, { cell, bounds, excess }: Excess): Finding {
  const args = { table: table.key, at: cellName(table, cell), found: printed(cell), most: sideOf(bounds, [], bounds.map((each) => balanceOf(table).settled(each) ?? 0)), difference: toText(excess) };
  return {
    rule: 'total/range',
    origin: digitsOrigin(cell),
    message: { id: 'total/range', args },
    related: bounds.map((each) => addendRelated(table, each)),
  };
}
