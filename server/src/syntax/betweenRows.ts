// What may stand between the rows of a table, whatever its layout: blank lines and comments.
import type { LineKind } from './lineKind';
import type { Lines } from './lines';

/** More blank lines than these end a table whose rows show what they are. */
export const BLANK_LINES_IN_TABLE = 3;

/** Whether a line may stand between the rows of a table and is none. */
export function isBetween(kind: LineKind): boolean {
  return kind === 'blank' || kind === 'hidden';
}

/** Where a table goes on after blank lines and comments, `from` being the end of the first; undefined when it does not. */
export function afterBlank(lines: Lines, from: number, most: number, goesOn: (kind: LineKind, at: number) => boolean): number | undefined {
  let at = from;
  for (let blanks = 1; at < lines.source.length; blanks++) {
    const next = lines.end(at);
    const kind = lines.kind(at, next);
    if (!isBetween(kind)) return goesOn(kind, at) ? at : undefined;
    if (blanks === most) return undefined;
    at = next;
  }
  lines.reachEnd();
  return undefined;
}
