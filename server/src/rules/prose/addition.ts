// Decides whether numbers told one after another add up to the total that is told after them.
import { addends } from '../../model/prose/addends';
import { clauseBefore } from '../../model/prose/sentence';
import { equals, subtract } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding } from '../finding';
import type { BlockRule } from '../rule';
import { arithmeticOf, excerpt, figureFixes, relatedFigure, rewriting, totalOf, type ListSubject } from './figures';

/** a件、b件，共c件. */
export const proseAddition: BlockRule = {
  id: 'prose/addition',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  fixes: figureFixes,
};

function check(block: Block): readonly Finding[] {
  const all = addends(block);
  if (all.length === 0) return noFindings;
  const { text } = block;
  return all.flatMap(({ parts, total, suspects }): Finding[] => {
    if (suspects.some((each) => equals(each, total.amount))) return [];
    const sum = totalOf(parts);
    const [first] = parts;
    if (!first) return [];
    const args = {
      text: excerpt(text, first.from - clauseBefore(text, first.from).length, total.end),
      ...arithmeticOf(total, parts, sum),
    };
    const subject: ListSubject = { ...rewriting(text, total, sum), difference: subtract(sum, total.amount), isOpen: false };
    const related = parts.map((part) => relatedFigure(block, part));
    const origin = { block, from: total.from, to: total.to };
    return [{ rule: 'prose/addition', origin, message: { id: 'prose/addition', args }, related, subject }];
  });
}
