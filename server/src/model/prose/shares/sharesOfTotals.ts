// Decides which percentages are shares of a total of requests that a paragraph names without its number: 不予公开3件，占答复总数的25%.
import { add, type Decimal } from '../../../number/decimal';
import type { Block } from '../../../syntax/block';
import { memoize } from '../../../text/memo';
import { defineSummary } from '../../../text/summary';
import { features, isParagraph, mayHold } from '../features';
import { isExact, quantitiesOf, type Quantity } from '../quantity';
import { sentenceStart } from '../sentence';
import { shares } from './share';
import { pairsIn, type Pair } from './sharePairs';

export interface NamedShare extends Pair {
  /** What the total counts. */
  readonly of: 'received' | 'settled';
  /** What may be meant to have the share: the part, and with it the numbers before it in its sentence. */
  readonly amounts: readonly Decimal[];
}

const none: readonly NamedShare[] = [];
const TOTAL = /占(?:全部)?已?(收到|受理|申请|办结|答复|办理)(?:的?申请)?(?:总数|总量|总件数)的?(?:比[例重])?(?:为|达)?\s?$/;
const RECEIVED = /收到|受理|申请/;

/** The shares of a block of a total that the text names, and that no number of the block is. */
export const namedShares: (block: Block) => readonly NamedShare[] = memoize((block) => {
  if (!isParagraph(block) || !mayHold(block, features.share) || !block.text.includes('总')) return none;
  const { text } = block;
  const quantities = quantitiesOf(block);
  const told = shares(block);
  return pairsIn(text, quantities).flatMap((pair): readonly NamedShare[] => {
    const { part, printed } = pair;
    const total = TOTAL.exec(text.slice(part.end, printed.from))?.[1];
    if (total === undefined || told.some((share) => share.printed === printed)) return none;
    return [{ part, printed, of: RECEIVED.test(total) ? 'received' : 'settled', amounts: amountsUpTo(text, quantities, part) }];
  });
});

/** 予以公开6件、部分公开2件，占…: the share may be that of the last number, or of the last ones together. */
function amountsUpTo(text: string, quantities: readonly Quantity[], part: Quantity): readonly Decimal[] {
  const start = sentenceStart(text, part.from);
  const before = quantities.filter((each) => each.from >= start && each.from < part.from && each.base === part.base && isExact(each)).toReversed();
  let amount = part.amount;
  return [amount, ...before.map((each) => (amount = add(amount, each.amount)))];
}

/** Whether blocks hold such shares. */
export const namedShareSummary = defineSummary<Block, boolean>({ empty: false, of: (block) => namedShares(block).length > 0, join: (a, b) => a || b });
