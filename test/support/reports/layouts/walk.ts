// Decides how a grid is gone through while a layout prints it, so that the truth knows the lines of its captions, rows and parts.

import { slotsOf, type Grid, type GridCell, type GridRow, type Slot } from '../grid';
import type { Random } from '../random';
import type { Field, Sheet } from '../sheet';

/** Prints one table, by way of `walk`, so that the truth knows its lines. */
export type TableLayout = (grid: Grid, sheet: Sheet, rand: Random, page?: PageBreak) => void;

/** What a page break inside a table leaves between two rows: the header once more, or a page number. */
export type PageBreak = 'header' | 'number';

/** Prints one row of a grid; returns the line on which the row's own label begins. */
export type RowPrinter = (row: GridRow, slots: readonly Slot[], index: number) => number;

/** The row of table 3 before which the page ends. */
const PAGE_ENDS_BEFORE = 'unable2';

/** Walks a grid, and records the lines of captions, rows and parts while `print` writes them. */
export function walk(grid: Grid, sheet: Sheet, print: RowPrinter, page?: PageBreak): void {
  const all = slotsOf(grid);
  const header = (): void => {
    grid.rows.forEach((row, i) => {
      if (row.kind === 'header') print(row, all[i] ?? [], i);
    });
  };
  const tableLine = sheet.next;
  let part: { key: string; line: number; endLine: number } | undefined;
  grid.rows.forEach((row, i) => {
    if (row.key === PAGE_ENDS_BEFORE && page === 'number') sheet.line('', '- 5 -', '');
    if (row.key === PAGE_ENDS_BEFORE && page === 'header') header();
    let line = sheet.next;
    const labelLine = print(row, all[i] ?? [], i);
    while (sheet.lines[line - 1] === '') line++;
    const endLine = lastText(sheet);
    if (row.kind === 'caption') {
      sheet.captions.push({ key: row.key, line: labelLine });
      if (part !== undefined) sheet.parts.push(part);
      part = { key: row.key, line, endLine };
    } else if (part !== undefined) {
      part = { ...part, endLine };
    }
    if (row.kind === 'data') sheet.rows.push({ table: grid.table, row: row.key, line, endLine, labelLine });
  });
  if (part !== undefined) sheet.parts.push(part);
  sheet.tables.push({ table: grid.table, line: tableLine, endLine: lastText(sheet) });
}

/** The number of the last line that is not empty. */
function lastText(sheet: Sheet): number {
  let line = sheet.lines.length;
  while (line > 1 && sheet.lines[line - 1] === '') line--;
  return line;
}

/** So many empty fields. */
export function blanks(count: number): Field[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ text: '' }));
}

/** All columns of the grid, merged ones as empty fields. */
export function flat(slots: readonly Slot[], width: number): Field[] {
  const fields = slots.flatMap(({ cell, colspan }): Field[] => {
    const first: Field = cell === undefined ? { text: '' } : { text: cell.text, ...(cell.value && { value: cell.value }) };
    return [first, ...blanks(colspan - 1)];
  });
  return [...fields, ...blanks(width - fields.length)];
}

/** Prints the cells that begin in a row, each by `print`; returns the line of the row's own label. */
export function eachCell(row: GridRow, sheet: Sheet, print: (cell: GridCell) => void): number {
  let labelLine = sheet.next;
  for (const cell of row.cells) {
    if (cell.value === undefined) labelLine = sheet.next;
    print(cell);
  }
  return labelLine;
}
