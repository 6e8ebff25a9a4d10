// Tables whose line breaks became spaces: lines that hold the labels and numbers of several rows.
import { linesIn, type Line } from '../text/lineBreak';
import type { Cell } from './cell';
import type { LineKind } from './lineKind';
import { endsAsTitle, isTooLong } from './looseLine';
import { isFigure, wordsOf } from './looseTable';
import { visibleIn } from './visibleIn';

/** So many numbers side by side stand in no sentence. */
const SIDE_BY_SIDE = 3;
/** Nor do so many words. */
const MANY_WORDS = 8;
/** No table of a report is longer, all its rows in one line. */
const LONGEST = 6000;
const SPACE = /[ \u00a0\u3000]/u;
const SENTENCE_END = /[。！？；]/u;
/** Behind numbers a shorter word may be one more figure: 若干, 见附件. */
const LEAST_LABEL = 5;

/** Whether a line of a kind holds rows or headers of a table, though it is too long for one row and its label; it does not begin with a heading. */
export function holdsRows(line: string, kind: LineKind): boolean {
  if ((kind !== 'prose' && kind !== 'heading') || line.length > LONGEST || !SPACE.test(line)) return false;
  const content = visibleIn(line);
  if (!isTooLong(content) || SENTENCE_END.test(content)) return false;
  const words = wordsOf(content);
  if (words.length < SIDE_BY_SIDE || endsAsTitle((words[0] as Cell).text, kind) || isSpacedOut(words)) return false;
  return words.length >= MANY_WORDS || runsIn(content).some(({ count }) => count >= SIDE_BY_SIDE);
}

/** Whether spaces stand between characters, and not between words: 2 0 2 3 年 ， 我 局 */
function isSpacedOut(words: readonly Cell[]): boolean {
  const labels = words.filter(({ text }) => !isFigure(text));
  return labels.filter(({ text }) => text.length === 1).length * 2 > labels.length;
}

/** What numbers a line has. */
export interface Flow {
  readonly numbers: number;
  /** Whether another row begins behind those of one. */
  readonly isFlowing: boolean;
}

/** The numbers of a line, counted. */
export function flowOf(line: string): Flow {
  let numbers = 0;
  let isFlowing = false;
  for (const { count, next } of runsIn(line)) {
    numbers += count;
    isFlowing ||= count >= SIDE_BY_SIDE && next !== undefined && next.text.length >= LEAST_LABEL;
  }
  return { numbers, isFlowing };
}

/** The lines of a table without marks; where some hold several rows, each is cut before the words that follow numbers. */
export function rowLinesIn(text: string): readonly Line[] {
  const lines = [...linesIn(text)];
  return lines.some(({ from, to }) => flowOf(text.slice(from, to)).isFlowing) ? lines.flatMap((line) => cut(text, line)) : lines;
}

function cut(text: string, { from, to, end }: Line): readonly Line[] {
  const starts = runsIn(text.slice(from, to)).flatMap((run) => (run.next ? [from + run.next.from] : []));
  return [from, ...starts].map((start, i) => {
    const next = starts[i];
    return next === undefined ? { from: start, to, end } : { from: start, to: next, end: next };
  });
}

/** Numbers side by side, and the word behind them. */
interface Run {
  readonly count: number;
  readonly next: Cell | undefined;
}

function runsIn(line: string): readonly Run[] {
  const runs: Run[] = [];
  let count = 0;
  for (const word of wordsOf(line)) {
    if (isFigure(word.text)) {
      count++;
      continue;
    }
    if (count > 0) runs.push({ count, next: word });
    count = 0;
  }
  if (count > 0) runs.push({ count, next: undefined });
  return runs;
}
