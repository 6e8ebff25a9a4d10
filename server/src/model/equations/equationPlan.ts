// Which cells of a table an equation runs over, as numbers of slots: worked out once per format, since a table has hundreds of them.
import { formatIds, formats, type ColumnSpec, type Equation, type FormatId, type GroupTotal, type TableKey } from '../../schema';
import { haveSameItems } from '../../text/sameItems';
import type { Table } from '../table/table';

/** An equation in one row or column, over slots: row × number of columns + column. */
export interface PlannedSum {
  readonly equation: Equation;
  /** The row (or column) in which it holds. */
  readonly across: string;
  readonly target: number;
  readonly terms: readonly number[];
  readonly signs: readonly (1 | -1)[];
  /** The target and the terms, each with the sign that it has in Σ terms − target. */
  readonly members: readonly number[];
  readonly weights: readonly (1 | -1)[];
}

export interface EquationPlan {
  readonly format: FormatId;
  readonly key: TableKey;
  readonly columns: readonly ColumnSpec[];
  /** The rows of slots: those of the format, those that only another format has, those of groups. */
  readonly rows: readonly { readonly key: string; readonly isGroup: boolean }[];
  readonly rowIndex: ReadonlyMap<string, number>;
  readonly groupIndex: ReadonlyMap<string, number>;
  /** How many slots, the first ones, the format's own rows take. */
  readonly ownSlots: number;
  readonly sums: readonly PlannedSum[];
  /** The sums of the format's own rows alone. */
  readonly ownSums: readonly PlannedSum[];
  /** By slot: the sums that the form defines it as. */
  readonly derivations: readonly (readonly PlannedSum[])[];
  /** By row: the sums along it. */
  readonly rowSums: ReadonlyMap<string, readonly PlannedSum[]>;
  /** By slot: the sums (by their index in `sums`) that a figure counts in. */
  readonly uses: readonly (readonly Use[])[];
  readonly groupTotals: readonly GroupTotal[];
}

/** A figure counts in a sum: −1 as its target, else with the sign of its term. */
export interface Use {
  readonly sum: number;
  readonly sign: 1 | -1;
}

const plans: EquationPlan[] = [];

/** The plan for a table of this format with these columns; undefined for one without equations. */
export function planOf({ format, key, columns }: Table): EquationPlan | undefined {
  if (!formats[format].equations.some(({ table }) => table === key)) return undefined;
  const known = plans.find((plan) => plan.format === format && plan.key === key && haveSameItems(plan.columns, columns));
  if (known) return known;
  const plan = makePlan(format, key, columns);
  plans.push(plan);
  return plan;
}

function makePlan(format: FormatId, key: TableKey, columns: readonly ColumnSpec[]): EquationPlan {
  const rowKeys = (of: FormatId): string[] => formats[of].tables[key].subTables.flatMap(({ rows }) => rows.map((row) => row.key));
  const own = rowKeys(format);
  const keys = [...new Set([...own, ...formatIds.flatMap(rowKeys)])];
  const groupTotals = formats[format].groupTotals.filter(({ table }) => table === key);
  const rows = [...keys.map((each) => ({ key: each, isGroup: false })), ...groupTotals.map(({ group }) => ({ key: group, isGroup: true }))];
  const groupIndex = new Map(groupTotals.map(({ group }, i) => [group, keys.length + i]));
  const frame = { columns, rowIndex: new Map(keys.map((each, i) => [each, i])), groupIndex };
  const ownSlots = own.length * columns.length;
  const equations = equationsOf(format, key, columns).flatMap((equation) => planEquation(equation, keys, frame));
  const sums = [...equations, ...groupTotals.flatMap((total) => planGroup(total, frame))];
  const derivations = rows.flatMap(() => columns).map((_, slot) => sums.filter(({ target, equation }) => target === slot && equation.derives));
  const ownSums = sums.filter(({ target, terms }) => target < ownSlots && terms.every((term) => term < ownSlots));
  const along = sums.filter(({ equation }) => equation.along === 'row');
  const rowSums = new Map(keys.map((each) => [each, along.filter(({ across }) => across === each)]));
  return { format, key, ...frame, rows, ownSlots, sums, ownSums, derivations, rowSums, uses: usesOf(sums.entries(), rows.length * columns.length), groupTotals };
}

/** In which sums each slot counts; the sums with their index in the plan. */
export function usesOf(sums: Iterable<readonly [number, Pick<PlannedSum, 'members' | 'weights'>]>, slots: number): readonly (readonly Use[])[] {
  const uses: Use[][] = Array.from({ length: slots }, () => []);
  for (const [sum, { members, weights }] of sums) members.forEach((slot, i) => uses[slot]?.push({ sum, sign: weights[i] as 1 | -1 }));
  return uses;
}

function equationsOf(format: FormatId, key: TableKey, columns: readonly ColumnSpec[]): readonly Equation[] {
  const applies = ({ table, when }: Equation): boolean =>
    table === key && (!when || columns.some((column) => column.key === when.column) === when.present);
  return formats[format].equations.filter(applies);
}

interface Frame {
  readonly columns: readonly ColumnSpec[];
  readonly rowIndex: ReadonlyMap<string, number>;
  readonly groupIndex: ReadonlyMap<string, number>;
}

function planEquation(equation: Equation, rows: readonly string[], { columns, rowIndex }: Frame): PlannedSum[] {
  const slot = (row: string, column: string): number => (rowIndex.get(row) ?? -1) * columns.length + columns.findIndex(({ key }) => key === column);
  const along = equation.along === 'row';
  const places = along ? rows : columns.map(({ key }) => key);
  return places.map((across) => {
    const at = (key: string): number => (along ? slot(across, key) : slot(key, across));
    return plannedSum(equation, across, at(equation.target), equation.terms.map(({ key }) => at(key)), equation.terms.map(({ sign }) => sign));
  });
}

function plannedSum(equation: Equation, across: string, target: number, terms: readonly number[], signs: readonly (1 | -1)[]): PlannedSum {
  return { equation, across, target, terms, signs, members: [target, ...terms], weights: [-1, ...signs] };
}

function planGroup({ rule, table, group, rows }: GroupTotal, { columns, rowIndex, groupIndex }: Frame): PlannedSum[] {
  const terms = rows.map((key) => ({ sign: 1 as const, key }));
  const equation: Equation = { rule, table, along: 'column', target: group, terms, derives: false };
  return columns.map(({ key: across }, column) => {
    const target = (groupIndex.get(group) ?? 0) * columns.length + column;
    const parts = rows.map((row) => (rowIndex.get(row) ?? 0) * columns.length + column);
    return plannedSum(equation, across, target, parts, rows.map(() => 1));
  });
}
