// What a pattern of facts is, and what it sees of a number.
import type { Decimal } from '../../../number/decimal';
import type { FactKey } from './factKinds';

/** What a pattern sees of a number: the words it matched, and the sentence around. All of them are short. */
export interface Surroundings {
  /** What the pattern matched: before the number, or after it (from its unit on). */
  readonly words: string;
  /** The sentence before `words`, at most some hundred characters of it. */
  readonly before: string;
  /** What stands before `words` in its clause. */
  readonly clause: string;
  /** The whole sentence as far as the number's clause goes. */
  readonly sentence: string;
  /** What stands before the sentence, some hundred characters. */
  readonly context: string;
  /** What follows the number's unit, some characters. */
  readonly after: string;
  readonly value: Decimal;
}

interface AnyPattern {
  /** Every character that its words may end with (`left`) or begin with (`right`), at the number. */
  readonly meets: string;
  /** Which statement it is; undefined: none. */
  readonly key: (around: Surroundings) => FactKey | undefined;
}

/** Sticky; looks back from the number (group 1: the words). */
interface PatternBefore extends AnyPattern {
  readonly left: RegExp;
  readonly right?: undefined;
}

/** Sticky; looks on from the number's unit. */
interface PatternBehind extends AnyPattern {
  readonly right: RegExp;
  readonly left?: undefined;
}

/** A way in which a number is said to be something, by what stands before or behind it. */
export type FactPattern = PatternBefore | PatternBehind;
