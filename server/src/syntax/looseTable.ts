// Tables without any mark: lines of words and the numbers after them.
import { isZero } from '../number/decimal';
import { parseNumber } from '../number/parseNumber';
import { isSign } from '../number/sign';
import { unitsOfTables } from '../number/unit';
import { linesIn, type Line } from '../text/lineBreak';
import type { Span } from '../text/span';
import type { Cell } from './cell';
import { isDrawn } from './drawn';
import { isPageNumber } from './pageNumber';
import { visibleIn } from './visibleIn';

/** Rows of words and the numbers after them, in the lines of a text: a row begins where words follow numbers; a page number after it is no part of it. */
export function looseRows(text: string, lines: readonly Line[]): readonly Span[] {
  const rows: Span[] = [];
  let from = 0;
  let end = 0;
  let hasNumbers = false;
  for (const line of lines) {
    const { label, numbers } = among(hasNumbers, readLooseLine(text.slice(line.from, line.to)));
    if (label && hasNumbers) {
      rows.push({ from, to: end });
      [from, hasNumbers] = [line.from, false];
    }
    hasNumbers ||= numbers.length > 0;
    if (label || numbers.length > 0) end = line.end;
  }
  rows.push({ from, to: end });
  return rows;
}

/** A cell for each line of words, then one for each number. */
export function readLoose(text: string): readonly Cell[] {
  const words: Cell[] = [];
  const numbers: Cell[] = [];
  for (const { from: at, to } of linesIn(text)) {
    const line = among(numbers.length > 0, readLooseLine(text.slice(at, to)));
    if (line.label) words.push({ text: line.label.text, from: at + line.label.from, to: at + line.label.to });
    for (const number of line.numbers) numbers.push({ text: number.text, from: at + number.from, to: at + number.to });
  }
  return [...words, ...numbers];
}

/** A line below figures of its row: a sign that stands alone there (减) is the figure of its cell, whose number was lost. */
function among(hasNumbers: boolean, line: LooseLine): LooseLine {
  const { label } = line;
  return hasNumbers && label && line.numbers.length === 0 && isSignWord(label.text) ? { label: undefined, numbers: [label] } : line;
}

/** A loose line taken apart: the text that it begins with (if any), and the numbers that it ends with; spans count from its beginning. */
export interface LooseLine {
  readonly label: Cell | undefined;
  readonly numbers: readonly Cell[];
}

const WORD = /[^\s\u200b]+/gu;
const UNIT = new RegExp(`^(?:${unitsOfTables})$`, 'u');
/** Before a number they are its sign; standing by themselves, always one for a blank. */
const DASH = /^[–—‐‑]$/u;
/** A sign for a blank; a longer one is a rule between lines. */
const BLANK = /^[/／\\\-－﹣−‐‑–—_＿]{1,2}$/u;
/** A word for a blank, behind others: alone in a line, or behind （四）, it is a piece of a group's label. */
const NONE = '无';
const MARK = /^[（(]?\S[）)]$/u;
/** 1. before 属于国家秘密 */
const NUMBER_MARK = /^\d{1,2}[.．、]$/u;
/** Where so many fields of a line are figures, a word between two of them or behind the last is one, too: 若干. */
const LEAST_FIGURES = 4;

/** Takes a loose line apart: signs for blanks, and one word among figures, count as numbers. A sign or a unit that stands by itself belongs to its number; a page number says nothing. */
export function readLooseLine(whole: string): LooseLine {
  const line = visibleIn(whole);
  if (isPageNumber(line) || isDrawn(line)) return { label: undefined, numbers: [] };
  const words = wordsOf(line);
  let numbers = numbersBefore(line, words, words.length);
  const odd = words[numbers.end - 1];
  const before = odd && numbersBefore(line, words, numbers.end - 1);
  if (odd && before && before.found.length > 0 && before.found.length + numbers.found.length >= LEAST_FIGURES) {
    numbers = { found: [...before.found, odd, ...numbers.found], end: before.end };
  }
  const [first, last] = [words[0], words[numbers.end - 1]];
  const label = first && last ? { text: line.slice(first.from, last.to), from: first.from, to: last.to } : undefined;
  return { label, numbers: numbers.found };
}

/** What stands between the spaces of a line. */
export function wordsOf(line: string): readonly Cell[] {
  return [...line.matchAll(WORD)].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }));
}

/** Whether a word is a unit by itself: 万元. */
export function isUnit(word: string): boolean {
  return UNIT.test(word);
}

/** Whether a word may be a figure of a row or a part of one (a unit, a sign), or stands for a blank. */
export function isFigure(word: string): boolean {
  return word === NONE || isSignWord(word) || UNIT.test(word) || BLANK.test(word) || (!NUMBER_MARK.test(word) && parseNumber(word).kind === 'number');
}

/** Whether a word may be the sign of the number behind it. */
function isSignWord(word: string): boolean {
  return isSign(word) && !DASH.test(word);
}

/**
 * Whether a word is the sign of the number behind it, with so many figures behind that, and not one for a blank: before a zero, in a column of its own,
 * one of several, or where no row has what there is more or less of.
 */
function isSignAt(words: readonly Cell[], at: number, isOfZero: boolean, behind: number): boolean {
  const { text, to } = words[at] as Cell;
  if (!isSignWord(text) || isSignBehind(words, at)) return false;
  const gap = (words[at + 1] as Cell).from - to;
  return !BLANK.test(text) || (!isOfZero && gap === 1 && behind < 2 && isBehindFirst(words, at) && !isOneOfSeveral(words, at));
}

/** Whether one figure stands before a word, or nothing at all: there is more or less in the second of at most three figures. */
function isBehindFirst(words: readonly Cell[], at: number): boolean {
  const first = at - (UNIT.test(words[at - 1]?.text ?? '') ? 2 : 1);
  return at === 0 || (isFigureAt(words, first) && !isFigureAt(words, first - 1));
}

function isFigureAt(words: readonly Cell[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isFigure(word.text);
}

const ARROW = /^[↑↓]$/u;

/** Whether a word is the sign of the number before it: an arrow behind two, the second of which is what there is more or less of (12 5 ↓ 30). */
function isSignBehind(words: readonly Cell[], at: number): boolean {
  return ARROW.test(words[at]?.text ?? '') && at > 1 && [at - 1, at - 2].every((before) => parseNumber((words[before] as Cell).text).kind === 'number');
}

/** Whether another word of the line stands for a blank, too. */
function isOneOfSeveral(words: readonly Cell[], at: number): boolean {
  return words.some(({ text }, i) => i !== at && BLANK.test(text));
}

/** Whether a word stands for a blank: 行政许可 无. */
function isNone(words: readonly Cell[], at: number): boolean {
  return words[at]?.text === NONE && at > 0 && !MARK.test((words[at - 1] as Cell).text);
}

/** The numbers, and signs for blanks, right before the word at `end`, and the index of the first word that they take up. */
function numbersBefore(line: string, words: readonly Cell[], end: number): { readonly found: readonly Cell[]; readonly end: number } {
  const found: Cell[] = [];
  let at = end;
  while (at > 0) {
    const unit = at > 1 && (UNIT.test((words[at - 1] as Cell).text) || isSignBehind(words, at - 1)) ? 1 : 0;
    const digits = words[at - 1 - unit] as Cell;
    const number = parseNumber(digits.text);
    if (number.kind !== 'number' && (unit > 0 || !(BLANK.test(digits.text) || isNone(words, at - 1)))) break;
    const isSigned = number.kind === 'number' && at - unit > 1 && isSignAt(words, at - 2 - unit, isZero(number.value), found.length);
    const sign = isSigned ? 1 : 0;
    const from = (words[at - 1 - unit - sign] as Cell).from;
    const to = (words[at - 1] as Cell).to;
    found.push({ text: line.slice(from, to), from, to });
    at -= 1 + unit + sign;
  }
  return { found: found.reverse(), end: at };
}
