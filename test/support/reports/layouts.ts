// Decides how a merged grid is printed in each layout that reports arrive in.

import { labelsOf, slotsOf, valuesOf, type Grid, type GridRow, type Slot } from './grid';
import type { Random } from './random';
import { printNumber, type Field, type Sheet } from './sheet';

/** Prints one table, by way of `walk`, so that the truth knows its lines. */
export type TableLayout = (grid: Grid, sheet: Sheet, rand: Random, page?: PageBreak) => void;

/** What a page break inside a table leaves between two rows: the header once more, or a page number. */
export type PageBreak = 'header' | 'number';

/** Prints one row of a grid; returns the line on which the row's own label begins. */
type RowPrinter = (row: GridRow, slots: readonly Slot[], index: number) => number;

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
    if (row.key === PAGE_ENDS_BEFORE && page === 'number') ['', '- 5 -', ''].forEach((line) => sheet.line(line));
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

const blanks = (count: number): Field[] => Array.from({ length: Math.max(0, count) }, () => ({ text: '' }));

/** All columns of the grid, merged ones as empty fields. */
export function flat(slots: readonly Slot[], width: number): Field[] {
  const fields = slots.flatMap(({ cell, colspan }): Field[] => {
    const first: Field =
      cell === undefined ? { text: '' } : { text: cell.text, ...(cell.value && { value: cell.value }) };
    return [first, ...blanks(colspan - 1)];
  });
  return [...fields, ...blanks(width - fields.length)];
}

const TABS = { before: '', between: '\t', after: '' };

/** TSV, every row with all the columns of the grid. */
export const tsvClean: TableLayout = (grid, sheet, _, page) => {
  walk(grid, sheet, (row, slots) => sheet.fields(grid.table, row.key, flat(slots, grid.width), TABS), page);
};

const texts = (list: readonly string[], width: number): Field[] => [
  ...list.map((text) => ({ text })),
  ...blanks(width - list.length),
];

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

/** How header cells and long labels are wrapped in narrow columns. */
const WRAPS: Readonly<Record<string, readonly string[]>> = {
  自然人: ['自', '然', '人'],
  本年新公开数量: ['本年新', '公开数量'],
  对外公开总数量: ['对外公开', '总数量'],
  本年处理决定数量: ['本年处理', '决定数量'],
  科研机构: ['科研', '机构'],
  结果维持: ['结果', '维持'],
  结果纠正: ['结果', '纠正'],
  其他结果: ['其他', '结果'],
  尚未审结: ['尚未', '审结'],
  '5.要求行政机关确认或重新出具已获取信息': ['5.要求行政机关确认或重新出', '具已获取信息'],
};

/** Long labels may be wrapped anywhere. */
export function wrap(text: string, rand: Random): readonly string[] {
  const known = WRAPS[text];
  if (known !== undefined && rand.chance(0.7)) return known;
  if (text.length < 24 || rand.chance(0.4)) return [text];
  const at = rand.int(10, text.length - 6);
  return [text.slice(0, at), text.slice(at)];
}

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
        sheet.line(`\t${first}`);
        for (const other of others) sheet.line(other);
      }
      sheet.blank();
      return labelLine;
    },
    page,
  );
};

export const cellLines: TableLayout = linesBy(wrap);

/** The same in narrow columns. */
export const narrowCells: TableLayout = linesBy(narrowly);

export const PIPES = { before: '| ', between: ' | ', after: ' |' };

/** Markdown pipes: the separator follows the first row, further header rows are rows like others. */
export const pipes: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row, slots, i) => {
    const line = sheet.fields(grid.table, row.key, flat(slots, grid.width), PIPES);
    if (i === 0) sheet.line(`|${' --- |'.repeat(grid.width)}`);
    return line;
  });
};
