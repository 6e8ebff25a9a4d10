// Which numbers were split over two cells (1 and 2 for 12): only where joining two neighbours is the one way to make the row's sums right.
import { addSigned, equals, isZero, negate, toText, type Decimal } from '../../number/decimal';
import type { ColumnSpec } from '../../schema';
import type { Cell } from '../../syntax/cell';
import { memoize } from '../../text/memo';
import { traits, type BoundRow } from '../table/boundRow';
import { addend, type Table, type TableRow, type ValueCell } from '../table/table';
import type { PlannedSum } from './equationPlan';
import { balanceOf } from './equations';
import { holdsWith } from './excess';
import type { Imbalance, Instance, Write } from './instance';
import { addsUp, figureOf, rowSums } from './rowSums';

/** A number in two cells, and what it would be in one. */
export interface Split {
  readonly row: TableRow;
  readonly first: Cell;
  readonly second: Cell;
  /** The column of the number. */
  readonly column: ColumnSpec | undefined;
  readonly joined: Decimal;
  /** Where the row has as many values as it should, because a zero was pushed out: what its cells would have to say. */
  readonly changes: readonly Write[];
}

const NONE: readonly Split[] = [];
const DIGITS = /^[0-9０-９]{1,6}$/u;
const LEADING_ZERO = /^[0０]/u;

/** The split numbers of a table, a row each; none in a table that is sound. */
export const splitsOf: (table: Table) => readonly Split[] = memoize((table) => {
  const isWhole = (table.traits & traits.shape) === 0;
  if (table.key === 'disclosure' || (isWhole && balanceOf(table).isSound)) return NONE;
  const mayBeWithin = hasBrokenColumns(table);
  const found = table.rows.flatMap((row) => {
    if (!row.hasShape) return splitBeyond(table, row) ?? [];
    return mayBeWithin ? (splitWithin(table, row) ?? []) : [];
  });
  return found.length === 0 ? NONE : found;
});

/** Whether several columns are off, as they are where the figures of a row stand in the wrong ones. */
function hasBrokenColumns(table: Table): boolean {
  const columns = balanceOf(table).broken.filter(({ equation }) => equation.along === 'column');
  return columns.some(({ across }) => across !== columns[0]?.across);
}

/** The split number of a row. */
export function splitIn(table: Table, row: TableRow): Split | undefined {
  return splitsOf(table).find((split) => split.row === row);
}

/** Whether a broken equation counts a figure that a split number has put into the wrong cell: the split alone is told then. */
export function comesOfSplit(table: Table, { instance: { target, terms } }: Imbalance): boolean {
  return splitsOf(table).some(({ changes }) => changes.some(({ cell }) => cell === target || terms.some((term) => term.cell === cell)));
}

/** In a row with one value too many. */
function splitBeyond(table: Table, row: TableRow): Split | undefined {
  const sums = rowSums(table, row);
  const cells = sums.length === 0 || table.row(row.key) !== row ? undefined : cellsOf(row);
  const figures = cells?.map(({ text }) => figureOf(text));
  if (!cells || !figures?.every((figure) => figure !== undefined)) return undefined;
  const found: Split[] = [];
  joinsOf(cells.map(({ text }) => text)).forEach(([at, joined]) => {
    const joint = [...figures.slice(0, at), joined, ...figures.slice(at + 2)];
    if (!sums.every((sum) => addsUp(sum, joint))) return;
    found.push({ row, first: cells[at] as Cell, second: cells[at + 1] as Cell, column: table.columns[at], joined, changes: [] });
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The cells of a row with one value too many: those that are not blank, or as many as end with the last of these. */
function cellsOf({ source, expected }: TableRow): readonly Cell[] | undefined {
  const { filled, lastLabel } = source.reading;
  const at = (field: number): Cell => source.row.cells[field] as Cell;
  if (filled.length === expected + 1) return filled.map(at);
  const last = filled[filled.length - 1] ?? -1;
  const start = last - expected;
  if (start <= lastLabel || (filled[0] as number) < start) return undefined;
  return Array.from({ length: expected + 1 }, (_, i) => at(start + i));
}

type Join = readonly [at: number, joined: Decimal];
const noJoins: readonly Join[] = [];

/** Every place where two neighbours are digits that make one number. */
function joinsOf(texts: readonly string[]): readonly Join[] {
  let joins: Join[] | undefined;
  for (let at = 0; at + 1 < texts.length; at++) {
    const [text, next] = [texts[at] as string, texts[at + 1] as string];
    if (LEADING_ZERO.test(text) || !DIGITS.test(text) || !DIGITS.test(next)) continue;
    const joined = figureOf(text + next);
    if (joined !== undefined) (joins ??= []).push([at, joined]);
  }
  return joins ?? noJoins;
}

/** Whether a row is none of plain counts, or a sum along it does not hold. */
function isBroken(sums: readonly PlannedSum[], bound: BoundRow): boolean {
  return bound.traits !== 0 || sums.some((sum) => !holdsWith(sum, (slot) => bound.addend(slot % bound.count)));
}

/**
 * In a row with as many values as it should have, since a zero was pushed out: the columns must say so, each that would change. Only one
 * way to put the number together and a zero back in may make every equation of the row hold.
 */
function splitWithin(table: Table, row: TableRow): Split | undefined {
  const { bound } = row;
  const sums = rowSums(table, row);
  if (sums.length === 0 || !isBroken(sums, bound)) return undefined;
  const { cells } = row.source.row;
  const joins = joinsOf(bound.used.slice(0, -1).map((field) => (cells[field] as Cell).text));
  const figures = joins.length === 0 ? [] : bound.used.map((_, i) => bound.addend(i));
  if (figures.length === 0 || !figures.every((figure) => figure !== undefined) || table.row(row.key) !== row) return undefined;
  const found = new Map<string, Split>();
  const whole = new Array<Decimal>(figures.length);
  for (const [at, joined] of joins) {
    for (let zero = 0; zero < figures.length - 1; zero++) {
      for (let i = 0; i < figures.length; i++) {
        const from = i < zero ? i : i - 1;
        whole[i] = i === zero ? 0 : from === at ? joined : (figures[from < at ? from : from + 1] as Decimal);
      }
      if (!sums.every((sum) => addsUp(sum, whole))) continue;
      const changes = row.values.flatMap((cell, i) => (equals(figures[i] as Decimal, whole[i] as Decimal) ? [] : [{ cell, value: whole[i] as Decimal }]));
      if (!isBorneOut(table, changes)) continue;
      const [first, second] = [row.values[at] as ValueCell, row.values[at + 1] as ValueCell];
      const column = table.columns[zero <= at ? at + 1 : at];
      found.set(whole.map(toText).join(), { row, first: first.cell, second: second.cell, column, joined, changes });
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Whether every change, of which there are several, stands in a column that is off by just as much. */
function isBorneOut(table: Table, changes: Split['changes']): boolean {
  const columns = balanceOf(table).instances.filter(({ equation }) => equation.along === 'column');
  return changes.length > 1 && changes.every((change) => mends(columns, change));
}

function mends(columns: readonly Instance[], { cell, value }: Split['changes'][number]): boolean {
  const own = columns.filter(({ target, terms }) => target === cell || terms.some((term) => term.cell === cell));
  const valueOf = (each: ValueCell): Decimal => (each === cell ? value : (addend(each) ?? 0));
  const holds = ({ target, terms }: Instance): boolean =>
    isZero(terms.reduce<Decimal>((sum, term) => addSigned(sum, term.sign, valueOf(term.cell)), negate(valueOf(target))));
  return own.length > 0 && own.every(holds);
}
