// At which equation a wrong figure is told, and what is told of equations that no figure explains.
import { add, addSigned, equals, isZero, negate, type Decimal } from '../../number/decimal';
import { addend, type ValueCell } from '../table/table';
import type { EquationSystem } from './equationSystem';
import type { Accepted } from './equationSystem';
import { printedSum, type Rewrite, type Imbalance, type Instance, type Repair } from './instance';

/** The findings for the changes that were taken: each at the total that it writes, else at the narrowest equation that it mends. */
export function repaired(system: EquationSystem, accepted: readonly Accepted[]): Imbalance[] {
  const taken = new Set<number>();
  const places = accepted.map(({ change: { slot } }) => {
    const mended = system.usesOf(slot).map(({ sum }) => sum).filter((sum) => !isZero(system.before[sum] ?? 0) && !system.isBroken(sum));
    const own = mended.find((index) => system.isTotalOf(slot, index));
    if (own !== undefined) taken.add(own);
    return { mended, own };
  });
  return accepted.flatMap(({ change: { slot }, rivals }, i) => {
    const { mended, own } = places[i] as (typeof places)[number];
    const place = own ?? mended.find((index) => !taken.has(index)) ?? mended[0];
    if (place === undefined) return [];
    taken.add(place);
    const repair: Repair = { cell: system.slots.cell(slot) as ValueCell, value: system.valueOf(slot), explains: mended.map((index) => system.instance(index)) };
    const isInDoubt = own !== undefined && accepted.some(({ change }, j) => places[j]?.own === undefined && system.instance(own).termSlots.includes(change.slot));
    const certain = own !== undefined && !rivals && !isInDoubt && system.usesOf(slot).every(({ sum }) => !system.isBroken(sum));
    return [imbalance(system, place, { certain, repair, repaired: slot })];
  });
}

/** What is known of the cause of an imbalance. */
interface Cause {
  readonly certain: boolean;
  readonly repair?: Repair;
  /** The slot of the repair's cell. */
  readonly repaired?: number;
  readonly counterpart?: Instance | undefined;
}

/** `sum` and `found` as they are when every other wrong figure is put right. */
function imbalance(system: EquationSystem, index: number, { certain, repair, repaired: own, counterpart }: Cause): Imbalance {
  const instance = system.instance(index);
  const valueOf = (slot: number): Decimal => (slot === own ? system.printed(slot) : system.valueOf(slot));
  let sum: Decimal = 0;
  instance.termSlots.forEach((slot, i) => {
    sum = addSigned(sum, instance.signs[i] as 1 | -1, valueOf(slot));
  });
  return { instance, sum, found: valueOf(instance.targetSlot), repair, certain, counterpart };
}

/** The broken equations that nothing explains, each told once. */
export function unexplained(system: EquationSystem): Imbalance[] {
  const broken = system.broken();
  const told = new Set<number>();
  return broken.flatMap((index) => {
    if (told.has(index) || followsFromParts(system, index, broken)) return [];
    const other = counterpartOf(system, index, broken.filter((each) => !told.has(each)));
    if (other !== undefined) told.add(other);
    return [imbalance(system, index, { certain: false, counterpart: other === undefined ? undefined : system.instance(other) })];
  });
}

/** All that comes of figures in the wrong cells, told once: at the first equation, with the figures as they stand. */
export function rewritten(rewrite: Rewrite): Imbalance[] {
  return rewrite.explains.slice(0, 1).map((instance) => ({
    instance,
    sum: printedSum(instance.terms),
    found: addend(instance.target) ?? 0,
    repair: undefined,
    certain: false,
    counterpart: undefined,
    rewrite,
  }));
}

/** Whether an equation is off in a total only by what it is off in the parts of that total. */
function followsFromParts(system: EquationSystem, index: number, broken: readonly number[]): boolean {
  const { equation, across } = system.instance(index);
  const parts = equation.along === 'column' ? partsOf(system.instances, across) : new Set<string>();
  const ofParts = broken.filter((other) => system.instance(other).equation === equation && parts.has(system.instance(other).across));
  if (ofParts.length === 0) return false;
  return equals(ofParts.reduce<Decimal>((sum, each) => add(sum, system.excess[each] as Decimal), 0), system.excess[index] as Decimal);
}

/** The columns whose sum a column is by an equation along rows. */
function partsOf(instances: readonly Instance[], column: string): ReadonlySet<string> {
  const sums = instances.find(({ equation }) => equation.along === 'row' && equation.target === column);
  return new Set(sums?.equation.terms.map(({ key }) => key));
}

/** The same equation in another column, off by as much the other way, while the total of both is right. */
function counterpartOf(system: EquationSystem, index: number, broken: readonly number[]): number | undefined {
  const { equation } = system.instance(index);
  if (equation.along !== 'column') return undefined;
  const opposite = negate(system.excess[index] as Decimal);
  const others = broken.filter((other) => other > index && system.instance(other).equation === equation);
  return others.length === 1 && equals(system.excess[others[0] as number] as Decimal, opposite) ? others[0] : undefined;
}
