// Decides whether a share printed after a number is that number's share of a total before it.
import { shares, type Share } from '../../model/prose/share';
import { divide, equals, multiply, toFixedText, toText, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import type { Finding } from '../finding';
import type { BlockRule } from '../rule';
import { noFindings } from '../text/shared';
import { figureFixes, relatedFigure, type FigureSubject } from './shared';

/** n件（占p%）, rounded or truncated, of any plausible total (DOMAIN E.6 prose/percent). */
export const percent: BlockRule = {
  id: 'prose/percent',
  severity: 'warning',
  scope: 'block',
  documents: 'report',
  check,
  fixes: figureFixes,
};

function check(block: Block): readonly Finding[] {
  const all = shares(block);
  return all.length === 0 ? noFindings : all.flatMap((share) => judge(block, share));
}

const MODES = ['round', 'truncate'] as const;

/** A quick look that dismisses totals of which the share is far off; what it leaves is reckoned exactly. */
function nearness(part: Decimal, share: Decimal, decimals: number): (total: Decimal) => boolean {
  const printed = Number(toText(share));
  const off = 1.5 * 10 ** -decimals;
  return (total) => typeof total !== 'number' || typeof part !== 'number' || Math.abs((part * 100) / total - printed) < off;
}

function judge(block: Block, { part, printed, whole, plausible, only }: Share): readonly Finding[] {
  const { value: share, decimals } = printed;
  const hundredfold = multiply(part.amount, 100);
  const near = nearness(part.amount, share, decimals);
  const fits = plausible.some((total) =>
    near(total) && MODES.some((mode) => {
      const quotient = divide(hundredfold, total, decimals, mode);
      return quotient !== undefined && equals(quotient, share);
    }),
  );
  const rounded = divide(hundredfold, whole.amount, decimals, 'round');
  if (fits || rounded === undefined) return [];
  const { text } = block;
  const actual = toFixedText(rounded, decimals);
  const is = text.slice(printed.from, printed.to);
  const args = { part: text.slice(part.from, part.end), share: toFixedText(share, decimals), whole: text.slice(whole.from, whole.end), actual };
  const subject: FigureSubject | undefined = only && is === toFixedText(share, decimals) ? { is, wanted: actual } : undefined;
  return [
    {
      rule: 'prose/percent',
      origin: { block, from: printed.from, to: printed.to },
      message: { id: 'prose/percent', args },
      related: [relatedFigure(block, whole), relatedFigure(block, part)],
      ...(subject && { subject }),
    },
  ];
}
