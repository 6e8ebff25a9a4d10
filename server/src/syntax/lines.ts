// The lines of a text and what each looks like by itself.
import { unitsOfTables } from '../number/unit';
import { isLineBreak, lineBreakLength } from '../text/lineBreak';
import { isSpace, visiblePart } from '../text/visible';
import { isCommaHeader, isCommaRow } from './commaTable';
import { withoutDirective } from './comment';
import { isBoxCode, isPipe, isRule } from './drawn';
import { HiddenElements } from './hiddenElements';
import type { LineKind } from './lineKind';
import { isListed, LONGEST_LIST_MARK } from './listMark';
import { endsAsTitle, endsSentence, holdsCells, isLoose, isReportTitle, LOOSE_WIDTH } from './looseLine';
import { quoteMarksEnd } from './quoteMarks';
import { beginsTable, isTableTagAt } from './tableTags';
import { beginsTagAt, beginsText, closes, nextParagraph, openElement, stripped, tagsEnd } from './tags';
import { visibleIn } from './visibleIn';

const TAB = 9;
const HASH = 35;
const STAR = 42;
const LESS = 60;
const GREATER = 62;
const PLUS = 43;
const DASH = 45;
/** 第 */
const CLAUSE_START = 0x7b2c;

/** A line that goes on with the cell above is short: wrapped cells are narrow. */
const WRAPPED_LENGTH = 40;
/** In a narrow column shorter still. */
const NARROW_LENGTH = 10;
/** A cell is wrapped over no more lines than these after its first, so that a cell whose TAB is deleted falls into few blocks. */
export const WRAPPED_LINES = 14;
/** A cell on a line of its own is shorter than a paragraph that begins with a TAB. */
const CELL_LENGTH = 80;
/** A paragraph or heading of HTML goes on over no more lines. */
const LINES_OF_ELEMENT = 100;
/** A row whose cells are all blank has no fewer, since every narrow one has a label. */
const BLANK_CELLS = 5;

const HEADING = /(?:#{1,6}[ \u3000\u00a0]*(?=[^\s#])|(?:\*\*)?[一二三四五六七八九十⼀⼆⼋⼗]{1,3}[ \u3000\u00a0\u200b]{0,2}[、．.﹑､])/y;
/** A clause on a line of its own (第二十条第（一）项) heads a part of a table. */
const CLAUSE = /(?:[^\S\r\n]|[*#])*第[一二三四五六七八九十⼀⼆⼋⼗]{1,3}条[^\S\r\n]*第[^\S\r\n]*[（(〔［【[]?[^\S\r\n]*[一二三四五六七八九十⼀⼆⼋⼗]{1,2}[^\S\r\n]*[）)〕］】\]]?[^\S\r\n]*项[^。，；：,;\r\n]{0,20}(?=[\r\n]|$)/y;

/** Reads lines anywhere in `source`, cheapest where one follows another. */
export class Lines {
  readonly #lineFeeds: Finder;
  readonly #returns: Finder;
  readonly #tabs: Finder;
  readonly #quotes: Finder;
  readonly #pipes: Finder;
  readonly #widePipes: Finder;
  readonly #commas: Finder;
  readonly #tags: Finder;
  readonly #hidden: HiddenElements;
  /** Behind the first character of the last line that was read: nothing read so far depends on the lines behind. One past the end of `source`, where that was seen. */
  reached = 0;

  constructor(readonly source: string) {
    this.#lineFeeds = new Finder(source, '\n');
    this.#returns = new Finder(source, '\r');
    this.#tabs = new Finder(source, '\t');
    this.#quotes = new Finder(source, '"');
    this.#pipes = new Finder(source, '|');
    this.#widePipes = new Finder(source, '｜');
    this.#commas = new Finder(source, ',');
    this.#tags = new Finder(source, '<');
    this.#hidden = new HiddenElements(source);
  }

  /** Notes that the line at an offset was read. */
  reach(line: number): void {
    if (line >= this.reached) this.reached = line + 1;
  }

  /** Notes that the end of `source` was seen. */
  reachEnd(): void {
    this.reach(this.source.length);
  }

  /** The end of the line that begins at `start`, its line break included; of one that begins with a tag, the end of its first paragraph, which may go on over lines, or of what nobody sees. */
  end(start: number): number {
    return this.#hiddenEnd(start) ?? this.#shownEnd(start);
  }

  #shownEnd(start: number): number {
    const end = this.#lineEnd(start);
    return this.#tags.from(start) < end ? (this.#elementEnd(start, end) ?? end) : end;
  }

  /** The end of what nobody sees and a line begins, with the white space behind it; undefined where other text than a tag follows on its line. */
  #hiddenEnd(start: number): number | undefined {
    const { source } = this;
    const lineBreak = Math.min(this.#lineFeeds.from(start), this.#returns.from(start));
    const hidden = this.#tags.from(start) < lineBreak ? this.#hidden.at(start, Math.min(lineBreak, source.length)) : undefined;
    if (hidden === undefined) return undefined;
    if (hidden.seen === source.length) this.reachEnd();
    else this.reach(hidden.seen);
    if (hidden.end === undefined) return undefined;
    let next = hidden.end;
    while (isSpace(source.charCodeAt(next)) && !isLineBreak(source.charCodeAt(next))) next++;
    if (next >= source.length || isLineBreak(source.charCodeAt(next))) return this.#lineEnd(next);
    const isApart = source.charCodeAt(next) === LESS;
    this.reach(isApart ? next : this.#lineEnd(next));
    return isApart ? next : undefined;
  }

  /** The end of the line that closes the element of text which a line begins; undefined where that is closed there, or not before a blank line or other text. */
  #elementEnd(start: number, firstEnd: number): number | undefined {
    const element = openElement(this.source.slice(start, firstEnd));
    if (element === undefined) return undefined;
    for (let [at, lines] = [firstEnd, 1]; lines < LINES_OF_ELEMENT; lines++) {
      if (at >= this.source.length) {
        this.reachEnd();
        return undefined;
      }
      const end = this.#lineEnd(at);
      const line = this.source.slice(at, end);
      if (line.includes('<')) this.reach(end);
      if (visiblePart(line) === '' || beginsText(line)) return undefined;
      if (closes(line, element)) return holdsLines(this.source.slice(start, end)) ? undefined : end;
      at = end;
    }
    return undefined;
  }

  #lineEnd(start: number): number {
    const { source } = this;
    this.reach(start);
    const lineFeed = this.#lineFeeds.from(start);
    const at = Math.min(lineFeed, this.#returns.from(start));
    const next = this.#tags.from(start) < at ? nextParagraph(source, start, Math.min(at, source.length)) : -1;
    if (next >= 0) {
      this.reach(Math.min(this.#tags.from(next + 1), at));
      return next;
    }
    if (at >= source.length) {
      this.reachEnd();
      return source.length;
    }
    if (at === lineFeed) return at + 1;
    if (lineFeed === at + 1) return at + 2;
    this.reach(at + 1);
    return at + 1;
  }

  /** What the line from `begin` to `end` looks like; a paragraph of HTML that goes on over lines looks as it would on one. */
  kind(begin: number, end: number): LineKind {
    const { source } = this;
    if (this.#tags.from(begin) < end) {
      if (this.#isHidden(begin, end)) return 'hidden';
      if (this.#goesOn(begin, end)) {
        const line = onOneLine(source.slice(begin, end));
        return new Lines(line).kind(0, line.length);
      }
    }
    const start = this.#indentEnd(quoteMarksEnd(source, begin, end), end);
    if (this.#tabs.from(start) < end) {
      const kind = this.#tabbedKind(start, end);
      if (kind !== undefined) return kind;
    }
    let at = start;
    while (at < end && isSpace(source.charCodeAt(at))) at++;
    if (at >= end) return 'blank';
    let first = at;
    let code = source.charCodeAt(at);
    if (code === LESS) {
      if (source.startsWith('<!--', at)) return 'hidden';
      first = tagsEnd(source, at, end);
      if (isTableTagAt(source, at) || beginsTable(source.slice(at, first))) return holdsTitle(source.slice(at, end)) ? 'prose' : 'html';
      code = source.charCodeAt(first);
    }
    let last = end - 1;
    while (isSpace(source.charCodeAt(last))) last--;
    if (source.charCodeAt(last) === GREATER) last = at + withoutDirective(source.slice(at, last + 1)).length - 1;
    if (isPipe(source.charCodeAt(last))) return this.#pipedKind(at, last);
    if (isPipe(code)) return this.#hasPipe(at + 1, last) ? 'row' : this.#lonePipeKind(at, last);
    if ((code === PLUS || code === DASH || isBoxCode(code) || this.#mayHoldPipe(at, end)) && isRowOrRule(source.slice(at, last + 1))) return 'row';
    if (this.#commas.from(at) < end && isCommaRow(source.slice(at, last + 1))) return 'row';
    if (end - start < CELL_LENGTH && this.#isClause(at)) return 'clause';
    if (code === HASH || code === STAR || (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x2f00 && code <= 0x2fd5)) {
      HEADING.lastIndex = first;
      if (HEADING.test(source)) return 'heading';
    }
    return 'prose';
  }

  #isHidden(begin: number, end: number): boolean {
    const behind = this.#hidden.at(begin, end)?.end;
    return behind !== undefined && behind <= end && visiblePart(this.source.slice(behind, end)) === '';
  }

  /** Where a line begins that white space indents, TABs or not, before a tag; other lines begin at their first character. */
  #indentEnd(start: number, end: number): number {
    if (this.#tabs.from(start) >= end || this.#tags.from(start) >= end) return start;
    let at = start;
    while (at < end && isSpace(this.source.charCodeAt(at))) at++;
    return beginsTagAt(this.source, at) ? at : start;
  }

  /** Whether a line break stands before the one with which a line ends. */
  #goesOn(begin: number, end: number): boolean {
    const at = Math.min(this.#lineFeeds.from(begin), this.#returns.from(begin));
    return at + lineBreakLength(this.source, at) < end;
  }

  /** Whether a line may leave a cell in quotes open. */
  hasQuote(start: number, end: number): boolean {
    return this.#quotes.from(start) < end;
  }

  /** Whether a line has a pipe among its words, and none of its cells is long. */
  partsCells(start: number, end: number): boolean {
    return this.#mayHoldPipe(start, end) && holdsCells(this.source.slice(start, end));
  }

  /** Whether a line may be a header of a table between commas. */
  isCommaHeader(start: number, end: number): boolean {
    return this.#commas.from(start) < end && end - start < LOOSE_WIDTH && isCommaHeader(this.content(start, end)) && isLoose(this.source.slice(start, end), 'prose');
  }

  /** Whether a line may go on with the cell on the line before, or with one in a narrow column. */
  isWrapped(start: number, end: number, isNarrow: boolean): boolean {
    const line = withoutDirective(this.source.slice(start, end));
    const content = visiblePart(line);
    return line.length <= (isNarrow ? NARROW_LENGTH : WRAPPED_LENGTH) && !endsSentence(content);
  }

  /** The line without white space at its ends, and without the directive behind it. */
  content(start: number, end: number): string {
    return visiblePart(withoutDirective(this.source.slice(start, end)));
  }

  /** A line with TABs: cells, or undefined for a paragraph that merely contains some. */
  #tabbedKind(start: number, end: number): LineKind | undefined {
    const line = withoutDirective(this.source.slice(start, end)).trimEnd();
    if (line === '') return this.source.charCodeAt(start) === TAB ? (this.source.charCodeAt(start + 1) === TAB ? 'row' : 'cell') : this.#isBlankRow(start, end) ? 'row' : undefined;
    const last = line.lastIndexOf('\t');
    if (last > 0 && last < LONGEST_LIST_MARK && isListed(this.source.slice(start, end))) return undefined;
    const tail = line.length - last - 1;
    const isSentence = tail > 20 && line.includes('。', last);
    if (last < 0) {
      const tab = /^[^\S\t\r\n]*/u.exec(this.source.slice(start + tail, end))?.[0].length ?? 0;
      const [next, afterNext] = [this.source.charCodeAt(start + tail + tab), this.source.charCodeAt(start + tail + tab + 1)];
      return next !== TAB || (isSentence && afterNext !== TAB) || isTitleByTab(line) ? undefined : 'row';
    }
    if (last === 0) return isSentence || tail > CELL_LENGTH || isTitleByTab(line) ? undefined : 'cell';
    return isSentence && tail > CELL_LENGTH ? undefined : 'row';
  }

  /** Whether a line of nothing but white space, which no TAB begins, is a row of blank cells. */
  #isBlankRow(start: number, end: number): boolean {
    return this.source.slice(start, end).split('\t').length >= BLANK_CELLS;
  }

  /** A line whose last character is a pipe. */
  #pipedKind(first: number, last: number): LineKind {
    if (first === last) return 'ended';
    if (last === first + 1 && isPipe(this.source.charCodeAt(first))) return 'ended';
    return this.#hasPipe(first, last - 1) ? 'row' : this.#lonePipeKind(first, last);
  }

  /** A line with a pipe at one of its ends only. */
  #lonePipeKind(first: number, last: number): LineKind {
    const isCell = last - first <= CELL_LENGTH || (last - first <= LOOSE_WIDTH && !this.source.slice(first, last).includes('。'));
    return isCell ? 'ended' : 'prose';
  }

  #isClause(first: number): boolean {
    const code = this.source.charCodeAt(first);
    if (code !== CLAUSE_START && code !== STAR && code !== HASH) return false;
    CLAUSE.lastIndex = first;
    return CLAUSE.test(this.source);
  }

  #mayHoldPipe(from: number, end: number): boolean {
    return this.#pipes.from(from) < end || this.#widePipes.from(from) < end;
  }

  #hasPipe(from: number, to: number): boolean {
    for (let at = from; at <= to; at++) if (isPipe(this.source.charCodeAt(at))) return true;
    return false;
  }
}

/** Whether lines of an element are more than one paragraph that goes on: headings below other words (the first line may be the beginning of one), or rows of a table. */
function holdsLines(element: string): boolean {
  const lines = stripped(element).split(/[\r\n]+/u).map(visiblePart).filter((line) => line !== '');
  return lines.some((line, i) => (i > 0 && isHeading(line)) || /[|｜]/u.test(line) || (line.includes('\t') && !isListed(line)));
}

function isHeading(line: string): boolean {
  HEADING.lastIndex = 0;
  return HEADING.test(line) && (line.startsWith('#') || endsAsTitle(line, 'heading'));
}

/** An element without its line breaks and what indents its lines. */
function onOneLine(element: string): string {
  return element.replace(/\s*[\r\n]\s*/gu, ' ').trim();
}

/** Behind a pipe: a figure, with its unit or without, or a sign for a blank. */
const FIGURE = String.raw`[|｜]\s*(?:(?:[+\-－]|[增减]\s?)?[\d０-９][\d０-９.,，．]{0,12}(?:\s*(?:${unitsOfTables}))?|[/／\-－—–]{1,2})`;
/** One is the last field, or several stand before it: 0 | 0 | 0 | 若干. */
const ENDS_IN_FIGURES = new RegExp(String.raw`${FIGURE}(?:\s*${FIGURE}\s*${FIGURE}\s*[|｜]\s*[^|｜\s]{1,8})?$`, 'u');

/** Whether a line that no pipe encloses is a row, since it ends in figures, or the rule of a table. */
function isRowOrRule(line: string): boolean {
  return (line.length <= LOOSE_WIDTH && ENDS_IN_FIGURES.test(line)) || isRule(line);
}

/** A heading or title that a TAB indents, or stands behind; no cell of a table ends so. */
function isTitleByTab(line: string): boolean {
  const content = visiblePart(line);
  HEADING.lastIndex = 0;
  return HEADING.test(content) ? endsAsTitle(content, 'heading') : isReportTitle(content);
}

/** Whether what a line of HTML says is a title. */
function holdsTitle(line: string): boolean {
  return line.includes('报告') && isReportTitle(visibleIn(line));
}

/** Finds a character from ever new places, and searches again only past what it found last. */
class Finder {
  #searched = 0;
  #found = -1;

  constructor(
    readonly text: string,
    readonly sought: string,
  ) {}

  /** The first occurrence at or after `at`; past the end of the text when there is none. */
  from(at: number): number {
    if (at >= this.#searched && at <= this.#found) return this.#found;
    this.#searched = at;
    const found = this.text.indexOf(this.sought, at);
    return (this.#found = found < 0 ? this.text.length + 1 : found);
  }
}
