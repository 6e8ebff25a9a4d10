// Decides whether more was answered than received, where nothing is said of cases carried over.
import { isParagraph } from '../../model/prose/features';
import { passageOf, type Passage } from '../../model/prose/passage';
import type { Quantity } from '../../model/prose/quantity';
import { afterBracket, clauseBefore, isInClosedBracket, sentenceStart } from '../../model/prose/sentence';
import { FINISHED } from '../../model/prose/vocabulary';
import { compare, subtract, sum, toText, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding } from '../finding';
import type { BlockRule } from '../rule';
import { relatedFigure } from './figures';

/** 收到a件，答复b件 with b > a. */
export const proseAnswered: BlockRule = {
  id: 'prose/answered',
  severity: 'info',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
};

/** What was received before, or later on, may be among what was answered. */
const MAY_HOLD_MORE = /结转|转结|上年|上一年|去年|往年|历年|遗留|跨年|年初|下半年|[二三四]季度|[新另还]增|含/;
const TAKEN_ON = /收到|新收|受理|接到|收悉|办理(?![结情])|承办|转办/;
const AVERAGE = /[日月均]均|平均/;
const ANSWERED = new RegExp(`^[^，,；;。：:（(、]{0,2}[，,；;]?(?:已|均|按期|按时|依法|依法依规|全部|共|并|已全部|均已)?(?:${FINISHED})(?:申请|信息公开申请|政府信息公开申请|留言|完毕)?\\s?$`);

function check(block: Block): readonly Finding[] {
  const { text } = block;
  if (!isParagraph(block)) return noFindings;
  const passage = passageOf(block);
  const { quantities } = passage;
  if (quantities.length < 2) return noFindings;
  let found: Finding[] | undefined;
  for (let i = 1; i < quantities.length; i++) {
    const answer = quantities[i] as Quantity;
    const received = receivedBefore(passage, i);
    if (!received) continue;
    if (received.base !== answer.base || compare(answer.amount, receivedUpTo(passage, received)) <= 0) continue;
    if (!isPair(text, received, answer)) continue;
    if (MAY_HOLD_MORE.test(text)) return noFindings;
    (found ??= []).push(finding(block, received, answer));
  }
  return found ?? noFindings;
}

/** The last number before another that stands in no bracket. */
function receivedBefore({ text, quantities }: Passage, index: number): Quantity | undefined {
  const { from: to } = quantities[index] as Quantity;
  if (!/[复结]/.test(text.slice(Math.max(0, to - LONGEST_ANSWER), to))) return undefined;
  let i = index - 1;
  while (i >= 0 && isInClosedBracket(text, (quantities[i] as Quantity).from, to)) i--;
  return quantities[i];
}

const LONGEST_ANSWER = 12;

/** 收到人大建议12件，收到政协提案8件，答复20件: what is received, with what stands before it in its sentence and is told to be received, too. */
function receivedUpTo({ text, quantities }: Passage, received: Quantity): Decimal {
  const start = Math.max(sentenceStart(text, received.from), text.lastIndexOf('；', received.from) + 1);
  const before = quantities.filter(({ base, from }) => base === received.base && from >= start && from < received.from);
  const beside = before.filter(({ from }) => /^(?!其中|.*[较比多增])/.test(clauseBefore(text, from)) && TAKEN_ON.test(clauseBefore(text, from)));
  return sum([received, ...beside].map(({ amount }) => amount));
}

function isPair(text: string, received: Quantity, answer: Quantity): boolean {
  const clause = clauseBefore(text, received.from);
  const exact = received.hedge === '' && answer.hedge === '' && !received.numeral && !answer.numeral;
  return exact && received.base !== '' && ANSWERED.test(text.slice(afterBracket(text, received.end, answer.from), answer.from)) && TAKEN_ON.test(clause) && !AVERAGE.test(clause);
}

function finding(block: Block, received: Quantity, answer: Quantity): Finding {
  const { text } = block;
  const args = {
    received: text.slice(received.from, received.end),
    answered: text.slice(answer.from, answer.end),
    difference: toText(subtract(answer.amount, received.amount)),
  };
  const origin = { block, from: answer.from, to: answer.to };
  return { rule: 'prose/answered', origin, message: { id: 'prose/answered', args }, related: [relatedFigure(block, received)] };
}
