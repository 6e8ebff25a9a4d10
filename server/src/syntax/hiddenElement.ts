// What a page holds and no reader of it sees: its head, styles, scripts, and comments over lines.
import { isSpace } from '../text/visible';

/** Tags that may stand before one in its line. */
const OPENING = /<(?:!doctype|html|body|div|section|article)\b[^<>]{0,2000}>/iy;
const BEGINNING = /<(?:(head|style|script)(?=[\s>])|!--)/iy;
const ENDS: Readonly<Record<string, RegExp>> = { head: /<\/head\s*>/iu, style: /<\/style\s*>/iu, script: /<\/script\s*>/iu, '!--': /<!--|-->/u };
/** One that is longer is read, line by line. */
const LONGEST = 100_000;

/** Where an element ends that a line begins; undefined where none ends it. `seen`: behind what was read for it. */
export interface HiddenElement {
  readonly end: number | undefined;
  readonly seen: number;
}

/** The element that a line from `start` to `end` begins and nobody sees; undefined where it begins none, or a comment within the line. */
export function hiddenElement(source: string, start: number, end: number): HiddenElement | undefined {
  const at = openingEnd(source, start, end);
  BEGINNING.lastIndex = at;
  const found = BEGINNING.exec(source);
  if (!found || BEGINNING.lastIndex > end) return undefined;
  const from = BEGINNING.lastIndex;
  const seen = Math.min(source.length, from + LONGEST);
  const ending = (ENDS[found[1]?.toLowerCase() ?? '!--'] as RegExp).exec(source.slice(from, seen));
  if (!ending || ending[0] === '<!--') return { end: undefined, seen };
  const last = from + ending.index + ending[0].length;
  return found[1] === undefined && last <= end ? undefined : { end: last, seen: last };
}

/** Behind the white space and the tags of what holds text, with which a line begins. */
function openingEnd(source: string, start: number, end: number): number {
  for (let at = start; ; at = OPENING.lastIndex) {
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    OPENING.lastIndex = at;
    if (!OPENING.test(source) || OPENING.lastIndex > end) return at;
  }
}
