// By how much a sum is off with figures that are not those of its cells.
import { addSigned, isZero, type Decimal } from '../../number/decimal';
import type { PlannedSum } from './equationPlan';

/** Σ terms − target; undefined where `figureIn` does not know one of the figures. */
export function excessWith({ members, weights }: Pick<PlannedSum, 'members' | 'weights'>, figureIn: (slot: number) => Decimal | undefined): Decimal | undefined {
  let excess: Decimal = 0;
  for (let i = 0; i < members.length; i++) {
    const figure = figureIn(members[i] as number);
    if (figure === undefined) return undefined;
    excess = addSigned(excess, weights[i] as 1 | -1, figure);
  }
  return excess;
}

/** Whether a sum holds with figures all of which `figureIn` knows. */
export function holdsWith(sum: Pick<PlannedSum, 'members' | 'weights'>, figureIn: (slot: number) => Decimal | undefined): boolean {
  const excess = excessWith(sum, figureIn);
  return excess !== undefined && isZero(excess);
}
