// The equations of a table over the figures that stand in it: which hold, which are broken, and which cannot be asked.
import { addSigned, type Decimal } from '../../number/decimal';
import type { Equation } from '../../schema';
import { memoize } from '../../text/memo';
import { addend, type Table, type ValueCell } from '../table/table';
import type { PlannedSum } from './equationPlan';
import { Instance, type Imbalance } from './instance';
import { explain, type Explanation } from './repairs';
import { slotsOf, type Slots } from './slots';
import { waysOut, type WayOut } from './waysOut';

/** Why a total is not recomputed though it is one that the form defines as a sum. */
export interface Unchecked {
  readonly equation: Equation;
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
  /** Whether parts of it are blank, too, and nothing stands behind it: they may still be to be written. */
  readonly isOpen: boolean;
}

interface Reading {
  readonly instances: readonly Instance[];
  readonly unchecked: readonly Unchecked[];
  readonly blanks: readonly BlankTotal[];
}

const NOTHING: Reading = { instances: [], unchecked: [], blanks: [] };
const SOUND: Explanation = { broken: [], imbalances: [], settled: new Map() };

/** All equations of a table; of a sound one they are only written out when somebody asks for them. */
export class Balance {
  #reading: Reading | undefined;
  #explanation: Explanation | undefined;
  /** Every equation can be asked, no total is blank, and all hold. */
  readonly isSound: boolean;

  constructor(private readonly table: Table) {
    const slots = slotsOf(table);
    this.isSound = !slots || isSound(slots);
  }

  get instances(): readonly Instance[] {
    return this.#read().instances;
  }

  /** The equations that do not hold as the figures stand. */
  get broken(): readonly Instance[] {
    return this.#explain().broken;
  }

  get imbalances(): readonly Imbalance[] {
    return this.#explain().imbalances;
  }

  get unchecked(): readonly Unchecked[] {
    return this.isSound ? [] : this.#read().unchecked;
  }

  /** The blank totals whose parts are certain, but for rows whose figures are likely in other columns. */
  get blanks(): readonly BlankTotal[] {
    const { blanks } = this.isSound ? NOTHING : this.#read();
    return blanks.length === 0 ? blanks : blanks.filter(({ cell }) => !this.isRewritten(cell));
  }

  /** Whether figures of a cell's row are likely in other cells, or not filled in. */
  isRewritten({ row }: ValueCell): boolean {
    return this.imbalances.some(({ rewrite }) => rewrite?.writes.some(({ cell }) => cell.row === row));
  }

  /** What a cell adds to a sum once the figures that were found wrong are put right. */
  settled(cell: ValueCell): Decimal | undefined {
    const { settled } = this.#explain();
    return (settled.size > 0 ? settled.get(this.#slotOf(cell)) : undefined) ?? addend(cell);
  }

  /** Whether the form defines a cell as a sum. */
  derives(cell: ValueCell): boolean {
    return (slotsOf(this.table)?.plan.derivations[this.#slotOf(cell)]?.length ?? 0) > 0;
  }

  /** The ways to make a broken equation hold (see `waysOut.ts`). */
  waysOut({ instance, counterpart }: Imbalance): readonly WayOut[] {
    const slots = slotsOf(this.table);
    return slots ? waysOut(slots, this.instances, instance, counterpart) : [];
  }

  #slotOf(cell: ValueCell): number {
    return slotsOf(this.table)?.slotOf(cell) ?? -1;
  }

  #read(): Reading {
    const slots = slotsOf(this.table);
    return (this.#reading ??= slots ? read(slots) : NOTHING);
  }

  #explain(): Explanation {
    const slots = this.isSound ? undefined : slotsOf(this.table);
    return (this.#explanation ??= slots ? explain(slots, this.instances) : SOUND);
  }
}

/** All equations of a table, worked out. */
export const balanceOf: (table: Table) => Balance = memoize((table) => new Balance(table));

/** The ordinary case, decided without writing anything out: every cell holds a plain count, and every equation holds. */
function isSound(slots: Slots): boolean {
  const { ownSlots, ownSums, derivations, sums, rows } = slots.plan;
  const { addends } = slots;
  for (let slot = 0; slot < ownSlots; slot++) {
    const figure = addends[slot];
    if (typeof figure !== 'number' || (figure === 0 && derivations[slot]?.length !== 0 && !slots.isCertainNumber(slot))) return false;
  }
  for (let row = ownSlots / slots.plan.columns.length; row < rows.length; row++) if (slots.rows[row]) return false;
  for (const sum of ownSums) if (!addsUp(sum, addends as readonly number[])) return false;
  return sums.length > 0;
}

function addsUp({ target, terms, signs }: PlannedSum, figures: readonly number[]): boolean {
  let rest = -(figures[target] as number);
  for (let i = 0; i < terms.length; i++) rest += (signs[i] as number) * (figures[terms[i] as number] as number);
  return rest === 0;
}

function read(slots: Slots): Reading {
  const reading = { instances: [] as Instance[], unchecked: [] as Unchecked[], blanks: [] as BlankTotal[] };
  slots.plan.sums.forEach((sum, index) => {
    if (slots.number(sum.target)) readSum(slots, sum, index, reading);
  });
  return reading;
}

function readSum(
  slots: Slots,
  sum: PlannedSum,
  index: number,
  { instances, unchecked, blanks }: { instances: Instance[]; unchecked: Unchecked[]; blanks: BlankTotal[] },
): void {
  const { equation, target, terms, signs } = sum;
  if (isPlain(slots, sum)) {
    instances.push(new Instance(slots, sum, index, terms, signs));
    return;
  }
  const kind = slots.number(target)?.kind;
  const isBlank = kind !== 'number' && kind !== 'text';
  if (isBlank && equation.rule === 'total/group') return;
  const parts = new Expansion(slots);
  if (isBlank && equation.derives) {
    const value = parts.addAll(terms, signs, 1) ? undefined : parts.sum();
    const cell = slots.cell(target) as ValueCell;
    if (value === undefined || blanks.some((each) => each.cell === cell)) return;
    blanks.push({ cell, sum: value, isOpen: target > slots.lastWritten && parts.terms.some((term) => slots.isBlank(term)) });
    return;
  }
  const obstacle = slots.addends[target] === undefined ? target : (parts.addAll(terms, signs, 1) ?? (isBlank ? parts.subtractParts(target) : undefined));
  if (obstacle === undefined) instances.push(new Instance(slots, sum, index, parts.terms, parts.signs));
  else if (equation.derives) unchecked.push({ equation, target: slots.cell(target) as ValueCell, ...describe(slots, obstacle) });
}

/** Whether every figure of a sum is a number and certain, so that its parts are those of the form. */
function isPlain(slots: Slots, { target, terms }: PlannedSum): boolean {
  return slots.isCertainNumber(target) && terms.every((term) => slots.isCertainNumber(term));
}

/** Why the figure in a slot is not certain. */
function describe(slots: Slots, slot: number): Pick<Unchecked, 'reason' | 'row' | 'cell'> {
  const { plan, table } = slots;
  const row = plan.rows[Math.floor(slot / plan.columns.length)]?.key ?? '';
  const cell = slots.cell(slot);
  return { reason: cell ? 'not-a-number' : table.row(row) ? 'row-shape' : 'row-missing', row, cell };
}

/** The terms of one equation being written out; a blank total gives way to its own parts. */
class Expansion {
  readonly terms: number[] = [];
  readonly signs: (1 | -1)[] = [];

  constructor(private readonly slots: Slots) {}

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
    const derivations = this.slots.plan.derivations[slot] ?? [];
    return derivations.length === 0 ? undefined : this.#expand(slot, derivations, -1);
  }

  sum(): Decimal {
    return this.terms.reduce<Decimal>((sum, slot, i) => addSigned(sum, this.signs[i] as 1 | -1, this.slots.addends[slot] ?? 0), 0);
  }

  #add(slot: number, sign: 1 | -1): number | undefined {
    if (this.slots.isCovered(slot)) return undefined;
    if (this.slots.addends[slot] === undefined) return slot;
    const derivations = this.slots.plan.derivations[slot] ?? [];
    if (this.slots.number(slot)?.kind !== 'number' && derivations.length > 0) return this.#expand(slot, derivations, sign);
    this.terms.push(slot);
    this.signs.push(sign);
    return undefined;
  }

  #expand(slot: number, derivations: readonly PlannedSum[], sign: 1 | -1): number | undefined {
    const before = this.terms.length;
    for (const { terms, signs } of derivations) {
      if (this.addAll(terms, signs, sign) === undefined) return undefined;
      this.terms.length = this.signs.length = before;
    }
    return slot;
  }
}
