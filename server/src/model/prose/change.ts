// Decides which numbers of a paragraph say by how much this year's number, which it names, differs from last year's, which it names, too.
import { add, equals, subtract, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { quantitiesOf, type Quantity } from './quantity';
import { sentenceStart } from './sentence';
import { isPlain, twoYears, YEAR } from './twoYears';

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

const CHANGED = new RegExp(`^[）)]?[，,]?(?:同比|(?:与|[比较]|相较)于?${YEAR}(?:相比)?[，,]?)?(增加|增长|上升|增|减少|下降|减|少)了?\\s?$`);
const LONGEST = 20;

/** The changes of a prose block that its own numbers contradict. */
export function wrongChanges(block: Block): readonly Change[] {
  if (block.kind !== 'prose') return none;
  const quantities = quantitiesOf(block);
  return quantities.length < 3 ? none : quantities.flatMap((_, i) => (i >= 2 ? changeAt(block.text, quantities, i) : none));
}

function changeAt(text: string, quantities: readonly Quantity[], i: number): readonly Change[] {
  const [first, second, printed] = quantities.slice(i - 2, i + 1) as [Quantity, Quantity, Quantity];
  if (!isPlain(printed) || printed.base !== second.base || printed.from - second.end > LONGEST) return none;
  const words = CHANGED.exec(text.slice(second.end, printed.from))?.[1];
  const start = sentenceStart(text, printed.from);
  const years = words !== undefined && first.from >= start ? twoYears(text, start, first, second) : undefined;
  if (words === undefined || !years || isThirdYear(text, start, quantities[i - 3], first)) return none;
  const change = { ...years, printed, falls: /[减降少]/.test(words) };
  const wanted = thisYears(change);
  const plausible = years.now === first ? quantities.slice(0, i - 1).filter(({ from, base }) => from >= start && base === first.base) : [second];
  return plausible.some(({ amount }) => equals(amount, wanted)) ? none : [change];
}

/** 2023年12件，2022年9件，2021年15件，增加3件: of three years the text does not tell which two differ. */
function isThirdYear(text: string, start: number, before: Quantity | undefined, first: Quantity): boolean {
  return before !== undefined && before.from >= start && twoYears(text, start, before, first) !== undefined;
}

/** This year's number as the other two have it. */
export function thisYears({ then, printed, falls }: Change): Decimal {
  return falls ? subtract(then.amount, printed.amount) : add(then.amount, printed.amount);
}
