// Decides the merged grid of each official table: which cell spans what, before any layout prints it.

import {
  APPLICANTS,
  ITEM_HEADER,
  LEGAL_SUBTOTAL,
  RECONCILIATION_NOTE,
  RESULTS_GROUP,
  REVIEW_BLOCKS,
  REVIEW_OUTCOMES,
  TOTAL,
  type TableKey,
} from './forms';
import type { Cell, Figures, RequestRow } from './figures';

/** A cell where it begins; what it covers further right and down is not repeated. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Present on value cells. */
  readonly value?: Cell;
}

export interface GridRow {
  readonly kind: 'caption' | 'header' | 'data';
  /** The row's key; of a caption or header of table 2, the sub-table's. */
  readonly key: string;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly table: TableKey;
  /** Columns of the merged grid. */
  readonly width: number;
  readonly rows: readonly GridRow[];
}

const cell = (text: string, colspan = 1, rowspan = 1): GridCell => ({ text, colspan, rowspan });
const valueCell = (value: Cell, colspan = 1): GridCell => ({ text: value.raw, colspan, rowspan: 1, value });

function disclosureGrid(figures: Figures): Grid {
  const rows = figures.disclosure.flatMap(({ form, rows: data }): GridRow[] => {
    const span = form.columns.length === 1 ? 3 : 1;
    return [
      { kind: 'caption', key: form.key, cells: [cell(form.caption, form.width)] },
      {
        kind: 'header',
        key: form.key,
        cells: [cell(ITEM_HEADER), ...form.columns.map(({ label }) => cell(label, span))],
      },
      ...data.map(({ key, label, cells }): GridRow => ({
        kind: 'data',
        key,
        cells: [cell(label), ...cells.map((value) => valueCell(value, span))],
      })),
    ];
  });
  return { table: 'disclosure', width: 4, rows };
}

function requestLabels(row: RequestRow, index: number, rows: readonly RequestRow[]): GridCell[] {
  const { form } = row;
  if (form.depth === 0) return [cell(form.label, 3)];
  const before = rows[index - 1]?.form;
  const size = (inGroup: (other: RequestRow['form']) => boolean): number =>
    rows.filter((other) => inGroup(other.form)).length;
  const labels: GridCell[] = [];
  if (before?.depth === 0)
    labels.push(
      cell(
        RESULTS_GROUP,
        1,
        size((other) => other.depth > 0),
      ),
    );
  if (form.group !== undefined && before?.group !== form.group) {
    labels.push(
      cell(
        form.group,
        1,
        size((other) => other.group === form.group),
      ),
    );
  }
  return [...labels, cell(form.label, form.depth === 1 ? 2 : 1)];
}

function requestsGrid(figures: Figures): Grid {
  const subtotal = figures.legalSubtotal ? [cell(LEGAL_SUBTOTAL.label, 1, 2)] : [];
  const values = APPLICANTS.length + 1 + subtotal.length;
  const [natural, ...organisations] = APPLICANTS.map(({ label }) => label);
  const header = (cells: readonly GridCell[]): GridRow => ({ kind: 'header', key: 'requests', cells });
  return {
    table: 'requests',
    width: 3 + values,
    rows: [
      header([cell(RECONCILIATION_NOTE, 3, 3), cell('申请人情况', values)]),
      header([
        cell(natural ?? '', 1, 2),
        cell('法人或其他组织', organisations.length),
        ...subtotal,
        cell(TOTAL.label, 1, 2),
      ]),
      header(organisations.map((label) => cell(label))),
      ...figures.requests.map((row, i, rows): GridRow => ({
        kind: 'data',
        key: row.form.key,
        cells: [...requestLabels(row, i, rows), ...row.cells.map((value) => valueCell(value))],
      })),
    ],
  };
}

function reviewGrid(figures: Figures): Grid {
  const outcomes = [...REVIEW_OUTCOMES.map(({ label }) => label), TOTAL.label];
  const header = (cells: readonly GridCell[]): GridRow => ({ kind: 'header', key: 'review', cells });
  const [reconsideration, direct, after] = REVIEW_BLOCKS.map(({ label }) => label);
  return {
    table: 'review',
    width: 15,
    rows: [
      header([cell(reconsideration ?? '', 5), cell('行政诉讼', 10)]),
      header([...outcomes.map((label) => cell(label, 1, 2)), cell(direct ?? '', 5), cell(after ?? '', 5)]),
      header([...outcomes, ...outcomes].map((label) => cell(label))),
      { kind: 'data', key: 'cases', cells: figures.review.map((value) => valueCell(value)) },
    ],
  };
}

/** The merged grid of one official table with these figures. */
export function gridOf(table: TableKey, figures: Figures): Grid {
  switch (table) {
    case 'disclosure':
      return disclosureGrid(figures);
    case 'requests':
      return requestsGrid(figures);
    case 'review':
      return reviewGrid(figures);
  }
}

/** One place of a row: a cell that begins here, or the continuation of one that began in a row above. */
export interface Slot {
  readonly cell?: GridCell;
  readonly colspan: number;
}

/** The rows of a grid with the places that cells from above still cover. */
export function slotsOf(grid: Grid): Slot[][] {
  const covered: number[] = Array.from({ length: grid.width }, () => 0);
  const spans: number[] = Array.from({ length: grid.width }, () => 1);
  return grid.rows.map((row) => {
    const slots: Slot[] = [];
    const rest = [...row.cells];
    for (let column = 0; column < grid.width;) {
      const below = covered[column] ?? 0;
      if (below > 0) {
        const colspan = spans[column] ?? 1;
        covered[column] = below - 1;
        slots.push({ colspan });
        column += colspan;
        continue;
      }
      const next = rest.shift();
      if (next === undefined) break;
      slots.push({ cell: next, colspan: next.colspan });
      covered[column] = next.rowspan - 1;
      spans[column] = next.colspan;
      column += next.colspan;
    }
    return slots;
  });
}

/** The values of a row, wherever they stand. */
export function valuesOf(row: GridRow): Cell[] {
  return row.cells.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** The texts of a row's label places, '' where a cell from above continues. */
export function labelsOf(slots: readonly Slot[]): string[] {
  return slots.filter((slot) => slot.cell?.value === undefined).map((slot) => slot.cell?.text ?? '');
}
