// The sums along a row whose figures are not bound to columns yet.
import { addSigned, isInteger, isNegative, isZero, negate, type Decimal } from '../../number/decimal';
import { parseNumber } from '../../number/parseNumber';
import type { Table, TableRow } from '../table/table';
import { planOf, type PlannedSum } from './equationPlan';

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
export function addsUp({ target, terms, signs }: PlannedSum, figures: readonly Decimal[]): boolean {
  const at = (slot: number): Decimal => figures[slot % figures.length] as Decimal;
  let rest = negate(at(target));
  for (let i = 0; i < terms.length; i++) rest = addSigned(rest, signs[i] as 1 | -1, at(terms[i] as number));
  return isZero(rest);
}
