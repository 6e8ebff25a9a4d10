// Writes a part of table 2 that is gone as another part of the table is written.
import type { PieceRow } from '../../model/table/piece';
import type { Table } from '../../model/table/table';
import { formats, type SubTableSpec } from '../../schema';
import type { Replacement } from '../../text/replacement';
import type { TableStyle } from './blankTable';
import { isOverLines, lineLike } from './lineLike';

/** Caption, header and blank rows of a part, written as those of one with as many columns are; undefined where none stands whole. */
export function partLike(table: Table, part: SubTableSpec, { lineBreak }: TableStyle): readonly string[] | undefined {
  for (const model of formats[table.format].tables[table.key].subTables) {
    const row = model.columns.length === part.columns.length ? table.row(model.rows[0]?.key ?? '') : undefined;
    const at = row ? table.lines.indexOf(row.source) : -1;
    const [caption, header] = [table.lines[at - 2], table.lines[at - 1]];
    if (!row || caption?.reading.kind !== 'caption' || header?.reading.kind !== 'header' || [caption, header, row.source].some(isOverLines)) continue;
    const write = (line: PieceRow, contentOf: (cell: number) => string | undefined): string | undefined => lineLike(line, reworded(line, contentOf), table, lineBreak);
    const label = row.source.reading.lastLabel;
    const lines = [
      write(caption, (cell) => (names(caption, cell, 'caption') ? part.caption?.official : undefined)),
      write(header, (cell) => model.columns.map(({ key }, i) => (names(header, cell, 'column', key) ? part.columns[i]?.label.official : undefined)).find((text) => text !== undefined)),
      ...part.rows.map((spec) => write(row.source, (cell) => (cell === label ? spec.label.official : cell > label ? '' : undefined))),
    ].filter((line) => line !== undefined);
    if (lines.length === 2 + part.rows.length) return lines;
  }
  return undefined;
}

function names({ reading: { labels } }: PieceRow, cell: number, part: 'caption' | 'column', key?: string): boolean {
  return labels[cell]?.some((match) => match.part === part && (key === undefined || match.key === key)) ?? false;
}

/** Other content in some cells of a row. */
function reworded({ row }: PieceRow, contentOf: (cell: number) => string | undefined): readonly Replacement[] {
  return row.cells.flatMap(({ from, to }, i) => {
    const newText = contentOf(i);
    return newText === undefined ? [] : [{ from, to, newText }];
  });
}
