// Keeps the columns of a table that is set with blanks (a grid, padded pipes, aligned text) where they are when a repair makes a cell longer or shorter.
import { eastAsianWidth } from 'get-east-asian-width';
import type { Edit } from './finding';

/** Some edits; each takes or leaves blanks beside its cell where the lines around show that this keeps the columns. */
export function inColumns(edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => {
    const padding = paddingFor(edit);
    return padding ? together(edit, padding) : [edit];
  });
}

/** How many columns a character takes: as terminals show it, or one like any other. */
type Measure = (sign: string) => number;
const measures: readonly Measure[] = [(sign) => eastAsianWidth(sign.codePointAt(0) ?? 0), (sign) => sign.length];

function widthOf(text: string, measure: Measure): number {
  let width = 0;
  for (const sign of text) width += measure(sign);
  return width;
}

/** How many lines are looked at on either side, and how long they may be; how many of them show where columns stand. */
const AROUND = 6;
const LONGEST = 2000;
const LEAST = 2;

function paddingFor({ origin: { block, from, to }, newText }: Edit): Edit | undefined {
  const { text } = block;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = endOfLine(text, to);
  const line = text.slice(start, end).trimEnd();
  if (block.kind !== 'table' || line.length > LONGEST || /[\t\n]/.test(line + newText)) return undefined;
  const around = linesAround(text, start, end);
  const cell = cellAround(line, from - start, to - start);
  for (const measure of measures) {
    const growth = widthOf(newText, measure) - widthOf(text.slice(from, to), measure);
    const gap = growth === 0 ? undefined : gapThatKeeps(line, cell, { from: from - start, to: to - start, newText }, growth, around, measure);
    if (gap) return { origin: { block, from: start + gap.from, to: start + gap.to }, newText: gap.newText };
  }
  return undefined;
}

/** One edit of two that touch. */
function together(edit: Edit, padding: Edit): readonly Edit[] {
  const { block, from, to } = edit.origin;
  if (padding.origin.from === to) return [{ origin: { block, from, to: padding.origin.to }, newText: edit.newText + padding.newText }];
  if (padding.origin.to === from) return [{ origin: { block, from: padding.origin.from, to }, newText: padding.newText + edit.newText }];
  return [edit, padding];
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function linesAround(text: string, start: number, end: number): readonly string[] {
  const before = text.slice(Math.max(0, start - AROUND * LONGEST), start).split('\n').slice(0, -1).slice(-AROUND);
  const behind = text.slice(end + 1, end + AROUND * LONGEST).split('\n').slice(0, AROUND);
  return [...before, ...behind].map((line) => line.trimEnd());
}

/** Replaces a part of a line. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

function changed(line: string, ...changes: readonly Change[]): string {
  return changes.toSorted((a, b) => b.from - a.from || b.to - a.to).reduce((text, { from, to, newText }) => text.slice(0, from) + newText + text.slice(to), line);
}

/** The change of the blanks behind or before a cell with which its line stands like more of the lines around than without; before it where most cells of its column end together. */
function gapThatKeeps(line: string, cell: Cell, change: Change, growth: number, around: readonly string[], measure: Measure): Change | undefined {
  const columns = around.map((each) => columnsOf(each, measure));
  const [start, end] = [cell.from, cell.to].map((at) => widthOf(line.slice(0, at), measure));
  const count = (test: (own: readonly [start: number, end: number]) => boolean): number => columns.filter(({ cells }) => cells.some(test)).length;
  const isToRight = count((own) => own[1] === end) > count((own) => own[0] === start);
  const likeness = (...changes: readonly Change[]): number => {
    const own = columnsOf(changed(line, ...changes), measure);
    return columns.filter((each) => areSetAlike(own, each)).length;
  };
  let [best, most] = [undefined as Change | undefined, Math.max(LEAST - 1, likeness(change))];
  const gaps = gapsOf(line, cell, growth);
  for (const gap of isToRight ? gaps.toReversed() : gaps) {
    const like = likeness(change, gap);
    if (like > most) [best, most] = [gap, like];
  }
  return best;
}

/** Where a cell begins and ends in its line, and the blanks around it. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly behind: number;
}

const BARS = '|｜│┃+';

function isBar(line: string, at: number): boolean {
  return at >= 0 && at < line.length && BARS.includes(line.charAt(at));
}

/** A cell goes on over single blanks between words. */
function cellAround(line: string, first: number, last: number): Cell {
  const isBlank = (at: number): boolean => at < 0 || at >= line.length || line.charAt(at) === ' ';
  const ends = (at: number, step: 1 | -1): boolean => isBar(line, at) || (isBlank(at) && (isBlank(at + step) || isBar(line, at + step)));
  let [from, to] = [first, last];
  while (!ends(from - 1, -1)) from--;
  while (!ends(to, 1)) to++;
  let [before, behind] = [from, to];
  while (line.charAt(before - 1) === ' ') before--;
  while (line.charAt(behind) === ' ') behind++;
  return { from, to, before, behind };
}

/** The changes of blanks that make up for a cell's growth, where there is room: behind it, before it; those that a line begins or ends with are left alone. */
function gapsOf(line: string, { from, to, before, behind }: Cell, growth: number): readonly Change[] {
  const gap = (at: number, first: number): Change => (growth < 0 ? { from: at, to: at, newText: ' '.repeat(-growth) } : { from: first, to: first + growth, newText: '' });
  return [
    ...(behind < line.length && hasRoom(line, to, behind, growth) ? [gap(to, to)] : []),
    ...(before > 0 && hasRoom(line, before, from, growth) ? [gap(from, from - growth)] : []),
  ];
}

/** Whether so many of some blanks can be taken: all but one beside a bar; between two cells less than half, since the other may grow, too. */
function hasRoom(line: string, from: number, to: number, growth: number): boolean {
  return isBar(line, from - 1) || isBar(line, to) ? growth < to - from : growth * 2 < to - from;
}

/** The columns of bars in a line, and those of the first and behind the last character of each cell. */
interface Columns {
  readonly bars: readonly number[];
  readonly cells: readonly (readonly [start: number, end: number])[];
}

function columnsOf(line: string, measure: Measure): Columns {
  const bars: number[] = [];
  const cells: [number, number][] = [];
  let [column, gap] = [0, 2];
  for (const sign of line) {
    const width = measure(sign);
    if (BARS.includes(sign)) {
      bars.push(column);
      gap = 2;
    } else if (sign === ' ') gap++;
    else {
      const last = cells[cells.length - 1];
      if (last && gap < 2) last[1] = column + width;
      else cells.push([column, column + width]);
      gap = 0;
    }
    column += width;
  }
  return { bars, cells };
}

/** Whether two lines are set in the same columns: their bars, or else the cells of both begin or end in the same places. */
function areSetAlike(one: Columns, other: Columns): boolean {
  if (one.bars.length > 0) return one.bars.length === other.bars.length && one.bars.every((bar, i) => bar === other.bars[i]);
  return other.bars.length === 0 && one.cells.length === other.cells.length && one.cells.every(([start, end], i) => start === other.cells[i]?.[0] || end === other.cells[i]?.[1]);
}
