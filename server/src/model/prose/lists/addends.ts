// Decides which numbers of a paragraph are told one after another and then added up: a件、b件，共c件.
import { fromChinese } from '../../../number/chineseNumeral';
import { add, equals, type Decimal } from '../../../number/decimal';
import { memoize } from '../../../text/memo';
import { areDivision, endsList, PUBLISH } from '../listWords';
import type { Passage } from '../passage';
import { sumsOfLast, type Quantity } from '../quantity';
import { afterBracket, clauseBefore, isInRemark, sentenceStart } from '../sentence';
import { FELL, REQUEST_UNIT, ROSE, SINCE_YEAR } from '../vocabulary';

export interface Addends {
  readonly parts: readonly Quantity[];
  readonly total: Quantity;
  /** All sums that a reader may find in the parts: those of the last two, three … of them. */
  readonly suspects: readonly Decimal[];
  /** The total has a subject of its own (全年共计…): it may count more than the parts. */
  readonly isOpen: boolean;
}

const none: readonly Addends[] = [];

const TOTAL = new RegExp(`^[，；、]?(?:以上|[两二三四五六七八九十](?:者|项|微|[类种](?:信息)?|个?(?:平台|渠道|网站|媒体)))?(?:合计|共计|总计|总共|一共|共)(?:为|：|(?:${PUBLISH})(?:各类)?(?:政府)?(?:信息)?)?$`);
const GROUP_NOUN = '(?:信息|渠道|平台|媒体|方式|形式|事项|申请|文书|文件|材料|部门|单位)?';
/** 四类渠道合计, 三家共: of as many as are told. */
const OF_GROUP = new RegExp(`^[，；]?(?:以上|上述|这)?[两二三四五六七八九十](?:(?:大?类|种|个)${GROUP_NOUN}|[家级镇]|镇街)(?:合计|共计|总计|共)为?$`);
/** APP发布512条，头条号发布133条，新媒体发布总数645条. */
const OF_KIND = new RegExp(`^[，；](?:(?:政务)?新媒体|(?:各|全部)?平台|“?两微一端”?)(?:${PUBLISH})(?:信息)?(?:总数|总量|合计|共计)为?$`);
const OF_YEAR = new RegExp(`^[，；](?:(?:全年|年内|本年度?|20\\d\\d年度?)(?:合计|共计|总计|总共|累计|共)|累计)(${PUBLISH})(?:各类)?(?:政府|政务)?(?:公开)?信息$|^[，；](?:全年|年内|本年度?|20\\d\\d年度?)(?:合计|共计|总计)$`);
/** 上半年3次、下半年4次，全年共7次; 2022年30件，2023年50件，两年共80件. */
const OF_TIMES = /^[，；。]?(?:(?:全年|年内|本年度?|20\d\d年度?)|(?:近|这|以上|上述)?([两二三四五])年[来间内]?)(?:总共|[合共总累]计|共)?([^，；。、：\d]{0,10})$/;
/** 全年共计60条被采用 is of some. */
const ENDS_CLAUSE = /^[，；。]?$/;
const RESUMED = /^[，；。]?(?:目前|截至目前|截至年底)，?(?:上述|以上|这)?$/;
const ALL_DONE = /^[^，。；、0-9]{0,14}(?:已|均|全部)(?:已|均|全部)/;

/** Numbers with their total after them; without hedges, all of one unit. */
export const addends: (passage: Passage) => readonly Addends[] = memoize((passage) => {
  if (!passage.isParagraph) return none;
  const all = passage.quantities;
  const { text } = passage;
  if (all.length < 3 || !all.some(({ from }) => mayBeTold(text, from))) return none;
  const quantities = all.filter(({ from, end, numeral }, i) => !(numeral && GROUP.test(text.slice(end, end + LONGEST_GROUP))) && !isInRemark(text, from) && !saysChange(text.slice(all[i - 1]?.end ?? from, from)));
  return quantities.flatMap((total, i) => {
    const before = quantities[i - 1];
    if (i < 2 || !before || total.hedge !== '' || total.numeral || before.base !== total.base || total.base === '') return [];
    const gap = text.slice(afterBracket(text, before.end, total.from), total.from).replace(CHANGED, '');
    const group = !tellsTotal(gap) && OF_GROUP.test(gap) ? all.find(({ from, numeral }) => numeral && from >= before.end && from < total.from)?.value : undefined;
    const told = tellsTotal(gap) || group !== undefined || (RESUMED.test(gap) && ALL_DONE.test(text.slice(total.end, total.end + 20)));
    const ofYear = told || !ENDS_CLAUSE.test(text.charAt(total.end)) ? null : OF_YEAR.exec(gap);
    const parts = told || ofYear || OF_TIMES.test(gap) ? chainBefore(text, quantities, i) : [];
    if (parts.length < 2 || (group !== undefined && parts.length !== group)) return [];
    const isAll = told || areAllTimes(text, parts, gap);
    return isAll || (ofYear && areKindsOf(text, parts, ofYear[1] ?? '')) ? [{ parts, total, suspects: [...sumsOfLast(parts), ...parts.map(({ amount }) => amount)], isOpen: !isAll }] : [];
  });
});

/** Whether parts are of all times of which the words before their total speak: both halves or all quarters of a year, or as many years. */
function areAllTimes(text: string, parts: readonly Quantity[], gap: string): boolean {
  const match = OF_TIMES.exec(gap);
  if (!match) return false;
  const [, years, told = ''] = match;
  const labels = parts.map(({ from }) => clauseBefore(text, from).replace(FIRST_HALF, '上半年').replace(SECOND_HALF, '下半年'));
  const isOfSame = labels.every((label) => label.replace(TIME, '') === '') || labels.some((label) => label.includes(told));
  if (!isOfSame) return false;
  if (years === undefined) return PARTS_OF_YEAR.test(labels[0] ?? '') && areDivision(labels);
  const first = parts[0] as Quantity;
  const named = text.slice(sentenceStart(text, first.from), first.from).match(YEARS)?.length ?? 0;
  return fromChinese(years) === parts.length && (named === parts.length || labels.every((label) => label.search(YEARS) >= 0));
}

const PARTS_OF_YEAR = /半年|季度/;
const TIME = /^(?:[上下]半年|第?[一二三四]季度|20\d\d年度?|[去前上今]年度?)/;
const FIRST_HALF = /1月?[-—–~～至到]+6月份?/;
const SECOND_HALF = /7月?[-—–~～至到]+12月份?/;
const YEARS = /20\d\d年|[去前上今]年/g;

/** Whether what stands between numbers says that the second is the total of those before: ，共. */
export function tellsTotal(gap: string): boolean {
  return TOTAL.test(gap) || OF_KIND.test(gap);
}

/** 公开概况12条、动态20条; 网站公开12条；公众号公开20条: whether parts are kinds of what one verb tells, with nothing but a 、 between them, or all told with it. */
function areKindsOf(text: string, parts: readonly Quantity[], verb: string): boolean {
  const [first, ...others] = parts;
  if (!first || !clauseBefore(text, first.from).includes(verb)) return false;
  if (verb !== '' && parts.length > LEAST_ENUMERATED && parts.every(({ from }) => clauseBefore(text, from).includes(verb))) return true;
  let end = first.end;
  return others.every((part) => {
    const gap = text.slice(afterBracket(text, end, part.from), part.from);
    end = part.end;
    return /^[、和及与]/.test(gap) && !endsList(gap.slice(1), '');
  });
}

/** 两个平台共…, 三类合计… counts no addend. */
const GROUP = new RegExp(`^(?:平台|渠道|网站|媒体|(?:信息)?共|${GROUP_NOUN}(?:[合共总累]计|共))`);
const LONGEST_GROUP = 8;

/** A quick look at the sign before a number: 共, 合计, 共发布, 目前，, 上述. */
function mayBeTold(text: string, from: number): boolean {
  const at = text.charAt(from - 1) === ' ' ? from - 2 : from - 1;
  const sign = text.charAt(at);
  return sign === '，' ? '前底'.includes(text.charAt(at - 1)) : sign !== '' && '计共为：总前述上这布开送新息数量到'.includes(sign);
}

const CHANGE = `^[，、（]?${SINCE_YEAR}(?:${ROSE}|${FELL})了?`;
const [CHANGE_SAID, CHANGED] = [new RegExp(`${CHANGE}$`), new RegExp(`${CHANGE}[\\d.]+(?:[%％]|${REQUEST_UNIT})）?`)];

/** 收到100件，同比减少10.7%，上年结转5件，两项合计105件: how a number changed is told behind it. */
function saysChange(gap: string): boolean {
  return gap.length > 0 && gap.length <= LONGEST_CHANGE && CHANGE_SAID.test(gap);
}

const LONGEST_CHANGE = 24;

const STEP = /^[，；、和及与]?(?:以及|和|及|与)?[^，、；：。！]{0,24}$/;
/** 网络申请9件，信函、当面等其他方式5件; 不公开类（不予公开、无法提供）5件: what stands inside one label. */
const WITHIN_LABEL = /（[^（）\d]{1,60}）|(?<=[^，；、])(?:、[^，；、：。！\d]{1,12}){1,6}(?=等)/g;
/** A number told with these is no addend; what was carried over from last year is, and what a channel published (网站共公开12条). */
const NO_ADDEND = /(?<![^，；、。]{2})共|合计|总|同比|较|比|增|减|占|其中|含|包括|目前|平均|每|(?<!(?:上年|上一年|去年|[12]\d{3}年)度?)结转(?!上一?年|去年)/;

/** The numbers right before the one at `index`, of its unit; none where one more of the same unit stands before them in the sentence, but others may, or where a numeral parts them from it (三类内部事务). */
function chainBefore(text: string, quantities: readonly Quantity[], index: number): readonly Quantity[] {
  const { base, factor } = quantities[index] as Quantity;
  const start = sentenceStart(text, (quantities[index - 1] as Quantity).from);
  const chain: Quantity[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const quantity = quantities[i] as Quantity;
    if (quantity.from < start) break;
    if (quantity.numeral && isOfBase(quantities.slice(0, i), base, start)) return [];
    if (quantity.numeral) break;
    if (quantity.base !== base && isEnumeration(text, [quantity, ...chain]) && !isOfBase(quantities.slice(0, i), base, start)) break;
    if (quantity.base !== base || quantity.factor !== factor || quantity.hedge !== '' || quantity.decimals > 0) return [];
    chain.unshift(quantity);
    const before = quantities[i - 1];
    const from = before && before.from >= start ? afterBracket(text, before.end, quantity.from) : lastStop(text, start, quantity.from);
    const gap = text.slice(from, quantity.from).replace(WITHIN_LABEL, '').replace(CHANGED, '');
    const free = before === undefined || before.from < start;
    if (free) continue;
    if (DIVIDES.test(gap)) {
      const divided = partsOf(before, chain);
      if (divided === 0) return [];
      chain.splice(0, divided);
    } else if (!STEP.test(gap) || NO_ADDEND.test(gap)) return [];
  }
  return chain;
}

const DIVIDES = /^，其中/;

/** 收到55件，其中网络47件、信函8件；上年结转2件，共57件: how many of the numbers behind 其中 divide the one before it, and are no addends beside it; 0 where they do not make it up. */
function partsOf(whole: Quantity, behind: readonly Quantity[]): number {
  let sum: Decimal = 0;
  return behind.findIndex(({ amount }) => equals((sum = add(sum, amount)), whole.amount)) + 1;
}

const LEAST_ENUMERATED = 3;

/** 人口3万人，公开党务12条、政务8条: whether a 、 stands between all numbers but the first and the others. */
function isEnumeration(text: string, [first, ...others]: readonly Quantity[]): boolean {
  return others.length >= LEAST_ENUMERATED && first !== undefined && text.charAt(first.end) === '，' && others.slice(0, -1).every(({ end }) => text.charAt(afterBracket(text, end, text.length)) === '、');
}

/** Whether one of the numbers since `start` has a unit. */
function isOfBase(quantities: readonly Quantity[], base: string, start: number): boolean {
  return quantities.some((each) => each.from >= start && each.base === base);
}

function lastStop(text: string, start: number, at: number): number {
  let from = at;
  while (from > start && !'，,；;：:'.includes(text.charAt(from - 1))) from--;
  return from;
}
