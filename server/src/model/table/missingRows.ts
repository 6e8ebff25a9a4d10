// Finds the rows that a table lacks, gathered into runs by the line after which they would stand.
import { formats, groupPath, type GroupSpec, type RowSpec, type SubTableSpec } from '../../schema';
import { nextLineBreak } from '../../text/lineBreak';
import { memoize } from '../../text/memo';
import { lastLine } from '../lineOrigins';
import type { Origin } from '../origin';
import { endWithRule, type PieceRow } from './piece';
import type { Table } from './table';

/** A row that a table lacks. */
export interface MissingRow {
  readonly spec: RowSpec;
  readonly subTable: SubTableSpec;
}

/** Missing rows that would stand in one place. */
export interface MissingRun {
  readonly table: Table;
  readonly rows: readonly MissingRow[];
  /** The parts of the table of which nothing is left, captions included. */
  readonly parts: readonly SubTableSpec[];
  /** The row of the text after which they would stand, or (with `before`) before which. */
  readonly anchor: PieceRow;
  readonly before: boolean;
  readonly line: Origin;
  /** The rows of figures that stand there, one for each: only their labels are missing. */
  readonly orphans: readonly PieceRow[];
}

/** Runs of rows that a table lacks; none for a few rows without caption and header, which are no table of the form (行政许可 5 in a text). */
export const missingRuns: (table: Table) => readonly MissingRun[] = memoize((table) => {
  const { subTables } = formats[table.format].tables[table.key];
  let missing = 0;
  let all = 0;
  for (const subTable of subTables) {
    for (const { key } of subTable.rows) {
      all++;
      if (!table.row(key)) missing++;
    }
  }
  if (missing === 0) return NONE;
  const isForm = table.lines.some(({ reading: { kind } }) => kind === 'caption' || kind === 'header');
  return isForm || missing * 2 <= all ? runsOf(table, subTables) : NONE;
});

const NONE: readonly MissingRun[] = [];

interface Anchor {
  readonly row: PieceRow;
  readonly before: boolean;
}

function runsOf(table: Table, subTables: readonly SubTableSpec[]): readonly MissingRun[] {
  const runs: { anchor: Anchor; rows: MissingRow[]; parts: SubTableSpec[] }[] = [];
  let above: Anchor | undefined;
  for (const subTable of subTables) {
    const head = headOf(table, subTable);
    above = head ? { row: head, before: false } : above;
    const isGone = !head && subTable.rows.every(({ key }) => !table.row(key));
    for (const spec of subTable.rows) {
      const row = table.row(spec.key);
      if (row) {
        above = { row: row.source, before: false };
        continue;
      }
      const anchor: Anchor = above ? belowGroups(table, above, groupPath(subTable, spec)) : { row: table.lines[0] as PieceRow, before: true };
      let run = runs[runs.length - 1];
      if (run?.anchor.row !== anchor.row) runs.push((run = { anchor, rows: [], parts: [] }));
      run.rows.push({ spec, subTable });
      if (isGone && !run.parts.includes(subTable)) run.parts.push(subTable);
    }
    if (!isGone) above = afterRemarks(table, above);
  }
  return runs.map(({ anchor: { row, before }, rows, parts }) => {
    const orphans = before || parts.length > 0 ? [] : orphansBelow(table, row, rows);
    return { table, rows, parts, anchor: row, before, line: lineAt(row, before), orphans };
  });
}

/** The rows without a label below a row, and a header that may stand between, where they are as many as are missing there, and have as many figures. */
function orphansBelow(table: Table, anchor: PieceRow, missing: readonly MissingRow[]): readonly PieceRow[] {
  const { key, columns, lines } = table;
  let start = lines.indexOf(anchor) + 1;
  while (lines[start]?.reading.kind === 'header') start++;
  const isOrphan = (line: PieceRow, i: number): boolean => {
    const { spec, subTable } = missing[i] as MissingRow;
    const wanted = key === 'disclosure' ? subTable.columns.length : columns.length;
    return wanted > 1 && line.reading.filled.length === wanted && (line.reading.kind === 'values' || (i === 0 && isGroupOf(table, line, groupPath(subTable, spec))));
  };
  const orphans = lines.slice(start, start + missing.length);
  const isAll = orphans.length === missing.length && orphans.every(isOrphan) && lines[start + missing.length]?.reading.kind !== 'values';
  return isAll && key !== 'review' ? orphans : [];
}

/** Whether figures stand behind the label of a row's innermost group, and no other group of the table has any. */
function isGroupOf({ rows }: Table, line: PieceRow, path: readonly GroupSpec[]): boolean {
  return line.match?.part === 'group' && line.match.key === path[path.length - 1]?.key && rows.every(({ spec, source }) => spec !== undefined || source === line);
}

/** Below the lines that name nothing but the groups which a row begins: （三）不予公开, where cells were lost. */
function belowGroups({ lines }: Table, above: Anchor, path: readonly GroupSpec[]): Anchor {
  const begins = (line: PieceRow | undefined): boolean => {
    if (line?.reading.kind !== 'group' || line.reading.filled.length > 0) return false;
    return line.reading.labels.flat().some(({ part, key }) => part === 'group' && path.some((group) => group.key === key));
  };
  let at = lines.indexOf(above.row);
  while (begins(lines[at + 1])) at++;
  return { row: lines[at] ?? above.row, before: above.before };
}

/** The last line of a part's caption and header; undefined where it has neither. */
function headOf(table: Table, subTable: SubTableSpec): PieceRow | undefined {
  const { lines } = table;
  const first = table.rows.find((row) => row.subTable.key === subTable.key);
  const caption = table.captions.find(({ heads, label: { match } }) => heads === subTable || (!heads && match.key === subTable.key));
  const start = caption ? lines.findIndex((line) => isAt(line, caption.label.origin)) : table.key === 'disclosure' ? -1 : 0;
  if (start < 0) return undefined;
  let head: PieceRow | undefined;
  for (const line of lines.slice(start)) {
    const { kind } = line.reading;
    if ((kind === 'caption' && head) || (line === first?.source) || kind === 'data' || kind === 'values') break;
    if (kind === 'caption' || kind === 'header') head = line;
  }
  return head;
}

function isAt({ block, offset, end }: PieceRow, origin: Origin): boolean {
  return block === origin.block && offset <= origin.from && origin.to <= end;
}

/** 备注 rows below the last row of a part belong to the part. */
function afterRemarks({ lines }: Table, above: Anchor | undefined): Anchor | undefined {
  if (!above || above.before) return above;
  let at = lines.indexOf(above.row);
  while (lines[at + 1]?.reading.kind === 'remark') at++;
  return { row: lines[at] ?? above.row, before: false };
}

function lineAt(row: PieceRow, before: boolean): Origin {
  const { block, offset } = row;
  if (!before) return lastLine(block, endWithRule(row));
  return lastLine(block, Math.max(offset + 1, nextLineBreak(block.text, offset)));
}
