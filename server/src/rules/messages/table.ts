// What the table rules say.
import type { FormatId, TableKey, ValueKind } from '../../schema';
import type { Catalogue } from './catalogue';
import { cellOfTableEn as atEn, cellOfTableZh as at, rowEn, rowZh, tableNameEn, tableNameZh, valuesEn, type CellOfTable as Place } from './names';

/** A number in two cells: 1 and 2 for 12. */
interface SplitParts {
  readonly first: string;
  readonly second: string;
  readonly joined: string;
}

/** A value that a row lacks; '' for the column where it may be one of several. */
export interface LostName {
  readonly column: string;
  readonly value: string;
}

const WANTED_ZH: Readonly<Record<ValueKind, string>> = { count: '数量应为 0 或正整数', change: '增减应为整数（可为负）', amount: '金额应为 0 或正数' };
const WANTED_EN: Readonly<Record<ValueKind, string>> = {
  count: 'a count is 0 or a positive whole number',
  change: 'a change is a whole number (it may be negative)',
  amount: 'an amount is 0 or positive',
};

export interface TableMessages {
  'table/row-duplicate': { readonly table: TableKey; readonly row: string; readonly count: number };
  'table/row-first': { readonly row: string };
  'table/row-duplicate.remove': { readonly row: string; readonly count: number };
  'table/row-order': { readonly table: TableKey; readonly row: string; readonly count: number; readonly after: string };
  'table/row-order.fix': Record<never, never>;
  'table/row-order.move': { readonly rows: readonly string[]; readonly after: string };
  'table/row-swapped': { readonly table: TableKey; readonly row: string; readonly other: string };
  'table/row-swapped.swap': { readonly row: string; readonly other: string };
  'table/row-here': { readonly row: string };
  'table/row-shape': {
    readonly table: TableKey;
    readonly row: string;
    readonly last: string;
    readonly count: number;
    /** The least and the most values that a row of the run holds. */
    readonly found: readonly [number, number];
    readonly expected: number;
    /** What one row lacks, if its sums tell. */
    readonly lost: LostName | undefined;
    /** The row seems to be divided into several. */
    readonly isDivided: boolean;
  };
  'table/row-shape.put-in': LostName;
  'table/row-shape-end': { readonly row: string; readonly found: number };
  'table/rows-in-line': { readonly table: TableKey; readonly above: string; readonly row: string; readonly last: string; readonly count: number };
  'table/rows-in-line.part': { readonly row: string; readonly count: number };
  'table/label': { readonly text: string; readonly official: string };
  'table/label-place': { readonly text: string; readonly official: string };
  'table/label-order': { readonly text: string; readonly official: string };
  'table/clause': { readonly text: string; readonly official: string; readonly lacksItem: boolean };
  'table/format': { readonly table: TableKey; readonly found: FormatId; readonly year: number; readonly expected: FormatId; readonly source: string };
  'table/format.heads': { readonly table: TableKey; readonly found: FormatId; readonly expected: FormatId };
  'cell/not-a-number': Place & { readonly text: string };
  'cell/number-fix': { readonly to: string; readonly isImplied: boolean };
  'cell/blank': { readonly table: TableKey; readonly count: number; readonly totals: number };
  'cell/not-a-count': Place & { readonly text: string; readonly why: 'negative' | 'fraction'; readonly kind: ValueKind };
  'cell/unit': Place & { readonly text: string; readonly unit: string; readonly wanted: string };
  'cell/decimals': Place & { readonly text: string; readonly decimals: number; readonly wanted: string };
  'cell/unit-fix': { readonly from: string; readonly to: string; readonly converts: boolean };
  'cell/split-number': Place & SplitParts & { readonly pushedOut: boolean };
  'cell/split-rest': SplitParts;
  'cell/split-fix': SplitParts;
}

const spread = ([least, most]: readonly [number, number], to: string): string => (least === most ? String(least) : `${least}${to}${most}`);

/** Values that are as many as they should be, but apart from the columns of the other rows. */
const isMisplaced = ({ found: [least, most], expected }: TableMessages['table/row-shape']): boolean => least === expected && most === expected;

/** Values more than there should be, in every row. */
const isTooLong = ({ found: [least], expected }: TableMessages['table/row-shape']): boolean => least > expected;

function wrongShapeZh(m: TableMessages['table/row-shape']): string {
  const values = isMisplaced(m) ? `的 ${m.expected} 个数值与其他行不在同样的列` : `有 ${spread(m.found, '～')} 个数值，应有 ${m.expected} 个`;
  const rows = m.count === 1 ? rowZh(m.row) : `${m.row === '' ? rowZh('') : `自${rowZh(m.row)}至${rowZh(m.last)}`}共 ${m.count} 行，每行`;
  if (m.isDivided) return `${tableNameZh(m.table)}${rows}似分为几行（如“行政检查”、“行政确认”），各行不参加检查；格式规定为一行，请核对。`;
  if (m.lost) return `${tableNameZh(m.table)}${rows}${values}，不参加合计检查；${lostZh(m.lost)}，各项合计才相符。请核对后补上。`;
  return `${tableNameZh(m.table)}${rows}${values}；无法确定各属哪一列，不参加合计检查。请${isMisplaced(m) ? '对齐' : isTooLong(m) ? '核对，删去多余的' : '补齐'}。`;
}

function wrongShapeEn(m: TableMessages['table/row-shape']): string {
  const one = m.count === 1;
  const rows = one ? rowEn(m.row) : `${m.count} rows${m.row === '' ? ' of data' : ` from “${m.row}” to “${m.last}”`}`;
  const values = isMisplaced(m)
    ? `${one ? 'has its' : 'have their'} ${m.expected} values in other columns than the other rows`
    : `${one ? 'has' : 'have'} ${valuesEn(spread(m.found, '–'))}${one ? '' : ' each'} instead of ${m.expected}`;
  if (m.isDivided) return `${tableNameEn(m.table)}: ${rows} seems to be divided into several, which are not checked; the format has one row. Check it.`;
  if (m.lost) return `${tableNameEn(m.table)}: ${rows} ${values}, so no sum uses it; its sums hold only with ${lostEn(m.lost)} put in. Check and put it in.`;
  const remedy = isTooLong(m) ? 'Check them and delete what is too many' : `${isMisplaced(m) ? 'Align' : 'Complete'} the row${one ? '' : 's'}`;
  return `${tableNameEn(m.table)}: ${rows} ${values}; their columns cannot be told, so no sum uses them. ${remedy}.`;
}

function lostZh({ column, value }: LostName): string {
  return column === '' ? `补上一个 ${value}` : `在“${column}”列补上 ${value}`;
}

function lostEn({ column, value }: LostName): string {
  return column === '' ? value : `${value} for “${column}”`;
}

export const tableZh: Catalogue<TableMessages> = {
  'table/row-duplicate': (m) =>
    m.count === 1 ? `${tableNameZh(m.table)}${rowZh(m.row)}重复出现，请删去其中一行。` : `${tableNameZh(m.table)}自“${m.row}”起连续 ${m.count} 行与前面重复，请删去。`,
  'table/row-duplicate.remove': (m) => (m.count === 1 ? `删去重复的“${m.row}”` : `删去自“${m.row}”起重复的 ${m.count} 行`),
  'table/row-first': (m) => `${rowZh(m.row)}第一次出现在这里`,
  'table/row-order': (m) =>
    `${tableNameZh(m.table)}“${m.row}”${m.count === 1 ? '' : `起 ${m.count} 行`}不在规定的位置，${m.after === '' ? '应列在最前' : `应紧接“${m.after}”之后`}。`,
  'table/row-order.fix': () => '按规定的次序排列各行',
  'table/row-order.move': ({ rows, after }) => `将${rows.map(rowZh).join('、')}移到${rowZh(after)}之后`,
  'table/row-swapped': (m) => `${tableNameZh(m.table)}“${m.row}”与“${m.other}”的次序颠倒，请对调。`,
  'table/row-swapped.swap': (m) => `对调“${m.other}”与“${m.row}”两行`,
  'table/row-here': (m) => `${rowZh(m.row)}在这里`,
  'table/row-shape': wrongShapeZh,
  'table/row-shape.put-in': lostZh,
  'table/row-shape-end': (m) => `到${rowZh(m.row)}为止（${m.found} 个数值）`,
  'table/rows-in-line': (m) =>
    m.count === 1
      ? `${tableNameZh(m.table)}${rowZh(m.row)}与${rowZh(m.above)}连在一行里。请另起一行。`
      : `${tableNameZh(m.table)}${rowZh(m.above)}所在的一行里还有自${rowZh(m.row)}至${rowZh(m.last)}共 ${m.count} 行。请各起一行。`,
  'table/rows-in-line.part': (m) => (m.count === 1 ? `将${rowZh(m.row)}另起一行` : `将自${rowZh(m.row)}起的 ${m.count} 行各起一行`),
  'table/label': (m) => `“${m.text}”与规定的名称不一致，应为“${m.official}”。`,
  'table/label-place': (m) => `“${m.text}”不是规定的名称；按所在位置应为“${m.official}”，请核对。`,
  'table/label-order': (m) => `“${m.text}”不在规定的位置，这一列应为“${m.official}”。请核对下面的数是否也错了列。`,
  'table/clause': (m) => `“${m.text}”${m.lacksItem ? '没有写明哪一项' : '所引条款有误'}${m.official === '' ? '，请核对《条例》第二十条。' : `，应为“${m.official}”。`}`,
  'table/format': (m) => `${tableNameZh(m.table)}用的是 ${m.found} 年格式，而 ${m.year} 年度报告应当使用 ${m.expected} 年格式（${m.source}）。请换用规定的表格，或核对年度。`,
  'table/format.heads': (m) => `这一行是 ${m.found} 年格式的表头，而${tableNameZh(m.table)}其余部分是 ${m.expected} 年格式。请换用 ${m.expected} 年格式的表头，并核对下面的数。`,
  'cell/number-fix': (m) => `改为 ${m.to}${m.isImplied ? '（与各项合计相符）' : ''}`,
  'cell/not-a-number': (m) => `${at(m)}：“${m.text}”不是数，无法参加合计。请填写数字。`,
  'cell/blank': (m) => {
    const blank = `${tableNameZh(m.table)}有 ${m.count} 个空白单元格`;
    if (m.totals === m.count) return `${blank}，${m.count === 1 ? '' : '都'}是合计，可按各项之和填写。`;
    return `${blank}${m.totals === 0 ? '' : `（其中合计 ${m.totals} 个）`}，按 0 计。没有的，请填写 0${m.totals === 0 ? '' : '；合计可按各项之和填写'}。`;
  },
  'cell/not-a-count': (m) => `${at(m)}：${m.text} ${m.why === 'negative' ? '是负数' : '不是整数'}，${WANTED_ZH[m.kind]}。请核对。`,
  'cell/unit': (m) =>
    `${at(m)}：“${m.text}”带有单位“${m.unit}”，单元格内只填数字${m.wanted === '' ? '' : `（单位：${m.wanted}）`}。`,
  'cell/decimals': (m) => `${at(m)}：表头要求保留 ${m.decimals} 位小数，“${m.text}”应写作 ${m.wanted}。`,
  'cell/unit-fix': (m) => (m.converts ? `换算为 ${m.to}（原为 ${m.from}）` : `改为 ${m.to}`),
  'cell/split-number': (m) =>
    `${at(m)}：“${m.first}”和“${m.second}”疑为同一个数 ${m.joined}，被拆在两格里${m.pushedOut ? '，并挤掉了一个 0' : ''}；合并后本行合计相符。请合并。`,
  'cell/split-rest': (m) => `“${m.second}”疑为 ${m.joined} 的后半`,
  'cell/split-fix': (m) => `将“${m.first}”和“${m.second}”合并为 ${m.joined}`,
};

export const tableEn: Catalogue<TableMessages> = {
  'table/row-duplicate': (m) =>
    m.count === 1 ? `${tableNameEn(m.table)}: ${rowEn(m.row)} occurs twice; delete one.` : `${tableNameEn(m.table)}: ${m.count} rows from “${m.row}” on repeat earlier ones; delete them.`,
  'table/row-duplicate.remove': (m) => (m.count === 1 ? `Delete the repeated row “${m.row}”` : `Delete the ${m.count} repeated rows from “${m.row}” on`),
  'table/row-first': (m) => `${rowEn(m.row)} occurs here first`,
  'table/row-order': (m) =>
    `${tableNameEn(m.table)}: ${m.count === 1 ? `row “${m.row}” is` : `${m.count} rows from “${m.row}” on are`} not in the prescribed place, which is ${m.after === '' ? 'at the top' : `behind “${m.after}”`}.`,
  'table/row-order.fix': () => 'Put the rows in the official order',
  'table/row-order.move': ({ rows, after }) => `Move ${rows.map(rowEn).join(', ')} to where they belong, behind ${rowEn(after)}`,
  'table/row-swapped': (m) => `${tableNameEn(m.table)}: rows “${m.row}” and “${m.other}” are in the wrong order; swap them.`,
  'table/row-swapped.swap': (m) => `Swap rows “${m.other}” and “${m.row}”`,
  'table/row-here': (m) => `${rowEn(m.row)} is here`,
  'table/row-shape': wrongShapeEn,
  'table/row-shape.put-in': (m) => `Put in ${lostEn(m)}`,
  'table/row-shape-end': (m) => `up to ${rowEn(m.row)} (${m.found} values)`,
  'table/rows-in-line': (m) =>
    m.count === 1
      ? `${tableNameEn(m.table)}: ${rowEn(m.row)} stands in one line with ${rowEn(m.above)}. Begin a new line.`
      : `${tableNameEn(m.table)}: the line of ${rowEn(m.above)} holds ${m.count} further rows, up to ${rowEn(m.last)}. Put each in a line of its own.`,
  'table/rows-in-line.part': (m) => (m.count === 1 ? `Begin a new line with ${rowEn(m.row)}` : `Put ${m.count} rows from ${rowEn(m.row)} on in lines of their own`),
  'table/label': (m) => `“${m.text}” is not the official label, which is “${m.official}”.`,
  'table/label-place': (m) => `“${m.text}” is no official label; going by its place it should be “${m.official}”. Check it.`,
  'table/label-order': (m) => `“${m.text}” is not in its prescribed place; this column should be “${m.official}”. Check whether the figures below stand in the wrong column, too.`,
  'table/clause': (m) => `“${m.text}” ${m.lacksItem ? 'does not say which item it cites' : 'cites the wrong clause'}${m.official === '' ? '; see article 20 of the Regulations.' : `; it should be “${m.official}”.`}`,
  'table/format': (m) =>
    `${tableNameEn(m.table)} has the format of ${m.found}, but a report for ${m.year} should use that of ${m.expected} (${m.source}). Use the prescribed table, or check the year.`,
  'table/format.heads': (m) => `This is a header of the format of ${m.found}, but the rest of ${tableNameEn(m.table)} has that of ${m.expected}. Use the header of ${m.expected}, and check the figures below.`,
  'cell/number-fix': (m) => `Change to ${m.to}${m.isImplied ? ' (as the sums have it)' : ''}`,
  'cell/not-a-number': (m) => `${atEn(m)}: “${m.text}” is not a number, so no sum can use it. Enter a number.`,
  'cell/blank': (m) => {
    const blank = `${tableNameEn(m.table)} has ${m.count} blank ${m.count === 1 ? 'cell' : 'cells'}`;
    if (m.totals === m.count) return `${blank}, ${m.count === 1 ? 'a total; it' : 'all totals; they'} can be filled with the sum of the parts.`;
    return `${blank}${m.totals === 0 ? '' : ` (${m.totals} of them totals)`}, counted as 0. Enter 0 where there is nothing${m.totals === 0 ? '' : '; totals can be filled with their sums'}.`;
  },
  'cell/not-a-count': (m) => `${atEn(m)}: ${m.text} is ${m.why === 'negative' ? 'negative' : 'not a whole number'}; ${WANTED_EN[m.kind]}. Check it.`,
  'cell/unit': (m) => `${atEn(m)}: “${m.text}” bears the unit ${m.unit}; a cell holds only the number${m.wanted === '' ? '' : ` (unit: ${m.wanted})`}.`,
  'cell/decimals': (m) => `${atEn(m)}: the header asks for ${m.decimals} decimals; “${m.text}” should read ${m.wanted}.`,
  'cell/unit-fix': (m) => (m.converts ? `Convert to ${m.to} (from ${m.from})` : `Change to ${m.to}`),
  'cell/split-number': (m) =>
    `${atEn(m)}: “${m.first}” and “${m.second}” are perhaps one number, ${m.joined}, split over two cells${m.pushedOut ? ' at the cost of a 0' : ''}; joined, they make the row add up. Join them.`,
  'cell/split-rest': (m) => `“${m.second}” is perhaps the rest of ${m.joined}`,
  'cell/split-fix': (m) => `Join “${m.first}” and “${m.second}” to ${m.joined}`,
};
