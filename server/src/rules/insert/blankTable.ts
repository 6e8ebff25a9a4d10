// Writes rows of the official form in the layout of a report's other tables.
import type { Report } from '../../model/report';
import type { Table } from '../../model/table/table';
import { formats, groupPath, headerRows, rowCells, templateRows, type FormatId, type RowSpec, type SubTableSpec, type TableKey } from '../../schema';
import type { Layout, Row } from '../../syntax/table';
import { htmlRows, VALUE } from './htmlRows';

/** The layouts in which rows can be put in; in the others merged cells or lines would have to move. */
export type WritableLayout = 'tabs' | 'cells' | 'pipes';

/** Whether rows can be put in between those of a layout. */
export function isWritable(layout: Layout): layout is WritableLayout {
  return layout === 'tabs' || layout === 'cells' || layout === 'pipes';
}

/** How a report writes its tables. */
export interface TableStyle {
  readonly layout: WritableLayout;
  /** Cells of a Markdown row are set off by spaces. */
  readonly spaced: boolean;
  readonly lineBreak: string;
  /** Blank lines between rows. */
  readonly gap: string;
  /** The tag with which its tables of HTML begin; a blank one is written as they are. */
  readonly tag?: string;
}

/** The style of a report's first table, Markdown's where its pipes stand otherwise; TAB where it has none. */
export function styleOf({ tables }: Report, lineBreak: string): TableStyle {
  const table: Table | undefined = tables.requests ?? tables.disclosure ?? tables.review;
  const line = table?.lines.find(({ reading: { kind } }) => kind === 'data' || kind === 'values') ?? table?.lines[0];
  const own = styleOfRow(line?.row, lineBreak);
  const style: TableStyle = line?.row.layout === 'bare' || line?.row.layout === 'padded' ? { ...own, layout: 'pipes' } : own;
  const tag = line?.row.layout === 'html' ? /<table\b[^>]*>/iu.exec(line.block.text)?.[0] : undefined;
  return tag === undefined ? style : { ...style, tag };
}

/** The style of a row; TAB where nothing can be put in between rows of its layout. */
export function styleOfRow(row: Row | undefined, lineBreak: string): TableStyle {
  const layout = row && isWritable(row.layout) ? row.layout : 'tabs';
  return { layout, spaced: row === undefined || !/[|｜][^\s|｜]/u.test(row.text), lineBreak, gap: layout === 'cells' ? lineBreak : '' };
}

/** The lines of a blank table, from its first row to its last. */
export function blankTable(format: FormatId, table: TableKey, style: TableStyle): string {
  if (style.tag !== undefined) return [style.tag, ...htmlRows(templateRows(format, table, VALUE)), '</table>'].map((line) => line + style.lineBreak).join('');
  const rows = formats[format].tables[table].subTables.flatMap((subTable) => partRows(table, subTable, style));
  const [first = [], ...others] = rows;
  const rule = style.layout === 'pipes' ? `|${first.map(() => (style.spaced ? ' --- |' : '---|')).join('')}${style.lineBreak}` : '';
  return rowLines(first, style) + rule + others.map((row) => style.gap + rowLines(row, style)).join('');
}

/** The cells of a part of a table: caption, header, blank rows. */
export function partRows(table: TableKey, subTable: SubTableSpec, style: TableStyle): readonly (readonly string[])[] {
  const heads = headerRows(table, subTable).map((cells) => (style.layout === 'cells' ? cells.filter((cell) => cell !== '') : cells));
  return [...heads, ...subTable.rows.map((row) => blankRow(table, subTable, row, style))];
}

/** The cells of a blank row. Where cells stand on lines of their own, those that a merged label covers are not there. */
export function blankRow(table: TableKey, subTable: SubTableSpec, row: RowSpec, { layout }: TableStyle): readonly string[] {
  const cells = rowCells(table, subTable, row.key);
  if (layout !== 'cells' || table === 'review') return cells;
  const labels = groupPath(subTable, row).length + 1;
  const values = subTable.columns.filter(({ optional }) => optional !== true).length;
  return [...cells.slice(0, labels), ...Array<string>(values).fill('')];
}

/** A row as its line or lines, with the line break that ends them; `width` pads it to so many fields. */
export function rowLines(cells: readonly string[], { layout, spaced, lineBreak }: TableStyle, width = 0): string {
  const padded = layout === 'cells' ? cells : [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
  switch (layout) {
    case 'tabs':
      return padded.join('\t') + lineBreak;
    case 'cells':
      return padded.map((cell) => `\t${cell}${lineBreak}`).join('');
    case 'pipes':
      return (spaced ? `| ${padded.join(' | ')} |` : `|${padded.join('|')}|`) + lineBreak;
  }
}
