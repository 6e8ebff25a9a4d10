// Decides whether the parts of a list that does not say that it is complete fall short of their whole by a slip, rather than by parts that nobody told.
import { absolute, add, compare, equals, isInteger, isNegative, isZero, multiply, subtract, toText, type Decimal } from '../../../number/decimal';
import { isOneDigitMore } from '../../../number/oneDigit';
import { isTransposed } from '../../../number/transposed';
import { areSections } from '../listWords';
import { isExact, type Quantity } from '../quantity';
import type { ProseList } from './list';
import { isUniform } from './listParts';
import { isOneList, type Reading } from './readings';

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

/** How many parts a list tells, and how much it lacks of how much, where that is a slip. Who tells `few` parts leaves more untold than who tells `many`. */
const LIMITS = {
  /** Who tells so many parts of a whole means to tell all; of one that is looked at from one side, fewer. */
  many: { named: 3, other: 5 },
  /** So little, and one in so many, is no remainder that somebody left untold, but miscounted. */
  little: { most: 3, in: 30 },
  /** Where a great many parts are told, some more is. */
  littleOfGreatMany: { parts: 8, most: 9, in: 20 },
  /** So many parts hardly ever lack just hundreds, or thousands, and no more than one in so many, unless one digit of one figure is wrong. */
  hundreds: { parts: 3, in: 10 },
  /** Of fewer a single one is perhaps left untold. */
  one: { many: 10, few: 20 },
  /** Of less than so many times what is lacking one digit is off by one by chance. */
  digit: { many: 10, few: 100 },
  /** Of fewer two figures have their digits exchanged by chance. */
  exchanged: { many: 0, few: 1000 },
} as const;

/** The slip by which a list falls short; undefined: parts may have been left out, as they are where few are told. */
export function slipIn(list: ProseList, only: Reading): Slip | undefined {
  if (!mayBeAll(list)) return undefined;
  const isMany = tellsMany(list);
  if (!isMany && !isRightBehind(list)) return undefined;
  if (isMany && isNextToNothing(list, only)) return { exchanged: undefined, isDoubtful: false };
  const lacking = subtract(list.whole.amount, only.sum);
  if (isNegative(lacking) || !(isUniform(list.parts) || isOneList(list.parts))) return undefined;
  const tells = isMany ? 'many' : 'few';
  const isAtLeast = (least: Decimal): boolean => compare(list.whole.amount, least) >= 0;
  const exchanged = isAtLeast(LIMITS.exchanged[tells]) ? exchangedIn(list, only, lacking) : undefined;
  const isOneOff = equals(lacking, 1) && isAtLeast(LIMITS.one[tells]);
  const isOff = isOneOff || isNearlyAll(list, lacking) || (isAtLeast(multiply(lacking, LIMITS.digit[tells])) && isMistyped(list, only)) || isRoundlyOff(list, only, lacking);
  return exchanged || isOff ? { exchanged, isDoubtful: true } : undefined;
}

/** Whether the whole is one that lacks nothing but for one of its digits, which is one too many: 5777 of 5767. */
function isMistyped({ whole }: ProseList, { parts, sum: total }: Reading): boolean {
  return isOneDigitMore(toText(whole.amount), toText(total)) && isExact(whole) && parts.every(({ quantity }) => isExact(quantity));
}

const HUNDREDS = /^[1-9]00+$/;
const ROUND = /00$/;

/** 6512, which is no round number, of which 764, 2841, 2465 and 242 are told: all but 200. */
function isRoundlyOff({ whole }: ProseList, { parts }: Reading, lacking: Decimal): boolean {
  const { parts: least, in: part } = LIMITS.hundreds;
  return parts.length >= least && HUNDREDS.test(toText(lacking)) && !ROUND.test(toText(whole.amount)) && isOneIn(part, lacking, whole) && isExact(whole) && parts.every(({ quantity }) => isExact(quantity));
}

/** Whether a list tells many parts, and is off by next to nothing, be it too much. */
export function isMiscounted(list: ProseList, only: Reading): boolean {
  return mayBeAll(list) && tellsMany(list) && isNextToNothing(list, only);
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
  return parts.length >= (named ? LIMITS.many.named : LIMITS.many.other) || areSections(parts.map(({ label }) => label));
}

function isRightBehind({ adjacent, included, parts }: ProseList): boolean {
  return adjacent && included.length === 0 && parts.length > 1;
}

function isNextToNothing({ whole }: ProseList, only: Reading): boolean {
  const { most, in: part } = LIMITS.little;
  const off = absolute(subtract(whole.amount, only.sum));
  return compare(off, most) <= 0 && isOneIn(part, off, whole);
}

/** Whether a list of a great many parts lacks little. */
function isNearlyAll({ whole, parts }: ProseList, lacking: Decimal): boolean {
  const { parts: least, most, in: part } = LIMITS.littleOfGreatMany;
  return parts.length >= least && compare(lacking, most) <= 0 && isOneIn(part, lacking, whole);
}

/** Whether a whole is at least so many times what it lacks. */
function isOneIn(times: number, lacking: Decimal, { amount }: Quantity): boolean {
  return compare(multiply(lacking, times), amount) <= 0;
}

/** The whole, or a part, that agrees with all others once two digits beside each other change places. */
function exchangedIn({ whole }: ProseList, { parts, sum: total }: Reading, lacking: Decimal): Exchanged | undefined {
  const quantities = parts.map(({ quantity }) => quantity);
  if (![whole, ...quantities].every((each) => isExact(each) && isInteger(each.amount))) return undefined;
  if (isTransposed(toText(whole.amount), toText(total))) return { quantity: whole, wanted: total };
  return quantities.map((quantity) => ({ quantity, wanted: add(quantity.amount, lacking) })).find(({ quantity, wanted }) => isTransposed(toText(quantity.amount), toText(wanted)));
}
