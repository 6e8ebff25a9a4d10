// Finds what blocks say by themselves and one after another, in the joins of the block sequence.
import { flags, flagSummary, nextWith } from '../model/mark';
import { chainsIn } from '../model/paragraphs/chains';
import { isPart, joinedAmong, lastUpTo, type JoinedParagraph, type PlacedParagraph } from '../model/paragraphs/joinedParagraph';
import { withBracketsPaired } from '../model/paragraphs/pairedBrackets';
import { isTransparent } from '../model/paragraphs/paragraph';
import { claimsOf } from '../model/prose/facts/factSummary';
import type { Block } from '../syntax/block';
import { eachGathered, gather, joinGathered, type Gathered } from '../text/gatheredTree';
import { bySize, memoize } from '../text/memo';
import type { Place, Sequence } from '../text/sequence';
import { defineSummary } from '../text/summary';
import { noFindings, type Finding } from './finding';
import { isUnannounced } from './numbering/unannounced';
import { compareNumbers, joinNumbers, numbersOf, shiftNumbers, withLast, type Numbers } from './numbering/flowNumbers';
import { isEchoOf, isOfRestart, type SequenceSubject } from './numbering/sequenceFinding';
import { findingsOfBlock, findingsOfChain, findingsOfParagraph, goesOnFrom, readsParagraphs } from './paragraphs';
import { sortPlaced, type PlacedFinding } from './placedFinding';
import { blockRules } from './registry';
import type { BlockRule } from './rule';
import type { RuleId } from './ruleIds';

/** What is known of a part of a text: what is found in its blocks and between them, and the numbers that blocks around it are compared with. */
export class Flow {
  constructor(
    readonly count: number,
    readonly within: Gathered<Finding> | undefined,
    readonly between: Gathered<Finding<SequenceSubject>> | undefined,
    readonly numbers: Numbers | undefined,
  ) {}
}

/** A part with nothing to say; shared, since most parts are such. */
const plain = bySize((count) => new Flow(count, undefined, undefined, undefined));

function make(count: number, within: Gathered<Finding> | undefined, between: Gathered<Finding<SequenceSubject>> | undefined, numbers: Numbers | undefined): Flow {
  return within === undefined && numbers === undefined ? plain(count) : new Flow(count, within, between, numbers);
}

function flowOf(block: Block): Flow {
  return block.kind === 'heading' || block.kind === 'prose' ? flowOfText(block) : plain(1);
}

const flowOfText = memoize((block: Block): Flow => {
  let within: Gathered<Finding> | undefined;
  for (const finding of findingsOfBlock(block)) within = gather(within, 0, finding);
  // Asked for by the report's rules anyway; here the numbers of the block have just been read, which is half of the work.
  claimsOf(block);
  return make(1, within, undefined, isTransparent(block) ? undefined : numbersOf(block));
});

/** What two neighbouring parts are together. Associative up to the order in which findings were gathered. */
export function joinFlows(left: Flow, right: Flow): Flow {
  if (left.count === 0) return right;
  if (right.count === 0) return left;
  const shift = left.count;
  const within = joinGathered(left.within, right.within, shift);
  let between = joinGathered(left.between, right.between, shift);
  let { numbers } = left;
  if (right.numbers !== undefined) {
    if (numbers === undefined) numbers = shiftNumbers(right.numbers, shift);
    else {
      between = compareNumbers(between, numbers, right.numbers, shift);
      numbers = joinNumbers(numbers, right.numbers, shift);
    }
  }
  return make(shift + right.count, within, between, numbers);
}

/** What blocks say by themselves and one after another; cached in the nodes of the sequence, so that an edit costs O(log n). */
export const flowSummary = defineSummary<Block, Flow>({ empty: plain(0), of: flowOf, join: joinFlows });

/**
 * All findings of block rules and flow rules in the blocks `from` to `to`, in order; indices count from `from`. What is still open at either
 * end of the range is settled as if nothing stood beyond.
 */
export function flowFindings(blocks: Sequence<Block>, from: number, to: number): readonly PlacedFinding[] {
  const { within, between: told, numbers } = from <= 0 && to >= blocks.count ? flowSummary.whole(blocks) : flowSummary.range(blocks, from, to);
  const between = withLast(told, numbers);
  const chains = chainsIn(blocks, from, to);
  if (!within && !between && chains.length === 0) return noFindings;
  const list: PlacedFinding[] = [];
  const put = (at: number, placed: readonly PlacedFinding[]): void => {
    for (const { index, finding } of placed) list.push({ index: at + index, finding });
  };
  const stands = (finding: Finding, last: number): boolean => !isUndone(finding, blocks, from + last, to);
  for (const { index, chain } of withBracketsPaired(chains, blocks, from)) put(index, findingsOfChain(chain));
  const paragraphs = joinedAmong(chains, blocks, from, to);
  for (const { index, paragraph } of paragraphs) {
    put(index, findingsOfParagraph(paragraph).filter(({ finding }) => stands(finding, index + paragraph.last)));
  }
  eachGathered(within, (index, finding) => {
    if (!(readsParagraphs(finding.rule) && isPart(paragraphs, index)) && stands(finding, index)) list.push({ index, finding });
  });
  eachGathered(between, (index, finding) => {
    if (isOfRestart(finding) && !isUnannounced(blocks, from, from + index)) return;
    if (!goesOnFrom(paragraphAbove(paragraphs, blocks, from, index), finding)) list.push({ index, finding });
  });
  return withoutEchoes(sortPlaced(list), blocks, from);
}

/** Numbers of so many levels may be wrong between two of one. */
const LEVELS_BETWEEN = 4;
const HEADINGS = flags.title | flags.section | flags.chapter;

/** One wrong number, one finding: the right one after it, below the same heading, does not follow it either. */
function withoutEchoes(list: readonly PlacedFinding[], blocks: Sequence<Block>, from: number): readonly PlacedFinding[] {
  const told: PlacedFinding[] = [];
  const isEcho = ({ index, finding }: PlacedFinding): boolean =>
    told.slice(-LEVELS_BETWEEN).some((before) => isEchoOf(before.finding, finding) && (flagSummary.range(blocks, from + before.index + 1, from + index + 1) & HEADINGS) === 0);
  const found = list.filter((placed) => {
    if (placed.finding.rule !== 'numbering/sequence') return true;
    if (isEcho(placed)) return false;
    told.push(placed);
    return true;
  });
  return found.length === list.length ? list : found;
}

/** The paragraph of several blocks right above a block. */
function paragraphAbove(paragraphs: readonly PlacedParagraph[], blocks: Sequence<Block>, from: number, index: number): JoinedParagraph | undefined {
  const above = lastUpTo(paragraphs, index - 1);
  const isNext = above && blocks.slice(from + above.index + above.paragraph.last + 1, from + index).every(isTransparent);
  return isNext ? above.paragraph : undefined;
}

const undoing: ReadonlyMap<RuleId, NonNullable<BlockRule['isUndone']>> = new Map(blockRules.flatMap(({ id, isUndone }) => (isUndone ? [[id, isUndone]] : [])));

/** Whether what was found in a paragraph, whose last block is at `last`, is undone by the next paragraph before `to`. */
function isUndone(finding: Finding, blocks: Sequence<Block>, last: number, to: number): boolean {
  const undoes = undoing.get(finding.rule);
  if (!undoes) return false;
  const nextVisible = (at: number): Place<Block> | undefined => nextWith(blocks, at, flags.visible);
  let next = nextVisible(last + 1);
  while (next && isTransparent(next.item)) next = nextVisible(next.index + 1);
  return next !== undefined && next.index < to && undoes(finding, next.item);
}
