// An equation in one row or column of a table, and what is told of one that does not hold.
import { addSigned, type Decimal } from '../../number/decimal';
import type { Equation } from '../../schema';
import { addend, type ValueCell } from '../table/table';
import type { PlannedSum } from './equationPlan';
import type { Slots } from './slots';

export interface Addend {
  readonly sign: 1 | -1;
  readonly cell: ValueCell;
}

/** An equation in one row or column: `target = Σ sign × cell`, every cell of it present and certain, but for the sum along a row that is wrong itself. */
export class Instance {
  constructor(
    private readonly slots: Slots,
    private readonly planned: PlannedSum,
    /** Its place among the sums of the plan. */
    readonly index: number,
    /** The slots of the terms. The parts of a blank total stand in its place. */
    readonly termSlots: readonly number[],
    readonly signs: readonly (1 | -1)[],
  ) {}

  get equation(): Equation {
    return this.planned.equation;
  }

  /** The row (or column) in which it holds. */
  get across(): string {
    return this.planned.across;
  }

  get targetSlot(): number {
    return this.planned.target;
  }

  get target(): ValueCell {
    return this.slots.cell(this.targetSlot) as ValueCell;
  }

  get terms(): readonly Addend[] {
    return this.#addends(this.termSlots, this.signs);
  }

  /** The terms as the form has them, blank totals in their places. */
  get ownTerms(): readonly Addend[] {
    return this.#addends(this.planned.terms, this.planned.signs);
  }

  /** Whether a slot is one of the form's own terms or the target, and no part of a blank total. */
  isOwn(slot: number): boolean {
    return this.planned.members.includes(slot);
  }

  /** The slots of the target and of the terms. */
  get members(): readonly number[] {
    return this.isPlain ? this.planned.members : [this.targetSlot, ...this.termSlots];
  }

  /** The sign of each of its members in Σ terms − target. */
  get weights(): readonly (1 | -1)[] {
    return this.isPlain ? this.planned.weights : [-1, ...this.signs];
  }

  /** Whether its parts are those of the form, and no blank total among them gave way to its own. */
  get isPlain(): boolean {
    return this.termSlots === this.planned.terms;
  }

  #addends(slots: readonly number[], signs: readonly (1 | -1)[]): readonly Addend[] {
    return slots.map((slot, i) => ({ sign: signs[i] as 1 | -1, cell: this.slots.cell(slot) as ValueCell }));
  }
}

/** What addends come to as they are printed; a cell without a certain figure counts nothing. */
export function printedSum(terms: readonly Addend[]): Decimal {
  return terms.reduce<Decimal>((sum, { sign, cell }) => addSigned(sum, sign, addend(cell) ?? 0), 0);
}

/** One cell that, set to `value`, makes every instance of `explains` hold. */
export interface Repair {
  readonly cell: ValueCell;
  readonly value: Decimal;
  readonly explains: readonly Instance[];
}

/** A figure and the cell that it belongs into. */
export interface Write {
  readonly cell: ValueCell;
  readonly value: Decimal;
}

/** Figures that, put right together, make every equation hold. */
export interface Rewrite {
  /** Two columns, two rows or two cells of a row are in each other's place; or the figures of a row, from a cell on, stand one column too far right or left, or are not filled in. */
  readonly kind: 'columns' | 'rows' | 'cells' | 'right' | 'left' | 'blank';
  /** A cell of each of the two; of a row, the first that is wrong. */
  readonly of: readonly ValueCell[];
  readonly writes: readonly Write[];
  /** The first is where it is told. */
  readonly explains: readonly Instance[];
}

/** A broken equation, reported once: with the repair that explains it, if one does. */
export interface Imbalance {
  readonly instance: Instance;
  /** What the parts add up to, other wrong figures put right. */
  readonly sum: Decimal;
  /** What stands in the target, likewise. */
  readonly found: Decimal;
  /** Undefined: no single figure explains it. */
  readonly repair: Repair | undefined;
  /** True where the repair is to write the sum into the target, no part of the sum is in doubt, and no other figure explains as much. */
  readonly certain: boolean;
  /** The same equation in another column, off by as much the other way: figures entered under the wrong column. */
  readonly counterpart: Instance | undefined;
  /** It stands for all that this explains. */
  readonly rewrite?: Rewrite | undefined;
}
