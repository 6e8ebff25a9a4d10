// Decides how a grid is printed as the text of a PDF gives it: words and numbers between spaces, in lines that know no cells.

import { valuesOf, type GridRow } from '../grid';
import type { Random } from '../random';
import type { Field } from '../sheet';
import { walk, type TableLayout } from './walk';
import { wrap } from './wrap';

const SPACES = { before: '', between: ' ', after: '' };

/** The labels that begin in a row: those of its groups, and last its own. */
function labelsIn({ cells }: GridRow): string[] {
  return cells.flatMap(({ text, value }) => (value === undefined ? [text] : []));
}

/** The values of a row, signed ones without the space that would make two of them where spaces divide. */
function numbersIn(row: GridRow): Field[] {
  return valuesOf(row).map((value) => ({ text: value.raw, value: { ...value, raw: value.raw.replace(' ', '') } }));
}

/** Text copied from a PDF: a label and its numbers on one line; a long label is wrapped, its numbers on the last. */
export const numbersOnLine: TableLayout = (grid, sheet, rand) => {
  walk(grid, sheet, (row) => {
    if (row.kind !== 'data') return sheet.fields(grid.table, row.key, row.cells, SPACES);
    const labels = labelsIn(row);
    sheet.line(...labels.slice(0, -1));
    const labelLine = sheet.next;
    const parts = labels.slice(-1).flatMap((own) => wrap(own, rand));
    sheet.line(...parts.slice(0, -1));
    sheet.fields(grid.table, row.key, [...parts.slice(-1).map((text) => ({ text })), ...numbersIn(row)], SPACES);
    return labelLine;
  });
};

/** A header cell as a narrow column of a PDF shows it: set apart (商 业 企), the rest in the line below. */
function narrow(text: string, rand: Random): readonly string[] {
  const [head, rest] = [text.slice(0, 3), text.slice(3)];
  return [rand.chance(0.5) ? [...head].join(' ') : head, ...(rest === '' ? [] : [rest])];
}

/** A group's label down the side of the table: 三 a character a line, the others in two. */
function downTheSide(group: string): string[] {
  return group.startsWith('三') ? [group.slice(0, 2), ...group.slice(2)] : [group.slice(0, 4), group.slice(4)];
}

/** The row of table 3 with which a page of a PDF begins: the end of its group's label stands before its own. */
const PAGE_BEGINS_WITH = 'unable2';
const GROUP_OVER_PAGES = '（四）';

/**
 * Text copied from the pages of a PDF: groups run down the side of the table, header cells are wrapped, the page number stands between the
 * rows, and the numbers of a long label may follow in a line of their own.
 */
export const pdfPages: TableLayout = (grid, sheet, rand) => {
  let carried = '';
  walk(grid, sheet, (row) => {
    const labels = labelsIn(row);
    if (row.key === PAGE_BEGINS_WITH || (row.kind === 'header' && row.key === 'clause6')) sheet.line(`- ${rand.int(2, 9)} -`);
    if (row.kind === 'caption' || (row.kind === 'header' && grid.table === 'disclosure')) return sheet.fields(grid.table, row.key, row.cells, SPACES);
    if (row.kind === 'header') {
      for (const label of labels) sheet.line(...(label.length > 12 ? wrap(label, rand) : narrow(label, rand)));
      return sheet.next;
    }
    for (const group of labels.slice(0, -1)) {
      const pieces = downTheSide(group);
      if (group.startsWith(GROUP_OVER_PAGES)) carried = pieces.pop() ?? '';
      sheet.line(...pieces);
    }
    const labelLine = sheet.next;
    const parts = labels.slice(-1).flatMap((own) => wrap(row.key === PAGE_BEGINS_WITH && carried !== '' ? `${carried} ${own}` : own, rand));
    const beside = parts.length > 1 && rand.chance(0.5) ? [] : parts.slice(-1);
    sheet.line(...parts.slice(0, parts.length - beside.length));
    sheet.fields(grid.table, row.key, [...beside.map((text) => ({ text })), ...numbersIn(row)], SPACES);
    return labelLine;
  });
};

const GAPS = ['      ', '\u3000\u3000\u3000\u3000'] as const;

/** The lines of a label wrapped in its column, and its numbers beside the middle one, or between the two in the middle. */
function aroundNumbers(label: string, numbers: readonly Field[]): Field[][] {
  const lines = (label.match(/.{1,14}/gu) ?? []).map((text): Field[] => [{ text }]);
  const middle = lines.length >> 1;
  if (lines.length % 2 === 0) lines.splice(middle, 0, [...numbers]);
  else lines[middle]?.push(...numbers);
  return lines;
}

/**
 * The same with columns kept in their places: rows far apart, numbers beside the middle of a wrapped label, and beside the rows, down the
 * side, the parts of their groups' labels.
 */
export const pdfColumns: TableLayout = (grid, sheet, rand) => {
  const side: string[] = [];
  const gap = GAPS[rand.chance(0.3) ? 1 : 0];
  const wide = { before: gap, between: gap, after: '' };
  /** Prints a line of a row, and sometimes what stands beside it, before it or in it. */
  const print = (line: readonly Field[], row: GridRow): number => {
    const part = rand.chance(0.6) ? side.shift() : undefined;
    const isLabel = line[0]?.value === undefined;
    if (part !== undefined && !(isLabel && rand.chance(0.5))) {
      sheet.line(part);
      return sheet.fields(grid.table, row.key, line, wide);
    }
    return sheet.fields(grid.table, row.key, part === undefined ? line : [{ text: part }, ...line], wide);
  };
  walk(grid, sheet, (row) => {
    const labels = labelsIn(row);
    if (row.kind !== 'data') {
      const line = sheet.next;
      if (grid.table === 'disclosure') sheet.fields(grid.table, row.key, row.cells, wide);
      else for (const label of labels) sheet.line(...narrow(label, rand).map((part) => gap + part));
      sheet.blank(2);
      return line;
    }
    const groups = labels.slice(0, -1);
    if (groups.length > 0) sheet.line(...side.splice(0));
    side.push(...groups.flatMap(downTheSide));
    const [first = 0] = aroundNumbers(labels.at(-1) ?? '', numbersIn(row)).map((line) => print(line, row));
    sheet.blank();
    return first;
  });
  sheet.blank();
};

/** What a PDF page may give when its table is lost: all labels first, all numbers later. */
export const labelsThenNumbers: TableLayout = (grid, sheet, rand) => {
  sheet.line(...grid.rows.flatMap(labelsIn));
  const numbers = grid.rows.flatMap((row) => valuesOf(row).map(({ raw }) => raw));
  if (rand.chance(0.5)) sheet.line(numbers.join(' '));
  else sheet.line(...numbers);
};
