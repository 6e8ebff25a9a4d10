// Tells the words of a loose row from its numbers, among which a word may stand, or behind which the number of a page.
import { equals, sum, type Decimal } from '../../number/decimal';
import { parseNumber } from '../../number/parseNumber';
import { isWord, type Cell } from '../../syntax/cell';
import type { Row } from '../../syntax/table';
import { isVariant, joinCells, partOfCell, segmentOf, splitSide } from './looseLabels';
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

/** The words before the numbers, and these; the first figure of table 3 may be a word: 2.重复申请 若干 0 0 0 0 0 0. */
export function fieldsOf(cells: readonly Cell[]): LooseCells {
  const count = firstNumber(cells);
  const [words, numbers] = [cells.slice(0, count), cells.slice(count)];
  const last = words[words.length - 1];
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

const BARE_PAGE_NUMBER = /^[1-9]\d{0,2}$/u;

/** Whether seven numbers are a whole row of table 3 and the eighth, which with a subtotal before it would have to be the total, is not. */
function endsInPageNumber(numbers: readonly Cell[]): boolean {
  const last = numbers[ALL_BUT_ONE + 1];
  if (!last || numbers.length !== ALL_BUT_ONE + 2 || !BARE_PAGE_NUMBER.test(last.text)) return false;
  const values = numbers.map(({ text }) => parseNumber(text)).map((number) => (number.kind === 'number' ? number.value : 0));
  const [first = 0, total = 0, page = 0] = [values[0], values[ALL_BUT_ONE], values[ALL_BUT_ONE + 1]];
  const isSum = (whole: Decimal, parts: readonly Decimal[]): boolean => equals(whole, sum(parts));
  const hasSubtotal = isSum(total, values.slice(1, ALL_BUT_ONE)) && isSum(page, [first, total]);
  return isSum(total, values.slice(0, ALL_BUT_ONE)) && !hasSubtotal;
}

/** Whether a word may stand where a figure should (若干, 见附件): a short one that is no label, nor a piece or the mark of one. */
export function mayBeFigure(word: Cell, label: Cell): boolean {
  if (word.text.length > LONGEST_FIGURE || /[（()）]|^\d+\s*[.．、]$/u.test(word.text) || isSideWord(word.text)) return false;
  return segmentOf(word).matches.length === 0 && isVariant(segmentOf(joinCells([label, word])));
}

/** Whether words are the label of a row of table 3, by themselves, behind that of their group or with the line above them. */
function endsRequestsRow(words: readonly Cell[], label: Cell): boolean {
  if (splitSide(label).slice(-1).some(isRequestsRow)) return true;
  const above = words.findLast(({ to }) => to <= label.from);
  const [begun] = above ? splitSide(above).slice(-1) : [];
  return begun !== undefined && isRequestsRow(joinCells([begun, label]));
}

/** Whether a cell is an accepted label of a row of table 3. */
export function isRequestsRow(cell: Cell): boolean {
  return segmentOf(cell).matches.some(({ table, part, quality }) => table === 'requests' && part === 'row' && quality !== 'variant');
}

/** The index of the first number: words come first in a loose row, and what stands among its numbers is no label. */
export function firstNumber(cells: readonly Cell[]): number {
  const at = cells.findIndex(({ text }) => !isWord(text));
  return at < 0 ? cells.length : at;
}
