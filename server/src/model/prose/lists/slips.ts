// Decides whether the parts of a list that does not say that it is complete fall short of their whole by a slip, rather than by parts that nobody told.
import { absolute, add, compare, equals, isInteger, isNegative, isZero, multiply, subtract, toText, type Decimal } from '../../../number/decimal';
import { isOneDigitMore } from '../../../number/oneDigit';
import { isTransposed } from '../../../number/transposed';
import { areSections } from '../listWords';
import { isExact, type Quantity } from '../quantity';
import type { ProseList } from './list';
import { isOneList, isUniform, type Reading } from './readings';

export interface Slip {
  /** The figure that makes the list add up once two of its digits change places. */
  readonly exchanged: Exchanged | undefined;
  /** It lacks so much, or tells so few parts, that others may have been left out. */
  readonly isDoubtful: boolean;
}

export interface Exchanged {
  readonly quantity: Quantity;
  readonly wanted: Decimal;
}

/** Who tells so many parts of a whole means to tell all; of one that is looked at from one side, fewer. */
const MANY = { named: 3, other: 5 } as const;
/** So little of so much is no remainder that somebody left untold, but miscounted; where a great many parts are told, some more. */
const LITTLE = 3;
const MUCH = 30;
const GREAT_MANY = { parts: 8, little: 9, much: 20 } as const;
/** Of fewer a single one is perhaps left untold; and of fewer two figures with their digits exchanged, or one digit off by one, come about by chance. Who tells few parts leaves more untold. */
const LEAST = { many: { one: 10, times: 10, exchanged: 0 }, few: { one: 20, times: 100, exchanged: 1000 } } as const;

/** The slip by which a list falls short; undefined: parts may have been left out, as they are where few are told. */
export function slipIn(list: ProseList, only: Reading | undefined): Slip | undefined {
  if (!only || !mayBeAll(list)) return undefined;
  const isMany = tellsMany(list);
  if (!isMany && !isRightBehind(list)) return undefined;
  if (isMany && isNextToNothing(list, only)) return { exchanged: undefined, isDoubtful: false };
  const lacking = subtract(list.whole.amount, only.sum);
  if (isNegative(lacking) || !(isUniform(list.parts) || isOneList(list.parts))) return undefined;
  const least = isMany ? LEAST.many : LEAST.few;
  const exchanged = compare(list.whole.amount, least.exchanged) >= 0 ? exchangedIn(list, only, lacking) : undefined;
  const isOff = isNearlyAll(list, lacking) || (equals(lacking, 1) && compare(list.whole.amount, least.one) >= 0) || isMistyped(list, only, multiply(lacking, least.times)) || isRoundlyOff(list, only, lacking);
  return exchanged || isOff ? { exchanged, isDoubtful: true } : undefined;
}

/** Whether the whole is one that lacks nothing but for one of its digits, which is one too many: 5777 of 5767. */
function isMistyped({ whole }: ProseList, { parts, sum: total }: Reading, least: Decimal): boolean {
  return compare(whole.amount, least) >= 0 && isOneDigitMore(toText(whole.amount), toText(total)) && isExact(whole) && parts.every(({ quantity }) => isExact(quantity));
}

/** So many parts hardly ever lack just hundreds, or thousands, and no more than a tenth, of a whole that is no round number, unless one digit of one figure is wrong. */
const LEAST_OFF = 3;
const MOST_OFF = 10;
const HUNDREDS = /^[1-9]00+$/;
const ROUND = /00$/;

/** 6512 of which 764, 2841, 2465 and 242 are told: all but 200. */
function isRoundlyOff({ whole }: ProseList, { parts }: Reading, lacking: Decimal): boolean {
  return parts.length >= LEAST_OFF && HUNDREDS.test(toText(lacking)) && !ROUND.test(toText(whole.amount)) && compare(multiply(lacking, MOST_OFF), whole.amount) <= 0 && isExact(whole) && parts.every(({ quantity }) => isExact(quantity));
}

/** Whether a list tells many parts, and is off by next to nothing, be it too much. */
export function isMiscounted(list: ProseList, only: Reading | undefined): boolean {
  return only !== undefined && mayBeAll(list) && tellsMany(list) && isNextToNothing(list, only);
}

/** Whether a list tells many parts, and adds up once two digits of one figure change places. */
export function isExchanged(list: ProseList, only: Reading): boolean {
  return mayBeAll(list) && tellsMany(list) && exchangedIn(list, only, subtract(list.whole.amount, only.sum)) !== undefined;
}

/** Whether nothing says that a list leaves something out, and no other number can be its whole: less than one of the parts cannot. */
function mayBeAll({ others, parts, carried, unmarked }: ProseList): boolean {
  return unmarked && others.every(({ amount }) => parts.some(({ quantity }) => compare(quantity.amount, amount) > 0)) && carried.every(({ amount }) => isZero(amount));
}

function tellsMany({ parts, named }: ProseList): boolean {
  return parts.length >= (named ? MANY.named : MANY.other) || areSections(parts.map(({ label }) => label));
}

function isRightBehind({ adjacent, included, parts }: ProseList): boolean {
  return adjacent && included.length === 0 && parts.length > 1;
}

function isNextToNothing({ whole }: ProseList, only: Reading): boolean {
  const off = absolute(subtract(whole.amount, only.sum));
  return compare(off, LITTLE) <= 0 && compare(multiply(off, MUCH), whole.amount) <= 0;
}

/** Whether a list of a great many parts lacks little. */
function isNearlyAll({ whole, parts }: ProseList, lacking: Decimal): boolean {
  return parts.length >= GREAT_MANY.parts && compare(lacking, GREAT_MANY.little) <= 0 && compare(multiply(lacking, GREAT_MANY.much), whole.amount) <= 0;
}

/** The whole, or a part, that agrees with all others once two digits beside each other change places. */
function exchangedIn({ whole }: ProseList, { parts, sum: total }: Reading, lacking: Decimal): Exchanged | undefined {
  const quantities = parts.map(({ quantity }) => quantity);
  if (![whole, ...quantities].every((each) => isExact(each) && isInteger(each.amount))) return undefined;
  if (isTransposed(toText(whole.amount), toText(total))) return { quantity: whole, wanted: total };
  return quantities.map((quantity) => ({ quantity, wanted: add(quantity.amount, lacking) })).find(({ quantity, wanted }) => isTransposed(toText(quantity.amount), toText(wanted)));
}
