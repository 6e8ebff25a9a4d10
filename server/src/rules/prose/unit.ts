// Decides whether a number and its parts are printed with different units though they are the same figures: 500万条 of 200条 and 300条.
import { listsOf } from '../../model/prose/list';
import { hasOtherUnit } from '../../model/prose/readings';
import type { Block } from '../../syntax/block';
import type { Finding } from '../finding';
import type { BlockRule } from '../rule';
import { noFindings } from '../text/shared';
import { relatedFigure } from './shared';

/** 万 on one side of a sum only (DOMAIN E.6 prose/unit). */
export const unit: BlockRule = {
  id: 'prose/unit',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
};

function check(block: Block): readonly Finding[] {
  const lists = listsOf(block).filter(hasOtherUnit);
  if (lists.length === 0) return noFindings;
  return lists.map(({ whole, parts }) => {
    const quantities = parts.map(({ quantity }) => quantity);
    const shown = quantities.map(({ from, end }) => block.text.slice(from, end)).join('、');
    return {
      rule: 'prose/unit',
      origin: { block, from: whole.from, to: whole.end },
      message: { id: 'prose/unit', args: { whole: block.text.slice(whole.from, whole.end), parts: shown } },
      related: quantities.map((quantity) => relatedFigure(block, quantity)),
    };
  });
}
