// Decides how an item with a wrong number may be renumbered: only where the numbers after it agree.
import { flags, markOf, nextWith } from '../../model/mark';
import { offer, type Fix } from '../finding';
import { ofSubject, type FixContext, type FlowRule } from '../rule';
import { itemOf } from './items';
import { levels, markLike, numeralLike, type Numbered } from './numbered';
import { planNumbering } from './planNumbering';
import { runningNumberFrom } from './running';
import type { SequenceSubject } from './sequenceFinding';

/** Consecutive numbering of lists and, in plans, of chapters. */
export const numberingSequence: FlowRule<SequenceSubject> = {
  id: 'numbering/sequence',
  severity: 'warning',
  scope: 'flow',
  documents: 'any',
  inPlan: planNumbering,
  fixes: ofSubject(fixes),
};

function fixes({ number, wanted }: SequenceSubject, context: FixContext): readonly Fix[] {
  const next = nextOf(number, context);
  if (next !== undefined && next !== wanted + 1) return [];
  const { block, numeral, value } = number;
  const newText = numeralLike(block.text.slice(numeral.from, numeral.to), value, wanted);
  if (newText === undefined) return [];
  const title = { id: 'numbering/sequence.fix', args: { is: markLike(number, value), wanted: markLike(number, wanted) } } as const;
  return [offer(title, [{ origin: { block, from: numeral.from, to: numeral.to }, newText }])];
}

/** The number that follows: of an item the next of its level, of a chapter that of the next one, whatever items stand below it. */
function nextOf(number: Numbered, context: FixContext): number | undefined {
  if (number.level === levels.running) return runningNumberFrom(number.block, number.to)?.value;
  return itemOf(number.block) ? nextItem(context, number) : nextChapter(context);
}

function nextChapter({ report, index }: FixContext): number | undefined {
  return report.sections.find(({ heading, ordinal }) => heading.index > index && ordinal !== undefined)?.ordinal;
}

/** The next number of the level, before a heading or a mark of a higher level. */
function nextItem({ blocks, report, from, index }: FixContext, { level }: Numbered): number | undefined {
  const end = from + report.length;
  const wanted = flags.item | flags.title | flags.section | flags.chapter;
  for (let at = from + index + 1; ; ) {
    const place = nextWith(blocks, at, wanted);
    if (!place || place.index >= end || markOf(place.item).kind !== 'item') return undefined;
    const mark = itemOf(place.item);
    if (mark && mark.level < level) return undefined;
    if (mark && mark.level === level) return mark.item?.value;
    at = place.index + 1;
  }
}
