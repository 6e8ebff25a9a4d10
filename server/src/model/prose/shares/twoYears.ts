// Decides which of two numbers that follow one another is last year's: 12件，较上年的9件; 由9件增加到12件; 去年收到9件，今年收到12件.
import type { Decimal } from '../../../number/decimal';
import { isMeasured, sumsOfLast, type Quantity } from '../quantity';
import { clauseBefore, sentenceStart } from '../sentence';
import { FELL, ROSE, THAN_YEAR, YEAR } from '../vocabulary';

export interface TwoYears {
  readonly now: Quantity;
  readonly then: Quantity;
}

const BEHIND = new RegExp(`^(?:（${YEAR}(?:为|共|收到|受理|：)?|，${YEAR}(?:为|是)?)$`);

/** 158件，同比上升8件（上年为150件）: whether a number, right behind what it is compared by, is that of last year. */
export function isToldBehind(text: string, now: Quantity, printed: Quantity, then: Quantity): boolean {
  return isMeasured(now) && isMeasured(then) && now.base === then.base && BEHIND.test(text.slice(printed.end, then.from)) && now.from >= sentenceStart(text, printed.from);
}

const COMPARED = new RegExp(`^[^，。；、\\d]{0,12}[，（]?同?${THAN_YEAR}（?$`);
/** 12件，去年同期9件. */
const BESIDE = /^[，（](?:上年|去年|上一年)(?:度|同期|全年)*的?(?:为|是)?$/;
const SINCE = new RegExp(`[由从](?:${YEAR}|年初的?|原来的?|原有的?)?$`);
const GREW = new RegExp(`^[申请信息留言的量数]{0,6}(?:${ROSE}|${FELL}|降|升|增)(?:至|到|为)(?:(?:今年|本年|20\\d\\d年)度?的?|年[末底]的?|现在的?|目前的?)?$`);
const LONGEST = 24;

/** The numbers of two years; undefined where the text between them does not say so. `start`: where their sentence begins. */
export function twoYears(text: string, start: number, first: Quantity, second: Quantity): TwoYears | undefined {
  if (!isMeasured(first) || !isMeasured(second) || first.base !== second.base) return undefined;
  const between = text.slice(first.end, second.from).slice(0, 2 * LONGEST);
  if (COMPARED.test(between) || BESIDE.test(between)) return { now: first, then: second };
  if (GREW.test(between) && SINCE.test(text.slice(Math.max(start, first.from - LONGEST), first.from))) return { now: second, then: first };
  return between.includes('年') ? toldByYear(text, first, second) : undefined;
}

/** Whether words of change say that a number went down. */
export function tellsFall(words: string): boolean {
  return /[减降少]/.test(words);
}

/** What may be this year's: any of a sentence's numbers with some unit, up to the one at `last`, and the last of them together. */
export function mayBeNow(quantities: readonly Quantity[], last: number, start: number, unit: string): readonly Decimal[] {
  const told = quantities.slice(0, last + 1).filter(({ from, base }) => from >= start && base === unit);
  return [...told.map(({ amount }) => amount), ...sumsOfLast(told)];
}

const OF_YEAR = /^(?:(去年|上年|上一年)|(今年|本年)|(20\d\d)年)(?:度|同期|全年)*/;

/** 去年收到申请9件，今年收到12件: both are told with the same words, of which the second may have fewer. */
function toldByYear(text: string, first: Quantity, second: Quantity): TwoYears | undefined {
  const [before, behind] = [clauseBefore(text, first.from), clauseBefore(text, second.from)];
  const [one, other] = [OF_YEAR.exec(before), OF_YEAR.exec(behind)];
  if (!one || !other || /[。；：（]/.test(text.slice(first.end, second.from))) return undefined;
  if (!before.slice(one[0].length).startsWith(behind.slice(other[0].length))) return undefined;
  if (isYearBefore(one, other)) return { now: second, then: first };
  return isYearBefore(other, one) ? { now: first, then: second } : undefined;
}

/** Whether a year is the one before another, as far as both say; 去年 and 2023年 do not tell. */
function isYearBefore([, last, , year]: RegExpExecArray, [, , current, next]: RegExpExecArray): boolean {
  return year !== undefined && next !== undefined ? Number(next) === Number(year) + 1 : last !== undefined && current !== undefined;
}
