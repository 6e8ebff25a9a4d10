// Which single figures explain the equations that do not hold, so that one wrong digit makes one finding (DOMAIN E.3).
import { add, equals, isInteger, isNegative, isZero, negate, subtract, type Decimal } from '../number/decimal';
import type { Imbalance, Instance, Repair } from './equations';
import { addend, type ValueCell } from './table';

export interface Explanation {
  readonly imbalances: readonly Imbalance[];
  /** The figures of the cells that were found wrong. */
  readonly settled: ReadonlyMap<ValueCell, Decimal>;
}

/** One way to change one cell: the instances that it makes hold, and those that it breaks. */
interface Candidate {
  readonly cell: ValueCell;
  readonly delta: Decimal;
  readonly fixes: readonly number[];
  readonly breaks: readonly number[];
}

/** A change that was taken for the explanation; `rivals`: others explain as much. */
interface Accepted {
  readonly candidate: Candidate;
  readonly rivals: boolean;
}

/** More broken equations than this are no slip of the pen; pairs of figures are then not tried. */
const MOST_FOR_PAIRS = 12;

/**
 * As long as some single figure explains broken equations without breaking another, the one that explains most is taken as repaired; where
 * none explains two, two figures that together explain three or more. What is left is reported as it stands, the narrowest equation first,
 * and not again in the total of the same equation.
 */
export function explain(instances: readonly Instance[]): Explanation {
  const explanation = explainFrom(instances, new Map());
  return isStable(instances, explanation) ? explanation : { ...explanation, imbalances: explanation.imbalances.map((each) => ({ ...each, certain: false })) };
}

/** Whether writing the certain totals leaves nothing that would then look certain; else there is too much wrong to be sure of anything. */
function isStable(instances: readonly Instance[], { imbalances }: Explanation): boolean {
  const written = new Map<ValueCell, Decimal>();
  for (const { certain, repair } of imbalances) if (certain && repair) written.set(repair.cell, repair.value);
  return written.size === 0 || written.size === imbalances.length || explainFrom(instances, written).imbalances.every(({ certain }) => !certain);
}

/** `written`: figures to be taken for what stands in their cells. */
function explainFrom(instances: readonly Instance[], written: ReadonlyMap<ValueCell, Decimal>): Explanation {
  const system = new System(instances, written);
  let accepted: readonly Accepted[] = [];
  while (system.broken().length > 0) {
    const found = nextRepairs(system);
    if (!found) break;
    for (const { candidate } of found) system.apply(candidate);
    accepted = [...accepted.filter(({ candidate }) => !found.some((each) => each.candidate.cell === candidate.cell)), ...found];
  }
  const imbalances = [...(accepted.length > 0 ? repaired(system, accepted) : []), ...unexplained(system)];
  return { imbalances, settled: system.settings };
}

/** The excess of every equation (sum − target), and what changing a cell does to it. */
class System {
  readonly settings = new Map<ValueCell, Decimal>();
  readonly before: readonly Decimal[];
  readonly excess: Decimal[];
  readonly incidence = new Map<ValueCell, { readonly index: number; readonly sign: 1 | -1 }[]>();

  constructor(
    readonly instances: readonly Instance[],
    private readonly written: ReadonlyMap<ValueCell, Decimal> = new Map(),
  ) {
    this.before = instances.map(({ target, terms }, index) => {
      let excess: Decimal = negate(this.valueOf(target));
      this.#note(target, index, -1);
      for (const { sign, cell } of terms) {
        excess = sign > 0 ? add(excess, this.valueOf(cell)) : subtract(excess, this.valueOf(cell));
        this.#note(cell, index, sign);
      }
      return excess;
    });
    this.excess = [...this.before];
  }

  #note(cell: ValueCell, index: number, sign: 1 | -1): void {
    const known = this.incidence.get(cell);
    if (known) known.push({ index, sign });
    else this.incidence.set(cell, [{ index, sign }]);
  }

  /** What stands in a cell, before anything is repaired. */
  printed(cell: ValueCell): Decimal {
    return this.written.get(cell) ?? addend(cell) ?? 0;
  }

  valueOf(cell: ValueCell): Decimal {
    return this.settings.get(cell) ?? this.printed(cell);
  }

  broken(): number[] {
    const broken: number[] = [];
    this.excess.forEach((excess, index) => {
      if (!isZero(excess)) broken.push(index);
    });
    return broken;
  }

  apply({ cell, delta }: Pick<Candidate, 'cell' | 'delta'>): void {
    this.settings.set(cell, add(this.valueOf(cell), delta));
    this.shift(cell, delta);
  }

  /** Moves the excesses, as `apply` does, without settling the cell; `−delta` takes it back. */
  shift(cell: ValueCell, delta: Decimal): void {
    for (const { index, sign } of this.incidence.get(cell) ?? []) {
      const excess = this.excess[index] as Decimal;
      this.excess[index] = sign > 0 ? add(excess, delta) : subtract(excess, delta);
    }
  }

  /** Every way to set one cell that makes one of these instances hold and is a figure that may stand there. */
  candidates(of: readonly number[]): Candidate[] {
    const seen = new Map<ValueCell, Decimal[]>();
    const found: Candidate[] = [];
    for (const index of of) {
      const { target, terms } = this.instances[index] as Instance;
      const excess = this.excess[index] as Decimal;
      this.#consider(target, excess, seen, found);
      for (const { sign, cell } of terms) this.#consider(cell, sign > 0 ? negate(excess) : excess, seen, found);
    }
    return found;
  }

  #consider(cell: ValueCell, delta: Decimal, seen: Map<ValueCell, Decimal[]>, found: Candidate[]): void {
    const known = seen.get(cell);
    if (known?.some((each) => equals(each, delta)) || !mayHold(cell, add(this.valueOf(cell), delta))) return;
    if (known) known.push(delta);
    else seen.set(cell, [delta]);
    const fixes: number[] = [];
    const breaks: number[] = [];
    for (const { index, sign } of this.incidence.get(cell) ?? []) {
      const excess = this.excess[index] as Decimal;
      if (isZero(excess)) breaks.push(index);
      else if (equals(excess, sign > 0 ? negate(delta) : delta)) fixes.push(index);
    }
    found.push({ cell, delta, fixes, breaks });
  }

  /** Whether a cell is the total that one of these instances defines. */
  isTotal(cell: ValueCell, indices: readonly number[]): boolean {
    return indices.some((index) => this.instances[index]?.target === cell && this.instances[index].equation.derives);
  }
}

function mayHold(cell: ValueCell, value: Decimal): boolean {
  return cell.column?.kind === 'change' || (!isNegative(value) && (cell.column?.kind === 'amount' || isInteger(value)));
}

function nextRepairs(system: System): readonly Accepted[] | undefined {
  const broken = system.broken();
  const all = system.candidates(broken);
  const strict = all.filter(({ breaks }) => breaks.length === 0);
  const best = bestOf(system, strict);
  const most = best?.fixes.length ?? 0;
  if (best && most > 1) {
    return [{ candidate: best, rivals: strict.some(({ cell, fixes }) => cell !== best.cell && fixes.length >= most) }];
  }
  const pair = broken.length > 2 && broken.length <= MOST_FOR_PAIRS ? bestPair(system, all) : undefined;
  if (pair) return pair;
  const alone = strict.every(({ cell }) => cell === best?.cell);
  return best && (alone || system.isTotal(best.cell, best.fixes)) ? [{ candidate: best, rivals: false }] : undefined;
}

/** The one that explains most; among equals one that writes a sum into its total, since parts come before totals. */
function bestOf(system: System, candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    const more = candidate.fixes.length - (best?.fixes.length ?? 0);
    const writes = more === 0 && best && !system.isTotal(best.cell, best.fixes) && system.isTotal(candidate.cell, candidate.fixes);
    if (!best || more > 0 || writes) best = candidate;
  }
  return best;
}

/** Two changes after which no equation that held is broken, and at least three hold that did not; those that mend most. */
function bestPair(system: System, firsts: readonly Candidate[]): readonly Accepted[] | undefined {
  let best: { readonly pair: readonly [Candidate, Candidate]; readonly fixed: number; rivals: boolean } | undefined;
  for (const first of firsts) {
    if (first.fixes.length === 0) continue;
    system.shift(first.cell, first.delta);
    for (const second of system.candidates(first.breaks.length > 0 ? first.breaks.slice(0, 1) : system.broken())) {
      if (second.cell === first.cell || second.breaks.length > 0 || !first.breaks.every((index) => second.fixes.includes(index))) continue;
      const fixed = first.fixes.length + second.fixes.length - first.breaks.length;
      if (fixed < 3 || fixed < (best?.fixed ?? 0)) continue;
      const same = best?.pair.every(({ cell }) => cell === first.cell || cell === second.cell);
      if (!best || fixed > best.fixed) best = { pair: [first, second], fixed, rivals: false };
      else if (!same) best.rivals = true;
    }
    system.shift(first.cell, negate(first.delta));
  }
  return best?.pair.map((candidate) => ({ candidate, rivals: best.rivals }));
}

/** The findings for the changes that were taken: each at the total that it writes, else at the narrowest equation that it mends. */
function repaired(system: System, accepted: readonly Accepted[]): Imbalance[] {
  const taken = new Set<number>();
  const places = accepted.map(({ candidate: { cell } }) => {
    const touched = (system.incidence.get(cell) ?? []).map(({ index }) => index);
    const mended = touched.filter((index) => !isZero(system.before[index] as Decimal) && isZero(system.excess[index] as Decimal));
    const own = mended.find((index) => system.isTotal(cell, [index]));
    if (own !== undefined) taken.add(own);
    return { mended, own };
  });
  return accepted.flatMap(({ candidate: { cell }, rivals }, i) => {
    const { mended, own } = places[i] as (typeof places)[number];
    const place = own ?? mended.find((index) => !taken.has(index)) ?? mended[0];
    if (place === undefined) return [];
    taken.add(place);
    const repair: Repair = { cell, value: system.valueOf(cell), explains: mended.map((index) => system.instances[index] as Instance) };
    const certain = own !== undefined && !rivals && (system.incidence.get(cell) ?? []).every(({ index }) => isZero(system.excess[index] as Decimal));
    return [imbalance(system, place, repair, certain)];
  });
}

/** `sum` and `found` as they are when every other wrong figure is put right. */
function imbalance(system: System, index: number, repair: Repair | undefined, certain: boolean, counterpart?: Instance): Imbalance {
  const instance = system.instances[index] as Instance;
  const valueOf = (cell: ValueCell): Decimal => (cell === repair?.cell ? system.printed(cell) : system.valueOf(cell));
  const sum = instance.terms.reduce<Decimal>((total, { sign, cell }) => (sign > 0 ? add(total, valueOf(cell)) : subtract(total, valueOf(cell))), 0);
  return { instance, sum, found: valueOf(instance.target), repair, certain, counterpart };
}

function unexplained(system: System): Imbalance[] {
  const broken = system.broken();
  const told = new Set<number>();
  return broken.flatMap((index) => {
    if (told.has(index) || followsFromParts(system, index, broken)) return [];
    const other = counterpartOf(system, index, broken.filter((each) => !told.has(each)));
    if (other !== undefined) told.add(other);
    return [imbalance(system, index, undefined, false, other === undefined ? undefined : system.instances[other])];
  });
}

/** Whether an equation is off in a total only by what it is off in the parts of that total. */
function followsFromParts({ instances, excess }: System, index: number, broken: readonly number[]): boolean {
  const { equation, across } = instances[index] as Instance;
  const parts = equation.along === 'column' ? partsOf(instances, across) : new Set<string>();
  const ofParts = broken.filter((other) => instances[other]?.equation === equation && parts.has(instances[other].across));
  if (ofParts.length === 0) return false;
  return equals(ofParts.reduce<Decimal>((sum, each) => add(sum, excess[each] as Decimal), 0), excess[index] as Decimal);
}

/** The columns whose sum a column is by an equation along rows. */
function partsOf(instances: readonly Instance[], column: string): ReadonlySet<string> {
  const sums = instances.find(({ equation }) => equation.along === 'row' && equation.target === column);
  return new Set(sums?.equation.terms.map(({ key }) => key));
}

/** The same equation in another column, off by as much the other way, while the total of both is right. */
function counterpartOf({ instances, excess }: System, index: number, broken: readonly number[]): number | undefined {
  const { equation } = instances[index] as Instance;
  if (equation.along !== 'column') return undefined;
  const opposite = negate(excess[index] as Decimal);
  const others = broken.filter((other) => other > index && instances[other]?.equation === equation);
  return others.length === 1 && equals(excess[others[0] as number] as Decimal, opposite) ? others[0] : undefined;
}

/** Figures to change together. */
export interface WayOut {
  readonly changes: readonly { readonly cell: ValueCell; readonly value: Decimal }[];
}

/**
 * The ways to make a broken balance hold: each figure of it that is no total, with the totals that it counts in; between two columns, a
 * shift from one to the other in each row. Only ways that break no equation.
 */
export function waysOut(instances: readonly Instance[], instance: Instance, counterpart: Instance | undefined): readonly WayOut[] {
  const system = new System(instances);
  const index = instances.indexOf(instance);
  const excess = system.excess[index] as Decimal;
  const members = [{ sign: -1 as const, cell: instance.target }, ...instance.terms];
  return members.flatMap(({ sign, cell }) => {
    if (totalsOver(instances, cell, 'column').length > 0 || isDerived(instances, cell)) return [];
    const delta = sign > 0 ? negate(excess) : excess;
    const other = counterpart && [...counterpart.terms.map((term) => term.cell), counterpart.target].find(({ row }) => row === cell.row);
    const moved = [...withTotals(instances, cell, delta), ...(other ? withTotals(instances, other, negate(delta)) : [])];
    return wayOut(system, moved, index) ?? [];
  });
}

type Move = readonly [cell: ValueCell, delta: Decimal];

/** A change of a figure, and of every total along the row that it counts in. */
function withTotals(instances: readonly Instance[], cell: ValueCell, delta: Decimal): Move[] {
  return [[cell, delta], ...totalsOver(instances, cell, 'row').flatMap((total) => withTotals(instances, total, delta))];
}

function totalsOver(instances: readonly Instance[], cell: ValueCell, along: 'row' | 'column'): ValueCell[] {
  return instances
    .filter(({ equation, terms }) => equation.derives && equation.along === along && terms.some((term) => term.cell === cell))
    .map(({ target }) => target);
}

function isDerived(instances: readonly Instance[], cell: ValueCell): boolean {
  return instances.some(({ equation, target }) => equation.derives && target === cell);
}

function wayOut(system: System, moves: readonly Move[], index: number): WayOut | undefined {
  const deltas = new Map<ValueCell, Decimal>();
  for (const [cell, delta] of moves) deltas.set(cell, add(deltas.get(cell) ?? 0, delta));
  const changes = [...deltas].filter(([, delta]) => !isZero(delta)).map(([cell, delta]) => ({ cell, value: add(addend(cell) ?? 0, delta) }));
  for (const [cell, delta] of deltas) system.shift(cell, delta);
  const mends = isZero(system.excess[index] as Decimal) && system.excess.every((excess, i) => isZero(excess) || !isZero(system.before[i] as Decimal));
  for (const [cell, delta] of deltas) system.shift(cell, negate(delta));
  return mends && changes.every(({ cell, value }) => mayHold(cell, value)) ? { changes } : undefined;
}
