// table/row-duplicate: a row that stands in the table already; one finding for a run, at the later ones.
import type { PieceRow } from '../../model/table/piece';
import { labelOrigin, runsOf } from '../../model/table/rowRuns';
import type { Table, TableRow } from '../../model/table/table';
import { haveSameItems } from '../../text/sameItems';
import { printed } from '../cellEdits';
import { offer, type Finding, type Fix } from '../finding';
import { narrowGroups } from '../insert/htmlGroups';
import { rowName } from '../naming';
import { ofSubject, type TableRule } from '../rule';
import { lineBeside, linesOfRow } from './linesOfRow';

export const tableRowDuplicate: TableRule<RepeatedRows> = {
  id: 'table/row-duplicate',
  scope: 'table',
  severity: 'warning',
  check: (table) => {
    const repeats = (row: TableRow): boolean => table.repeats(row) && isWhole(table, row);
    return table.rows.some(repeats) ? runsOf(table, repeats, () => true).map((run) => findingFor(table, run)) : [];
  },
  fixes: ofSubject(removals),
};

/** Adjoining rows that stand in their table already. */
interface RepeatedRows {
  readonly table: Table;
  readonly run: readonly TableRow[];
}

/** The unlabelled row of table 4 is only repeated by a row that is as complete; otherwise it is one row in two pieces. */
function isWhole({ key }: Table, row: TableRow): boolean {
  return key !== 'review' || row.hasShape;
}

function findingFor(table: Table, run: readonly TableRow[]): Finding<RepeatedRows> {
  const first = run[0] as TableRow;
  const earlier = table.row(first.key) as TableRow;
  return {
    rule: 'table/row-duplicate',
    origin: labelOrigin(first),
    message: { id: 'table/row-duplicate', args: { table: table.key, row: rowName(first), count: run.length } },
    related: [{ origin: labelOrigin(earlier), message: { id: 'table/row-first', args: { row: rowName(earlier) } } }],
    subject: { table, run },
  };
}

/** Takes out rows that say what the earlier ones say; of two that differ only the writer knows which is right. */
function removals({ table, run }: RepeatedRows): readonly Fix[] {
  const isSame = (row: TableRow): boolean => haveSameItems(figuresOf(row), figuresOf(table.row(row.key) as TableRow));
  if (!run.every((row) => isSame(row) && standsAlone(table, row, lineBeside(table, row, -1)))) return [];
  const groups = run.some(({ source }) => source.row.layout === 'html') ? narrowGroups(table, run) : [];
  if (!groups) return [];
  const edits = [...groups, ...run.map((row) => ({ origin: linesOfRow(row, lineBeside(table, row, 1)), newText: '' }))];
  return [offer({ id: 'table/row-duplicate.remove', args: { row: rowName(run[0] as TableRow), count: run.length } }, edits)];
}

/** Whether a row can go without anything beside it: no header is its own, and in a page no cell of a group that spans others, too. */
function standsAlone(table: Table, { source }: TableRow, above: PieceRow | undefined): boolean {
  if (above?.reading.kind === 'header') return false;
  return source.row.layout !== 'html' || table.groupLabelsIn(source).length === 0;
}

function figuresOf(row: TableRow): readonly string[] {
  return row.values.map(printed);
}
