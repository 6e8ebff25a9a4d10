// What a page holds and no reader of it sees: its head, styles, scripts, and comments over lines.
import { isSpace } from '../text/visible';

/** Tags that may stand before one in its line. */
const OPENING = /<(?:!doctype|html|body|div|section|article)\b[^<>]{0,2000}>/iy;
const BEGINNING = /<(?:(head|style|script)(?=[\s>])|!--)/iy;
/** A head ends where the body begins, too; a comment that another begins in was never ended. */
const ENDS = { head: /<\/head\s{0,4}>|(?=<body[\s>])/iu, style: /<\/style\s{0,4}>/iu, script: /<\/script\s{0,4}>/iu, comment: /<!--|-->/u } as const;
/** One that is longer is read, line by line. */
const LONGEST = 100_000;
/** No ending is longer. */
const ENDING = 16;

/** Where an element ends that a line begins; undefined where none ends it. `seen`: behind what was read for it. */
export interface HiddenElement {
  readonly end: number | undefined;
  readonly seen: number;
}

/** Finds such elements in a text; each ending is sought once, however many begin before it. */
export class HiddenElements {
  readonly #sought: Partial<Record<keyof typeof ENDS, Sought>> = {};

  constructor(readonly source: string) {}

  /** The element that a line from `start` to `end` begins; undefined where it begins none. */
  at(start: number, end: number): HiddenElement | undefined {
    const { source } = this;
    BEGINNING.lastIndex = openingEnd(source, start, end);
    const found = BEGINNING.exec(source);
    const from = BEGINNING.lastIndex;
    if (!found || from > end) return undefined;
    const name = (found[1]?.toLowerCase() ?? 'comment') as keyof typeof ENDS;
    const limit = Math.min(source.length, from + LONGEST);
    const ending = this.#ending(name, from, limit);
    if (!ending || ending.text === '<!--') return { end: undefined, seen: limit };
    const last = ending.at + ending.text.length;
    return { end: last, seen: last };
  }

  #ending(name: keyof typeof ENDS, from: number, limit: number): Ending | undefined {
    const before = this.#sought[name];
    const goesOn = before !== undefined && before.from <= from && from <= before.to;
    let sought = before;
    if (!goesOn || (before.ending === undefined && before.to < limit)) {
      const start = goesOn ? Math.max(from, before.to - ENDING) : from;
      const match = ENDS[name].exec(this.source.slice(start, limit));
      const ending = match ? { at: start + match.index, text: match[0] } : undefined;
      this.#sought[name] = sought = { from: goesOn ? before.from : from, to: ending?.at ?? limit, ending };
    }
    const ending = sought?.ending;
    return ending && ending.at + ending.text.length <= limit ? ending : undefined;
  }
}

interface Ending {
  readonly at: number;
  readonly text: string;
}

/** What was found when an ending was sought from one place to another: none before the latter. */
interface Sought {
  readonly from: number;
  readonly to: number;
  readonly ending: Ending | undefined;
}

/** Behind the white space and the tags of what holds text, with which a line begins. */
function openingEnd(source: string, start: number, end: number): number {
  for (let at = start; ; at = OPENING.lastIndex) {
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    OPENING.lastIndex = at;
    if (!OPENING.test(source) || OPENING.lastIndex > end) return at;
  }
}
