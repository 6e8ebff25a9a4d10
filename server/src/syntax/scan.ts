// Cuts a text into blocks: given where a block begins, the text from there on alone decides where it ends and what it is.
import { contentLength, countLineBreaks, isLineBreak } from '../text/lineBreak';
import { Block, type BlockKind } from './block';

/** What one line looks like by itself. `cell`: a TAB, then one cell; `row`: cells side by side. */
type LineKind = 'blank' | 'heading' | 'prose' | 'directive' | 'cell' | 'row';

const TAB = 9;
const HASH = 35;
const STAR = 42;
const LESS = 60;
const PIPE = 124;
const WIDE_PIPE = 0xff5c;

/** More blank lines than these end a table. */
const BLANK_LINES_IN_TABLE = 3;
/** A table longer than this ends at its next blank line, so that no block grows with the document. */
const LINES_OF_TABLE = 1000;
/** A line that goes on with the cell above is short: wrapped cells are narrow. */
const WRAPPED_LENGTH = 40;
/** A cell is wrapped over no more lines than these after its first, so that a cell whose TAB is deleted falls into few blocks. */
export const WRAPPED_LINES = 6;
/** A cell on a line of its own is shorter than a paragraph that begins with a TAB. */
const CELL_LENGTH = 80;

const HEADING = /[ \u3000\u00a0]*(?:#{1,6}[ \u3000\u00a0]*(?=[^\s#])|(?:\*\*)?[一二三四五六七八九十]{1,3}[、．.])/y;
const TERMINAL = /[。！？；：!?;:]$/;

/** Scans blocks forward from any block's beginning in `source`. */
export class Scanner {
  #at: number;
  readonly #lineFeeds: Finder;
  readonly #returns: Finder;
  readonly #tabs: Finder;
  /** Whether the blocks scanned so far depend on where `source` ends: text that followed it could change them. */
  touchedEnd = false;

  constructor(
    readonly source: string,
    at = 0,
  ) {
    this.#at = at;
    this.#lineFeeds = new Finder(source, '\n');
    this.#returns = new Finder(source, '\r');
    this.#tabs = new Finder(source, '\t');
  }

  /** Where the next block begins. */
  get at(): number {
    return this.#at;
  }

  /** The next block, whose text is a copy (a slice would keep all of `source` alive); undefined at the end. */
  next(): Block | undefined {
    const start = this.#at;
    if (start >= this.source.length) return undefined;
    const end = this.#lineEnd(start);
    const kind = this.#kind(start, end);
    switch (kind) {
      case 'blank':
        return this.#take('blank', start, this.#blankEnd(end));
      case 'cell':
      case 'row':
        return this.#take('table', start, this.#tableEnd(start));
      default:
        return this.#block(kind, start, end, end > start && isLineBreak(this.source.charCodeAt(end - 1)) ? 1 : 0);
    }
  }

  #take(kind: BlockKind, start: number, end: number): Block {
    return this.#block(kind, start, end, countLineBreaks(this.source.slice(start, end)));
  }

  #block(kind: BlockKind, start: number, end: number, lines: number): Block {
    this.#at = end;
    return new Block(kind, copy(this.source.slice(start, end)), lines);
  }

  #blankEnd(from: number): number {
    let end = from;
    while (end < this.source.length) {
      const next = this.#lineEnd(end);
      if (this.#kind(end, next) !== 'blank') return end;
      end = next;
    }
    return this.#sourceEnd(end);
  }

  #tableEnd(start: number): number {
    let end = start;
    let wraps = 0;
    let lines = 0;
    for (let at = start; at < this.source.length; ) {
      const next = this.#lineEnd(at);
      const kind = this.#kind(at, next);
      if (kind === 'blank') {
        if (lines >= LINES_OF_TABLE) return end;
        const resumed = this.#afterBlank(next);
        if (resumed === undefined) return end;
        wraps = 0;
        at = resumed;
        continue;
      }
      if (kind !== 'cell' && kind !== 'row' && !(wraps > 0 && kind === 'prose' && this.#isWrapped(at, next))) return end;
      wraps = kind === 'prose' ? wraps - 1 : kind === 'cell' ? WRAPPED_LINES : 0;
      end = at = next;
      lines++;
    }
    return this.#sourceEnd(end);
  }

  /** Where the table goes on after blank lines; undefined when it does not. */
  #afterBlank(from: number): number | undefined {
    let at = from;
    for (let blanks = 1; at < this.source.length; blanks++) {
      const next = this.#lineEnd(at);
      const kind = this.#kind(at, next);
      if (kind !== 'blank') return kind === 'cell' || kind === 'row' ? at : undefined;
      if (blanks === BLANK_LINES_IN_TABLE) return undefined;
      at = next;
    }
    this.touchedEnd = true;
    return undefined;
  }

  #sourceEnd(end: number): number {
    this.touchedEnd = true;
    return end;
  }

  #isWrapped(start: number, end: number): boolean {
    if (end - start > WRAPPED_LENGTH) return false;
    const text = this.source.slice(start, end);
    return !TERMINAL.test(text.slice(0, contentLength(text)));
  }

  #kind(start: number, end: number): LineKind {
    const { source } = this;
    if (this.#tabs.from(start) < end) {
      const kind = this.#tabbedKind(start, end);
      if (kind !== undefined) return kind;
    }
    let at = start;
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    if (at >= end) return 'blank';
    const code = source.charCodeAt(at);
    if (code === LESS && source.startsWith('<!--', at)) return 'directive';
    if ((code === PIPE || code === WIDE_PIPE) && this.#isPiped(at, end)) return 'row';
    if (code === HASH || code === STAR || (code >= 0x4e00 && code <= 0x9fa5)) {
      HEADING.lastIndex = start;
      if (HEADING.test(source)) return 'heading';
    }
    return 'prose';
  }

  /** A line with TABs: cells, or undefined for a paragraph that merely contains some. */
  #tabbedKind(start: number, end: number): LineKind | undefined {
    const line = this.source.slice(start, end).trimEnd();
    if (line === '') return this.source.charCodeAt(start) === TAB ? (this.source.charCodeAt(start + 1) === TAB ? 'row' : 'cell') : undefined;
    const last = line.lastIndexOf('\t');
    if (last < 0) return this.source.charCodeAt(start + line.length) === TAB ? 'row' : undefined;
    const tail = line.length - last - 1;
    const isSentence = tail > 20 && line.includes('。', last);
    if (last === 0) return isSentence || tail > CELL_LENGTH ? undefined : 'cell';
    return isSentence && tail > CELL_LENGTH ? undefined : 'row';
  }

  #isPiped(at: number, end: number): boolean {
    const { source } = this;
    for (let i = at + 1; i < end; i++) {
      const code = source.charCodeAt(i);
      if (code === PIPE || code === WIDE_PIPE) return true;
    }
    return false;
  }

  /** The end of the line that begins at `start`, its line break included. */
  #lineEnd(start: number): number {
    const { source } = this;
    const lineFeed = this.#lineFeeds.from(start);
    const at = Math.min(lineFeed, this.#returns.from(start));
    if (at >= source.length) {
      this.touchedEnd = true;
      return source.length;
    }
    if (at === lineFeed) return at + 1;
    if (at + 1 === source.length) this.touchedEnd = true;
    return lineFeed === at + 1 ? at + 2 : at + 1;
  }
}

/** Finds a character from ever new places, and searches again only past what it found last. */
class Finder {
  #searched = 0;
  #found = -1;

  constructor(
    readonly text: string,
    readonly sought: string,
  ) {}

  /** The first occurrence at or after `at`; Infinity when there is none. */
  from(at: number): number {
    if (at >= this.#searched && at <= this.#found) return this.#found;
    this.#searched = at;
    const found = this.text.indexOf(this.sought, at);
    return (this.#found = found < 0 ? Infinity : found);
  }
}

/** White space of every kind that reports are padded with; no line break ends a line early, so those count too. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

/** The same text in memory of its own. */
function copy(text: string): string {
  return (text + ' ').slice(0, -1);
}

/** All blocks of a text. */
export function scan(text: string): Block[] {
  const scanner = new Scanner(text);
  const blocks: Block[] = [];
  for (let block = scanner.next(); block; block = scanner.next()) blocks.push(block);
  return blocks;
}
