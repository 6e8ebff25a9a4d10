// Decides how a grid is printed as one Markdown table.

import { flat, walk, type TableLayout } from './walk';

/** What stands around and between the cells of a row. */
export const PIPES = { before: '| ', between: ' | ', after: ' |' };

/** The line of dashes below the first row. */
export function dashes(columns: number): string {
  return `|${' --- |'.repeat(columns)}`;
}

/** Markdown pipes: the separator follows the first row, further header rows are rows like others. */
export const pipes: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row, slots, i) => {
    const line = sheet.fields(grid.table, row.key, flat(slots, grid.width), PIPES);
    if (i === 0) sheet.line(dashes(grid.width));
    return line;
  });
};

/** Pipes between cells only, and a rule below the first row. */
export const barePipes: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row, slots, i) => {
    const line = sheet.fields(grid.table, row.key, flat(slots, grid.width), { before: '', between: ' | ', after: '' });
    if (i === 0) sheet.line(Array<string>(grid.width).fill('---').join(' | '));
    return line;
  });
};
