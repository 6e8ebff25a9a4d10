// Whether a broken sum comes of two neighbouring digits that changed places (54 for 45), and in which figure.
import { balanceOf } from '../../model/equations/equations';
import type { Imbalance } from '../../model/equations/instance';
import { addend, type Table, type ValueCell } from '../../model/table/table';
import { addSigned, isNegative, subtract, toText, type Decimal } from '../../number/decimal';
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

/** Whether two figures differ only in the order of two neighbouring digits; their difference is then a multiple of nine. */
export function isTransposed(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const at = [...from].findIndex((digit, i) => digit !== to[i]);
  return at >= 0 && from[at] === to[at + 1] && from[at + 1] === to[at] && from.slice(at + 2) === to.slice(at + 2);
}
