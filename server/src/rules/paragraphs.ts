// What is found in a paragraph that lies in several blocks, or has brackets without partners; indices count from its first block.
import type { Chain } from '../model/chains';
import { memoize } from '../text/memo';
import type { PlacedFinding } from './placedFinding';
import { bracketFindings } from './text/brackets';
import { brokenFinding } from './text/brokenParagraph';

/** That a paragraph is broken, and its brackets. */
export const findingsOfChain: (chain: Chain) => readonly PlacedFinding[] = memoize(({ block, isLong, closes, opens }: Chain) => [
  ...bracketFindings(closes, false),
  ...(isLong ? [{ index: 0, finding: brokenFinding(block) }] : []),
  ...bracketFindings(opens, true),
]);
