// In which ways a broken equation could be made to hold, where no single figure explains it.
import { add, isZero, negate, type Decimal } from '../../number/decimal';
import type { ValueCell } from '../table/table';
import { EquationSystem } from './equationSystem';
import type { Instance, Write } from './instance';
import type { Slots } from './slots';

/** Figures to change together. */
export interface WayOut {
  readonly changes: readonly Write[];
}

/**
 * The ways to make a broken equation hold: each figure of it that is no total and counts in no other of its column, nor a part of a blank one, with the
 * totals that it counts in; between two columns, a shift from one to the other in each row. Only ways that break no equation.
 */
export function waysOut(slots: Slots, instances: readonly Instance[], instance: Instance, counterpart: Instance | undefined): readonly WayOut[] {
  const system = new EquationSystem(slots, instances);
  return instance.members.flatMap((slot, i) => {
    if (!instance.isOwn(slot) || totalsOver(instances, slot, 'column').some((total) => total !== instance.targetSlot) || isDerived(instances, slot)) return [];
    const delta = system.deltaOf(instance.index, instance.weights[i] as 1 | -1);
    const other = counterpart?.members.find((each) => rowOf(slots, each) === rowOf(slots, slot));
    const moved = [...withTotals(instances, slot, delta), ...(other === undefined ? [] : withTotals(instances, other, negate(delta)))];
    return wayOut(system, moved, instance.index) ?? [];
  });
}

function rowOf({ plan }: Slots, slot: number): number {
  return Math.floor(slot / plan.columns.length);
}

type Move = readonly [slot: number, delta: Decimal];

/** A change of a figure, and of every total along the row that it counts in. */
function withTotals(instances: readonly Instance[], slot: number, delta: Decimal): Move[] {
  return [[slot, delta], ...totalsOver(instances, slot, 'row').flatMap((total) => withTotals(instances, total, delta))];
}

function totalsOver(instances: readonly Instance[], slot: number, along: 'row' | 'column'): number[] {
  return instances
    .filter(({ equation, termSlots }) => equation.derives && equation.along === along && termSlots.includes(slot))
    .map(({ targetSlot }) => targetSlot);
}

function isDerived(instances: readonly Instance[], slot: number): boolean {
  return instances.some(({ equation, targetSlot }) => equation.derives && targetSlot === slot);
}

function wayOut(system: EquationSystem, moves: readonly Move[], index: number): WayOut | undefined {
  const deltas = new Map<number, Decimal>();
  for (const [slot, delta] of moves) deltas.set(slot, add(deltas.get(slot) ?? 0, delta));
  const changes = [...deltas].filter(([, delta]) => !isZero(delta)).map(([slot, delta]) => ({ slot, value: add(system.printed(slot), delta) }));
  for (const [slot, delta] of deltas) system.shift(slot, delta);
  const mends = !system.isBroken(index) && system.excess.every((excess, i) => excess === undefined || isZero(excess) || !isZero(system.before[i] as Decimal));
  for (const [slot, delta] of deltas) system.shift(slot, negate(delta));
  if (!mends || !changes.every(({ slot, value }) => system.mayHold(slot, value))) return undefined;
  return { changes: changes.map(({ slot, value }) => ({ cell: system.slots.cell(slot) as ValueCell, value })) };
}
