// Which pieces of one kind make one table, and where the next begins.
import { formats, type FormatId, type TableKey } from '../../schema';
import { memoize } from '../../text/memo';
import { haveSameItems } from '../../text/sameItems';
import { bindTable } from './bindTable';
import { blockWidth, type HeadedRow } from './columnBlocks';
import type { Piece, PieceRow } from './piece';
import type { Table } from './table';

interface TableList {
  readonly pieces: readonly Piece[];
  readonly fallback: FormatId;
  readonly forced: FormatId | undefined;
  readonly tables: readonly Table[];
}

/** What was put together from a piece and those after it, in either format; the oldest is forgotten. */
const assembled = memoize((_: Piece): TableList[] => []);
const ASSEMBLED = 4;

/**
 * The tables that the pieces of one kind make, in the order of the text. A new one begins where a header stands between two occurrences of
 * the table's first row, and others between them; a header repeated after a page break begins none. `fallback` is the format of tables that fit both, `forced` that
 * of all.
 */
export function tablesOf(pieces: readonly Piece[], fallback: FormatId, forced?: FormatId): readonly Table[] {
  const first = pieces[0];
  if (!first) return [];
  const lists = assembled(first);
  const known = lists.find((list) => list.fallback === fallback && list.forced === forced && haveSameItems(list.pieces, pieces));
  if (known) return known.tables;
  const tables = instances(pieces).map((rows) => bindTable(first.table, rows, fallback, forced));
  if (lists.length >= ASSEMBLED) lists.shift();
  lists.push({ pieces, fallback, forced, tables });
  return tables;
}

/** Whether pieces of one kind are more than one table; binds none of them. */
export function areSeveral(pieces: readonly Piece[]): boolean {
  const [first] = pieces;
  if (!first) return false;
  const answers = severalFrom(first);
  const known = answers.find((answer) => haveSameItems(answer.pieces, pieces));
  if (known) return known.areSeveral;
  const answer = { pieces, areSeveral: instances(pieces).length > 1 };
  if (answers.length >= ASSEMBLED) answers.shift();
  answers.push(answer);
  return answer.areSeveral;
}

/** What was answered of a piece and those after it; the oldest is forgotten. */
const severalFrom = memoize((_: Piece): { readonly pieces: readonly Piece[]; readonly areSeveral: boolean }[] => []);

function rowsIn(pieces: readonly Piece[]): readonly PieceRow[] {
  const [first] = pieces;
  if (first && pieces.length === 1) return first.rows;
  return pieces.flatMap(({ rows }) => rows);
}

function instances(pieces: readonly Piece[]): readonly (readonly PieceRow[])[] {
  const rows = rowsIn(pieces);
  const keyOfValues = valueKeys(pieces[0]?.table);
  const starts = [0];
  let firstKey: string | undefined;
  let head: number | undefined;
  let header: PieceRow | undefined;
  let others = false;
  rows.forEach((line, i) => {
    const { reading: { kind }, match } = line;
    if (kind === 'caption' || kind === 'header') head ??= i;
    if (kind === 'header') header = line;
    const key = match?.part === 'row' ? match.key : keyOfValues({ line, header });
    if (key === undefined) return;
    if (firstKey === undefined) firstKey = key;
    else if (key !== firstKey) others = true;
    else if (head !== undefined && (others || match === undefined)) starts.push(head);
    head = undefined;
  });
  return starts.length === 1 ? [rows] : starts.map((start, i) => rows.slice(start, starts[i + 1]));
}

/** What the rows without label of a table are known by; those of blocks of columns by the column that they begin with. */
function valueKeys(table: TableKey | undefined): (row: HeadedRow) => string | undefined {
  const columns = table === 'review' ? (formats['2021'].tables.review.subTables[0]?.columns ?? []) : [];
  let from = 0;
  return (row) => {
    const width = blockWidth(row, columns);
    if (width === 0) return row.line.reading.kind === 'values' ? 'values' : undefined;
    if (from >= columns.length) from = 0;
    from += width;
    return `values from ${from - width}`;
  };
}
