// table/row-order: rows that do not stand in the official order; one finding for rows that moved together.
import { labelOrigin } from '../../model/table/rowRuns';
import type { Table } from '../../model/table/table';
import { isIncreasing, longestIncreasing, swappedPair } from '../../number/order';
import { formats, rowOrder } from '../../schema';
import { offer, type Finding, type Fix } from '../finding';
import type { Message } from '../messages/message';
import { rowName, rowNameOf } from '../naming';
import { ofSubject, type FixContext, type TableRule } from '../rule';
import { rowsInOrder, type OrderedRow } from './rowsInOrder';
import { rowsMoved } from './rowsMoved';

/** What is known of rows that do not stand in their order. */
interface Disorder {
  readonly table: Table;
  readonly rows: readonly OrderedRow[];
  /** Those that moved together; none where two changed places. */
  readonly moved: readonly OrderedRow[];
}

export const tableRowOrder: TableRule<Disorder> = {
  id: 'table/row-order',
  scope: 'table',
  severity: 'warning',
  check: (table) => {
    if (isInOrder(table)) return [];
    const rows = orderedRows(table);
    const order = rows.map(({ order: each }) => each);
    if (isIncreasing(order)) return [];
    const swap = swappedPair(order);
    return swap ? [swapFinding(table, rows, swap)] : movedRuns(order).map((run) => movedFinding(table, rows, run));
  },
  fixes: ofSubject(fixesOf),
};

/** All rows in their order, cell by cell; where groups stand in the way, those that moved go back alone. */
function fixesOf({ table, rows, moved }: Disorder, { finding: { message } }: FixContext): readonly Fix[] {
  const edits = rowsInOrder(rows);
  const title: Message = message.id === 'table/row-swapped' ? { id: 'table/row-swapped.swap', args: message.args } : { id: 'table/row-order.fix', args: {} };
  if (edits) return [offer(title, edits)];
  const after = rows.find(({ order }) => order === (moved[0]?.order ?? 0) - 1)?.row;
  const back = rowsMoved(table, moved.map(({ row }) => row), after);
  return back ? [offer({ id: 'table/row-order.move', args: { rows: moved.map(({ row }) => rowName(row)), after: after ? rowName(after) : '' } }, back)] : [];
}

/** The ordinary case, decided without lists. */
function isInOrder({ rows, format, key }: Table): boolean {
  let last = -1;
  for (const row of rows) {
    const order = row.spec ? rowOrder(format, key, row.key) : -1;
    if (order < 0) continue;
    if (order <= last) return false;
    last = order;
  }
  return true;
}

/** The rows of the format, each where it stands first. */
function orderedRows(table: Table): readonly OrderedRow[] {
  return table.rows.flatMap((row) => {
    const order = row.spec && table.row(row.key) === row ? rowOrder(table.format, table.key, row.key) : -1;
    return order < 0 ? [] : [{ row, order }];
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

function swapFinding(table: Table, rows: readonly OrderedRow[], [first, second]: readonly [number, number]): Finding<Disorder> {
  const [earlier, later] = [(rows[first] as OrderedRow).row, (rows[second] as OrderedRow).row];
  return {
    rule: 'table/row-order',
    origin: labelOrigin(later),
    message: { id: 'table/row-swapped', args: { table: table.key, row: rowName(later), other: rowName(earlier) } },
    related: [{ origin: labelOrigin(earlier), message: { id: 'table/row-here', args: { row: rowName(earlier) } } }],
    subject: { table, rows, moved: [] },
  };
}

function movedFinding(table: Table, rows: readonly OrderedRow[], run: readonly number[]): Finding<Disorder> {
  const moved = run.map((i) => rows[i] as OrderedRow);
  const { row, order } = moved[0] as OrderedRow;
  const keys = formats[table.format].tables[table.key].subTables.flatMap((subTable) => subTable.rows.map(({ key }) => key));
  const args = { table: table.key, row: rowName(row), count: run.length, after: order === 0 ? '' : rowNameOf(table, keys[order - 1] ?? '') };
  return { rule: 'table/row-order', origin: labelOrigin(row), message: { id: 'table/row-order', args }, related: [], subject: { table, rows, moved } };
}
