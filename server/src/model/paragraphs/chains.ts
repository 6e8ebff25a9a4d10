// Finds which blocks are one paragraph, and what is wrong with its brackets, in the joins of the block sequence.
import type { Block } from '../../syntax/block';
import { eachGathered, gather, joinGathered, type Gathered } from '../../text/gatheredTree';
import { bySize, Memoized, memoize } from '../../text/memo';
import type { Sequence } from '../../text/sequence';
import { defineSummary } from '../../text/summary';
import { features, mayHold } from '../prose/features';
import { joinUnmatched, noBrackets, unmatchedIn, type Bracket, type Unmatched } from './brackets';
import { areLinked, continuationOf, isTransparent, opennessOf } from './paragraph';

/** Visible blocks that are one paragraph: `block` is the first; `closes` and `opens` are the brackets that have no partner in the paragraph. */
export class Chain extends Memoized implements Unmatched {
  constructor(
    readonly block: Block,
    /** It has more than one block, so that it is a broken paragraph. */
    readonly isLong: boolean,
    readonly closes: readonly Bracket[],
    readonly opens: readonly Bracket[],
    /** Tags cut sentences of its only block. */
    readonly isCut: boolean,
  ) {
    super();
  }

  /** Whether the paragraph has to be put together of parts. */
  get isJoined(): boolean {
    return this.isLong || this.isCut;
  }

  get isSound(): boolean {
    return !this.isJoined && this.closes.length === 0 && this.opens.length === 0;
  }
}

/** A chain, and the index of its first block. */
export interface PlacedChain {
  readonly index: number;
  readonly chain: Chain;
}

/** What is known of the paragraphs of a part of a text: those that blocks around it cannot change any more are `settled`, the rest wait. */
export class Chains {
  constructor(
    readonly count: number,
    /** How the part begins and ends: see `edgesOf`. */
    readonly edges: number,
    /** Broken paragraphs, and those with brackets that have no partner. */
    readonly settled: Gathered<Chain> | undefined,
    /** The first paragraph, where what stands before it matters. */
    readonly head: PlacedChain | undefined,
    /** The last paragraph, where what stands after it matters; the same as `head` where there is but one. */
    readonly tail: PlacedChain | undefined,
  ) {}
}

/** There is a block besides blank lines, page numbers and comments. */
const VISIBLE = 1;
/** The visible blocks are one paragraph. */
const WHOLE = 2;
/** Two bits for the continuation of the first visible block, and two for the openness of the last (see paragraph.ts). */
const CONTINUATION = 4;
const OPENNESS = 16;

function edgesOf(continuation: number, openness: number): number {
  return VISIBLE | WHOLE | (continuation * CONTINUATION) | (openness * OPENNESS);
}

function continuationIn(edges: number): number {
  return (edges >> 2) & 3;
}

function opennessIn(edges: number): number {
  return edges >> 4;
}

function isWhole({ edges }: Chains): boolean {
  return (edges & WHOLE) !== 0;
}

/** The edges of two parts that are not one paragraph. */
function joinEdges(left: number, right: number): number {
  return (left & 0b001101) | (right & 0b110000);
}

/** By edges, of which few occur, and count. */
const plains: ((count: number) => Chains)[] = [];

/** A part in which no paragraph is broken or has a bracket without partner; shared, since most parts are such. */
function plain(count: number, edges: number): Chains {
  const ofEdges = (plains[edges] ??= bySize((size) => new Chains(size, edges, undefined, undefined, undefined)));
  return ofEdges(count);
}

const EMPTY = plain(0, 0);

function make(count: number, edges: number, settled: Gathered<Chain> | undefined, head: PlacedChain | undefined, tail: PlacedChain | undefined): Chains {
  const isPlain = settled === undefined && head === undefined && tail === undefined;
  return isPlain ? plain(count, edges) : new Chains(count, edges, settled, head, tail);
}

function chainsOf(block: Block): Chains {
  switch (block.kind) {
    case 'blank':
    case 'hidden':
      return plain(1, 0);
    case 'table':
      return plain(1, edgesOf(0, 0));
    case 'heading':
    case 'prose':
      return chainsOfText(block);
  }
}

const chainsOfText = memoize((block: Block): Chains => {
  if (isTransparent(block)) return plain(1, 0);
  const openness = opennessOf(block);
  const continuation = continuationOf(block);
  const { closes, opens } = unmatchedIn(block);
  const edges = edgesOf(continuation, openness);
  const isCut = mayHold(block, features.cut);
  if (openness === 0 && closes === noBrackets && opens === noBrackets && !isCut) return plain(1, edges);
  const chain = new Chain(block, false, closes, opens, isCut);
  if (openness === 0 && continuation === 0) return make(1, edges, gather(undefined, 0, chain), undefined, undefined);
  const placed: PlacedChain = { index: 0, chain };
  return make(1, edges, undefined, placed, placed);
});

/** What two neighbouring parts are together. Associative up to the order in which chains were settled. */
export function joinChains(left: Chains, right: Chains): Chains {
  if (left.count === 0) return right;
  if (right.count === 0) return left;
  const count = left.count + right.count;
  const settled = joinGathered(left.settled, right.settled, left.count);
  if (right.edges === 0) return make(count, left.edges, settled, left.head, left.tail);
  const head = shifted(right.head, left.count);
  const tail = right.head === right.tail ? head : shifted(right.tail, left.count);
  if (left.edges === 0) return make(count, right.edges, settled, head, tail);
  const edges = joinEdges(left.edges, right.edges);
  if (left.tail !== undefined && areLinked(opennessIn(left.edges), continuationIn(right.edges))) {
    const chain = linked(left.tail, head);
    if (isWhole(left)) return isWhole(right) ? make(count, edges | WHOLE, settled, chain, chain) : make(count, edges, settled, chain, tail);
    return isWhole(right) ? make(count, edges, settled, left.head, chain) : make(count, edges, settle(settled, chain), left.head, tail);
  }
  let all = settled;
  if (!isWhole(left)) all = settle(all, left.tail);
  if (!isWhole(right)) all = settle(all, head);
  return make(count, edges, all, isWhole(left) ? unsound(left.head) : left.head, tail);
}

function shifted(placed: PlacedChain | undefined, by: number): PlacedChain | undefined {
  return placed && { index: placed.index + by, chain: placed.chain };
}

/** One chain of two; a right one that needs no record only makes the left one long. */
function linked({ index, chain }: PlacedChain, right: PlacedChain | undefined): PlacedChain {
  const { closes, opens } = right ? joinUnmatched(chain, behind(right.chain, right.index - index)) : chain;
  return { index, chain: new Chain(chain.block, true, closes, opens, false) };
}

function behind({ closes, opens }: Chain, by: number): Unmatched {
  const move = (list: readonly Bracket[]): readonly Bracket[] => (list.length === 0 ? list : list.map((bracket) => ({ ...bracket, index: bracket.index + by })));
  return { closes: move(closes), opens: move(opens) };
}

function unsound(placed: PlacedChain | undefined): PlacedChain | undefined {
  return placed?.chain.isSound === true ? undefined : placed;
}

/** One more chain of which both ends are known. */
function settle(settled: Gathered<Chain> | undefined, placed: PlacedChain | undefined): Gathered<Chain> | undefined {
  const told = unsound(placed);
  return told ? gather(settled, told.index, told.chain) : settled;
}

/** Which blocks are one paragraph; cached in the nodes of the sequence, so that an edit costs O(log n). What a chain was put together to is kept with it. */
export const chainSummary = defineSummary<Block, Chains>({ empty: EMPTY, of: chainsOf, join: joinChains, isOfItems: true });

/**
 * The broken paragraphs, and those with brackets that have no partner, in the blocks `from` to `to`; indices count from `from`. What is
 * still open at either end of the range is settled as if nothing stood beyond.
 */
export function chainsIn(blocks: Sequence<Block>, from: number, to: number): readonly PlacedChain[] {
  return listChains(from <= 0 && to >= blocks.count ? chainSummary.whole(blocks) : chainSummary.range(blocks, from, to));
}

/** The chains of a part that nothing follows and nothing goes before. */
export function listChains({ settled, head, tail }: Chains): readonly PlacedChain[] {
  const ends = settle(settle(settled, head), tail === head ? undefined : tail);
  if (!ends) return noChains;
  const list: PlacedChain[] = [];
  eachGathered(ends, (index, chain) => list.push({ index, chain }));
  return list;
}

const noChains: readonly PlacedChain[] = [];
