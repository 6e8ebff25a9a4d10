// Cuts a text into blocks: given where a block begins, the text from there on alone decides where it ends and what it is.
import { copyOf } from '../text/copy';
import { countLineBreaks } from '../text/lineBreak';
import { keepShape } from '../text/shapes';
import { afterBlank, BLANK_LINES_IN_TABLE, isBetween } from './betweenRows';
import { Block, type BlockKind } from './block';
import { isCommaHeader, isCommaRow } from './commaTable';
import { isRule } from './drawn';
import { htmlTableEnd } from './htmlTableEnd';
import type { LineKind } from './lineKind';
import { Lines, WRAPPED_LINES } from './lines';
import { isLoose, isTooLong } from './looseLine';
import { LooseTables } from './looseTableEnd';
import { leavesQuoteOpen, mayGoOn, type Separator } from './quoted';

/** A row with quoted cells goes on over no more lines. */
const QUOTED_LINES = 24;
/** A table longer than this ends at its next blank line, so that no block grows with the document. */
const LINES_OF_TABLE = 1000;
/** After so many they are those of a narrow column. */
const WIDE_LINES = 6;
/** A label between TABs is broken into no more lines before the one with its figures. */
const BROKEN_LINES = 3;
/** The header of a table whose cells commas or pipes part has no more lines. */
const HEADERS = 3;

/** Scans blocks forward from any block's beginning in `source`. */
export class Scanner {
  #at: number;
  readonly #lines: Lines;
  readonly #loose: LooseTables;

  constructor(
    readonly source: string,
    at = 0,
  ) {
    this.#at = at;
    this.#lines = new Lines(source);
    this.#loose = new LooseTables(this.#lines);
  }

  /** Where the next block begins. */
  get at(): number {
    return this.#at;
  }

  /** How many units behind the block scanned last were read to tell where it ends and what it is: up to the first of the last line read. */
  get reach(): number {
    return Math.max(0, this.#lines.reached - this.#at);
  }

  /** Whether the block scanned last depends on where `source` ends: text that followed it could change it. */
  get touchedEnd(): boolean {
    return this.#lines.reached > this.source.length;
  }

  /** The next block, whose text is a copy; undefined at the end. */
  next(): Block | undefined {
    const start = this.#at;
    if (start >= this.source.length) return undefined;
    this.#lines.reached = start;
    const end = this.#lines.end(start);
    const kind = this.#lines.kind(start, end);
    switch (kind) {
      case 'blank':
        return this.#take('blank', start, this.#blankEnd(end));
      case 'cell':
      case 'row':
      case 'ended':
        return this.#take('table', start, this.#tableEnd(start));
      case 'html':
        return this.#take('table', start, htmlTableEnd(this.#lines, start));
      case 'hidden':
        return this.#take(kind, start, end);
      case 'clause':
        return this.#take('table', start, this.#loose.end(start, end, kind) ?? this.#tableEnd(start));
      case 'heading':
      case 'prose': {
        if (this.quotedEnd(start, end) !== undefined || this.#isAboveRule(kind, start, end) || this.#isAboveRow(kind, start, end)) return this.#take('table', start, this.#tableEnd(start));
        const loose = this.#loose.end(start, end, kind);
        return loose === undefined ? this.#take(kind, start, end) : this.#take('table', start, loose);
      }
    }
  }

  #take(kind: BlockKind, start: number, end: number): Block {
    this.#at = end;
    const text = copyOf(this.source.slice(start, end));
    return new Block(kind, text, countLineBreaks(text));
  }

  #blankEnd(from: number): number {
    let end = from;
    while (end < this.source.length) {
      const next = this.#lines.end(end);
      if (this.#lines.kind(end, next) !== 'blank') return end;
      end = next;
    }
    return this.#sourceEnd(end);
  }

  #tableEnd(start: number): number {
    let end = start;
    let wraps = 0;
    let lines = 0;
    let above: LineKind | undefined;
    for (let at = start; at < this.source.length; ) {
      const next = this.#lines.end(at);
      const kind = this.#lines.kind(at, next);
      if (isBetween(kind)) {
        if (lines >= LINES_OF_TABLE) return end;
        const resumed = afterBlank(this.#lines, next, BLANK_LINES_IN_TABLE, isTableLine);
        if (resumed === undefined) return end;
        wraps = 0;
        at = resumed;
        continue;
      }
      const quoted = this.quotedEnd(at, next);
      if (quoted !== undefined) {
        wraps = 0;
        above = 'row';
        lines++;
        end = at = quoted;
        continue;
      }
      const isPiece = (wraps > 0 && kind === 'prose' && this.#lines.isWrapped(at, next, wraps <= WRAPPED_LINES - WIDE_LINES)) || this.#isAbovePipe(kind, at, next);
      const goesOn = isPiece || ((kind === 'prose' || kind === 'heading') && above !== 'cell' && above !== 'ended' && this.#isBroken(kind, at, next));
      const isHeader = kind === 'prose' && this.#isHeader(above, at, next);
      if (!isTableLine(kind) && !goesOn && !isHeader) return end;
      wraps = goesOn ? Math.max(0, wraps - 1) : kind === 'row' || kind === 'clause' || isHeader ? 0 : WRAPPED_LINES;
      above = kind;
      at = next;
      lines++;
      end = at;
    }
    return this.#sourceEnd(end);
  }

  /** Whether a line is the header of a part, right below its clause or above a rule, or one of pipes that nothing encloses below a row. */
  #isHeader(above: LineKind | undefined, at: number, next: number): boolean {
    const content = this.#lines.content(at, next);
    if ((above === 'clause' || above === 'row') && !isTooLong(content) && ITEM_HEADER.test(content)) return true;
    return (above === 'row' && this.#lines.partsCells(at, next)) || this.#isAboveRule('prose', at, next) || this.#isAboveRow('prose', at, next);
  }

  /** Whether a line is the header of a table of pipes that nothing encloses: a rule follows it. */
  #isAboveRule(kind: LineKind, at: number, next: number): boolean {
    if (kind !== 'prose' || !this.#lines.partsCells(at, next)) return false;
    const line = this.source.slice(next, this.#lines.end(next));
    return line.includes('|') && isRule(line);
  }

  /** Whether a line is one of the headers of a table whose cells commas or pipes part: a row follows them. */
  #isAboveRow(kind: LineKind, start: number, end: number): boolean {
    let [from, to, own] = [start, end, kind];
    for (let lines = 0; lines < HEADERS && own === 'prose'; lines++) {
      if (!this.#lines.isCommaHeader(from, to) && !this.#lines.partsCells(from, to)) return false;
      [from, to] = [to, this.#lines.end(to)];
      own = this.#lines.kind(from, to);
    }
    return own === 'row';
  }

  /** The end of a row of cells between TABs or commas whose first line leaves a quoted one open; undefined where none does, or nothing closes it. */
  quotedEnd(start: number, firstEnd: number): number | undefined {
    if (!this.#lines.hasQuote(start, firstEnd)) return undefined;
    return this.#quotedEnd(start, firstEnd, '\t') ?? this.#quotedEnd(start, firstEnd, ',');
  }

  #quotedEnd(start: number, firstEnd: number, separator: Separator): number | undefined {
    const first = this.source.slice(start, firstEnd);
    if (!leavesQuoteOpen(first, false, separator)) return undefined;
    if (!first.includes('\t') && !isLoose(first, 'prose')) return undefined;
    let at = firstEnd;
    for (let lines = 0; lines < QUOTED_LINES; lines++) {
      if (at >= this.source.length) {
        this.#lines.reachEnd();
        break;
      }
      const next = this.#lines.end(at);
      const line = this.source.slice(at, next);
      const kind = this.#lines.kind(at, next);
      const isCells = (kind === 'row' || kind === 'cell') && (separator === '\t' || line.includes('"'));
      if (!mayGoOn(line, separator) || !(isCells || isLoose(line, kind))) return undefined;
      if (!leavesQuoteOpen(line, true, separator)) return this.#isRow(start, next, separator) ? next : undefined;
      at = next;
    }
    return undefined;
  }

  /** Whether lines are a row: they have a TAB, or are one between commas, their breaks aside. */
  #isRow(start: number, end: number, separator: Separator): boolean {
    const row = this.source.slice(start, end);
    if (separator === '\t') return row.includes('\t');
    const line = row.replace(/[\r\n]+/gu, '').trim();
    return isCommaRow(line) || isCommaHeader(line);
  }

  /** Whether a line is a cell whose pipe stands in the next line; 一、 is no heading there. */
  #isAbovePipe(kind: LineKind, at: number, next: number): boolean {
    if ((kind !== 'prose' && kind !== 'heading') || !isLoose(this.#lines.content(at, next), kind)) return false;
    const end = this.#lines.end(next);
    return this.#lines.kind(next, end) === 'ended' && this.#lines.content(next, end).length === 1;
  }

  /** Whether words stand above a row of figures between TABs, one of the next lines, and may be a piece of a label of it or of the row above: 一、本年新收政府信息 is no heading there. */
  #isBroken(kind: LineKind, start: number, end: number): boolean {
    let [from, to, own] = [start, end, kind];
    for (let lines = 0; lines < BROKEN_LINES && (own === 'prose' || own === 'heading'); lines++) {
      const content = this.#lines.content(from, to);
      if (!isLoose(content, own) || (own === 'heading' && !OF_REQUESTS.test(content))) return false;
      [from, to] = [to, this.#lines.end(to)];
      own = this.#lines.kind(from, to);
    }
    return own === 'row' && holdsFigures(this.source.slice(from, to));
  }

  #sourceEnd(end: number): number {
    this.#lines.reachEnd();
    return end;
  }
}

/** How the rows of table 3 begin that look like headings: 一、本年新收…, 二、上年结转…, 三、本年度办理结果, 四、结转…. */
const OF_REQUESTS = /^[\s#*]*[一二三四]、\s*(?:[本上结]|$)/u;

/** Whether figures stand behind TABs in a line, and none before these. */
export function holdsFigures(line: string): boolean {
  return /^[^\d０-９|｜]/u.test(line) && /\t[^\S\t]*[\d０-９]/u.test(line);
}

/** The header of a part of table 2, which may have lost its rows: 信息内容 本年处理决定数量. */
const ITEM_HEADER = /^"?信\s*息\s*内\s*容.{0,60}$/u;

function isTableLine(kind: LineKind): boolean {
  return kind === 'cell' || kind === 'row' || kind === 'ended' || kind === 'clause';
}

keepShape(new Scanner(''));

/** Blocks one after another, and how far behind each was read (`Scanner.reach`). */
export interface Scanned {
  readonly blocks: Block[];
  readonly reaches: number[];
}

/** All blocks of a text. */
export function scan(text: string): Scanned {
  const scanner = new Scanner(text);
  const blocks: Block[] = [];
  const reaches: number[] = [];
  for (let block = scanner.next(); block; block = scanner.next()) {
    blocks.push(block);
    reaches.push(scanner.reach);
  }
  return { blocks, reaches };
}
