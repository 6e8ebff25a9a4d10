// Where lines end: \n, \r\n or \r, as the Language Server Protocol has it (and no other character).
import type { Span } from './span';

const CR = 13;
const LF = 10;

/** True for the code of a line break character. */
export function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** The length of the line break at `at` (0: there is none). */
export function lineBreakLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LF) return 1;
  if (code !== CR) return 0;
  return text.charCodeAt(at + 1) === LF ? 2 : 1;
}

/** The length of a text without the line break that ends it. */
export function contentLength(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  if (last === CR) return text.length - 1;
  if (last !== LF) return text.length;
  return text.charCodeAt(text.length - 2) === CR ? text.length - 2 : text.length - 1;
}

/** The number of line breaks in a text. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = nextLineBreak(text, 0); at < text.length; at = nextLineBreak(text, at + lineBreakLength(text, at))) count++;
  return count;
}

/** Counts the line breaks before places in a text; each costs the way from the last one that was asked for. */
export class LineCounter {
  #at = 0;
  #lines = 0;

  constructor(private readonly text: string) {}

  before(offset: number): number {
    const passed = countLineBreaks(this.text.slice(Math.min(this.#at, offset), Math.max(this.#at, offset)));
    this.#lines += offset < this.#at ? -passed : passed;
    this.#at = offset;
    return this.#lines;
  }
}

/** Where the first line break at or after `from` stands; the text's length when there is none. */
export function nextLineBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isLineBreak(text.charCodeAt(at))) return at;
  return text.length;
}

/** Where the line that holds `at` begins. */
export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** A line of a text: without its line break, and with it (`end`). */
export interface Line extends Span {
  readonly end: number;
}

/** The lines of a text, one after another. */
export function* linesIn(text: string): Generator<Line> {
  for (let from = 0; from < text.length; ) {
    const to = nextLineBreak(text, from);
    const end = to + lineBreakLength(text, to);
    yield { from, to, end };
    from = end;
  }
}
