// Writes a row that a table lacks into text without marks between cells: its label and its figures, all of which must be known.
import type { Table, TableRow } from '../../model/table/table';
import { rowOrder } from '../../schema';
import type { Row } from '../../syntax/table';
import { nextLineBreak } from '../../text/lineBreak';
import type { MissingRow } from '../structure/missingRows';

/** The row without its line break, its figures as far apart as those of the nearest row above or below; undefined where a figure is not known, or some of that row's stand in lines of their own. */
export function looseRow(table: Table, { spec }: MissingRow, values: ReadonlyMap<string, string>): string | undefined {
  const figures = table.columns.map(({ key }) => values.get(key));
  const gap = gapIn(nearest(table, spec.key));
  return gap === undefined || figures.length === 0 || !figures.every((figure) => figure !== undefined) ? undefined : [spec.label.official, ...figures].join(gap);
}

function nearest({ rows, format, key }: Table, missing: string): TableRow | undefined {
  const at = rowOrder(format, key, missing);
  const distance = (row: TableRow): number => Math.abs(rowOrder(format, key, row.key) - at);
  return rows.filter(({ spec, hasShape }) => spec && hasShape).reduce<TableRow | undefined>((best, row) => (best && distance(best) <= distance(row) ? best : row), undefined);
}

/** What parts the last two figures of a row: white space in its line, or lines where these part all of its cells. */
function gapIn(row: TableRow | undefined): string | undefined {
  const gaps = row ? gapsOf(row.source.row) : [];
  const gap = gaps[gaps.length - 1];
  if (gap === undefined || gap === '') return undefined;
  return nextLineBreak(gap, 0) === gap.length || gaps.every((other) => other === gap) ? gap : undefined;
}

function gapsOf({ text, cells }: Row): readonly string[] {
  return cells.slice(1).map(({ from }, i) => text.slice(cells[i]?.to, from));
}
