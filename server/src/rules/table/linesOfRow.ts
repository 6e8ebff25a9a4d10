// Which lines of the text are a row's alone.
import type { Origin } from '../../model/origin';
import type { PieceRow } from '../../model/table/piece';
import type { TableRow } from '../../model/table/table';
import { endBehindBlanks, startBeforeBlanks } from '../insert/lines';

/** The lines of a row, and the blank ones that part it from the next; of a line that holds several rows, its part. */
export function linesOfRow({ source }: TableRow, next: PieceRow | undefined): Origin {
  const { block, end } = source;
  return { block, from: beginningOf(source), to: next?.block === block ? beginningOf(next) : (endBehindBlanks(block.text, end) ?? end) };
}

/** Where the line of a row begins, or the row, where another stands before it in the line. */
function beginningOf({ block, offset }: PieceRow): number {
  return startBeforeBlanks(block.text, offset) ?? offset;
}
