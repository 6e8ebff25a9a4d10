// The sums along a row whose figures are not bound to columns yet.
import { isInteger, isNegative, type Decimal } from '../../number/decimal';
import { parseNumber } from '../../number/parseNumber';
import type { Table, TableRow } from '../table/table';
import { planOf, type PlannedSum } from './equationPlan';
import { holdsWith } from './excess';
import { wantedFigure } from './wantedFigure';

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
  return holdsWith(sum, (slot) => figures[slot % figures.length]);
}

/** The figures of a row with the one that is not known: what the first sum along it that knows all others wants there. Empty where none does. */
export function completed(sums: readonly PlannedSum[], figures: readonly (Decimal | undefined)[]): readonly Decimal[] {
  const width = figures.length;
  const lost = figures.indexOf(undefined);
  for (const sum of sums) {
    const own = sum.members.find((slot) => slot % width === lost);
    const figure = own === undefined ? undefined : wantedFigure(sum, own, (slot) => figures[slot % width]);
    if (figure !== undefined) return figures.with(lost, figure) as readonly Decimal[];
  }
  return [];
}
