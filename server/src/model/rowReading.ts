// What a table row says by itself, before its neighbours are known: which of its cells are labels, which could be values.
import { parseNumber, type ParsedNumber } from '../number/parseNumber';
import { matchLabel, noLabels, type LabelMatch, type TableKey } from '../schema';
import { memoize } from '../text/memo';
import type { Cell } from '../syntax/cell';
import type { Layout, Row } from '../syntax/table';

/**
 * `caption`: a clause. `header`: labels of columns. `data`: a row label and values. `group`: a group label alone, or with a total of its own.
 * `values`: numbers without any label. `remark`: 备注. `text`: none of these. `blank`: nothing at all.
 */
export type RowClass = 'caption' | 'header' | 'data' | 'group' | 'values' | 'remark' | 'text' | 'blank';

export interface RowReading {
  readonly kind: RowClass;
  readonly layout: Layout;
  /** The number of its cells. */
  readonly width: number;
  /** What each cell can stand for, up to the last one that is a label; empty for what is none. */
  readonly labels: Labels;
  /** The index of the last label cell before the values; -1 without one. */
  readonly lastLabel: number;
  /** What each cell after the last label holds, read as a number; empty for a row that has no values by its kind. */
  readonly values: readonly ParsedNumber[];
  /** The indices, in the row, of the values that are not blank; equal lists are mostly one object (see `fieldRange`). */
  readonly filled: readonly number[];
  /** The one table that its labels speak for. */
  readonly table: TableKey | undefined;
}

type Labels = readonly (readonly LabelMatch[])[];

const REMARK = /^[\s（(]*(?:备\s*注|注|说\s*明)\s*[：:）)]/u;
const NO_VALUES: readonly ParsedNumber[] = [];

export const readRow: (row: Row) => RowReading = memoize((row) => {
  const { cells, layout } = row;
  const width = cells.length;
  const all = cells.map((cell) => (cell.text === '' ? noLabels : matchCell(cell.text)));
  const firstNumber = cells.findIndex((cell, i) => all[i] === noLabels && cell.text !== '' && parseNumber(cell.text).kind === 'number');
  const end = firstNumber < 0 ? width : firstNumber;
  const kind = row.labelCell === undefined ? classify(cells, all, end, firstNumber >= 0) : 'data';
  const lastLabel = row.labelCell ?? (kind === 'data' || kind === 'group' ? lastRowLabel(all, end) : -1);
  const values = hasValues(kind) ? cells.slice(lastLabel + 1).map((cell) => parseNumber(cell.text)) : NO_VALUES;
  const labels = all.slice(0, all.findLastIndex((matches) => matches.length > 0) + 1);
  return { kind, layout, width, labels, lastLabel, values, filled: filledIn(values, lastLabel + 1), table: tableOf(labels) };
});

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

function matchCell(text: string): readonly LabelMatch[] {
  const start = rowLabelStart(text);
  return matchLabel(start === 0 ? text : text.slice(start));
}

/** Where the row's label begins in a cell that it shares with its group's (（三）不予公开 1.属于国家秘密): what the cell stands for; else 0. */
export function rowLabelStart(text: string): number {
  if (!/\s/u.test(text) || matchLabel(text).some(({ quality }) => quality !== 'variant')) return 0;
  const at = text.search(/\s+\S*$/u);
  if (at <= 0) return 0;
  const start = at + text.slice(at).search(/\S/u);
  return matchLabel(text.slice(start)).length > 0 && matchLabel(text.slice(0, at)).some(isGroup) ? start : 0;
}

function classify(cells: readonly Cell[], labels: Labels, end: number, hasNumber: boolean): RowClass {
  const first = cells.find((cell) => cell.text !== '');
  if (!first) return 'blank';
  if (REMARK.test(first.text)) return 'remark';
  let found = 0;
  let rows = 0;
  let heads = 0;
  let groups = 0;
  for (let i = 0; i < end; i++) {
    const matches = labels[i] as readonly LabelMatch[];
    if (matches.length === 0) continue;
    if (matches.some(isCaption)) return 'caption';
    found++;
    if (matches.some(isRow)) rows++;
    if (matches.some(isHead)) heads++;
    if (matches.some(isGroup)) groups++;
  }
  if (found === 0) return hasNumber || allPlaceholders(cells) ? 'values' : 'text';
  if (hasNumber) return rows > 0 ? 'data' : groups > 0 ? 'group' : 'values';
  if (heads > 1 || (heads === 1 && rows === 0)) return 'header';
  if (rows > 0) return followsText(cells, labels) ? 'header' : 'data';
  return groups > 0 ? 'group' : 'text';
}

/** Whether words that are no label stand before the first label: headers of a reporter's own (类别, 数据1 … 总计). */
function followsText(cells: readonly Cell[], labels: Labels): boolean {
  const first = labels.findIndex((matches) => matches.length > 0);
  return cells.slice(0, first).some(({ text }) => text !== '');
}

function lastRowLabel(labels: Labels, end: number): number {
  for (let i = end - 1; i >= 0; i--) if (labels[i]?.some((match) => isRow(match) || isGroup(match))) return i;
  return -1;
}

function allPlaceholders(cells: readonly Cell[]): boolean {
  return cells.every((cell) => ['blank', 'placeholder'].includes(parseNumber(cell.text).kind));
}

/** The one table that a row's labels speak for. */
function tableOf(labels: Labels): TableKey | undefined {
  for (const matches of labels) {
    const first = matches[0]?.table;
    if (first !== undefined && matches.every((match) => match.table === first)) return first;
  }
  return undefined;
}

function isCaption({ part }: LabelMatch): boolean {
  return part === 'caption';
}

function isRow({ part }: LabelMatch): boolean {
  return part === 'row';
}

function isGroup({ part }: LabelMatch): boolean {
  return part === 'group';
}

function isHead({ part }: LabelMatch): boolean {
  return part === 'column' || part === 'spanner' || part === 'corner';
}
