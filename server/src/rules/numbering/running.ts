// Which numbers 一是 … 二是 … a paragraph carries, where its running lists have got to, and which of the numbers do not follow.
import { features, mayHold } from '../../model/prose/features';
import { hanNumeral, hanValue } from '../../schema';
import type { Block } from '../../syntax/block';
import { withoutTags } from '../../syntax/tags';
import { recent } from '../../text/memo';
import { visibleStart } from '../../text/visible';
import type { Finding } from '../finding';
import { levels, type Numbered } from './numbered';
import { sequenceFinding, type SequenceSubject } from './sequenceFinding';

/** Where a running list (一是 … 二是 …) has got to: its last number, and those of the lists that it stands in. */
export interface RunningState {
  readonly top: number;
  readonly open: readonly number[];
}

export interface Running {
  /** The number that the block begins with. */
  readonly head: Numbered | undefined;
  readonly state: RunningState;
  readonly findings: readonly Finding<SequenceSubject>[];
}

const RUNNING = new RegExp(String.raw`(?<=^|[。；，：、！？.;,:\s（(“*>\u3000])${hanNumeral}{1,3}是`, 'gu');
const NO_RUNNING: { readonly running: Running | undefined } = { running: undefined };

const readRunning: (block: Block) => { readonly running: Running | undefined } = recent((block) => {
  if (!mayHold(block, features.running)) return NO_RUNNING;
  const numbers = runningNumbers(block);
  const [first] = numbers;
  if (!first) return NO_RUNNING;
  const findings: Finding<SequenceSubject>[] = [];
  let state: RunningState = { top: first.value, open: [first.value] };
  for (const number of numbers.slice(1)) {
    if (!follows(state, number.value) && !opensList(number)) findings.push(sequenceFinding(number, state.top));
    state = advanceRunning(state, number.value);
  }
  const starts = first.from === startOfText(block.text);
  return { running: { head: starts ? first : undefined, state, findings } };
}, 2);

/** The running list of a block, if it has one. */
export function runningOf(block: Block): Running | undefined {
  return readRunning(block).running;
}

/** After a colon a list begins, also within an item of another. */
function opensList({ block, from, value }: Numbered): boolean {
  return value === 1 && '：:（('.includes(block.text.charAt(from - 1));
}

/** Where the words of a paragraph begin, behind its tags and stars. */
export function startOfText(paragraph: string): number {
  const text = withoutTags(paragraph);
  let at = visibleStart(text);
  while (text.charAt(at) === '*') at++;
  return at;
}

/** The numbers of all N是 of a block, in order. */
export function runningNumbers(block: Block): Numbered[] {
  const numbers: Numbered[] = [];
  for (let number = runningNumberFrom(block, 0); number; number = runningNumberFrom(block, number.to)) numbers.push(number);
  return numbers;
}

/** The number of the first N是 at an offset or behind it. */
export function runningNumberFrom(block: Block, offset: number): Numbered | undefined {
  RUNNING.lastIndex = offset;
  const found = RUNNING.exec(block.text);
  if (!found) return undefined;
  const from = found.index;
  const to = RUNNING.lastIndex - 1;
  return { level: levels.running, value: hanValue(block.text.slice(from, to)), block, from, to, numeral: { from, to } };
}

/** Whether a number may come next: the next one, a new list's first, or the next of a list that this one stands in. */
export function follows({ top, open }: RunningState, value: number): boolean {
  if (value === top + 1) return true;
  if (value === 1) return top !== 1;
  return open.includes(value - 1);
}

/** Lists stand in lists, but in no more than so many: each 一是 that is repeated opens another. */
const DEEPEST = 8;

function advanceRunning({ open }: RunningState, value: number): RunningState {
  if (value === 1) return { top: 1, open: [...open.slice(1 - DEEPEST), 1] };
  const at = open.lastIndexOf(value - 1);
  return { top: value, open: [...(at < 0 ? open.slice(0, -1) : open.slice(0, at)), value] };
}
