// Decides which percentages of a paragraph are shares of numbers that stand before them: n件（占p%）, 办结率, 分别占p%、q%.
import { equals } from '../../../number/decimal';
import type { Passage } from '../passage';
import { isExact, type Quantity } from '../quantity';
import { clauseBefore, sentenceStart } from '../sentence';
import { totalOfShare, totalOfShares, unnamed, type Total } from '../totals';
import { FINISHED, OWN_BODY } from '../vocabulary';

/** A number, and the percentage that it is said to be. */
export interface Pair {
  readonly part: Quantity;
  /** The percentage. */
  readonly printed: Quantity;
  /** Of what; undefined for a rate: 办结率. */
  readonly total: Total | undefined;
  /** A rate named after what the number counts, which is then some of what the number before it counts: 发现82个，整改70个，整改率85.4%. */
  readonly isNamedAfter?: true;
}

const none: readonly Pair[] = [];

/** 网络申请21件（63.64%）. */
const BARE = /^(?:申请)?（$/;

/** 收到20件，办结19件，办结率95%; of those due in time, or of those asked for their opinion, the text seldom tells the number. */
const RATE = new RegExp(`^(?:申请|信息|案件|留言|工单|建议|意见)?[，（](?:信息)?(?:总体?|综合|平均)?(?:按[时期])?(?:${FINISHED}|采[纳用]|(?:主动)?公开)率(?:为|达到?|：)?$`);

/** 公开共8件, 公开的有8件. */
const COUNTED = /的?(?:共计?|合计|有)$/;

/** 省级采用9条 is of some of what was used. */
const USED = /^(?:其中)?[被已]?采用$/;

/** Whether a number counts what a rate is named after: 主动公开率 is not of what is not published. */
function isOfRate(clause: string, rate: string): boolean {
  const inTime = /按[时期]/.exec(rate)?.[0];
  if (inTime !== undefined && !clause.includes(inTime)) return false;
  if (rate.includes('采用')) return USED.test(clause);
  const published = /(?:主动)?公开(?=率)/.exec(rate)?.[0];
  if (published === undefined) return ALL_DONE.test(clause);
  const told = clause.replace(COUNTED, '');
  return told.endsWith(published) && !/(?:不予?|(?<![或和及与])部分|依申请)公开$/.test(told);
}

/** 已按期办结, 办结建议: nothing but when, and of what. The rate is not of 直接办理195件, 公开答复180件, which are some of what was done, nor of 未办结2件. */
const ALL_DONE = new RegExp(`^(?:其中|目前|截至年底|全年|${OWN_BODY}|已经?|均|共|全部|累计|实际|按[时期]|及时|依法|依规|按规定|被|吸收|面复)*(?:${FINISHED}|办理完毕|采纳)[^，。；：\\d]{0,8}$`);

/** 整改70个，整改率85.9%. */
const NAMED_RATE = /[，（](?:总体?|综合|平均)?([\u4e00-\u9fff]{2,4})率(?:为|达到?|：)?$/;

/** Nothing but when, and by whom. */
const JUST_DONE = new RegExp(`^(?:其中|目前|截至年底|全年|${OWN_BODY}|已经?|共|累计|实际)*$`);

/** Whether a rate is named after what a number counts, and this is all of it: 已整改70个，整改率…. */
function isNamedAfter(clause: string, rate: string): boolean {
  const name = NAMED_RATE.exec(rate)?.[1];
  if (name === undefined || !clause.includes(name)) return false;
  const [before, behind] = [clause.slice(0, clause.indexOf(name)), clause.slice(clause.indexOf(name) + name.length)];
  return JUST_DONE.test(before) && /^(?:了|共计?|问题|问卷|信息|意见)*$/.test(behind);
}

/** A rate of all says that none is late. */
const ALL = 100;

/** The numbers with a share, each with its own. */
export function pairsIn(passage: Passage): readonly Pair[] {
  return passage.quantities.flatMap((printed, i) => pairsAt(passage, printed, i));
}

/** The numbers of which the percentages that begin at `i` are shares, each with its own. */
function pairsAt(passage: Passage, printed: Quantity, i: number): readonly Pair[] {
  const { text, quantities } = passage;
  const [before, behind] = [quantities[i - 1], quantities[i + 1]];
  if (printed.base !== '%' || printed.hedge !== '') return none;
  if (behind && isInBracketBehind(text, printed, behind)) return [{ part: behind, printed, total: unnamed }];
  if (!before || before.base === '%') return none;
  if (isOneOfSeveral(text, printed, behind)) return respectivePairs(passage, i);
  const said = text.slice(before.end, printed.from);
  const isLeft = LEFT_OVER.test(said);
  const part = isLeft ? quantities[i - 2] : before;
  if (!part || part.base === '%' || part.hedge !== '' || part.base === '' || part.numeral || part.base !== before.base) return none;
  const labelled = isLeft ? undefined : labelledPair(passage, i, said);
  if (labelled) return [labelled];
  const total = isLeft ? undefined : totalSaid(text, part, printed);
  if (total) return [{ part, printed, total }];
  const rate = isLeft ? said.replace(LEFT_OVER, '') : said;
  if (equals(printed.value, ALL)) return none;
  const clause = clauseBefore(text, part.from);
  if (RATE.test(rate)) return isOfRate(clause, rate) ? [{ part, printed, total }] : none;
  return isNamedAfter(clause, rate) ? [{ part, printed, total, isNamedAfter: true }] : none;
}

const SHARE_BEFORE = /(?:占|占?比[例重]?)[为达]?$/;
const LONGEST_SHARE_WORD = 6;

/** 自然人占比83.8%（31件）: whether a share stands before its number. */
function isInBracketBehind(text: string, printed: Quantity, behind: Quantity): boolean {
  if (!isExact(behind) || text.slice(printed.end, behind.from) !== '（' || text.charAt(behind.end) !== '）') return false;
  return SHARE_BEFORE.test(text.slice(Math.max(0, printed.from - LONGEST_SHARE_WORD), printed.from));
}

/** 办结36件，4件结转下年度继续办理，办结率90%: what is left over stands between. */
const LEFT_OVER = /^(?:按(?:照)?规定|依法|将)?(?:结转|转结|转[至到入]|正在|尚未)[^，。；\d]{0,14}(?=，)/;

/** 网络12件、信函8件，分别占60%、40%: as many numbers as percentages, one behind the other. */
function respectivePairs({ text, quantities }: Passage, i: number): readonly Pair[] {
  const end = quantities.findIndex((each, at) => at > i && (each.base !== '%' || !isOneOfSeveral(text, quantities[at - 1] as Quantity, each)));
  const printed = quantities.slice(i, end < 0 ? undefined : end);
  const parts = quantities.slice(i - printed.length, i);
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const total = last && totalOfShares(text.slice(last.end, quantities[i]?.from));
  if (!first || !total || parts.length < printed.length) return none;
  if (!parts.every((part) => isExact(part) && part.base === first.base) || !printed.every(({ hedge }) => hedge === '') || first.from < sentenceStart(text, last.from)) return none;
  return parts.map((part, at) => ({ part, printed: printed[at] as Quantity, total }));
}

/** The total of which the words between a number and a percentage say that this is the share. */
export function totalSaid(text: string, part: Quantity, printed: Quantity): Total | undefined {
  const between = withoutLabel(text, part, text.slice(part.end, printed.from));
  return isBare(text, between, printed) ? unnamed : totalOfShare(between);
}

function isBare(text: string, between: string, { end }: Quantity): boolean {
  return BARE.test(between) && text.charAt(end) === '）';
}

const LABELLED = /^[，（]([^，。；：、（\d占]{1,8})占/;

/** 图解类13篇，图解占比39.4%: the words between a number and its share without the label that they repeat. */
function withoutLabel(text: string, { from }: Quantity, between: string): string {
  const label = LABELLED.exec(between)?.[1];
  return label !== undefined && clauseBefore(text, from).includes(label) ? between.replace(label, '') : between;
}

/** 原创120篇，转载200篇，原创占比37.5%: the label before a share is that of another number of the sentence than the last. */
function labelledPair({ text, quantities }: Passage, i: number, between: string): Pair | undefined {
  const [printed, before] = [quantities[i] as Quantity, quantities[i - 1] as Quantity];
  const label = LABELLED.exec(between)?.[1];
  const total = label === undefined || clauseBefore(text, before.from).includes(label) ? undefined : totalOfShare(between.replace(label, ''));
  if (!total) return undefined;
  const start = sentenceStart(text, before.from);
  const part = quantities.slice(0, i - 1).findLast((each) => each.from >= start && isExact(each) && each.base === before.base && clauseBefore(text, each.from).replace(/^其中/, '') === label);
  return part && { part, printed, total };
}

/** 分别为20件和6件，占76.9%和23.1%: the first of several shares is not that of the number right before it. */
function isOneOfSeveral(text: string, { end }: Quantity, next: Quantity | undefined): boolean {
  return next?.base === '%' && /^[、，和及与]$/.test(text.slice(end, next.from));
}
