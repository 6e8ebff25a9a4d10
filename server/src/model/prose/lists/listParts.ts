// Decides which numbers are the parts of a list that begins at a place: how their labels are separated, and where they end.
import { equals, sum } from '../../../number/decimal';
import { endsList, isCatchAll, isEnded, isNoPart, isOfAll, isOutcomeOf, isPending, isRemainder, isRest, isSameUnit, mayAgree, tellsReason } from '../listWords';
import type { Passage } from '../passage';
import { isAtLeast, type Quantity } from '../quantity';
import { afterBracket } from '../sentence';
import { FELL, ROSE, YEAR } from '../vocabulary';

/** One part: its number and its words; `separator` stands before it, '' for the first. */
export interface Part {
  readonly quantity: Quantity;
  readonly label: string;
  readonly separator: '' | '、' | '，' | '；';
}

/** What stands behind the beginning of a list. */
export interface ReadParts {
  readonly parts: readonly Part[];
  /** Where the list stops. */
  readonly end: number;
  /** Nothing at the end makes it doubtful that these are all parts. */
  readonly sure: boolean;
}

const DIVIDING = '，(?:其中|内有|(?:主要)?包[括含])';
/** 主办件4件；政协提案57件，其中主办件11件: what a ； parts from the list and what is divided itself stands beside the whole. */
const DIVIDED = new RegExp(`^[^，；。：、（\\d]{0,8}${DIVIDING}`);
const DIVIDES = new RegExp(`^${DIVIDING}`);
const LONGEST_DIVIDED = 16;
const REMARK = /(?<=[^，；。、：（])（[^（）]{1,60}）/g;

/** 网站20条，涉及政策、公告等；公众号5条: what the part before is about. */
const ABOUT = /^，(?:内容|主要)?(?:涉及|涵盖|覆盖|介绍|包[括含]|为)[^；。\d]*(?=；)/;

/** The words before a number without what is said of them in brackets (重点信息（执法监督）30条), and of what the part before is about. */
function withoutRemarks(gap: string): string {
  const own = gap.includes('）') || gap.includes(')') ? gap.replace(REMARK, '') : gap;
  return own.includes('；') || own.includes(';') ? own.replace(ABOUT, '') : own;
}

/** The parts from `from` on; undefined for none, and for those that may be fewer than they say. */
export function readParts(passage: Passage, from: number, limit: number): ReadParts | undefined {
  const { text, quantities } = passage;
  const parts: Part[] = [];
  let end = from;
  let sure = true;
  /** Where units begin to differ: 文件2件、解读3条 are parts of one list only if 其他信息5条 ends it. */
  let mixed: { readonly from: number; readonly end: number } | undefined;
  /** Where a single part is counted otherwise (动态20条、征集3期、其他7条): the list goes on behind it only up to 其他, which is counted as the first part is. */
  let odd: typeof mixed;
  for (const quantity of quantities) {
    if (quantity.from < end || quantity.numeral) continue;
    if (quantity.from >= limit) break;
    if (isItemNumber(text, quantity)) continue;
    const nested = nestedEnd(passage, end, limit, parts[parts.length - 1]);
    if (nested > end) {
      end = nested;
      if (quantity.from < end) continue;
    }
    const gap = withoutRemarks(text.slice(end, quantity.from));
    if (parts.length > 0 && isSaidOfPart(quantity, gap)) {
      end = quantity.end;
      continue;
    }
    const isOutcome = isOutcomeOf(parts[parts.length - 1]?.label ?? '', gap);
    if (isOutcome && parts.length > 1 && gap.startsWith('；')) break;
    if (isOutcome || isAmountOf(parts[parts.length - 1], quantity, gap)) {
      end = afterBracket(text, quantity.end, limit);
      continue;
    }
    const label = parts.length === 0 ? firstLabel(gap) : nextLabel(gap, parts, text.slice(quantity.end, quantity.end + LONGEST_STATE));
    if (!label || (label.separator === '；' && isBesideWhole(text, quantity, parts))) break;
    const base = quantity.base || unitLeftOut(text, quantity, parts);
    const isOdd = !mayAgree(base, parts[0]?.quantity.base ?? base);
    if (base === '' || base === '%' || (isOdd && odd)) {
      sure = false;
      break;
    }
    if (quantity.hedge !== '') {
      sure = false;
      if (isOdd || odd) break;
      if (!isAtLeast(quantity)) return undefined;
    }
    if (isOdd) odd = { from: parts.length, end };
    if (!odd && !mixed && !isSameUnit(base, parts[0]?.quantity.base ?? base)) mixed = { from: parts.length, end };
    parts.push({ quantity, ...label });
    end = afterBracket(text, quantity.end, limit);
  }
  if (parts.length === 0) return undefined;
  if (odd && !isClosedAlike(parts)) {
    parts.length = odd.from;
    end = odd.end;
    sure = false;
  }
  if (mixed && !isCatchAll(parts[parts.length - 1]?.label ?? '') && !endsLikeWhole(quantities, from, parts)) {
    parts.length = mixed.from;
    end = mixed.end;
    sure &&= isRest(parts[parts.length - 1]?.label ?? '');
  }
  return { parts, end, sure: sure && isOverAt(text, end, limit) };
}

/** Whether one sign stands between all parts, and 其他 ends them, counted as the first is. */
function isClosedAlike(parts: readonly Part[]): boolean {
  const [first, last] = [parts[0], parts[parts.length - 1]] as [Part, Part];
  return isUniform(parts) && isRest(last.label) && isSameUnit(first.quantity.base, last.quantity.base);
}

/** Whether the same sign stands between all parts, so that all are of one level. */
export function isUniform(parts: readonly Part[]): boolean {
  return parts.every(({ separator }) => separator === '' || separator === parts[1]?.separator);
}

/** 网站公开20条，微信公开15，微博公开3条: the unit of a part that tells none, which is that of the part before it. */
function unitLeftOut(text: string, { end, base }: Quantity, parts: readonly Part[]): string {
  return base === '' && /[，；、]/.test(text.charAt(end)) ? (parts[parts.length - 1]?.quantity.base ?? '') : '';
}

/** 其中1.机构类2条；2.文件19条: the number of a part is not what it counts. */
function isItemNumber(text: string, { from, end, base }: Quantity): boolean {
  return base === '' && /[.．、]/.test(text.charAt(end)) && !/\d/.test(text.charAt(from - 1));
}

/** Where the list stops that divides a part, up to the next ；: it adds up to that part, or 、 parts all of it from what is parted otherwise: 动态20条，其中图文12条、视频8条；公告5条. */
function nestedEnd({ text, quantities }: Passage, from: number, limit: number, part: Part | undefined): number {
  if (!part || !DIVIDES.test(text.slice(from, from + LONGEST_DIVIDED))) return from;
  const found = text.slice(from, limit).indexOf('；');
  const to = found < 0 ? limit : from + found;
  const inside = quantities.filter((each) => each.from >= from && each.from < to && !each.numeral);
  return equals(sum(inside.map(({ amount }) => amount)), part.quantity.amount) || (found >= 0 && areEnumerated(text, inside)) ? to : from;
}

/** Whether a 、 stands behind each number but the last. */
function areEnumerated(text: string, quantities: readonly Quantity[]): boolean {
  return quantities.length > 1 && quantities.slice(0, -1).every(({ end }) => text.charAt(end) === '、');
}

/** 100条，其中文件6件、动态94条: the last part is counted as the whole before the list is, so that units are only a manner of speaking. */
function endsLikeWhole(quantities: readonly Quantity[], from: number, parts: readonly Part[]): boolean {
  const whole = quantities.findLast(({ end, numeral }) => end <= from && !numeral);
  return whole !== undefined && isSameUnit(parts[parts.length - 1]?.quantity.base ?? '', whole.base);
}

/** Whether a number behind a ； is no part but divided itself, as the parts before it are not. */
function isBesideWhole(text: string, { end }: Quantity, parts: readonly Part[]): boolean {
  const isDivided = (at: number): boolean => DIVIDED.test(text.slice(at, at + LONGEST_DIVIDED));
  return isDivided(end) && !parts.some(({ quantity }) => isDivided(quantity.end));
}

const SHARE = /^，?占[^，。；]{0,10}$/;
const GREW = `(?:${ROSE}|${FELL})了?$`;
const CHANGE = new RegExp(`^[，、]?(?:同比|环比|[较比]${YEAR})${GREW}`);
const RATE = new RegExp(`^[，、]?${GREW}`);

/** 动态40条，占33%，同比增长5%，较上年增加2条: what share a part is and how it changed is told behind it. */
function isSaidOfPart({ base }: Quantity, gap: string): boolean {
  return base === '%' ? SHARE.test(gap) || RATE.test(gap) || CHANGE.test(gap) : CHANGE.test(gap);
}

/** 按日计罚2件、罚款802.3万元: what a part cost is no part beside it. */
function isAmountOf(part: Part | undefined, { base }: Quantity, gap: string): boolean {
  return part !== undefined && base === '元' && part.quantity.base !== '元' && /^[、，（]?[^，；。、：\d]{0,8}$/.test(gap);
}

/** 其余196条为专题信息、公告，…, 其余92条通过公开栏发布: what the last part is, if in years, and how it was published. */
const IS_SOMETHING = /^(?:[两二三四五六七八九]大?类|(?:[为系是]|不?属于)(?:[^，；。：\d]|20\d\d年){1,40}|(?:通过|由|在|以)[^，；。、：\d]{1,16}(?:公开|公布|发布|推送))(?:[，；]|$)/;

const OPEN_BEHIND = /^[^，；。]{0,12}等/;

/** Whether a stop ends a list; 等, and words that may belong to the last part, leave it open. */
export function isOverAt(text: string, end: number, limit: number): boolean {
  if (end >= limit) return true;
  if (OPEN_BEHIND.test(text.slice(end, limit))) return false;
  return '，,；;'.includes(text.charAt(end)) || IS_SOMETHING.test(text.slice(end, limit));
}

type Label = Pick<Part, 'label' | 'separator'>;

const LONGEST_FIRST = 80;
const LONGEST_LABEL = 80;
const LONGEST_STATE = 12;

/** The label of the first part, with whose words the list begins; undefined where these begin none. */
export function firstLabel(gap: string): Label | undefined {
  if (gap.length > LONGEST_FIRST || /[，；。：（]/.test(gap) || isNoPart(gap)) return undefined;
  return { label: gap.trim(), separator: '' };
}

const SEPARATED = /^([^，；、：（）]{0,24}?)([，；、]|(?:以及|和|及|与))(?:以及|和|及|与)?([^，；。：（]*)$/;
const JOINED = /^(?:以及|和|及|与)/;

/** The label after a separator; the words of a part may also follow its number, as `behind` does: 其中2件予以公开，1件不予公开. */
export function nextLabel(gap: string, parts: readonly Part[], behind: string): Label | undefined {
  if (gap.length > LONGEST_LABEL) return undefined;
  const match = SEPARATED.exec(gap);
  const [first, last] = [parts[0] as Part, parts[parts.length - 1] as Part];
  if (!match) return undefined;
  const [, before = '', sign = '', label = ''] = match;
  const tail = before.trim();
  if (tail !== '' && (first.label !== '' || !(label === '' ? mayFollow(tail, behind) : isRemainder(label) || isCatchAll(label) || turns(parts, tail, behind)))) return undefined;
  if (endsList(label, first.label, sign) || (label === '' && first.label !== '' && levelOf(sign) === '；')) return undefined;
  return { label: label.trim(), separator: JOINED.test(sign) ? last.separator || '、' : levelOf(sign) };
}

/** 其中12条动态，公告20条，其他信息3条: the words of the first part alone follow its number. */
function turns(parts: readonly Part[], tail: string, behind: string): boolean {
  return parts.length === 1 && !endsList(tail, '') && /^[，；、]/.test(behind);
}

/** 其中6件已按期答复，1件结转下年; 其中1件因涉及第三方合法权益，2件属于内部事务信息; but not 6件为网络申请，1件结转, nor 6件为网络申请，7件均已答复. */
function mayFollow(tail: string, behind: string): boolean {
  if (tellsReason(tail) && tellsReason(behind)) return true;
  return isPending(behind) ? isEnded(tail) : !endsList(tail, '') && !isOfAll(behind);
}

function levelOf(sign: string): '、' | '，' | '；' {
  return sign === '、' ? '、' : sign === '，' || sign === ',' ? '，' : '；';
}
