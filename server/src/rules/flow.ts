// Finds what blocks say by themselves and one after another, in the joins of the block sequence: what block rules say, and numbering.
import { chainsIn } from '../model/chains';
import { isTransparent } from '../model/paragraph';
import { claimsOf } from '../model/prose/factSummary';
import type { Block } from '../syntax/block';
import { eachGathered, gather, joinGathered, type Gathered } from '../text/gathered';
import { memoize } from '../text/memo';
import { defineSummary, type Sequence } from '../text/sequence';
import type { Finding } from './finding';
import { compareNumbers, joinNumbers, numbersOf, shiftNumbers, type Numbers } from './flowNumbers';
import { findingsOfChain } from './paragraphs';
import { noPlaced, sortPlaced, type PlacedFinding } from './placedFinding';
import { blockRules } from './registry';
import { runningOf } from './text/numbering';

/** What is known of a part of a text: what its blocks say, and the numbers that blocks around it are compared with. */
export class Flow {
  constructor(
    readonly count: number,
    readonly found: Gathered<Finding> | undefined,
    readonly numbers: Numbers | undefined,
  ) {}
}

const LONGEST_PLAIN = 4096;
const plains: (Flow | undefined)[] = [];

/** A part with nothing to say; shared, since most parts are such. */
function plain(count: number): Flow {
  if (count > LONGEST_PLAIN) return new Flow(count, undefined, undefined);
  return (plains[count] ??= new Flow(count, undefined, undefined));
}

function make(count: number, found: Gathered<Finding> | undefined, numbers: Numbers | undefined): Flow {
  return found === undefined && numbers === undefined ? plain(count) : new Flow(count, found, numbers);
}

function flowOf(block: Block): Flow {
  return block.kind === 'heading' || block.kind === 'prose' ? flowOfText(block) : plain(1);
}

const flowOfText = memoize((block: Block): Flow => {
  const found = foundIn(block);
  // Asked for by the report's rules anyway; here the numbers of the block have just been read, which is half of the work.
  claimsOf(block);
  return make(1, found, isTransparent(block) ? undefined : numbersOf(block));
});

/** What block rules find in a block, and what its running list lacks. */
function foundIn(block: Block): Gathered<Finding> | undefined {
  let found: Gathered<Finding> | undefined;
  for (const rule of blockRules) for (const finding of rule.check(block)) found = gather(found, 0, finding);
  const running = runningOf(block);
  if (running) for (const finding of running.findings) found = gather(found, 0, finding);
  return found;
}

/** What two neighbouring parts are together. Associative up to the order in which findings were gathered. */
export function joinFlows(left: Flow, right: Flow): Flow {
  if (left.count === 0) return right;
  if (right.count === 0) return left;
  const shift = left.count;
  let found = joinGathered(left.found, right.found, shift);
  let { numbers } = left;
  if (right.numbers !== undefined) {
    if (numbers === undefined) numbers = shiftNumbers(right.numbers, shift);
    else {
      found = compareNumbers(found, numbers, right.numbers, shift);
      numbers = joinNumbers(numbers, right.numbers, shift);
    }
  }
  return make(shift + right.count, found, numbers);
}

/** What blocks say by themselves and one after another; cached in the nodes of the sequence, so that an edit costs O(log n). */
export const flowSummary = defineSummary<Block, Flow>({ empty: plain(0), of: flowOf, join: joinFlows });

/** All findings of block rules and flow rules in the blocks `from` to `to`, in order; indices count from `from`. */
export function flowFindings(blocks: Sequence<Block>, from: number, to: number): readonly PlacedFinding[] {
  const { found } = from <= 0 && to >= blocks.count ? flowSummary.whole(blocks) : flowSummary.range(blocks, from, to);
  const chains = chainsIn(blocks, from, to);
  if (!found && chains.length === 0) return noPlaced;
  const list: PlacedFinding[] = [];
  eachGathered(found, (index, finding) => list.push({ index, finding }));
  for (const { index, chain } of chains) {
    for (const placed of findingsOfChain(chain)) list.push(placed.index === 0 && index === 0 ? placed : { index: index + placed.index, finding: placed.finding });
  }
  return sortPlaced(list);
}
