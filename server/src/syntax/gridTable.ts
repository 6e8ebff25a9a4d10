// Tables whose rows rules part, so that cells go on over lines.
import { linesIn, type Line } from '../text/lineBreak';
import type { Span } from '../text/span';
import { visiblePart } from '../text/visible';
import { firstVisible, isWord, split, type Cell } from './cell';
import { isPipe, isRule } from './drawn';

/** A rule between the rows of a grid, and not below a header of Markdown. */
const GRID_RULE = /^\+[-=:]{2,}\+|[\u250c-\u254b\u2552-\u256c]/u;
/** Sought in a line, not matched from its beginning: of a line of 50 MB that would overflow the stack. */
const RULE_WITHIN = /.\+[-=:]*?[-=]{2}/u;

/** |---+---|, as Org has it: every line between such rules is a row. */
const ORG_RULE = /^\|[-=+:]+\|?$/u;

/** Whether a line is such a rule. */
export function isGridRule(line: string): boolean {
  return GRID_RULE.test(line) || (/^[|+]/u.test(line) && !ORG_RULE.test(line) && RULE_WITHIN.test(line));
}

/** A line is drawn, where single dashes stand for blanks: | - | - |. */
const DRAWN = /[-=\u2500-\u257f]{2}/u;

/** Rows between the rules of a grid: what stands between two of them, unless figures stand below one another there. */
export function gridRows(text: string): readonly Span[] {
  const rows: Span[] = [];
  let group: Line[] = [];
  const close = (): void => {
    const [first, last] = [group[0], group[group.length - 1]];
    if (first && last && isOneRow(text, group)) rows.push({ from: first.from, to: last.to });
    else for (const line of group) rows.push(line);
    group = [];
  };
  for (const line of linesIn(text)) {
    const content = visiblePart(text.slice(line.from, line.to));
    if (content === '' || isGridRule(content) || (isRule(content) && DRAWN.test(content))) close();
    else group.push(line);
  }
  close();
  return rows;
}

/** Whether lines are one row: no figure stands below or above something else. */
function isOneRow(text: string, lines: readonly Span[]): boolean {
  const pieces: string[][] = [];
  for (const { from, to } of lines) {
    enclosedCells(text, from, to).forEach((cell, column) => {
      if (cell.text !== '') (pieces[column] ??= []).push(cell.text);
    });
  }
  return pieces.every((column) => column.length === 1 || column.every(isWord));
}

/** Cells of a line that pipes enclose. */
function enclosedCells(text: string, from: number, to: number): readonly Cell[] {
  const cells = split(text, to, isPipe, from);
  return cells.slice(isPipe(firstVisible(text.slice(from, to))) ? 1 : 0, text.slice(from, to).trimEnd().search(/[|｜]$/u) >= 0 ? -1 : undefined);
}

/** A row of a grid, over one line or more: what stands in a column is a cell. Its place is that of its first piece. */
export function readGrid(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { from, to } of linesIn(text)) {
    enclosedCells(text, from, to).forEach((piece, column) => {
      const above = cells[column];
      if (!above) cells[column] = piece;
      else if (piece.text !== '') cells[column] = above.text === '' ? piece : { ...above, text: above.text + piece.text };
    });
  }
  return cells;
}
