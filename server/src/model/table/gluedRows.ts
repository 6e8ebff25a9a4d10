// Takes apart rows of one cell a line that have no blank line between them: a label behind a value begins the next row.
import { parseNumber } from '../../number/parseNumber';
import { noLabels } from '../../schema';
import { Row, type PlacedRow } from '../../syntax/table';
import { LineCounter, startOfLine } from '../../text/lineBreak';
import { readRow } from './rowReading';

/** The rows that one cell a line makes up; itself where it is one. */
export function unglued(placed: PlacedRow): readonly PlacedRow[] {
  const { row, offset, line } = placed;
  const begins = row.layout === 'cells' ? furtherRows(row) : NO_ROWS;
  if (begins.length === 0) return [placed];
  const lines = new LineCounter(row.text);
  return [0, ...begins].map((from, i) => ({ row: new Row(row.layout, row.text.slice(from, begins[i])), offset: offset + from, line: line + lines.before(from) }));
}

const NO_ROWS: readonly number[] = [];

/** Where rows begin behind the first; of most rows the labels end before the values. */
function furtherRows(row: Row): readonly number[] {
  const { kind, labels, lastLabel } = readRow(row);
  if (kind !== 'data' || labels.length <= lastLabel + 1) return NO_ROWS;
  const { cells, text } = row;
  return cells.flatMap(({ from }, i) => (i > lastLabel && (labels[i] ?? noLabels).length > 0 && isValue(cells[i - 1]?.text) ? startOfLine(text, from) : []));
}

function isValue(text = ''): boolean {
  return parseNumber(text).kind !== 'text';
}
