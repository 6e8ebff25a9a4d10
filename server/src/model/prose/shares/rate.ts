// Decides which percentages of a paragraph say by how much one number that it names differs from last year's, which it names, too.
import { absolute, add, compare, decimal, divide, isNegative, isQuotient, isZero, multiply, subtract, type Decimal } from '../../../number/decimal';
import { memoize } from '../../../text/memo';
import type { Passage } from '../passage';
import { isExact, isMeasured, slackOf, type Quantity } from '../quantity';
import { isInClosedBracket, sentenceStart } from '../sentence';
import { FELL, ROSE, SINCE_YEAR, THAN_YEAR } from '../vocabulary';
import { isToldBehind, mayBeNow, tellsFall, twoYears } from './twoYears';

/** 60件，较上年的50件增长20%; 由50件增加到60件，增长20%; 60件，较上年增加10件，增长20%. */
export interface Rate {
  /** This year's number; the nearest where several may be meant; where the text tells none (比上年8件减少3件), as much as is left. */
  readonly now: Quantity;
  readonly isNowTold: boolean;
  readonly then: Quantity;
  /** `then` is by how much the number changed: last year's is what is left of this year's. */
  readonly isChange: boolean;
  /** The percentage. */
  readonly printed: Quantity;
  /** The text says that the number went down. */
  readonly falls: boolean;
  /** All numbers that may be this year's. */
  readonly plausible: readonly Decimal[];
}

const none: readonly Rate[] = [];

const CHANGED = new RegExp(`^[申请信息留言的量数）]{0,8}(?:相比)?[，、]?(?:同比)?(${ROSE}|${FELL}|[增降减]幅)(?:了|率|幅度)?(?:为|达到?)?$`);
const CHANGED_BY = new RegExp(`^[^，。；、\\d]{0,12}[，（]?${SINCE_YEAR}(?:${ROSE}|${FELL}|多|少)了?$`);
/** 由120件增至150件，净增30件，增幅25%: what stands between this year's number and the change. */
const JUST_CHANGED = new RegExp(`^，净?(?:${ROSE}|${FELL}|增|减)了?$`);
/** 比上年增加30件，达到150件，增长25%. */
const CHANGED_SINCE = new RegExp(`${SINCE_YEAR}(${ROSE}|${FELL}|多|少)了?$`);
const REACHED = /^，(?:总[数量])?(?:达|达到|增至|增加到|升至|降至|减至|减少到|为)$/;
const LONGEST = 24;

/** The rates of a paragraph whose both numbers stand beside them. */
export const rates: (passage: Passage) => readonly Rate[] = memoize((passage) => {
  if (!passage.isParagraph) return none;
  const { quantities } = passage;
  if (quantities.length < 3) return none;
  return quantities.flatMap((printed, i) => {
    if (i === 0 || printed.base !== '%' || printed.hedge !== '') return none;
    return [...(i > 1 ? rateAt(passage, i) : none), ...rateBefore(passage, i)];
  });
});

function rateAt({ text, quantities }: Passage, i: number): readonly Rate[] {
  const [first, second, printed] = quantities.slice(i - 2, i + 1) as [Quantity, Quantity, Quantity];
  const start = sentenceStart(text, printed.from);
  const isShare = first.base === '%' && /率[为达到：]{0,2}$/.test(text.slice(Math.max(0, first.from - 4), first.from));
  if (first.from < start || !isMeasured(second) || !(isShare || (isMeasured(first) && first.base === second.base))) return none;
  const between = text.slice(first.end, second.from).slice(0, 2 * LONGEST);
  const behind = text.slice(second.end, printed.from).slice(0, LONGEST);
  const change = CHANGED.exec(behind)?.[1];
  if (change === undefined) return none;
  const falls = tellsFall(change);
  const nows = (): readonly Decimal[] => mayBeNow(quantities, i - 2, start, second.base);
  const isChange = (isShare || isExact(first)) && isExact(second) && FALLS.test(between) === falls;
  if (CHANGES.test(between) && COMPARED_WITH.test(text.slice(Math.max(start, first.from - LONGEST), first.from))) return isChange ? [rateOfChange(first, second, printed, falls, nows())] : none;
  const before = quantities[i - 3];
  if (before && isExact(before) && isExact(first) && JUST_CHANGED.test(between)) {
    const years = before.from >= start ? twoYears(text, start, before, first) : undefined;
    return years ? [{ ...years, isNowTold: true, isChange: false, printed, falls, plausible: years.now === first ? [first.amount] : mayBeNow(quantities, i - 3, start, first.base) }] : none;
  }
  const since = REACHED.test(between) ? CHANGED_SINCE.exec(text.slice(Math.max(start, first.from - LONGEST), first.from))?.[1] : undefined;
  if (since !== undefined) {
    const isOne = isExact(first) && isExact(second) && tellsFall(since) === falls;
    return isOne ? [{ now: second, isNowTold: true, then: first, isChange: true, printed, falls, plausible: [second.amount] }] : none;
  }
  if (CHANGED_BY.test(between)) return isChange ? rateSince(outsideBrackets(text, quantities.slice(0, i - 1), second.from), second, printed, falls, start) : none;
  const years = isShare ? undefined : twoYears(text, start, first, second);
  return years ? [{ ...years, isNowTold: true, isChange: false, printed, falls, plausible: years.now === first ? nows() : [second.amount] }] : none;
}

/** 37件（自然人31件，法人6件），较上年增加5件: what stands in a bracket is not what is compared. */
function outsideBrackets(text: string, quantities: readonly Quantity[], to: number): readonly Quantity[] {
  return quantities.filter(({ from }) => !isInClosedBracket(text, from, to));
}

/** 37件，较上年增加5件，增长15.6%; 37件，其中当面申请3件，较上年增加5件，增长15.6%: of no fewer than it rose by. */
function rateSince(before: readonly Quantity[], change: Quantity, printed: Quantity, falls: boolean, start: number): readonly Rate[] {
  const plausible = mayBeNow(before, before.length - 1, start, change.base);
  const now = before.findLast(({ from, base, amount }) => from >= start && base === change.base && (falls || compare(amount, change.amount) >= 0));
  return now ? [{ now, isNowTold: true, then: change, isChange: true, printed, falls, plausible }] : none;
}

const COMPARED_WITH = new RegExp(`${THAN_YEAR}（?$`);
const CHANGES = new RegExp(`^）?(?:相比)?，?(?:${ROSE}|${FELL})了?$`);

/** 比上年8件减少3件，下降37.5%; 与上年的8件相比，减少3件，降幅37.5%. `told`: what may be this year's number, if the change is wrong. */
function rateOfChange(then: Quantity, change: Quantity, printed: Quantity, falls: boolean, told: readonly Decimal[]): Rate {
  const amount = falls ? subtract(then.amount, change.amount) : add(then.amount, change.amount);
  return { now: { ...change, amount }, isNowTold: false, then, isChange: false, printed, falls, plausible: [amount, ...told] };
}

const RISES = new RegExp(`[，、]?${SINCE_YEAR}(${ROSE}|${FELL})(?:了|率)?(?:为|达到?)?$`);

/** 158件，同比上升5.3%（上年为150件）: last year's number stands behind. */
function rateBefore({ text, quantities }: Passage, i: number): readonly Rate[] {
  const [now, printed, then] = quantities.slice(i - 1, i + 2);
  if (!now || !printed || !then || !isToldBehind(text, now, printed, then)) return none;
  const said = text.slice(now.end, printed.from);
  const change = said.length <= LONGEST ? RISES.exec(said)?.[1] : undefined;
  if (change === undefined) return none;
  return [{ now, isNowTold: true, then, isChange: false, printed, falls: tellsFall(change), plausible: mayBeNow(quantities, i - 1, sentenceStart(text, printed.from), then.base) }];
}

const FALLS = new RegExp(`(?:${FELL}|少)了?$`);

/** Last year's number, of which `now` is this year's. */
export function lastYears({ then, isChange, falls }: Rate, now: Decimal): Decimal {
  return isChange ? (falls ? add(now, then.amount) : subtract(now, then.amount)) : then.amount;
}

/** Whether a rate is what a number differs by from last year's, rounded or truncated at its decimals. */
export function isRateOf(rate: Rate, now: Decimal): boolean {
  const { printed, falls } = rate;
  const before = lastYears(rate, now);
  const difference = subtract(now, before);
  if (isZero(before)) return true;
  if (isNegative(before)) return false;
  if (isZero(difference)) return isZero(printed.value);
  const slack = slackOf([rate.now, rate.then]);
  if (!isZero(slack)) return isRateNear(rate, now);
  if (isNegative(difference) !== falls) return false;
  return isQuotient(printed.value, printed.decimals, multiply(absolute(difference), 100), before);
}

/** Whether a rate lies between those that two rounded numbers may have. */
function isRateNear({ now: measured, then, printed, falls }: Rate, now: Decimal): boolean {
  const step = decimal(1, printed.decimals);
  const rate = falls ? subtract(ALL, printed.value) : add(ALL, printed.value);
  const [own, before] = [slackOf([measured]), slackOf([then])];
  const least = multiply(subtract(rate, step), subtract(then.amount, before));
  const most = multiply(add(rate, step), add(then.amount, before));
  return compare(least, multiply(ALL, add(now, own))) <= 0 && compare(most, multiply(ALL, subtract(now, own))) >= 0;
}

const ALL = 100;

/** The rate that it should be, negative where the number went down. */
export function actualRate(rate: Rate): Decimal {
  const { now, printed } = rate;
  const before = lastYears(rate, now.amount);
  return divide(multiply(subtract(now.amount, before), 100), before, printed.decimals, 'round') ?? 0;
}
