// Decides how a grid is printed as an HTML table, with rowspan and colspan.

import type { GridCell } from '../grid';
import { eachCell, walk, type TableLayout } from './walk';

const attributes = ({ colspan, rowspan }: GridCell): string =>
  (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');

/** An HTML table as pasted from a portal: one row a line, or one cell a line. */
export const html: TableLayout = (grid, sheet, rand) => {
  const cellPerLine = rand.chance(0.4);
  sheet.line('<table border="1">');
  walk(grid, sheet, (row) => {
    const line = sheet.next;
    let labelLine = line;
    let text = '<tr>';
    for (const cell of row.cells) {
      if (cellPerLine) {
        sheet.line(text);
        text = '';
        if (cell.value === undefined) labelLine = sheet.next;
      }
      text += `<td${attributes(cell)}>`;
      text += sheet.value(grid.table, row.key, cell, sheet.next, text.length + 1);
      text += '</td>';
    }
    if (cellPerLine) sheet.line(text);
    sheet.line(cellPerLine ? '</tr>' : `${text}</tr>`);
    return labelLine;
  });
  sheet.line('</table>');
};

/** The same with every tag, and what every cell holds, in a line of its own; with tags around the table or in its cells, and with blank lines between. */
export const htmlApart: TableLayout = (grid, sheet, rand) => {
  const isWrapped = rand.chance(0.3);
  const hasParagraphs = rand.chance(0.3);
  const isAiry = rand.chance(0.3) && sheet.numbers.blankZeros !== true;
  const print = (line: string): void => {
    sheet.line(line);
    if (isAiry) sheet.blank();
  };
  print(isWrapped ? '<div class="table"><table>' : '<table>');
  walk(grid, sheet, (row) => {
    print('  <tr>');
    const labelLine = eachCell(row, sheet, (cell) => {
      print(`    <td${attributes(cell)}>`);
      const [indent, after] = hasParagraphs ? ['      <p>', '</p>'] : ['      ', ''];
      print(indent + sheet.value(grid.table, row.key, cell, sheet.next, indent.length + 1) + after);
      print('    </td>');
    });
    print('  </tr>');
    return labelLine + (isAiry ? 2 : 1);
  });
  print(isWrapped ? '</table></div>' : '</table>');
};
