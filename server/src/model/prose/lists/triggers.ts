// Decides where lists of the prose may begin: behind 其中 or 分别为, in brackets, behind colons and words that look at a number from one side, or without any word.
import { features } from '../features';
import { isOfAllPublished, PUBLISH } from '../listWords';
import type { Passage } from '../passage';
import { clauseBefore, opensBracket } from '../sentence';

/** Where a list begins: `at` its first sign, `from` its first label. */
export interface Trigger {
  readonly at: number;
  readonly from: number;
  readonly kind: 'among' | 'each' | 'bracket' | 'colon' | 'view' | 'ways' | 'kinds' | 'published' | 'states';
}

const none: readonly string[] = [];
const WORDS = ['其中', '内有', '分别为', '分别是', '分为', '包括', '包含', '涵盖', '内容涉及'] as const;
/** Brackets that begin so hold a list that its word begins. */
const WORDED = /^(?:其中|内有|分别[为是]|(?:主要)?包[括含])/;
const LEAD = /[：，\s]{0,2}(?:(?:主要)?(?:包括|包含|含|有)[：，\s]{0,2})?/y;
const AMONG = /(?:已?(?:办结|答复|审结)的?)?[申请政府信息公开案件留言建议提案的]{0,10}中(?:[，：]|(?=[0-9０-９自法网信]))/y;
/** 从申请渠道看，…; 具体为：…; 分布情况为：…, right behind the number that they divide. */
const VIEW = /(?:从|按照?)[^，。；：、\d]{2,12}(?:看|分|划分|区分|统计)[，：]|(?:具体|分布情况)[为是]：?|行政诉讼中，?(?=未经复议|复议后)/gu;
/** 在主动公开的信息中，… after the number of them. */
const AMONG_PUBLISHED = /(?:在|上述|以上)(?:所有|全部|网站上?)?(?:主动)?(?:公开|发布)的?(?:各类)?(?:政府)?信息中[，：]?/gu;

const NOT_SO = /[，；、](?:[尚仍暂还]?未|没有|不|正在?|[尚仍]在|限期|持续)[^，。；：、（\d]{2,10}\d/;
/** 意见12条，（经研究，）采纳8条、未采纳4条: what stands before the first of two states. */
const STATES = new RegExp(`[^，。；：、（\\d]{0,8}[，,](?:经[^，。；：\\d]{1,8}，)?(?:目前，?)?(?=[^，。；：、（\\d]{2,12}\\d+[^，。；：、（\\d]{1,4}(?:[，；、][^，。；：、（\\d]{2,12}\\d+[^，。；：、（\\d]{1,4})?${NOT_SO.source})`, 'y');

/** The places of a passage where lists may begin: none behind its last number. */
export function triggersIn(passage: Passage): readonly Trigger[] {
  const { quantities } = passage;
  const text = passage.text.slice(0, quantities[quantities.length - 1]?.end);
  const found: Trigger[] = [];
  for (const word of passage.mayHold(features.among) ? WORDS : none) {
    for (let at = text.indexOf(word); at >= 0 && found.length < 200; at = text.indexOf(word, at + word.length)) {
      if ((word.startsWith('包') && text.lastIndexOf('其中', at) >= at - 3 && at > 1) || isOfEach(text, at)) continue;
      found.push({ at, from: at + word.length + lengthOf(LEAD, text, at + word.length), kind: word.startsWith('分') ? 'each' : 'among' });
    }
  }
  if (text.includes('信息中')) {
    for (const { index, 0: words } of text.matchAll(AMONG_PUBLISHED)) found.push({ at: index, from: index + words.length, kind: 'published' });
  }
  if (/[看分计][，：]|具体|分布|诉讼中/u.test(text)) {
    for (const { index, 0: words } of text.matchAll(VIEW)) found.push({ at: index, from: index + words.length, kind: 'view' });
  }
  const hasRest = /其[他它余]/.test(text);
  const hasStates = NOT_SO.test(text);
  for (const { from, end, numeral } of quantities) {
    if (numeral) continue;
    const sign = text.charAt(end);
    const states = hasStates ? lengthOf(STATES, text, end) : 0;
    if (states > 0) found.push({ at: end, from: end + states, kind: 'states' });
    else if (opensBracket(text, end) && !WORDED.test(text.slice(end + 1, end + 1 + LONGEST_WORD))) found.push({ at: end, from: end + 1 + lengthOf(LEAD, text, end + 1), kind: 'bracket' });
    else if (sign === '：' || sign === ':') found.push({ at: end, from: end + 1, kind: 'colon' });
    else if (text.startsWith('含', end + 1) && '，,'.includes(sign)) found.push({ at: end, from: end + 1 + lengthOf(LEAD, text, end + 1), kind: 'among' });
    else if (text.startsWith('通过', end + 1) && '，,。'.includes(sign)) found.push({ at: end, from: end + 1, kind: 'ways' });
    else if (sign === '，' || sign === ',') {
      const kind = wordlessKind(text, from, end, hasRest);
      if (kind) found.push({ at: end, from: end + 1, kind });
    } else if (sign !== '' && '申政信案留建提的中已办答审'.includes(sign)) {
      const length = lengthOf(AMONG, text, end);
      if (length > 0) found.push({ at: end, from: end + length, kind: 'among' });
    }
  }
  return found;
}

/** 1件申请包含3项以上内容: what each of them holds. */
const OF_EACH = /(?<!\d)1[件条份个](?:申请|信息|文件)$/;

function isOfEach(text: string, at: number): boolean {
  return OF_EACH.test(text.slice(Math.max(0, at - LONGEST_EACH), at));
}

const LONGEST_EACH = 5;

/** 承办建议提案48件，人大建议11件，政协提案37件: both kinds are named before their number, and one begins what follows. */
const BOTH_KINDS = /建议.{0,6}提案|提案.{0,6}建议/;
const ONE_KIND = /^[省市县区]?(?:人大|政协|代表|委员|建议|提案)/;

/** What kind of list may begin behind a number without a word that says so. */
function wordlessKind(text: string, from: number, end: number, hasRest: boolean): 'kinds' | 'ways' | undefined {
  const next = text.slice(end + 1, end + 1 + LONGEST_WORD);
  if (WORDED.test(next)) return undefined;
  const told = clauseBefore(text, from);
  if (isOfAllPublished(told)) return hasRest ? 'kinds' : 'ways';
  if (BOTH_KINDS.test(told)) return ONE_KIND.test(next) ? 'ways' : undefined;
  return PARTS_OF_YEAR.test(next) || isSaidSoon(text, end + 1, nounBefore(text, from)) ? 'ways' : undefined;
}

const LONGEST_WORD = 4;
/** 在线访谈6期，上半年2期，下半年4期. */
const PARTS_OF_YEAR = /^(?:上半年|第?一季度)/;
export const NOUN = 2;
const NEXT_LABEL = 16;
/** They are no names of things. */
const COUNTS = new RegExp(`[共合总累]计|[为有达了]$|[^\\u4e00-\\u9fff]|^(?:${PUBLISH})$`);

/** The last word before a number, '' where none names a thing. */
export function nounBefore(text: string, from: number): string {
  const noun = text.slice(Math.max(0, from - NOUN), from);
  return noun.length < NOUN || COUNTS.test(noun) ? '' : noun;
}

/** 政策解读42次，图文解读28次、视频解读14次: whether the last word before a number is that of the next label, too. */
function isSaidSoon(text: string, at: number, noun: string): boolean {
  return noun !== '' && text.slice(at, at + NEXT_LABEL).includes(noun);
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
