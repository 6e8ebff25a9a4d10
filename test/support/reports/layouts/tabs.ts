// Decides how a grid is printed as TSV: a row a line, TABs between.

import { labelsOf, valuesOf, type GridRow } from '../grid';
import type { Field } from '../sheet';
import { blanks, flat, walk, type RowPrinter, type TableLayout } from './walk';
import { wrap } from './wrap';

const TABS = { before: '', between: '\t', after: '' };

/** TSV, every row with all the columns of the grid. */
export const tsvClean: TableLayout = (grid, sheet, _, page) => {
  walk(grid, sheet, (row, slots) => sheet.fields(grid.table, row.key, flat(slots, grid.width), TABS), page);
};

function texts(list: readonly string[], width: number): Field[] {
  return [...list.map((text) => ({ text })), ...blanks(width - list.length)];
}

/** The header rows of table 3 as a converter leaves them when it drops merged cells: 总计 has risen to the first. */
function driftingHeader(row: GridRow, index: number, width: number): Field[] {
  const labels = row.cells.map((cell) => cell.text);
  const right = (label: string, at: number, list: readonly string[]): Field[] => {
    const fields = texts(list, width);
    fields[at] = { text: label };
    return fields;
  };
  if (index === 0) return right('总计', width - 3, [labels[0] ?? '', '', labels[1] ?? '']);
  return texts(index === 1 ? ['', '', ...labels.slice(0, -1)] : ['', '', '', ...labels], width);
}

/**
 * TSV as word processors leave it: the values begin two fields after the row's label, so that they drift right with the
 * label's depth, and the row is padded to a constant number of fields. The last rows before 四 may have lost their group
 * cells and moved left, as after a page break.
 */
export const tsvDrifting: TableLayout = (grid, sheet, rand, page) => {
  if (grid.table !== 'requests') {
    tsvClean(grid, sheet, rand, page);
    return;
  }
  const width = grid.width + 1;
  const broken = rand.chance(0.4) ? grid.rows.length - rand.int(3, 6) : grid.rows.length;
  walk(
    grid,
    sheet,
    (row, slots, i) => {
      const labels = labelsOf(slots);
      const own = i >= broken ? labels.slice(-1) : labels;
      const values = valuesOf(row).map((value): Field => ({ text: value.raw, value }));
      const fields = row.kind === 'header' ? driftingHeader(row, i, width) : [...texts(own, own.length + 1), ...values];
      return sheet.fields(grid.table, row.key, [...fields, ...blanks(width - fields.length)], TABS);
    },
    page,
  );
};

/** TSV as a spreadsheet copies it: cells that hold line breaks stand in quotes. */
export const tsvQuoted: TableLayout = (grid, sheet, rand, page) => {
  const print: RowPrinter = (row, slots) => {
    let labelLine = sheet.next;
    let text = '';
    flat(slots, grid.width).forEach((field, i) => {
      if (i > 0) text += '\t';
      const [first = '', ...others] = field.value ? [sheet.value(grid.table, row.key, field, sheet.next, text.length + 1)] : wrap(field.text, rand);
      if (!field.value && field.text !== '') labelLine = sheet.next;
      text += others.length > 0 ? `"${first}` : first;
      for (const other of others) {
        sheet.line(text);
        text = other;
      }
      if (others.length > 0) text += '"';
    });
    sheet.line(text);
    return labelLine;
  };
  walk(grid, sheet, print, page);
};
