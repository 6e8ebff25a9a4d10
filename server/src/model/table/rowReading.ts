// What a table row holds by itself, before its neighbours are known: its head, and which of its cells could be values.
import { parseNumber, type ParsedNumber } from '../../number/parseNumber';
import type { TableKey } from '../../schema';
import type { Cell } from '../../syntax/cell';
import type { Layout, Row } from '../../syntax/table';
import { memoize } from '../../text/memo';
import { headOf, type RowClass, type RowHead } from './rowHead';

export interface RowReading {
  readonly head: RowHead;
  readonly kind: RowClass;
  readonly layout: Layout;
  /** The number of its cells. */
  readonly width: number;
  readonly labels: RowHead['labels'];
  readonly lastLabel: number;
  /** What each cell after the last label holds, read as a number; empty for a row that has no values by its kind. */
  readonly values: readonly ParsedNumber[];
  /** The indices, in the row, of the values that are not blank; equal lists are mostly one object (see `fieldRange`). */
  readonly filled: readonly number[];
  readonly table: TableKey | undefined;
}

const NO_VALUES: readonly ParsedNumber[] = [];

export const readRow: (row: Row) => RowReading = memoize((row) => {
  const { cells, layout } = row;
  const head = headOf(row, cells);
  const { kind, labels, lastLabel, table } = head;
  const values = hasValues(kind) ? valuesFrom(cells, lastLabel + 1) : NO_VALUES;
  return { head, kind, layout, width: cells.length, labels, lastLabel, values, filled: filledIn(values, lastLabel + 1), table };
});

function valuesFrom(cells: readonly Cell[], start: number): readonly ParsedNumber[] {
  const values = new Array<ParsedNumber>(cells.length - start);
  for (let i = start; i < cells.length; i++) values[i - start] = parseNumber((cells[i] as Cell).text);
  return values;
}

function hasValues(kind: RowClass): boolean {
  return kind === 'data' || kind === 'group' || kind === 'values' || kind === 'blank';
}

function filledIn(values: readonly ParsedNumber[], start: number): readonly number[] {
  let first = -1;
  let last = -1;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i]?.kind === 'blank') continue;
    if (first < 0) first = i;
    last = i;
    count++;
  }
  if (count === last - first + 1) return fieldRange(start + first, start + last + 1);
  return values.flatMap((value, i) => (value.kind === 'blank' ? [] : [start + i]));
}

const NO_FIELDS: readonly number[] = [];
/** Rows of the form are narrower. */
const MOST_FIELDS = 32;
const ranges: (readonly number[])[] = [];

/** The indices `from` to `to` (excluded); one array for each such range of a row that is not too wide. */
export function fieldRange(from: number, to: number): readonly number[] {
  if (from >= to) return NO_FIELDS;
  if (to > MOST_FIELDS) return listOf(from, to);
  return (ranges[from * MOST_FIELDS + to - 1] ??= listOf(from, to));
}

function listOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
