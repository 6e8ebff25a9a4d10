// Whether the figures of two columns or two rows, or of a total and a part of its row, stand in each other's place: only where putting them back is the one way to make all equations hold.
import { addSigned, equals, isZero, type Decimal } from '../../number/decimal';
import type { ValueCell } from '../table/table';
import type { Exchange, Instance } from './instance';
import type { Slots } from './slots';

/** Two columns or two rows by their places in the plan, or two cells of a row by their slots. */
interface Pair {
  readonly along: Exchange['along'];
  readonly first: number;
  readonly second: number;
}

/** A single broken equation is a slip in a figure. */
const LEAST_BROKEN = 2;

/** What changed places in a table of several rows, the least that may have; undefined too where blank totals gave way to their parts. */
export function exchangeIn(slots: Slots, instances: readonly Instance[], broken: readonly Instance[]): Exchange | undefined {
  const { plan } = slots;
  const rows = plan.rows.flatMap(({ isGroup }, row) => (slots.rows[row] && !isGroup ? [row] : []));
  if (broken.length < LEAST_BROKEN || rows.length < 2 || !instances.every(({ isPlain }) => isPlain)) return undefined;
  const columns = plan.columns.map((_, column) => column);
  for (const pairs of [cellsOf(broken), [...linesOf('column', columns), ...linesOf('row', rows)]]) {
    const found = pairs.filter((pair) => holdExchanged(slots, pair, broken) && holdExchanged(slots, pair, instances));
    const [only] = found;
    if (only) return found.length === 1 ? { along: only.along, pairs: cellsIn(slots, only, rows), explains: broken } : undefined;
  }
  return undefined;
}

function linesOf(along: 'column' | 'row', lines: readonly number[]): Pair[] {
  return lines.flatMap((first, i) => lines.slice(i + 1).map((second) => ({ along, first, second })));
}

/** A total and a part of it, in rows whose own sums are off: of other cells nothing says in which row they stand. */
function cellsOf(broken: readonly Instance[]): Pair[] {
  return broken
    .filter(({ equation }) => equation.along === 'row')
    .flatMap(({ targetSlot, termSlots }) => termSlots.map((slot): Pair => ({ along: 'cell', first: targetSlot, second: slot })));
}

/** Whether equations hold once a pair is put back. */
function holdExchanged(slots: Slots, pair: Pair, instances: readonly Instance[]): boolean {
  return instances.every(({ members, weights }) => {
    let excess: Decimal = 0;
    for (let i = 0; i < members.length; i++) {
      const figure = slots.addends[putBack(slots, pair, members[i] as number)];
      if (figure === undefined) return false;
      excess = addSigned(excess, weights[i] as 1 | -1, figure);
    }
    return isZero(excess);
  });
}

/** The slot in whose cell the figure of a slot stands. */
function putBack({ plan }: Slots, { along, first, second }: Pair, slot: number): number {
  const width = plan.columns.length;
  const column = slot % width;
  const [place, step] = along === 'cell' ? [slot, 1] : along === 'column' ? [column, 1] : [(slot - column) / width, width];
  return place === first ? slot + (second - first) * step : place === second ? slot - (second - first) * step : slot;
}

function cellsIn(slots: Slots, pair: Pair, rows: readonly number[]): Exchange['pairs'] {
  const { along, first } = pair;
  const width = slots.plan.columns.length;
  const firsts = along === 'cell' ? [first] : along === 'column' ? rows.map((row) => row * width + first) : slots.plan.columns.map((_, column) => first * width + column);
  return firsts.flatMap((slot) => {
    const other = putBack(slots, pair, slot);
    const isSame = equals(slots.addends[slot] ?? 0, slots.addends[other] ?? 0);
    return isSame ? [] : [[slots.cell(slot) as ValueCell, slots.cell(other) as ValueCell] as const];
  });
}
