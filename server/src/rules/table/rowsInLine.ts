// Rows that stand in the line of the row above them, since the line break between them was lost.
import { labelOrigin } from '../../model/table/rowRuns';
import type { Table, TableRow } from '../../model/table/table';
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
  const tabs = tabsByDepth(table);
  const edits = rows.map((row) => beginLine(row, lineBreak, tabs.get(depthOf(table, row)) ?? 0));
  return [offer({ id: 'table/rows-in-line.part', args: { row: rowName(first), count: rows.length } }, edits, true)];
}

/** A row in a line of its own, behind `tabs` TABs: those in front of its first label, and what is missing of them. */
function beginLine({ source: { block, offset } }: TableRow, lineBreak: string, tabs: number): Edit {
  let from = offset;
  while (offset - from < tabs && block.text.charAt(from - 1) === '\t') from--;
  return { origin: { block, from, to: from }, newText: lineBreak + '\t'.repeat(tabs - (offset - from)) };
}

/** How many TABs stand before the rows that begin a line, by their depth. */
function tabsByDepth(table: Table): ReadonlyMap<number, number> {
  const tabs = new Map<number, number>();
  table.rows.forEach((row, i) => {
    const above = table.rows[i - 1];
    const depth = depthOf(table, row);
    if (row.spec && !tabs.has(depth) && !(above && isInLineOf(row, above))) tabs.set(depth, (/^\t*/u.exec(row.source.row.text) as RegExpExecArray)[0].length);
  });
  return tabs;
}

/** How many of its groups are not named in the row itself. */
function depthOf(table: Table, row: TableRow): number {
  return row.groups.length - table.groupLabelsIn(row.source).length;
}
