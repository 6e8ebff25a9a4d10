// cell/not-a-count: a negative or fractional number where things are counted; only 本年增/减 is signed, only amounts have fractions.
import { oddCells, type MarkedCell } from '../../model/table/oddCells';
import { digitsOrigin, type Table } from '../../model/table/table';
import { isInteger, isNegative, multiply, type Decimal } from '../../number/decimal';
import { unitParts } from '../../number/unit';
import type { Finding } from '../finding';
import { placeOf } from '../naming';
import type { TableRule } from '../rule';

export const cellNotACount: TableRule = {
  id: 'cell/not-a-count',
  scope: 'table',
  severity: 'error',
  check: (table) => oddCells(table).marked.flatMap((cell) => findingAt(table, cell) ?? []),
};

function findingAt(table: Table, cell: MarkedCell): Finding | undefined {
  const { value, style, whole } = cell.number;
  const kind = cell.column?.kind;
  const isBelowZero = kind !== 'change' && isNegative(value);
  if (!isBelowZero && (kind === 'amount' || isWhole(value, style.unit))) return undefined;
  const args = { ...placeOf(table, cell), text: cell.cell.text.slice(whole.from, whole.to), why: isBelowZero ? ('negative' as const) : ('fraction' as const), kind: kind ?? ('count' as const) };
  const message = { id: 'cell/not-a-count' as const, args };
  return { rule: 'cell/not-a-count', origin: digitsOrigin(cell), message, related: [], severity: isBelowZero ? 'error' : 'warning' };
}

/** 1.5万 is a whole number. */
function isWhole(value: Decimal, unit: string): boolean {
  return isInteger(multiply(value, unitParts(unit)?.factor ?? 1));
}
