// Decides which percentages of a paragraph are shares of a total that it names: n件（占p%）.
import { add, compare, type Decimal } from '../../number/decimal';
import type { Block } from '../../syntax/block';
import { features, mayHold } from './features';
import { mayAgree } from './listWords';
import { quantitiesOf, type Quantity } from './quantity';
import { clauseBefore, sentenceStart } from './sentence';

export interface Share {
  readonly part: Quantity;
  /** The percentage. */
  readonly printed: Quantity;
  /** The total that is most likely meant. */
  readonly whole: Quantity;
  /** All totals that may be meant. */
  readonly plausible: readonly Decimal[];
  /** The paragraph has no other number that could be the total. */
  readonly only: boolean;
}

const none: readonly Share[] = [];

/** Between a number and its share: （占, ，占比为, 占申请总数的. Not 占全市…: that total stands elsewhere. */
const TAKES =
  /^(?:申请|信息|案件|留言)?[，,（(]?占(?:比(?:例|重)?|(?:全部)?(?:收到|受理|办结|答复|办理)?的?(?:申请|信息|留言|公开)?(?:总数|总量|总|数|量|件数|总件数)?)(?:的|为|达|达到|：|:)?\s?$/;

/** The shares of a prose block (DOMAIN E.6 prose/percent). */
export function shares(block: Block): readonly Share[] {
  if (block.kind !== 'prose' || !mayHold(block, features.share)) return none;
  const quantities = quantitiesOf(block);
  if (quantities.length < 3) return none;
  const { text } = block;
  if (!quantities.some(({ base }) => base === '%')) return none;
  return quantities.flatMap((printed, i) => {
    const part = quantities[i - 1];
    if (printed.base !== '%' || printed.hedge !== '' || !part || part.base === '%' || part.hedge !== '' || part.base === '' || part.numeral) return [];
    if (!TAKES.test(text.slice(part.end, printed.from))) return [];
    const whole = wholeOf(text, quantities, i - 1);
    return whole ? [{ part, printed, whole, ...plausibleFor(text, quantities, part) }] : [];
  });
}

const TELLS = /收到|受理|办结|答复|办理|共|总|合计|新收|接到|发布|公开|推送/;

/** The total that a part is certainly one of: the nearest larger number before it of its sentence, with 其中 or 中 or a verb of receiving. */
function wholeOf(text: string, quantities: readonly Quantity[], index: number): Quantity | undefined {
  const part = quantities[index] as Quantity;
  const start = sentenceStart(text, part.from);
  for (let i = index - 1; i >= 0; i--) {
    const whole = quantities[i] as Quantity;
    if (whole.from < start) return undefined;
    if (whole.base !== part.base || whole.hedge !== '' || whole.numeral || compare(whole.amount, part.amount) < 0) continue;
    if (/^[，,（(]?占/.test(text.slice(whole.end, whole.end + 2))) continue;
    const between = text.slice(whole.end, part.from);
    if (/其中|^[申请信息案件留言的]{0,6}中[，,]/.test(between)) return whole;
    if (TELLS.test(clauseBefore(text, whole.from)) && !TELLS.test(clauseBefore(text, part.from))) return whole;
  }
  return undefined;
}

const MOST = 30;
/** 在办结的30件申请中，…: no other total can be meant. */
const IN_WHOLE = /[件份项条][申请信息案件留言的]{0,6}中[，,]/;

/** Every other number of the paragraph that counts the same, two of them together, and the sum of the numbers around the part. */
function plausibleFor(text: string, quantities: readonly Quantity[], part: Quantity): Pick<Share, 'plausible' | 'only'> {
  const start = sentenceStart(text, part.from);
  const certain = IN_WHOLE.test(text.slice(start, part.from));
  const same = quantities.filter((each) => each !== part && (!certain || (each.from >= start && each.from < part.from)) && !each.numeral && each.base !== '%' && mayAgree(each.base, part.base)).slice(0, MOST);
  const near = same.filter(({ from }) => from >= start && from < part.from + 120);
  const pairs = near.flatMap((one, i) => near.slice(i + 1).map((other) => add(one.amount, other.amount)));
  const totals = [...same.map(({ amount }) => amount), ...pairs, ...near.map(({ amount }) => add(amount, part.amount))];
  return { plausible: totals, only: same.length === 1 };
}
