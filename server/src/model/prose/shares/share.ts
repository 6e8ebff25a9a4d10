// Decides which percentages of a paragraph are shares of a total that it names: n件（占p%）.
import { absolute, add, approximate, compare, equals, isQuotient, isZero, multiply, subtract, sum, type Decimal } from '../../../number/decimal';
import { least } from '../../../number/extremes';
import { memoize } from '../../../text/memo';
import { features } from '../features';
import { mayAgree } from '../listWords';
import type { Passage } from '../passage';
import { isExact, type Quantity } from '../quantity';
import { FINISHED, NATURAL, ORGANISATIONS, RECEIVED, REQUEST_UNIT, SETTLED, tellsCarried, WAY_IN } from '../vocabulary';
import { clauseBefore, earlierSentenceStart, sentenceEnd, sentenceStart } from '../sentence';
import { countsAll, unnamed } from '../totals';
import { pairsIn, type Pair } from './sharePairs';

export interface Share extends Pair {
  /** The total that is most likely meant. */
  readonly whole: Quantity;
  /** All totals that may be meant. */
  readonly plausible: readonly Decimal[];
  /** The paragraph has no other number that could be the total. */
  readonly only: boolean;
}

const none: readonly never[] = [];

/** The shares of a paragraph. */
export const shares: (passage: Passage) => readonly Share[] = memoize((passage) => {
  if (!passage.isParagraph || !passage.mayHold(features.share)) return none;
  const { quantities } = passage;
  if (quantities.length < 3) return none;
  const { text } = passage;
  if (!quantities.some(({ base }) => base === '%')) return none;
  const all = pairsIn(passage);
  const pairs = all.filter((pair) => !mayBeOfList(text, pair));
  const named = quantities.flatMap((_, i) => shareOfNamed(passage, i));
  const others = pairs.flatMap((pair) => {
    const nearest = wholeOf(passage, pair.part, startOf(passage, pair.part));
    const whole = (nearest && isSibling(pairs, pair, nearest) ? undefined : nearest) ?? commonWhole(quantities, pairs, pair) ?? dividedBefore(passage, pair.part) ?? ((pair.isNamedAfter && numberBefore(passage, pair.part)) || withCarried(passage, pair));
    return whole && isNamed(text, all, pair, whole) ? [{ ...pair, whole, ...plausibleFor(passage, pairs, pair.part) }] : [];
  });
  return named.length === 0 ? others : [...others, ...named];
});

const OF_NAMED = /^(?:申请|信息)?[，（]?占[^，。；：、\d]{0,14}（?$/;
const NAMED = /^[申请信息）]{0,4}的(?:比例为)?$/;

/** 网站1346条，占全部2836条的47.5%: the number that the share is of stands in it; what has it may be several numbers together. */
function shareOfNamed({ text, quantities }: Passage, i: number): readonly Share[] {
  const [printed, whole, part] = [quantities[i], quantities[i - 1], quantities[i - 2]];
  if (printed?.base !== '%' || !part || !whole || printed.hedge !== '' || !isExact(part) || !isExact(whole) || !mayAgree(part.base, whole.base)) return none;
  if (!OF_NAMED.test(text.slice(part.end, whole.from)) || !NAMED.test(text.slice(whole.end, printed.from))) return none;
  const start = sentenceStart(text, part.from);
  let amount: Decimal = 0;
  for (let at = i - 2; at >= 0; at--) {
    const each = quantities[at] as Quantity;
    if (each.from < start) break;
    if (!mayAgree(each.base, part.base)) continue;
    amount = add(amount, each.amount);
    if ([each.amount, amount].some((value) => isShareOf({ part: { ...part, amount: value }, printed }, whole.amount))) return none;
  }
  return [{ part, printed, total: unnamed, whole, plausible: [whole.amount], only: true }];
}

/** 分别为17件、5件，占比分别为44.7%、13.2%: a number whose own share is told behind another part is a part beside it. */
function isSibling(pairs: readonly Pair[], { part }: Pair, whole: Quantity): boolean {
  return pairs.some((other) => other.part === whole && other.printed.from > part.from);
}

const ENDS_LIST = /其中[^，。；、%]{1,24}[，、][^。；%]{1,60}$/;

/** 公开8件、部分公开3件，占全年申请总数的55%. */
const BESIDE = /\d[^，。；、%\d]{1,4}[、和及与][^，。；、%\d]{1,24}$/;

/** 19件，其中甲12件、乙7件，占全部申请的6.6%: behind a list the share may be that of its whole, or of several numbers together; 分别占60%、40% are not. */
function mayBeOfList(text: string, { part, printed, total }: Pair): boolean {
  if (total?.isOfAll !== true || /\d/.test(text.slice(part.end, printed.from))) return false;
  const before = text.slice(sentenceStart(text, part.from), part.from);
  return ENDS_LIST.test(before) || BESIDE.test(before);
}

/** 办结51件，其中按时办结49件，按时办结率96%: of those that ended; how many were due of those that came in nobody tells. */
const IN_TIME = /按[时期][^，。；]{2,3}率/;
const IS_OVER = new RegExp(FINISHED);

/** 占办结申请的20% is a share of those settled: of no number of which the text does not say that; nor are those behind it in its sentence; 占全年总数的20% of none that is not told of all. */
function isNamed(text: string, pairs: readonly Pair[], { part, printed, total }: Pair, whole: Quantity): boolean {
  const clause = clauseBefore(text, whole.from);
  if (IN_TIME.test(text.slice(part.end, printed.from)) && !IS_OVER.test(clause)) return false;
  if (total?.isOfAll === true && !countsAll(clause, total)) return false;
  const from = Math.max(whole.end, sentenceStart(text, part.from));
  const named = pairs.findLast((each) => each.printed.from > from && each.printed.from <= printed.from && each.total?.done)?.total?.done;
  return named === undefined || isTold(text, whole, named, printed.from);
}

/** Whether the sentence up to a number says that so many were received, settled or published; 新收 is what was received where nothing is told to be carried in. */
function isTold(text: string, { from }: Quantity, named: string, to: number): boolean {
  const start = sentenceStart(text, from);
  const words = text.slice(start, from);
  if (/公开|发布/.test(named)) return /公开|发布/.test(words);
  return words.includes(named) || (named === '新收' && BEGUN.test(words) && !tellsCarried(text.slice(earlierSentenceStart(text, start), to)));
}

/** Whether a percentage is the part's share of a total, rounded or truncated at its decimals. */
export function isShareOf({ part, printed }: Pick<Pair, 'part' | 'printed'>, total: Decimal): boolean {
  return !isZero(total) && isNear(part.amount, printed, total) && isQuotient(printed.value, printed.decimals, multiply(part.amount, 100), total);
}

/** A quick look that dismisses totals of which the share is far off. */
function isNear(part: Decimal, { value, decimals }: Quantity, total: Decimal): boolean {
  if (typeof total !== 'number' || typeof part !== 'number') return true;
  return Math.abs((part * 100) / total - approximate(value)) < 1.5 * 10 ** -decimals;
}

/** So many other shares of a paragraph show which number before them is their total, and that of the shares between them. */
const WITNESSES = 2;

/** The number of which most other shares with the same unit are shares. */
function commonWhole(quantities: readonly Quantity[], pairs: readonly Pair[], pair: Pair): Quantity | undefined {
  const others = pairs.filter((other) => other !== pair && other.part.base === pair.part.base);
  const divided = dividedBy(quantities, [pair, ...others]);
  if (divided) return divided;
  if (others.length < WITNESSES || others.length > MOST) return undefined;
  return quantities.findLast(
    (whole) =>
      whole.base === pair.part.base && whole.hedge === '' && !whole.numeral && whole.from < pair.part.from && compare(whole.amount, pair.part.amount) >= 0 &&
      others.filter((other) => other.part.from > whole.from && isShareOf(other, whole.amount)).length >= WITNESSES,
  );
}

/** The number before some shares, or right behind them all (of which one is its share, then), that their parts add up to. */
function dividedBy(quantities: readonly Quantity[], pairs: readonly Pair[]): Quantity | undefined {
  if (pairs.length < 2) return undefined;
  const total = sum(pairs.map(({ part }) => part.amount));
  const from = least(pairs.map(({ part }) => part.from));
  const behind = quantities[quantities.findLastIndex((each) => pairs.some(({ printed }) => printed === each)) + 1];
  const base = pairs[0]?.part.base ?? '';
  const mayDivide = (whole: Quantity): boolean => whole.end <= from || (whole === behind && pairs.some((each) => isShareOf(each, whole.amount)));
  return quantities.findLast((whole) => mayAgree(whole.base, base) && whole.hedge === '' && !whole.numeral && equals(whole.amount, total) && mayDivide(whole));
}

/** In 40件申请中，…, 38件已办结申请中，… and 38件，其中… the parts stand behind their whole. */
const OF_THEM = '(?:已?(?:办结|答复|审结|收到|受理)的?)?[申请信息案件留言的]{0,6}中，';
const AMONG_THEM = new RegExp(`其中|^${OF_THEM}`);
/** What comes in. */
const BEGUN = new RegExp(`${RECEIVED}|征集|征求|报送|上报`);
/** What is done of it. */
const DONE = new RegExp(`${SETTLED}|采[纳用]`);
const HANDLED = /处理|承办|办理/;
const JUST_FINISHED = new RegExp(`^(?:已|均|共|全部|按期|按时)*(?:${FINISHED})$`);
const SUMMED = /^(?:共计?|合计|总计|共?[应需]要?(?:办理?|办结|答复))$/;
/** 制发公文120件，主动公开100件: papers, of which some are published. */
const MADE_PAPERS = /(?:制[发作]|印发|形成|产生)[^，。；]{0,6}(?:公文|文件|信息)$/;
const TELLS = new RegExp(`${RECEIVED}|${SETTLED}|共|总|合计|发布|公开|推送`);

/** 17件（44.7%） is itself a part. */
const HAS_SHARE = /^(?:[，、（]?占|（[\d.]+[%％])/;
const LONGEST_SHARE = 8;

/** The total that a part is certainly one of: the nearest larger number before it of its sentence, with 其中 or 中 or a verb of receiving. */
function wholeOf({ text, quantities }: Passage, part: Quantity, start: number): Quantity | undefined {
  for (let i = quantities.indexOf(part) - 1; i >= 0; i--) {
    const whole = quantities[i] as Quantity;
    if (whole.from < start) return undefined;
    if (!mayAgree(whole.base, part.base) || whole.hedge !== '' || whole.numeral || compare(whole.amount, part.amount) < 0) continue;
    if (HAS_SHARE.test(text.slice(whole.end, whole.end + LONGEST_SHARE))) continue;
    const between = text.slice(whole.end, part.from);
    if (AMONG_THEM.test(between)) return whole;
    const [said, own] = [whole, part].map((each) => clauseBefore(text, each.from).replace(OUTCOMES, '')) as [string, string];
    const isBegun = BEGUN.test(said) || (SUMMED.test(said) && BEGUN.test(text.slice(start, whole.from)));
    if (MADE_PAPERS.test(said) && /主动公开$/.test(own)) return whole;
    if ((TELLS.test(said) && !TELLS.test(own)) || (isBegun && DONE.test(own) && !BEGUN.test(own)) || (HANDLED.test(said) && JUST_FINISHED.test(own))) return whole;
  }
  return undefined;
}

/** 发布20条。其中，动态12条；公告5条，占25%: the number before a sentence that divides it, also for its later parts. */
function dividedBefore(passage: Passage, part: Quantity): Quantity | undefined {
  const { text } = passage;
  const start = sentenceStart(text, part.from);
  return text.startsWith('其中', start) ? wholeOf(passage, part, earlierSentenceStart(text, start)) : undefined;
}

/** The number right before a part in its sentence, that may be its whole. */
function numberBefore({ text, quantities }: Passage, part: Quantity): Quantity | undefined {
  const before = quantities[quantities.indexOf(part) - 1];
  return before && before.from >= sentenceStart(text, part.from) && before.base === part.base && isExact(before) && compare(before.amount, part.amount) >= 0 ? before : undefined;
}

/** 收到100件，上年结转5件，办结101件，办结率96.2%: what came in, with what was carried in, of which more were settled than came in. */
function withCarried(passage: Passage, { part, total }: Pair): Quantity | undefined {
  const { text, quantities } = passage;
  const start = startOf(passage, part);
  const before = quantities.filter((each) => each.from >= start && each.end <= part.from && isExact(each) && mayAgree(each.base, part.base));
  const [received, carried, ...others] = before;
  if (total || !received || !carried || others.length > 0 || !BEGUN.test(clauseBefore(text, received.from)) || !tellsCarried(clauseBefore(text, carried.from))) return undefined;
  return { ...received, end: carried.end, amount: add(received.amount, carried.amount) };
}

/** What becomes of requests: 予以公开 tells no number of what is published. */
const OUTCOME_WORDS = '(?:(?:予以|同意|部分|不予)公开|无法提供|(?:不予|其[他它])处理)';
const OUTCOMES = new RegExp(OUTCOME_WORDS, 'g');
const OUTCOME = new RegExp(`^[“"]?${OUTCOME_WORDS}`);
/** 收到20件。网络申请12件，占60%. */
const OF_REQUESTS = new RegExp(`(?:${WAY_IN}|${NATURAL}|${ORGANISATIONS})[^，。；]{0,8}申请$`);
const ALL_DONE = new RegExp(`^(?:已|均|共|全部|按期|按时|依法|累计|实际)*(?:${SETTLED}|采纳)`);

/**
 * Where what a part may be one of is told: its sentence, or also the one before where no number of its own does (收到20件。已办结19件，占95%;
 * 收到20件。其中网络19件，占95%), or
 * where the sentence tells outcomes of requests from its beginning on (答复20件。予以公开15件，占75%；不予公开5件，占25%).
 */
function startOf({ text, quantities }: Passage, part: Quantity): number {
  const start = sentenceStart(text, part.from);
  if (start === 0) return start;
  const at = quantities.indexOf(part);
  const own = clauseBefore(text, part.from);
  const first = quantities.find(({ from }) => from >= start) ?? part;
  const tellsNone = first === part && at > 0 && (ALL_DONE.test(own) || text.startsWith('其中', start) || OF_REQUESTS.test(own));
  return tellsNone || (OUTCOME.test(own) && OUTCOME.test(clauseBefore(text, first.from))) ? sentenceStart(text, start - 1) : start;
}

const MOST = 30;
/** 在办结的30件申请中，…: no other total can be meant. */
const IN_WHOLE = new RegExp(`${REQUEST_UNIT}${OF_THEM}`);

/**
 * Every other number of the paragraph, up to the sentence's end, that counts the same, the sum of all that have shares in the sentence, or from
 * where the total may be told on, and of those that have none any two, what one leaves of another (收到20件，撤回2件，办结17件，办结率94.4%), or one with the part.
 */
function plausibleFor(passage: Passage, pairs: readonly Pair[], part: Quantity): Pick<Share, 'plausible' | 'only'> {
  const { text, quantities } = passage;
  const start = startOf(passage, part);
  const certain = IN_WHOLE.test(text.slice(start, part.from));
  const end = sentenceEnd(text, part.end);
  const mayBeTotal = ({ from }: Quantity): boolean => from < end && (!certain || (from >= start && from < part.from));
  const same = quantities.filter((each) => each !== part && mayBeTotal(each) && !each.numeral && each.base !== '%' && mayAgree(each.base, part.base)).slice(-MOST);
  const within = (from: number): readonly Quantity[] => pairs.map((pair) => pair.part).filter((each) => each.from >= from && each.from < end);
  const shared = within(start);
  const near = same.filter((each) => each.from >= start && each.from < part.from + 120 && !shared.includes(each));
  const twos = near.flatMap(({ amount }, i) => near.slice(i + 1).flatMap((other) => [add(amount, other.amount), absolute(subtract(amount, other.amount))]));
  const together = [shared, within(sentenceStart(text, part.from))].flatMap((all) => (all.length > 1 ? [sum(all.map(({ amount }) => amount))] : []));
  const totals = [...same.map(({ amount }) => amount), ...together, ...twos, ...near.map(({ amount }) => add(amount, part.amount))];
  return { plausible: totals, only: same.length === 1 };
}
