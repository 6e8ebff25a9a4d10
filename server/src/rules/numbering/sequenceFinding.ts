// What is said of a number that does not follow the one before it.
import type { Finding } from '../finding';
import { levels, markLike, type Numbered } from './numbered';

/** What the fix of a sequence finding has to know. */
export interface SequenceSubject {
  readonly number: Numbered;
  readonly wanted: number;
}

const WARNED: readonly number[] = [levels.hanParen, levels.arabic];

/** Whether a finding is on a number that may also begin a list: （一） behind （三）. */
export function isOfRestart({ subject }: Finding<SequenceSubject>): boolean {
  return subject?.number.value === 1 && subject.wanted > 2;
}

/** The finding for a number that does not follow `before`. */
export function sequenceFinding(number: Numbered, before: number): Finding<SequenceSubject> {
  const { level, value, block, from, to } = number;
  const suffix = level === levels.running ? '是' : '';
  const [is, previous, wanted] = [value, before, before + 1].map((each) => markLike(number, each) + suffix) as [string, string, string];
  const kind = value === before ? 'repeated' : value < before ? 'backward' : 'gap';
  const message =
    kind === 'repeated'
      ? ({ id: 'numbering/sequence.repeated', args: { is, wanted } } as const)
      : ({ id: `numbering/sequence.${kind}`, args: { is, before: previous, wanted } } as const);
  const subject: SequenceSubject = { number, wanted: before + 1 };
  const finding: Finding<SequenceSubject> = { rule: 'numbering/sequence', origin: { block, from, to }, message, related: [], subject };
  return WARNED.includes(level) ? finding : { ...finding, severity: 'info' };
}

/**
 * Whether a finding on a number only follows from that on the one before: with that one put right, this is the next (（二）（五）（四）, where （五）
 * alone is wrong).
 */
export function isEchoOf(before: Finding, finding: Finding): boolean {
  const [first, second] = [subjectOf(before), subjectOf(finding)];
  if (!first || !second || first.number.level !== second.number.level) return false;
  return second.wanted === first.number.value + 1 && second.number.value === first.wanted + 1;
}

function subjectOf({ rule, subject }: Finding): SequenceSubject | undefined {
  return rule === 'numbering/sequence' ? (subject as SequenceSubject | undefined) : undefined;
}
