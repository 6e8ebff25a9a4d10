// Whether the figures of two columns or of two rows stand in each other's place: only where putting them back is the one way to make all equations hold.
import { addSigned, equals, isZero, type Decimal } from '../../number/decimal';
import type { ValueCell } from '../table/table';
import type { Exchange, Instance } from './instance';
import type { Slots } from './slots';

/** Two columns, or two rows, by their places in the plan. */
interface Lines {
  readonly along: Exchange['along'];
  readonly first: number;
  readonly second: number;
}

/** A single broken equation is a slip in a figure. */
const LEAST_BROKEN = 2;

/** The two columns or rows of a table of several rows; undefined too where blank totals gave way to their parts. */
export function exchangeIn(slots: Slots, instances: readonly Instance[], broken: readonly Instance[]): Exchange | undefined {
  const { plan } = slots;
  const rows = plan.rows.flatMap(({ isGroup }, row) => (slots.rows[row] && !isGroup ? [row] : []));
  if (broken.length < LEAST_BROKEN || rows.length < 2 || !instances.every(({ isPlain }) => isPlain)) return undefined;
  const pairs = [...pairsOf('column', plan.columns.map((_, column) => column)), ...pairsOf('row', rows)];
  const found = pairs.filter((lines) => holdExchanged(slots, lines, broken) && holdExchanged(slots, lines, instances));
  const [only] = found;
  return only && found.length === 1 ? { along: only.along, pairs: cellsIn(slots, only, rows), explains: broken } : undefined;
}

function pairsOf(along: Exchange['along'], lines: readonly number[]): Lines[] {
  return lines.flatMap((first, i) => lines.slice(i + 1).map((second) => ({ along, first, second })));
}

/** Whether equations hold once two lines are put back. */
function holdExchanged(slots: Slots, lines: Lines, instances: readonly Instance[]): boolean {
  return instances.every(({ members, weights }) => {
    let excess: Decimal = 0;
    for (let i = 0; i < members.length; i++) {
      const figure = slots.addends[putBack(slots, lines, members[i] as number)];
      if (figure === undefined) return false;
      excess = addSigned(excess, weights[i] as 1 | -1, figure);
    }
    return isZero(excess);
  });
}

/** The slot in whose cell the figure of a slot stands. */
function putBack({ plan }: Slots, { along, first, second }: Lines, slot: number): number {
  const width = plan.columns.length;
  const column = slot % width;
  const step = along === 'column' ? 1 : width;
  const line = along === 'column' ? column : (slot - column) / width;
  return line === first ? slot + (second - first) * step : line === second ? slot - (second - first) * step : slot;
}

function cellsIn(slots: Slots, lines: Lines, rows: readonly number[]): Exchange['pairs'] {
  const width = slots.plan.columns.length;
  const firsts = lines.along === 'column' ? rows.map((row) => row * width + lines.first) : slots.plan.columns.map((_, column) => lines.first * width + column);
  return firsts.flatMap((slot) => {
    const other = putBack(slots, lines, slot);
    const isSame = equals(slots.addends[slot] ?? 0, slots.addends[other] ?? 0);
    return isSame ? [] : [[slots.cell(slot) as ValueCell, slots.cell(other) as ValueCell] as const];
  });
}
