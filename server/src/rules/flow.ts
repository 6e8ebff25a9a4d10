// Finds what blocks say by themselves and one after another, in the joins of the block sequence: broken paragraphs, brackets, numbering.
import { claimsOf } from '../model/prose/factSummary';
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
export class Flow {
  constructor(
    readonly count: number,
    /** How the part begins and ends: see `edgesOf`. */
    readonly edges: number,
    readonly found: Found | undefined,
    /** The first paragraph, where what stands before it matters. */
    readonly head: Chain | undefined,
    /** The last paragraph, where what stands after it matters; the same as `head` where there is but one. */
    readonly tail: Chain | undefined,
    readonly numbers: Numbers | undefined,
  ) {}
}

/** There is a block besides blank lines, page numbers and comments. */
const VISIBLE = 1;
/** The visible blocks are one paragraph. */
const WHOLE = 2;
/** Two bits for the continuation of the first visible block, and two for the openness of the last (see brokenParagraph.ts). */
const CONTINUATION = 4;
const OPENNESS = 16;

function edgesOf(whole: number, continuation: number, openness: number): number {
  return VISIBLE | whole | (continuation * CONTINUATION) | (openness * OPENNESS);
}

function continuationIn(edges: number): number {
  return (edges >> 2) & 3;
}

function opennessIn(edges: number): number {
  return edges >> 4;
}

/** The edges of two parts that are no longer one paragraph. */
function joinEdges(left: number, right: number): number {
  return (left & 0b001101) | (right & 0b110000);
}

const LONGEST_PLAIN = 4096;
/** By edges and count; a list for each of the few edges that occur. */
const plains: (Flow | undefined)[][] = [];

/** A part with nothing to say; shared, since most parts are such. */
function plain(count: number, edges: number): Flow {
  if (count > LONGEST_PLAIN) return new Flow(count, edges, undefined, undefined, undefined, undefined);
  const known = (plains[edges] ??= []);
  return (known[count] ??= new Flow(count, edges, undefined, undefined, undefined, undefined));
}

const EMPTY = plain(0, 0);

function flowOf(block: Block): Flow {
  switch (block.kind) {
    case 'blank':
    case 'directive':
      return plain(1, 0);
    case 'table':
      return plain(1, edgesOf(WHOLE, 0, 0));
    case 'heading':
    case 'prose':
      return flowOfText(block);
  }
}

const flowOfText = memoize((block: Block): Flow => {
  const found = foundIn(block);
  // Asked for by the report's rules anyway; here the numbers of the block have just been read, which is half of the work.
  claimsOf(block);
  if (isTransparent(block)) return new Flow(1, 0, found, undefined, undefined, undefined);
  const numbers = numbersOf(block);
  const openness = opennessOf(block);
  const continuation = continuationOf(block);
  const { closes, opens } = unmatchedIn(block);
  const settled = openness > 0 ? found : withBrackets(found, opens, true);
  const all = continuation > 0 ? settled : withBrackets(settled, closes, false);
  const pendingOpens = openness > 0 ? opens : noBrackets;
  const pendingCloses = continuation > 0 ? closes : noBrackets;
  const edges = edgesOf(WHOLE, continuation, openness);
  const chain: Chain | undefined =
    openness > 0 || pendingCloses.length > 0 ? { block, index: 0, long: false, closes: pendingCloses, opens: pendingOpens } : undefined;
  return all || numbers || chain ? new Flow(1, edges, all, chain, chain, numbers) : plain(1, edges);
});

/** What block rules find in a block, and what its running list lacks. */
function foundIn(block: Block): Found | undefined {
  let found: Found | undefined;
  for (const rule of blockRules) for (const finding of rule.check(block)) found = withFinding(found, 0, finding);
  const running = runningOf(block);
  if (running) for (const finding of running.findings) found = withFinding(found, 0, finding);
  return found;
}

/** What two neighbouring parts are together. Associative up to the order in which findings were gathered. */
export function joinFlows(left: Flow, right: Flow): Flow {
  if (left.count === 0) return right;
  if (right.count === 0) return left;
  const shift = left.count;
  let found = right.found === undefined ? left.found : joinFound(left.found, right.found, shift);
  let { numbers } = left;
  if (right.numbers !== undefined) {
    if (numbers === undefined) numbers = shiftNumbers(right.numbers, shift);
    else {
      found = compareNumbers(found, numbers, right.numbers, shift);
      numbers = joinNumbers(numbers, right.numbers, shift);
    }
  }
  if (right.edges === 0) return make(shift + right.count, left.edges, found, left.head, left.tail, numbers);
  const simple = left.edges !== 0 && left.tail === undefined && right.head === undefined && right.tail === undefined;
  return simple
    ? make(shift + right.count, joinEdges(left.edges, right.edges), found, left.head, undefined, numbers)
    : joinChains(left, right, found, numbers);
}

function make(count: number, edges: number, found: Found | undefined, head: Chain | undefined, tail: Chain | undefined, numbers: Numbers | undefined): Flow {
  return found === undefined && numbers === undefined && head === undefined && tail === undefined
    ? plain(count, edges)
    : new Flow(count, edges, found, head, tail, numbers);
}

/** Joins parts of which the right one is visible. */
function joinChains(left: Flow, right: Flow, found: Found | undefined, numbers: Numbers | undefined): Flow {
  const count = left.count + right.count;
  const rightHead = shiftChain(right.head, left.count);
  const rightTail = right.head === right.tail ? rightHead : shiftChain(right.tail, left.count);
  if (left.edges === 0) return new Flow(count, right.edges, found, rightHead, rightTail, numbers);
  const edges = joinEdges(left.edges, right.edges);
  if (left.tail !== undefined && areLinked(opennessIn(left.edges), continuationIn(right.edges))) {
    return joinLinked(left, right, linkChains(left.tail, rightHead), new Flow(count, edges, found, left.head, rightTail, numbers));
  }
  const all = foundAtBeginning(foundAtEnd(found, left.tail), rightHead);
  const head = isWhole(left) ? endedChain(left.head) : left.head;
  const tail = isWhole(right) ? begunChain(rightTail) : rightTail;
  return new Flow(count, edges, all, head, tail, numbers);
}

function isWhole({ edges }: Flow): boolean {
  return (edges & WHOLE) !== 0;
}

/** The last paragraph of the left part goes on in the right one; `chain` is both together. */
function joinLinked(left: Flow, right: Flow, chain: Chain, { count, edges, found, head, tail, numbers }: Flow): Flow {
  if (isWhole(left) && isWhole(right)) return new Flow(count, edges | WHOLE, found, chain, chain, numbers);
  let all = found;
  if (!isWhole(left)) all = foundAtBeginning(all, left.tail?.long ? { ...chain, long: false } : chain);
  if (!isWhole(right)) all = foundAtEnd(all, chain);
  return new Flow(count, edges, all, isWhole(left) ? endedChain(chain) : head, isWhole(right) ? begunChain(chain) : tail, numbers);
}

/** What blocks say by themselves and one after another; cached in the nodes of the sequence, so that an edit costs O(log n). */
export const flowSummary = defineSummary<Block, Flow>({ empty: EMPTY, of: flowOf, join: joinFlows });

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
