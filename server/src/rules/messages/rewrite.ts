// What is said of figures that are wrong together, and what the fix that puts them right is called.
import type { Rewrite } from '../../model/equations/instance';
import { cellEn, cellZh, initial, rowEn, rowZh, type CellName } from './names';

/** Two columns, rows or cells, each named by one cell; or a row, which both name. */
export interface Rewritten {
  readonly kind: 'rewrite';
  readonly what: Rewrite['kind'];
  readonly first: CellName;
  readonly second: CellName;
}

type Sayings = Readonly<Record<Rewrite['kind'], (rewritten: Rewritten) => string>>;

/** `columns`, `rows` and `cells` by one saying, over the names of both. */
function sayings(pair: (names: string) => string, names: Pick<Sayings, 'columns' | 'rows' | 'cells'>, ofRow: Pick<Sayings, 'right' | 'left' | 'blank'>): Sayings {
  const { columns, rows, cells } = names;
  return { columns: (r) => pair(columns(r)), rows: (r) => pair(rows(r)), cells: (r) => pair(cells(r)), ...ofRow };
}

const namesZh = {
  columns: ({ first, second }: Rewritten) => `“${first.column}”和“${second.column}”两列的数`,
  rows: ({ first, second }: Rewritten) => `“${first.row}”和“${second.row}”两行的数`,
  cells: ({ first, second }: Rewritten) => `${cellZh(first)}和${second.column}的数`,
};

const namesEn = {
  columns: ({ first, second }: Rewritten) => `the figures of columns “${first.column}” and “${second.column}”`,
  rows: ({ first, second }: Rewritten) => `the figures of rows “${first.row}” and “${second.row}”`,
  cells: ({ first, second }: Rewritten) => `the figures of ${cellEn(first)} and ${second.column}`,
};

/** The cause of a broken sum, a sentence. */
export const rewriteZh: Sayings = sayings((names) => `疑${names}放反了：对调后各处都相符。`, namesZh, {
  right: ({ first }) => `疑${rowZh(first.row)}一行的数右移了一格：移回后各处都相符。`,
  left: ({ first }) => `疑${rowZh(first.row)}一行的数左移了一格：移回后各处都相符。`,
  blank: ({ first }) => `疑${rowZh(first.row)}一行漏填：按合计填写后各处都相符。`,
});

/** As `rewriteZh`. */
export const rewriteEn: Sayings = sayings((names) => `${initial(names)} have perhaps changed places: put back, everything agrees.`, namesEn, {
  right: ({ first }) => `The figures of ${rowEn(first.row)} perhaps stand one column too far to the right: put back, everything agrees.`,
  left: ({ first }) => `The figures of ${rowEn(first.row)} perhaps stand one column too far to the left: put back, everything agrees.`,
  blank: ({ first }) => `${initial(rowEn(first.row))} was perhaps left out: filled in as the totals have it, everything agrees.`,
});

/** The title of the fix. */
export const rewriteTitleZh: Sayings = sayings((names) => `对调${names}`, namesZh, {
  right: ({ first }) => `将${rowZh(first.row)}一行的数左移一格`,
  left: ({ first }) => `将${rowZh(first.row)}一行的数右移一格`,
  blank: ({ first }) => `按合计填写${rowZh(first.row)}一行`,
});

/** As `rewriteTitleZh`. */
export const rewriteTitleEn: Sayings = sayings((names) => `Exchange ${names}`, namesEn, {
  right: ({ first }) => `Move the figures of ${rowEn(first.row)} one column to the left`,
  left: ({ first }) => `Move the figures of ${rowEn(first.row)} one column to the right`,
  blank: ({ first }) => `Fill in ${rowEn(first.row)} as the totals have it`,
});
