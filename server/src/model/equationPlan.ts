// Which cells of a table an equation runs over, as numbers of slots: worked out once per format, since a table has hundreds of them.
import { formatIds, formats, type ColumnSpec, type Equation, type FormatId, type GroupTotal, type TableKey } from '../schema';
import type { Table, TableRow, ValueCell } from './table';

/** An equation in one row or column, over slots: row × number of columns + column. */
export interface PlannedSum {
  readonly equation: Equation;
  /** The row (or column) in which it holds. */
  readonly across: string;
  readonly target: number;
  readonly terms: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

export interface EquationPlan {
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
  readonly groupTotals: readonly GroupTotal[];
}

/** What stands in a slot; `null` where the total of a group stands in for its rows. */
export type Slots = readonly (ValueCell | null | undefined)[];

const plans: EquationPlan[] = [];
const owners: { readonly format: FormatId; readonly key: TableKey }[] = [];

/** The plan for a table of this format with these columns; undefined for one without equations. */
export function planOf({ format, key, columns }: Table): EquationPlan | undefined {
  if (!formats[format].equations.some(({ table }) => table === key)) return undefined;
  const known = plans.find((plan, i) => owners[i]?.format === format && owners[i].key === key && sameColumns(plan.columns, columns));
  if (known) return known;
  const plan = makePlan(format, key, columns);
  plans.push(plan);
  owners.push({ format, key });
  return plan;
}

function sameColumns(left: readonly ColumnSpec[], right: readonly ColumnSpec[]): boolean {
  return left.length === right.length && left.every((column, i) => column === right[i]);
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
  return { ...frame, rows, ownSlots, sums, ownSums, derivations, rowSums, groupTotals };
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
  const places = along ? rows.filter((row) => equation.rows?.includes(row) ?? true) : columns.map(({ key }) => key);
  return places.map((across) => {
    const at = (key: string): number => (along ? slot(across, key) : slot(key, across));
    return { equation, across, target: at(equation.target), terms: equation.terms.map(({ key }) => at(key)), signs: equation.terms.map(({ sign }) => sign) };
  });
}

function planGroup({ rule, table, group, rows }: GroupTotal, { columns, rowIndex, groupIndex }: Frame): PlannedSum[] {
  const terms = rows.map((key) => ({ sign: 1 as const, key }));
  const equation: Equation = { rule, table, along: 'column', target: group, terms, derives: false };
  return columns.map(({ key: across }, column) => ({
    equation,
    across,
    target: (groupIndex.get(group) ?? 0) * columns.length + column,
    terms: rows.map((row) => (rowIndex.get(row) ?? 0) * columns.length + column),
    signs: rows.map(() => 1 as const),
  }));
}

/**
 * The cells of a table by slot. Where a group bears a total and none of its rows is there, the total stands in for them: either counts in
 * （七）, never both (DOMAIN E.3 total/group).
 */
export function slotsOf(plan: EquationPlan, table: Table): Slots {
  const width = plan.columns.length;
  const slots = new Array<ValueCell | null | undefined>(plan.rows.length * width).fill(undefined);
  for (const row of table.rows) {
    const index = row.spec ? plan.rowIndex.get(row.key) : plan.groupIndex.get(row.key);
    if (index === undefined || !row.hasShape || row.values.length !== width || !isFirst(table, row)) continue;
    for (let i = 0; i < width; i++) slots[index * width + i] ??= row.values[i];
  }
  for (const total of plan.groupTotals) standIn(plan, table, total, slots);
  return slots;
}

function isFirst(table: Table, row: TableRow): boolean {
  return row.spec === undefined || table.row(row.key) === row;
}

function standIn(plan: EquationPlan, table: Table, { group, rows }: GroupTotal, slots: (ValueCell | null | undefined)[]): void {
  const width = plan.columns.length;
  const from = (plan.groupIndex.get(group) ?? 0) * width;
  if (!slots[from] || rows.some((key) => table.row(key))) return;
  rows.forEach((key, i) => {
    const to = (plan.rowIndex.get(key) ?? 0) * width;
    for (let column = 0; column < width; column++) slots[to + column] = i === 0 ? slots[from + column] : null;
  });
  slots.fill(undefined, from, from + width);
}
