// Decides whether a share printed after a number is that number's share of a total before it.
import type { Quantity } from '../../model/prose/quantity';
import { isShareOf, shares, type Share } from '../../model/prose/share';
import { wrongListsOf } from '../../model/prose/wrongList';
import { divide, multiply, toFixedText } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import type { Finding } from '../finding';
import type { BlockRule } from '../rule';
import { noFindings } from '../text/shared';
import { figureFixes, relatedFigure, type ShareSubject } from './shared';

/** n件（占p%）, rounded or truncated, of any plausible total (DOMAIN E.6 prose/percent). */
export const percent: BlockRule = {
  id: 'prose/percent',
  severity: 'warning',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  fixes: figureFixes,
};

function check(block: Block): readonly Finding[] {
  const all = shares(block);
  return all.length === 0 ? noFindings : all.flatMap((share) => judge(block, share));
}

function judge(block: Block, share: Share): readonly Finding[] {
  const { part, printed, whole, plausible, only } = share;
  const { value, decimals } = printed;
  const rounded = divide(multiply(part.amount, 100), whole.amount, decimals, 'round');
  if (rounded === undefined || plausible.some((total) => isShareOf(share, total)) || isTold(block, part)) return [];
  const { text } = block;
  const actual = toFixedText(rounded, decimals);
  const is = text.slice(printed.from, printed.to);
  const args = { part: text.slice(part.from, part.end), share: toFixedText(value, decimals), whole: text.slice(whole.from, whole.end), actual };
  const fix = only && is === toFixedText(value, decimals) ? { is, wanted: actual } : undefined;
  const subject: ShareSubject = { ...fix, share };
  return [
    {
      rule: 'prose/percent',
      origin: { block, from: printed.from, to: printed.to },
      message: { id: 'prose/percent', args },
      related: [relatedFigure(block, whole), relatedFigure(block, part)],
      subject,
    },
  ];
}

/** Whether prose/sum says of a part that it is the wrong figure. */
function isTold(block: Block, part: Quantity): boolean {
  return wrongListsOf(block).some(({ wrongPart }) => wrongPart?.quantity === part);
}
