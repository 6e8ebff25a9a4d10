// Decides which percentages of a paragraph are shares of numbers that stand before them: n件（占p%）, 办结率, 分别占p%、q%.
import { equals } from '../../../number/decimal';
import type { Passage } from '../passage';
import { isExact, type Quantity } from '../quantity';
import { clauseBefore, sentenceStart } from '../sentence';

/** A number, and the percentage that it is said to be. */
export interface Pair {
  readonly part: Quantity;
  /** The percentage. */
  readonly printed: Quantity;
}

const none: readonly Pair[] = [];

/** What is done of what comes in. */
export const ENDED = /办结|办复|办理|答复|回复|采[纳用]/;

/** How the total is called that a share is of: 申请总数, 总申请量, 全年新收申请, 全部受理件; in a group, what was done of it. Not 全市…: that total stands elsewhere. */
export const TOTAL_NAME =
  '(?:全部|所有|总)?(?:(?:[本全今当]年度?|年度)(?=[新收受办答主公发政信申留总全所]))?(?:全部|所有)?已?(新收|收到|受理|办结|答复|办理|(?:主动)?公开|发布)?的?(?:政府)?(?:依申请公开|信息|公开|申请|留言){0,3}(?:总体|总?件?[数量]|总|件)?';

/** Between a number and its share: （占, ，占比为, 占申请总数的, 占总体的比例为, 占到. */
const TAKES = new RegExp(`^(?:申请|信息|案件|留言)?[，,、（(]?所?占(?:比(?:例|重)?|(?:到了?)?${TOTAL_NAME}(?:的?比[例重])?)(?:的|为|达|达到|：|:)?\\s?$`);

/** 网络申请21件（63.64%）. */
const BARE = /^(?:申请)?[（(]\s?$/;
const CLOSES = /[）)]/;

/** 收到20件，办结19件，办结率95%; of those due in time, or of those asked for their opinion, the text seldom tells the number. */
const RATE = /^(?:申请|信息|案件|留言|工单|建议|意见)?[，,（(](?:信息)?(?:总体?|综合|平均)?(?:按[时期])?(?:办结|办复|答复|回复|采[纳用]|(?:主动)?公开)率(?:为|达|达到|：|:)?\s?$/;

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
  if (published === undefined) return ENDED.test(clause) && !LEFT.test(clause);
  const told = clause.replace(COUNTED, '');
  return told.endsWith(published) && !/(?:不予?|(?<![或和及与])部分|依申请)公开$/.test(told);
}

/** 未办结2件, 正在办理2件, 不采纳10条, 部分采纳5件: what the rate leaves out. */
const LEFT = /(?:[未不待]|正在|[尚仍]在|部分)[^，,。；;]{0,4}(?:办[结复理]|[答回]复|采[纳用])/;

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
  if (behind && isInBracketBehind(text, printed, behind)) return [{ part: behind, printed }];
  if (!before || before.base === '%') return none;
  if (isOneOfSeveral(text, printed, behind)) return respectivePairs(passage, i);
  const said = text.slice(before.end, printed.from);
  const isLeft = LEFT_OVER.test(said);
  const part = isLeft ? quantities[i - 2] : before;
  if (!part || part.base === '%' || part.hedge !== '' || part.base === '' || part.numeral || part.base !== before.base) return none;
  const labelled = isLeft ? undefined : labelledPair(passage, i, said);
  if (labelled) return [labelled];
  const between = isLeft ? said.replace(LEFT_OVER, '') : withoutLabel(text, part, said);
  if (TAKES.test(between) || isBare(text, between, printed)) return isLeft ? none : [{ part, printed }];
  return RATE.test(between) && !equals(printed.value, ALL) && isOfRate(clauseBefore(text, part.from), between) ? [{ part, printed }] : none;
}

const SHARE_BEFORE = /(?:占|占?比[例重]?)[为达]?\s?$/;
const LONGEST_SHARE_WORD = 6;

/** 自然人占比83.8%（31件）: whether a share stands before its number. */
function isInBracketBehind(text: string, printed: Quantity, behind: Quantity): boolean {
  if (!isExact(behind) || !/^[（(]\s?$/.test(text.slice(printed.end, behind.from)) || !CLOSES.test(text.charAt(behind.end))) return false;
  return SHARE_BEFORE.test(text.slice(Math.max(0, printed.from - LONGEST_SHARE_WORD), printed.from));
}

/** 办结36件，4件结转下年度继续办理，办结率90%: what is left over stands between. */
const LEFT_OVER = /^(?:按(?:照)?规定|依法|将)?(?:结转|转结|转[至到入]|正在|尚未)[^，,。；;\d]{0,14}(?=[，,])/;
const RESPECTIVELY = /^[^。；;\d]{0,12}占(?:比|申请总数的)?(?:分别)?(?:为|是)?\s?$/;

/** 网络12件、信函8件，分别占60%、40%: as many numbers as percentages, one behind the other. */
function respectivePairs({ text, quantities }: Passage, i: number): readonly Pair[] {
  const end = quantities.findIndex((each, at) => at > i && (each.base !== '%' || !isOneOfSeveral(text, quantities[at - 1] as Quantity, each)));
  const printed = quantities.slice(i, end < 0 ? undefined : end);
  const parts = quantities.slice(i - printed.length, i);
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (!first || !last || parts.length < printed.length || !RESPECTIVELY.test(text.slice(last.end, quantities[i]?.from))) return none;
  if (!parts.every((part) => isExact(part) && part.base === first.base) || !printed.every(({ hedge }) => hedge === '') || first.from < sentenceStart(text, last.from)) return none;
  return parts.map((part, at) => ({ part, printed: printed[at] as Quantity }));
}

/** Whether the words between a number and a percentage say that this is the share of it. */
export function isShareSaid(text: string, part: Quantity, printed: Quantity): boolean {
  const between = withoutLabel(text, part, text.slice(part.end, printed.from));
  return TAKES.test(between) || isBare(text, between, printed);
}

function isBare(text: string, between: string, { end }: Quantity): boolean {
  return BARE.test(between) && CLOSES.test(text.charAt(end));
}

const LABELLED = /^[，,（(]([^，,。；;：:、（(\d占]{1,8})占/;

/** 图解类13篇，图解占比39.4%: the words between a number and its share without the label that they repeat. */
function withoutLabel(text: string, { from }: Quantity, between: string): string {
  const label = LABELLED.exec(between)?.[1];
  return label !== undefined && clauseBefore(text, from).includes(label) ? between.replace(label, '') : between;
}

/** 原创120篇，转载200篇，原创占比37.5%: the label before a share is that of another number of the sentence than the last. */
function labelledPair({ text, quantities }: Passage, i: number, between: string): Pair | undefined {
  const [printed, before] = [quantities[i] as Quantity, quantities[i - 1] as Quantity];
  const label = LABELLED.exec(between)?.[1];
  if (label === undefined || !TAKES.test(between.replace(label, '')) || clauseBefore(text, before.from).includes(label)) return undefined;
  const start = sentenceStart(text, before.from);
  const part = quantities.slice(0, i - 1).findLast((each) => each.from >= start && isExact(each) && each.base === before.base && clauseBefore(text, each.from).replace(/^其中/, '') === label);
  return part && { part, printed };
}

/** 分别为20件和6件，占76.9%和23.1%: the first of several shares is not that of the number right before it. */
function isOneOfSeveral(text: string, { end }: Quantity, next: Quantity | undefined): boolean {
  return next?.base === '%' && /^[、，和及与]$/.test(text.slice(end, next.from));
}
