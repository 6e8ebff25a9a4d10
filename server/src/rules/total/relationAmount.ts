// relation/amount: an amount is neither too large for the 万元 of a department nor too small.
import { digitsOrigin, type Table, type ValueCell } from '../../model/table';
import { compare, divideExactly, isNegative, isZero, multiply, toText, type Decimal } from '../../number/decimal';
import { unitParts } from '../../number/unit';
import type { Relation } from '../../schema';
import type { Finding } from '../finding';
import { placeOf } from '../naming';
import type { ReportRule } from '../rule';
import { unitOfColumn } from '../table/units';
import { figureOf, relationsOf } from './relation';

const id = 'relation/amount';

type Plausible = Extract<Relation, { kind: 'plausible' }>;

export const relationAmount: ReportRule = {
  id,
  scope: 'report',
  reads: 'tables',
  documents: 'report',
  severity: 'info',
  check: ({ report: { organ, tables } }) => {
    const table = tables.disclosure;
    return table ? relationsOf(table, id).flatMap((relation) => findingsIn(table, organ, relation)) : [];
  },
};

function findingsIn(table: Table, organ: string | null, relation: Relation): Finding[] {
  return relation.kind === 'plausible' ? relation.rows.flatMap((row) => findingIn(table, organ, relation, row) ?? []) : [];
}

function findingIn(table: Table, organ: string | null, relation: Plausible, row: string): Finding | undefined {
  const cell = table.cell(row, relation.column);
  const value = cell && inTenThousands(table, cell);
  if (!cell || value === undefined || isZero(value) || isNegative(value)) return undefined;
  const why = compare(value, relation.above) > 0 && !relation.unlimited.test(organ ?? '') ? 'high' : isLess(value, relation.below) ? 'low' : undefined;
  if (!why) return undefined;
  return { rule: id, origin: digitsOrigin(cell), message: { id: 'relation/implausible', args: { ...placeOf(table, cell), value: toText(value), why } }, related: [] };
}

/** An amount in 万元, whether the cell or the header says otherwise. */
function inTenThousands(table: Table, cell: ValueCell): Decimal | undefined {
  const figure = figureOf(cell);
  if (figure === undefined || cell.number.kind !== 'number') return undefined;
  const own = unitParts(cell.number.style.unit);
  const unit = own?.base === '元' ? own : unitParts(unitOfColumn(table, cell.column?.key ?? ''));
  return divideExactly(multiply(figure, unit?.factor ?? 10_000), 10_000);
}

/** Exact for bounds such as 0.01, which is no exact binary number. */
function isLess(value: Decimal, bound: number): boolean {
  const scale = 1_000_000;
  return compare(multiply(value, scale), Math.round(bound * scale)) < 0;
}
