// Decides what integer a Chinese numeral stands for (一, 十五, 二〇一九), and how numbers are written as one.

const DIGITS = '零一二三四五六七八九';
const ZEROS = '零〇○';
const RANKS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const YEAR_LENGTH = 4;

/**
 * The integer of a whole numeral, 0 to 9999: by rank (十, 二十一, 一百零五, 两千) or digit by digit where it has four
 * digits or a zero (二〇一九, 一〇). `undefined` for everything else, 十余 and 三四 among it.
 */
export function fromChinese(text: string): number | undefined {
  if (text.length === 1 && ZEROS.includes(text)) return 0;
  return byRank(text) ?? byDigit(text);
}

/** 一 to 九十九 for 1 to 99; `undefined` for any other number. */
export function toChinese(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}

/** Digit by digit: 二〇二三. */
export function toChineseDigits(value: number): string {
  return [...String(value)].map((digit) => (digit === '0' ? '〇' : DIGITS.charAt(Number(digit)))).join('');
}

/** Ranks must fall; a missing rank in between is bridged by one 零; 十 may open the numeral without a digit. */
function byRank(text: string): number | undefined {
  let total = 0;
  let lowest = 10_000;
  let at = 0;
  while (at < text.length) {
    const bridged = total > 0 && ZEROS.includes(text.charAt(at));
    if (bridged) at += 1;
    const digit = digitValue(text.charAt(at));
    const rank = RANKS[text.charAt(digit === undefined ? at : at + 1)];
    if (digit === undefined && (rank !== 10 || at !== 0)) return undefined;
    const place = rank ?? 1;
    if (place >= lowest || bridged !== (place * 10 < lowest && total > 0)) return undefined;
    total += (digit ?? 1) * place;
    lowest = place;
    at += (digit === undefined ? 0 : 1) + (rank === undefined ? 0 : 1);
  }
  return total === 0 ? undefined : total;
}

function byDigit(text: string): number | undefined {
  const digits = [...text].map((character) => chineseDigit(character) ?? -1);
  if (digits.length < 2 || digits.length > YEAR_LENGTH || digits.includes(-1) || digits[0] === 0) return undefined;
  if (digits.length < YEAR_LENGTH && !digits.includes(0)) return undefined;
  return digits.reduce((value, digit) => value * 10 + digit, 0);
}

/** What a sign stands for in a number that is written digit by digit: 一 to 九, or a zero. */
export function chineseDigit(character: string): number | undefined {
  const digit = ZEROS.includes(character) ? 0 : DIGITS.indexOf(character);
  return digit < 0 ? undefined : digit;
}

/** 1 to 9; 两 is 2; a zero is no digit here. */
function digitValue(character: string): number | undefined {
  if (character === '两') return 2;
  const digit = character === '' ? -1 : DIGITS.indexOf(character);
  return digit > 0 ? digit : undefined;
}
