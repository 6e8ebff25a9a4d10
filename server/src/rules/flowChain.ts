// How paragraphs continue over blocks: what is known of the first and the last paragraph of a part of a text.
import type { Block } from '../syntax/block';
import { bracketFindings, joinUnmatched, noBrackets, type Bracket, type Unmatched } from './text/brackets';
import { brokenFinding } from './text/brokenParagraph';
import { withFinding, type Found } from './flowFound';

/**
 * Visible blocks that are one paragraph. `block` at `index` is the first of them within the part. `closes` and `opens` are brackets that may
 * still find partners before and after it.
 */
export interface Chain extends Unmatched {
  readonly block: Block;
  readonly index: number;
  /** It has more than one block, so that it is a broken paragraph. */
  readonly long: boolean;
}

function shifted(list: readonly Bracket[], by: number): readonly Bracket[] {
  return list.length === 0 ? list : list.map((bracket) => ({ ...bracket, index: bracket.index + by }));
}

/** The chain `by` blocks further on. */
export function shiftChain(chain: Chain | undefined, by: number): Chain | undefined {
  if (!chain || by === 0) return chain;
  const { block, index, long, closes, opens } = chain;
  return { block, index: index + by, long, closes: shifted(closes, by), opens: shifted(opens, by) };
}

/** One chain of two; where the right one needs no record, `long` is all that changes. */
export function linkChains(left: Chain, right: Chain | undefined): Chain {
  const { block, index } = left;
  const { closes, opens } = right ? joinUnmatched(left, right) : left;
  return { block, index, long: true, closes, opens };
}

/** A chain whose end is known needs a record only for what its beginning decides. */
export function endedChain(chain: Chain | undefined): Chain | undefined {
  if (!chain || (!chain.long && chain.closes.length === 0)) return undefined;
  return chain.opens.length === 0 ? chain : { ...chain, opens: noBrackets };
}

/** A chain whose beginning is known. */
export function begunChain(chain: Chain | undefined): Chain | undefined {
  return !chain || chain.closes.length === 0 ? chain : { ...chain, closes: noBrackets };
}

/** The findings that the beginning of a chain decides: closing brackets too many, and that it is broken. */
export function foundAtBeginning(found: Found | undefined, chain: Chain | undefined): Found | undefined {
  if (!chain) return found;
  const all = chain.closes.length === 0 ? found : withBrackets(found, chain.closes, false);
  return chain.long ? withFinding(all, chain.index, brokenFinding(chain.block)) : all;
}

/** The findings that the end of a chain decides: opening brackets too many. */
export function foundAtEnd(found: Found | undefined, chain: Chain | undefined): Found | undefined {
  return chain && chain.opens.length > 0 ? withBrackets(found, chain.opens, true) : found;
}

/** Findings for brackets that have no partner. */
export function withBrackets(found: Found | undefined, list: readonly Bracket[], opens: boolean): Found | undefined {
  return bracketFindings(list, opens).reduce<Found | undefined>((all, { index, finding }) => withFinding(all, index, finding), found);
}
