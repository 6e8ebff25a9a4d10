// Decides what each number of a paragraph says of requests, and of reviews and suits: how many there are, or what kind of them it counts.
import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import { CARRIED, FELL, LABELS_OF_ORGANISATIONS, NATURAL, RECEIVED, ROSE, WAY_IN } from '../vocabulary';
import { clauseBefore, clauseBehind, isInRemark, sentenceStart } from '../sentence';

type Role = 'received' | 'carriedIn' | 'settled' | 'carriedOut' | 'outcome' | 'way' | 'applicant' | 'cases' | 'ending';

/** A number and what is said of it. */
export interface Told {
  readonly quantity: Quantity;
  readonly words: string;
  readonly role: Role | undefined;
  /** It stands before its words: 2件为网络申请. */
  readonly isFirst: boolean;
  /** What stands between it and the number before, or the sentence's beginning. */
  readonly gap: string;
}

const UNITS = '件份项条宗起例个';
/** Nothing is said before the number. */
const LEADS = /^\s*(?:其中|其余|剩余|余|另有?|有|已)?(?:(?:处理|办理|答复)结果)?\s*$/;

/** Ways in; publications are told apart before. */
export const WAY = `${WAY_IN}|网站|官网|平台|系统|信箱`;

/** What words say of a number; the first that fits. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [new RegExp(`^\\s*(?:其中)?(?:(?:受理|申请|提交)(?:方式|渠道|途径)为)?(?:通过|以)?(?:${WAY})(?:申请)?(?:方式|渠道|途径|数量?)?(?:(?:接收|收到|受理|提[交出])的?(?:申请件?)?)?\\s*$`), 'way'],
  [/维持|纠[正错]|其[他它]结果|(?:[已未]|正在)审[结理]|驳回/, 'ending'],
  [/复议|诉讼/, 'cases'],
  [new RegExp(`(?:上一?年|去年|[12]\\d{3}年)度?.{0,6}(?:${CARRIED}|(?<!继)续办|转[至到](?:今年|本年))|(?:${CARRIED}|续办)(?:上一?年|去年)`), 'carriedIn'],
  [/结转|转结|顺延|[转至到入](?:下|次|[12]\d{3}年)|下一?年度?继续|(?:正|尚|仍)在(?:办理|处理)|序时|(?:办理|处理)中|未(?:办结|答复|到期)/, 'carriedOut'],
  [new RegExp(`${RECEIVED}|申请(?:总?[数量]|书)|依申请公开.{0,4}[共合]计`), 'received'],
  [/(?:予以|同意|给予|准予|已|主动|对外|部分|不予)公开|(?:无法|不能)提供|不予(?:处理|受理)|不再处理|其[他它]处理|不掌握|不存在|不属于|不明确|不具体|已[^，。；]{0,10}提供|国家秘密|第三方|内部事务|过程性|执法案卷|查询事项|另行制作|重复申请|信访|不作为.{0,12}处理|撤[回销件]|逾期(?:未|不)(?:补正|缴)/, 'outcome'],
  [/办[结毕复理]|[答回]复|处理|完成/, 'settled'],
  [new RegExp(`${NATURAL}|${LABELS_OF_ORGANISATIONS}`), 'applicant'],
  [new RegExp(WAY), 'way'],
];

/** 涉及网络安全3件, 企业改制类2件: what requests are about. */
const TOPIC = /涉及(?!第三方)|关于|有关|方面|安全|[^公开诉]类\s*$/;

/** 自然人申请增加6件: by how much they are more. */
const CHANGES = new RegExp(`(?:${ROSE}|${FELL})了?$`);

/** Whether words say that a number is by how much others are more, or less. */
export function tellsChange(words: string): boolean {
  return CHANGES.test(words);
}

/** What words say of a number; undefined where they tell what requests are about, by how much they are more, or nothing. */
function roleOf(words: string): Role | undefined {
  return TOPIC.test(words) || tellsChange(words) ? undefined : ROLES.find(([pattern]) => pattern.test(words))?.[1];
}

/** 收到申请14件（其中信件申请10件，网络申请4件）: whether labels are ways in which the requests came in that words before them tell: there is none besides. */
export function areWaysOfRequests(told: string, labels: readonly string[]): boolean {
  return labels.length > 1 && told.includes('申请') && labels.every((label) => roleOf(label) === 'way');
}

/** Whether a number may count requests or cases. */
function mayCount({ numeral, base }: Quantity): boolean {
  return !numeral && base !== '' && UNITS.includes(base.replace('次', ''));
}

/** The numbers in brackets that may count requests or cases. */
export function remarksIn({ text, quantities }: Passage): readonly Quantity[] {
  return quantities.filter((each) => mayCount(each) && isInRemark(text, each.from));
}

/** The numbers that may count requests or cases, in order, but for those in brackets. */
export function toldIn({ text, quantities }: Passage): readonly Told[] {
  const counted = quantities.filter((each) => mayCount(each) && !isInRemark(text, each.from));
  return counted.map((quantity, i) => {
    const from = Math.max(counted[i - 1]?.end ?? 0, sentenceStart(text, quantity.from));
    const gap = text.slice(from, quantity.from);
    const own = clauseBefore(gap, gap.length);
    const isFirst = LEADS.test(own);
    const words = isFirst ? clauseBehind(text.slice(quantity.end, counted[i + 1]?.from), 0) : own;
    return { quantity, words, role: roleOf(words), isFirst, gap };
  });
}
