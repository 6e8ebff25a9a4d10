// Which single figures explain the equations that do not hold, so that one wrong digit makes one finding.
import { add, addSigned, equals, isInteger, isNegative, isZero, negate, type Decimal } from '../number/decimal';
import type { Imbalance, Instance, Repair } from './equations';
import { keepShape } from '../text/shapes';
import { planOf, type Use } from './equationPlan';
import { Slots } from './slots';
import { Table, type ValueCell } from './table';

export interface Explanation {
  /** The equations that do not hold as the figures stand. */
  readonly broken: readonly Instance[];
  readonly imbalances: readonly Imbalance[];
  /** The figures, by slot, of the cells that were found wrong. */
  readonly settled: ReadonlyMap<number, Decimal>;
}

/** A figure, by its slot, and by how much it is changed. */
interface Change {
  readonly slot: number;
  readonly delta: Decimal;
}

/** One way to change one figure. */
interface Candidate extends Change {
  /** How many sums it makes hold. */
  readonly fixes: number;
  /** The sums (by their index in the plan) that it breaks. */
  readonly breaks: readonly number[];
  /** Whether it writes a sum into the total that the sum defines. */
  readonly isTotal: boolean;
}

/** A change that was taken for the explanation; `rivals`: others explain as much. */
interface Accepted {
  readonly change: Change;
  readonly rivals: boolean;
}

/** More broken equations than this are no slip of the pen; pairs of figures are then not tried. */
const MOST_FOR_PAIRS = 12;
/** Two figures must explain more than two of them. */
const LEAST_FOR_PAIR = 3;
const NOTHING_WRITTEN: ReadonlyMap<number, Decimal> = new Map();
const none: readonly never[] = [];

/**
 * As long as some single figure explains broken equations without breaking another, the one that explains most is taken as repaired; where
 * none explains two, two figures that together explain three or more. What is left is reported as it stands, the narrowest equation first,
 * and not again in the total of the same equation.
 */
export function explain(slots: Slots, instances: readonly Instance[]): Explanation {
  const explanation = explainFrom(slots, instances, NOTHING_WRITTEN);
  return isStable(slots, instances, explanation)
    ? explanation
    : { ...explanation, imbalances: explanation.imbalances.map((each) => ({ ...each, certain: false })) };
}

/** Whether writing the certain totals leaves nothing that would then look certain; else there is too much wrong to be sure of anything. */
function isStable(slots: Slots, instances: readonly Instance[], { imbalances }: Explanation): boolean {
  const written = new Map<number, Decimal>();
  for (const { certain, repair } of imbalances) if (certain && repair) written.set(slots.slotOf(repair.cell), repair.value);
  return written.size === 0 || written.size === imbalances.length || explainFrom(slots, instances, written).imbalances.every(({ certain }) => !certain);
}

/** `written`: figures to be taken for what stands in their cells. */
function explainFrom(slots: Slots, instances: readonly Instance[], written: ReadonlyMap<number, Decimal>): Explanation {
  const system = new System(slots, instances, written);
  const broken = system.broken().map((index) => system.instance(index));
  let accepted: readonly Accepted[] = [];
  while (system.broken().length > 0) {
    const found = nextRepairs(system);
    if (!found) break;
    for (const { change } of found) system.apply(change);
    accepted = [...accepted.filter(({ change }) => !found.some((each) => each.change.slot === change.slot)), ...found];
  }
  const imbalances = [...(accepted.length > 0 ? repaired(system, accepted) : []), ...unexplained(system)];
  return { broken, imbalances, settled: system.settings };
}

/** The excess (Σ terms − target) of every equation, by its index in the plan, and what changing a figure does to it. */
class System {
  /** The figures that were changed. */
  readonly settings = new Map<number, Decimal>();
  /** Undefined where the equation cannot be asked. */
  readonly before: readonly (Decimal | undefined)[];
  readonly excess: (Decimal | undefined)[];
  readonly #bySum: (Instance | undefined)[];
  readonly #uses: readonly (readonly Use[])[];

  constructor(
    readonly slots: Slots,
    readonly instances: readonly Instance[],
    private readonly written: ReadonlyMap<number, Decimal> = NOTHING_WRITTEN,
  ) {
    const { plan } = slots;
    this.#bySum = new Array<Instance | undefined>(plan.sums.length).fill(undefined);
    for (const instance of instances) this.#bySum[instance.index] = instance;
    this.#uses = instances.every(({ isPlain }) => isPlain) ? plan.uses : usesIn(instances, plan.uses.length);
    this.before = this.#bySum.map((instance) => instance && this.#excessOf(instance));
    this.excess = [...this.before];
  }

  #excessOf({ members, weights }: Instance): Decimal {
    let excess: Decimal = 0;
    for (let i = 0; i < members.length; i++) {
      excess = addSigned(excess, weights[i] as 1 | -1, this.valueOf(members[i] as number));
    }
    return excess;
  }

  instance(index: number): Instance {
    return this.#bySum[index] as Instance;
  }

  /** What stands in a slot, before anything is repaired. */
  printed(slot: number): Decimal {
    return this.written.get(slot) ?? this.slots.addends[slot] ?? 0;
  }

  valueOf(slot: number): Decimal {
    return this.settings.get(slot) ?? this.printed(slot);
  }

  isBroken(index: number): boolean {
    const excess = this.excess[index];
    return excess !== undefined && !isZero(excess);
  }

  broken(): number[] {
    const broken: number[] = [];
    for (let index = 0; index < this.excess.length; index++) if (this.isBroken(index)) broken.push(index);
    return broken;
  }

  apply({ slot, delta }: Change): void {
    const value = add(this.valueOf(slot), delta);
    this.settings.set(slot, value);
    this.shift(slot, delta);
  }

  /** Moves the excesses, as `apply` does, without settling the figure; `−delta` takes it back. */
  shift(slot: number, delta: Decimal): void {
    for (const { sum, sign } of this.usesOf(slot)) {
      const excess = this.excess[sum];
      if (excess !== undefined) this.excess[sum] = addSigned(excess, sign, delta);
    }
  }

  /** The equations that a figure counts in; what cannot be asked has no excess. */
  usesOf(slot: number): readonly Use[] {
    return this.#uses[slot] ?? none;
  }

  /** Every way to set one figure that makes an equation hold and may stand there; `harmless`: that breaks no other. */
  candidates(harmless: boolean): Candidate[] {
    const found: Candidate[] = [];
    for (const index of this.broken()) {
      const { members, weights } = this.instance(index);
      for (let i = 0; i < members.length; i++) {
        const slot = members[i] as number;
        if (harmless && this.#isInSound(slot)) continue;
        const delta = this.deltaOf(index, weights[i] as 1 | -1);
        if (!this.#isOfferedBefore(index, slot, delta) && this.mayHold(slot, add(this.valueOf(slot), delta))) found.push(this.#candidate(slot, delta));
      }
    }
    return found;
  }

  /** By how much to change a member of a broken equation that has this weight, for the equation to hold. */
  deltaOf(index: number, weight: 1 | -1): Decimal {
    const excess = this.excess[index] as Decimal;
    return weight > 0 ? negate(excess) : excess;
  }

  /** Whether a figure counts in an equation that holds. */
  #isInSound(slot: number): boolean {
    for (const { sum } of this.usesOf(slot)) {
      const excess = this.excess[sum];
      if (excess !== undefined && isZero(excess)) return true;
    }
    return false;
  }

  /** Whether a change makes a broken equation hold that stands before this one. */
  #isOfferedBefore(index: number, slot: number, delta: Decimal): boolean {
    for (const { sum, sign } of this.usesOf(slot)) if (sum < index && this.isBroken(sum) && isMended(this.excess[sum] as Decimal, sign, delta)) return true;
    return false;
  }

  #candidate(slot: number, delta: Decimal): Candidate {
    let fixes = 0;
    let breaks: readonly number[] = none;
    let isTotal = false;
    for (const { sum, sign } of this.usesOf(slot)) {
      const excess = this.excess[sum];
      if (excess === undefined) continue;
      if (isZero(excess)) breaks = breaks.concat(sum);
      else if (isMended(excess, sign, delta)) {
        fixes++;
        isTotal ||= this.isTotalOf(slot, sum);
      }
    }
    return { slot, delta, fixes, breaks, isTotal };
  }

  /** How many broken equations a change makes hold; 0 where it breaks one, or may not be made. */
  mends(slot: number, delta: Decimal): number {
    let count = 0;
    for (const { sum, sign } of this.usesOf(slot)) {
      const excess = this.excess[sum];
      if (excess === undefined) continue;
      if (isZero(excess)) return 0;
      if (isMended(excess, sign, delta)) count++;
    }
    return count > 0 && this.mayHold(slot, add(this.valueOf(slot), delta)) ? count : 0;
  }

  /** Whether a change makes all of some equations hold. */
  mendsAll(slot: number, delta: Decimal, indices: readonly number[]): boolean {
    for (const index of indices) if (!this.#mendsSum(slot, delta, index)) return false;
    return true;
  }

  #mendsSum(slot: number, delta: Decimal, index: number): boolean {
    for (const { sum, sign } of this.usesOf(slot)) if (sum === index) return isMended(this.excess[index] as Decimal, sign, delta);
    return false;
  }

  /** Whether a figure may stand in the column of a slot. */
  mayHold(slot: number, value: Decimal): boolean {
    const kind = this.slots.plan.columns[slot % this.slots.plan.columns.length]?.kind;
    return kind === 'change' || (!isNegative(value) && (kind === 'amount' || isInteger(value)));
  }

  /** Whether a figure is the total that an equation defines. */
  isTotalOf(slot: number, index: number): boolean {
    const { targetSlot, equation } = this.instance(index);
    return targetSlot === slot && equation.derives;
  }
}

/** Whether changing a figure by `delta` takes the excess away of an equation in which it has this sign. */
function isMended(excess: Decimal, sign: 1 | -1, delta: Decimal): boolean {
  return equals(excess, sign > 0 ? negate(delta) : delta);
}

/** As the plan's uses, for equations in which parts of blank totals stand for these. */
function usesIn(instances: readonly Instance[], slots: number): readonly (readonly Use[])[] {
  const uses: Use[][] = Array.from({ length: slots }, () => []);
  for (const { index: sum, members, weights } of instances) members.forEach((slot, i) => uses[slot]?.push({ sum, sign: weights[i] as 1 | -1 }));
  return uses;
}

function nextRepairs(system: System): readonly Accepted[] | undefined {
  const broken = system.broken().length;
  const harmless = system.candidates(true);
  const best = bestOf(harmless);
  const most = best?.fixes ?? 0;
  if (best && most > 1) return [{ change: best, rivals: harmless.some(({ slot, fixes }) => slot !== best.slot && fixes >= most) }];
  const pair = broken > 2 && broken <= MOST_FOR_PAIRS ? bestPair(system, system.candidates(false)) : undefined;
  if (pair) return pair;
  const alone = harmless.every(({ slot }) => slot === best?.slot);
  return best && (alone || best.isTotal) ? [{ change: best, rivals: false }] : undefined;
}

/** The one that explains most; among equals one that writes a sum into its total, since parts come before totals. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (!best || candidate.fixes > best.fixes || (candidate.fixes === best.fixes && candidate.isTotal && !best.isTotal)) best = candidate;
  }
  return best;
}

/** Two changes after which no equation that held is broken, and at least three hold that did not; those that mend most. */
function bestPair(system: System, firsts: readonly Candidate[]): readonly Accepted[] | undefined {
  const best = new BestPair();
  for (const first of firsts) {
    if (first.fixes === 0) continue;
    system.shift(first.slot, first.delta);
    // The second must mend what the first breaks.
    const [index] = first.breaks;
    if (index !== undefined) offerSeconds(system, first, index, best);
    else for (const each of system.broken()) offerSeconds(system, first, each, best);
    system.shift(first.slot, negate(first.delta));
  }
  return best.pair?.map((change) => ({ change, rivals: best.hasRivals }));
}

/** Offers every change that, once the first is made, makes an equation hold, those that the first broke among them. */
function offerSeconds(system: System, first: Candidate, index: number, best: BestPair): void {
  const gained = first.fixes - first.breaks.length;
  const { members, weights } = system.instance(index);
  for (let i = 0; i < members.length; i++) {
    const slot = members[i] as number;
    if (slot === first.slot) continue;
    const delta = system.deltaOf(index, weights[i] as 1 | -1);
    const mended = system.mends(slot, delta);
    if (mended > 0 && gained + mended >= best.fixed && system.mendsAll(slot, delta, first.breaks)) best.offer([first, { slot, delta }], gained + mended);
  }
}

/** The two changes that mend most of all that were offered. */
class BestPair {
  pair: readonly [Change, Change] | undefined;
  fixed = LEAST_FOR_PAIR;
  /** Others mend as much. */
  hasRivals = false;

  offer(pair: readonly [Change, Change], fixed: number): void {
    if (this.pair && fixed === this.fixed) {
      this.hasRivals ||= !this.pair.every(({ slot }) => pair.some((each) => each.slot === slot));
      return;
    }
    this.pair = pair;
    this.fixed = fixed;
    this.hasRivals = false;
  }
}

/** The findings for the changes that were taken: each at the total that it writes, else at the narrowest equation that it mends. */
function repaired(system: System, accepted: readonly Accepted[]): Imbalance[] {
  const taken = new Set<number>();
  const places = accepted.map(({ change: { slot } }) => {
    const mended = system.usesOf(slot).flatMap(({ sum }) => (isZero(system.before[sum] ?? 0) || system.isBroken(sum) ? [] : [sum]));
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
    const certain = own !== undefined && !rivals && system.usesOf(slot).every(({ sum }) => !system.isBroken(sum));
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
function imbalance(system: System, index: number, { certain, repair, repaired: own, counterpart }: Cause): Imbalance {
  const instance = system.instance(index);
  const valueOf = (slot: number): Decimal => (slot === own ? system.printed(slot) : system.valueOf(slot));
  let sum: Decimal = 0;
  instance.termSlots.forEach((slot, i) => {
    sum = addSigned(sum, instance.signs[i] as 1 | -1, valueOf(slot));
  });
  return { instance, sum, found: valueOf(instance.targetSlot), repair, certain, counterpart };
}

function unexplained(system: System): Imbalance[] {
  const broken = system.broken();
  const told = new Set<number>();
  return broken.flatMap((index) => {
    if (told.has(index) || followsFromParts(system, index, broken)) return [];
    const other = counterpartOf(system, index, broken.filter((each) => !told.has(each)));
    if (other !== undefined) told.add(other);
    return [imbalance(system, index, { certain: false, counterpart: other === undefined ? undefined : system.instance(other) })];
  });
}

/** Whether an equation is off in a total only by what it is off in the parts of that total. */
function followsFromParts(system: System, index: number, broken: readonly number[]): boolean {
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
function counterpartOf(system: System, index: number, broken: readonly number[]): number | undefined {
  const { equation } = system.instance(index);
  if (equation.along !== 'column') return undefined;
  const opposite = negate(system.excess[index] as Decimal);
  const others = broken.filter((other) => other > index && system.instance(other).equation === equation);
  return others.length === 1 && equals(system.excess[others[0] as number] as Decimal, opposite) ? others[0] : undefined;
}

/** Figures to change together. */
export interface WayOut {
  readonly changes: readonly { readonly cell: ValueCell; readonly value: Decimal }[];
}

/**
 * The ways to make a broken balance hold: each figure of it that is no total, with the totals that it counts in; between two columns, a
 * shift from one to the other in each row. Only ways that break no equation.
 */
export function waysOut(slots: Slots, instances: readonly Instance[], instance: Instance, counterpart: Instance | undefined): readonly WayOut[] {
  const system = new System(slots, instances);
  const excess = system.excess[instance.index] as Decimal;
  const members = [{ sign: -1 as const, slot: instance.targetSlot }, ...instance.termSlots.map((slot, i) => ({ sign: instance.signs[i] as 1 | -1, slot }))];
  return members.flatMap(({ sign, slot }) => {
    if (totalsOver(instances, slot, 'column').length > 0 || isDerived(instances, slot)) return [];
    const delta = sign > 0 ? negate(excess) : excess;
    const other = counterpart && [...counterpart.termSlots, counterpart.targetSlot].find((each) => rowOf(slots, each) === rowOf(slots, slot));
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

function wayOut(system: System, moves: readonly Move[], index: number): WayOut | undefined {
  const deltas = new Map<number, Decimal>();
  for (const [slot, delta] of moves) deltas.set(slot, add(deltas.get(slot) ?? 0, delta));
  const changes = [...deltas].filter(([, delta]) => !isZero(delta)).map(([slot, delta]) => ({ slot, value: add(system.printed(slot), delta) }));
  for (const [slot, delta] of deltas) system.shift(slot, delta);
  const mends = !system.isBroken(index) && system.excess.every((excess, i) => excess === undefined || isZero(excess) || !isZero(system.before[i] as Decimal));
  for (const [slot, delta] of deltas) system.shift(slot, negate(delta));
  if (!mends || !changes.every(({ slot, value }) => system.mayHold(slot, value))) return undefined;
  return { changes: changes.map(({ slot, value }) => ({ cell: system.slots.cell(slot) as ValueCell, value })) };
}

const EMPTY = new Table('requests', '2021', undefined, [], [], [], [], [], false);
const emptyPlan = planOf(EMPTY);
if (emptyPlan) keepShape(new System(new Slots(emptyPlan, EMPTY), []));
keepShape(new BestPair());
