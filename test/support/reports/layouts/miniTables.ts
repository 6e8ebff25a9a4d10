// Decides how a grid is printed as many Markdown tables: one for each row, part or block.

import { labelsOf, valuesOf } from '../grid';
import { dashes, PIPES } from './markdown';
import { walk, type TableLayout } from './walk';

/** Tables as some conversions cut them up: table 3 by rows, table 2 by parts, table 4 by blocks, or not at all. */
export const miniTables: TableLayout = (grid, sheet, rand) => {
  if (grid.table === 'requests') rowTables(grid, sheet, rand);
  else if (grid.table === 'review' && rand.chance(0.6)) blockTables(grid, sheet, rand);
  else stackedTables(grid, sheet, rand);
};

/** A table for every row, under headers of its own; the last rows under another header. */
const rowTables: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row, slots, i) => {
    if (row.kind !== 'data') return sheet.next;
    const values = valuesOf(row);
    const names = values.map((_, column) => (column === values.length - 1 ? '总计' : `数据${column + 1}`));
    const first = i < grid.rows.length - 2 ? '类别' : '项目';
    sheet.fields(grid.table, row.key, [first, ...names].map((text) => ({ text })), PIPES);
    sheet.line(dashes(values.length + 1));
    const label = labelsOf(slots).filter((text) => text !== '').join(' ');
    const line = sheet.fields(grid.table, row.key, [{ text: label }, ...values.map((value) => ({ text: value.raw, value }))], PIPES);
    sheet.blank();
    return line;
  });
};

/** A table for each block of table 4, or one for 行政复议 and one for both of 行政诉讼. */
const blockTables: TableLayout = (grid, sheet, rand) => {
  const outcomes = grid.rows[2]?.cells.slice(0, 5) ?? [];
  const titles = rand.chance(0.6) ? ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'] : ['行政复议', '行政诉讼'];
  walk(grid, sheet, (row) => {
    const line = sheet.next;
    if (row.kind !== 'data') return line;
    let rest = row.cells;
    titles.forEach((title, i) => {
      const count = i < titles.length - 1 ? 5 : rest.length;
      sheet.line(`### ${title}`);
      if (count > 5) sheet.fields(grid.table, row.key, ['未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''].map((text) => ({ text })), PIPES);
      const header = count > 5 ? [...outcomes, ...outcomes] : outcomes;
      sheet.fields(grid.table, row.key, header, PIPES);
      sheet.line(dashes(count));
      sheet.fields(grid.table, row.key, rest.slice(0, count), PIPES);
      rest = rest.slice(count);
      sheet.blank();
    });
    return line;
  });
};

/** A table for each part of table 2, under its caption as a line; one for table 4. */
const stackedTables: TableLayout = (grid, sheet) => {
  let headers = 0;
  walk(grid, sheet, (row) => {
    if (row.kind === 'caption') {
      if (sheet.lines.at(-1) !== '') sheet.blank();
      sheet.line(row.cells[0]?.text ?? '');
      const line = sheet.lines.length;
      sheet.blank();
      headers = 0;
      return line;
    }
    const line = sheet.fields(grid.table, row.key, row.cells, PIPES);
    if (row.kind === 'header' && headers++ === 0) sheet.line(dashes(row.cells.length));
    return line;
  });
};
