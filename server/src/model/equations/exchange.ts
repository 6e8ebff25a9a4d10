// Whether the figures of two columns or two rows, or of a total and a part of its row, stand in each other's place: only where putting them back is the one way to make all equations hold.
import { equals } from '../../number/decimal';
import type { ValueCell } from '../table/table';
import { holdsWith } from './excess';
import type { Instance, Rewrite, Write } from './instance';
import type { Slots } from './slots';

/** Two columns or two rows by their places in the plan, or two cells of a row by their slots. */
interface Pair {
  readonly along: 'column' | 'row' | 'cell';
  readonly first: number;
  readonly second: number;
}

/** What changed places in a table of several rows, the least that may have; undefined too where blank totals gave way to their parts. */
export function exchangeIn(slots: Slots, instances: readonly Instance[], broken: readonly Instance[]): Rewrite | undefined {
  const [narrowest] = broken;
  if (!narrowest || !instances.every(({ isPlain }) => isPlain)) return undefined;
  const { plan } = slots;
  const rows = plan.rows.flatMap(({ isGroup }, row) => (slots.rows[row] && !isGroup ? [row] : []));
  if (rows.length < 2) return undefined;
  const columns = plan.columns.map((_, column) => column);
  for (const pairs of [cellsOf(broken), [...linesOf(slots, 'column', columns, narrowest), ...linesOf(slots, 'row', rows, narrowest)]]) {
    const found = pairs.filter((pair) => holdExchanged(slots, pair, broken) && holdExchanged(slots, pair, instances));
    const [only] = found;
    if (only) return found.length === 1 ? rewriteOf(slots, only, rows, broken) : undefined;
  }
  return undefined;
}

/** Two lines each that count differently in a broken equation: with others in each other's place it is as broken as before. */
function linesOf({ plan }: Slots, along: 'column' | 'row', lines: readonly number[], broken: Instance): Pair[] {
  const weights = weightsIn(broken, along, plan.columns.length);
  const found: Pair[] = [];
  for (const first of lines) {
    const weight = weights.get(first);
    for (const second of lines) if (second > first && weights.get(second) !== weight) found.push({ along, first, second });
  }
  return found;
}

/** The weight of each line in an equation; one along the lines counts for that in which it stands. */
function weightsIn({ equation, targetSlot, members, weights }: Instance, along: 'column' | 'row', width: number): ReadonlyMap<number, number> {
  const lineOf = (slot: number): number => (along === 'column' ? slot % width : Math.floor(slot / width));
  return equation.along === along ? new Map([[lineOf(targetSlot), 1]]) : new Map(members.map((slot, i) => [lineOf(slot), weights[i] as number]));
}

/** A total and a part of it, in rows whose own sums are off: of other cells nothing says in which row they stand. */
function cellsOf(broken: readonly Instance[]): Pair[] {
  return broken
    .filter(({ equation }) => equation.along === 'row')
    .flatMap(({ targetSlot, termSlots }) => termSlots.map((slot): Pair => ({ along: 'cell', first: targetSlot, second: slot })));
}

/** Whether equations hold once a pair is put back. */
function holdExchanged(slots: Slots, pair: Pair, instances: readonly Instance[]): boolean {
  return instances.every((instance) => holdsWith(instance, (slot) => slots.addends[putBack(slots, pair, slot)]));
}

/** The slot in whose cell the figure of a slot stands. */
function putBack({ plan }: Slots, { along, first, second }: Pair, slot: number): number {
  const width = plan.columns.length;
  const column = slot % width;
  const [place, step] = along === 'cell' ? [slot, 1] : along === 'column' ? [column, 1] : [(slot - column) / width, width];
  return place === first ? slot + (second - first) * step : place === second ? slot - (second - first) * step : slot;
}

const kinds: Readonly<Record<Pair['along'], Rewrite['kind']>> = { column: 'columns', row: 'rows', cell: 'cells' };

function rewriteOf(slots: Slots, pair: Pair, rows: readonly number[], explains: readonly Instance[]): Rewrite {
  const { along, first } = pair;
  const width = slots.plan.columns.length;
  const firsts = along === 'cell' ? [first] : along === 'column' ? rows.map((row) => row * width + first) : slots.plan.columns.map((_, column) => first * width + column);
  const differing = firsts.map((slot) => [slot, putBack(slots, pair, slot)] as const).filter(([slot, other]) => !equals(slots.addends[slot] ?? 0, slots.addends[other] ?? 0));
  const write = (to: number, from: number): Write => ({ cell: slots.cell(to) as ValueCell, value: slots.addends[from] ?? 0 });
  const writes = differing.flatMap(([slot, other]) => [write(slot, other), write(other, slot)]);
  return { kind: kinds[along], of: writes.slice(0, 2).map(({ cell }) => cell), writes, explains };
}
