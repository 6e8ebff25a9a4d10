// Whether all that is broken comes of one row: its figures stand one column too far right or left, all or those from one on, or none of them was filled in.
import { equals, isNegative, isZero, type Decimal } from '../../number/decimal';
import type { ValueCell } from '../table/table';
import type { PlannedSum } from './equationPlan';
import { excessWith } from './excess';
import { Instance, type Rewrite } from './instance';
import { completed } from './rowSums';
import type { Slots } from './slots';
import { wantedFigure } from './wantedFigure';

/** The figures that a row should have, by column. */
interface Wanted {
  readonly kind: 'right' | 'left' | 'blank';
  readonly row: number;
  readonly figures: readonly Decimal[];
}

/** The row whose figures, put right, make every equation hold; undefined where none or several do. */
export function wrongRowIn(slots: Slots, broken: readonly Instance[]): Rewrite | undefined {
  if (slots.table.isInBlocks) return undefined;
  const width = slots.plan.columns.length;
  const off = broken.map(({ index }) => slots.plan.sums[index] as PlannedSum);
  const isOff = new Set(off.filter(({ equation }) => equation.along === 'row').map(({ target }) => Math.floor(target / width)));
  const countsIn = (row: number): boolean => off.every(({ members }) => members.some((slot) => Math.floor(slot / width) === row));
  // Of rows whose own sum holds those that have a blank are to be looked at.
  const rows = slots.rows.flatMap((line, row) => (line && (isOff.has(row) || line.bound.traits !== 0) && countsIn(row) ? [row] : []));
  const found = rows.flatMap((row) => wantedIn(slots, row)).filter((wanted) => holdWith(slots, wanted, off) && holdWith(slots, wanted, slots.plan.sums));
  const [first, ...others] = found;
  return first && others.every((other) => isSame(first, other)) ? rewriteOf(slots, first, broken) : undefined;
}

/** Between zeros it makes no difference where the figures begin to be in the wrong cells. */
function isSame(one: Wanted, other: Wanted): boolean {
  return one.row === other.row && one.figures.every((figure, column) => equals(figure, other.figures[column] as Decimal));
}

/** What the figures of a row should be, were it the wrong one: those from any column on moved back, and what was pushed out put in. */
function wantedIn(slots: Slots, row: number): readonly Wanted[] {
  const { plan } = slots;
  const width = plan.columns.length;
  const figures = slots.addends.slice(row * width, (row + 1) * width);
  if (plan.rows[row]?.isGroup || !figures.every((figure) => figure !== undefined)) return [];
  const slotsOfRow = figures.map((_, column) => row * width + column);
  if (slotsOfRow.every((slot) => slots.isBlank(slot))) return wanted('blank', row, slotsOfRow.map((slot) => inColumn(slots, slot)));
  const sums = sumsAlong(slots, row);
  if (sums.every((sum) => holds(sum, (slot) => slots.addends[slot]))) return [];
  const lastStart = inColumns(slots, row) ? width - 1 : 0;
  const mayBeLeft = isZero(figures[width - 1] ?? 0);
  return figures.slice(0, lastStart + 1).flatMap((figure, from) => [
    ...(isZero(figure) ? wanted('right', row, completed(sums, movedLeft(figures, from))) : []),
    ...(mayBeLeft ? wanted('left', row, completed(sums, movedRight(figures, from))) : []),
  ]);
}

type Figures = readonly (Decimal | undefined)[];

/** The figures behind a column one to the left, over the one in it; the last is not known. */
function movedLeft(figures: Figures, from: number): Figures {
  return [...figures.slice(0, from), ...figures.slice(from + 1), undefined];
}

/** The figures from a column on one to the right, over the last; the one in it is not known. */
function movedRight(figures: Figures, from: number): Figures {
  return [...figures.slice(0, from), undefined, ...figures.slice(from, -1)];
}

/** Whether sums of columns bear out where in a row its figures begin to stand in the wrong cells; else only the whole row is certain enough. */
function inColumns({ plan }: Slots, row: number): boolean {
  const uses = plan.uses[row * plan.columns.length] ?? [];
  return uses.some(({ sum }) => plan.sums[sum]?.equation.along === 'column');
}

function wanted(kind: Wanted['kind'], row: number, figures: Figures): readonly Wanted[] {
  const isPossible = figures.length > 0 && figures.every((figure) => figure !== undefined && !isNegative(figure));
  return isPossible ? [{ kind, row, figures: figures as readonly Decimal[] }] : [];
}

/** What the sums of its column want in a slot, the first of them. */
function inColumn({ plan, addends }: Slots, slot: number): Decimal | undefined {
  for (const { sum } of plan.uses[slot] ?? []) {
    const planned = plan.sums[sum] as PlannedSum;
    const figure = planned.equation.along === 'column' ? wantedFigure(planned, slot, (other) => addends[other]) : undefined;
    if (figure !== undefined) return figure;
  }
  return undefined;
}

function sumsAlong({ plan }: Slots, row: number): readonly PlannedSum[] {
  return plan.rowSums.get(plan.rows[row]?.key ?? '') ?? [];
}

/** Whether sums whose figures are all certain hold with those of a row. */
function holdWith({ addends }: Slots, { row, figures }: Wanted, sums: readonly PlannedSum[]): boolean {
  const width = figures.length;
  return sums.every((sum) => holds(sum, (slot) => (Math.floor(slot / width) === row ? figures[slot % width] : addends[slot])));
}

/** What is not certain does not speak against it. */
function holds(sum: PlannedSum, figureIn: (slot: number) => Decimal | undefined): boolean {
  return isZero(excessWith(sum, figureIn) ?? 0);
}

/** Told at the sum along the row; of a row that is blank, where the figures are missed. */
function rewriteOf(slots: Slots, { kind, row, figures }: Wanted, broken: readonly Instance[]): Rewrite {
  const first = row * figures.length;
  const writes = figures.flatMap((value, column) => {
    const slot = first + column;
    const isRight = !slots.isBlank(slot) && equals(slots.addends[slot] ?? 0, value);
    return isRight ? [] : [{ cell: slots.cell(slot) as ValueCell, value }];
  });
  const own = kind === 'blank' ? undefined : instanceAlong(slots, row, broken);
  return { kind, of: writes.slice(0, 1).map(({ cell }) => cell), writes, explains: own ? [own, ...broken.filter((each) => each !== own)] : broken };
}

/** The sum along a row, though its total may be blank. */
function instanceAlong(slots: Slots, row: number, broken: readonly Instance[]): Instance | undefined {
  const [sum] = sumsAlong(slots, row);
  const index = sum ? slots.plan.sums.indexOf(sum) : -1;
  return broken.find((each) => each.index === index) ?? (sum && new Instance(slots, sum, index, sum.terms, sum.signs));
}
