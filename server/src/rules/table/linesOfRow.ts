// Which lines of the text are a row's alone.
import type { Origin } from '../../model/origin';
import type { PieceRow } from '../../model/table/piece';
import type { Table, TableRow } from '../../model/table/table';
import { contentLength, isLineBreak } from '../../text/lineBreak';
import { memoize } from '../../text/memo';
import { endBehindBlanks, startBeforeBlanks } from '../insert/lines';

/** The lines of a row, and the blank ones that part it from the next where such part it from the one above, too; of a line that holds several rows, its part. */
export function linesOfRow({ source }: TableRow, next: PieceRow | undefined): Origin {
  const { block } = source;
  const from = beginningOf(source);
  const end = endOf(source);
  const behind = next?.block === block ? beginningOf(next) : (end ?? source.end);
  return { block, from, to: isApart(block.text, from) ? behind : (end ?? behind) };
}

/** Where the line of a row begins, or the row, where another stands before it in the line. */
function beginningOf({ block, offset }: PieceRow): number {
  return startBeforeBlanks(block.text, offset) ?? offset;
}

/** Where the last line of a row ends; undefined where another row stands behind it in the line. */
function endOf({ block: { text }, end }: PieceRow): number | undefined {
  return isLineBreak(text.charCodeAt(end - 1)) ? end : endBehindBlanks(text, end);
}

/** Whether a blank line stands above the one that begins here, if one does. */
function isApart(text: string, from: number): boolean {
  const above = contentLength(text.slice(0, from));
  return above === from || startBeforeBlanks(text, above) !== undefined;
}

const placesIn = memoize(({ lines }: Table) => new Map(lines.map((line, i) => [line, i])));

/** The line of a table right above one of its rows (-1), or right below (1). */
export function lineBeside(table: Table, { source }: TableRow, by: 1 | -1): PieceRow | undefined {
  const at = placesIn(table).get(source);
  return at === undefined ? undefined : table.lines[at + by];
}
