// Finds the lists 一是 … N是 whose members are paragraphs, and the paragraph that introduces each.
import { flags, lastWith, markOf } from '../../model/mark';
import type { Block } from '../../syntax/block';
import type { Place } from '../../text/sequence';
import { defineSummary } from '../../text/summary';
import type { Numbered } from '../numbering/numbered';
import { runningNumbers, runningOf, startOfText } from '../numbering/running';
import type { ReportView } from '../rule';

export interface RunningList {
  /** The paragraph before the list. */
  readonly introduction: Place<Block>;
  /** The last member; its value is the number of members. */
  readonly last: Numbered;
}

const beginnings = defineSummary<Block, boolean>({ empty: false, of: ({ kind, text }) => kind === 'prose' && text.startsWith('一是', startOfText(text)), join: (a, b) => a || b });

/** The lists of a report that can be followed to their end, in order. */
export function runningListsOf({ report, blocks, from }: ReportView): readonly RunningList[] {
  const end = from + report.length;
  const lists: RunningList[] = [];
  for (let place = nextBeginning(blocks, from); place && place.index < end; place = nextBeginning(blocks, place.index + 1)) {
    const introduction = lastWith(blocks, place.index, flags.visible);
    if (introduction?.item.kind !== 'prose' || introduction.index < from) continue;
    const last = lastMember(blocks, place.index, end);
    if (last) lists.push({ introduction, last });
  }
  return lists;
}

function nextBeginning(blocks: ReportView['blocks'], at: number): Place<Block> | undefined {
  return beginnings.next(blocks, at, (begins) => begins);
}

/** The last member of the list that begins at `start`; undefined where another list stands within it, or its numbers do not follow. */
function lastMember(blocks: ReportView['blocks'], start: number, end: number): Numbered | undefined {
  let last: Numbered | undefined;
  let interrupted = false;
  for (let index = start; index < end; index++) {
    const block = blocks.at(index).item;
    const { kind } = markOf(block);
    if (kind !== 'plain' && kind !== 'item') break;
    if (kind === 'item') interrupted = true;
    const head = runningOf(block)?.head;
    if (last && head?.value === 1) break;
    const numbers = runningNumbers(block);
    const goesOn = !last || head || numbers[0]?.value === last.value + 1;
    for (const number of goesOn ? numbers : []) {
      if (number.value !== (last?.value ?? 0) + 1 || interrupted) return undefined;
      last = number;
    }
  }
  return last;
}
