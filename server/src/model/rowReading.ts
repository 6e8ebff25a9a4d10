// What a table row says by itself, before its neighbours are known: which of its cells are labels, which could be values.
import { parseNumber, type ParsedNumber } from '../number/parseNumber';
import { matchLabel, noLabels, type LabelMatch } from '../schema';
import { memoize } from '../text/memo';
import type { Row } from '../syntax/table';

/**
 * `caption`: a clause. `header`: labels of columns. `data`: a row label and values. `group`: a group label alone, or with a total of its own.
 * `values`: numbers without any label. `remark`: 备注. `text`: none of these. `blank`: nothing at all.
 */
export type RowClass = 'caption' | 'header' | 'data' | 'group' | 'values' | 'remark' | 'text' | 'blank';

export interface RowReading {
  readonly kind: RowClass;
  /** What each cell can stand for; empty for what is no label. */
  readonly labels: readonly (readonly LabelMatch[])[];
  /** The index of the last label cell before the values; -1 without one. */
  readonly lastLabel: number;
  /** What each cell after the last label holds, read as a number. */
  readonly values: readonly ParsedNumber[];
  /** The indices, in the row, of the values that are not blank. */
  readonly filled: readonly number[];
}

const REMARK = /^[\s（(]*(?:备\s*注|注|说\s*明)\s*[：:）)]/u;

export const readRow: (row: Row) => RowReading = memoize((row) => {
  const { cells } = row;
  const labels = cells.map((cell) => (cell.text === '' ? noLabels : matchCell(cell.text)));
  const firstNumber = cells.findIndex((cell, i) => labels[i] === noLabels && cell.text !== '' && parseNumber(cell.text).kind === 'number');
  const end = firstNumber < 0 ? cells.length : firstNumber;
  const kind = classify(row, labels.slice(0, end), firstNumber >= 0);
  const lastLabel = kind === 'data' || kind === 'group' ? lastRowLabel(labels, end) : -1;
  const values = cells.slice(lastLabel + 1).map((cell) => parseNumber(cell.text));
  const filled: number[] = [];
  values.forEach((value, i) => {
    if (value.kind !== 'blank') filled.push(lastLabel + 1 + i);
  });
  return { kind, labels, lastLabel, values, filled };
});

/** What a cell stands for; where a group's label and a row's share it (（三）不予公开 1.属于国家秘密), what the row's does. */
function matchCell(text: string): readonly LabelMatch[] {
  const whole = matchLabel(text);
  if (whole.some(({ quality }) => quality !== 'variant')) return whole;
  const at = text.search(/\s+\S*$/u);
  if (at <= 0) return whole;
  const row = matchLabel(text.slice(at).trim());
  return row.length > 0 && matchLabel(text.slice(0, at)).some(isGroup) ? row : whole;
}

function classify(row: Row, labels: readonly (readonly LabelMatch[])[], hasNumber: boolean): RowClass {
  const first = row.cells.find((cell) => cell.text !== '');
  if (!first) return 'blank';
  if (REMARK.test(first.text)) return 'remark';
  const found = labels.filter((matches) => matches.length > 0);
  if (found.length === 0) return hasNumber ? 'values' : allPlaceholders(row) ? 'values' : 'text';
  if (found.some((matches) => matches.some(({ part }) => part === 'caption'))) return 'caption';
  const rows = found.filter((matches) => matches.some(isRow));
  const heads = found.filter((matches) => matches.some(isHead));
  if (hasNumber) return rows.length > 0 ? 'data' : found.some((matches) => matches.some(isGroup)) ? 'group' : 'values';
  if (heads.length > 1 || (heads.length === 1 && rows.length === 0)) return 'header';
  if (rows.length > 0) return followsText(row, labels) ? 'header' : 'data';
  return found.some((matches) => matches.some(isGroup)) ? 'group' : 'text';
}

/** Whether words that are no label stand before the first label: headers of a reporter's own (类别, 数据1 … 总计). */
function followsText({ cells }: Row, labels: readonly (readonly LabelMatch[])[]): boolean {
  const first = labels.findIndex((matches) => matches.length > 0);
  return cells.slice(0, first).some(({ text }) => text !== '');
}

function lastRowLabel(labels: readonly (readonly LabelMatch[])[], end: number): number {
  for (let i = end - 1; i >= 0; i--) if (labels[i]?.some((match) => isRow(match) || isGroup(match))) return i;
  return -1;
}

function allPlaceholders(row: Row): boolean {
  return row.cells.every((cell) => ['blank', 'placeholder'].includes(parseNumber(cell.text).kind));
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
