// Writes the rows that a table lacks in the layout of their neighbours.
import { endWithRule, type PieceRow } from '../../model/table/piece';
import type { Table, TableRow } from '../../model/table/table';
import { greatest } from '../../number/extremes';
import { groupPath, rowOrder, type SubTableSpec } from '../../schema';
import type { Layout, Row } from '../../syntax/table';
import { append } from '../../text/append';
import { contentLength, startOfLine } from '../../text/lineBreak';
import type { Edit } from '../finding';
import type { ReportView } from '../rule';
import type { MissingRow, MissingRun } from '../structure/missingRows';
import { blankRow, isWritable, partRows, rowLines, styleOfRow, type TableStyle } from './blankTable';
import { insertAfter, insertBefore, lineBreakIn, lineBreakNear } from './lines';
import { offeredValues } from './offered';

export interface InsertedRun {
  readonly edits: readonly Edit[];
  /** The figures that were worked out; undefined when there are none. */
  readonly filled: string | undefined;
}

/** Puts a run of missing rows in: blank, but for what the identity of the form leaves open. Undefined where merged cells or lines would have to move. */
export function insertRun(run: MissingRun, view: ReportView): InsertedRun | undefined {
  const { table, anchor, before } = run;
  if (!isWritable(anchor.row.layout) && !isWritableInHtml(run)) return undefined;
  const lineBreak = lineBreakIn(anchor.row.text) || lineBreakNear(view, view.report.indexOf(anchor.block) ?? 0);
  const style = { ...styleOfRow(anchor.row, lineBreak), gap: gapAround(table, anchor, lineBreak) };
  const filled: string[] = [];
  const rows = linesOfRun(run, style, filled);
  return { edits: [place(anchor, before, rows, style)], filled: filled.length === 0 ? undefined : filled.join('、') };
}

/** Whether rows of HTML can be written as others are, as no cell of a group spans them, and stand in lines of their own. */
function isWritableInHtml({ table, rows, parts, anchor }: MissingRun): boolean {
  const { block: { text }, end } = anchor;
  if (anchor.row.layout !== 'html' || parts.length > 0) return false;
  const isAlone = indentationOf(anchor) !== undefined && /^[^\S\r\n]*(?:[\r\n]|$)/u.test(text.slice(end));
  return isAlone && rows.every((row) => groupPath(row.subTable, row.spec).length === 0 && modelOf(table, row, new Set(), 'html') !== undefined);
}

/** The white space that a row begins its line behind; undefined where other things stand there. */
function indentationOf({ block: { text }, offset }: PieceRow): string | undefined {
  const before = text.slice(startOfLine(text, offset), offset);
  return before.trim() === '' ? before : undefined;
}

function linesOfRun({ table, rows, parts, anchor }: MissingRun, style: TableStyle, filled: string[]): readonly string[] {
  const lines: string[] = [];
  const printed = new Set(table.labels.filter(({ match }) => match.part === 'group').map(({ match }) => match.key));
  for (const missing of rows) {
    const { subTable, spec } = missing;
    if (parts.includes(subTable)) {
      if (spec === subTable.rows[0]) append(lines, partLines(table, subTable, style));
      continue;
    }
    const values = offeredValues(table, spec.key);
    append(filled, values.values());
    const model = modelOf(table, missing, printed, anchor.row.layout);
    lines.push(rowText(table, missing, values, printed, { style, model }));
    for (const group of groupPath(subTable, spec)) printed.add(group.key);
  }
  return lines;
}

function partLines(table: Table, subTable: SubTableSpec, style: TableStyle): readonly string[] {
  const width = greatest(table.lines.map(({ reading }) => reading.width));
  return partRows(table.key, subTable, style).map((cells) => rowLines(cells, style, width));
}

interface Manner {
  readonly style: TableStyle;
  readonly model: TableRow | undefined;
}

function rowText(table: Table, { subTable, spec }: MissingRow, values: ReadonlyMap<string, string>, printed: ReadonlySet<string>, { style, model }: Manner): string {
  if (!model) return rowLines(blankRow(table.key, subTable, spec, style), style, widthOf(table, subTable));
  const { row } = model.source;
  const path = groupPath(subTable, spec);
  const label = model.bound.label?.cell ?? -1;
  const contents = row.cells.map((_, i) => {
    const group = path[i - label + path.length];
    return i === label ? markedLike(spec.label.official, row.cells[label]?.text ?? '') : i < label && group && !printed.has(group.key) ? group.label.official : '';
  });
  for (const { index, column } of model.values) contents[model.bound.used[index] as number] = (column && values.get(column.key)) ?? '';
  return style.layout === 'cells' ? rowLines(contents, style) : rewritten(row, contents) + style.lineBreak;
}

/** A label whose mark is set as that of another one: 1. 1、 1．, （一） (一). */
function markedLike(official: string, other: string): string {
  const [, delimiter] = /^\d{1,2}(\s*[.．、]\s*)/u.exec(other) ?? [];
  if (delimiter !== undefined) return official.replace(/^(\d{1,2})\./u, `$1${delimiter}`);
  const [, open, close] = /^([（(])[一二三四五六七八]([）)])/u.exec(other) ?? [];
  return open === undefined ? official : official.replace(/^（(.)）/u, `${open}$1${close}`);
}

/** The row with other contents in its cells; without its line break. */
function rewritten({ text, cells }: Row, contents: readonly string[]): string {
  let out = '';
  let at = 0;
  cells.forEach((cell, i) => {
    out += text.slice(at, cell.from) + (contents[i] ?? '');
    at = cell.to;
  });
  return (out + text.slice(at)).replace(/[\r\n]+$/u, '');
}

/** The row after which a missing one is modelled: as deep, as wide, with as many group cells, and the nearest of such. */
function modelOf(table: Table, { spec, subTable }: MissingRow, printed: ReadonlySet<string>, layout: Layout): TableRow | undefined {
  const path = groupPath(subTable, spec);
  const groups = path.filter(({ key }) => !printed.has(key)).length;
  const order = rowOrder(table.format, table.key, spec.key);
  let best: TableRow | undefined;
  let least = Infinity;
  for (const row of table.rows) {
    if (!row.spec || !row.hasShape || row.source.row.layout !== layout || (subTable.caption && row.subTable.columns.length !== subTable.columns.length)) continue;
    if (groupPath(row.subTable, row.spec).length !== path.length) continue;
    const distance = Math.abs(rowOrder(table.format, table.key, row.key) - order);
    const cost = distance + FAR * Math.abs(groupCells(table, row) - groups);
    if (cost < least) [best, least] = [row, cost];
  }
  return best;
}

/** More than any distance between rows. */
const FAR = 100;

function groupCells({ format }: Table, { source }: TableRow): number {
  return source.meaning.in(format).labels.filter(({ match }) => match.part === 'group').length;
}

/** The number of fields of a part's header, or of the widest row. */
function widthOf(table: Table, subTable: SubTableSpec): number {
  const own = table.rows.find((row) => row.subTable.key === subTable.key);
  return own ? own.source.reading.width : greatest(table.lines.map(({ reading }) => reading.width));
}

/** The blank lines between the rows around one: the fewer of those above and below it. Rows of HTML end before their line breaks, and have none. */
function gapAround({ lines }: Table, anchor: PieceRow, lineBreak: string): string {
  if (anchor.row.layout === 'html') return '';
  const at = lines.indexOf(anchor);
  const gaps = [gapBetween(lines[at - 1], anchor), gapBetween(anchor, lines[at + 1])].filter((gap) => gap !== undefined);
  const gap = gaps.reduce((a, b) => (b.length < a.length ? b : a), gaps[0] ?? '');
  return anchor.row.layout === 'cells' && gap === '' ? lineBreak : gap;
}

function gapBetween(above: PieceRow | undefined, below: PieceRow | undefined): string | undefined {
  if (!above || !below || above.block !== below.block) return undefined;
  const gap = above.block.text.slice(above.end, below.offset);
  return gap.trim() === '' ? gap : '';
}

function place(row: PieceRow, before: boolean, lines: readonly string[], { gap, lineBreak }: TableStyle): Edit {
  const { block } = row;
  const indentation = indentationOf(row) ?? '';
  if (before) return insertBefore(block, row.offset, lines.map((line) => line + gap + indentation).join(''));
  const text = lines.map((line) => gap + indentation + line).join('');
  const last = endWithRule(row);
  return insertAfter({ block, from: last, to: contentLength(block.text.slice(0, last)) }, text, lineBreak);
}
