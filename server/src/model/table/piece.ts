// Cuts the rows of a table block into pieces, each of one prescribed table: rows are told by their labels; by their place only where nobody knows these (rowsByPlace.ts).
import { rowOf, type FormatId, type LabelMatch, type TableKey } from '../../schema';
import type { Block } from '../../syntax/block';
import type { Cell } from '../../syntax/cell';
import { isRule } from '../../syntax/drawn';
import { rowsOf, type PlacedRow, type Row } from '../../syntax/table';
import { lineBreakLength, nextLineBreak } from '../../text/lineBreak';
import { keeping, Memoized } from '../../text/memo';
import type { Origin } from '../origin';
import { withWholeLabels } from './brokenLabels';
import { withFiguresBelow } from './figuresBelow';
import { withBlanks } from './figuresByPlace';
import { unglued } from './gluedRows';
import { cutRows, isUncut } from './looseRows';
import { meaningOf, type RowMeaning } from './rowMeaning';
import { withOrphansApart } from './orphanedFigures';
import { readRow, type RowReading } from './rowReading';
import { withSpacedRows } from './spacedRows';
import { rowsByPlace, type PlacedReading } from './rowsByPlace';

/** A row of a piece: its place in its block, and what its last label stands for: a row of the form, or a group with a total of its own. */
export class PieceRow {
  constructor(
    readonly block: Block,
    readonly row: Row,
    readonly meaning: RowMeaning,
    /** Where it begins, in the block. */
    readonly offset: number,
    /** The line of the block in which it begins. */
    readonly line: number,
  ) {}

  get reading(): RowReading {
    return readRow(this.row);
  }

  get match(): LabelMatch | undefined {
    return this.meaning.match;
  }

  /** Where it ends, in the block: after its line break, if it has one. */
  get end(): number {
    return this.offset + this.row.text.length;
  }
}

/** Adjoining rows of one block that belong to one table. */
export class Piece extends Memoized {
  constructor(
    readonly table: TableKey,
    readonly rows: readonly PieceRow[],
  ) {
    super();
  }
}

/** The pieces of a table block, in order; empty for a table that is none of the three. Reports keep those of their tables. */
export const piecesOf = keeping<Block, readonly Piece[]>(cutIntoPieces, 64);

function cutIntoPieces(block: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  let table: TableKey | undefined;
  let rows: PlacedReading[] = [];
  let previous: LabelMatch | undefined;
  for (const placed of placedRows(block)) {
    const reading = readRow(placed.row);
    const own = reading.table;
    if (own !== undefined && table !== undefined && own !== table) {
      const end = rows.findLastIndex((row) => row.reading.table !== undefined || row.reading.kind === 'values') + 1;
      pieces.push(pieceOf(table, block, rows.slice(0, end)));
      rows = rows.slice(end);
      previous = undefined;
    }
    table = own ?? table;
    const match = matchOf(reading, table, previous);
    previous = match ?? previous;
    rows.push({ row: placed.row, offset: placed.offset, line: placed.line, reading, match });
  }
  if (table !== undefined) pieces.push(pieceOf(table, block, rows));
  return pieces;
}

function pieceOf(table: TableKey, block: Block, candidates: readonly PlacedReading[]): Piece {
  const rows = withOrphansApart(table, candidates).map((row, i, all) => (isSumOfGroup(all, i) ? { ...row, match: groupAddedUp(row.reading, nearestMatch(all, i, -1)) ?? row.match } : row));
  const told = rowsByPlace(table, rows);
  return new Piece(
    table,
    rows.map((each) => {
      const { row, match } = told.get(each) ?? each;
      return new PieceRow(block, row, meaningOf(readRow(row).head, table, match), each.offset, each.line);
    }),
  );
}

function placedRows(block: Block): readonly PlacedRow[] {
  const rows = rowsOf(block);
  const layout = rows[0]?.row.layout;
  if (!isUncut(layout)) return withFiguresBelow(withWholeLabels(unglued(withSpacedRows(rows))));
  const cut = cutRows(rows, block.text);
  return layout === 'loose' ? withBlanks(cut, block.text) : cut;
}

function matchOf(reading: RowReading, table: TableKey | undefined, previous: LabelMatch | undefined): LabelMatch | undefined {
  if (reading.kind !== 'data' && reading.kind !== 'group') return undefined;
  let row: LabelMatch | undefined;
  let groups = 0;
  let group: LabelMatch | undefined;
  for (const match of reading.labels[reading.lastLabel] ?? []) {
    if (match.table !== table) continue;
    if (match.part === 'row') {
      if (!row) row = match;
      else if (isSibling(match, previous) && !isSibling(row, previous)) row = match;
    } else if (match.part === 'group') {
      groups++;
      group ??= match;
    }
  }
  return row ?? (groups > 1 ? groupAddedUp(reading, previous) : group);
}

/** Whether a row whose label may be that of the last result or of any group's sum (合计) is such a sum: further results follow it. */
function isSumOfGroup(rows: readonly PlacedReading[], at: number): boolean {
  const { match, reading } = rows[at] as PlacedReading;
  if (match?.part !== 'row' || groupsIn(reading).length < 2) return false;
  const below = nearestMatch(rows, at, 1);
  return below !== undefined && (below.part === 'group' || rowOf(below.formats[0] as FormatId, below.table, below.key)?.row.group !== undefined);
}

/** The label nearest to a row, on (1) or back (-1). */
function nearestMatch(rows: readonly PlacedReading[], at: number, step: 1 | -1): LabelMatch | undefined {
  let next = at + step;
  while (rows[next] && rows[next]?.match === undefined) next += step;
  return rows[next]?.match;
}

/** 3.其他 follows 2.申请人逾期未按…: siblings share all of their key but the number, and that is their group's. */
function isSibling(match: LabelMatch, previous: LabelMatch | undefined): boolean {
  return previous !== undefined && match.key.replace(/\d+$/, '') === previous.key.replace(/\d+$/, '');
}

/** The group that 小计 (合计) adds up: the one whose label stands beside it, else the one whose rows stand above. */
function groupAddedUp(reading: RowReading, previous: LabelMatch | undefined): LabelMatch | undefined {
  const { labels, lastLabel } = reading;
  const groups = groupsIn(reading);
  const beside = new Set(labels.slice(0, lastLabel).flatMap((matches) => matches.filter(({ part }) => part === 'group').map(({ key }) => key)));
  return groups.find(({ key }) => beside.has(key)) ?? groups.find((group) => isSibling(group, previous));
}

/** The groups that the last label of a row may stand for. */
function groupsIn({ labels, lastLabel }: RowReading): readonly LabelMatch[] {
  return (labels[lastLabel] ?? []).filter(({ part }) => part === 'group');
}

/** The place of a cell in its block. */
export function originOf({ block, offset }: PieceRow, cell: Cell): Origin {
  return { block, from: offset + cell.from, to: offset + cell.to };
}

/** Where a row ends in its block, with the rule of dashes that Markdown has below a header, and a grid below each row. */
export function endWithRule({ block, end, row }: PieceRow): number {
  if (row.layout === 'grid') return endWithLine(block.text, end);
  const rule = row.layout === 'pipes' ? /^[|｜][|｜ \t:-]*(?:\r\n|\r|\n|$)/u.exec(block.text.slice(end)) : null;
  return rule?.[0].includes('-') ? end + rule[0].length : end;
}

function endWithLine(text: string, end: number): number {
  const from = end + lineBreakLength(text, end);
  const to = nextLineBreak(text, from);
  return from > end && isRule(text.slice(from, to)) ? to : end;
}

/** The place of the first cell of a row that is not blank; where it begins if all are. */
export function firstOrigin(row: PieceRow): Origin {
  const { cells } = row.row;
  const first = cells.find(({ text }) => text !== '') ?? cells[0];
  return first ? originOf(row, first) : { block: row.block, from: row.offset, to: row.offset };
}
