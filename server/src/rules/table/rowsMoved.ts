// Puts rows that stand among those of another group back, line by line.
import { textAt } from '../../model/origin';
import type { Table, TableRow } from '../../model/table/table';
import { lineLayouts } from '../../syntax/table';
import { haveSameItems } from '../../text/sameItems';
import type { Edit } from '../finding';
import { insertAfter, lastLineOf, lineBreakIn } from '../insert/lines';
import { lineBeside, linesOfRow } from './linesOfRow';

/** The rows one after another below the one that they should follow; undefined where they bear labels of groups, or that row is one of another group. */
export function rowsMoved(table: Table, moved: readonly TableRow[], after: TableRow | undefined): readonly Edit[] | undefined {
  const mayMove = ({ source, label }: TableRow): boolean => lineLayouts.has(source.row.layout) && table.groupLabelsIn(source).length === 0 && label !== undefined;
  if (!after || moved.length === 0 || !moved.every((row) => mayMove(row) && row.block === after.block && haveSameItems(row.groups, after.groups))) return undefined;
  const lines = moved.map((row) => linesOfRow(row, lineBeside(table, row, 1)));
  const lineBreak = lineBreakIn(after.block.text);
  const texts = lines.map((origin) => textAt(origin));
  if (lineBreak === '' || !texts.every((text) => text.endsWith(lineBreak))) return undefined;
  return [...lines.map((origin) => ({ origin, newText: '' })), insertAfter(lastLineOf(after.source), texts.join(''), lineBreak)];
}
