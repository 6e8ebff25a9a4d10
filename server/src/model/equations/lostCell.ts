// The value that a row has lost: only where putting one back in one place is the one way to make all sums right that it counts in.
import { equals, isInteger, isNegative, toText, type Decimal } from '../../number/decimal';
import type { ColumnSpec } from '../../schema';
import type { Cell } from '../../syntax/cell';
import type { Table, TableRow } from '../table/table';
import { addsUp, completed, figureOf, rowSums } from './rowSums';
import { slotsOf, type Slots } from './slots';
import { wantedFigure } from './wantedFigure';

export interface LostCell {
  readonly row: TableRow;
  /** Undefined where several would do, since the figures beside it are the same. */
  readonly column: ColumnSpec | undefined;
  readonly value: Decimal;
  /** The cells of the values that are there. */
  readonly cells: readonly Cell[];
  /** Before which of them it stood; after all, if that is their number. */
  readonly at: number;
}

/** What a row of plain counts has lost that holds one less than it should. */
export function lostCellIn(table: Table, row: TableRow): LostCell | undefined {
  const slots = slotsOf(table);
  const cells = cellsOf(row);
  const figures = cells?.map(({ text }) => figureOf(text));
  if (!slots || !cells || !figures?.every((figure) => figure !== undefined) || table.row(row.key) !== row) return undefined;
  const along = rowSums(table, row);
  const across = wantedByColumns(slots, row);
  const found = new Map<string, LostCell>();
  for (let at = 0; at <= figures.length; at++) {
    const whole = completed(along, [...figures.slice(0, at), undefined, ...figures.slice(at)]);
    const value = whole[at];
    if (value === undefined || !isInteger(value) || isNegative(value)) continue;
    if (!along.every((sum) => addsUp(sum, whole)) || !across?.every(({ column, figure }) => equals(figure, whole[column] as Decimal))) continue;
    const key = whole.map(toText).join();
    found.set(key, { row, column: found.has(key) ? undefined : table.columns[at], value, cells, at });
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** The cells of the values, none of which is blank, of a row that has one less than it should. */
function cellsOf({ source, expected }: TableRow): readonly Cell[] | undefined {
  const { filled, lastLabel } = source.reading;
  const [first = 0] = filled;
  if (filled.length !== expected - 1 || first <= lastLabel || (filled[filled.length - 1] as number) - first !== expected - 2) return undefined;
  return filled.map((field) => source.row.cells[field] as Cell);
}

/** The figure that a sum of a column wants of a row. */
interface Wanted {
  readonly column: number;
  readonly figure: Decimal;
}

/** What the sums of the columns want; undefined where there should be some, and those of a column are not certain. */
function wantedByColumns(slots: Slots, row: TableRow): readonly Wanted[] | undefined {
  const { plan } = slots;
  const width = plan.columns.length;
  const at = plan.rowIndex.get(row.key) ?? -1;
  const wanted: Wanted[] = [];
  let isAsked = false;
  for (const sum of plan.sums) {
    const own = sum.equation.along === 'column' ? sum.members.find((slot) => Math.floor(slot / width) === at) : undefined;
    if (own === undefined) continue;
    isAsked = true;
    const figure = wantedFigure(sum, own, (slot) => slots.certainFigure(slot));
    if (figure !== undefined) wanted.push({ column: own % width, figure });
  }
  return isAsked && new Set(wanted.map(({ column }) => column)).size < width ? undefined : wanted;
}
