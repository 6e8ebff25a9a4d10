// Works out the figures of a row that the identity of the form leaves open: 四 := 一＋二－（七）, column by column.
import { add, isNegative, negate, subtract, type Decimal } from '../../number/decimal';
import { writeNumber } from '../../number/formatNumber';
import { balanceOf } from '../../model/equations';
import { addend, type Table, type ValueCell } from '../../model/table';
import { formats, type Equation } from '../../schema';

/** The figures of a missing row by column, as they would be written; columns in which that is not certain are left out. */
export function offeredValues(table: Table, key: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const equation = formats[table.format].equations.find((each): each is Equation => each.table === table.key && each.offers === key);
  if (!equation) return values;
  const doubtful = doubtfulCells(table);
  for (const column of table.columns) {
    const text = offeredValue(table, equation, column.key, doubtful);
    if (text !== undefined) values.set(column.key, text);
  }
  return values;
}

function offeredValue(table: Table, { target, terms, offers }: Equation, column: string, doubtful: ReadonlySet<ValueCell>): string | undefined {
  const cells = [target, ...terms.map(({ key }) => key).filter((key) => key !== offers)].map((key) => table.cell(key, column));
  if (cells.some((cell) => addend(cell) === undefined || doubtful.has(cell as ValueCell))) return undefined;
  const like = cells.find((cell) => cell?.number.kind === 'number')?.number;
  if (like?.kind !== 'number') return undefined;
  const wanted = terms.find(({ key }) => key === offers);
  let rest: Decimal = addend(cells[0]) ?? 0;
  for (const { sign, key } of terms) {
    const value = addend(table.cell(key, column)) ?? 0;
    if (key !== offers) rest = sign > 0 ? subtract(rest, value) : add(rest, value);
  }
  const value = wanted?.sign === -1 ? negate(rest) : rest;
  return isNegative(value) ? undefined : writeNumber(value, like.style);
}

/** The cells of equations that do not hold; where one figure explains that, only it. */
function doubtfulCells(table: Table): ReadonlySet<ValueCell> {
  const cells = new Set<ValueCell>();
  for (const { instance, repair } of balanceOf(table).imbalances) {
    if (repair) cells.add(repair.cell);
    else for (const cell of [instance.target, ...instance.terms.map((term) => term.cell)]) cells.add(cell);
  }
  return cells;
}
