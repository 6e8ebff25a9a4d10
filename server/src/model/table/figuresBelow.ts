// Puts rows between TABs together whose figures stand in the line below their labels, where most rows of a block are written so.
import { Row, type PlacedRow } from '../../syntax/table';
import { readRow } from './rowReading';

/** The rows of a block, labels and the figures below them as one. */
export function withFiguresBelow(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  if (!areMostlyApart(rows)) return rows;
  const joined: PlacedRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const placed = rows[i] as PlacedRow;
    if (!areLabelAndFigures(rows, i)) joined.push(placed);
    else joined.push({ ...placed, row: new Row('tabs', placed.row.text + (rows[++i] as PlacedRow).row.text) });
  }
  return joined;
}

/** Whether more labels have their figures below them than beside them. */
function areMostlyApart(rows: readonly PlacedRow[]): boolean {
  let [apart, whole] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const { kind, filled } = readRow((rows[i] as PlacedRow).row);
    if (kind !== 'data') continue;
    if (filled.length > 0) whole++;
    else if (areLabelAndFigures(rows, i)) apart++;
  }
  return apart >= FEWEST && apart > whole;
}

/** Fewer may be rows that are being typed, or have lost their labels. */
const FEWEST = 3;

function areLabelAndFigures(rows: readonly PlacedRow[], at: number): boolean {
  const [label, figures] = [rows[at], rows[at + 1]];
  if (label?.row.layout !== 'tabs' || figures?.row.layout !== 'tabs' || figures.offset !== label.offset + label.row.text.length) return false;
  const { kind, filled } = readRow(label.row);
  return kind === 'data' && filled.length === 0 && readRow(figures.row).kind === 'values';
}
