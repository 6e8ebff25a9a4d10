// relation/amount: an amount is neither too large for the 万元 of a department nor too small.
import { unitOfColumn } from '../../model/table/columnUnits';
import { digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { compare, divideExactly, isNegative, isZero, multiply, toText, type Decimal } from '../../number/decimal';
import { unitParts } from '../../number/unit';
import type { Relation } from '../../schema';
import { memoize } from '../../text/memo';
import type { Finding } from '../finding';
import { placeOf } from '../naming';
import type { ReportRule } from '../rule';
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
    const found = tables.disclosure ? implausibleIn(tables.disclosure) : nothing;
    return found.flatMap(({ finding, unlimited }) => (unlimited?.test(organ ?? '') ? [] : finding));
  },
};

interface Implausible {
  readonly finding: Finding;
  /** Of whose amounts that cannot be said; undefined where it can be said of everybody's. */
  readonly unlimited: RegExp | undefined;
}

const nothing: readonly Implausible[] = [];

const implausibleIn: (table: Table) => readonly Implausible[] = memoize((table) => {
  const found = relationsOf(table, id, 'plausible').flatMap((relation) => relation.rows.flatMap((row) => implausibleAt(table, relation, row) ?? []));
  return found.length === 0 ? nothing : found;
});

function implausibleAt(table: Table, { column, above, below, unlimited }: Plausible, row: string): Implausible | undefined {
  const cell = table.cell(row, column);
  const value = cell && inTenThousands(table, cell);
  if (!cell || value === undefined || isZero(value) || isNegative(value)) return undefined;
  const isHigh = compare(value, above) > 0;
  if (!isHigh && (isInOwnUnit(cell) || compare(value, below) >= 0)) return undefined;
  const args = { ...placeOf(table, cell), value: toText(value), why: isHigh ? 'high' : 'low' } as const;
  const finding: Finding = { rule: id, origin: digitsOrigin(cell), message: { id: 'relation/implausible', args }, related: [] };
  return { finding, unlimited: isHigh ? unlimited : undefined };
}

/** An amount in 万元, whether the cell or the header says otherwise. */
function inTenThousands(table: Table, cell: ValueCell): Decimal | undefined {
  const figure = figureOf(cell);
  if (figure === undefined || cell.number.kind !== 'number') return undefined;
  const unit = unitParts(isInOwnUnit(cell) ? cell.number.style.unit : unitOfColumn(table, cell.column?.key ?? ''));
  return divideExactly(multiply(figure, unit?.factor ?? 10_000), 10_000);
}

/** Whether a cell says itself what its amount is in: that it does, cell/unit tells. */
function isInOwnUnit({ number }: ValueCell): boolean {
  return number.kind === 'number' && unitParts(number.style.unit)?.base === '元';
}
