// Decides whether numbers told one after another add up to the total that is told after them, and those of two years differ by what is told.
import { addends, type Addends } from '../../model/prose/lists/addends';
import { passageOf } from '../../model/prose/passage';
import { thisYears, wrongChanges, type Change } from '../../model/prose/shares/change';
import { clauseStart } from '../../model/prose/sentence';
import { absolute, compare, equals, isNegative, subtract, toText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding } from '../finding';
import type { BlockRule } from '../rule';
import { arithmeticOf, excerpt, figureFixes, relatedFigure, rewriting, totalOf, type ListSubject } from './figures';

/** a件、b件，共c件; 去年a件，今年b件，增加c件. */
export const proseAddition: BlockRule<ListSubject> = {
  id: 'prose/addition',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  fixes: figureFixes,
};

function check(block: Block): readonly Finding<ListSubject>[] {
  const passage = passageOf(block);
  const [all, changes] = [addends(passage), wrongChanges(passage)];
  return all.length === 0 && changes.length === 0 ? noFindings : [...all.flatMap((each) => judgeTotal(block, each)), ...changes.map((each) => findingOnChange(block, each))];
}

function judgeTotal(block: Block, { parts, total, suspects, isOpen }: Addends): readonly Finding<ListSubject>[] {
  const sum = totalOf(parts);
  if (suspects.some((each) => equals(each, total.amount)) || (isOpen && compare(sum, total.amount) < 0)) return noFindings;
  const { text } = block;
  const [first] = parts;
  if (!first) return noFindings;
  const args = {
    text: excerpt(text, clauseStart(text, first.from), total.end),
    ...arithmeticOf(total, parts, sum),
  };
  const subject: ListSubject = { ...(isOpen ? undefined : rewriting(text, total, sum)), difference: subtract(sum, total.amount), isOpen };
  const related = parts.map((part) => relatedFigure(block, part));
  const origin = { block, from: total.from, to: total.to };
  return [{ rule: 'prose/addition', origin, message: { id: 'prose/addition', args }, related, subject }];
}

function findingOnChange(block: Block, change: Change): Finding<ListSubject> {
  const { now, then, printed, falls } = change;
  const { text } = block;
  const difference = subtract(now.amount, then.amount);
  const actual = absolute(difference);
  const args = {
    now: text.slice(now.from, now.end),
    then: text.slice(then.from, then.end),
    actual: toText(actual),
    actuallyFalls: isNegative(difference),
    change: toText(printed.amount),
    falls,
  };
  const fix = isNegative(difference) === falls ? rewriting(text, printed, actual) : undefined;
  const subject: ListSubject = { ...fix, difference: subtract(now.amount, thisYears(change)), isOpen: false };
  const origin = { block, from: printed.from, to: printed.to };
  return { rule: 'prose/addition', origin, message: { id: 'prose/addition.change', args }, related: [then, now].map((each) => relatedFigure(block, each)), subject };
}
