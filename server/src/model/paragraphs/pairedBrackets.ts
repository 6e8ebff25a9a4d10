// Finds the brackets that one paragraph opens and a later one closes, where a narrow column cut their sentence into lines that could not be told for one.
import type { Block } from '../../syntax/block';
import type { Sequence } from '../../text/sequence';
import type { Bracket } from './brackets';
import { Chain, type PlacedChain } from './chains';
import { isTransparent, SENTENCE_END } from './paragraph';

/** An opening bracket without a partner, and the index of its block. */
interface Open {
  readonly bracket: Bracket;
  readonly index: number;
}

/** Lines over which the words between two brackets are wrapped. */
const MOST_LINES = 8;
/** A paragraph that closes more than these is no text with lines cut off it. */
const MOST_CLOSED = 20;

/** Chains (indices count from `from`) without the brackets that one opens and a later one closes within a sentence. */
export function withBracketsPaired(chains: readonly PlacedChain[], blocks: Sequence<Block>, from: number): readonly PlacedChain[] {
  if (chains.every(({ chain }) => chain.closes.length === 0)) return chains;
  const paired = new Set<Bracket>();
  let open: readonly Open[] = [];
  for (const { index, chain } of chains.toSorted((a, b) => a.index - b.index)) {
    for (const bracket of chain.closes.slice(0, MOST_CLOSED)) {
      const close = { bracket, index: index + bracket.index };
      const partner = open.findLast((each) => each.bracket.kind === bracket.kind && !paired.has(each.bracket));
      if (partner && isOneSentence(blocks, from, partner, close)) paired.add(partner.bracket).add(bracket);
    }
    open = [...open.filter((each) => index - each.index <= MOST_LINES), ...chain.opens.map((bracket) => ({ bracket, index: index + bracket.index }))];
  }
  return paired.size === 0 ? chains : chains.map(({ index, chain }) => ({ index, chain: withoutBrackets(chain, paired) }));
}

/** Whether nothing but a piece of a sentence stands between two brackets. */
function isOneSentence(blocks: Sequence<Block>, from: number, open: Open, close: Open): boolean {
  if (close.index - open.index > MOST_LINES) return false;
  const between = blocks.slice(from + open.index, from + close.index + 1);
  if (!between.every((block) => block.kind === 'prose' || isTransparent(block))) return false;
  const text = between.map((block) => block.text).join('');
  const end = text.length - close.bracket.block.text.length + close.bracket.at;
  return !SENTENCE_END.test(text.slice(open.bracket.at, end));
}

function withoutBrackets(chain: Chain, paired: ReadonlySet<Bracket>): Chain {
  const { block, isLong, closes, opens, isCut } = chain;
  const isLonely = (bracket: Bracket): boolean => !paired.has(bracket);
  return closes.every(isLonely) && opens.every(isLonely) ? chain : new Chain(block, isLong, closes.filter(isLonely), opens.filter(isLonely), isCut);
}
