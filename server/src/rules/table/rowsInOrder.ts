// Puts rows that stand in the wrong order into the official one.
import { textAt, type Origin } from '../../model/origin';
import { cellOrigin, type TableRow } from '../../model/table/table';
import type { Layout } from '../../syntax/table';
import { haveSameItems } from '../../text/sameItems';
import type { Edit } from '../finding';

/** A row, and where it belongs. */
export interface OrderedRow {
  readonly row: TableRow;
  /** Its place in the official order. */
  readonly order: number;
}

/**
 * Each row that stands elsewhere than it belongs takes the place of the one there, cell by cell: the cells of groups beside them stay, and so
 * does what parts the cells. Undefined where some belong to different groups or parts, or their cells cannot be told from what is beside them.
 */
export function rowsInOrder(rows: readonly OrderedRow[]): readonly Edit[] | undefined {
  const inOrder = [...rows].sort((a, b) => a.order - b.order);
  const moved = [...rows.keys()].filter((i) => rows[i] !== inOrder[i]);
  const places = moved.map((i) => (rows[i] as OrderedRow).row);
  if (!places.every((row) => areBeside(row, places[0] as TableRow))) return undefined;
  const edits: Edit[] = [];
  for (const i of moved) {
    const [there, own] = [cellsOf((rows[i] as OrderedRow).row), cellsOf((inOrder[i] as OrderedRow).row)];
    if (!there || !own || there.length !== own.length) return undefined;
    there.forEach((origin, cell) => {
      const newText = textAt(own[cell] as Origin);
      if (newText !== textAt(origin)) edits.push({ origin, newText });
    });
  }
  return edits;
}

/** Whether two rows stand below the same header and beside the same groups. */
function areBeside(one: TableRow, other: TableRow): boolean {
  return one.subTable === other.subTable && haveSameItems(one.groups, other.groups);
}

/** Where the label of a row and each of its values stand; undefined where they cannot be told from what is beside them. */
function cellsOf({ label, values, hasShape, source: { row } }: TableRow): readonly Origin[] | undefined {
  if (!label || !hasShape || row.layout === 'grid' || (isOfLines(row.layout) && /[\r\n]/u.test(textAt(label.origin)))) return undefined;
  return row.isInOrder || values.every(({ number }) => number.kind !== 'blank') ? [label.origin, ...values.map(cellOrigin)] : undefined;
}

/** Whether only quotes let a cell of a layout go on in another line. */
function isOfLines(layout: Layout): boolean {
  return layout === 'tabs' || layout === 'commas';
}
