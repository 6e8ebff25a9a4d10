// The sums along a row whose figures are not bound to columns yet.
import { isInteger, isNegative, isZero, type Decimal } from '../../number/decimal';
import { parseNumber } from '../../number/parseNumber';
import type { Table, TableRow } from '../table/table';
import { planOf, type PlannedSum } from './equationPlan';
import { excessWith } from './excess';

/** The equations along a row. */
export function rowSums(table: Table, row: TableRow): readonly PlannedSum[] {
  return (row.spec && planOf(table)?.rowSums.get(row.key)) ?? [];
}

/** A plain count; a blank counts nothing. */
export function figureOf(text: string): Decimal | undefined {
  const number = parseNumber(text);
  if (number.kind !== 'number') return number.kind === 'text' ? undefined : 0;
  return number.style.unit === '' && isInteger(number.value) && !isNegative(number.value) ? number.value : undefined;
}

/** Whether a sum along a row of these figures holds. */
export function addsUp(sum: PlannedSum, figures: readonly Decimal[]): boolean {
  return isZero(excessWith(sum, (slot) => figures[slot % figures.length]) as Decimal);
}
