// Decides which edit puts a figure into a cell, and when none may be made: it replaces the digits of the cell, nothing else.
import { cellOrigin, type TableRow, type ValueCell } from '../model/table/table';
import { equals, toText, type Decimal } from '../number/decimal';
import { replacement, writeNumber } from '../number/formatNumber';
import { plainStyle, type NumberStyle } from '../number/parseNumber';
import type { Edit } from './finding';
import type { CellName } from './messages/names';
import type { Change } from './messages/total';

/** Whether a cell runs over several lines, so that the place of its digits is not certain. */
export function isWrapped({ cell }: ValueCell): boolean {
  return cell.text.length !== cell.to - cell.from;
}

/**
 * The edit that makes a cell say `value` in its own written form; into a blank cell or a placeholder, in that of its row. Undefined where
 * the cell is wrapped over lines, holds text, or cannot say it, and where nothing but the places of other figures says that there is a cell.
 */
export function editTo(target: ValueCell, value: Decimal): Edit | undefined {
  if (isWrapped(target) || isBetweenPlaces(target)) return undefined;
  const origin = cellOrigin(target);
  const { number, cell } = target;
  if (number.kind === 'text') return undefined;
  if (number.kind !== 'number') {
    const newText = writeNumber(value, styleOf(target.row));
    return newText === undefined ? undefined : { origin, newText };
  }
  const change = replacement(cell.text, number, value);
  return change && { origin: { ...origin, from: origin.from + change.from, to: origin.from + change.to }, newText: change.newText };
}

/** Whether a cell is blank in a row that has nothing between its cells: what is put in would move those behind it. */
function isBetweenPlaces({ number, row }: ValueCell): boolean {
  return number.kind === 'blank' && row.source.row.layout === 'loose';
}

/** Full-width where the row's other figures are; a blank 本年增/减 gets no sign word. */
function styleOf(row: TableRow): NumberStyle {
  for (const { number } of row.values) if (number.kind === 'number') return { ...plainStyle, fullWidth: number.style.fullWidth };
  return plainStyle;
}

/** A count as the other figures of a row are written. */
export function writtenLike(row: TableRow, value: Decimal): string {
  return writeNumber(value, styleOf(row)) ?? toText(value);
}

/** Whether a remark follows the figure: 22（其中修订16件）. */
export function isAnnotated({ number }: ValueCell): boolean {
  return number.kind === 'number' && number.annotated;
}

/** A figure as it is printed, without unit and remark; '' for a blank. */
export function printed({ number, cell }: ValueCell): string {
  return number.kind === 'number' ? toText(number.value) : cell.text;
}

/** What a fix does to a cell, in words. */
export function changeOf(cell: ValueCell, value: Decimal, at: CellName): Change {
  return { at, from: printed(cell), to: toText(value) };
}

/** 5+4−3: the addends that are not zero; `0` when all are. Of very many only the first. */
export function arithmetic(terms: readonly { readonly sign: 1 | -1; readonly value: Decimal }[]): string {
  const shown = terms.filter(({ value }) => !equals(value, 0));
  const signed = shown.slice(0, MOST_ADDENDS).map(({ sign, value }) => (sign < 0 ? '−' : '+') + toText(value));
  const text = signed.join('').replace(/^\+/, '');
  return text === '' ? '0' : shown.length > MOST_ADDENDS ? `${text}+…` : text;
}

const MOST_ADDENDS = 14;
