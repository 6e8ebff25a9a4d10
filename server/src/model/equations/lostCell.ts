// The value that a row has lost: only where putting one back in one place is the one way to make all sums right that it counts in.
import { addSigned, isInteger, isNegative, isZero, negate, toText, type Decimal } from '../../number/decimal';
import type { ColumnSpec } from '../../schema';
import type { Cell } from '../../syntax/cell';
import type { Table, TableRow } from '../table/table';
import { planOf, type EquationPlan, type PlannedSum } from './equationPlan';
import { addsUp, figureOf, rowSums } from './rowSums';
import { Slots } from './slots';

export interface LostCell {
  /** Undefined where several would do, since the figures beside it are the same. */
  readonly column: ColumnSpec | undefined;
  readonly value: Decimal;
  /** The cells of the values that are there. */
  readonly cells: readonly Cell[];
  /** Before which of them it stood; after all, if that is their number. */
  readonly at: number;
}

/** What a row of plain counts has lost that holds one less than it should. */
export function lostCellIn(table: Table, row: TableRow): LostCell | undefined {
  const plan = planOf(table);
  const cells = cellsOf(row);
  const figures = cells?.map(({ text }) => figureOf(text));
  if (!plan || !cells || !figures?.every((figure) => figure !== undefined) || table.row(row.key) !== row) return undefined;
  const along = rowSums(table, row);
  const across = columnSums(plan, table, row);
  const found = new Map<string, LostCell>();
  for (let at = 0; at <= figures.length; at++) {
    const value = valueAt(at, figures, along);
    if (value === undefined) continue;
    const whole = [...figures.slice(0, at), value, ...figures.slice(at)];
    if (!along.every((sum) => addsUp(sum, whole)) || !across?.every((sum) => holds(sum, whole))) continue;
    const key = whole.map(toText).join();
    found.set(key, { column: found.has(key) ? undefined : table.columns[at], value, cells, at });
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** The cells of the values, none of which is blank, of a row that has one less than it should. */
function cellsOf({ source, expected }: TableRow): readonly Cell[] | undefined {
  const { filled, lastLabel } = source.reading;
  const [first = 0] = filled;
  if (filled.length !== expected - 1 || first <= lastLabel || (filled[filled.length - 1] as number) - first !== expected - 2) return undefined;
  return filled.map((field) => source.row.cells[field] as Cell);
}

/** The count that makes the first sum hold that the figure put in before the `at`-th counts in. */
function valueAt(at: number, figures: readonly Decimal[], along: readonly PlannedSum[]): Decimal | undefined {
  const width = figures.length + 1;
  const figure = (slot: number): Decimal => {
    const index = slot % width;
    return index === at ? 0 : (figures[index < at ? index : index - 1] as Decimal);
  };
  const own = along.find(({ members }) => members.some((slot) => slot % width === at));
  if (!own) return undefined;
  let rest: Decimal = 0;
  own.members.forEach((slot, i) => (rest = addSigned(rest, own.weights[i] as 1 | -1, figure(slot))));
  const weight = own.weights[own.members.findIndex((slot) => slot % width === at)] as 1 | -1;
  const value = weight > 0 ? negate(rest) : rest;
  return isInteger(value) && !isNegative(value) ? value : undefined;
}

/** A sum of a column that a row counts in: what the other figures leave for it, and with which sign it counts. */
interface ColumnSum {
  readonly column: number;
  readonly rest: Decimal;
  readonly weight: 1 | -1;
}

/** The sums of the columns; undefined where there should be some, and those of a column are not certain. */
function columnSums(plan: EquationPlan, table: Table, row: TableRow): readonly ColumnSum[] | undefined {
  const width = plan.columns.length;
  const own = plan.rowIndex.get(row.key) ?? -1;
  const slots = new Slots(plan, table);
  const sums: ColumnSum[] = [];
  let isAsked = false;
  for (const { equation, members, weights } of plan.sums) {
    const at = equation.along === 'column' ? members.findIndex((slot) => Math.floor(slot / width) === own) : -1;
    if (at < 0) continue;
    isAsked = true;
    const others = members.map((slot, i) => (i === at ? 0 : slots.isCertainNumber(slot) ? slots.addends[slot] : undefined));
    if (!others.every((other) => other !== undefined)) continue;
    const rest = others.reduce<Decimal>((sum, other, i) => addSigned(sum, weights[i] as 1 | -1, other), 0);
    sums.push({ column: (members[at] as number) % width, rest, weight: weights[at] as 1 | -1 });
  }
  return isAsked && new Set(sums.map(({ column }) => column)).size < width ? undefined : sums;
}

function holds({ column, rest, weight }: ColumnSum, whole: readonly Decimal[]): boolean {
  return isZero(addSigned(rest, weight, whole[column] as Decimal));
}
