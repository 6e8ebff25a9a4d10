// Writes a row that a table lacks into text without marks between cells: its label and its figures, all of which must be known.
import type { MissingRow } from '../../model/table/missingRows';
import type { Table, TableRow } from '../../model/table/table';
import { rowOrder } from '../../schema';
import type { Row } from '../../syntax/table';
import { nextLineBreak } from '../../text/lineBreak';
import { areInSameColumns } from '../columns';
import { lineLike } from './lineLike';
import { printedOf } from './lines';

/**
 * The row without its line break, in the columns of the rows around it, or its figures as far apart as those of the nearest row above or below; undefined
 * where a figure is not known, or some of that row's stand in lines of their own.
 */
export function looseRow(table: Table, { spec }: MissingRow, values: ReadonlyMap<string, string>): string | undefined {
  const figures = table.columns.map(({ key }) => values.get(key));
  const model = nearest(table, spec.key);
  const gap = gapIn(model);
  if (!model || gap === undefined || figures.length === 0 || !figures.every((figure) => figure !== undefined)) return undefined;
  const contents = [spec.label.official, ...figures];
  const { cells, text } = model.source.row;
  if (cells.length !== contents.length || /[\r\n]./u.test(text)) return contents.join(gap);
  const written = cells.map(({ from, to }, i) => ({ from, to, newText: contents[i] as string }));
  const row = lineLike(model.source, written, table, '') ?? '';
  return areInSameColumns(row, printedOf(model.source)) ? row.trimEnd() : contents.join(gap);
}

const NEAREST = 15;

/** The nearest row that stands in the columns of another of those; the nearest at all, where none does. */
function nearest({ rows, format, key }: Table, missing: string): TableRow | undefined {
  const at = rowOrder(format, key, missing);
  const distance = (row: TableRow): number => Math.abs(rowOrder(format, key, row.key) - at);
  const whole = rows.filter(({ spec, hasShape }) => spec && hasShape).toSorted((a, b) => distance(a) - distance(b)).slice(0, NEAREST);
  const isSetLikeAnother = (row: TableRow): boolean => whole.some((other) => other !== row && areInSameColumns(printedOf(row.source), printedOf(other.source)));
  return whole.find(isSetLikeAnother) ?? whole[0];
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

/** What parts a label from its figures where each cell has a line of its own, or nothing but white space stands between them; undefined in other layouts. */
export function gapBehindLabel(table: Table, { spec }: MissingRow): string | undefined {
  return gapIn(nearest(table, spec.key));
}
