// Decides how the sums of a rendered report are damaged: totals, figures that they add up, balances.

import { cellOf, expect, overwrite, printed, RULES_ON_PROSE, type Case, type Maker } from './corruption';
import { APPLICANTS, leafKeys, REQUEST_ROWS, REVIEW_BLOCKS, REVIEW_OUTCOMES } from './forms';
import type { TruthCell } from './render';

const SINGLE_COLUMNS = APPLICANTS.map(({ key }) => key);

/** A wrong number of as many digits as the right one, so that separators of thousands can be restored from it. */
function wrong({ rand }: Case, value: number): number {
  if (value < 10) return value === 0 ? rand.int(1, 9) : value === 9 ? 8 : value + 1;
  const [low, high] = [10 ** (String(value).length - 1), 10 ** String(value).length - 1];
  const candidates = [value + 1, value - 1, value + 10, value - 9, value + rand.int(2, 60), value - rand.int(2, 60)];
  const fitting = candidates.filter((candidate) => candidate !== value && candidate >= low && candidate <= high);
  return rand.pick(fitting.length > 0 ? fitting : [value === high ? low : high]);
}

/** Makes values differ by so much from what they were. */
function shift(work: Case, changes: readonly (readonly [TruthCell, number])[]): void {
  work.draft.replaceAll(changes.map(([cell, delta]) => ({ ...cell, replacement: printed(work, Number(cell.value) + delta) })));
}

/** Puts a wrong number in the place of a value. */
function distort(work: Case, cell: TruthCell): void {
  overwrite(work, cell, printed(work, wrong(work, Number(cell.value))));
}

const keysOf = ({ rendered: { report } }: Case): string[] => REQUEST_ROWS[report.format].map(({ key }) => key);

const hasSubtotal = ({ rendered: { report } }: Case): boolean => report.figures.legalSubtotal;

const rowTotal: Maker = (work) => {
  const row = work.rand.pick(keysOf(work).filter((key) => key !== 'total'));
  const cell = cellOf(work, 'requests', row, 'total');
  distort(work, cell);
  return { expected: [expect('total/row', 'error', [cell.line])], related: RULES_ON_PROSE, restores: true };
};

const subtotal: Maker = (work) => {
  if (!hasSubtotal(work)) return undefined;
  const cell = cellOf(work, 'requests', work.rand.pick(leafKeys(work.rendered.report.format)), 'legalSubtotal');
  distort(work, cell);
  return { expected: [expect(['total/subtotal', 'total/row'], 'error', [cell.line])], restores: true };
};

const columnTotal: Maker = (work) => {
  const cell = cellOf(work, 'requests', 'total', work.rand.pick(SINGLE_COLUMNS));
  distort(work, cell);
  return { expected: [expect('total/results', 'error', [cell.line])], related: RULES_ON_PROSE, restores: true };
};

const corner: Maker = (work) => {
  const cell = cellOf(work, 'requests', 'total', 'total');
  distort(work, cell);
  return { expected: [expect(['total/row', 'total/results'], 'error', [cell.line])], related: RULES_ON_PROSE, restores: true };
};

const reviewTotal: Maker = (work) => {
  const cell = cellOf(work, 'review', 'cases', `${work.rand.pick(REVIEW_BLOCKS).key}.total`);
  distort(work, cell);
  return { expected: [expect('total/review', 'error', [cell.line])], related: RULES_ON_PROSE, restores: true };
};

/** One leaf: its row and its column are off by the same amount, and no total may be recomputed without asking. */
const leaf: Maker = (work) => {
  const row = work.rand.pick(leafKeys(work.rendered.report.format));
  const column = work.rand.pick(SINGLE_COLUMNS);
  const cell = cellOf(work, 'requests', row, column);
  distort(work, cell);
  const lines = [cellOf(work, 'requests', row, 'total').line, cell.line, cellOf(work, 'requests', 'total', column).line];
  return { expected: [expect(['total/row', 'total/results', 'total/subtotal'], 'error', lines)], related: RULES_ON_PROSE };
};

const reviewLeaf: Maker = (work) => {
  const block = work.rand.pick(REVIEW_BLOCKS).key;
  distort(work, cellOf(work, 'review', 'cases', `${block}.${work.rand.pick(REVIEW_OUTCOMES).key}`));
  const total = cellOf(work, 'review', 'cases', `${block}.total`);
  return { expected: [expect('total/review', 'error', [total.line])], related: RULES_ON_PROSE };
};

/** Changes a row consistently in itself: one applicant column, its subtotal and the row's total. */
function shiftRow(work: Case, row: string, column: string, delta: number): void {
  const columns = [column, 'total', ...(hasSubtotal(work) && column !== 'natural' ? ['legalSubtotal'] : [])];
  shift(work, columns.map((each) => [cellOf(work, 'requests', row, each), delta] as const));
}

const balance: Maker = (work) => {
  const row = work.rand.pick(['new', 'carriedIn', 'carriedOut']);
  const column = work.rand.pick(SINGLE_COLUMNS);
  shiftRow(work, row, column, work.rand.int(1, 7));
  const lines = [column, 'total'].map((each) => cellOf(work, 'requests', 'new', each).line);
  return { expected: [expect('total/balance', 'error', lines)], related: RULES_ON_PROSE };
};

/** n applications of 一 entered under another kind of applicant: two columns off by +n and −n, every row right. */
const misfiled: Maker = (work) => {
  if (hasSubtotal(work)) return undefined;
  const at = (column: string): TruthCell => cellOf(work, 'requests', 'new', column);
  const from = SINGLE_COLUMNS.filter((column) => Number(at(column).value) > 0);
  if (from.length === 0) return undefined;
  const source = work.rand.pick(from);
  const target = work.rand.pick(SINGLE_COLUMNS.filter((column) => column !== source));
  const n = work.rand.int(1, Math.min(3, Number(at(source).value)));
  shift(work, [
    [at(source), -n],
    [at(target), n],
  ]);
  return { expected: [expect('total/balance', 'error', [at(source).line, at(target).line])], related: RULES_ON_PROSE };
};

/** The makers for sums by name. */
export const SUM_CORRUPTIONS = {
  'row-total': rowTotal,
  subtotal,
  'column-total': columnTotal,
  corner,
  'review-total': reviewTotal,
  leaf,
  'review-leaf': reviewLeaf,
  balance,
  misfiled,
} as const satisfies Record<string, Maker>;
