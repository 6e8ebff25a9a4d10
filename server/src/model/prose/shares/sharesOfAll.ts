// Decides which percentages of a sentence are, by their labels, the shares of all that there is of something: 自然人占75%，法人占25%.
import { compare, decimal, multiply, subtract, sum, type Decimal } from '../../../number/decimal';
import { memoize } from '../../../text/memo';
import { features } from '../features';
import { areDivision, isRemainder, isRest } from '../listWords';
import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import { clauseBefore, sentenceStart } from '../sentence';

/** Percentages that follow one another, and what they add up to. */
export interface SharesOfAll {
  readonly shares: readonly Quantity[];
  readonly total: Decimal;
}

const none: readonly SharesOfAll[] = [];

const LABEL = '([^，。；：、（\\d]{1,16}?)占(?:比(?:例|重)?)?(?:为|达|：)?$';
const FIRST = new RegExp(`^${LABEL}`);
const NEXT = new RegExp(`^[，、；]${LABEL}`);
const ALL = 100;
const MOST = 12;

/** The shares of all of a paragraph that do not add up to 100 %, however many of them are taken together. */
export const wrongSharesOfAll: (passage: Passage) => readonly SharesOfAll[] = memoize((passage) => {
  if (!passage.isParagraph || !passage.mayHold(features.share)) return none;
  const { quantities } = passage;
  if (!quantities.some(({ base }, i) => base === '%' && quantities[i + 1]?.base === '%')) return none;
  return runsOf(passage).flatMap(({ shares, labels, isFirst }) => (areAll(labels) && (isFirst || areDivision(labels)) && !addUp(shares) ? [{ shares, total: totalOf(shares) }] : []));
});

interface Run {
  readonly shares: Quantity[];
  readonly labels: string[];
  /** No other share of its sentence stands before it, of which these may be the others. */
  readonly isFirst: boolean;
}

/** Percentages with nothing but the label of the next between them. */
function runsOf({ text, quantities }: Passage): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const [i, quantity] of quantities.entries()) {
    if (quantity.base !== '%' || quantity.hedge !== '') {
      run = undefined;
      continue;
    }
    const before = quantities[i - 1];
    const next = run && before ? NEXT.exec(text.slice(before.end, quantity.from))?.[1] : undefined;
    const label = next ?? FIRST.exec(clauseBefore(text, quantity.from))?.[1];
    if (next === undefined) run = undefined;
    if (label === undefined) continue;
    if (run) {
      run.shares.push(quantity);
      run.labels.push(label);
    } else runs.push((run = { shares: [quantity], labels: [label], isFirst: !isBesideShare(text, quantity, quantities.slice(0, i)) }));
  }
  return runs;
}

/** 网络申请15件，占75%，信函占15%，其他占10%: whether another share of its sentence stands before one, so that it is not the first; 办结率100% is none. */
function isBesideShare(text: string, { from }: Quantity, before: readonly Quantity[]): boolean {
  const start = sentenceStart(text, from);
  const last = before.findLast(({ base }) => base === '%');
  return TOLD_IN_WORDS.test(text.slice(start, from)) || (last !== undefined && last.from >= start && !clauseBefore(text, last.from).includes('率'));
}

/** 超过七成来自网络，信函占20%，其他占10%. */
const TOLD_IN_WORDS = /[一二三四五六七八九]成|一半|半数|过半/;

/** 信函申请中法人占20% is a share of another number than that of 网络申请中自然人占60%. */
const APPLICANT = /^(?:自然人|法人)/;

/** Whether labels name all that there is; those behind 其中 divide the one before them. */
function areAll(labels: readonly string[]): boolean {
  const last = labels[labels.length - 1] ?? '';
  return labels.length > 1 && labels.every((label, i) => i === 0 || !label.includes('其中')) && labels.length <= MOST && (isRest(last) || isRemainder(last) || (APPLICANT.test(last) && areDivision(labels)));
}

function totalOf(shares: readonly Quantity[]): Decimal {
  return sum(shares.map(({ value }) => value));
}

/** Whether shares, or some that follow one another, add up to 100 %, give or take what rounding or truncating each of them may make. */
function addUp(shares: readonly Quantity[]): boolean {
  return shares.some((_, from) => shares.some((__, to) => to >= from && isAll(shares.slice(from, to + 1))));
}

/** Rounding puts half of the last place on at most, and truncating takes all of it. */
function isAll(shares: readonly Quantity[]): boolean {
  const slack = sum(shares.map(({ decimals }) => decimal(1, decimals)));
  const over = subtract(totalOf(shares), ALL);
  return compare(multiply(over, 2), slack) <= 0 && compare(subtract(0, over), slack) <= 0;
}
