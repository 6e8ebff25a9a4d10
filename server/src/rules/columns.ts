// How a line of a table is set in columns: its bars, its cells and the blanks around them, as wide as they are shown.
import { narrow, units, wide, type Measure } from '../text/shownWidth';

/** How lines may have been set by those who set them with blanks. */
export const measures: readonly Measure[] = [narrow, wide, units];

/** Where a cell begins and ends in its line, and the blanks around it. */
export interface SetCell {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly behind: number;
}

const BARS = '|｜│┃║';
const EACH_BAR = new RegExp(`[${BARS}]`, 'gu');

/** Where bars stand in a line, which part its cells. */
export function barsIn(line: string): readonly number[] {
  return Array.from(line.matchAll(EACH_BAR), ({ index }) => index);
}

/** Whether one stands at an offset. */
export function isBar(line: string, at: number): boolean {
  return at >= 0 && at < line.length && BARS.includes(line.charAt(at));
}

/** The cell around a part of it: it goes on over single blanks between words. */
export function cellAround(line: string, first: number, last: number): SetCell {
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

const PADDED = new RegExp(`[^\\s${BARS}] {2}| {2}[^\\s${BARS}]`, 'u');

/** Whether more than one blank stands beside a word of a line. */
export function isPadded(line: string): boolean {
  return PADDED.test(line);
}

/** The columns of bars in a line, and those of the first and behind the last character of each cell. */
export interface Columns {
  readonly bars: readonly number[];
  readonly cells: readonly (readonly [start: number, end: number])[];
}

/** The columns of a line. */
export function columnsOf(line: string, measure: Measure): Columns {
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
export function areSetAlike(one: Columns, other: Columns): boolean {
  if (one.bars.length > 0) return one.bars.length === other.bars.length && one.bars.every((bar, i) => bar === other.bars[i]);
  return other.bars.length === 0 && one.cells.length === other.cells.length && one.cells.every(([start, end], i) => start === other.cells[i]?.[0] || end === other.cells[i]?.[1]);
}

/** Whether two lines are set in the same columns, or the second in none. */
export function areInSameColumns(one: string, other: string): boolean {
  return !isPadded(other) || measures.some((measure) => areSetAlike(columnsOf(one.trimEnd(), measure), columnsOf(other.trimEnd(), measure)));
}
