// Writes a row that a table lacks as another row of it is written.
import type { MissingRow, MissingRun } from '../../model/table/missingRows';
import type { Table, TableRow } from '../../model/table/table';
import { groupPath, rowOrder } from '../../schema';
import { rowSpanAt, spanning } from '../../syntax/htmlTable';
import type { Layout } from '../../syntax/table';
import type { Replacement } from '../../text/replacement';
import { isWritable, rowLines, type TableStyle } from './blankTable';
import { groupLabel } from './groupLabels';
import { rowsOfGroup } from './htmlGroups';
import { areRuledAlike, isOverLines, lineLike } from './lineLike';

/** Whether a row of a layout can be written as another one of the table is, and only so. */
export function isImitable(layout: Layout): boolean {
  return layout === 'html' || layout === 'commas' || layout === 'padded' || layout === 'ended' || layout === 'begun' || layout === 'bare' || layout === 'grid' || layout === 'streamed';
}

/**
 * The row after which a missing one is modelled: as deep, as wide, with as many group cells, and the nearest of such. Where it can be written
 * in no other way, only a row with a cell for each group that is to be named, and no group of its own beside these.
 */
export function modelOf(table: Table, { spec, subTable }: MissingRow, printed: ReadonlySet<string>, layout: Layout): TableRow | undefined {
  const path = groupPath(subTable, spec);
  const groups = path.filter(({ key }) => !printed.has(key)).length;
  const order = rowOrder(table.format, table.key, spec.key);
  let best: TableRow | undefined;
  let least = Infinity;
  for (const row of table.rows) {
    if (!row.spec || !row.hasShape || row.source.row.layout !== layout || isOverLines(row.source) || (subTable.caption && row.subTable.columns.length !== subTable.columns.length)) continue;
    if (row.groups.length !== path.length) continue;
    const own = table.groupLabelsIn(row.source).length;
    const room = row.bound.label?.cell ?? 0;
    if (!isWritable(layout) && room !== groups && (room < groups || own === room)) continue;
    const surplus = Math.abs(own - groups);
    const cost = Math.abs(rowOrder(table.format, table.key, row.key) - order) + FAR * surplus;
    if (cost < least) [best, least] = [row, cost];
  }
  return best;
}

/** More than any distance between rows. */
const FAR = 100;

/** A missing row that is to be written. */
export interface NewRow {
  readonly run: MissingRun;
  readonly missing: MissingRow;
  /** By column. */
  readonly values: ReadonlyMap<string, string>;
  /** The groups whose labels stand above it. */
  readonly printed: ReadonlySet<string>;
  /** Each row bears the labels of its groups. */
  readonly repeats: boolean;
}

/** A missing row written as another one of the table is, with the line break that ends it; undefined where it has no room in a grid, or other rules than all rows. */
export function rowLike({ source, bound, values: cells }: TableRow, { run, missing: { subTable, spec }, values, printed, repeats }: NewRow, style: TableStyle): string | undefined {
  const { row } = source;
  const label = bound.label?.cell ?? -1;
  const path = groupPath(subTable, spec);
  const contents = row.cells.map((_, i) => (i === label ? markedLike(spec.label.official, row.cells[label]?.text ?? '') : ''));
  for (const { index, column } of cells) contents[bound.used[index] as number] = (column && values.get(column.key)) ?? '';
  const spans: Replacement[] = [];
  path.forEach((group, depth) => {
    const cell = label - path.length + depth;
    if (printed.has(group.key) || cell < 0) return;
    contents[cell] = groupLabel(run.table, group);
    const span = row.layout === 'html' && !repeats ? rowSpanAt(row.text, row.cells[cell]?.from ?? 0) : undefined;
    if (span) spans.push(spanning(span, rowsOfGroup(run, group)));
  });
  if (style.layout === 'cells') return rowLines(contents, style);
  const written = [...spans, ...row.cells.map(({ from, to }, i) => ({ from, to, newText: contents[i] ?? '' }))];
  return row.layout === 'grid' && !areRuledAlike(source, run.anchor) ? undefined : lineLike(source, written, run.table, style.lineBreak);
}

/** A label whose mark is set as that of another one: 1. 1、 1．, （一） (一). */
function markedLike(official: string, other: string): string {
  const [, delimiter] = /^\d{1,2}(\s*[.．、]\s*)/u.exec(other) ?? [];
  if (delimiter !== undefined) return official.replace(/^(\d{1,2})\./u, `$1${delimiter}`);
  const [, open, close] = /^([（(])[一二三四五六七八]([）)])/u.exec(other) ?? [];
  return open === undefined ? official : official.replace(/^（(.)）/u, `${open}$1${close}`);
}
