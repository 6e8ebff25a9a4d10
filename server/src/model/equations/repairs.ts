// Which single figures explain the equations that do not hold, so that one wrong digit makes one finding.
import { negate, type Decimal } from '../../number/decimal';
import { keepShape } from '../../text/shapes';
import { EquationSystem, nothingWritten, type Accepted, type Candidate, type Change } from './equationSystem';
import { exchangeIn } from './exchange';
import { repaired, rewritten, unexplained } from './imbalances';
import type { ValueCell } from '../table/table';
import type { Imbalance, Instance } from './instance';
import type { Slots } from './slots';
import { wrongRowIn } from './wrongRow';

export interface Explanation {
  /** The equations that do not hold as the figures stand. */
  readonly broken: readonly Instance[];
  readonly imbalances: readonly Imbalance[];
  /** The figures, by slot, of the cells that were found wrong. */
  readonly settled: ReadonlyMap<number, Decimal>;
}

/** More broken equations than this are no slip of the pen; pairs of figures are then not tried. */
const MOST_FOR_PAIRS = 12;
/** Two figures must explain more than two of them. */
const LEAST_FOR_PAIR = 3;

/**
 * As long as some single figure explains broken equations without breaking another, the one that explains most is taken as repaired; where
 * none explains two, two figures that together explain three or more. What is left is reported as it stands, the narrowest equation first,
 * and not again in the total of the same equation. Where several figures would be wrong, those that changed places, or a whole row, come first.
 */
export function explain(slots: Slots, instances: readonly Instance[]): Explanation {
  const explanation = explainFrom(slots, instances, nothingWritten);
  const { broken, imbalances } = explanation;
  const [first, ...others] = imbalances;
  const isOneFigure = broken.length < 2 || (first?.repair !== undefined && others.length === 0 && !isBeforeBlank(slots, first.repair.cell));
  const rewrite = isOneFigure ? undefined : (exchangeIn(slots, instances, broken) ?? wrongRowIn(slots, broken));
  if (rewrite) return { broken, imbalances: rewritten(rewrite), settled: nothingWritten };
  return isStable(slots, instances, explanation)
    ? explanation
    : { ...explanation, imbalances: imbalances.map((each) => ({ ...each, certain: false })) };
}

/** Whether a row ends in a blank: its last figure may stand in the cell before. */
function isBeforeBlank({ plan }: Slots, { row }: ValueCell): boolean {
  return row.bound.number(plan.columns.length - 1).kind === 'blank';
}

/** Whether writing the certain totals leaves nothing that would then look certain; else there is too much wrong to be sure of anything. */
function isStable(slots: Slots, instances: readonly Instance[], { imbalances }: Explanation): boolean {
  const written = new Map<number, Decimal>();
  for (const { certain, repair } of imbalances) if (certain && repair) written.set(slots.slotOf(repair.cell), repair.value);
  return written.size === 0 || written.size === imbalances.length || explainFrom(slots, instances, written).imbalances.every(({ certain }) => !certain);
}

/** `written`: figures to be taken for what stands in their cells. */
function explainFrom(slots: Slots, instances: readonly Instance[], written: ReadonlyMap<number, Decimal>): Explanation {
  const system = new EquationSystem(slots, instances, written);
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

function nextRepairs(system: EquationSystem): readonly Accepted[] | undefined {
  const broken = system.broken().length;
  const harmless = system.candidates(true);
  const best = bestOf(harmless);
  const most = best?.fixes ?? 0;
  if (best && most > 1) return [{ change: best, rivals: harmless.some((each) => each.slot !== best.slot && each.fixes >= most && system.mendSame(each, best)) }];
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
function bestPair(system: EquationSystem, firsts: readonly Candidate[]): readonly Accepted[] | undefined {
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
function offerSeconds(system: EquationSystem, first: Candidate, index: number, best: BestPair): void {
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

keepShape(new BestPair());
