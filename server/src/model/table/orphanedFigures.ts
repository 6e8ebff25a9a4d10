// Parts figures from a row of loose text that are those of rows below it which lost their labels: as many rows' as the form has before the next label.
import { formats, type FormatId, type TableKey } from '../../schema';
import { Row } from '../../syntax/table';
import { LineCounter } from '../../text/lineBreak';
import { readRow } from './rowReading';
import { formatOf, type PlacedReading } from './rowsByPlace';

/** The rows of a table, those without a label by themselves. */
export function withOrphansApart(table: TableKey, rows: readonly PlacedReading[]): readonly PlacedReading[] {
  if (!rows.some(({ reading: { kind, layout, values } }) => kind === 'data' && layout === 'loose' && values.length >= LEAST_OF_TWO)) return rows;
  const places = placesOf(table, formatOf(rows));
  const placeOf = ({ match }: PlacedReading): number => (match?.part === 'row' ? places.findIndex(({ key }) => key === match.key) : -1);
  return rows.flatMap((each, i) => {
    const place = placeOf(each);
    const columns = places[place]?.columns ?? 0;
    if (columns < 2 || each.reading.layout !== 'loose' || each.reading.values.length <= columns) return each;
    const below = rows.slice(i + 1).map(placeOf).find((other) => other >= 0) ?? places.length;
    return each.reading.values.length === columns * (below - place) ? cutBehind(each, columns) : each;
  });
}

/** Two rows of several columns have as many figures. */
const LEAST_OF_TWO = 4;

function placesOf(table: TableKey, format: FormatId): readonly { readonly key: string; readonly columns: number }[] {
  return formats[format].tables[table].subTables.flatMap(({ rows, columns }) => rows.map(({ key }) => ({ key, columns: columns.filter(({ optional }) => !optional).length })));
}

/** A row with its own figures, and those behind them by as many. */
function cutBehind(placed: PlacedReading, columns: number): readonly PlacedReading[] {
  const { row, reading: { lastLabel, values }, offset, line } = placed;
  const { cells, text } = row;
  const lines = new LineCounter(text);
  const own = lastLabel + 1;
  return Array.from({ length: values.length / columns }, (_, i) => {
    const part = cells.slice(i === 0 ? 0 : own + i * columns, own + (i + 1) * columns);
    const [first, last] = [part[0], part[part.length - 1]];
    if (!first || !last) return placed;
    const from = i === 0 ? 0 : first.from;
    const to = (i + 1) * columns === values.length ? text.length : last.to;
    const made = new Row(row.layout, text.slice(from, to), part.map((cell) => ({ ...cell, from: cell.from - from, to: cell.to - from })));
    return { row: made, offset: offset + from, line: line + lines.before(from), reading: readRow(made), match: i === 0 ? placed.match : undefined };
  });
}
