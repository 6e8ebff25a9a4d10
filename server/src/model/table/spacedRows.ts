// Reads the rows of a table between TABs whose own TABs became spaces: 2.重复申请 0 3 0 0 0 0 3.
import { Row, type PlacedRow } from '../../syntax/table';
import { readRow } from './rowReading';

/** The rows of a block, those between spaces read as such. */
export function withSpacedRows(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  return rows.some(({ row }) => spacedRow(row)) ? rows.map((placed) => ({ ...placed, row: spacedRow(placed.row) ?? placed.row })) : rows;
}

function spacedRow(row: Row): Row | undefined {
  if (row.layout !== 'tabs' || row.text.includes('\t') || !FIGURES.test(row.text) || readRow(row).kind !== 'text') return undefined;
  const spaced = new Row('loose', row.text.trimEnd());
  return readRow(spaced).kind === 'data' ? spaced : undefined;
}

/** Words of the table may hold a number; a row of it has some. */
const FIGURES = /\d[^\S\r\n]+\d+[^\S\r\n]+\d/;
