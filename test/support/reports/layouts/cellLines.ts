// Decides how a grid is printed with each cell in lines or a paragraph of its own.

import type { Random } from '../random';
import { eachCell, walk, type TableLayout } from './walk';
import { wrap } from './wrap';

/** A label that is longer than a clause, in a column of few characters. */
function narrowly(text: string): readonly string[] {
  return (text.length > 9 && text.match(/^.{6}|.{1,3}/gu)) || [text];
}

/** One cell a line: a TAB begins a cell, a line without one continues it, an empty line ends the row. */
const linesBy = (linesOf: (text: string, rand: Random) => readonly string[]): TableLayout => (grid, sheet, rand, page) => {
  walk(
    grid,
    sheet,
    (row, slots) => {
      let labelLine = sheet.next;
      for (const { cell } of slots) {
        if (cell?.value !== undefined) {
          const raw = sheet.value(grid.table, row.key, { text: cell.text, value: cell.value }, sheet.next, 2);
          sheet.line(`\t${raw}`);
          continue;
        }
        const [first = '', ...others] = cell === undefined ? [''] : linesOf(cell.text, rand);
        if (cell !== undefined) labelLine = sheet.next;
        sheet.line(`\t${first}`, ...others);
      }
      sheet.blank();
      return labelLine;
    },
    page,
  );
};

/** In columns wide enough for most labels. */
export const cellLines: TableLayout = linesBy(wrap);

/** The same in narrow columns. */
export const narrowCells: TableLayout = linesBy(narrowly);

/** One cell a paragraph; header cells are broken over two lines. Rows are known by their labels only. */
export const cellParagraphs: TableLayout = (grid, sheet, rand) => {
  walk(grid, sheet, (row) =>
    eachCell(row, sheet, (cell) => {
      const text = sheet.value(grid.table, row.key, cell, sheet.next, 1);
      sheet.line(...(row.kind === 'header' ? wrap(text, rand) : [text]), '');
    }),
  );
};
