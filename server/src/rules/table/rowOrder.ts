// table/row-order: rows that do not stand in the official order; one finding for rows that moved together.
import type { Origin } from '../../model/origin';
import { cellOrigin, type Table, type TableRow } from '../../model/table/table';
import { formats, type RowSpec, type TableSpec } from '../../schema';
import type { Layout } from '../../syntax/table';
import { offer, textAt, type Finding, type Fix } from '../finding';
import { rowName, rowNameOf } from '../naming';
import { isIncreasing, longestIncreasing, swappedPair } from '../order';
import type { TableRule } from '../rule';
import { headOf } from './runs';

export const tableRowOrder: TableRule = {
  id: 'table/row-order',
  scope: 'table',
  severity: 'warning',
  check: (table) => {
    if (isInOrder(table)) return [];
    const rows = placedRows(table);
    const order = rows.map(({ order: each }) => each);
    if (isIncreasing(order)) return [];
    const swap = swappedPair(order);
    return swap ? [swapFinding(table, rows, swap)] : movedRuns(order).map((run) => movedFinding(table, rows, run));
  },
  fixes: ({ finding }) => (finding.subject === undefined ? [] : swapFixes(finding.subject as SwappedRows)),
};

/** Two rows each of which stands where the other belongs. */
interface SwappedRows {
  readonly earlier: TableRow;
  readonly later: TableRow;
}

const orders = new Map<TableSpec, ReadonlyMap<RowSpec, number>>();

function officialOrder(table: TableSpec): ReadonlyMap<RowSpec, number> {
  const known = orders.get(table);
  if (known) return known;
  const made = new Map(table.subTables.flatMap(({ rows }) => rows).map((row, i) => [row, i]));
  orders.set(table, made);
  return made;
}

/** The ordinary case, decided without lists. */
function isInOrder({ rows, format, key }: Table): boolean {
  const official = officialOrder(formats[format].tables[key]);
  let last = -1;
  for (const { spec } of rows) {
    const order = spec && official.get(spec);
    if (order === undefined) continue;
    if (order <= last) return false;
    last = order;
  }
  return true;
}

interface PlacedRow {
  readonly row: TableRow;
  /** Its place in the official order. */
  readonly order: number;
}

/** The rows of the format, each where it stands first. */
function placedRows(table: Table): readonly PlacedRow[] {
  const official = officialOrder(formats[table.format].tables[table.key]);
  return table.rows.flatMap((row) => {
    const order = row.spec && table.row(row.key) === row ? official.get(row.spec) : undefined;
    return order === undefined ? [] : [{ row, order }];
  });
}

/** Runs of adjoining positions outside the longest rising sequence. */
function movedRuns(order: readonly number[]): readonly (readonly number[])[] {
  const kept = longestIncreasing(order);
  const runs: number[][] = [];
  for (const i of order.keys()) {
    if (kept.has(i)) continue;
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === i - 1) run.push(i);
    else runs.push([i]);
  }
  return runs;
}

function swapFinding(table: Table, rows: readonly PlacedRow[], [first, second]: readonly [number, number]): Finding {
  const [earlier, later] = [(rows[first] as PlacedRow).row, (rows[second] as PlacedRow).row];
  return {
    rule: 'table/row-order',
    origin: headOf(later),
    message: { id: 'table/row-swapped', args: { table: table.key, row: rowName(later), other: rowName(earlier) } },
    related: [{ origin: headOf(earlier), message: { id: 'table/row-here', args: { row: rowName(earlier) } } }],
    subject: { earlier, later } satisfies SwappedRows,
  };
}

/** Label and values change places, cell by cell: the cells of groups beside them stay, and so does what parts the cells. */
function swapFixes({ earlier, later }: SwappedRows): readonly Fix[] {
  const [one, other] = [cellsOf(earlier), cellsOf(later)];
  if (!one || !other || one.length !== other.length) return [];
  const edits = one.flatMap((cell, i) => {
    const counterpart = other[i] as Origin;
    const [text, counterText] = [textAt(cell), textAt(counterpart)];
    return text === counterText ? [] : [{ origin: cell, newText: counterText }, { origin: counterpart, newText: text }];
  });
  return [offer({ id: 'table/row-swapped.swap', args: { row: rowName(later), other: rowName(earlier) } }, edits)];
}

/** Where the label of a row and each of its values stand; undefined where they cannot be told from what is beside them. */
function cellsOf({ label, values, hasShape, source: { row } }: TableRow): readonly Origin[] | undefined {
  if (!label || !hasShape || row.layout === 'grid' || (isOfLines(row.layout) && /[\r\n]/u.test(textAt(label.origin)))) return undefined;
  return row.isInOrder || values.every(({ number }) => number.kind !== 'blank') ? [label.origin, ...values.map(cellOrigin)] : undefined;
}

/** Whether only quotes let a cell of a layout go on in another line. */
function isOfLines(layout: Layout): boolean {
  return layout === 'tabs' || layout === 'commas';
}

function movedFinding(table: Table, rows: readonly PlacedRow[], run: readonly number[]): Finding {
  const { row, order } = rows[run[0] as number] as PlacedRow;
  const keys = formats[table.format].tables[table.key].subTables.flatMap((subTable) => subTable.rows.map(({ key }) => key));
  const args = { table: table.key, row: rowName(row), count: run.length, after: order === 0 ? '' : rowNameOf(table, keys[order - 1] ?? '') };
  return { rule: 'table/row-order', origin: headOf(row), message: { id: 'table/row-order', args }, related: [] };
}
