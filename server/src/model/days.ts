// Decides which days of the year named in a text are in no calendar: 12月32日, 13月1日.
import { fromChinese } from '../number/chineseNumeral';
import type { Span } from '../text/span';

const NUMERAL = '0-9０-９一二三四五六七八九十';
/** Digits with a space among them (1 2月31日) are not judged. */
const DAY = new RegExp(String.raw`(?<![${NUMERAL}]\s?)([${NUMERAL}]{1,3})\s?月\s?([${NUMERAL}]{1,3})\s?[日号]`, 'gu');

/** February is given the day that it has in some years. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days in a text that cannot be; what is no number is left alone. */
export function impossibleDays(text: string): readonly Span[] {
  return [...text.matchAll(DAY)].flatMap(({ 0: whole, 1: month = '', 2: day = '', index }) => {
    const [m, d] = [numberOf(month), numberOf(day)];
    if (m === undefined || d === undefined || (d >= 1 && d <= (LENGTHS[m - 1] ?? 0))) return [];
    return [{ from: index, to: index + whole.length }];
  });
}

function numberOf(numeral: string): number | undefined {
  const digits = numeral.normalize('NFKC');
  return /^[0-9]+$/u.test(digits) ? Number(digits) : fromChinese(digits);
}
