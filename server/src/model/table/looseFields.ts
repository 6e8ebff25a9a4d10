// Tells the words of a loose row from its numbers, among which a word may stand, or behind which the number of a page.
import { equals, sum, type Decimal } from '../../number/decimal';
import { parseNumber } from '../../number/parseNumber';
import { hasHan, matchLabel, subTableOf, type LabelMatch } from '../../schema';
import { isWord, type Cell } from '../../syntax/cell';
import { isUnit, wordsOf } from '../../syntax/looseTable';
import type { Row } from '../../syntax/table';
import { isVariant, isWholeLabel, joinCells, partOfCell, segmentOf, splitSide, type Segment } from './looseLabels';
import { isHead } from './rowHead';
import { isSideWord } from './sideWords';

/** The cells of a loose row. */
export interface LooseCells {
  readonly words: readonly Cell[];
  readonly numbers: readonly Cell[];
}

/** 见附件1 */
const LONGEST_FIGURE = 4;
/** 3 / 6 */
const LONGEST_PAGE_NUMBER = 3;
/** As many values as a row of table 3 has, less one. */
export const ALL_BUT_ONE = 6;
/** The values of the row of table 4, which has no label. */
export const UNLABELLED = 15;
/** A label and its values, as many as any row with a label has, are no more words. */
const MOST_WORDS = 12;

/** The words before the numbers, and these; the first figure of table 3 may be a word (2.重复申请 若干 0 0 0 0 0 0), and that of table 4, if it is no Chinese word: O. */
export function fieldsOf(cells: readonly Cell[]): LooseCells {
  const count = firstNumber(cells);
  const [words, numbers] = [cells.slice(0, count), cells.slice(count)];
  const last = words[words.length - 1];
  if (last && numbers.length === UNLABELLED - 1 && !hasHan(last.text) && mayBeFigure(last)) return { words: words.slice(0, -1), numbers: [last, ...numbers] };
  if (!last || numbers.length !== ALL_BUT_ONE || !isVariant(segmentOf(last))) return { words, numbers };
  const at = last.text.search(/\s\S+$/u);
  const isAlone = at < 0;
  const label = isAlone ? words[count - 2] : partOfCell(last, 0, last.text.slice(0, at).trimEnd().length);
  const figure = isAlone ? last : partOfCell(last, at + 1, last.text.length);
  if (!label || !endsRequestsRow(words, label) || !mayBeFigure(figure, label)) return { words, numbers };
  const before = words.slice(0, -1);
  return { words: isAlone ? before : [...before, label], numbers: [figure, ...numbers] };
}

/**
 * The values of a whole row of table 3, with a subtotal or without, in one line, without a bare page number (3, 3 / 6) in a line of its own below;
 * where each has a line of its own, without one that follows seven that add up.
 */
export function withoutPageNumber({ text }: Row, { words, numbers }: LooseCells): LooseCells {
  if (endsInPageNumber(numbers)) return { words, numbers: numbers.slice(0, -1) };
  const below = numbers.findIndex(({ from }, i) => i > 0 && /[\r\n]/u.test(text.slice((numbers[i - 1] as Cell).to, from)));
  return (below === ALL_BUT_ONE + 1 || below === ALL_BUT_ONE + 2) && numbers.length - below <= LONGEST_PAGE_NUMBER ? { words, numbers: numbers.slice(0, below) } : { words, numbers };
}

const BARE_PAGE_NUMBER = /^[1-9１-９][\d０-９]{0,2}$/u;

/** Whether a figure may be the number of a page: 3, but neither 0 nor 1,200. */
export function isBarePageNumber(figure: string): boolean {
  return BARE_PAGE_NUMBER.test(figure);
}

/** Whether seven numbers are a whole row of table 3 and the eighth, which with a subtotal before it would have to be the total, is not. */
function endsInPageNumber(numbers: readonly Cell[]): boolean {
  const last = numbers[ALL_BUT_ONE + 1];
  if (!last || numbers.length !== ALL_BUT_ONE + 2 || !isBarePageNumber(last.text)) return false;
  const values = numbers.map(({ text }) => parseNumber(text)).map((number) => (number.kind === 'number' ? number.value : 0));
  const [first = 0, total = 0, page = 0] = [values[0], values[ALL_BUT_ONE], values[ALL_BUT_ONE + 1]];
  const isSum = (whole: Decimal, parts: readonly Decimal[]): boolean => equals(whole, sum(parts));
  const hasSubtotal = isSum(total, values.slice(1, ALL_BUT_ONE)) && isSum(page, [first, total]);
  return isSum(total, values.slice(0, ALL_BUT_ONE)) && !hasSubtotal;
}

/** Whether a word may stand where a figure should (若干, 见附件), behind its row's label: a short one that is no label, nor a piece or the mark of one. */
export function mayBeFigure(word: Cell, label?: Cell): boolean {
  if (word.text.length > LONGEST_FIGURE || /[（()）]|^\d+\s*[.．、]$/u.test(word.text) || isSideWord(word.text)) return false;
  return segmentOf(word).matches.length === 0 && (!label || isVariant(segmentOf(joinCells([label, word]))));
}

/** The labels among segments, with so many figures behind the last, and the values that words behind a label are: in its line (行政许可 若干), or in lines of their own (O). */
export function withValues(segments: readonly Segment[], figures: number): readonly Segment[] {
  const all: Segment[] = [];
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    let end = i + 1;
    while (end < segments.length && !hasHan((segments[end] as Segment).cell.text)) end++;
    const values = segments.slice(i + 1, end).map(({ cell }) => cell);
    const behind = end === segments.length ? figures : 0;
    if (values.length === 0) all.push(splitValues(segment, behind));
    else if (isRowLabel(segment) && valueCounts(segment).includes(values.length + behind) && values.every((value) => mayBeValue(value, segment.cell))) {
      all.push({ ...segment, values });
      i = end - 1;
    } else all.push(segment);
  }
  return all;
}

/**
 * A segment whose words begin with the label of a row and go on with its values, with so many figures behind them: 行政许可 若干, 行政规范性文件 3 O.
 * Of a row without figures some values may be lost.
 */
function splitValues(segment: Segment, figures: number): Segment {
  const { cell } = segment;
  if (!/\s/u.test(cell.text) || !isVariant(segment)) return segment;
  const words = wordsOf(cell.text).slice(0, MOST_WORDS);
  for (let count = words.length - 1; count > 0; count--) {
    const label = segmentOf(partOfCell(cell, 0, (words[count - 1] as Cell).to));
    if (!isRowLabel(label)) continue;
    const values = words.slice(count).map(({ from, to }) => partOfCell(cell, from, to));
    const fits = valueCounts(label).some((each) => (figures === 0 ? values.length <= each : values.length + figures === each));
    return fits && values.every((value) => mayBeValue(value, label.cell)) ? { ...label, values } : segment;
  }
  return segment;
}

/** Whether a segment is the label of a row, and cannot be that of a column. */
function isRowLabel(segment: Segment): boolean {
  return isWholeLabel(segment) && segment.matches.some(isRow) && !segment.matches.some(isHead);
}

const DASH_BEFORE = /^[-－﹣−]\s+(?=\S)/u;

/** The figures behind a label; where the row has a value too few, a dash that stands alone before one is a blank cell and no sign: 行政规范性文件 3 - 9. */
export function dashApart(label: Segment, figures: readonly Cell[]): readonly Cell[] {
  const counts = valueCounts(label);
  if (counts.includes(figures.length) || !counts.includes(figures.length + 1)) return figures;
  return figures.flatMap((figure) => {
    const end = DASH_BEFORE.exec(figure.text)?.[0].length;
    return end === undefined ? [figure] : [partOfCell(figure, 0, 1), partOfCell(figure, end, figure.text.length)];
  });
}

function mayBeValue(value: Cell, label: Cell): boolean {
  return !isWord(value.text) || (!isUnit(value.text) && mayBeFigure(value, label));
}

/** How many values a row has, in whichever format. */
export function valueCounts({ matches }: Segment): readonly number[] {
  return matches.filter(isRow).flatMap(({ formats, table, subTable }) => formats.map((format) => subTableOf(format, table, subTable)?.columns.filter(({ optional }) => !optional).length ?? 0));
}

function isRow({ part }: LabelMatch): boolean {
  return part === 'row';
}

/** Whether words are the label of a row of table 3, by themselves, behind that of their group or with the line above them. */
function endsRequestsRow(words: readonly Cell[], label: Cell): boolean {
  if (splitSide(label).slice(-1).some(isRequestsRow)) return true;
  const above = words.findLast(({ to }) => to <= label.from);
  const [begun] = above ? splitSide(above).slice(-1) : [];
  return begun !== undefined && isRequestsRow(joinCells([begun, label]));
}

/** Whether a cell is an accepted label of a row of table 3. */
function isRequestsRow(cell: Cell): boolean {
  return segmentOf(cell).matches.some(({ table, part, quality }) => table === 'requests' && part === 'row' && quality !== 'variant');
}

/** The index of the first number behind the last label: words come first in a loose row, and what stands among its numbers is no label. */
export function firstNumber(cells: readonly Cell[]): number {
  const label = cells.findLastIndex(({ text }) => matchLabel(text).length > 0);
  const at = cells.findIndex(({ text }, i) => i > label && !isWord(text));
  return at < 0 ? cells.length : at;
}
