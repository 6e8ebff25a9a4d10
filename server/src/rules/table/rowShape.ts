// table/row-shape: rows with more or fewer values than columns, which no split number explains (no sum uses them), and rows that stand in one line.
import { lostCellIn, type LostCell } from '../../model/equations/lostCell';
import { splitIn } from '../../model/equations/splits';
import { lacksZerosOnly } from '../../model/table/blankZeros';
import { traits } from '../../model/table/boundRow';
import { originOf } from '../../model/table/piece';
import { labelOrigin, runsOf } from '../../model/table/rowRuns';
import type { Table, TableRow } from '../../model/table/table';
import { toText } from '../../number/decimal';
import { greatest, least } from '../../number/extremes';
import { writtenLike } from '../cellEdits';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import type { LostName } from '../messages/table';
import { columnName, rowName } from '../naming';
import { ofSubject, type TableRule } from '../rule';
import { partedRows, RowsInLine, rowsInLine } from './rowsInLine';

export const tableRowShape: TableRule<LostCell | RowsInLine> = {
  id: 'table/row-shape',
  scope: 'table',
  severity: 'warning',
  check: (table) => [...rowsInLine(table), ...wrongShapes(table)],
  fixes: ofSubject((subject, context) => (subject instanceof RowsInLine ? partedRows(subject, context) : putIn(subject))),
};

function wrongShapes(table: Table): readonly Finding<LostCell>[] {
  if ((table.traits & traits.shape) === 0) return noFindings;
  const isWrong = (row: TableRow): boolean => !row.hasShape && !splitIn(table, row);
  return runsOf(table, isWrong, (row, before) => goesWith(table, row, before)).map((run) => findingFor(table, run));
}

function goesWith(table: Table, row: TableRow, before: TableRow): boolean {
  return row.subTable === before.subTable && lacksZerosOnly(table, row) === lacksZerosOnly(table, before);
}

function findingFor(table: Table, run: readonly TableRow[]): Finding<LostCell> {
  const first = run[0] as TableRow;
  const last = run[run.length - 1] as TableRow;
  const counts = run.map(({ values }) => values.length);
  const lost = run.length === 1 ? lostCellIn(table, first) : undefined;
  const args = {
    table: table.key,
    row: rowName(first),
    last: rowName(last),
    count: run.length,
    found: [least(counts), greatest(counts)] as const,
    expected: first.expected,
    lost: lost && nameOf(lost),
    isDivided: run.length === 1 && isDivided(first),
  };
  const end = { id: 'table/row-shape-end' as const, args: { row: rowName(last), found: last.values.length } };
  const related = run.length === 1 ? [] : [{ origin: labelOrigin(last), message: end }];
  const finding: Finding<LostCell> = { rule: 'table/row-shape', origin: labelOrigin(first), message: { id: 'table/row-shape', args }, related, subject: lost };
  return lacksZerosOnly(table, first) || run.every((row) => isBlank(row) || isDivided(row)) ? { ...finding, severity: 'info' } : finding;
}

/** Of a row that is often divided a cell may tell the kind before its values (行政检查), in one line with them or in the next. */
function isDivided({ spec, expected, values }: TableRow): boolean {
  return spec?.mayBeDivided === true && expected > 1 && (values.length === 0 || (values.length === expected + 1 && values[0]?.number.kind === 'text'));
}

/** Whether a row lacks its only value, as one does whose cell is left blank where the layout shows no blank cells. */
function isBlank({ expected, values }: TableRow): boolean {
  return expected === 1 && values.length === 0;
}

function nameOf({ column, value }: LostCell): LostName {
  return { column: column ? columnName(column) : '', value: toText(value) };
}

/** The value is put in with what parts two others beside it. */
function putIn(lost: LostCell): readonly Fix[] {
  const { row, cells, at, value } = lost;
  const { source } = row;
  const [before, after] = at < cells.length ? [cells[Math.max(at - 1, 0)], cells[Math.max(at, 1)]] : cells.slice(-2);
  const gap = before && after ? source.row.text.slice(before.to, after.from) : '';
  if (!before || !after || !(source.row.isInOrder || gap.trim() === '') || gap === '') return [];
  const written = writtenLike(row, value);
  const origin = originOf(source, at < cells.length ? before : after);
  const edit = at === 0 ? { origin: { ...origin, to: origin.from }, newText: written + gap } : { origin: { ...origin, from: origin.to }, newText: gap + written };
  return [offer({ id: 'table/row-shape.put-in', args: nameOf(lost) }, [edit], true)];
}
