// What is said of figures that are wrong together, and what the fix that puts them right is called.
import type { Rewrite } from '../../model/equations/instance';
import { cellEn, cellZh, initial, rowEn, rowZh, type CellName } from './names';

/** Two columns, rows or cells, each named by one cell; or a row. */
export interface Rewritten {
  readonly kind: 'rewrite';
  readonly what: Rewrite['kind'];
  readonly first: CellName;
  readonly second: CellName;
  /** The row of the first, and its column; '' where it begins the row. */
  readonly row: string;
  readonly from: string;
}

type Sayings = Readonly<Record<Rewrite['kind'], (rewritten: Rewritten) => string>>;

/** `columns`, `rows` and `cells` by one saying, over the names of both. */
function sayings(pair: (names: string) => string, names: Pick<Sayings, 'columns' | 'rows' | 'cells'>, ofRow: Pick<Sayings, 'right' | 'left' | 'blank'>): Sayings {
  const { columns, rows, cells } = names;
  return { columns: (r) => pair(columns(r)), rows: (r) => pair(rows(r)), cells: (r) => pair(cells(r)), ...ofRow };
}

/** “（一）予以公开”一行; 数据行 where it has no name. */
const lineZh = (row: string): string => (row === '' ? rowZh(row) : `${rowZh(row)}一行`);

/** The figures of a row, all or from a column on. */
const figuresZh = (row: string, from: string): string => `${lineZh(row)}${from === '' ? '的数' : `自“${from}”起的数`}`;
const figuresEn = (row: string, from: string): string => `the figures of ${rowEn(row)}${from === '' ? '' : ` from “${from}” on`}`;

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

const causeZh: Sayings = sayings((names) => `疑${names}放反了：对调后各处都相符。`, namesZh, {
  right: ({ row, from }) => `疑${figuresZh(row, from)}右移了一格：移回后各处都相符。`,
  left: ({ row, from }) => `疑${figuresZh(row, from)}左移了一格：移回后各处都相符。`,
  blank: ({ row }) => `疑${lineZh(row)}漏填：按合计填写后各处都相符。`,
});

const causeEn: Sayings = sayings((names) => `${initial(names)} have perhaps changed places: put back, everything agrees.`, namesEn, {
  right: ({ row, from }) => `${initial(figuresEn(row, from))} perhaps stand one column too far to the right: put back, everything agrees.`,
  left: ({ row, from }) => `${initial(figuresEn(row, from))} perhaps stand one column too far to the left: put back, everything agrees.`,
  blank: ({ row }) => `${initial(rowEn(row))} was perhaps left out: filled in as the totals have it, everything agrees.`,
});

const titleZh: Sayings = sayings((names) => `对调${names}`, namesZh, {
  right: ({ row, from }) => `将${figuresZh(row, from)}左移一格`,
  left: ({ row, from }) => `将${figuresZh(row, from)}右移一格`,
  blank: ({ row }) => `按合计填写${lineZh(row)}`,
});

const titleEn: Sayings = sayings((names) => `Exchange ${names}`, namesEn, {
  right: ({ row, from }) => `Move ${figuresEn(row, from)} one column to the left`,
  left: ({ row, from }) => `Move ${figuresEn(row, from)} one column to the right`,
  blank: ({ row }) => `Fill in ${rowEn(row)} as the totals have it`,
});

/** The cause of a broken sum, a sentence. */
export const rewriteZh = (rewritten: Rewritten): string => causeZh[rewritten.what](rewritten);
/** As `rewriteZh`. */
export const rewriteEn = (rewritten: Rewritten): string => causeEn[rewritten.what](rewritten);
/** The title of the fix. */
export const rewriteTitleZh = (rewritten: Rewritten): string => titleZh[rewritten.what](rewritten);
/** As `rewriteTitleZh`. */
export const rewriteTitleEn = (rewritten: Rewritten): string => titleEn[rewritten.what](rewritten);
