// Decides which percentages of a paragraph say by how much one number that it names differs from last year's, which it names, too.
import { absolute, divide, equals, isNegative, isZero, multiply, subtract, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { quantitiesOf, type Quantity } from './quantity';
import { sentenceStart } from './sentence';

/** 60件，较上年的50件增长20%; 由50件增加到60件，增长20%. */
export interface Rate {
  /** This year's number; the nearest where several may be meant. */
  readonly now: Quantity;
  readonly then: Quantity;
  /** The percentage. */
  readonly printed: Quantity;
  /** The text says that the number went down. */
  readonly falls: boolean;
  /** All numbers that may be this year's. */
  readonly plausible: readonly Decimal[];
}

const none: readonly Rate[] = [];

const CHANGED = /^[申请信息留言的量数）)]{0,8}[，,]?(?:同比)?(增长|增加|上升|提高|提升|下降|减少|降低)(?:了|率|幅度)?(?:为|达)?\s?$/;
const YEAR = '(?:上年|去年|上一年|20\\d\\d年)(?:度|同期|全年)*的?';
const COMPARED = new RegExp(`^[^，,。；;、\\d]{0,12}[，,（(]?(?:同比|与|[比较]|相较)于?${YEAR}[（(]?\\s?$`);
const SINCE = new RegExp(`[由从](?:${YEAR})?\\s?$`);
const GREW = /^[申请信息留言的量数]{0,6}(?:增长|增加|上升|提高|提升|下降|减少|降低|降|升|增)(?:至|到|为)(?:(?:今年|本年|20\d\d年)度?的?)?\s?$/;
const LONGEST = 24;

/** The rates of a prose block whose both numbers stand beside them (DOMAIN E.6 prose/percent). */
export function rates(block: Block): readonly Rate[] {
  if (block.kind !== 'prose') return none;
  const quantities = quantitiesOf(block);
  return quantities.length < 3 ? none : quantities.flatMap((printed, i) => (i >= 2 && printed.base === '%' && printed.hedge === '' ? rateAt(block.text, quantities, i) : none));
}

function rateAt(text: string, quantities: readonly Quantity[], i: number): readonly Rate[] {
  const [first, second, printed] = quantities.slice(i - 2, i + 1) as [Quantity, Quantity, Quantity];
  const start = sentenceStart(text, printed.from);
  const change = CHANGED.exec(text.slice(second.end, printed.from).slice(0, LONGEST))?.[1];
  if (change === undefined || first.from < start || !isPlain(second) || !isPlain(first) || first.base !== second.base) return none;
  const between = text.slice(first.end, second.from).slice(0, 2 * LONGEST);
  const falls = /[下减降]/.test(change);
  if (COMPARED.test(between)) {
    const plausible = quantities.slice(0, i - 1).filter((each) => each.from >= start && each.base === second.base);
    return [{ now: first, then: second, printed, falls, plausible: plausible.map(({ amount }) => amount) }];
  }
  const grew = GREW.test(between) && SINCE.test(text.slice(Math.max(start, first.from - LONGEST), first.from));
  return grew ? [{ now: second, then: first, printed, falls, plausible: [second.amount] }] : none;
}

function isPlain({ hedge, numeral, base, factor, decimals }: Quantity): boolean {
  return hedge === '' && !numeral && base !== '' && base !== '%' && factor === 1 && decimals === 0;
}

/** Whether a rate is what a number differs by from last year's, rounded or truncated at its decimals. */
export function isRateOf({ then, printed, falls }: Rate, now: Decimal): boolean {
  const difference = subtract(now, then.amount);
  if (isZero(then.amount)) return true;
  if (isZero(difference)) return isZero(printed.value);
  if (isNegative(difference) !== falls) return false;
  return (['round', 'truncate'] as const).some((mode) => {
    const actual = divide(multiply(absolute(difference), 100), then.amount, printed.decimals, mode);
    return actual !== undefined && equals(actual, printed.value);
  });
}

/** The rate that it should be, negative where the number went down. */
export function actualRate({ now, then, printed }: Rate): Decimal {
  return divide(multiply(subtract(now.amount, then.amount), 100), then.amount, printed.decimals, 'round') ?? 0;
}
