// Rows that stand in the line of the row above them, since the line break between them was lost.
import type { Origin } from '../../model/origin';
import { labelOrigin } from '../../model/table/rowRuns';
import type { Table, TableRow } from '../../model/table/table';
import { rowOrder } from '../../schema';
import { lineLayouts } from '../../syntax/table';
import { offer, type Edit, type Finding, type Fix } from '../finding';
import { lineBreakIn, lineBreakNear } from '../insert/lines';
import { rowName } from '../naming';
import type { ReportView } from '../rule';

/** Rows of one table that should begin lines of their own. */
export class RowsInLine {
  constructor(
    readonly table: Table,
    readonly rows: readonly TableRow[],
  ) {}
}

/** One finding for each line that holds several rows, at the second of them. */
export function rowsInLine(table: Table): readonly Finding<RowsInLine>[] {
  const { rows } = table;
  const found: Finding<RowsInLine>[] = [];
  for (let i = 1; i < rows.length; i++) {
    if (!isInLineOf(rows[i] as TableRow, rows[i - 1] as TableRow)) continue;
    const above = rows[i - 1] as TableRow;
    const first = i;
    while (rows[i + 1] && isInLineOf(rows[i + 1] as TableRow, rows[i] as TableRow)) i++;
    found.push(findingFor(new RowsInLine(table, rows.slice(first, i + 1)), above));
  }
  return found;
}

function isInLineOf({ source }: TableRow, above: TableRow): boolean {
  return source.line === above.source.line && source.block === above.source.block && lineLayouts.has(source.row.layout);
}

function findingFor(subject: RowsInLine, above: TableRow): Finding<RowsInLine> {
  const { table, rows } = subject;
  const [first, last] = [rows[0] as TableRow, rows[rows.length - 1] as TableRow];
  const args = { table: table.key, above: rowName(above), row: rowName(first), last: rowName(last), count: rows.length };
  const related = [{ origin: labelOrigin(above), message: { id: 'table/row-here' as const, args: { row: rowName(above) } } }];
  return { rule: 'table/row-shape', origin: labelOrigin(first), message: { id: 'table/rows-in-line', args }, related, subject };
}

/** Each row in a line of its own, behind as many TABs as those of its depth. */
export function partedRows({ table, rows }: RowsInLine, view: ReportView): readonly Fix[] {
  const [first] = rows as [TableRow, ...TableRow[]];
  const lineBreak = lineBreakIn(first.block.text) || lineBreakNear(view, view.report.indexOf(first.block) ?? 0);
  const edits = rows.map((row): Edit => ({ origin: beginningOf(table, row), newText: lineBreak }));
  return [offer({ id: 'table/rows-in-line.part', args: { row: rowName(first), count: rows.length } }, edits, true)];
}

/** Where a row begins: before those of the TABs in front of its first label that are its own. */
function beginningOf(table: Table, row: TableRow): Origin {
  const { block, offset } = row.source;
  const before = block.text.slice(0, offset);
  const own = Math.min(tabsBefore(table, row), before.length - before.trimEnd().length);
  return { block, from: offset - own, to: offset - own };
}

/** How many TABs stand before the nearest row that begins a line, and as deep. */
function tabsBefore(table: Table, row: TableRow): number {
  const place = (each: TableRow): number => Math.abs(rowOrder(table.format, table.key, each.key) - rowOrder(table.format, table.key, row.key));
  const depth = depthOf(table, row);
  const like = table.rows.filter((each, i) => each.spec && depthOf(table, each) === depth && each !== row && !(i > 0 && isInLineOf(each, table.rows[i - 1] as TableRow)));
  const nearest = like.sort((one, other) => place(one) - place(other))[0];
  return nearest ? (/^\t*/u.exec(nearest.source.row.text) as RegExpExecArray)[0].length : 0;
}

/** How many of its groups are not named in the row itself. */
function depthOf(table: Table, row: TableRow): number {
  return row.groups.length - table.groupLabelsIn(row.source).length;
}
