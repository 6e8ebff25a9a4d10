// Decides how the tables of a rendered report are damaged: totals, balances, rows, cells, labels.

import { cellOf, expect, rowOf, type Case, type Damage, type Maker, type Severity } from './corruption';
import { range } from './draft';
import { APPLICANTS, DISCLOSURE, leafKeys, REQUEST_ROWS, REVIEW_BLOCKS } from './forms';
import { layoutOf, type Layout } from './layouts';
import type { TruthCell, TruthRow } from './render';
import { printNumber } from './sheet';

const SINGLE_COLUMNS = APPLICANTS.map(({ key }) => key);
const PROSE = ['prose/table', 'prose/sum', 'prose/percent', 'prose/contradiction', 'prose/answered', 'prose/outcome'];

/** Puts another text in the place of a value. */
function overwrite({ draft }: Case, { line, character, raw }: TruthCell, replacement: string): void {
  draft.replace(line, character, raw, replacement);
}

/** Prints a value as this report prints its values. */
function printed({ rendered: { options } }: Case, value: number): string {
  return printNumber(String(value), { fullWidth: options.fullWidth ?? false, thousands: options.thousands ?? '' });
}

/** A wrong number of as many digits as the right one, so that separators of thousands can be restored from it. */
function wrong({ rand }: Case, value: number): number {
  if (value < 10) return value === 0 ? rand.int(1, 9) : value === 9 ? 8 : value + 1;
  const [low, high] = [10 ** (String(value).length - 1), 10 ** String(value).length - 1];
  const candidates = [value + 1, value - 1, value + 10, value - 9, value + rand.int(2, 60), value - rand.int(2, 60)];
  const fitting = candidates.filter((candidate) => candidate !== value && candidate >= low && candidate <= high);
  return rand.pick(fitting.length > 0 ? fitting : [value === high ? low : high]);
}

function shift(work: Case, changes: readonly (readonly [TruthCell, number])[]): void {
  work.draft.replaceAll(
    changes.map(([cell, delta]) => ({ ...cell, replacement: printed(work, Number(cell.value) + delta) })),
  );
}

const layout = ({ rendered: { options } }: Case): Layout => layoutOf(options.layout);

function corrupted(work: Case, cell: TruthCell): void {
  overwrite(work, cell, printed(work, wrong(work, Number(cell.value))));
}

const keysOf = ({ rendered: { report } }: Case): string[] => REQUEST_ROWS[report.format].map(({ key }) => key);

const hasSubtotal = ({ rendered: { report } }: Case): boolean => report.figures.legalSubtotal;

const rowTotal: Maker = (work) => {
  const row = work.rand.pick(keysOf(work).filter((key) => key !== 'total'));
  const cell = cellOf(work, 'requests', row, 'total');
  corrupted(work, cell);
  return { expected: [expect('total/row', 'error', [cell.line])], related: PROSE, restores: true };
};

const subtotal: Maker = (work) => {
  if (!hasSubtotal(work)) return undefined;
  const cell = cellOf(work, 'requests', work.rand.pick(leafKeys(work.rendered.report.format)), 'legalSubtotal');
  corrupted(work, cell);
  return { expected: [expect(['total/subtotal', 'total/row'], 'error', [cell.line])], restores: true };
};

const columnTotal: Maker = (work) => {
  const cell = cellOf(work, 'requests', 'total', work.rand.pick(SINGLE_COLUMNS));
  corrupted(work, cell);
  return { expected: [expect('total/results', 'error', [cell.line])], related: PROSE, restores: true };
};

const corner: Maker = (work) => {
  const cell = cellOf(work, 'requests', 'total', 'total');
  corrupted(work, cell);
  return { expected: [expect(['total/row', 'total/results'], 'error', [cell.line])], related: PROSE, restores: true };
};

const reviewTotal: Maker = (work) => {
  const cell = cellOf(work, 'review', 'cases', `${work.rand.pick(REVIEW_BLOCKS).key}.total`);
  corrupted(work, cell);
  return { expected: [expect('total/review', 'error', [cell.line])], related: PROSE, restores: true };
};

/** One leaf: its row and its column are off by the same amount, and no total may be recomputed without asking. */
const leaf: Maker = (work) => {
  const row = work.rand.pick(leafKeys(work.rendered.report.format));
  const column = work.rand.pick(SINGLE_COLUMNS);
  const cell = cellOf(work, 'requests', row, column);
  corrupted(work, cell);
  const lines = [
    cellOf(work, 'requests', row, 'total').line,
    cell.line,
    cellOf(work, 'requests', 'total', column).line,
  ];
  return { expected: [expect(['total/row', 'total/results', 'total/subtotal'], 'error', lines)], related: PROSE };
};

const reviewLeaf: Maker = (work) => {
  const block = work.rand.pick(REVIEW_BLOCKS).key;
  corrupted(
    work,
    cellOf(work, 'review', 'cases', `${block}.${work.rand.pick(['upheld', 'corrected', 'other', 'pending'])}`),
  );
  const total = cellOf(work, 'review', 'cases', `${block}.total`);
  return { expected: [expect('total/review', 'error', [total.line])], related: PROSE };
};

/** Changes a row consistently in itself: one applicant column, its subtotal and the row's total. */
function shiftRow(work: Case, row: string, column: string, delta: number): void {
  const columns = [column, 'total', ...(hasSubtotal(work) && column !== 'natural' ? ['legalSubtotal'] : [])];
  shift(
    work,
    columns.map((each) => [cellOf(work, 'requests', row, each), delta] as const),
  );
}

const balance: Maker = (work) => {
  const row = work.rand.pick(['new', 'carriedIn', 'carriedOut']);
  const column = work.rand.pick(SINGLE_COLUMNS);
  shiftRow(work, row, column, work.rand.int(1, 7));
  const lines = [column, 'total'].map((each) => cellOf(work, 'requests', 'new', each).line);
  return { expected: [expect('total/balance', 'error', lines)], related: PROSE };
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
  return { expected: [expect('total/balance', 'error', [at(source).line, at(target).line])], related: PROSE };
};

/** The lines of a row, with the empty line that ends it in some layouts. */
function span(work: Case, { line, endLine }: TruthRow): [number, number] {
  return [line, layout(work).rowGap && work.draft.at(endLine + 1) === '' ? endLine + 1 : endLine];
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
      related: row.row === 'total' ? PROSE : [],
    };
  };

/** The row holds cells that reach into the rows below; taking it away would move all of them. */
function holdsSpans(work: Case, { line, endLine }: TruthRow): boolean {
  return layout(work).spans === true && range(line, endLine).some((each) => work.draft.at(each).includes('rowspan='));
}

/** Whether the row carries the cell of a group, 三 or （三） … , besides its own label. */
function carriesGroup({ draft, rendered: { report } }: Case, { line, endLine, row, table }: TruthRow): boolean {
  if (table !== 'requests') return false;
  const text = range(line, endLine)
    .map((each) => draft.at(each))
    .join('');
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
    const free =
      next !== undefined && sameGroup(work, row, next) && ![row, next].some((each) => carriesGroup(work, each));
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
  const rows = work.rendered.truth.rows.filter(
    (row) => row.table !== 'review' && !carriesGroup(work, row) && !holdsSpans(work, row),
  );
  const row = work.rand.pick(rows);
  const [from, to] = span(work, row);
  const copy = range(from, to).map((line) => work.draft.at(line));
  work.draft.insert(to + 1, copy);
  return { expected: [expect('table/row-duplicate', 'warning', range(to + 1, to + 1 + row.endLine - row.line))] };
};

/** A sub-table of table 2 with its caption and header. */
const dropPart: Maker = (work) => {
  const { truth } = work.rendered;
  const part = work.rand.pick(layout(work).markdown ? truth.parts.slice(1) : truth.parts);
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

/** Rows of which one value can be lost so that what is left is surely too few: those without padding on their right. */
function losable(work: Case, padded: boolean): TruthCell[] {
  const { truth, report } = work.rendered;
  const tabs = work.rendered.options.layout === 'tsv-drifting';
  return truth.cells.filter(({ table, row, raw }) => {
    if (table === 'disclosure') {
      const part = DISCLOSURE[report.format].find(({ rows }) => rows.some(({ key }) => key === row));
      return (
        !padded &&
        part !== undefined &&
        part.columns.length > 1 &&
        (part.width === 4 || layout(work).cellMark === 'line')
      );
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
    const mark = layout(work).cellMark;
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
const separable = (work: Case): boolean => layout(work).numbersOnly !== true;

const unitInCell: Maker = (work) => {
  if (!separable(work)) return undefined;
  const cell = work.rand.pick(work.rendered.truth.cells.filter(({ column }) => column !== 'change'));
  overwrite(
    work,
    cell,
    `${cell.raw}${cell.column === 'amount' ? work.rand.pick(['万元', '元']) : work.rand.pick(['件', '个'])}`,
  );
  return { expected: [expect('cell/unit', 'info', [cell.line])], related: PROSE };
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
  return { expected: [expect('relation/published', 'warning', [all.line, published.line])], related: PROSE };
};

/** Official wording and wrong wordings of it, by where they stand. */
const VARIANTS: readonly (readonly [official: string, ...variants: string[]])[] = [
  ['本年新收政府信息公开申请数量', '本年新收申请数量'],
  ['上年结转政府信息公开申请数量', '上年转申请数量', '上年转结政府信息公开申请数量'],
  ['其他法律行政法规禁止公开', '其他法律法规禁止公开', '其他法律行政止公开'],
  ['保护第三方合法权益', '保护第三方何方权益'],
  ['属于三类内部事务信息', '属于三类内容事务信息'],
  ['属于四类过程性信息', '属于四类过程信息'],
  ['本机关不掌握相关政府信息', '本单位不掌握政府相关信息'],
  ['要求提供公开出版物', '需求提供公开出版物'],
  ['要求行政机关确认或重新出具已获取信息', '要求行政机关确认或重新出具已获信息'],
  ['只计这一情形', '只计这一情况'],
  ['结转下年度继续办理', '结转下年度继续处理'],
  ['未经复议直接起诉', '未经审议直接起诉'],
  ['行政事业性收费', '行政事业型收费'],
  ['上一年项目数量', '上一年数量'],
  ['本年增/减', '本年/增减'],
  ['采购总金额', '金额'],
];

/** Wordings that are accepted without a word. */
const TOLERATED: readonly (readonly [official: string, ...variants: string[]])[] = [
  ['（区分处理的，只计这一情形，不计其他情形）', ''],
  ['行政规范性文件', '规范性文件'],
  ['政府集中采购', '政府采购'],
  ['（一）予以公开', '(一) 予以公开', '（一） 予以公开'],
  ['1.属于国家秘密', '1．属于国家秘密', '1、属于国家秘密'],
  ['第二十条第（五）项', '第二十条第五项', '第二十条第(五)项', '第二十条 第（五）项'],
  ['法律服务机构', '法律服 务机构'],
];

/** Replaces one wording on one line of a table; undefined if it stands on none (another format, or wrapped). */
function reword(work: Case, list: readonly (readonly string[])[]): { line: number; table: string } | undefined {
  const places = work.rendered.truth.tables.flatMap(({ line, endLine, table }) =>
    range(line, endLine).flatMap((each) =>
      list.flatMap(([official = '', ...variants]) =>
        work.draft.at(each).includes(official) ? [{ line: each, table, official, variants }] : [],
      ),
    ),
  );
  if (places.length === 0) return undefined;
  const { line, table, official, variants } = work.rand.pick(places);
  work.draft.set(line, work.draft.at(line).replace(official, work.rand.pick(variants)));
  return { line, table };
}

const labelVariant: Maker = (work) => {
  const place = reword(work, VARIANTS);
  if (!place) return undefined;
  const wrapped = work.rendered.truth.rows.find(({ labelLine, endLine }) => labelLine <= place.line && place.line <= endLine);
  return { expected: [expect('table/label', 'info', [wrapped?.labelLine ?? place.line, place.line])], fixRestores: true };
};

const labelTolerated: Maker = (work) => {
  const place = reword(work, TOLERATED);
  return place && { expected: [], fixRestores: false };
};

const wrongClause: Maker = (work) => {
  const { captions } = work.rendered.truth;
  const caption = work.rand.pick(captions);
  const text = work.draft.at(caption.line);
  const clause = /第二十条第（(.)）项/.exec(text);
  if (clause === null) return undefined;
  const replacement = work.rand.pick([
    clause[0].replace('二十条', '二十一条'),
    `第二十一条第${clause[1]}项`,
    '第二十九条',
    clause[0].replace(clause[1] ?? '', '七'),
  ]);
  work.draft.set(caption.line, text.replace(clause[0], replacement));
  return { expected: [expect('table/clause', 'warning', [caption.line])], fixRestores: true };
};

/** The makers for tables by name. */
export const TABLE_CORRUPTIONS = {
  'row-total': rowTotal,
  subtotal,
  'column-total': columnTotal,
  corner,
  'review-total': reviewTotal,
  leaf,
  'review-leaf': reviewLeaf,
  balance,
  misfiled,
  'row-dropped': dropRow(),
  'row-swapped': swapRows,
  'row-duplicated': duplicateRow,
  'part-dropped': dropPart,
  'table-dropped': dropTable,
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
  'label-variant': labelVariant,
  'label-tolerated': labelTolerated,
  'clause-wrong': wrongClause,
} as const satisfies Record<string, (work: Case) => Damage | undefined>;
