// How findings quote figures of the prose and what they add up to, and how a fix rewrites one.
import type { Quantity } from '../../model/prose/quantity';
import type { Rate } from '../../model/prose/shares/rate';
import type { Share } from '../../model/prose/shares/share';
import type { Odd } from '../../model/prose/shares/sharesOfOne';
import { absolute, divide, subtract, sum, toText, type Decimal } from '../../number/decimal';
import { greatest } from '../../number/extremes';
import type { Block } from '../../syntax/block';
import { stripped } from '../../syntax/tags';
import { offer, type Fix, type Related } from '../finding';
import type { SumArgs } from '../messages/prose';
import type { FixContext } from '../rule';

/** The edit that a finding's fix makes: which digits, and what they should be. */
export interface FigureSubject {
  readonly is: string;
  readonly wanted: string;
}

/** What a finding on numbers that do not add up knows: by how much they are too many, and its fix, if it has one. */
export interface ListSubject extends Partial<FigureSubject> {
  readonly difference: Decimal;
  /** Only too many are wrong: the list does not say that it is complete. */
  readonly isOpen: boolean;
}

/** What a finding on a percentage knows: what it is the percentage of, and its fix, if it has one. */
export interface PercentSubject extends Partial<FigureSubject> {
  readonly share?: Share;
  readonly rate?: Rate;
  readonly odd?: Odd;
}

/** Another figure that a finding speaks of. */
export function relatedFigure(block: Block, { from, end }: Quantity): Related {
  return { origin: { block, from, to: end }, message: { id: 'prose/figure', args: { figure: block.text.slice(from, end) } } };
}

const MOST_TERMS = 10;

/** The arithmetic of a whole and its parts: `8+5`, more than ten terms cut. */
export function arithmeticOf(whole: Quantity, parts: readonly Quantity[], total: Decimal): Omit<SumArgs, 'text'> {
  const told = toldIn([whole, ...parts]);
  const terms = parts.slice(0, MOST_TERMS).map(({ amount }) => told(amount));
  return {
    sum: told(total),
    terms: terms.join('+') + (parts.length > MOST_TERMS ? '+…' : ''),
    whole: told(whole.amount),
    difference: told(absolute(subtract(total, whole.amount))),
  };
}

const SCALES: ReadonlyMap<number, string> = new Map([[10_000, '万'], [100_000_000, '亿']]);

/** How amounts are told: in 万 where all are printed so. */
function toldIn(quantities: readonly Quantity[]): (amount: Decimal) => string {
  const [factor = 1, ...others] = new Set(quantities.map((each) => each.factor));
  const scale = SCALES.get(factor);
  if (scale === undefined || others.length > 0) return toText;
  const decimals = greatest(quantities.map((each) => each.decimals));
  return (amount) => toText(divide(amount, factor, decimals, 'round') ?? amount) + scale;
}

/** The sum of the amounts. */
export function totalOf(quantities: readonly Quantity[]): Decimal {
  return sum(quantities.map(({ amount }) => amount));
}

const LONGEST = 60;

/** What stands from `from` to `to`, with the bracket that closes there, without the tags of a web page, shortened in the middle. */
export function excerpt(text: string, from: number, to: number): string {
  const end = /[（(][^（()）]*$/.test(text.slice(from, to)) && /^[）)]/.test(text.slice(to, to + 1)) ? to + 1 : to;
  const whole = stripped(text.slice(from, end)).replace(/\s+/g, ' ').trim();
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST / 2 - 1)}……${whole.slice(1 - LONGEST / 2)}`;
}

/** What a fix needs to write `value` in the place of a figure; undefined where that is not printed plainly. */
export function rewriting(text: string, { from, to, value, factor, decimals }: Quantity, wanted: Decimal): FigureSubject | undefined {
  const is = text.slice(from, to);
  return factor === 1 && decimals === 0 && is === toText(value) ? { is, wanted: toText(wanted) } : undefined;
}

/** The fix of a finding that has a `FigureSubject`: unsafe, and never preferred, since the other figure may be the wrong one. */
export function figureFixes({ finding: { origin, subject } }: FixContext<Partial<FigureSubject>>): readonly Fix[] {
  const { is, wanted } = subject ?? {};
  if (is === undefined || wanted === undefined) return [];
  return [offer({ id: 'fix/change', args: { from: is, to: wanted } }, [{ origin, newText: wanted }])];
}
