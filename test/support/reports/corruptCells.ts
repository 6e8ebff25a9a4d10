// Decides how the value cells of a rendered report are damaged: lost, or filled with what does not belong there.

import { cellOf, expect, layoutIn, overwrite, printed, rowOf, RULES_ON_PROSE, type Case, type Maker } from './corruption';
import { range } from './draft';
import { DISCLOSURE } from './forms';
import type { TruthCell } from './render';

/** Rows of which one value can be lost so that what is left is surely too few: those without padding on their right. */
function losable(work: Case, padded: boolean): TruthCell[] {
  const { truth, report } = work.rendered;
  const tabs = work.rendered.options.layout === 'tsv-drifting';
  return truth.cells.filter(({ table, row, raw }) => {
    if (table === 'disclosure') {
      const part = DISCLOSURE[report.format].find(({ rows }) => rows.some(({ key }) => key === row));
      return !padded && part !== undefined && part.columns.length > 1 && (part.width === 4 || layoutIn(work).cellMark === 'line');
    }
    const tail = tabs && work.draft.at(rowOf(work, table, row).line).endsWith('\t');
    return raw !== '' && tail === padded;
  });
}

/** A value and the mark that makes it a cell. */
const loseCell =
  (padded: boolean): Maker =>
  (work) => {
    const cells = losable(work, padded);
    const mark = layoutIn(work).cellMark;
    if (cells.length === 0 || mark === undefined) return undefined;
    const { line, character, raw, table, row } = work.rand.pick(cells);
    const extent = rowOf(work, table, row);
    if (mark === 'line') work.draft.take(line, line);
    else if (mark === 'pipe') work.draft.replace(line, character - 1, ` ${raw} |`, '');
    else if (character === 1) work.draft.replace(line, 1, `${raw}\t`, '');
    else work.draft.replace(line, character - 1, `\t${raw}`, '');
    const lines = range(extent.line, extent.endLine - (mark === 'line' ? 1 : 0));
    return { expected: [expect('table/row-shape', 'warning', lines)] };
  };

const TEXTS = ['若干', '见附件', 'O', 'l0'];

const valueAsText: Maker = (work) => {
  if (!separable(work)) return undefined;
  const cell = work.rand.pick(work.rendered.truth.cells);
  overwrite(work, cell, work.rand.pick(TEXTS));
  return { expected: [expect('cell/not-a-number', 'warning', [cell.line])] };
};

/** Whether a value may be anything and still be found. */
const separable = (work: Case): boolean => layoutIn(work).numbersOnly !== true;

const unitInCell: Maker = (work) => {
  if (!separable(work)) return undefined;
  const cell = work.rand.pick(work.rendered.truth.cells.filter(({ column }) => column !== 'change'));
  overwrite(work, cell, cell.raw + work.rand.pick(cell.column === 'amount' ? ['万元', '元'] : ['件', '个']));
  return { expected: [expect('cell/unit', 'info', [cell.line])], related: RULES_ON_PROSE };
};

/** Empties cells that hold 0, so that every sum stays right. */
const blankCell: Maker = (work) => {
  if (!separable(work)) return undefined;
  const zeros = work.rendered.truth.cells.filter(({ value, table }) => value === '0' && table === 'requests');
  if (zeros.length === 0) return undefined;
  const cell = work.rand.pick(zeros);
  overwrite(work, cell, work.rand.pick(['', '/', '-', '—', '无']));
  const table = work.rendered.truth.tables.find((each) => each.table === cell.table);
  return { expected: [expect('cell/blank', 'info', range(table?.line ?? 0, table?.endLine ?? 0))] };
};

const negativeCount: Maker = (work) => {
  const cells = work.rendered.truth.cells.filter(({ column, value }) => column === 'decisions' && value !== '0');
  if (cells.length === 0) return undefined;
  const cell = work.rand.pick(cells);
  overwrite(work, cell, `-${cell.raw}`);
  return { expected: [expect('cell/not-a-count', 'error', [cell.line])] };
};

const fractionalCount: Maker = (work) => {
  const cells = work.rendered.truth.cells.filter(({ column }) => column === 'decisions');
  const cell = work.rand.pick(cells);
  overwrite(work, cell, `${cell.raw}.5`);
  return { expected: [expect('cell/not-a-count', 'warning', [cell.line])] };
};

/** 上一年项目数量 + 本年增/减 below zero. */
const negativeItems: Maker = (work) => {
  if (work.rendered.report.format !== '2019') return undefined;
  const row = work.rand.pick(['licence', 'service', 'penalty', 'coercion', 'fee']);
  const previous = cellOf(work, 'disclosure', row, 'previous');
  const change = cellOf(work, 'disclosure', row, 'change');
  overwrite(work, change, work.rand.pick(['减 ', '-']) + String(Number(previous.value) + work.rand.int(1, 40)));
  return { expected: [expect('relation/items', 'warning', [change.line, previous.line])] };
};

const procurementMismatch: Maker = (work) => {
  if (work.rendered.report.format !== '2019') return undefined;
  const [projects, amount] = ['projects', 'amount'].map((column) => cellOf(work, 'disclosure', 'procurement', column));
  if (projects === undefined || amount === undefined) return undefined;
  overwrite(work, amount, amount.value === '0' ? '12.5' : '0');
  return { expected: [expect('relation/procurement', 'warning', [amount.line, projects.line])] };
};

const publishedTooMany: Maker = (work) => {
  if (work.rendered.report.format !== '2019') return undefined;
  const published = cellOf(work, 'disclosure', 'normative', 'published');
  const all = cellOf(work, 'disclosure', 'normative', 'inTotal');
  if (published.value === '0') return undefined;
  overwrite(work, all, printed(work, Number(published.value) - 1));
  return { expected: [expect('relation/published', 'warning', [all.line, published.line])], related: RULES_ON_PROSE };
};

/** The makers for cells by name. */
export const CELL_CORRUPTIONS = {
  'cell-lost': loseCell(false),
  'cell-lost-padded': loseCell(true),
  'value-text': valueAsText,
  'value-unit': unitInCell,
  'value-blank': blankCell,
  'value-negative': negativeCount,
  'value-fraction': fractionalCount,
  'items-negative': negativeItems,
  'procurement-mismatch': procurementMismatch,
  'published-too-many': publishedTooMany,
} as const satisfies Record<string, Maker>;
