// The equations of a table over the figures that stand in it, and which single figure explains those that do not hold.
import { add, compare, equals, isInteger, isNegative, negate, subtract, toText, type Decimal } from '../number/decimal';
import { formats, type Equation, type FormatId, type TableKey } from '../schema';
import { memoize } from '../text/memo';
import { addend, type Table, type ValueCell } from './table';

/** An equation in one row or column: `target = Σ sign × cell`, every cell of it present and no text. */
export interface Instance {
  readonly equation: Equation;
  /** The row (or column) in which it holds. */
  readonly across: string;
  readonly target: ValueCell;
  readonly terms: readonly { readonly sign: 1 | -1; readonly cell: ValueCell }[];
}

/** The one cell that, set to `value`, makes every instance of `explains` hold and breaks none. */
export interface Repair {
  readonly cell: ValueCell;
  readonly value: Decimal;
  readonly explains: readonly Instance[];
}

/** A broken equation, reported once: with the repair that explains it, if one does. */
export interface Imbalance {
  readonly instance: Instance;
  /** What the target would have to be. */
  readonly sum: Decimal;
  /** What stands in the target. */
  readonly found: Decimal;
  /** Undefined: no single figure explains it. */
  readonly repair: Repair | undefined;
  /** True where the repair is to write the sum into the target, and no other figure explains as much. */
  readonly certain: boolean;
}

/** Why a total is not recomputed though it is one that the form defines as a sum. */
export interface Unchecked {
  readonly equation: Equation;
  readonly across: string;
  readonly target: ValueCell;
  readonly reason: 'row-missing' | 'row-shape' | 'not-a-number';
  /** The row that stands in the way. */
  readonly row: string;
}

export interface Balance {
  readonly instances: readonly Instance[];
  readonly imbalances: readonly Imbalance[];
  readonly unchecked: readonly Unchecked[];
}

/** All equations of a table, worked out. */
export const balanceOf: (table: Table) => Balance = memoize((table) => {
  const { instances, unchecked } = instancesOf(table);
  return { instances, imbalances: explain(table, instances), unchecked };
});

function instancesOf(table: Table): { instances: Instance[]; unchecked: Unchecked[] } {
  const instances: Instance[] = [];
  const unchecked: Unchecked[] = [];
  for (const equation of equationsOf(table)) {
    for (const across of acrossOf(table, equation)) {
      const at = (key: string): ValueCell | undefined => (equation.along === 'row' ? table.cell(across, key) : table.cell(key, across));
      const target = at(equation.target);
      if (!target || (equation.derives && target.number.kind === 'blank')) continue;
      const terms = equation.terms.map(({ sign, key }) => ({ sign, key, cell: at(key) }));
      const lacking = terms.find(({ cell }) => addend(cell) === undefined);
      if (lacking || addend(target) === undefined) {
        if (equation.derives) unchecked.push(refuse(table, equation, across, target, lacking?.key));
        continue;
      }
      instances.push({ equation, across, target, terms: terms as Instance['terms'] });
    }
  }
  return { instances, unchecked };
}

function refuse(table: Table, equation: Equation, across: string, target: ValueCell, lacking: string | undefined): Unchecked {
  const key = equation.along === 'row' || lacking === undefined ? target.row.key : lacking;
  const row = table.row(key);
  const reason = !row ? 'row-missing' : row.hasShape ? 'not-a-number' : 'row-shape';
  return { equation, across, target, reason, row: key };
}

function equationsOf({ format, key, columns }: Table): readonly Equation[] {
  return ofTable(format, key).filter(({ when }) => !when || columns.some((column) => column.key === when.column) === when.present);
}

const byTable = new Map<string, readonly Equation[]>();
function ofTable(format: FormatId, table: TableKey): readonly Equation[] {
  const known = byTable.get(format + table);
  if (known) return known;
  const own = formats[format].equations.filter((equation) => equation.table === table);
  byTable.set(format + table, own);
  return own;
}

/** The rows in which an equation along rows holds, or the columns in which one along columns does. */
function acrossOf(table: Table, { along, rows }: Equation): readonly string[] {
  if (along === 'column') return table.columns.map(({ key }) => key);
  const present = table.rows.filter((row) => row.spec && table.row(row.key) === row).map(({ key }) => key);
  return rows ? present.filter((key) => rows.includes(key)) : present;
}

/** The figures as they would be with some cells set to other values. */
type Settings = ReadonlyMap<ValueCell, Decimal>;

function valueOf(cell: ValueCell, settings: Settings): Decimal {
  return settings.get(cell) ?? (addend(cell) as Decimal);
}

/** What the terms of an instance add up to. */
export function sumOf({ terms }: Instance, settings: Settings = new Map()): Decimal {
  let sum: Decimal = 0;
  for (const { sign, cell } of terms) sum = sign > 0 ? add(sum, valueOf(cell, settings)) : subtract(sum, valueOf(cell, settings));
  return sum;
}

function holds(instance: Instance, settings: Settings): boolean {
  return equals(sumOf(instance, settings), valueOf(instance.target, settings));
}

/** The value of `cell` with which the instance would hold. */
function solve(instance: Instance, cell: ValueCell, settings: Settings): Decimal {
  const excess = subtract(sumOf(instance, settings), valueOf(instance.target, settings));
  if (cell === instance.target) return add(valueOf(cell, settings), excess);
  const sign = instance.terms.find((term) => term.cell === cell)?.sign ?? 1;
  return subtract(valueOf(cell, settings), sign > 0 ? excess : negate(excess));
}

/**
 * One wrong figure, one finding (DOMAIN E.3): as long as some single figure explains broken equations without breaking another, the one
 * that explains most is taken as repaired. What no figure explains is reported as it stands, the narrowest equation first, and not again
 * in the total of the same equation.
 */
function explain(table: Table, instances: readonly Instance[]): readonly Imbalance[] {
  const settings = new Map<ValueCell, Decimal>();
  let broken = instances.filter((instance) => !holds(instance, settings));
  if (broken.length === 0) return [];
  const imbalances: Imbalance[] = [];
  for (;;) {
    const best = bestRepair(instances, broken, settings);
    if (!best) break;
    const { repair, rivals } = best;
    const instance = repair.explains.find(({ target, equation }) => target === repair.cell && equation.derives) ?? (repair.explains[0] as Instance);
    imbalances.push({
      instance,
      sum: sumOf(instance, settings),
      found: valueOf(instance.target, settings),
      repair,
      certain: instance.equation.derives && repair.cell === instance.target && rivals === 0,
    });
    settings.set(repair.cell, repair.value);
    broken = instances.filter((each) => !holds(each, settings));
  }
  for (const instance of broken) {
    if (followsFrom(table, instance, broken, settings)) continue;
    imbalances.push({ instance, sum: sumOf(instance, settings), found: valueOf(instance.target, settings), repair: undefined, certain: false });
  }
  return imbalances;
}

/**
 * The repair that explains most. Among equals the one that writes a sum into its total, since parts come before totals; `rivals` counts
 * repairs that explain more equations than such a one does, when it is only second.
 */
function bestRepair(
  instances: readonly Instance[],
  broken: readonly Instance[],
  settings: Settings,
): { repair: Repair; rivals: number } | undefined {
  const repairs = repairsOf(instances, broken, settings);
  let best: Repair | undefined;
  for (const repair of repairs) {
    const more = repair.explains.length - (best?.explains.length ?? 0);
    if (!best || more > 0 || (more === 0 && !writesTotal(best) && writesTotal(repair))) best = repair;
  }
  if (!best || (best.explains.length === 1 && !writesTotal(best))) return undefined;
  const rivals = repairs.filter(({ cell, explains }) => cell !== best.cell && explains.length >= best.explains.length && explains.length > 1);
  return { repair: best, rivals: rivals.length };
}

function writesTotal({ cell, explains }: Repair): boolean {
  return explains.some(({ target, equation }) => target === cell && equation.derives);
}

/** Every way to set one cell that makes a broken instance hold, keeps those that hold, and is a figure that may stand there. */
function repairsOf(instances: readonly Instance[], broken: readonly Instance[], settings: Settings): readonly Repair[] {
  const seen = new Map<ValueCell, Set<string>>();
  const repairs: Repair[] = [];
  for (const instance of broken) {
    for (const cell of [instance.target, ...instance.terms.map((term) => term.cell)]) {
      const value = solve(instance, cell, settings);
      const known = seen.get(cell) ?? new Set<string>();
      if (known.has(toText(value)) || !mayHold(cell, value)) continue;
      seen.set(cell, known.add(toText(value)));
      const tried = new Map(settings).set(cell, value);
      const touched = instances.filter((each) => each.target === cell || each.terms.some((term) => term.cell === cell));
      if (touched.some((each) => holds(each, settings) && !holds(each, tried))) continue;
      repairs.push({ cell, value, explains: broken.filter((each) => touched.includes(each) && holds(each, tried)) });
    }
  }
  return repairs;
}

function mayHold(cell: ValueCell, value: Decimal): boolean {
  return cell.column?.kind === 'change' || (!isNegative(value) && (cell.column?.kind === 'amount' || isInteger(value)));
}

/** Whether an equation is off in a total only by what it is off in the parts of that total. */
function followsFrom(table: Table, instance: Instance, broken: readonly Instance[], settings: Settings): boolean {
  if (instance.equation.along !== 'column') return false;
  const parts = partsOf(table, instance.across);
  const excess = broken
    .filter((other) => other.equation === instance.equation && parts.includes(other.across))
    .map((other) => subtract(valueOf(other.target, settings), sumOf(other, settings)));
  if (excess.length === 0) return false;
  const own = subtract(valueOf(instance.target, settings), sumOf(instance, settings));
  return compare(excess.reduce(add, 0), own) === 0;
}

/** The columns whose sum a column is by an equation along rows. */
function partsOf(table: Table, column: string): readonly string[] {
  return equationsOf(table)
    .filter((equation) => equation.along === 'row' && equation.target === column)
    .flatMap(({ terms }) => terms.map(({ key }) => key));
}
