// Which numbers say how requests were answered, for what reason, and who had made them.
import type { FactKey, Reason } from './factKinds';
import type { Surroundings } from './factPattern';
import { lastSentenceOf, OF_PART, OF_TOPIC, sinceSemicolon, withoutBrackets } from './factText';
import { tellsReason } from '../listWords';
import { totalOfShare } from '../totals';
import { CARRIED, NATURAL, ORGANISATIONS, OWN_BODY, PAPERS, RECEIVED, REQUEST_UNIT, tellsCarried, tellsReceived, tellsSettled, WAY_IN } from '../vocabulary';

const LABELS: readonly (readonly [RegExp, 'open' | 'partial' | 'deny' | 'unable' | 'refuse' | 'other'])[] = [
  [/^不(?:予以?|同意)公开/, 'deny'],
  [/部分(?:予以)?公开/, 'partial'],
  [/公开/, 'open'],
  [/提供/, 'unable'],
  [/^不(?:予以?|再)处理/, 'refuse'],
  [/处理/, 'other'],
];
/** Reasons before 不予公开 and the like: the figure may be that of one reason. */
const REASON = /因|由于|属|涉|不掌握|不存在|没有|不明确|类|重复|反复|出版物|等|“|”/;

const OF_PAPERS = new RegExp(PAPERS);
/** 主动公开3件、依申请公开2件、不予公开1件; 主动公开政府信息17条，作为依申请公开信息数28条: what papers are. */
const BY_KIND = /(?:主动公开|依申请公开)的?[0-9]|主动公开[^，。；0-9]{0,8}[0-9]+[条篇份]，[^，。；0-9]{0,4}依申请公开(?:政府)?信息/;

/** “予以公开”6件 is 予以公开6件. */
const QUOTED = /^[^“”]{2,8}”/;

/** 自然人20件：予以公开9件 is of some applicants; 自然人20件、法人6件，予以公开12件 is of all. */
const ONE_KIND = new RegExp(`${NATURAL}|${ORGANISATIONS}`);
const BOTH_KINDS = /(?:自然人|公民)[^，。；]{0,12}[，、和或及与][^，。；]{0,4}(?:法人|企业|组织|机构)[^，。；]{0,14}/g;

/** 予以公开（9件）, 予以公开（9件，占45.0%）; 无法提供（1件不掌握相关信息） is of one reason. */
const WHOLE_IN_BRACKETS = /^(?:）|，占?\d)/;

/** 不予公开（三类内部事务信息）2件; 其他处理（含撤回）, 部分公开（区分处理的） are of the whole group. */
const REMARK = /（([^（）]+)）/;
const NAMES_REASON = /^(?!含|区分)./;

type Result = (typeof LABELS)[number][1];

/** What words call a result, and what stands beside the name. */
interface Label {
  readonly kind: Result;
  /** In quotation marks: “予以公开”. */
  readonly isQuoted: boolean;
  /** What stands before it in its clause. */
  readonly clause: string;
  /** What stands in brackets behind it. */
  readonly remark: string;
}

function labelOf({ words, clause }: Surroundings): Label | undefined {
  const kind = LABELS.find(([pattern]) => pattern.test(words.replace(REMARK, '')))?.[1];
  const isQuoted = clause.endsWith('“') && QUOTED.test(words);
  return kind && { kind, isQuoted, clause: isQuoted ? clause.slice(0, -1) : clause, remark: REMARK.exec(words)?.[1] ?? '' };
}

const ASKED = /申请|答复|办结|办理结果/;
/** 拟作出不予公开决定2件: nothing of the kind has happened yet. */
const PLANNED = /(?:对|将|应|拟|可以?)(?:作出)?$/;
const AND = '(?:和|及|、|或|与|以及)';
/** 予以公开和部分公开8件 is both together. */
const OPEN_AND = new RegExp(`(?:公开|全部)${AND}(?:予以)?$`);
const ANOTHER_AND = new RegExp(`(?:公开|提供|处理)${AND}$`);

/** Whether words that name a result say something else: what papers are, what is to come, or of a bracket that goes on. */
function isOfOtherMatter({ words, before, sentence, after }: Surroundings, { clause }: Label): boolean {
  if (/^(?:全部)?公开/.test(words) && !(sentence.includes('部分公开') && ASKED.test(before))) return true;
  if (words.endsWith('（') && !WHOLE_IN_BRACKETS.test(after)) return true;
  return PLANNED.test(clause) || OF_PAPERS.test(sentence) || (BY_KIND.test(sentence) && !tellsReceived(before));
}

/** Whether a result is that of some requests only: of one kind of applicants, for one kind of thing, carried over; or withdrawn or objected to. */
function isOfSome({ words, before }: Surroundings, { clause }: Label): boolean {
  const listed = sinceSemicolon(before);
  const said = listed.slice(listed.lastIndexOf('，', Math.max(listed.lastIndexOf('办结'), listed.lastIndexOf('答复'))) + 1);
  if (ONE_KIND.test(clause) || ONE_KIND.test(said.replace(BOTH_KINDS, '')) || OF_TOPIC.test(listed) || OF_PART.test(listed)) return true;
  return (words.startsWith('不再') && /逾期|补正|缴/.test(before)) || (words.includes('同意') && /第三方|征求/.test(listed));
}

/** Whether a reason is told with a result. */
function isReasoned({ words, after }: Surroundings, { kind, isQuoted, clause, remark }: Label): boolean {
  const before = kind === 'open' || kind === 'partial' ? clause.replace(/属于?$/, '') : clause;
  return REASON.test(before) || REASON.test(isQuoted ? words.replace('”', '') : words) || NAMES_REASON.test(remark) || tellsReason(after);
}

/** 第三方不同意公开，经审查，决定不予公开2件; 根据第十四条不予公开1件，根据第十六条不予公开2件: the reason is told since the number before. */
const LED_BY_REASON = /(?:^|[0-9][^0-9，、]{1,3}[，、])[^0-9]*(?:第三方|内部事务|过程性|国家秘密|商业秘密|个人隐私|执法案卷|查询事项|[不未]掌握|不存在|(?:没有|无)现成|未制作|不明确|第[一二三四五六七八九十]+条|第（[一二三四五六七八九十]+）项)[^0-9]*$/;
const YEAR = /20[0-9]{2}年度?/g;

/** 同意公开15件，已主动公开1件: the table may count both together. */
const PUBLISHED_BEFORE = /已经?主动公开[的有共]*[0-9]/;

/** 予以公开11件（含部分公开3件）, 予以公开11件，其中部分公开3件: of both, perhaps. */
const WITH_PARTIAL = /^(?:申请)?(?:，其中|（)[^；。]*部分(?:予以)?公开/;

export function result(around: Surroundings): FactKey | undefined {
  const { before, sentence, after } = around;
  const label = labelOf(around);
  if (!label || isOfOtherMatter(around, label)) return undefined;
  const { kind, clause, remark } = label;
  if (isOfSome(around, label)) return undefined;
  if (kind === 'partial' && OPEN_AND.test(before)) return 'results:open+partial';
  if (ANOTHER_AND.test(before)) return undefined;
  const reasoned = isReasoned(around, label) || LED_BY_REASON.test(sinceSemicolon(before).replace(YEAR, ''));
  switch (kind) {
    case 'open':
      return reasoned || PUBLISHED_BEFORE.test(sentence) ? undefined : /部分(?:予以)?公开/.test(sentence) && !WITH_PARTIAL.test(after) ? 'results:open' : 'results:open?';
    case 'partial':
    case 'other':
      return reasoned ? undefined : `results:${kind}`;
    default:
      return !reasoned ? `results:${kind}` : ENUMERATED.test(before) ? `results:${kind}?` : (onlyReasonIn(remark === '' ? clause : remark, kind) ?? `results:${kind}?`);
  }
}

/** What becomes of requests, behind a number and its unit. */
export const RESULT_BEHIND = '(?:申请)?(?:依法|决定|作出?|为)*((?:(?:予以公开[和及或、])?部分(?:予以)?公开|予以公开|不予以?公开|无法提供|不予以?处理|其他处理)(?=[，。；、]|$))';
const RESULT_WORDS = new RegExp(RESULT_BEHIND);
const RESULTS_BEHIND = new RegExp(`[0-9]${REQUEST_UNIT}${RESULT_BEHIND}`, 'g');
/** So many results are those of a year, whatever the sentence names. */
const LEAST_RESULTS = 3;
const ANSWERED_BEFORE = /(?:办结|答复|办理)(?:[^，。；]{0,12}[0-9]|件?中，)/;

/** 其中处理结果4件为不予公开. */
const BEFORE_RESULT = /^(?:其中)?(?:(?:处理|办理|答复)结果为?)?对?$/;

/**
 * 办结14件，其中6件予以公开，2件部分公开; 办结件中，6件予以公开: of what was answered, where the sentence tells of no other part of it; 对6件申请予以公开，
 * 对2件申请部分公开，对3件申请不予公开.
 */
export function resultBehind(around: Surroundings): FactKey | undefined {
  const { words, before, clause, context, sentence, after } = around;
  const there = sinceSemicolon(before);
  if (!BEFORE_RESULT.test(clause) || tellsCarried(there)) return undefined;
  const areAll = [...sentence.matchAll(RESULTS_BEHIND)].length >= LEAST_RESULTS;
  if (!areAll && (!/申请/.test(context + before) || !ANSWERED_BEFORE.test(there))) return undefined;
  const label = RESULT_WORDS.exec(words)?.[1] ?? words;
  const together = /^予以公开.(?=部分)/.exec(label)?.[0] ?? '';
  return result({ ...around, words: label.slice(together.length), before: before + together, clause: '', after: after.slice(words.length) });
}

/** 属于第三方合法权益、内部事务信息不予公开3件: several reasons, and one number for all. */
const ENUMERATED = /(?:权益|信息|秘密|案卷|事项|公开|掌握)、[^，。；：0-9]{2,40}$/;

/** 因属于国家秘密不予公开1件, 不予公开（属于国家秘密）1件: the one reason that is told, with nothing beside it. */
function onlyReasonIn(clause: string, kind: 'deny' | 'unable' | 'refuse'): FactKey | undefined {
  const words = ONE_REASON.exec(clause)?.[1];
  const reason = words === undefined ? undefined : reasonIn(words);
  return reason?.startsWith(kind) ? `results:${reason}` : undefined;
}

const ORGANISATION_KINDS: readonly (readonly [string, FactKey])[] = [
  ['其他', 'applicants:other'],
  ['商业企业', 'applicants:enterprise'],
  ['科研机构', 'applicants:research'],
  ['社会公益组织', 'applicants:charity'],
  ['法律服务机构', 'applicants:legal'],
];

/** 予以公开12件（自然人9件…）, 无法提供3件，其中自然人2件: applicants of those that were answered so. */
const OF_RESULT = new RegExp(`(?:(?<!申请)公开|提供|处理)[0-9]+${REQUEST_UNIT}[^。；]*$`);

/** 自然人提交18件网上申请, 自然人申请4件予以公开. */
const OF_SOME = new RegExp(`^(?:${WAY_IN}|平台|予以公开|部分公开|不予|无法提供)`);

/** 商业企业4件、其他2件: the last column, behind one that only organisations have. */
const OTHER_ORGANISATIONS = new RegExp(`(?:商业企业|科研机构|社会公益组织|法律服务机构)[^，。；、0-9]{0,8}[0-9]+${REQUEST_UNIT}[、，]为?$`);

/** 收到124件（含上年结转5件），自然人113件 is of the whole. */
const OF_CARRIED_OR_CASES = new RegExp(`${CARRIED}|复议|诉讼`);
/** 收到公民提出的申请12件: they may stand for all who apply. */
const CITIZENS_ASK = new RegExp(`(?:${RECEIVED})[了共计]*$`);

export function applicants({ words, before, after }: Surroundings): FactKey | undefined {
  if (words.startsWith('公民') && CITIZENS_ASK.test(before)) return undefined;
  if (words.startsWith('其他') && !OTHER_ORGANISATIONS.test(before)) return undefined;
  if (OF_RESULT.test(sinceSemicolon(before)) || OF_SOME.test(after)) return undefined;
  if (/[和及、或与]$/.test(before) && !/[0-9件份项条个宗起例次]、$/.test(before)) return undefined;
  if (OF_CARRIED_OR_CASES.test(withoutBrackets(before.slice(-60)))) return undefined;
  const own = ORGANISATION_KINDS.find(([label]) => words.startsWith(label))?.[1];
  const isReceived = tellsReceived(before) && !tellsSettled(before);
  const kind = /^(?:自然人|公民)/.test(words) ? 'applicants:natural' : 'applicants:organisations';
  return own ?? (isReceived ? kind : `${kind}?`);
}

const BY_WHOM = new RegExp(`^(?:20[0-9]{2}年度?|本年度?|全年|${OWN_BODY}|(?:政府)?信息公开|依申请公开|的)*申请(?:人|者|主体)(?:类型|身份|构成)?(?:主要)?以$`);

/** 申请人以自然人为主，共37件，占新收申请总数的72%: of all that came in, and not of those by one way or on one thing, of which 占72% may be. */
export function mainApplicants(around: Surroundings): FactKey | undefined {
  return BY_WHOM.test(around.clause) && totalOfShare(around.after)?.done === '新收' ? applicants(around) : undefined;
}

const AMONG_REQUESTS = new RegExp(`^(?!.*(?:${WAY_IN})).*(?:的|收到)[0-9]+${REQUEST_UNIT}(?:政府信息公开)?申请中，[^。；]*$`);

/** 收到的37件申请中，有31件由自然人提出，6件来自法人或其他组织. */
export function applicantsBehind(around: Surroundings): FactKey | undefined {
  const { words, before, after } = around;
  if (!AMONG_REQUESTS.test(before)) return undefined;
  return applicants({ ...around, words: words.replace(/^(?:申请)?(?:由|来自)/, ''), after: after.slice(words.length) });
}

/** 部分公开2件，因信息不存在的5件: of some rows of the group, whoever told them apart. */
export function noSuch({ before }: Surroundings): FactKey | undefined {
  return TELLS_RESULTS.test(before) ? 'results:unable?' : undefined;
}

const TELLS_RESULTS = /不予公开|部分公开|无法提供|不予处理|其[他它]处理|办结|答复|办理结果|处理结果/;

/** Reasons by words that only their rows of table 3 have. */
const REASONS: readonly (readonly [string, Reason])[] = [
  ['国家秘密', 'deny1'],
  ['法规禁止', 'deny2'],
  ['三安全', 'deny3'],
  ['第三方', 'deny4'],
  ['内部事务', 'deny5'],
  ['过程性', 'deny6'],
  ['执法案卷', 'deny7'],
  ['查询事项', 'deny8'],
  ['不掌握', 'unable1'],
  ['另行制作', 'unable2'],
  ['不明确', 'unable3'],
  ['信访', 'refuse1'],
  ['重复申请', 'refuse2'],
  ['反复申请', 'refuse4'],
  ['已获取', 'refuse5'],
  ['逾期', 'other1'],
];
export const REASON_WORDS =
  '国家秘密|(?:其他法律、?行政)?法规禁止公开|三安全一稳定|第三方(?:合法)?权益|(?:三类)?内部事务|(?:四类)?过程性|执法案卷|查询事项|不掌握(?:相关|该)?(?:政府)?|(?:没有现成信息，?需要?)?另行制作|补正后(?:申请内容)?仍不明确|信访(?:举报投诉|投诉举报)类|重复申请|反复申请|重新出具已获取|逾期[不未]补正(?:、?行政机关不再处理(?:其政府信息公开申请)?)?';

/** 2件属于三类内部事务信息, 1件系本机关不掌握, 1件因涉及国家秘密不予公开. */
export const REASON_BEHIND = `(?:申请)?(?:被认定)?(?:属于?|系|涉及|因为?(?:属于?|涉及|危及)?|由于|是|为)(?:保护)?[“"]?(?:本机关)?(?:${REASON_WORDS})[”"]?(?:政府)?(?:信息)?(?:，?(?:而|依法|决定)?(?:不予以?公开|无法提供|不予以?处理))?(?=[，。；、]|$)`;

const ONE_REASON = new RegExp(`^(?:其中)?(?:因为?|由于)?(?:涉及|属于?)?(?:保护)?((?:本机关)?(?:${REASON_WORDS}))(?:政府)?(?:信息)?$`);

function reasonIn(words: string): Reason | undefined {
  return REASONS.find(([label]) => words.includes(label))?.[1];
}

/** 无法提供2件。其中，本机关不掌握…1件: of those in the sentence before. */
const OF_THESE = /^其中/;

/** 27件涉及国家秘密、法律法规禁止公开: of several together. */
const WITH_ANOTHER = /^[、和及或与](?!\d)/;

/** 属于国家秘密1件, with the reason behind the number. */
export function reasonBehind(around: Surroundings): FactKey | undefined {
  const { words, before, after } = around;
  return WITH_ANOTHER.test(after.slice(words.length)) ? undefined : reasonOf({ ...around, before: before + words });
}

/** 国家秘密、内部事务3件: of several together; not 国家秘密1件、内部事务2件. */
const WITH_OTHERS = new RegExp(`(?<![0-9]${REQUEST_UNIT})[和及或与、](?:属于?|因)?$`);

/** 属于国家秘密1件; not of several reasons together, nor of one kind of applicant, nor of requests that were only received. */
export function reasonOf({ words, before, context }: Surroundings): FactKey | undefined {
  const there = sinceSemicolon(before);
  if (WITH_OTHERS.test(before) || ONE_KIND.test(there) || OF_PAPERS.test(there)) return undefined;
  const reason = reasonIn(words);
  if (!reason || !(TELLS_RESULTS.test(before) || (OF_THESE.test(before) && TELLS_RESULTS.test(lastSentenceOf(context)) && !OF_PAPERS.test(context)))) return undefined;
  return reason.startsWith('refuse') && !/不予处理|结果/.test(before) ? undefined : `reason:${reason}`;
}
