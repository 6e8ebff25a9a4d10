// Writes the rows that a table lacks in the layout of their neighbours.
import { isUncut } from '../../model/table/looseRows';
import type { MissingRun } from '../../model/table/missingRows';
import type { PieceRow } from '../../model/table/piece';
import type { Table } from '../../model/table/table';
import { greatest } from '../../number/extremes';
import { groupPath, partTemplate, type SubTableSpec, type TableKey } from '../../schema';
import type { Layout } from '../../syntax/table';
import { append } from '../../text/append';
import type { Edit } from '../finding';
import type { ReportView } from '../rule';
import { blankRow, isWritable, partRows, rowLines, styleOfRow, type TableStyle } from './blankTable';
import { groupsIn, repeatsGroups } from './groupLabels';
import { stretchGroups } from './htmlGroups';
import { htmlRows, VALUE } from './htmlRows';
import { endBehindBlanks, endOfLine, insertAfter, insertBefore, lastLineOf, lineBreakIn, lineBreakNear, startBeforeBlanks } from './lines';
import { looseRow } from './looseRow';
import { offeredValues } from './offered';
import { partLike } from './partLike';
import { isImitable, modelOf, rowLike } from './rowLike';

export interface InsertedRun {
  readonly edits: readonly Edit[];
  /** The figures that were worked out, if any. */
  readonly filled: readonly string[];
}

/** Puts a run of missing rows in: blank, but for what the identity of the form leaves open. Undefined where merged cells or lines would have to move. */
export function insertRun(run: MissingRun, view: ReportView): InsertedRun | undefined {
  const { table, anchor } = run;
  const { layout } = anchor.row;
  const groups = layout === 'html' ? stretchGroups(run) : [];
  const isPart = layout === 'streamed' && run.parts.length > 0;
  if (!groups || isPart || !(isUncut(layout) ? endsLabel(run) : isWritable(layout) || isImitable(layout))) return undefined;
  const isAlone = layout !== 'html' || standsAlone(anchor);
  const lineBreak = isAlone ? lineBreakIn(anchor.row.text) || lineBreakNear(view, view.report.indexOf(anchor.block) ?? 0) : '';
  const style = { ...styleOfRow(anchor.row, lineBreak), gap: gapAround(table, anchor, lineBreak) };
  const filled: string[] = [];
  const rows = linesOfRun(run, style, filled);
  return rows && { edits: [...groups, place(run, rows, style)], filled };
}

/** Whether nothing stands between the row after which others are put in and the next one, as the end of its label may, or the pipe that ends it. */
function endsLabel({ table: { lines }, anchor, before }: MissingRun): boolean {
  const next = lines[lines.indexOf(anchor) + 1];
  const { block } = anchor;
  const end = endOfLine(lastLineOf(anchor));
  const below = next?.block === block ? next.offset : block.text.length;
  return before || (end <= below && block.text.slice(end, below).trim() === '');
}

/** Whether a row of a page stands in lines of its own. */
function standsAlone(row: PieceRow): boolean {
  return indentationOf(row) !== undefined && endBehindBlanks(row.block.text, row.end) !== undefined;
}

/** The white space that a row begins its line behind; undefined where other things stand there. */
function indentationOf({ block: { text }, offset }: PieceRow): string | undefined {
  const start = startBeforeBlanks(text, offset);
  return start === undefined ? undefined : text.slice(start, offset);
}

/** Undefined where a row can only be written as another is, and none is like it, or where its figures must be known, and are not. */
function linesOfRun(run: MissingRun, style: TableStyle, filled: string[]): readonly string[] | undefined {
  const { table, rows, parts, anchor: { row: { layout } } } = run;
  const lines: string[] = [];
  const repeats = repeatsGroups(table);
  const printed = new Set(repeats ? [] : groupsIn(table));
  for (const missing of rows) {
    const { subTable, spec } = missing;
    if (parts.includes(subTable)) {
      if (spec !== subTable.rows[0]) continue;
      const part = partOf(table, subTable, layout, style);
      if (!part) return undefined;
      append(lines, part);
      continue;
    }
    const values = offeredValues(table, spec.key);
    append(filled, values.values());
    if (layout === 'loose') {
      const line = looseRow(table, missing, values);
      if (line === undefined) return undefined;
      lines.push(line + style.lineBreak);
      continue;
    }
    const model = modelOf(table, missing, printed, layout);
    const like = model && rowLike(model, { run, missing, values, printed, repeats }, style);
    if (like !== undefined) lines.push(like);
    else if (isWritable(layout)) lines.push(rowLines(blankRow(table.key, subTable, spec, style), style, fieldCountOf(table, subTable)));
    else return undefined;
    if (!repeats) for (const group of groupPath(subTable, spec)) printed.add(group.key);
  }
  return lines;
}

/** A part as another one is written, or as its layout alone asks. */
function partOf(table: Table, subTable: SubTableSpec, layout: Layout, style: TableStyle): readonly string[] | undefined {
  if (layout === 'html') return htmlPart(table.key, subTable, style);
  const like = layout === 'pipes' || !isWritable(layout) ? partLike(table, subTable, style) : undefined;
  return like ?? (isWritable(layout) ? partLines(table, subTable, style) : undefined);
}

function partLines(table: Table, subTable: SubTableSpec, style: TableStyle): readonly string[] {
  const width = greatest(table.lines.map(({ reading }) => reading.width));
  return partRows(table.key, subTable, style).map((cells) => rowLines(cells, style, width));
}

function htmlPart(table: TableKey, subTable: SubTableSpec, { lineBreak }: TableStyle): readonly string[] {
  return htmlRows(partTemplate(table, subTable, VALUE)).map((row) => row + lineBreak);
}

/** The number of fields of a part's header, or of the widest row. */
function fieldCountOf(table: Table, subTable: SubTableSpec): number {
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
  const gap = above.block.text.slice(endOfLine(lastLineOf(above)), below.offset);
  return gap.trim() === '' ? gap : '';
}

function place({ anchor: row, before }: MissingRun, lines: readonly string[], { gap, lineBreak }: TableStyle): Edit {
  const { block } = row;
  if (lineBreak === '') return insertBefore(block, before ? row.offset : row.end, lines.join(''));
  const indentation = indentationOf(row) ?? '';
  if (before) return insertBefore(block, row.offset, lines.map((line) => line + gap + indentation).join(''));
  return insertAfter(lastLineOf(row), lines.map((line) => gap + indentation + line).join(''), lineBreak);
}
