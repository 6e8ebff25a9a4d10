// Where a table ends that has nothing but labels and numbers in lines of their own to show, or with a lone TAB between two of them.
import { afterBlank, isBetween } from './betweenRows';
import { isDrawn } from './drawn';
import { flowOf, holdsRows, type Flow } from './flowingTable';
import type { LineKind } from './lineKind';
import type { Lines } from './lines';
import { isLoose } from './looseLine';
import { readLooseLine } from './looseTable';

/** Among so many lines a loose table shows its numbers; it ends where as many follow without any. */
const LOOSE_LINES = 40;
/** Fewer numbers than these are no table, nor below a clause that heads a part of one. */
const LOOSE_NUMBERS = 6;
const NUMBERS_BELOW_CLAUSE = 2;
/** Nor are so many lines of which none has two numbers behind its label: however many follow, it is not looked further. */
const SINGLE_NUMBERS = 80;
/** Blank lines between the lines of a loose table: between rows set far apart, and around a page number. */
const LOOSE_BLANK_LINES = 6;
/** Where no line has two numbers, each cell may be a paragraph: a row of seven blank cells, with a blank line between two of them. */
const BLANKS_AROUND_CELLS = 2 * 7 + 1;

/** What a loose table is told by, of one line. */
interface Look {
  /** Where the line ends. */
  readonly next: number;
  /** How far the text was read for it, as `Lines.reached`. */
  readonly reached: number;
  /** Whether it is a clause that heads a part of a table. */
  readonly isClause: boolean;
  /** Whether it may stand between lines of the table and is none. */
  readonly isBetween: boolean;
  /** Whether words stand before its numbers. */
  readonly isLabelled: boolean;
  /** How many numbers it ends with; −1: it is no line of a loose table. */
  readonly count: number;
  readonly flow: Flow;
  /** Whether it is the last row of a table, without numbers. */
  readonly isLast: boolean;
}

/** The last row of table 2 or 3, whose zeros are left blank (a heading, by its looks), or with words for its values: 若干. */
const LAST_ROW = /^(?:四、结转|(?:行政事业性收费|政府(?:集中)?采购)(?:\s+\S{1,4}){0,2}$)/u;

const NO_FLOW: Flow = { numbers: 0, isFlowing: false };

/** So many lines are remembered; a loose table may be longer than the lines in which it shows no number. */
const MOST_LOOKS = 1024;

/** The loose tables of a text. */
export class LooseTables {
  /** By where they begin: every line is looked at from each of the lines before it. */
  readonly #looks = new Map<number, Look>();

  constructor(private readonly lines: Lines) {}

  /** The end of the table that begins with a line of a kind; undefined: none does. */
  end(start: number, firstEnd: number, firstKind: LineKind): number | undefined {
    const { source } = this.lines;
    const first = source.slice(start, firstEnd);
    if (isDrawn(first) || (!isLoose(first, firstKind) && !holdsRows(first, firstKind))) return undefined;
    let numbers = 0;
    let afterLabel = 0;
    let isTable = false;
    let flows = false;
    let hasClause = false;
    let end = start;
    let idle = 0;
    let lines = 0;
    let blanks = BLANKS_AROUND_CELLS;
    let at: number | undefined = start;
    while (at !== undefined && idle < LOOSE_LINES && (isTable || lines++ < SINGLE_NUMBERS)) {
      if (at >= source.length) {
        this.lines.reachEnd();
        break;
      }
      const { next, isLabelled, isLast, ...told }: Look = this.#look(at);
      if (told.isBetween) {
        at = afterBlank(this.lines, next, blanks, (line, from) => line === 'prose' || line === 'heading' || line === 'clause' || this.#isLoneTab(line, from));
        continue;
      }
      if (told.count < 0) break;
      hasClause ||= told.isClause;
      flows ||= told.flow.isFlowing;
      const count = flows ? told.flow.numbers : told.count;
      afterLabel = isLabelled ? count : afterLabel + count;
      isTable ||= afterLabel > 1 || (hasClause && afterLabel > 0);
      numbers += count;
      if (told.count > 1) blanks = LOOSE_BLANK_LINES;
      idle = count > 0 ? 0 : idle + 1;
      at = next;
      if (count > 0 || isLast) end = next;
    }
    return isTable && numbers >= (hasClause ? NUMBERS_BELOW_CLAUSE : LOOSE_NUMBERS) ? end : undefined;
  }

  #look(at: number): Look {
    const known = this.#looks.get(at);
    const { reached } = this.lines;
    const look = known ?? this.#newLook(at);
    this.lines.reached = Math.max(reached, look.reached);
    return look;
  }

  #newLook(at: number): Look {
    this.lines.reached = at;
    const next = this.lines.end(at);
    const kind = this.lines.kind(at, next);
    const told = this.#told(at, next, kind);
    const look = { next, reached: this.lines.reached, isClause: kind === 'clause', isBetween: isBetween(kind) || this.#isLoneTab(kind, at), ...told };
    if (this.#looks.size >= MOST_LOOKS) this.#looks.clear();
    this.#looks.set(at, look);
    return look;
  }

  /** Whether a line of a kind is a TAB and nothing else. */
  #isLoneTab(kind: LineKind, at: number): boolean {
    return kind === 'cell' && this.lines.content(at, this.lines.end(at)) === '';
  }

  #told(at: number, next: number, kind: LineKind): Omit<Look, 'next' | 'reached' | 'isClause' | 'isBetween'> {
    const whole = this.lines.source.slice(at, next);
    if (!isLoose(whole, kind) && !holdsRows(whole, kind)) return { isLabelled: false, count: -1, flow: NO_FLOW, isLast: false };
    const content = this.lines.content(at, next);
    const { label, numbers } = readLooseLine(content);
    const isLast = numbers.length === 0 && LAST_ROW.test(content);
    return { isLabelled: label !== undefined, count: numbers.length, flow: flowOf(content), isLast };
  }
}
