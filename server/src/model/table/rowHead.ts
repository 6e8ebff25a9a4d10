// What the words of a table row say before its neighbours are known: which cells are labels, and what kind of row it is; read once for all rows that begin alike.
import { parseNumber } from '../../number/parseNumber';
import { hasHan, matchLabel, noLabels, type LabelMatch, type TableKey } from '../../schema';
import type { Cell } from '../../syntax/cell';
import type { Layout, Row } from '../../syntax/table';
import { Memoized } from '../../text/memo';

/**
 * `caption`: a clause. `header`: labels of columns. `data`: a row label and values. `group`: a group label alone, or with a total of its own.
 * `values`: numbers without any label. `remark`: 备注. `text`: none of these. `blank`: nothing at all.
 */
export type RowClass = 'caption' | 'header' | 'data' | 'group' | 'values' | 'remark' | 'text' | 'blank';

type Labels = readonly (readonly LabelMatch[])[];

/** The labels of a row. Most rows of a kind differ in nothing but their numbers, and share their head and what hangs on it. */
export class RowHead extends Memoized {
  constructor(
    readonly kind: RowClass,
    /** What each cell can stand for, up to the last one that is a label; empty for what is none. */
    readonly labels: Labels,
    /** The index of the last label cell before the values; -1 without one. */
    readonly lastLabel: number,
    /** The one table that its labels speak for. */
    readonly table: TableKey | undefined,
    /** Whether something stands behind its last label. */
    readonly isFilled: boolean,
    /** The row was told by its place: its last label is one, whatever it says. */
    readonly isToldByPlace: boolean,
  ) {
    super();
  }
}

const REMARK = /^[\s（(]*(?:备\s*注|注|说\s*明)\s*[：:）)]/u;
const MOST_KNOWN = 2_000;
/** Longer rows share no head: its key would keep all of their text alive. */
const LONGEST = 1_000;
/** By layout and by all that stands before the first number: the heads of rows with no label behind it. */
const known = new Map<Layout, Map<string, RowHead>>();

/** The head of a row, given its cells. */
export function headOf(row: Row, cells: readonly Cell[]): RowHead {
  const number = firstValue(cells);
  const first = cells[number];
  if (!first || row.text.length > LONGEST || !row.isInOrder || hasLabelBehind(cells, number)) return readHead(row, cells, number);
  let heads = known.get(row.layout);
  if (!heads) known.set(row.layout, (heads = new Map<string, RowHead>()));
  const words = row.text.slice(0, first.from);
  const same = heads.get(words);
  if (same) return same;
  const head = readHead(row, cells, number);
  if (heads.size >= MOST_KNOWN) heads.clear();
  heads.set(words, head);
  return head;
}

/** The index of the first number that is no mere count of the rows (1 一、本年新收… 3 0 …); -1 without any. */
function firstValue(cells: readonly Cell[]): number {
  const first = cells.findIndex(isNumber);
  if (first < 0 || !isRowNumber(cells, first)) return first;
  return cells.findIndex((cell, i) => i > first && isNumber(cell));
}

/** Whether a number begins the row, and a label of a row stands right behind it. */
function isRowNumber(cells: readonly Cell[], number: number): boolean {
  for (let i = 0; i < number; i++) if (cells[i]?.text !== '') return false;
  if (!/^\d{1,2}$/.test((cells[number] as Cell).text)) return false;
  const next = cells.find(({ text }, i) => i > number && text !== '');
  return next !== undefined && matchCell(next.text).some((match) => isRow(match) || isGroup(match));
}

function hasLabelBehind(cells: readonly Cell[], number: number): boolean {
  for (let i = number + 1; i < cells.length; i++) if (matchCell((cells[i] as Cell).text).length > 0) return true;
  return false;
}

function isNumber({ text }: Cell): boolean {
  return text !== '' && parseNumber(text).kind === 'number' && matchCell(text) === noLabels;
}

/** `number`: the index of the first cell that is one; -1 without any. */
function readHead({ labelCell }: Row, cells: readonly Cell[], number: number): RowHead {
  const all = cells.map(({ text }) => matchCell(text));
  const end = number < 0 ? cells.length : number;
  const kind = labelCell === undefined ? classify(cells, all, end, number >= 0) : 'data';
  const lastLabel = labelCell ?? (kind === 'data' || kind === 'group' ? lastRowLabel(all, end) : -1);
  const labels = all.slice(0, all.findLastIndex((matches) => matches.length > 0) + 1);
  const isFilled = number > lastLabel || cells.some(({ text }, i) => i > lastLabel && parseNumber(text).kind !== 'blank');
  return new RowHead(kind, labels, lastLabel, tableOf(labels), isFilled, labelCell !== undefined);
}

function matchCell(text: string): readonly LabelMatch[] {
  if (!hasHan(text)) return noLabels;
  const start = rowLabelStart(text);
  return matchLabel(start === 0 ? text : text.slice(start));
}

/** Where the row's label begins in a cell that it shares with its group's (（三）不予公开 1.属于国家秘密): what the cell stands for; else 0. */
export function rowLabelStart(text: string): number {
  if (!/\s/u.test(text) || matchLabel(text).some(({ quality }) => quality !== 'variant')) return 0;
  const at = text.search(/(?<!\s)\s+\S*$/u);
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
    if (matches.some(isCaption)) {
      if (found === 0) return 'caption';
      continue;
    }
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

/** Whether a label is one of a header: of a column, of several, or of the corner. */
export function isHead({ part }: LabelMatch): boolean {
  return part === 'column' || part === 'spanner' || part === 'corner';
}
