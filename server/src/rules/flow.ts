// Finds what blocks say by themselves and one after another, in the joins of the block sequence: broken paragraphs, brackets, numbering.
import type { Block } from '../syntax/block';
import { memoize } from '../text/memo';
import { defineSummary, type Sequence } from '../text/sequence';
import { begunChain, endedChain, foundAtBeginning, foundAtEnd, linkChains, shiftChain, withBrackets, type Chain } from './flowChain';
import { joinFound, listFound, withFinding, type Found, type PlacedFinding } from './flowFound';
import { compareNumbers, joinNumbers, numbersOf, shiftNumbers, type Numbers } from './flowNumbers';
import { blockRules } from './registry';
import { noBrackets, unmatchedIn } from './text/brackets';
import { areLinked, continuationOf, isTransparent, opennessOf } from './text/brokenParagraph';
import { runningOf } from './text/numbering';

export type { PlacedFinding } from './flowFound';

/** What is known of a part of a text: all that blocks around it cannot change any more is in `found`, the rest waits for them. */
export interface Flow {
  readonly count: number;
  readonly found: Found | undefined;
  /** Whether there is any block but blank lines and page numbers. */
  readonly visible: boolean;
  /** Whether the visible blocks are one paragraph; `head` and `tail` are then the same. */
  readonly whole: boolean;
  /** How surely the first visible block goes on with what is before the part, and the last one stops short (see brokenParagraph.ts). */
  readonly continuation: number;
  readonly openness: number;
  /** The first and the last paragraph, where what stands around them matters. */
  readonly head: Chain | undefined;
  readonly tail: Chain | undefined;
  readonly numbers: Numbers | undefined;
}

const EMPTY: Flow = {
  count: 0,
  found: undefined,
  visible: false,
  whole: false,
  continuation: 0,
  openness: 0,
  head: undefined,
  tail: undefined,
  numbers: undefined,
};
const BLANK: Flow = { ...EMPTY, count: 1 };
/** A line that ends its paragraph and has nothing to say, by its continuation. */
const LINES: readonly Flow[] = [0, 1, 2, 3].map((continuation) => ({ ...BLANK, visible: true, whole: true, continuation }));
const BARRIER = LINES[0] as Flow;

const flowOf: (block: Block) => Flow = memoize((block) => {
  switch (block.kind) {
    case 'blank':
      return BLANK;
    case 'table':
    case 'directive':
      return BARRIER;
    case 'heading':
    case 'prose':
      return flowOfText(block);
  }
});

function flowOfText(block: Block): Flow {
  const found = foundIn(block);
  if (isTransparent(block)) return found ? { ...BLANK, found } : BLANK;
  const numbers = numbersOf(block);
  const openness = opennessOf(block);
  const continuation = continuationOf(block);
  const { closes, opens } = unmatchedIn(block);
  const settled = openness > 0 ? found : withBrackets(found, opens, true);
  const all = continuation > 0 ? settled : withBrackets(settled, closes, false);
  const pendingOpens = openness > 0 ? opens : noBrackets;
  const pendingCloses = continuation > 0 ? closes : noBrackets;
  if (!all && !numbers && openness === 0 && pendingCloses === noBrackets) return LINES[continuation] as Flow;
  const chain: Chain | undefined =
    openness > 0 || pendingCloses.length > 0 ? { block, index: 0, long: false, closes: pendingCloses, opens: pendingOpens } : undefined;
  return { count: 1, found: all, visible: true, whole: true, continuation, openness, head: chain, tail: chain, numbers };
}

/** What block rules find in a block, and what its running list lacks. */
function foundIn(block: Block): Found | undefined {
  let found: Found | undefined;
  for (const rule of blockRules) for (const finding of rule.check(block)) found = withFinding(found, 0, finding);
  for (const finding of runningOf(block)?.findings ?? []) found = withFinding(found, 0, finding);
  return found;
}

function join(left: Flow, right: Flow): Flow {
  if (left.count === 0) return right;
  if (right.count === 0) return left;
  const shift = left.count;
  const count = shift + right.count;
  let found = left.found === undefined && right.found === undefined ? undefined : joinFound(left.found, right.found, shift);
  let { numbers } = left;
  if (right.numbers !== undefined) {
    if (numbers === undefined) numbers = shiftNumbers(right.numbers, shift);
    else {
      found = compareNumbers(found, numbers, right.numbers, shift);
      numbers = joinNumbers(numbers, right.numbers, shift);
    }
  }
  if (!right.visible) {
    const { visible, whole, continuation, openness, head, tail } = left;
    return { count, found, visible, whole, continuation, openness, head, tail, numbers };
  }
  const { openness } = right;
  if (left.tail === undefined && right.head === undefined && right.tail === undefined && left.visible) {
    return { count, found, visible: true, whole: false, continuation: left.continuation, openness, head: left.head, tail: undefined, numbers };
  }
  return joinChains(left, right, { count, found, numbers });
}

type Joined = Pick<Flow, 'count' | 'found' | 'numbers'>;

function joinChains(left: Flow, right: Flow, { count, found, numbers }: Joined): Flow {
  const { openness } = right;
  const rightHead = shiftChain(right.head, left.count);
  const rightTail = right.whole ? rightHead : shiftChain(right.tail, left.count);
  if (!left.visible) {
    const { whole, continuation } = right;
    return { count, found, visible: true, whole, continuation, openness, head: rightHead, tail: rightTail, numbers };
  }
  const { continuation } = left;
  if (left.tail === undefined || !areLinked(left.openness, right.continuation)) {
    const all = foundAtBeginning(foundAtEnd(found, left.tail), rightHead);
    const head = left.whole ? endedChain(left.head) : left.head;
    const tail = right.whole ? begunChain(rightTail) : rightTail;
    return { count, found: all, visible: true, whole: false, continuation, openness, head, tail, numbers };
  }
  return joinLinked(left, right, { count, found, numbers }, linkChains(left.tail, rightHead), rightTail);
}

/** The last paragraph of the left part goes on in the right one; `chain` is both together. */
function joinLinked(left: Flow, right: Flow, { count, found, numbers }: Joined, chain: Chain, rightTail: Chain | undefined): Flow {
  const { openness } = right;
  const { continuation } = left;
  const whole = left.whole && right.whole;
  if (whole) return { count, found, visible: true, whole, continuation, openness, head: chain, tail: chain, numbers };
  let all = found;
  if (!left.whole) all = foundAtBeginning(all, left.tail?.long ? { ...chain, long: false } : chain);
  if (!right.whole) all = foundAtEnd(all, chain);
  const head = left.whole ? endedChain(chain) : left.head;
  const tail = right.whole ? begunChain(chain) : rightTail;
  return { count, found: all, visible: true, whole, continuation, openness, head, tail, numbers };
}

/** What blocks say by themselves and one after another; cached in the nodes of the sequence, so that an edit costs O(log n). */
export const flowSummary = defineSummary<Block, Flow>({ empty: EMPTY, of: flowOf, join });

/**
 * All findings of block rules and flow rules in the blocks `from` to `to`, in order; indices count from `from`. What is still open at either
 * end of the range is settled as if nothing stood beyond.
 */
export function flowFindings(blocks: Sequence<Block>, from: number, to: number): readonly PlacedFinding[] {
  const flow = from <= 0 && to >= blocks.count ? flowSummary.whole(blocks) : flowSummary.range(blocks, from, to);
  return listFound(settled(flow));
}

/** The findings of a part that nothing follows and nothing goes before. */
export function settled({ found, head, tail }: Flow): Found | undefined {
  return foundAtEnd(foundAtBeginning(found, head), tail);
}
