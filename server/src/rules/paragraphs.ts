// What is found in a block by itself; and in a paragraph that lies in several blocks, or has brackets without partners.
import type { Chain } from '../model/paragraphs/chains';
import type { JoinedParagraph } from '../model/paragraphs/joinedParagraph';
import type { Block } from '../syntax/block';
import { memoize } from '../text/memo';
import { noFindings, type Finding } from './finding';
import { inParts } from './inParts';
import { levels, type Numbered } from './numbering/numbered';
import { follows, runningOf } from './numbering/running';
import type { SequenceSubject } from './numbering/sequenceFinding';
import type { PlacedFinding } from './placedFinding';
import { blockRules } from './registry';
import type { RuleId } from './ruleIds';
import { bracketFindings } from './text/brackets';
import { brokenFinding } from './text/brokenParagraph';

/** What block rules find in a block, and what its running list lacks. */
export function findingsOfBlock(block: Block): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const rule of blockRules) for (const finding of rule.check(block)) (found ??= []).push(finding);
  for (const finding of runningOf(block)?.findings ?? noFindings) (found ??= []).push(finding);
  return found ?? noFindings;
}

/** That a paragraph is broken, and its brackets; indices count from its first block. */
export const findingsOfChain: (chain: Chain) => readonly PlacedFinding[] = memoize(({ block, isLong, closes, opens }: Chain) => [
  ...bracketFindings(closes, false),
  ...(isLong ? [{ index: 0, finding: brokenFinding(block) }] : []),
  ...bracketFindings(opens, true),
]);

const paragraphRules = blockRules.filter(({ reads }) => reads === 'paragraph');
const idsOfParagraphs: ReadonlySet<RuleId> = new Set([...paragraphRules.map(({ id }) => id), 'numbering/sequence']);

/** Whether a rule looks at all parts of a paragraph together: what it finds in one of them alone does not count. */
export function readsParagraphs(rule: RuleId): boolean {
  return idsOfParagraphs.has(rule);
}

/** What such rules find in a paragraph, and what its running list lacks; indices count from its first block. */
export const findingsOfParagraph: (paragraph: JoinedParagraph) => readonly PlacedFinding[] = memoize((paragraph: JoinedParagraph) => {
  const { block } = paragraph;
  const found = paragraphRules.flatMap((rule) => rule.check(block).map((finding) => inParts(paragraph, finding)));
  const running = runningOf(block)?.findings ?? [];
  return [...found, ...running.map((finding) => inParts(paragraph, finding, numberInParts))];
});

function numberInParts({ number, wanted }: SequenceSubject, paragraph: JoinedParagraph): SequenceSubject {
  const { origin } = paragraph.placeOf(number.from, number.to);
  const by = origin.from - number.from;
  const moved: Numbered = { ...number, ...origin, numeral: { from: number.numeral.from + by, to: number.numeral.to + by } };
  return { number: moved, wanted };
}

/** Whether a number that does not follow the line above follows the paragraph that the line is a part of: 三 may end one line, and 是 begin the next. */
export function goesOnFrom(paragraph: JoinedParagraph | undefined, { subject }: Finding<SequenceSubject>): boolean {
  if (!paragraph || !subject) return false;
  const { number } = subject;
  const state = number.level === levels.running ? runningOf(paragraph.block)?.state : undefined;
  return state !== undefined && follows(state, number.value);
}
