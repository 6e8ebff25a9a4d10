// Tells rows whose label nobody knows (行政准许 for 行政许可) by the rows around them, where these leave one row of the form for each.
import { formats, type FormatId, type LabelMatch, type TableKey } from '../../schema';
import type { Cell } from '../../syntax/cell';
import { Row, type PlacedRow } from '../../syntax/table';
import { voteOf } from './rowMeaning';
import type { RowReading } from './rowReading';

/** A row of a table, as far as it is read by itself. */
export interface ReadRow {
  readonly row: Row;
  readonly reading: RowReading;
  readonly match: LabelMatch | undefined;
}

/** Such a row where it stands. */
export interface PlacedReading extends ReadRow, PlacedRow {}

/** A row that was told by its place: its label is known now. */
export interface ToldRow {
  readonly row: Row;
  readonly match: LabelMatch;
}

const none: ReadonlyMap<ReadRow, ToldRow> = new Map();

/** The rows without a known label that stand in the place of rows of the form. */
export function rowsByPlace(table: TableKey, rows: readonly ReadRow[]): ReadonlyMap<ReadRow, ToldRow> {
  if (table === 'review' || !rows.some((row) => labelCell(row) >= 0)) return none;
  const told = new Map<ReadRow, ToldRow>();
  const format = formatOf(rows);
  const official = formats[format].tables[table].subTables.flatMap((subTable) => subTable.rows.map((row) => ({ ...row, subTable: subTable.key })));
  let above = -1;
  let unknown: { readonly row: ReadRow; readonly label: number }[] = [];
  const settle = (below: number): void => {
    if (unknown.length > 0 && below - above - 1 === unknown.length) {
      unknown.forEach(({ row: each, label: cell }, i) => {
        const { key, label, subTable } = official[above + 1 + i] as (typeof official)[number];
        const match: LabelMatch = { table, part: 'row', key, subTable, formats: [format], official: label.official, quality: 'variant', marked: false, byPlace: true };
        told.set(each, { row: new Row(each.row.layout, each.row.text, each.row.cells, cell), match });
      });
    }
    unknown = [];
    above = below;
  };
  for (const row of rows) {
    const place = row.match?.part === 'row' ? official.findIndex(({ key }) => key === row.match?.key) : -1;
    const label = place < 0 ? labelCell(row) : -1;
    if (place >= 0) settle(place);
    else if (label >= 0) unknown.push({ row, label });
  }
  settle(official.length);
  return told;
}

const LONGEST_LABEL = 40;
/** Words with a number before them, if any, and none in them. */
const LABEL = /^(?:\d{1,2}\s*[.．、])?[^。；？！\d]*\p{Script=Han}[^。；？！\d]*$/u;

/** The index of the cell that can only be an unknown label, as words before numbers alone; -1 where there is none. */
function labelCell({ row, reading }: ReadRow): number {
  const { kind, lastLabel, values, filled } = reading;
  if (kind !== 'values' && kind !== 'group') return -1;
  const [first, ...rest] = filled;
  if (first === undefined || rest.length === 0 || values[first - lastLabel - 1]?.kind !== 'text') return -1;
  const { text } = row.cells[first] as Cell;
  const isLabel = text.length <= LONGEST_LABEL && LABEL.test(text);
  return isLabel && rest.every((field) => values[field - lastLabel - 1]?.kind === 'number') ? first : -1;
}

/** The format that most labels of the rows speak for, the one that tells a row twice as much as the others. */
export function formatOf(rows: readonly ReadRow[]): FormatId {
  let balance = 0;
  for (const { reading, match } of rows) {
    for (const matches of reading.labels) balance += voteOf(matches);
    if (match) balance += voteOf([match]);
  }
  return balance < 0 ? '2019' : '2021';
}
