// The equations of a table with the figures that stand in it: by how much each is off, and what changing a figure does to them.
import { add, addSigned, equals, isInteger, isNegative, isZero, negate, type Decimal } from '../../number/decimal';
import { keepShape } from '../../text/shapes';
import { Table } from '../table/table';
import { usesOf, type Use } from './equationPlan';
import { excessWith } from './excess';
import type { Instance } from './instance';
import { slotsOf, type Slots } from './slots';

/** A figure, by its slot, and by how much it is changed. */
export interface Change {
  readonly slot: number;
  readonly delta: Decimal;
}

/** One way to change one figure. */
export interface Candidate extends Change {
  /** How many sums it makes hold. */
  readonly fixes: number;
  /** The sums (by their index in the plan) that it breaks. */
  readonly breaks: readonly number[];
  /** Whether it writes a sum into the total that the sum defines. */
  readonly isTotal: boolean;
}

/** A change that was taken for the explanation; `rivals`: others explain as much. */
export interface Accepted {
  readonly change: Change;
  readonly rivals: boolean;
}

/** As the figures stand in their cells. */
export const nothingWritten: ReadonlyMap<number, Decimal> = new Map();
const none: readonly never[] = [];

/** The excess (Σ terms − target) of every equation, by its index in the plan, and what changing a figure does to it. */
export class EquationSystem {
  /** The figures that were changed. */
  readonly settings = new Map<number, Decimal>();
  /** Undefined where the equation cannot be asked. */
  readonly before: readonly (Decimal | undefined)[];
  readonly excess: (Decimal | undefined)[];
  readonly #bySum: (Instance | undefined)[];
  /** As the plan has them, unless parts of blank totals stand for these. */
  readonly #uses: readonly (readonly Use[])[];

  constructor(
    readonly slots: Slots,
    readonly instances: readonly Instance[],
    private readonly written: ReadonlyMap<number, Decimal> = nothingWritten,
  ) {
    const { plan } = slots;
    this.#bySum = new Array<Instance | undefined>(plan.sums.length).fill(undefined);
    for (const instance of instances) this.#bySum[instance.index] = instance;
    this.#uses = instances.every(({ isPlain }) => isPlain) ? plan.uses : usesOf(instances.map((each) => [each.index, each]), plan.uses.length);
    this.before = this.#bySum.map((instance) => instance && excessWith(instance, (slot) => this.valueOf(slot)));
    this.excess = [...this.before];
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

  /** Whether two changes make the same equation hold; else each has its own to explain. */
  mendSame(one: Change, other: Change): boolean {
    return this.usesOf(one.slot).some(({ sum }) => this.isBroken(sum) && this.#mendsSum(one.slot, one.delta, sum) && this.#mendsSum(other.slot, other.delta, sum));
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

const EMPTY = new Table('requests', '2021', undefined, [], [], [], [], [], false);
const emptySlots = slotsOf(EMPTY);
if (emptySlots) keepShape(new EquationSystem(emptySlots, []));
