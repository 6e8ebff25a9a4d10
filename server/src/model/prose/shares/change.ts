// Decides which numbers of a paragraph say by how much this year's number, which it names, differs from last year's, which it names, too.
import { add, equals, subtract, type Decimal } from '../../../number/decimal';
import { memoize } from '../../../text/memo';
import type { Passage } from '../passage';
import { isExact, type Quantity } from '../quantity';
import { earlierSentenceStart, sentenceStart } from '../sentence';
import { FELL, ROSE, SINCE_YEAR, THAN_YEAR } from '../vocabulary';
import { isToldBehind, mayBeNow, tellsFall, twoYears } from './twoYears';

/** 去年收到9件，今年收到12件，增加3件; 12件，较上年的9件增加3件. */
export interface Change {
  readonly now: Quantity;
  readonly then: Quantity;
  /** By how much they differ, as the text says. */
  readonly printed: Quantity;
  /** The text says that the number went down. */
  readonly falls: boolean;
}

const none: readonly Change[] = [];

const CHANGED = new RegExp(`^）?，?${SINCE_YEAR}?(净?(?:${ROSE}|增|${FELL}|减)|多|少)了?$`);
const LONGEST = 20;

/** The changes of a paragraph that its own numbers contradict. */
export const wrongChanges: (passage: Passage) => readonly Change[] = memoize((passage) => {
  if (!passage.isParagraph) return none;
  const { quantities } = passage;
  let found: Change[] | undefined;
  for (let i = 1; i < quantities.length; i++) {
    const change = wrongChangeAt(passage, i);
    if (change) (found ??= []).push(change);
  }
  return found ?? none;
});

function wrongChangeAt(passage: Passage, i: number): Change | undefined {
  const { text, quantities } = passage;
  const printed = quantities[i] as Quantity;
  const second = quantities[i - 1] as Quantity;
  if (printed.base !== second.base || printed.from - second.end > LONGEST || !isExact(printed)) return undefined;
  const changed = changedSince(passage, i);
  if (changed) return changed;
  const words = CHANGED.exec(text.slice(second.end, printed.from))?.[1];
  if (words === undefined) return undefined;
  const start = sentenceStart(text, printed.from);
  const [first, behind] = [quantities[i - 2], quantities[i + 1]];
  if (behind && isExact(second) && isExact(behind) && isToldBehind(text, second, printed, behind)) return contradicted({ now: second, then: behind, printed, falls: tellsFall(words) }, mayBeNow(quantities, i - 1, start, second.base));
  if (!first) return undefined;
  const years = first.from >= start && isExact(first) && isExact(second) ? twoYears(text, start, first, second) : undefined;
  if (!years || isThirdYear(text, start, quantities[i - 3], first)) return undefined;
  return contradicted({ ...years, printed, falls: tellsFall(words) }, years.now === first ? mayBeNow(quantities, i - 2, start, first.base) : [second.amount]);
}

const SINCE = new RegExp(`(?:^|[。，])${THAN_YEAR}$`);
const BY = new RegExp(`^(?:相比)?，?(${ROSE}|${FELL})了?$`);

/**
 * 今年12件。与上年15件相比，减少3件: this year's number stands before, also in an earlier sentence; or it is what two numbers of the sentence before
 * make together, or one but for the other (共处理12件（含上年结转2件）).
 */
function changedSince({ text, quantities }: Passage, i: number): Change | undefined {
  const [then, printed] = quantities.slice(i - 1, i + 1);
  const words = then && printed && isExact(then) ? BY.exec(text.slice(then.end, printed.from))?.[1] : undefined;
  if (!then || !printed || words === undefined || !SINCE.test(text.slice(Math.max(0, then.from - LONGEST), then.from))) return undefined;
  const from = earlierSentenceStart(text, sentenceStart(text, then.from));
  const nows = quantities.slice(0, i - 1).filter((each) => each.from >= from && isExact(each) && each.base === then.base);
  const now = nows[nows.length - 1];
  if (!now) return undefined;
  const told = quantities.slice(0, i - 1).filter(({ base }) => base === then.base);
  const twos = nows.flatMap(({ amount }, at) => nows.slice(at + 1).flatMap((other) => [add(amount, other.amount), subtract(amount, other.amount)]));
  return contradicted({ now, then, printed, falls: tellsFall(words) }, [...told.map(({ amount }) => amount), ...twos]);
}

/** A change, unless one of the numbers that may be this year's bears it out. */
function contradicted(change: Change, plausible: readonly Decimal[]): Change | undefined {
  const wanted = thisYears(change);
  return plausible.some((amount) => equals(amount, wanted)) ? undefined : change;
}

/** 2023年12件，2022年9件，2021年15件，增加3件: of three years the text does not tell which two differ. */
function isThirdYear(text: string, start: number, before: Quantity | undefined, first: Quantity): boolean {
  return before !== undefined && before.from >= start && twoYears(text, start, before, first) !== undefined;
}

/** This year's number as the other two have it. */
export function thisYears({ then, printed, falls }: Change): Decimal {
  return falls ? subtract(then.amount, printed.amount) : add(then.amount, printed.amount);
}

/** Last year's number as the other two have it. */
export function lastYearsOf({ now, printed, falls }: Change): Decimal {
  return falls ? add(now.amount, printed.amount) : subtract(now.amount, printed.amount);
}
