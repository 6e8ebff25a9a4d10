// Table 4 in several tables: each holds a block of its columns (行政复议, 未经复议直接起诉, 复议后起诉), or two, under a header of its own.
import type { ColumnSpec } from '../../schema';
import type { PieceRow } from './piece';

/** A row, and the last header above it. */
export interface HeadedRow {
  readonly line: PieceRow;
  readonly header: PieceRow | undefined;
}

/** The columns of each of some rows that hold all columns between them; undefined where they are not rows of blocks. */
export function columnsOfBlocks(rows: readonly HeadedRow[], columns: readonly ColumnSpec[]): readonly (readonly ColumnSpec[])[] | undefined {
  if (rows.length < 2) return undefined;
  let from = 0;
  const found = rows.map((row, i) => {
    const width = row.header === rows[i - 1]?.header ? 0 : blockWidth(row, columns);
    const own = width === 0 ? none : sliceOf(columns, from, from + width);
    from += width;
    return own;
  });
  return from === columns.length && found.every((each) => each.length > 0) ? found : undefined;
}

const none: readonly never[] = [];

/** How many columns a row of whole blocks holds; 0 for any other. */
export function blockWidth({ line: { reading }, header }: HeadedRow, columns: readonly ColumnSpec[]): number {
  if (!header || (reading.kind !== 'values' && reading.kind !== 'blank')) return 0;
  const width = header.reading.labels.filter((cell) => cell.some(({ part }) => part === 'column')).length;
  const isWhole = width > 0 && columns[width - 1]?.group !== columns[width]?.group;
  return isWhole && reading.filled.length <= width && reading.width >= width ? width : 0;
}

const slices = new Map<readonly ColumnSpec[], Map<number, readonly ColumnSpec[]>>();

/** One list for each range of columns, since what is known of rows hangs on it. */
function sliceOf(columns: readonly ColumnSpec[], from: number, to: number): readonly ColumnSpec[] {
  let known = slices.get(columns);
  if (!known) slices.set(columns, (known = new Map<number, readonly ColumnSpec[]>()));
  const range = from * (columns.length + 1) + to;
  let slice = known.get(range);
  if (!slice) known.set(range, (slice = columns.slice(from, to)));
  return slice;
}
