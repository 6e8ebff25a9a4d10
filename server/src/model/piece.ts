// Cuts the rows of a table block into pieces, each of one prescribed table: rows are told by their labels, never by position.
import type { LabelMatch, TableKey } from '../schema';
import type { Block } from '../syntax/block';
import { rowsOf, type Cell, type PlacedRow } from '../syntax/table';
import { memoize, Memoized } from '../text/memo';
import { partsOf } from './looseRows';
import type { Origin } from './origin';
import { readRow, type RowReading } from './rowReading';

/** A row of a piece, and what its last label stands for: a row of the form, or a group with a total of its own. */
export interface PieceRow {
  readonly block: Block;
  readonly placed: PlacedRow;
  readonly reading: RowReading;
  readonly match: LabelMatch | undefined;
}

/** Adjoining rows of one block that belong to one table. */
export class Piece extends Memoized {
  constructor(
    readonly table: TableKey,
    readonly block: Block,
    readonly rows: readonly PieceRow[],
  ) {
    super();
  }
}

/** The pieces of a table block, in order; empty for a table that is none of the three. */
export const piecesOf: (block: Block) => readonly Piece[] = memoize(cutIntoPieces);

function cutIntoPieces(block: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  let table: TableKey | undefined;
  let rows: PieceRow[] = [];
  let previous: LabelMatch | undefined;
  for (const placed of placedRows(block)) {
    const reading = readRow(placed.row);
    const own = tableOf(reading);
    if (own !== undefined && table !== undefined && own !== table) {
      const end = rows.findLastIndex((row) => tableOf(row.reading) !== undefined || row.reading.kind === 'values') + 1;
      pieces.push(new Piece(table, block, rows.slice(0, end)));
      rows = rows.slice(end);
      previous = undefined;
    }
    table = own ?? table;
    const match = matchOf(reading, table, previous);
    previous = match ?? previous;
    rows.push({ block, placed, reading, match });
  }
  if (table !== undefined) pieces.push(new Piece(table, block, rows));
  return pieces;
}

function placedRows(block: Block): readonly PlacedRow[] {
  const rows = rowsOf(block);
  return rows[0]?.row.layout === 'loose' ? rows.flatMap(partsOf) : rows;
}

/** The one table that a row's labels speak for. */
function tableOf(reading: RowReading): TableKey | undefined {
  for (const matches of reading.labels) {
    const first = matches[0]?.table;
    if (first !== undefined && matches.every((match) => match.table === first)) return first;
  }
  return undefined;
}

function matchOf(reading: RowReading, table: TableKey | undefined, previous: LabelMatch | undefined): LabelMatch | undefined {
  if (reading.kind !== 'data' && reading.kind !== 'group') return undefined;
  let row: LabelMatch | undefined;
  let group: LabelMatch | undefined;
  for (const match of reading.labels[reading.lastLabel] ?? []) {
    if (match.table !== table) continue;
    if (match.part === 'row') {
      if (!row) row = match;
      else if (isSibling(match, previous) && !isSibling(row, previous)) row = match;
    } else if (match.part === 'group') group ??= match;
  }
  return row ?? group;
}

/** 3.其他 follows 2.申请人逾期未按…: siblings share all of their key but the number. */
function isSibling(match: LabelMatch, previous: LabelMatch | undefined): boolean {
  return previous !== undefined && match.key.replace(/\d+$/, '') === previous.key.replace(/\d+$/, '');
}

/** The place of a cell in its block. */
export function originOf(row: { readonly block: Block; readonly placed: PlacedRow }, cell: Cell): Origin {
  const { offset } = row.placed;
  return { block: row.block, from: offset + cell.from, to: offset + cell.to };
}
