// How numbered lists continue over blocks: the first and the last number of each level that a part of a text shows to its neighbours.
import { markOf } from '../../model/mark';
import type { Block } from '../../syntax/block';
import { gather, type Gathered } from '../../text/gatheredTree';
import type { Finding } from '../finding';
import { itemFollows, itemOf } from './items';
import { levels, type Numbered } from './numbered';
import { follows, runningOf, type Running, type RunningState } from './running';
import { sequenceFinding, type SequenceSubject } from './sequenceFinding';

interface Placed {
  readonly number: Numbered;
  readonly index: number;
}

/** How a list （一）… goes on: with another mark of its level, not at all, since a heading follows, or beyond the part. */
type GoingOn = 'on' | 'ended' | 'open';

/** A （一） that others stand before, the last of them `before`, in what seems to be their list. */
interface Restart extends Placed {
  readonly before: number;
}

/**
 * `top` is the highest mark of the part (-1 a heading): it separates lists of lower levels. `first` holds, by level, the number that
 * a number before the part is compared with, `last` the one that a number after it is compared with (0: none).
 */
export interface Numbers {
  readonly top: number;
  readonly first: readonly (Placed | undefined)[];
  /** Seven bits a level: numbers go up to 99. */
  readonly last: number;
  readonly running: RunningState | undefined;
  /** How a list that is open before the part goes on in it. */
  readonly onward: GoingOn;
  /** How the list of the first （一）… that the part shows goes on. */
  readonly goesOn: GoingOn;
  /** A restart that no number of its level, and no heading, follows in the part. */
  readonly restart: Restart | undefined;
}

const LEVELS = 5;
const HEADING_LEVEL = -1;
const NONE: readonly undefined[] = new Array<undefined>(LEVELS).fill(undefined);
const BITS = 7;
const MASK = (1 << BITS) - 1;
const HEADING: Numbers = { top: HEADING_LEVEL, first: NONE, last: 0, running: undefined, onward: 'ended', goesOn: 'open', restart: undefined };

/** What a block says; undefined for one without numbers. */
export function numbersOf(block: Block): Numbers | undefined {
  const { kind } = markOf(block);
  const running = runningOf(block);
  const mark = itemOf(block);
  if (mark) return numbersOfItem(mark.level, mark.item, running);
  if (kind === 'title' || kind === 'section' || kind === 'chapter') return running ? { ...HEADING, running: running.state } : HEADING;
  if (!running) return undefined;
  const first = running.head ? [...NONE.slice(0, -1), { number: running.head, index: 0 }] : NONE;
  return { top: levels.running, first, last: 0, running: running.state, onward: 'open', goesOn: 'open', restart: undefined };
}

function numbersOfItem(level: number, item: Numbered | undefined, running: Running | undefined): Numbers {
  const first = item ? NONE.map((_, at) => (at === level ? { number: item, index: 0 } : undefined)) : NONE;
  const last = item ? (item.value & MASK) << (level * BITS) : 0;
  return { top: level, first, last, running: running?.state, onward: level === levels.hanParen ? 'on' : 'open', goesOn: 'open', restart: undefined };
}

/** The findings between two parts, the right one `shift` blocks further on. */
export function compareNumbers(found: Gathered<Finding<SequenceSubject>> | undefined, left: Numbers, right: Numbers, shift: number): Gathered<Finding<SequenceSubject>> | undefined {
  const restart = settledRestart(left, right, shift);
  let all = restart ? withRestart(found, restart) : found;
  if (right.first === NONE) return all;
  for (let level = 0; level < LEVELS; level++) {
    const placed = right.first[level];
    if (!placed) continue;
    const before = lastBefore(left, level, placed.number.value);
    if (before !== 0) all = gather(all, placed.index + shift, sequenceFinding(placed.number, before));
  }
  return all;
}

function withRestart(found: Gathered<Finding<SequenceSubject>> | undefined, { number, index, before }: Restart): Gathered<Finding<SequenceSubject>> {
  return gather(found, index, sequenceFinding(number, before));
}

/** The findings with that on a （一） at the end of the text that no other follows. */
export function withLast(found: Gathered<Finding<SequenceSubject>> | undefined, numbers: Numbers | undefined): Gathered<Finding<SequenceSubject>> | undefined {
  return numbers?.restart ? withRestart(found, numbers.restart) : found;
}

/** The restart that is alone, now that both parts are seen. */
function settledRestart(left: Numbers, right: Numbers, shift: number): Restart | undefined {
  if (right.goesOn === 'ended') return restartIn(left, right, shift);
  return right.onward === 'ended' ? left.restart : undefined;
}

/** The first number of the right part, if it is a restart. */
function restartIn(left: Numbers, right: Numbers, shift: number): Restart | undefined {
  const first = right.first[levels.hanParen];
  const before = left.last & MASK;
  return first?.number.value === 1 && before > 1 ? { number: first.number, index: first.index + shift, before } : undefined;
}

/** The last number of the level, if `value` must not follow it; else 0. */
function lastBefore({ last, running }: Numbers, level: number, value: number): number {
  if (level === levels.running) return running && !follows(running, value) ? running.top : 0;
  const before = (last >> (level * BITS)) & MASK;
  return before === 0 || itemFollows(before, value) ? 0 : before;
}

/** The numbers `by` blocks further on. */
export function shiftNumbers(numbers: Numbers, by: number): Numbers {
  if (numbers.first === NONE && !numbers.restart) return numbers;
  const { first, restart } = numbers;
  return { ...numbers, first: first === NONE ? NONE : first.map((placed) => shifted(placed, by)), restart: restart && { ...restart, index: restart.index + by } };
}

function shifted(placed: Placed | undefined, by: number): Placed | undefined {
  return placed && { number: placed.number, index: placed.index + by };
}

/** What two parts show together. Of levels above the highest mark of the right part the left one's numbers are the last. */
export function joinNumbers(left: Numbers, right: Numbers, shift: number): Numbers {
  const top = left.top < right.top ? left.top : right.top;
  const first = right.first === NONE || left.top === HEADING_LEVEL ? left.first : firstOf(left, right, shift);
  const kept = right.top < 0 ? 0 : (1 << (right.top * BITS)) - 1;
  const last = (left.last & kept) | (right.last & ~kept);
  const onward = left.onward === 'open' ? right.onward : left.onward;
  const goesOn = left.first[levels.hanParen] ? (left.goesOn === 'open' ? right.onward : left.goesOn) : first[levels.hanParen] ? right.goesOn : 'open';
  const restart = restartAtEnd(left, right, shift);
  const same = top === left.top && first === left.first && last === left.last && left.running === right.running && onward === left.onward && goesOn === left.goesOn && restart === left.restart;
  return same ? left : { top, first, last, running: right.running, onward, goesOn, restart };
}

function restartAtEnd(left: Numbers, right: Numbers, shift: number): Restart | undefined {
  if (right.restart) return { ...right.restart, index: right.restart.index + shift };
  if (right.onward === 'open') return left.restart;
  return right.goesOn === 'open' ? restartIn(left, right, shift) : undefined;
}

/** A number of the right part is shown to the left where no mark of its level or a higher one stands before it. */
function firstOf(left: Numbers, right: Numbers, shift: number): readonly (Placed | undefined)[] {
  let first: (Placed | undefined)[] | undefined;
  for (let level = 0; level < left.top && level < LEVELS; level++) {
    const placed = right.first[level];
    if (placed) (first ??= [...left.first])[level] = shifted(placed, shift);
  }
  return first ?? left.first;
}
