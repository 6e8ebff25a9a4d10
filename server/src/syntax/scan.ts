// Cuts a text into blocks: given where a block begins, the text from there on alone decides where it ends and what it is.
import { copyOf } from '../text/copy';
import { countLineBreaks, isLineBreak } from '../text/lineBreak';
import { keepShape } from '../text/shapes';
import { visiblePart } from '../text/visible';
import { Block, type BlockKind } from './block';
import { beginsTable, isLoose, isReportTitle, isRule, Lines, visibleIn, type LineKind } from './lines';
import { readLooseLine } from './looseTable';
import { leavesQuoteOpen, mayGoOn } from './quoted';
import { stripped } from './tags';

/** A row with quoted cells goes on over no more lines. */
const QUOTED_LINES = 24;
/** More blank lines than these end a table. */
const BLANK_LINES_IN_TABLE = 3;
/** A table longer than this ends at its next blank line, so that no block grows with the document. */
const LINES_OF_TABLE = 1000;
/** A cell is wrapped over no more lines than these after its first, so that a cell whose TAB is deleted falls into few blocks. */
export const WRAPPED_LINES = 14;
/** After so many they are those of a narrow column. */
const WIDE_LINES = 6;
/** Among so many lines a loose table shows its numbers; it ends where as many follow without any. */
export const LOOSE_LINES = 40;
/** The header of a table between commas has no more lines. */
const COMMA_HEADERS = 3;
/** Fewer numbers than these are no table. */
const LOOSE_NUMBERS = 6;
/** Nor are so many lines of which none has two numbers behind its label: however many follow, it is not looked further. */
const SINGLE_NUMBERS = 80;
/** Blank lines between the lines of a loose table: between rows set far apart, and around a page number. */
const LOOSE_BLANK_LINES = 6;

/** What a loose table is told by, of one line. */
interface LooseLook {
  /** Where the line ends. */
  readonly next: number;
  readonly kind: LineKind;
  /** Whether words stand before its numbers. */
  readonly isLabelled: boolean;
  /** How many numbers it ends with; −1: it is no line of a loose table. */
  readonly count: number;
  /** Whether it is the last row of a table, without numbers. */
  readonly isLast: boolean;
}

/** The last row of table 2 or 3, whose zeros are left blank: a heading, by its looks. */
const LAST_ROW = /^(?:四、结转|行政事业性收费$|政府(?:集中)?采购$)/u;

/** So many lines are remembered; a loose table may be longer than the lines in which it shows no number. */
const MOST_LOOKS = 1024;

/** Scans blocks forward from any block's beginning in `source`. */
export class Scanner {
  #at: number;
  readonly #lines: Lines;
  /** By where they begin: every line is looked at from each of the lines before it. */
  readonly #looks = new Map<number, LooseLook>();

  constructor(
    readonly source: string,
    at = 0,
  ) {
    this.#at = at;
    this.#lines = new Lines(source);
  }

  /** Where the next block begins. */
  get at(): number {
    return this.#at;
  }

  /** Whether the blocks scanned so far depend on where `source` ends: text that followed it could change them. */
  get touchedEnd(): boolean {
    return this.#lines.touchedEnd;
  }

  /** The next block, whose text is a copy; undefined at the end. */
  next(): Block | undefined {
    const start = this.#at;
    if (start >= this.source.length) return undefined;
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
        return this.#take('table', start, this.#htmlEnd(start));
      case 'directive':
        return this.#line(kind, start, end);
      case 'clause':
        return this.#take('table', start, this.#looseEnd(start, end, kind) ?? this.#tableEnd(start));
      case 'heading':
      case 'prose': {
        if (this.quotedEnd(start, end) !== undefined || this.#isAboveRule(kind, start, end) || this.#isAboveCommas(kind, start, end)) return this.#take('table', start, this.#tableEnd(start));
        const loose = this.#looseEnd(start, end, kind);
        return loose === undefined ? this.#line(kind, start, end) : this.#take('table', start, loose);
      }
    }
  }

  #line(kind: BlockKind, start: number, end: number): Block {
    return this.#block(kind, start, end, isLineBreak(this.source.charCodeAt(end - 1)) ? 1 : 0);
  }

  #take(kind: BlockKind, start: number, end: number): Block {
    return this.#block(kind, start, end, countLineBreaks(this.source.slice(start, end)));
  }

  #block(kind: BlockKind, start: number, end: number, lines: number): Block {
    this.#at = end;
    return new Block(kind, copyOf(this.source.slice(start, end)), lines);
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
        const resumed = this.#afterBlank(next, BLANK_LINES_IN_TABLE, isTableLine);
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
      const goesOn = (wraps > 0 && kind === 'prose' && this.#lines.isWrapped(at, next, wraps <= WRAPPED_LINES - WIDE_LINES)) || this.#isAbovePipe(kind, at, next);
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
    if ((above === 'clause' || above === 'row') && ITEM_HEADER.test(this.#lines.content(at, next))) return true;
    return (above === 'row' && this.#lines.partsCells(at, next)) || this.#isAboveRule('prose', at, next) || this.#isAboveCommas('prose', at, next);
  }

  /** Whether a line is the header of a table of pipes that nothing encloses: a rule follows it. */
  #isAboveRule(kind: LineKind, at: number, next: number): boolean {
    if (kind !== 'prose' || !this.#lines.partsCells(at, next)) return false;
    const line = this.source.slice(next, this.#lines.end(next));
    return line.includes('|') && isRule(line);
  }

  /** Whether a line is one of the headers of a table between commas: a row follows them. */
  #isAboveCommas(kind: LineKind, start: number, end: number): boolean {
    let [from, to, own] = [start, end, kind];
    for (let lines = 0; lines < COMMA_HEADERS && own === 'prose'; lines++) {
      if (!this.#lines.isCommaHeader(from, to)) return false;
      [from, to] = [to, this.#lines.end(to)];
      own = this.#lines.kind(from, to);
    }
    return own === 'row';
  }

  /** The end of a row of cells between TABs whose first line leaves a quoted one open; undefined where none does, or nothing closes it. */
  quotedEnd(start: number, firstEnd: number): number | undefined {
    if (!this.#lines.opensQuote(start, firstEnd)) return undefined;
    let hasTab = this.source.slice(start, firstEnd).includes('\t');
    if (!hasTab && !isLoose(this.source.slice(start, firstEnd), 'prose')) return undefined;
    let at = firstEnd;
    for (let lines = 0; lines < QUOTED_LINES && at < this.source.length; lines++) {
      const next = this.#lines.end(at);
      const line = this.source.slice(at, next);
      const kind = this.#lines.kind(at, next);
      if (!mayGoOn(line) || !(kind === 'row' || kind === 'cell' || isLoose(line, kind))) return undefined;
      hasTab ||= line.includes('\t');
      if (!leavesQuoteOpen(line, true)) return hasTab ? next : undefined;
      at = next;
    }
    if (at >= this.source.length) this.#lines.touchedEnd = true;
    return undefined;
  }

  /** Whether a line is a cell whose pipe stands in the next line; 一、 is no heading there. */
  #isAbovePipe(kind: LineKind, at: number, next: number): boolean {
    if ((kind !== 'prose' && kind !== 'heading') || !isLoose(this.#lines.content(at, next), kind)) return false;
    const end = this.#lines.end(next);
    return this.#lines.kind(next, end) === 'ended' && this.#lines.content(next, end).length === 1;
  }

  /**
   * An HTML table ends with its closing tag; one that is never closed, at the next heading, title, or blank line that neither a tag of it
   * follows nor, in a cell, anything short.
   */
  #htmlEnd(start: number): number {
    let end = start;
    let sought = start;
    let isCellOpen = false;
    for (let at = start; at < this.source.length; ) {
      const next = this.#lines.end(at);
      const kind = this.#lines.kind(at, next);
      if (kind === 'blank') {
        isCellOpen = leavesCellOpen(this.source.slice(sought, end), isCellOpen);
        sought = end;
        const resumed = this.#afterBlank(next, BLANK_LINES_IN_TABLE, (line, from) => line === 'html' || (isCellOpen && isLoose(stripped(this.source.slice(from, this.#lines.end(from))), line)));
        if (resumed === undefined) return end;
        at = resumed;
        continue;
      }
      const line = this.source.slice(at, next);
      if (at > start && (kind === 'heading' ? !this.#isInCell(at, next) : kind === 'prose' && isReportTitle(visibleIn(line)))) return end;
      end = at = next;
      if (endsTable(line)) return end;
    }
    return this.#sourceEnd(end);
  }

  /** Whether a line that looks like a heading (一、本年新收…) stands in a cell of an HTML table: it is closed there, or a line or two further on. */
  #isInCell(start: number, end: number): boolean {
    const heading = this.source.slice(start, end);
    if (CELL_END.test(heading)) return true;
    if (!isLoose(heading, 'heading')) return false;
    let at = end;
    for (let lines = 0; lines < WRAPPED_LINES && at < this.source.length; lines++) {
      const next = this.#lines.end(at);
      const kind = this.#lines.kind(at, next);
      const line = this.source.slice(at, next);
      if (kind === 'html' || CELL_END.test(line)) return !beginsTable(line);
      if (kind !== 'blank' && !isLoose(line, kind)) return false;
      at = next;
    }
    if (at >= this.source.length) this.#lines.touchedEnd = true;
    return false;
  }

  /** The end of a table that has nothing but labels and numbers in lines of their own to show; undefined: it is none. */
  #looseEnd(start: number, firstEnd: number, firstKind: LineKind): number | undefined {
    if (!isLoose(this.source.slice(start, firstEnd), firstKind)) return undefined;
    let numbers = 0;
    let afterLabel = 0;
    let isTable = false;
    let end = start;
    let idle = 0;
    let lines = 0;
    let at: number | undefined = start;
    while (at !== undefined && at < this.source.length && idle < LOOSE_LINES && (isTable || lines++ < SINGLE_NUMBERS)) {
      const { next, kind, isLabelled, count, isLast }: LooseLook = this.#look(at);
      if (isBetween(kind)) {
        at = this.#afterBlank(next, LOOSE_BLANK_LINES, (line) => line === 'prose' || line === 'heading' || line === 'clause');
        continue;
      }
      if (count < 0) break;
      afterLabel = isLabelled ? count : afterLabel + count;
      isTable ||= afterLabel > 1;
      numbers += count;
      idle = count > 0 ? 0 : idle + 1;
      at = next;
      if (count > 0 || isLast) end = next;
    }
    if (at !== undefined && at >= this.source.length) this.#lines.touchedEnd = true;
    return isTable && numbers >= LOOSE_NUMBERS ? end : undefined;
  }

  #look(at: number): LooseLook {
    const known = this.#looks.get(at);
    if (known) return known;
    const next = this.#lines.end(at);
    const kind = this.#lines.kind(at, next);
    const content = isLoose(this.source.slice(at, next), kind) ? this.#lines.content(at, next) : undefined;
    const line = content === undefined ? undefined : readLooseLine(content);
    const count = line ? line.numbers.length : -1;
    const look = { next, kind, isLabelled: line?.label !== undefined, count, isLast: count === 0 && LAST_ROW.test(content ?? '') };
    if (this.#looks.size >= MOST_LOOKS) this.#looks.clear();
    this.#looks.set(at, look);
    return look;
  }

  /** Where a table goes on after blank lines and comments, `from` being the end of the first; undefined when it does not. */
  #afterBlank(from: number, most: number, goesOn: (kind: LineKind, at: number) => boolean): number | undefined {
    let at = from;
    for (let blanks = 1; at < this.source.length; blanks++) {
      const next = this.#lines.end(at);
      const kind = this.#lines.kind(at, next);
      if (!isBetween(kind)) return goesOn(kind, at) ? at : undefined;
      if (blanks === most) return undefined;
      at = next;
    }
    this.#lines.touchedEnd = true;
    return undefined;
  }

  #sourceEnd(end: number): number {
    this.#lines.touchedEnd = true;
    return end;
  }
}

/** The header of a part of table 2, which may have lost its rows: 信息内容 本年处理决定数量. */
const ITEM_HEADER = /^"?信\s*息\s*内\s*容.{0,60}$/u;

const TABLE_TAG = /<\/?(?:table|thead|tbody|tr|td|th)\b/giu;
const CELL_END = /<\/t[dhr]\s*>/iu;

/** Whether a line closes an HTML table, and nothing but tags stands behind that. */
function endsTable(line: string): boolean {
  let at = -1;
  for (const { index } of line.matchAll(/<\/table/giu)) at = index;
  return at >= 0 && visiblePart(stripped(line.slice(at))) === '';
}

/** Whether a cell of an HTML table is open behind some lines: the last tag of the table in them opens one, or they have none and one was open before. */
function leavesCellOpen(lines: string, wasOpen: boolean): boolean {
  const last = [...lines.matchAll(TABLE_TAG)].pop();
  return last ? /^<t[dh]/iu.test(last[0]) : wasOpen;
}

/** Blank lines and comments may stand between the rows of a table. */
function isBetween(kind: LineKind): boolean {
  return kind === 'blank' || kind === 'directive';
}

function isTableLine(kind: LineKind): boolean {
  return kind === 'cell' || kind === 'row' || kind === 'ended' || kind === 'clause';
}

keepShape(new Scanner(''));

/** All blocks of a text. */
export function scan(text: string): Block[] {
  const scanner = new Scanner(text);
  const blocks: Block[] = [];
  for (let block = scanner.next(); block; block = scanner.next()) blocks.push(block);
  return blocks;
}
