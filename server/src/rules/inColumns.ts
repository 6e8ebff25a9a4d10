// Keeps the columns of a table that is set with blanks (a grid, padded pipes, aligned text) where they are when its cells get longer or shorter.
import { nextLineBreak, startOfLine } from '../text/lineBreak';
import { withReplacements, type Replacement } from '../text/replacement';
import { shownWidth, type Measure } from '../text/shownWidth';
import { areSetAlike, barsIn, cellAround, columnsOf, isBar, isPadded, measures, type Columns, type SetCell } from './columns';
import type { Edit } from './finding';

/** Some edits; each takes or leaves blanks beside its cell where the lines around show that this keeps the columns. */
export function inColumns(edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => {
    const padding = paddingFor(edit);
    return padding ? together(edit, padding) : [edit];
  });
}

/** A line after replacements in some of its cells, with blanks beside these as the lines around show. */
export function setInColumns(line: string, replacements: readonly Replacement[], around: readonly string[]): string {
  return withReplacements(line, [...replacements, ...paddingIn(line, replacements, around)]);
}

/** How many lines are looked at on either side, and how long they may be; how many of them show where columns stand. */
const AROUND = 6;
const LONGEST = 2000;
const LEAST = 2;
const LINE_BREAK = /\r\n|\r|\n/u;

function paddingFor({ origin: { block, from, to }, newText }: Edit): Edit | undefined {
  const { text } = block;
  if (block.kind !== 'table' || /[\r\n]/u.test(newText)) return undefined;
  const [start, end] = [lineStart(text, from), lineEnd(text, to)];
  const [gap] = paddingIn(text.slice(start, end), [{ from: from - start, to: to - start, newText }], linesAround(text, start, end));
  return gap && { origin: { block, from: start + gap.from, to: start + gap.to }, newText: gap.newText };
}

/** One edit of two that touch. */
function together(edit: Edit, padding: Edit): readonly Edit[] {
  const { block, from, to } = edit.origin;
  if (padding.origin.from === to) return [{ origin: { block, from, to: padding.origin.to }, newText: edit.newText + padding.newText }];
  if (padding.origin.to === from) return [{ origin: { block, from: padding.origin.from, to }, newText: padding.newText + edit.newText }];
  return [edit, padding];
}

/** Where a line begins, or what is looked at of a longer one. */
function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST - 1);
  return from + startOfLine(text.slice(from, at), at - from);
}

/** Where it ends, likewise. */
function lineEnd(text: string, at: number): number {
  return at + nextLineBreak(text.slice(at, at + LONGEST + 1), 0);
}

function linesAround(text: string, start: number, end: number): readonly string[] {
  const before = text.slice(Math.max(0, start - AROUND * LONGEST), start).split(LINE_BREAK).slice(0, -1).slice(-AROUND);
  const behind = text.slice(end, end + AROUND * LONGEST).split(LINE_BREAK).slice(1, AROUND + 1);
  return [...before, ...behind];
}

/** The blanks to take or leave beside the cells of a line that change. */
function paddingIn(text: string, replacements: readonly Replacement[], around: readonly string[]): readonly Replacement[] {
  const line = text.trimEnd();
  if (line.length > LONGEST || /[\t\r\n]|<\//.test(line)) return none;
  const bars = barsIn(line).length;
  const rows = around.filter((each) => each.trim() !== '' && barsIn(each).length === bars);
  if (rows.filter(isPadded).length * 2 < Math.max(LEAST, rows.length)) return none;
  return bars > 0 ? paddingBetweenBars(line, replacements, rows) : paddingBetweenBlanks(line, replacements, rows);
}

const none: readonly Replacement[] = [];

/** So that each changed cell is as wide as most of its column, where there is room. */
function paddingBetweenBars(line: string, replacements: readonly Replacement[], around: readonly string[]): readonly Replacement[] {
  let [best, most] = [none, 0];
  for (const measure of measures) {
    const columns = around.map((each) => columnsOf(each.trimEnd(), measure));
    const widths = widthsOf(columns);
    if (widths.agreeing <= most) continue;
    most = widths.agreeing;
    best = replacements.flatMap((each) => gapTo(line, each, widths.common, around, measure) ?? []);
  }
  return best;
}

/** The width that most lines give each column, and how many agree with that in all. */
function widthsOf(columns: readonly Columns[]): { readonly common: readonly (number | undefined)[]; readonly agreeing: number } {
  const common: (number | undefined)[] = [];
  let agreeing = 0;
  for (let i = 1; i < (columns[0]?.bars.length ?? 0); i++) {
    const counts = new Map<number, number>();
    for (const { bars } of columns) {
      const width = (bars[i] as number) - (bars[i - 1] as number);
      counts.set(width, (counts.get(width) ?? 0) + 1);
    }
    const [width, count] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
    common.push(count >= LEAST ? width : undefined);
    agreeing += count;
  }
  return { common, agreeing };
}

/** The blanks that make a cell between bars as wide as its column. */
function gapTo(line: string, replacement: Replacement, widths: readonly (number | undefined)[], around: readonly string[], measure: Measure): Replacement | undefined {
  const bars = barsIn(line);
  const next = bars.findIndex((bar) => bar >= replacement.to);
  const width = widths[next - 1];
  if (width === undefined) return undefined;
  const own = shownWidth(line.slice(bars[next - 1], bars[next]), measure) + growthOf(line, replacement, measure);
  const cells = around.map((each) => each.slice((barsIn(each)[next - 1] as number) + 1, barsIn(each)[next]));
  return gapFor(line, replacement, own - width, isSetRight(line.slice((bars[next - 1] as number) + 1, bars[next]), cells));
}

/** Whether more cells of a column have as many blanks behind them as one has than before them. */
function isSetRight(cell: string, column: readonly string[]): boolean {
  const blanksIn = (text: string): readonly [before: number, behind: number] => [text.length - text.trimStart().length, text.length - text.trimEnd().length];
  const [before, behind] = blanksIn(cell);
  const others = column.filter((each) => each.trim() !== '').map(blanksIn);
  return others.filter((each) => each[1] === behind).length > others.filter((each) => each[0] === before).length;
}

/** So that a line is set like more of those around than without, in the measure in which most of these are set alike. */
function paddingBetweenBlanks(line: string, replacements: readonly Replacement[], around: readonly string[]): readonly Replacement[] {
  const [best] = measures.map((measure) => new Around(around, line, measure)).toSorted((a, b) => b.most - a.most);
  if (!best) return none;
  const { measure, columns } = best;
  const gaps = replacements.flatMap((each) => gapFor(line, each, growthOf(line, each, measure), endsWithOthers(line, each, columns, measure)) ?? []);
  const kept = best.likeness(columnsOf(withReplacements(line, [...replacements, ...gaps]), measure));
  return kept >= LEAST && kept > best.likeness(columnsOf(withReplacements(line, replacements), measure)) ? gaps : none;
}

/** The lines around one, in one measure. */
class Around {
  readonly columns: readonly Columns[];
  /** How many of them, and the line as it stands, are set alike at the most. */
  readonly most: number;

  constructor(around: readonly string[], line: string, readonly measure: Measure) {
    this.columns = around.map((each) => columnsOf(each.trimEnd(), measure));
    const own = columnsOf(line, measure);
    this.most = this.columns.reduce((most, each) => Math.max(most, this.likeness(each) + (areSetAlike(own, each) ? 1 : 0)), 0);
  }

  likeness(own: Columns): number {
    return this.columns.filter((each) => areSetAlike(own, each)).length;
  }
}

function growthOf(line: string, { from, to, newText }: Replacement, measure: Measure): number {
  return shownWidth(newText, measure) - shownWidth(line.slice(from, to), measure);
}

/** Whether more cells of other lines end where one ends than begin where it begins. */
function endsWithOthers(line: string, { from, to }: Replacement, columns: readonly Columns[], measure: Measure): boolean {
  const cell = cellAround(line, from, to);
  const [start, end] = [cell.from, cell.to].map((at) => shownWidth(line.slice(0, at), measure));
  const count = (test: (own: readonly [start: number, end: number]) => boolean): number => columns.filter(({ cells }) => cells.some(test)).length;
  return count((own) => own[1] === end) > count((own) => own[0] === start);
}

/** The blanks to take beside a cell, or to leave where `surplus` is negative: before one that is set to the right, else behind it; between bars, wherever there is room. */
function gapFor(line: string, { from, to }: Replacement, surplus: number, isRight: boolean): Replacement | undefined {
  const cell = cellAround(line, from, to);
  const [before, behind] = [gapBefore(line, cell, surplus), gapBehind(line, cell, surplus)];
  if (!isBar(line, cell.behind)) return isRight ? before : behind;
  return isRight ? (before ?? behind) : (behind ?? before);
}

/** The blanks to take or leave behind a cell; undefined at the end of a line. */
function gapBehind(line: string, { to, behind }: SetCell, surplus: number): Replacement | undefined {
  const taken = Math.min(surplus, roomIn(line, to, behind));
  return behind < line.length && taken !== 0 ? { from: to, to: to + Math.max(0, taken), newText: ' '.repeat(Math.max(0, -taken)) } : undefined;
}

/** Those before it; undefined where that is what its line is indented by. */
function gapBefore(line: string, { before, from }: SetCell, surplus: number): Replacement | undefined {
  const taken = Math.min(surplus, roomIn(line, before, from));
  return before > 0 && taken !== 0 ? { from: from - Math.max(0, taken), to: from, newText: ' '.repeat(Math.max(0, -taken)) } : undefined;
}

/** How many of some blanks may be taken: all but one beside a bar; between two cells less than half, since the other may grow, too. */
function roomIn(line: string, from: number, to: number): number {
  const blanks = to - from;
  return Math.max(0, isBar(line, from - 1) || isBar(line, to) ? blanks - 1 : Math.ceil(blanks / 2) - 1);
}
