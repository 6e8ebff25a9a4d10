// Tables with commas between cells, as spreadsheets save them: a row a line, a cell that holds a comma in quotes.
import { parseNumber } from '../number/parseNumber';
import { contentLength } from '../text/lineBreak';
import { trimmed, type Cell } from './cell';

const LONGEST_ROW = 300;
/** The last fields of a row, that figures or blanks stand in. */
const LAST = 2;

/** Whether a line is a row, given without white space at its ends: it ends in figures or blanks, has a blank elsewhere, or one word among figures. */
export function isCommaRow(line: string): boolean {
  if (line.length > LONGEST_ROW || /[。；]/u.test(line)) return false;
  if (line.includes(',,') || PAIR.test(line)) return true;
  const cells = readCommas(line).map(({ text }) => text);
  if (cells.length <= LAST) return false;
  return endsInFigures(cells) ? !THOUSANDS.test(line) : isNearlyFigures(cells) || (line.startsWith('"') && cells.includes(''));
}

/** A row of one value: 行政许可,38. */
const PAIR = /^"?[\u4e00-\u9fff]{2,12}"?,"?-?\d+(?:\.\d+)?"?$/u;
/** Words between commas, with their unit behind some: 信息内容,本年收费金额（单位：万元）. */
const WORDS = /^"?[（\u4e00-\u9fff][^\s,，。；：:"\d]{1,23}"?(?:, ?"?[^\s,，。；：:"\d]{2,24}(?:[：:][^\s,()（）。；]{1,16}[）)])?"?){1,24}$/u;

/** Whether a line, given without white space at its ends, may be a header of such a table. */
export function isCommaHeader(line: string): boolean {
  return line.includes(',') && WORDS.test(line);
}

const FIGURE = /^-?\d+(?:\.\d+)?$/u;
const LONGEST_WORD = 6;

/** So many figures are behind labels, not in a sentence. */
const FIGURES_BEHIND_LABELS = 4;

/** Whether all cells behind the first, or behind labels, are bare figures but for one short word: 规章,0,若干,0. */
function isNearlyFigures(cells: readonly string[]): boolean {
  const behind = cells.slice(cells.findIndex((cell) => FIGURE.test(cell)));
  return hasOneWord(cells.slice(1), LAST) || hasOneWord(behind, FIGURES_BEHIND_LABELS);
}

function hasOneWord(cells: readonly string[], figures: number): boolean {
  const words = cells.filter((cell) => !FIGURE.test(cell));
  return words.length === 1 && cells.length > figures && (words[0] as string).length <= LONGEST_WORD;
}

/** One number, behind words perhaps: 1,234,567. */
const THOUSANDS = /^[^,]*\d(?:,\d{3}){2,3}$/u;

function endsInFigures(cells: readonly string[]): boolean {
  return cells.slice(-LAST).every((cell) => parseNumber(cell).kind !== 'text');
}

/** A cell in quotes, over lines perhaps. */
const QUOTED = /"[^"]{0,200}"/gu;

/** 第二十条第（一）项, which has a line of its own in any table. */
const CAPTION = /^"?第[一二三四五六七八九十]{1,3}条[^,]{0,24}$/u;

/** Whether most lines of a text, captions and headers apart, are such rows. */
export function isCommaTable(text: string): boolean {
  let balance = 0;
  const lines = text.includes('"') ? text.replace(QUOTED, (cell) => cell.replace(/[\r\n]+/gu, '')) : text;
  for (const line of lines.split(/[\r\n]+/u).map((each) => each.trim())) if (line !== '' && !CAPTION.test(line) && !isCommaHeader(line)) balance += isCommaRow(line) ? 1 : -1;
  return balance > 0;
}

/** The cells of a row, without the quotes around them. */
export function readCommas(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  const length = contentLength(text);
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= length; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (at < length && (isQuoted || character !== ',')) continue;
    cells.push(unquoted(trimmed(text, from, at), text));
    from = at + 1;
  }
  return cells;
}

/** A cell of a row without the quotes in which a spreadsheet encloses it. */
export function unquoted(cell: Cell, row: string): Cell {
  return /^".*"$/u.test(cell.text) ? trimmed(row, cell.from + 1, cell.to - 1) : cell;
}
