// Decides how a grid is printed as CSV.

import { printNumber } from '../sheet';
import { flat, walk, type RowPrinter, type TableLayout } from './walk';

/** A row a line, commas between all columns of the grid; what holds one stands in quotes. */
export const commas: TableLayout = (grid, sheet, _, page) => {
  const print: RowPrinter = (row, slots) => {
    let text = '';
    flat(slots, grid.width).forEach((field, i) => {
      const quote = printNumber(field.value?.raw ?? field.text, sheet.numbers).includes(',') ? '"' : '';
      text += (i > 0 ? ',' : '') + quote;
      text += sheet.value(grid.table, row.key, field, sheet.next, text.length + 1) + quote;
    });
    sheet.line(text);
    return sheet.lines.length;
  };
  walk(grid, sheet, print, page);
};
