// Puts the labels of rows in whose figures are there.
import { originOf, type PieceRow } from '../../model/table/piece';
import { groupPath } from '../../schema';
import type { Cell } from '../../syntax/cell';
import type { Edit } from '../finding';
import type { MissingRow, MissingRun } from '../../model/table/missingRows';
import { gapBehindLabel } from './looseRow';

/** The labels of the rows that a run lacks, each before its figures; undefined where no cell is left for one. */
export function insertLabels({ table, rows, orphans }: MissingRun): readonly Edit[] | undefined {
  const edits = rows.map((missing, i): Edit | undefined => {
    const orphan = orphans[i] as PieceRow;
    const { cells, layout } = orphan.row;
    const [first = 0] = orphan.reading.filled;
    const { official } = missing.spec.label;
    if (layout === 'loose' || layout === 'cells') {
      const gap = gapBehindLabel(table, missing);
      return gap === undefined ? undefined : putAt(orphan, cells[first] as Cell, official + gap);
    }
    const cell = cells[labelCell(table, missing, orphan)];
    return cell?.text === '' ? putAt(orphan, cell, official) : undefined;
  });
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function putAt(row: PieceRow, cell: Cell, newText: string): Edit {
  const origin = originOf(row, cell);
  return { origin: { ...origin, to: origin.from }, newText };
}

/** The cell in which rows that are as wide, and as deep in groups, have their label; −1 where figures stand in it. */
function labelCell({ rows }: MissingRun['table'], { spec, subTable }: MissingRow, { row, reading: { width, filled } }: PieceRow): number {
  const depth = groupPath(subTable, spec).length;
  const model = rows.find((each) => each.spec && each.hasShape && each.groups.length === depth && each.source.row.layout === row.layout && each.source.reading.width === width);
  const cell = model?.bound.label?.cell ?? -1;
  return cell < (filled[0] ?? 0) ? cell : -1;
}
