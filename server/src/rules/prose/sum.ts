// Decides whether the parts of a list in the prose add up to the number that they are parts of.
import { isUniform } from '../../model/prose/lists/listParts';
import { mayAgree } from '../../model/prose/listWords';
import { isBorneOut } from '../../model/prose/facts/reportClaims';
import type { Exchanged, Slip } from '../../model/prose/lists/slips';
import { passageOf } from '../../model/prose/passage';
import type { Quantity } from '../../model/prose/quantity';
import { clauseStart } from '../../model/prose/sentence';
import { wrongListsOf, type WrongList, type WrongPart } from '../../model/prose/lists/wrongList';
import { isNegative, subtract, toText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding, type Fix } from '../finding';
import type { SumArgs } from '../messages/prose';
import type { BlockRule, FixContext } from '../rule';
import { factAt } from './disagreements';
import { arithmeticOf, excerpt, figureFixes, relatedFigure, rewriting, type ListSubject } from './figures';

/** Lists after 其中, in brackets, after 分别为. */
export const proseSum: BlockRule<ListSubject> = {
  id: 'prose/sum',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  fixes: sumFixes,
};

/** None where the figure is what the tables say: then a part is wrong. */
function sumFixes(context: FixContext<ListSubject>): readonly Fix[] {
  const fact = factAt(context.finding.origin);
  return fact && isBorneOut(context.report, fact) === true ? [] : figureFixes(context);
}

function check(block: Block): readonly Finding<ListSubject>[] {
  const wrong = wrongListsOf(passageOf(block));
  return wrong.length === 0 ? noFindings : wrong.map((each) => finding(block, each));
}

function finding(block: Block, { list, reading: { parts: counted, sum: total }, wrongPart, slip }: WrongList): Finding<ListSubject> {
  const { whole, others, carried, parts, closed, adjacent } = list;
  const { text } = block;
  const quantities = counted.map(({ quantity }) => quantity);
  const difference = subtract(total, whole.amount);
  const end = quantities[quantities.length - 1]?.end ?? whole.end;
  const args: SumArgs = {
    text: excerpt(text, clauseStart(text, whole.from), end),
    ...arithmeticOf(whole, quantities, total),
  };
  const kind = isNegative(difference) ? 'less' : 'more';
  const id = kind === 'less' && !closed ? 'prose/sum.nearly' : (`prose/sum.${kind}` as const);
  const sure = isUniform(parts) && others.length === 0 && carried.length === 0 && (closed || adjacent) && parts.length > 1 && quantities.every(({ hedge, base }) => hedge === '' && (base === '' || mayAgree(base, whole.base)));
  const fix = wrongPart ? rewriting(text, wrongPart.quantity, wrongPart.wanted) : sure && !isPartOf(slip, whole) ? rewriting(text, whole, total) : undefined;
  const figure = wrongPart?.quantity ?? whole;
  const subject: ListSubject = { ...fix, difference, isOpen: !closed };
  return {
    rule: 'prose/sum',
    origin: { block, from: figure.from, to: figure.to },
    message: wrongPart
      ? { id: 'prose/sum.part', args: { ...args, kind, ...partArgs(text, wrongPart) } }
      : slip?.exchanged
        ? { id: 'prose/sum.digits', args: { ...args, ...digitsArgs(text, slip.exchanged) } }
        : { id, args },
    related: [whole, ...quantities].filter((each) => each !== figure).map((each) => relatedFigure(block, each)),
    ...(slip?.isDoubtful === true && !wrongPart ? { severity: 'info' as const } : {}),
    subject,
  };
}

/** Whether it is a part that has its digits in each other's place: the whole is right then. */
function isPartOf(slip: Slip | undefined, whole: Quantity): boolean {
  return slip?.exchanged !== undefined && slip.exchanged.quantity !== whole;
}

function digitsArgs(text: string, { quantity, wanted }: Exchanged): { readonly figure: string; readonly wanted: string } {
  return { figure: text.slice(quantity.from, quantity.end), wanted: toText(wanted) };
}

/** The part that the share beside it shows to be the wrong figure, and what it should be. */
function partArgs(text: string, { quantity, printed, wanted }: WrongPart): { readonly part: string; readonly wanted: string; readonly share: string } {
  return { part: text.slice(quantity.from, quantity.end), wanted: toText(wanted), share: text.slice(printed.from, printed.end) };
}
