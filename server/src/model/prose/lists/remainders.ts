// Decides which numbers are told as some of a whole and the rest of it, and do not make it up: 收到20件，除2件外，其余17件; 20件，13件公开，其余8件….
import { add, compare, equals, sum, type Decimal } from '../../../number/decimal';
import { dividedList, type ProseList } from './list';
import { isCompared, mayAgree } from '../listWords';
import { nothing } from './wholes';
import type { Passage } from '../passage';
import { isExact, type Quantity } from '../quantity';
import { clauseBefore, earlierSentenceStart, isInClosedBracket, sentenceEnd, sentenceStart } from '../sentence';

const noLists: readonly ProseList[] = [];
const REST = /^(?:其余|剩余|余下)的?(?:申请)?$/;
const EXCEPT = /^除(?:了|去|上述|这)?$/;
/** A whole, some of it, and the rest. */
const LEAST = 3;

/** What is left of no number before it, with what stands right before it. */
export function wrongRemainders(passage: Passage): readonly ProseList[] {
  const { text, quantities } = passage;
  if (quantities.length < LEAST || !/其余|剩余|余下/.test(text)) return noLists;
  return quantities.flatMap((rest, i): readonly ProseList[] => {
    const list = isExact(rest) && REST.test(clauseBefore(text, rest.from)) ? wrongRemainder(passage, rest, i) : undefined;
    return list ? [list] : noLists;
  });
}

function wrongRemainder(passage: Passage, rest: Quantity, index: number): ProseList | undefined {
  const { text, quantities } = passage;
  const isRemark = ({ from }: Quantity): boolean => isInClosedBracket(text, from, rest.from);
  const some = quantities.slice(0, index).findLast((each) => !isRemark(each));
  if (!some || !isExact(some) || some.base !== rest.base || /[；。]/.test(text.slice(some.end, rest.from)) || goesOn(passage, rest)) return undefined;
  const from = wholesFrom(text, some);
  if (from === undefined) return undefined;
  const before = quantities.filter((each) => each.from >= from && each.end <= some.from && isExact(each) && mayAgree(each.base, rest.base) && !isRemark(each));
  const named = before.filter((each) => clauseBefore(text, each.from) !== '');
  const wholes = named.length > 0 ? named : before;
  const total = add(some.amount, rest.amount);
  const more = bareBeside(text, before, named[named.length - 1], some);
  if (wholes.some(({ from: at }) => isCompared(text, at)) || agrees([...wholes, ...more], total) || agrees(wholes, add(total, sum(more.map(({ amount }) => amount))))) return undefined;
  const whole = wholes.reduce<Quantity | undefined>((most, each) => (most && compare(most.amount, each.amount) >= 0 ? most : each), undefined);
  if (!whole || equals(add(total, sum(before.filter(({ from: at }) => at > whole.from).map(({ amount }) => amount))), whole.amount)) return undefined;
  const parts = [...more, some, rest].map((quantity, i) => ({ quantity, label: quantity === rest ? '其余' : '', separator: i === 0 ? '' : '，' }) as const);
  return dividedList(whole, wholes.filter((each) => each !== whole), parts);
}

/** 20件，3件属于…，2件涉及…，其余15件: numbers between the whole and the last part that is told, bare as that is, are parts, too. */
function bareBeside(text: string, before: readonly Quantity[], whole: Quantity | undefined, some: Quantity): readonly Quantity[] {
  return whole && !EXCEPT.test(clauseBefore(text, some.from)) ? before.filter(({ from }) => from > whole.from) : nothing;
}

/** Where what `some` is part of may be told: behind 除 also in the sentence before; a bare number follows it; undefined where it is told as something else. */
function wholesFrom(text: string, { from }: Quantity): number | undefined {
  const start = sentenceStart(text, from);
  const said = clauseBefore(text, from);
  if (EXCEPT.test(said)) return earlierSentenceStart(text, start);
  return said === '' && text.charAt(from - 1) === '，' ? start : undefined;
}

/** 其余15个正常，2个在整改: the rest is not all that is left. */
function goesOn({ text, quantities }: Passage, rest: Quantity): boolean {
  const end = sentenceEnd(text, rest.end);
  return quantities.some((each) => each.from >= rest.end && each.from < end && each.base === rest.base && !isInClosedBracket(text, each.from, end));
}

/** Whether a sum is one of some numbers, two of them together, or what one of them leaves of another: 收到20件，撤回3件. */
function agrees(numbers: readonly Quantity[], total: Decimal): boolean {
  return numbers.some(({ amount }, i) => equals(amount, total) || numbers.some((other, j) => i !== j && (equals(add(amount, other.amount), total) || equals(add(total, other.amount), amount))));
}
