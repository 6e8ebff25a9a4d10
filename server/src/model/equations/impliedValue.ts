// What must stand in a cell for the sums that it counts in to hold.
import { equals, type Decimal } from '../../number/decimal';
import type { Table, ValueCell } from '../table/table';
import type { PlannedSum } from './equationPlan';
import { slotsOf } from './slots';
import { wantedFigure } from './wantedFigure';

/** Fewer sums than this are no proof: one may be off itself. */
const LEAST_SUMS = 2;

/** The one figure that makes every sum hold that a cell counts in and whose other figures are certain; undefined where they disagree or are too few. */
export function impliedValue(table: Table, cell: ValueCell): Decimal | undefined {
  const slots = slotsOf(table);
  const own = slots?.slotOf(cell) ?? -1;
  if (!slots || own < 0) return undefined;
  const values = (slots.plan.uses[own] ?? []).flatMap(({ sum }) => wantedFigure(slots.plan.sums[sum] as PlannedSum, own, (slot) => slots.certainFigure(slot)) ?? []);
  const [first] = values;
  return first !== undefined && values.length >= LEAST_SUMS && values.every((value) => equals(value, first)) ? first : undefined;
}
