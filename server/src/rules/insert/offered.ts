// Works out the figures of a row that the sums of the form leave open: 四 := 一＋二－（七）, 2.重复申请 := （七） less all others, column by column.
import { balanceOf } from '../../model/equations/equations';
import { addend, type Table, type ValueCell } from '../../model/table/table';
import { addSigned, isNegative, negate, type Decimal } from '../../number/decimal';
import { writeNumber } from '../../number/formatNumber';
import { formats, type Equation } from '../../schema';

/** The figures of a missing row by column, as they would be written; columns in which that is not certain are left out. */
export function offeredValues(table: Table, key: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const equation = equationFor(table, key);
  if (!equation) return values;
  const doubtful = doubtfulCells(table);
  for (const column of table.columns) {
    const text = offeredValue(table, equation, key, column.key, doubtful);
    if (text !== undefined) values.set(column.key, text);
  }
  return values;
}

/** The sum down the columns that offers a row, or else lacks nothing but it. */
function equationFor(table: Table, key: string): Equation | undefined {
  const sums = formats[table.format].equations.filter((each): each is Equation => each.table === table.key && each.along === 'column');
  return sums.find(({ offers }) => offers === key) ?? sums.find((each) => keysOf(each).includes(key) && keysOf(each).every((other) => other === key || table.row(other)));
}

function keysOf({ target, terms }: Equation): readonly string[] {
  return [target, ...terms.map(({ key }) => key)];
}

function offeredValue(table: Table, equation: Equation, row: string, column: string, doubtful: ReadonlySet<ValueCell>): string | undefined {
  const { target, terms } = equation;
  const cells = keysOf(equation).filter((key) => key !== row).map((key) => table.cell(key, column));
  if (cells.some((cell) => addend(cell) === undefined || doubtful.has(cell as ValueCell))) return undefined;
  const like = cells.find((cell) => cell?.number.kind === 'number')?.number;
  if (like?.kind !== 'number') return undefined;
  const wanted = terms.find(({ key }) => key === row);
  let rest: Decimal = target === row ? 0 : (addend(table.cell(target, column)) ?? 0);
  for (const { sign, key } of terms) {
    const value = addend(table.cell(key, column)) ?? 0;
    if (key !== row) rest = addSigned(rest, sign > 0 ? -1 : 1, value);
  }
  const value = (wanted?.sign ?? -1) < 0 ? negate(rest) : rest;
  return isNegative(value) ? undefined : writeNumber(value, like.style);
}

/** The cells of equations that do not hold; where one figure explains that, only it. */
function doubtfulCells(table: Table): ReadonlySet<ValueCell> {
  const cells = new Set<ValueCell>();
  for (const { instance, repair, exchange } of balanceOf(table).imbalances) {
    if (repair) cells.add(repair.cell);
    else for (const { target, terms } of exchange?.explains ?? [instance]) for (const cell of [target, ...terms.map((term) => term.cell)]) cells.add(cell);
  }
  return cells;
}
