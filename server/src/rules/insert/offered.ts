// Works out the figures of a row that the sums of the form leave open: 四 := 一＋二－（七）, 2.重复申请 := （七） less all others, column by column.
import type { PlannedSum } from '../../model/equations/equationPlan';
import { balanceOf } from '../../model/equations/equations';
import { slotsOf, type Slots } from '../../model/equations/slots';
import { wantedFigure } from '../../model/equations/wantedFigure';
import type { Table, ValueCell } from '../../model/table/table';
import { isNegative } from '../../number/decimal';
import { writeNumber } from '../../number/formatNumber';
import type { Equation } from '../../schema';

/** The figures of a missing row by column, as they would be written; columns in which that is not certain are left out. */
export function offeredValues(table: Table, key: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const slots = slotsOf(table);
  const equation = slots && equationFor(slots, key);
  if (!equation) return values;
  const { plan } = slots;
  const doubtful = doubtfulCells(table);
  for (const sum of plan.sums) {
    const text = sum.equation === equation ? offeredValue(slots, sum, plan.rowIndex.get(key) ?? -1, doubtful) : undefined;
    if (text !== undefined) values.set(sum.across, text);
  }
  return values;
}

/** The sum down the columns that offers a row, or else lacks nothing but it. */
function equationFor({ plan, table }: Slots, key: string): Equation | undefined {
  const equations = plan.sums.map(({ equation }) => equation).filter(({ along }) => along === 'column');
  return equations.find(({ offers }) => offers === key) ?? equations.find((each) => keysOf(each).includes(key) && keysOf(each).every((other) => other === key || table.row(other)));
}

function keysOf({ target, terms }: Equation): readonly string[] {
  return [target, ...terms.map(({ key }) => key)];
}

/** What one sum wants in the row, in the form of the first figure that it has. */
function offeredValue(slots: Slots, sum: PlannedSum, row: number, doubtful: ReadonlySet<ValueCell>): string | undefined {
  const own = sum.members.find((slot) => Math.floor(slot / slots.plan.columns.length) === row);
  const isDoubtful = (slot: number): boolean => doubtful.has(slots.cell(slot) as ValueCell);
  const value = own === undefined ? undefined : wantedFigure(sum, own, (slot) => (isDoubtful(slot) ? undefined : slots.addends[slot]));
  const like = sum.members.map((slot) => slots.number(slot)).find((number) => number?.kind === 'number');
  return value === undefined || like?.kind !== 'number' || isNegative(value) ? undefined : writeNumber(value, like.style);
}

/** The cells of equations that do not hold; where one figure explains that, only it. */
function doubtfulCells(table: Table): ReadonlySet<ValueCell> {
  const cells = new Set<ValueCell>();
  for (const { instance, repair, rewrite } of balanceOf(table).imbalances) {
    if (repair) cells.add(repair.cell);
    else for (const { target, terms } of rewrite?.explains ?? [instance]) for (const cell of [target, ...terms.map((term) => term.cell)]) cells.add(cell);
  }
  return cells;
}
