// Decides whether the parts of a list in the prose add up to the number that they are parts of.
import { isUniform } from '../../model/prose/readings';
import { clauseBefore } from '../../model/prose/sentence';
import { wrongListsOf, type WrongList, type WrongPart } from '../../model/prose/wrongList';
import { absolute, isNegative, subtract, toText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import type { Finding } from '../finding';
import type { SumArgs } from '../messages/prose';
import type { BlockRule } from '../rule';
import { noFindings } from '../text/shared';
import { excerpt, figureFixes, relatedFigure, rewriting, termsOf, type ListSubject } from './shared';

/** Lists after 其中, in brackets, after 分别为 (DOMAIN E.6 prose/sum). */
export const sum: BlockRule = {
  id: 'prose/sum',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  fixes: figureFixes,
};

function check(block: Block): readonly Finding[] {
  const wrong = wrongListsOf(block);
  return wrong.length === 0 ? noFindings : wrong.map((each) => finding(block, each));
}

function finding(block: Block, { list, reading: { parts: counted, sum: total }, wrongPart }: WrongList): Finding {
  const { whole, others, carried, parts, closed, adjacent } = list;
  const { text } = block;
  const quantities = counted.map(({ quantity }) => quantity);
  const difference = subtract(total, whole.amount);
  const end = quantities[quantities.length - 1]?.end ?? whole.end;
  const args: SumArgs = {
    text: excerpt(text, whole.from - clauseBefore(text, whole.from).length, end),
    sum: toText(total),
    terms: termsOf(quantities),
    whole: toText(whole.amount),
    difference: toText(absolute(difference)),
  };
  const kind = isNegative(difference) ? 'less' : 'more';
  if (wrongPart) {
    const related = [whole, ...quantities.filter((each) => each !== wrongPart.quantity)].map((quantity) => relatedFigure(block, quantity));
    const subject: ListSubject = { ...rewriting(text, wrongPart.quantity, wrongPart.wanted), difference };
    return { ...partFinding(block, wrongPart, { ...args, kind }), related, subject };
  }
  const sure = isUniform(parts) && others.length === 0 && carried.length === 0 && (closed || adjacent) && parts.length > 1;
  const subject: ListSubject = { ...(sure && rewriting(text, whole, total)), difference };
  return {
    rule: 'prose/sum',
    origin: { block, from: whole.from, to: whole.to },
    message: { id: `prose/sum.${kind}`, args },
    related: quantities.map((quantity) => relatedFigure(block, quantity)),
    subject,
  };
}

/** At the part that the share beside it shows to be the wrong figure. */
function partFinding(block: Block, { quantity, printed, wanted }: WrongPart, args: SumArgs & { readonly kind: 'more' | 'less' }): Omit<Finding, 'related'> {
  const { text } = block;
  const part = text.slice(quantity.from, quantity.end);
  return {
    rule: 'prose/sum',
    origin: { block, from: quantity.from, to: quantity.to },
    message: { id: 'prose/sum.part', args: { ...args, part, wanted: toText(wanted), share: text.slice(printed.from, printed.end) } },
  };
}
