// Decides in which ways the parts of a list may be added up, and with which numbers each sum may agree.
import { absolute, add, compare, equals, subtract, sum, type Decimal } from '../../../number/decimal';
import { greatest } from '../../../number/extremes';
import type { ProseList } from './list';
import { isUniform, type Part } from './listParts';
import { areSections, isCatchAll, isRemainder, isRest, mayAgree, namesChannel, PUBLISH } from '../listWords';
import { sumOf } from '../quantity';
import { LABELS_OF_ORGANISATIONS, NATURAL, WAY_IN } from '../vocabulary';

/** One way to add up: the parts that count, and their sum. */
export interface Reading {
  readonly parts: readonly Part[];
  readonly sum: Decimal;
  /** It takes the parts behind the first for parts of that one, as nobody would write who lists many: if it does not agree, it does not count. */
  readonly isFarFetched: boolean;
}

function reading(parts: readonly Part[], isFarFetched = false): Reading {
  return { parts, sum: sumOf(parts), isFarFetched };
}

/** At least one. */
export type Readings = readonly [Reading, ...Reading[]];

/** All parts of one level. */
export function undivided(parts: readonly Part[]): Reading {
  return reading(parts);
}

const LEVEL = { '': 0, '、': 1, '，': 2, '；': 3 } as const;

/** Whether the signs between the parts divide no levels: they take turns, the list ends in 其他 or 其余, or all parts are told alike. */
export function isOneList(parts: readonly Part[]): boolean {
  const last = parts[parts.length - 1]?.label ?? '';
  return isMixed(parts) || isRest(last) || isRemainder(last) || isParallel(parts);
}

/** 政务微博公开信息12条; 公开信息12条 may begin a statement of its own. */
const PUBLISHED_BY = new RegExp(`^(?!${PUBLISH}).{2,}(?:${PUBLISH})`);
/** 国家级平台1条、省级平台16条，市级平台62条. */
const OF_RANK = /^(?:国家|中央|[省市区县州盟旗镇乡村])级/;
const LEAST_PARALLEL = 3;

function isParallel(parts: readonly Part[]): boolean {
  const labels = parts.map(({ label }) => label);
  return labels.length >= LEAST_PARALLEL && (areChannels(parts) || labels.every((label) => PUBLISHED_BY.test(label)) || labels.every((label) => OF_RANK.test(label)) || areSections(labels));
}

/** Whether parts are ways of publishing: what one of them published all of, others may publish once more. */
export function areChannels(parts: readonly Part[]): boolean {
  return parts.every(({ label }) => namesChannel(label));
}

const LEAST_MIXED = 5;

/** Whether 、 and ， take turns in a long list (A、B，C、D，E). */
function isMixed(parts: readonly Part[]): boolean {
  const signs = parts.map(({ separator }) => separator);
  const comma = signs.indexOf('，');
  return signs.length >= LEAST_MIXED && signs.slice(0, comma).includes('、') && signs.slice(comma).includes('、');
}

/** So many parts between the same signs are no parts of the first of them; nor are parts that are more than it. */
const LONG_GROUP = 4;

/** The readings that leave no doubt which parts belong together: all; or, of several levels, the first group and the upper level, too. */
export function mainReadings(parts: readonly Part[]): Readings {
  const [byLevel, undivided] = [readingsByLevel(parts), outermost(parts)];
  return undivided.length < parts.length ? [...byLevel, reading(undivided)] : byLevel;
}

/** The parts without those that divide the one before them: 网站20条；原创12条，转载8条. Of parts that one sign parts none divides another. */
function outermost(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    found.push(part);
    let total: Decimal = 0;
    for (let j = i + 1; j < parts.length && (j === i + 1 || LEVEL[(parts[j] as Part).separator] < LEVEL[(parts[i + 1] as Part).separator]); j++) {
      total = add(total, (parts[j] as Part).quantity.amount);
      if (j > i + 1 && equals(total, part.quantity.amount)) {
        i = j;
        break;
      }
    }
  }
  return found;
}

function readingsByLevel(parts: readonly Part[]): Readings {
  if (isUniform(parts)) return [reading(parts)];
  const levels = parts.map(({ separator }) => LEVEL[separator]);
  const top = greatest(levels);
  const upper = parts.filter((_, i) => i === 0 || levels[i] === top);
  const next = levels[1] as number;
  const stop = levels.findIndex((level, i) => i > 0 && level > next);
  const group = parts.slice(0, stop < 0 ? parts.length : stop);
  const isFarFetched = group.length >= LONG_GROUP || compare(reading(group.slice(1)).sum, (group[0] as Part).quantity.amount) > 0;
  return [reading(parts), reading(upper, isFarFetched), ...(group.length > 1 ? [reading(group)] : [])];
}

/** Further readings that a benevolent reader tries: the list ends earlier than it seems to, unless it ends in 其他; before what stands behind 其他, too. */
export function shorterReadings(parts: readonly Part[]): readonly Reading[] {
  const isComplete = isRest(parts[parts.length - 1]?.label ?? '');
  if (!isUniform(parts) && !isComplete) return prefixes(parts, () => true);
  const first = parts[0]?.label ?? '';
  const readings = [...withoutOdd(parts), ...prefixes(parts, ({ label }) => isOtherDivision(label, first))];
  if (isComplete || parts[1]?.separator === '、') return readings;
  return [...readings, ...prefixes(parts, (part, before) => isOtherThing(part.label, first) || isMoreThanBefore(parts, part) || isRest(before.label))];
}

/** 动态20条、征集3期、其他7条: all parts but the one that is counted otherwise. */
function withoutOdd(parts: readonly Part[]): readonly Reading[] {
  const alike = parts.filter(({ quantity: { base } }) => base === '' || mayAgree(base, parts[0]?.quantity.base ?? base));
  return alike.length < parts.length ? [reading(alike)] : [];
}

/** Requests are divided by who made them, and by how they came in; outcomes behind either divide them anew. */
const SIDES = [new RegExp(`${NATURAL}|${LABELS_OF_ORGANISATIONS}`), new RegExp(`${WAY_IN}|(?:网站|平台|系统|微信)[^，。；]{0,4}申请`)] as const;
const OUTCOME_OF_REQUEST = /公开|提供|掌握|处理|答复/;

/** Whether a label begins another division than that by applicants or ways that the first begins. */
function isOtherDivision(label: string, first: string): boolean {
  return SIDES.some((side) => side.test(first) && !side.test(label)) && OUTCOME_OF_REQUEST.test(label);
}

/** 发布依申请公开信息20条 behind 栏目发布信息12条 begins a statement of its own. */
const PUBLISHES = new RegExp(`^(?:${PUBLISH})(?![^，；]{0,4}[类表])`);

/** Whether the label of a part shows that it may be none: 其他咨询 and 公众号 behind 机构类, 政策类. */
function isOtherThing(label: string, first: string): boolean {
  return (isCatchAll(label) && !isRest(label)) || (namesChannel(label) && !namesChannel(first)) || (PUBLISHES.test(label) && !PUBLISHES.test(first)) || label === '';
}

/** 办件12860件，其中即办8600件，承诺4260件，群众评价12842件: what is more than each part before it may stand beside them. */
function isMoreThanBefore(parts: readonly Part[], part: Part): boolean {
  return parts.slice(0, parts.indexOf(part)).every(({ quantity }) => compare(quantity.amount, part.quantity.amount) < 0);
}

/** The parts before each but the first two that may begin something else. */
function prefixes(parts: readonly Part[], mayBeginOther: (part: Part, before: Part) => boolean): readonly Reading[] {
  return parts.flatMap((part, i) => (i > 1 && mayBeginOther(part, parts[i - 1] as Part) ? [reading(parts.slice(0, i))] : []));
}

const MOST_OTHERS = 8;

/**
 * Whether a sum is what the list may add up to: its whole, another number of the sentence, two of them together (received and carried over),
 * or any of them but for what is carried over; a part that is carried over to the next year is not added to the whole.
 */
export function fits({ whole, others, apart, carried: told, included, parts }: ProseList, value: Decimal, slack: Decimal): boolean {
  const carried = told.length > 0 ? told.filter((each) => !parts.some(({ quantity, label }) => quantity === each && /下[一年]/.test(label))) : told;
  if (agree(whole.amount, value, slack) || apart.some(({ amount }) => agree(amount, value, slack))) return true;
  if (others.length === 0 && carried.length === 0 && included.length === 0) return false;
  const singles = [...new Set([whole, ...others.slice(-MOST_OTHERS), ...carried.slice(-MOST_OTHERS)])].map(({ amount }) => amount);
  if ([...carried, ...included].some(({ amount }) => singles.some((one) => agree(one, add(value, amount), slack)))) return true;
  return singles.some((one, i) => agree(one, value, slack) || singles.slice(i + 1).some((other) => agree(add(one, other), value, slack)));
}

/** Whether two numbers differ by no more than the slack. */
function agree(a: Decimal, b: Decimal, slack: Decimal): boolean {
  return compare(absolute(subtract(a, b)), slack) <= 0;
}

/** Whether the parts add up to the whole only when one looks past 万: the unit of some is wrong (500万条 of 200条 and 300条). */
export function hasOtherUnit({ whole, parts }: ProseList): boolean {
  if (parts.length < 2 || parts.every(({ quantity }) => quantity.factor === whole.factor)) return false;
  if (compare(sum(parts.map(({ quantity }) => quantity.value)), whole.value) !== 0) return false;
  return compare(sumOf(parts), whole.amount) !== 0;
}
