// Decides which percentages are shares of a total of requests that a paragraph does not tell: 不予公开3件，占答复总数的25%; 予以公开6件，占50%.
import { add, type Decimal } from '../../../number/decimal';
import type { Block } from '../../../syntax/block';
import { memoize } from '../../../text/memo';
import { defineSummary } from '../../../text/summary';
import { features, isParagraph, mayHold } from '../features';
import { passageOf, type Passage } from '../passage';
import { isExact } from '../quantity';
import { sentenceStart } from '../sentence';
import { isShareOf } from './share';
import { pairsIn, type Pair } from './sharePairs';

export interface UntoldShare extends Pair {
  /** What the total counts, where the text says it. */
  readonly of: 'received' | 'settled' | undefined;
  /** What may be meant to have the share: the part, and together with it the numbers before it in its sentence. */
  readonly meant: readonly Pair[];
}

const none: readonly UntoldShare[] = [];

/** The shares of a block that are of none of its numbers. */
export function untoldShares(block: Block): readonly UntoldShare[] {
  return isParagraph(block) && mayHold(block, features.share) && mayHold(block, features.fact) ? keptShares(block) : none;
}

const keptShares = memoize((block: Block): readonly UntoldShare[] => sharesIn(passageOf(block)));

const sharesIn = memoize((passage: Passage): readonly UntoldShare[] => {
  const { quantities } = passage;
  const found = pairsIn(passage).flatMap((pair): readonly UntoldShare[] => {
    const of = pair.total?.of;
    if (of === 'published' || of === 'others' || !pair.total || (!of && pair.total.isOfAll)) return none;
    const share: UntoldShare = { ...pair, of, meant: meantBy(passage, pair) };
    return quantities.some(({ base, amount }) => base !== '%' && isShareOfTotal(share, amount)) ? none : [share];
  });
  return found.length === 0 ? none : found;
});

/** Whether a percentage is the share of a total. */
export function isShareOfTotal({ meant }: UntoldShare, total: Decimal): boolean {
  return meant.some((each) => isShareOf(each, total));
}

/** 予以公开6件、部分公开2件，占…: the share may be that of the last number, or of the last ones together. */
function meantBy({ text, quantities }: Passage, { part, printed, total }: Pair): readonly Pair[] {
  const start = sentenceStart(text, part.from);
  const before = quantities.filter((each) => each.from >= start && each.from < part.from && each.base === part.base && isExact(each)).toReversed();
  let amount = part.amount;
  return [part, ...before.map((each) => ({ ...part, amount: (amount = add(amount, each.amount)) }))].map((each) => ({ part: each, printed, total }));
}

/** Whether blocks hold such shares. */
export const untoldShareSummary = defineSummary<Block, boolean>({ empty: false, of: (block) => untoldShares(block).length > 0, join: (a, b) => a || b });
