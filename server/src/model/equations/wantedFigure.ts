// What a sum wants in the slot of one of its figures.
import { addSigned, negate, type Decimal } from '../../number/decimal';
import type { PlannedSum } from './equationPlan';

/** The figure with which a sum holds; undefined where `figureIn` does not know another of its figures. */
export function wantedFigure({ members, weights }: PlannedSum, own: number, figureIn: (slot: number) => Decimal | undefined): Decimal | undefined {
  let rest: Decimal = 0;
  let isNegated = false;
  for (const [i, slot] of members.entries()) {
    const weight = weights[i] as 1 | -1;
    if (slot === own) {
      isNegated = weight > 0;
      continue;
    }
    const figure = figureIn(slot);
    if (figure === undefined) return undefined;
    rest = addSigned(rest, weight, figure);
  }
  return isNegated ? negate(rest) : rest;
}
