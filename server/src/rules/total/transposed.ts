// Whether a broken sum comes of two neighbouring digits that changed places (54 for 45), and in which figure.
import { balanceOf } from '../../model/equations/equations';
import type { Imbalance } from '../../model/equations/instance';
import { addend, type Table, type ValueCell } from '../../model/table/table';
import { addSigned, isNegative, subtract, toText, type Decimal } from '../../number/decimal';
import { isTransposed } from '../../number/transposed';
import { changeOf } from '../cellEdits';
import type { Change } from '../messages/total';
import { cellName } from '../naming';

/** The figure whose neighbouring digits changed places: the one under suspicion, else the total, else the only part that it can be. */
export function transposedIn(table: Table, imbalance: Imbalance): Change | undefined {
  const { instance, repair, sum, found, rewrite } = imbalance;
  if (rewrite) return undefined;
  if (repair) return transposed(table, repair.cell, repair.value);
  const missing = subtract(found, sum);
  const own = instance.equation.derives ? transposed(table, instance.target, sum) : undefined;
  if (own) return own;
  const balance = balanceOf(table);
  const members = instance.equation.derives ? instance.terms : [...instance.terms, { sign: -1 as const, cell: instance.target }];
  const parts = members.flatMap(({ sign, cell }) => {
    const value = addSigned(addend(cell) ?? 0, sign, missing);
    return balance.derives(cell) ? [] : (transposed(table, cell, value) ?? []);
  });
  return parts.length === 1 ? parts[0] : undefined;
}

function transposed(table: Table, cell: ValueCell, value: Decimal): Change | undefined {
  const { number } = cell;
  if (number.kind !== 'number' || isNegative(value) || !isTransposed(toText(number.value), toText(value))) return undefined;
  return changeOf(cell, value, cellName(table, cell));
}
