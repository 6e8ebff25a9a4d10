// The sentence that says for which time the figures are: 本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
import type { Block } from '../syntax/block';
import { chineseDigit } from '../number/chineseNumeral';
import { withoutTags } from '../syntax/tags';
import { recent } from '../text/memo';
import { impossibleDays } from './days';
import type { Origin } from './origin';
import { features, mayHold } from './prose/features';

/** A date of the sentence that names a year. `year` is absent where it cannot be read (202020年). */
export interface PeriodYear {
  readonly year: number | undefined;
  readonly origin: Origin;
}

export interface Period {
  readonly origin: Origin;
  readonly years: readonly PeriodYear[];
  /** Days that no calendar has: 12月32日. */
  readonly impossible: readonly Origin[];
}

/** 统计期限 and its like; 所列数据自2023年1月1日起 and 所列数据截至2023年12月31日 do without the word. */
const ANCHOR = new RegExp(
  [
    String.raw`统\s*计\s*(?:(?:数据|截止)\s*)?(?:的\s*)?(?:期\s*限|时\s*限|周\s*期|期\s*间|期|起\s*止\s*(?:时\s*间|日\s*期)|时\s*间|时\s*段|区\s*间|[自从为]\s*(?=[0-9０-９]{4}\s*年))`,
    String.raw`起(?<=(?:数据|报告)[^。；]{0,16}起)\s*止\s*(?:时\s*间|日\s*期)\s*[为是：:]`,
    String.raw`数据(?<=(?:所列|报告)[^。；，]{0,8}数据)\s*(?:[自从为]\s*(?=[0-9]{4}\s*年\s*1\s*月\s*1\s*日)|截\s*[止至]\s*(?:(?:日\s*期|时\s*间)\s*)?(?:[为到]\s*)?(?=[0-9]{4}\s*年\s*12\s*月\s*31\s*日))`,
  ].join('|'),
  'u',
);
/** The sentence ends here; full stops of numbers are not those. */
const END = /[。；\n\r]/u;
/** A digit of a year, or a letter typed for one: 2O23年 is a year that cannot be read, not the year 23. */
const DIGIT = '[0-9０-９〇○零一二三四五六七八九OoОоＯｏlIｌＩZzSsB]';
const YEAR = new RegExp(String.raw`(?<!${DIGIT})(${DIGIT}{2,})\s*年|(?<!\d)(20\d\d)(?=\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,2})`, 'gu');

/** 202111日, 20231月1日: what is left of a date that lost its 年. */
const GARBLED = /(20[0-9]{3,6})\s*(?:日\s*(?:起|至|到|[—–~-])|月\s*[0-9]{1,2}\s*日)/u;

/** The period sentence of a paragraph, if it has one; without years where the line ends before them, or tags cut them. */
export const periodOf = recent((block: Block): Period | undefined => {
  if (block.kind !== 'prose' || !mayHold(block, features.statistics)) return undefined;
  const text = withoutTags(block.text);
  const anchor = ANCHOR.exec(text);
  if (!anchor) return undefined;
  const rest = text.slice(anchor.index);
  const length = END.exec(rest)?.index ?? rest.length;
  const sentence = rest.slice(0, length);
  const dates = [...sentence.matchAll(YEAR)].map(({ 1: digits, 2: dotted = '', index }) => yearAt(block, digits ?? dotted, anchor.index + index));
  const garbled = dates.length === 0 ? GARBLED.exec(sentence) : null;
  if (garbled) dates.push(yearAt(block, garbled[1] as string, anchor.index + garbled.index));
  const isUncut = block.text.startsWith(sentence, anchor.index);
  const years = isUncut ? dates : dates.filter(({ year }) => year !== undefined);
  if (dates.length === 0 && !(isCutShort(rest, length) && block.length >= SHORTEST_CUT)) return undefined;
  const impossible = isUncut ? impossibleDays(sentence).map(({ from, to }) => ({ block, from: anchor.index + from, to: anchor.index + to })) : [];
  return { origin: { block, from: anchor.index, to: anchor.index + length }, years, impossible };
}, 4);

/** Shorter lines that end after 统计期限 are headings. */
const SHORTEST_CUT = 20;

/** Whether the line ends before the sentence does: its years stand in the next one. */
function isCutShort(rest: string, length: number): boolean {
  return !/[。；]/u.test(rest.charAt(length));
}

function yearAt(block: Block, digits: string, from: number): PeriodYear {
  const isChinese = /[一二三四五六七八九]/u.test(digits);
  const plain = [...digits].map((digit) => chineseDigit(digit) ?? (isChinese && /[OoОоＯｏ]/u.test(digit) ? 0 : digit.normalize('NFKC'))).join('');
  const end = from + digits.length;
  const to = block.text.charAt(end) === '年' ? end + 1 : end;
  return { year: /^(?:19|20)\d\d$/.test(plain) ? Number(plain) : undefined, origin: { block, from, to } };
}
