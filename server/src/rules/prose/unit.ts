// Decides whether a number and its parts are printed with different units though they are the same figures: 500万条 of 200条 and 300条.
import { textAt } from '../../model/origin';
import { listsOf } from '../../model/prose/lists/list';
import { passageOf } from '../../model/prose/passage';
import type { Quantity } from '../../model/prose/quantity';
import { hasOtherUnit } from '../../model/prose/lists/readings';
import { add, compare, equals, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import { ofSubject, type BlockRule, type FixContext } from '../rule';
import { relatedFigure, type FigureSubject } from './figures';

/** 万 on one side of a sum only. */
export const proseUnit: BlockRule<UnitSubject> = {
  id: 'prose/unit',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  fixes: ofSubject(fixes),
};

/** The figures as they would be printed with the other unit. */
interface UnitSubject {
  /** The one that the finding stands at. */
  readonly figure: FigureSubject;
  /** The related ones, in their order; none where most of them show that theirs is the right unit. */
  readonly others: readonly FigureSubject[];
}

function check(block: Block): readonly Finding<UnitSubject>[] {
  const passage = passageOf(block);
  const lists = listsOf(passage).filter(hasOtherUnit);
  if (lists.length > 0) return lists.map(({ whole, parts }) => finding(block, whole, parts.map(({ quantity }) => quantity)));
  const told = toldApart(passage.quantities);
  return told.length === 0 ? noFindings : told.map(([whole, ...parts]) => finding(block, whole, parts));
}

/** Small numbers add up by chance. */
const LEAST = 100;
const MOST_PARTS = 5;

/** A number, and those right behind it, or before it, that are its parts but for 万: 公开信息173769万条。甲公开75656条，乙公开98113条。 */
function toldApart(quantities: readonly Quantity[]): readonly (readonly [Quantity, ...Quantity[]])[] {
  if (quantities.every(({ factor }) => factor === 1)) return [];
  return quantities.flatMap((whole, i) => {
    if (whole.base === '' || whole.base === '%' || compare(whole.value, LEAST) < 0) return [];
    const behind = quantities.slice(i + 1, i + 1 + MOST_PARTS);
    const before = quantities.slice(Math.max(0, i - MOST_PARTS), i).reverse();
    const parts = partsAmong(behind, whole) ?? partsAmong(before, whole)?.toReversed();
    return parts ? [[whole, ...parts] as const] : [];
  });
}

/** The first of some numbers that add up to another but for its 万. */
function partsAmong(quantities: readonly Quantity[], { base, factor, value }: Quantity): readonly Quantity[] | undefined {
  let total: Decimal = 0;
  for (const [i, part] of quantities.entries()) {
    if (part.base !== base || part.factor === factor || part.hedge !== '') return undefined;
    total = add(total, part.value);
    if (i > 0 && equals(total, value)) return quantities.slice(0, i + 1);
  }
  return undefined;
}

/** At the only part whose unit is another, or at the whole. */
function finding(block: Block, whole: Quantity, parts: readonly Quantity[]): Finding<UnitSubject> {
  const { text } = block;
  const shown = parts.map(({ from, end }) => text.slice(from, end)).join('、');
  const apart = parts.filter(({ factor }) => factor !== whole.factor);
  const [odd = whole, ...others] = apart;
  const figure = others.length === 0 ? odd : whole;
  const related = [whole, ...parts].filter((each) => each !== figure);
  const isWholeAlone = apart.length === parts.length && parts.length > 1;
  const subject: UnitSubject = {
    figure: withUnitOf(text, figure, figure === whole ? odd : whole),
    others: isWholeAlone ? related.map((each) => withUnitOf(text, each, figure)) : [],
  };
  return {
    rule: 'prose/unit',
    origin: { block, from: figure.from, to: figure.end },
    message: { id: 'prose/unit', args: { whole: text.slice(whole.from, whole.end), parts: shown } },
    related: related.map((each) => relatedFigure(block, each)),
    subject,
  };
}

function withUnitOf(text: string, { from, to, end }: Quantity, other: Quantity): FigureSubject {
  return { is: text.slice(from, end), wanted: text.slice(from, to) + text.slice(other.to, other.end) };
}

/** One unit or the other, and none is preferred; parts that lie in two lines are left alone. */
function fixes({ figure, others }: UnitSubject, { finding: { origin, related } }: FixContext): readonly Fix[] {
  const own = offer({ id: 'fix/change-to', args: { to: figure.wanted } }, [{ origin, newText: figure.wanted }]);
  const edits = related.flatMap((each, i) => (textAt(each.origin).replace(/\s+/gu, '') === others[i]?.is ? { origin: each.origin, newText: others[i].wanted } : []));
  if (edits.length === 0 || edits.length < others.length) return [own];
  return [own, offer({ id: 'prose/unit.others', args: { to: others.map(({ wanted }) => wanted).join('、') } }, edits)];
}
