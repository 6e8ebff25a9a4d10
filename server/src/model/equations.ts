// The equations of a table over the figures that stand in it: which hold, which are broken, and which cannot be asked.
import { add, subtract, type Decimal } from '../number/decimal';
import type { Equation } from '../schema';
import { memoize } from '../text/memo';
import { planOf, slotsOf, type EquationPlan, type PlannedSum, type Slots } from './equationPlan';
import { explain, type Explanation } from './repairs';
import { addend, type Table, type ValueCell } from './table';

export interface Addend {
  readonly sign: 1 | -1;
  readonly cell: ValueCell;
}

/** An equation in one row or column: `target = Σ sign × cell`, every cell of it present and certain. */
export interface Instance {
  readonly equation: Equation;
  /** The row (or column) in which it holds. */
  readonly across: string;
  readonly target: ValueCell;
  /** The parts of a blank total stand in its place. */
  readonly terms: readonly Addend[];
}

/** One cell that, set to `value`, makes every instance of `explains` hold. */
export interface Repair {
  readonly cell: ValueCell;
  readonly value: Decimal;
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
  /** True where the repair is to write the sum into the target, and no other figure explains as much. */
  readonly certain: boolean;
  /** The same equation in another column, off by as much the other way: figures entered under the wrong column. */
  readonly counterpart: Instance | undefined;
}

/** Why a total is not recomputed though it is one that the form defines as a sum. */
export interface Unchecked {
  readonly equation: Equation;
  readonly across: string;
  readonly target: ValueCell;
  readonly reason: 'row-missing' | 'row-shape' | 'not-a-number';
  /** The row that stands in the way. */
  readonly row: string;
  /** Where `reason` is `not-a-number`: the cell. */
  readonly cell: ValueCell | undefined;
}

/** A total that was left blank, and what would stand there. */
export interface BlankTotal {
  readonly cell: ValueCell;
  readonly sum: Decimal;
}

interface Reading {
  readonly instances: readonly Instance[];
  readonly unchecked: readonly Unchecked[];
  readonly blanks: readonly BlankTotal[];
}

const NOTHING: Reading = { instances: [], unchecked: [], blanks: [] };
const SOUND: Explanation = { imbalances: [], settled: new Map() };

/** All equations of a table; of a sound one they are only written out when somebody asks for them. */
export class Balance {
  #reading: Reading | undefined;
  #explanation: Explanation | undefined;

  constructor(
    private readonly table: Table,
    private readonly plan: EquationPlan | undefined,
    private readonly slots: Slots,
    /** Every equation can be asked, no total is blank, and all hold. */
    readonly isSound: boolean,
  ) {}

  get instances(): readonly Instance[] {
    return this.#read().instances;
  }

  get imbalances(): readonly Imbalance[] {
    return this.#explain().imbalances;
  }

  get unchecked(): readonly Unchecked[] {
    return this.isSound ? [] : this.#read().unchecked;
  }

  /** The blank totals whose parts are certain. */
  get blanks(): readonly BlankTotal[] {
    return this.isSound ? [] : this.#read().blanks;
  }

  /** What a cell adds to a sum once the figures that were found wrong are put right. */
  settled(cell: ValueCell): Decimal | undefined {
    return this.#explain().settled.get(cell) ?? addend(cell);
  }

  /** Whether the form defines a cell as a sum. */
  derives(cell: ValueCell): boolean {
    const slot = this.slots.indexOf(cell);
    return slot >= 0 && (this.plan?.derivations[slot]?.length ?? 0) > 0;
  }

  #read(): Reading {
    return (this.#reading ??= this.plan ? read(this.plan, this.slots, this.table) : NOTHING);
  }

  #explain(): Explanation {
    return (this.#explanation ??= this.isSound ? SOUND : explain(this.instances));
  }
}

/** All equations of a table, worked out. */
export const balanceOf: (table: Table) => Balance = memoize((table) => {
  const plan = planOf(table);
  const slots = plan ? slotsOf(plan, table) : [];
  return new Balance(table, plan, slots, !plan || isSound(plan, slots));
});

/** The ordinary case, decided without writing anything out: every cell holds a plain count, and every equation holds. */
function isSound({ ownSlots, ownSums, derivations, sums }: EquationPlan, slots: Slots): boolean {
  const figures = new Array<number>(ownSlots).fill(0);
  for (let slot = 0; slot < ownSlots; slot++) {
    const cell = slots[slot];
    const figure = cell ? addend(cell) : undefined;
    if (typeof figure !== 'number' || (cell?.number.kind !== 'number' && derivations[slot]?.length !== 0)) return false;
    figures[slot] = figure;
  }
  for (let slot = ownSlots; slot < slots.length; slot++) if (slots[slot]) return false;
  for (const sum of ownSums) if (!addsUp(sum, figures)) return false;
  return sums.length > 0;
}

function addsUp({ target, terms, signs }: PlannedSum, figures: readonly number[]): boolean {
  let rest = -(figures[target] as number);
  for (let i = 0; i < terms.length; i++) rest += (signs[i] as number) * (figures[terms[i] as number] as number);
  return rest === 0;
}

function read(plan: EquationPlan, slots: Slots, table: Table): Reading {
  const reading = { instances: [] as Instance[], unchecked: [] as Unchecked[], blanks: [] as BlankTotal[] };
  for (const sum of plan.sums) {
    const target = slots[sum.target];
    if (target) readSum(sum, target, new Expansion(plan, slots, table), reading);
  }
  return reading;
}

function readSum(
  { equation, across, target: slot, terms, signs }: PlannedSum,
  target: ValueCell,
  parts: Expansion,
  { instances, unchecked, blanks }: { instances: Instance[]; unchecked: Unchecked[]; blanks: BlankTotal[] },
): void {
  const isBlank = target.number.kind !== 'number' && target.number.kind !== 'text';
  if (isBlank && equation.rule === 'total/group') return;
  if (isBlank && equation.derives) {
    const sum = parts.addAll(terms, signs, 1) ? undefined : parts.sum();
    if (sum !== undefined && !blanks.some(({ cell }) => cell === target)) blanks.push({ cell: target, sum });
    return;
  }
  const obstacle = addend(target) === undefined ? slot : (parts.addAll(terms, signs, 1) ?? (isBlank ? parts.subtractParts(slot) : undefined));
  if (obstacle === undefined) instances.push({ equation, across, target, terms: parts.terms });
  else if (equation.derives) unchecked.push({ equation, across, target, ...parts.describe(obstacle) });
}

/** The terms of one equation being written out; a blank total gives way to its own parts. */
class Expansion {
  readonly terms: Addend[] = [];

  constructor(
    private readonly plan: EquationPlan,
    private readonly slots: Slots,
    private readonly table: Table,
  ) {}

  /** Adds terms; answers the first slot whose figure is not certain, if there is one. */
  addAll(slots: readonly number[], signs: readonly (1 | -1)[], sign: 1 | -1): number | undefined {
    for (let i = 0; i < slots.length; i++) {
      const obstacle = this.#add(slots[i] as number, signs[i] === sign ? 1 : -1);
      if (obstacle !== undefined) return obstacle;
    }
    return undefined;
  }

  /** Lets a blank total on the left give way to its parts, as those on the right do; a blank that is none counts nothing. */
  subtractParts(slot: number): number | undefined {
    const derivations = this.plan.derivations[slot] ?? [];
    return derivations.length === 0 ? undefined : this.#expand(slot, derivations, -1);
  }

  sum(): Decimal {
    return this.terms.reduce<Decimal>((sum, { sign, cell }) => plus(sum, addend(cell) ?? 0, sign), 0);
  }

  /** Why the figure in a slot is not certain. */
  describe(slot: number): Pick<Unchecked, 'reason' | 'row' | 'cell'> {
    const key = this.plan.rows[Math.floor(slot / this.plan.columns.length)]?.key ?? '';
    const row = this.table.row(key);
    const cell = this.slots[slot] ?? undefined;
    return { reason: cell ? 'not-a-number' : row ? 'row-shape' : 'row-missing', row: key, cell };
  }

  #add(slot: number, sign: 1 | -1): number | undefined {
    const cell = this.slots[slot];
    if (cell === null) return undefined;
    if (cell === undefined || addend(cell) === undefined) return slot;
    const derivations = this.plan.derivations[slot] ?? [];
    if (cell.number.kind === 'number' || derivations.length === 0) {
      this.terms.push({ sign, cell });
      return undefined;
    }
    return this.#expand(slot, derivations, sign);
  }

  #expand(slot: number, derivations: readonly PlannedSum[], sign: 1 | -1): number | undefined {
    const before = this.terms.length;
    for (const { terms, signs } of derivations) {
      if (this.addAll(terms, signs, sign) === undefined) return undefined;
      this.terms.length = before;
    }
    return slot;
  }
}

function plus(a: Decimal, b: Decimal, sign: 1 | -1): Decimal {
  return sign > 0 ? add(a, b) : subtract(a, b);
}
