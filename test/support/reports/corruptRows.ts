// Decides how the rows of a rendered report are damaged: taken out, exchanged, doubled, with their part or table or without.

import { expect, layoutIn, RULES_ON_PROSE, type Case, type Maker, type Severity } from './corruption';
import { range } from './draft';
import { DISCLOSURE, REQUEST_ROWS } from './forms';
import type { TruthRow } from './render';

/** The lines of a row, with the empty line that ends it in some layouts. */
function span(work: Case, { line, endLine }: TruthRow): [number, number] {
  return [line, layoutIn(work).rowGap && work.draft.at(endLine + 1) === '' ? endLine + 1 : endLine];
}

const GRAVE = ['new', 'carriedIn', 'total', 'carriedOut'];

function severityOfMissing(work: Case, row: TruthRow): Severity | undefined {
  if (row.table === 'requests') return GRAVE.includes(row.row) ? 'error' : 'warning';
  if (row.table === 'review') return undefined;
  const part = DISCLOSURE[work.rendered.report.format].find(({ rows }) => rows.some(({ key }) => key === row.row));
  return part !== undefined && part.rows.length > 1 ? 'warning' : undefined;
}

/** Takes a row out; `index` chooses which, so that every position can be tried. */
export const dropRow =
  (index?: number): Maker =>
  (work) => {
    const rows = work.rendered.truth.rows;
    const row = index === undefined ? work.rand.pick(rows) : rows[index];
    if (row === undefined) return undefined;
    const [from, to] = span(work, row);
    if (holdsSpans(work, row)) return undefined;
    const before = work.draft.textBefore(from);
    work.draft.take(from, to);
    const codes = row.table === 'review' ? ['table/row-missing', 'table/missing'] : ['table/row-missing'];
    const next = work.draft.textFrom(from);
    // Of a table that has headers for each row, the first row is missed below the header (and the rule) of the second.
    const isFirst = rows.find(({ table }) => table === row.table) === row;
    const last = work.rendered.options.layout === 'mini-tables' && isFirst ? next + 1 : next - 1;
    const lines = row.table === 'review' ? [] : range(before, Math.max(before, last));
    return {
      expected: [expect(codes, severityOfMissing(work, row), lines)],
      related: row.row === 'total' ? RULES_ON_PROSE : [],
    };
  };

/** The row holds cells that reach into the rows below; taking it away would move all of them. */
function holdsSpans(work: Case, { line, endLine }: TruthRow): boolean {
  return layoutIn(work).spans === true && range(line, endLine).some((each) => work.draft.at(each).includes('rowspan='));
}

/** Whether the row carries the cell of a group, 三 or （三） … , besides its own label. */
function carriesGroup({ draft, rendered: { report } }: Case, { line, endLine, row, table }: TruthRow): boolean {
  if (table !== 'requests') return false;
  const text = range(line, endLine).map((each) => draft.at(each)).join('');
  const form = REQUEST_ROWS[report.format].find(({ key }) => key === row);
  return text.includes('三、') || (form?.group !== undefined && text.includes(form.group.slice(0, 5)));
}

const sameGroup = (work: Case, a: TruthRow, b: TruthRow): boolean => {
  const depth = ({ row }: TruthRow): string => {
    const form = REQUEST_ROWS[work.rendered.report.format].find(({ key }) => key === row);
    return form === undefined ? '' : `${form.depth}${form.group ?? ''}`;
  };
  const part = ({ line }: TruthRow): string =>
    work.rendered.truth.parts.find((each) => each.line <= line && line <= each.endLine)?.key ?? '';
  return a.table === b.table && depth(a) === depth(b) && part(a) === part(b);
};

const swapRows: Maker = (work) => {
  const pairs = work.rendered.truth.rows.flatMap((row, i, rows) => {
    const next = rows[i + 1];
    const free = next !== undefined && sameGroup(work, row, next) && ![row, next].some((each) => carriesGroup(work, each));
    return free && !holdsSpans(work, row) && !holdsSpans(work, next) ? [[row, next] as const] : [];
  });
  if (pairs.length === 0) return undefined;
  const [first, second] = work.rand.pick(pairs);
  const [from, to] = span(work, second);
  const moved = work.draft.take(...span(work, first));
  work.draft.insert(to + 1 - moved.length, moved);
  const begin = first.line + (to - from + 1);
  return { expected: [expect('table/row-order', 'warning', range(begin, begin + first.endLine - first.line))] };
};

const duplicateRow: Maker = (work) => {
  const rows = work.rendered.truth.rows.filter((row) => row.table !== 'review' && !carriesGroup(work, row) && !holdsSpans(work, row));
  const row = work.rand.pick(rows);
  const [from, to] = span(work, row);
  const copy = range(from, to).map((line) => work.draft.at(line));
  work.draft.insert(to + 1, copy);
  return { expected: [expect('table/row-duplicate', 'warning', range(to + 1, to + 1 + row.endLine - row.line))] };
};

/** A sub-table of table 2 with its caption and header. */
const dropPart: Maker = (work) => {
  const { truth } = work.rendered;
  const part = work.rand.pick(layoutIn(work).markdown ? truth.parts.slice(1) : truth.parts);
  const ended = work.draft.at(part.endLine + 1) === '' && part !== truth.parts.at(-1);
  const before = work.draft.textBefore(part.line);
  work.draft.take(part.line, part.endLine + (ended ? 1 : 0));
  return { expected: [expect('table/row-missing', 'error', range(before, work.draft.textFrom(part.line)))] };
};

const dropTable: Maker = (work) => {
  const { tables, headings } = work.rendered.truth;
  const table = work.rand.pick(tables);
  const heading = headings.find(({ key }) => key === table.table);
  work.draft.take(table.line, table.endLine);
  return { expected: [expect('table/missing', 'error', [heading?.line ?? 0])] };
};

/** The makers for rows by name. */
export const ROW_CORRUPTIONS = {
  'row-dropped': dropRow(),
  'row-swapped': swapRows,
  'row-duplicated': duplicateRow,
  'part-dropped': dropPart,
  'table-dropped': dropTable,
} as const satisfies Record<string, Maker>;
