// The words around a number that make it a statement on a table, in the official register.
import type { CaseKind, FactKey, Outcome, Reason } from './factKinds';
import { sinceSemicolon } from './factText';

/** What a pattern sees of a number: the words it matched, and the sentence around. All of them are short. */
export interface Surroundings {
  /** What the pattern matched: before the number, or after it (from its unit on). */
  readonly words: string;
  /** The sentence before `words`, at most some hundred characters of it. */
  readonly before: string;
  /** What stands before `words` in its clause. */
  readonly clause: string;
  /** The whole sentence as far as the number's clause goes. */
  readonly sentence: string;
  /** What follows the number's unit, some characters. */
  readonly after: string;
}

/** A way in which a number is said to be something. */
export interface FactPattern {
  /** Every character that its words may end with (`left`) or begin with (`right`), at the number. */
  readonly meets: string;
  /** Sticky; looks back from the number (group 1: the words). */
  readonly left?: RegExp;
  /** Sticky; looks on from the number's unit. */
  readonly right?: RegExp;
  /** Which statement it is; undefined: none. */
  readonly key: (around: Surroundings) => FactKey | undefined;
}

const left = (body: string): RegExp => new RegExp(`(?<=(${body}))`, 'y');
const right = (body: string): RegExp => new RegExp(body, 'y');

/** Characters of 政府信息公开申请数量 and of what stands between its words; a run of them costs no backtracking. */
const BAG_SIGNS = '依申请公开政府务信息各类种有关相民法人其他它组织自然或者和及与、群众社会提出交递的了事项案件办理表书数量总共计合累为达是：新增全部本年度';
const BAG = `[${BAG_SIGNS}]`;
const GAP_SIGNS = '的了已共计合累总有为达是：数量件新增本年度';
const GAP = `[${GAP_SIGNS}]{0,8}`;
const ASKED_SIGNS = '的了已共计合累总有为达是：数量件新增依申请公开政府信息事项案';
const ASKED = `[${ASKED_SIGNS}]{0,20}`;
const NEXT_YEAR = '(?:下一?年度?|次年|明年|来年|20[0-9]{2}年度?)';
const LAST_YEAR = '(?:上一?年度?|去年度?|20[0-9]{2}年度?)';

const APPLICANT = /自然人|公民/;
const ORGANISATION = /法人|组织/;

/** The words speak of one kind of applicant only. */
function ofSomeApplicants(words: string): boolean {
  return APPLICANT.test(words) !== ORGANISATION.test(words);
}

/** The words name requests for information, not those for a licence or for aid. */
function namesRequests(words: string): boolean {
  return words.includes('申请') && /公开|信息|依申请/.test(words) && !ofSomeApplicants(words);
}

/** Ways in: a figure of one of them is a part, unless more are named. */
const CHANNEL = /网络|网上|网站|信函|当面|邮寄|邮件|邮政|传真|现场|窗口|平台|线上|线下|在线|来函|书面|口头|微信|电话|快递/;

/** 网络申请8件，…: a figure of one way in, not of what was published there. */
const CHANNEL_FIGURE = new RegExp(`(?:${CHANNEL.source})(?![^，。；]{0,8}(?:公开(?!申请)|发布|推送))[^，。；]{0,12}[0-9]`);

/** 线上18件、线下6件，共24件: what follows is said of all. */
const CHANNELS_TOGETHER = /[，、](?:共计?|合计|总计)[0-9]+[件份项条]/;

/** Whether a figure is that of one way in. */
function isOfChannel(before: string, clause: string): boolean {
  const there = before.slice(before.search(CHANNELS_TOGETHER) + 1);
  return (CHANNEL_FIGURE.test(there) && !/等/.test(before)) || (CHANNEL.test(clause) && !/等/.test(clause));
}

/** Another verb's manner makes it speak of a part of the requests. */
const PART = /(?:未|延期|超期|逾期|提前|当场|当日|当面|转|电话|邮寄|网上|口头|书面|补正后?|协助|指导|会同|拟|应|需|待|重新|部分|率|后续?|主动|撤回|其余|另|其他|剩余|再|当年|及时|直接|先行|(?:收到|受理)并|类)$/;

/** Nothing but time and the organ itself. */
const OWN = /^(?:20[0-9]{2}年度?|本年度?|全年|年内|共|累计|我[局委厅办镇街]|本机关)*$/;
/** What else is applied for. */
const OTHER_APPLICATIONS = /许可|审批|服务|救助|补[贴助]|登记|资格|认定|复议|诉讼|仲裁|援助|保障|住房|窗口|大厅|办件|业务|事项(?!，)|企业|项目|奖|资金|专利|商标/;

function received({ words, before, clause, sentence }: Surroundings): FactKey | undefined {
  const verb = /^(?:共?新收到?|收到|接到|接收|受理|收办)/.exec(words)?.[0] ?? '';
  if (ofSomeApplicants(words) || !words.includes('申请')) return undefined;
  const isNew = verb.startsWith('新收') && !/复议|诉讼/.test(before) && (OWN.test(clause) || /结转|转结/.test(sentence));
  const isPlain = OWN.test(clause) && !OTHER_APPLICATIONS.test(sentence);
  if (!isNew && !isPlain && !namesRequests(words) && !/公开申请|依申请|申请公开|信息公开/.test(before)) return undefined;
  if (/(?:未|没有|其余|另|再|应|拟|分别)$/.test(clause) || (!verb.includes('新') && sinceSemicolon(before).includes('其中'))) return undefined;
  return CHANNEL.test(clause) && !/等/.test(clause) ? undefined : verb.startsWith('新收') ? 'fresh' : 'new';
}

function settledAs(key: 'done' | 'answered'): FactPattern['key'] {
  return ({ words, before, clause, sentence, after }) => {
    if (ofSomeApplicants(words) || PART.test(clause) || LATE.test(isDivided(after) ? before : sentence)) return undefined;
    if (key === 'answered' && !isDivided(after) && ENDED_OTHERWISE.test(sentence)) return undefined;
    return isOfChannel(before, clause) ? undefined : key;
  };
}

/** 已办结9件，其中按期办结8件、延期办结1件: the whole comes first. */
const isDivided = (after: string): boolean => /^(?:，?其中|[（：])/.test(after);
const LATE = /延期|延长|超期|逾期|分别/;

/** 答复7件，不予受理4件: what ended otherwise was not answered. */
const ENDED_OTHERWISE = /(?:不予受理|撤[回销]|仍不明确|视为放弃|终止办理)[^，。；0-9]{0,8}[0-9]/;

const handled: FactPattern['key'] = ({ words, clause, before }) => {
  const there = sinceSemicolon(before);
  return namesRequests(words) && !PART.test(clause) && !there.includes('其中') && !isOfChannel(there, clause) ? 'handled' : undefined;
};

const NAMED = /公开申请|依申请/;
const OTHERS = /复议|诉讼|建议|提案/;
const SO_FAR = /^(?:目前|截至目前|现|均)/;

/** 收到申请200件，已办理192件: of requests, since the sentence names nothing else. */
const handledThere: FactPattern['key'] = ({ clause, before }) => {
  const there = sinceSemicolon(before);
  if (!NAMED.test(before) || OTHERS.test(before) || there.includes('其中') || isOfChannel(there, clause)) return undefined;
  return OWN.test(clause.replace(SO_FAR, '')) ? 'handled' : undefined;
};

/** 共受理265件，已办结264件，结转下年度3件: only requests are carried over. */
const receivedThere: FactPattern['key'] = ({ clause, sentence }) =>
  OWN.test(clause) && /结转|转结/.test(sentence) && !OTHERS.test(sentence) && !OTHER_APPLICATIONS.test(sentence) ? 'new' : undefined;

const SUBMITTED = /(收到|接到|接收|受理|办理)(?!.{0,24}(?:涉及|关于|有关|针对|属于|类))[^，。；]{0,24}(?:提交|提出|递交)的$/;

/** 办理公众向本机关提交的政府信息公开申请147件: who made them is said between. */
const submitted: FactPattern['key'] = ({ clause, before }) => {
  const verb = SUBMITTED.exec(clause)?.[1];
  if (!verb || ofSomeApplicants(clause) || CHANNEL.test(clause) || /(?:未|没有|其余|另|再)(?:收到|接到|接收|受理|办理)/.test(clause)) return undefined;
  return sinceSemicolon(before).includes('其中') ? undefined : verb === '办理' ? 'handled' : 'new';
};

/** 政府信息公开申请受理25件, 依申请公开受理量为25件. */
const told: FactPattern['key'] = ({ words, clause }) => (/受理|收到|接收|数|量/.test(words) && OWN.test(clause) ? 'new' : undefined);

const LABELS: readonly (readonly [RegExp, 'open' | 'partial' | 'deny' | 'unable' | 'refuse' | 'other'])[] = [
  [/^不(?:予以?|同意)公开/, 'deny'],
  [/部分公开/, 'partial'],
  [/公开/, 'open'],
  [/提供/, 'unable'],
  [/^不(?:予以?|再)处理/, 'refuse'],
  [/处理/, 'other'],
];
/** Reasons before 不予公开 and the like: the figure may be that of one reason. */
const REASON = /因|由于|属|涉|不掌握|不存在|没有|不明确|类|重复|反复|出版物|等|“|”/;

/** Papers are looked through and made to be published, to be given on request, or not to be: 印发公文120件，其中主动公开45件、不予公开45件. */
const PAPERS = /公文|属性|发文|审[查核]/;
const BY_KIND = /(?:主动公开|依申请公开)的?[0-9]/;

/** “予以公开”6件 is 予以公开6件. */
const QUOTED = /^[^“”]{2,8}”/;

/** 上年结转的10件申请中，予以公开4件: of part of the requests. */
const OF_CARRIED_IN = /(?:结转|转结)[^，。；]{0,12}中，/;

function result(around: Surroundings): FactKey | undefined {
  const { words, before, sentence } = around;
  const isQuoted = around.clause.endsWith('“') && QUOTED.test(words);
  const clause = isQuoted ? around.clause.slice(0, -1) : around.clause;
  const kind = LABELS.find(([pattern]) => pattern.test(words))?.[1];
  const listed = sinceSemicolon(before);
  if (!kind || /(?:对|将|应|拟|可以?)$/.test(clause) || PAPERS.test(sentence)) return undefined;
  if (BY_KIND.test(sentence) && !/收到|受理|新收|接到/.test(before)) return undefined;
  if (/自然人|法人|企业|机构|公民/.test(listed.slice(Math.max(listed.lastIndexOf('办结'), listed.lastIndexOf('答复'))))) return undefined;
  if (kind === 'partial' && /公开(?:和|及|、|或|与|以及)(?:予以)?$/.test(before)) return 'results:open+partial';
  if (/(?:公开|提供|处理)(?:和|及|、|或|与|以及)$/.test(before)) return undefined;
  if ((words.startsWith('不再') && /逾期|补正|缴/.test(before)) || (words.includes('同意') && /第三方|征求/.test(listed)) || OF_CARRIED_IN.test(listed)) return undefined;
  const reasoned = REASON.test(kind === 'open' || kind === 'partial' ? clause.replace(/属于?$/, '') : clause) || REASON.test(isQuoted ? words.replace('”', '') : words);
  switch (kind) {
    case 'open':
      return reasoned ? undefined : /部分公开/.test(sentence) ? 'results:open' : 'results:open?';
    case 'partial':
    case 'other':
      return reasoned ? undefined : `results:${kind}`;
    default:
      return reasoned ? `results:${kind}?` : `results:${kind}`;
  }
}

const ORGANISATIONS: readonly (readonly [string, FactKey])[] = [
  ['商业企业', 'applicants:enterprise'],
  ['科研机构', 'applicants:research'],
  ['社会公益组织', 'applicants:charity'],
  ['法律服务机构', 'applicants:legal'],
];

function applicants({ words, before }: Surroundings): FactKey | undefined {
  if (/(?:和|及|、|或|与|以及)$/.test(before) && !/[0-9件份项条个宗起例次]、$/.test(before)) return undefined;
  if (/结转|复议|诉讼/.test(before.slice(-60))) return undefined;
  const own = ORGANISATIONS.find(([label]) => words.startsWith(label))?.[1];
  const isReceived = /收到|新收|受理|接到/.test(before) && !/办结|答复|办理/.test(before);
  const kind = /^(?:自然人|公民)/.test(words) ? 'applicants:natural' : 'applicants:organisations';
  return own ?? (isReceived ? kind : `${kind}?`);
}

/** Courts and offices that decide reviews have others than those against themselves. */
const OTHER_CASES = /办理|审理|受理|审结|承办|代理|应诉|听证|复议机[关构]|立案|化解|接收|收到|出庭|指导|备案/;
const OF_INFORMATION = /信息公开|依申请|被申请|被提起|公开引|引发|引起/;

/** What else reviews and suits are about. */
const OTHER_BUSINESS = /行政处罚|行政许可|行政强制|征收|执法|工伤/;
/** 行政复议案件15件，其中涉及政府信息公开3件: the 15 are about anything. */
const OF_WHICH = /^[^。；0-9]{0,4}其中[^，。；0-9]{0,8}信息公开/;

/** 行政复议和行政诉讼2件 are both; in 行政复议2件、行政诉讼1件 each has its own. */
const JOINS_LABELS = /(?<![0-9０-９][件起宗例])[和及或与、](?:提起|被提起)?$/;

/** 行政复议7件，诉讼9件: the second of them need not say 行政 again. */
const SAID_BEFORE = /行政复议[^。；]{0,16}[0-9][^。；]{0,4}$/;

function cases(key: 'review' | 'litigation' | 'review+litigation'): FactPattern['key'] {
  return ({ words, before, sentence, clause, after }) => {
    if (!words.startsWith('行政') && !OF_INFORMATION.test(before) && !SAID_BEFORE.test(before)) return undefined;
    if (OTHER_CASES.test(sentence) && !OF_INFORMATION.test(sentence)) return undefined;
    if ((OTHER_BUSINESS.test(before) && !before.includes('信息公开')) || OF_WHICH.test(after)) return undefined;
    if (key === 'litigation' && (/复议后|未经复议|直接/.test(clause) || JOINS_LABELS.test(before))) return undefined;
    return /^[的，（]?(?:被?维持|被?纠正|被?撤销|败诉|胜诉)(?!\d)/.test(after) || /其中|另|其余/.test(clause) ? undefined : key;
  };
}

/** 结果维持 and the like, by the column of table 4. */
const OUTCOMES: readonly (readonly [RegExp, Outcome])[] = [
  [/维持/, 'upheld'],
  [/纠正/, 'corrected'],
  [/其他/, 'other'],
  [/审结/, 'pending'],
];
const CASE = /未经(?:行政)?复议(?:直接)?起诉|复议后(?:起诉|提起)|诉讼|复议/g;
const SOME_OF_INFORMATION = /其中[^，。；0-9]{0,8}信息公开/;
const COUNTED_CASES = /(?:复议|诉讼|起诉)[^，。；]{0,12}[0-9]/;
/** 行政复议15件、行政诉讼9件，其中…: nothing says of which. */
const BOTH_CASES = /复议[^，。；]{0,8}[0-9]+[件起宗例次][^。；0-9]{0,12}诉讼[^，。；]{0,6}[0-9]/;

/** The cases that are named last. */
function casesIn(text: string): CaseKind | undefined {
  const last = text.match(CASE)?.pop();
  if (last === undefined) return undefined;
  return last.startsWith('未经') ? 'direct' : last.startsWith('复议后') ? 'after' : last === '诉讼' ? 'litigation' : 'review';
}

/** Whether cases are about other business, or other people's, or some of which only part are about information. */
function isOfOthers(before: string, sentence: string): boolean {
  return SOME_OF_INFORMATION.test(before) || (OTHER_CASES.test(sentence) && !OF_INFORMATION.test(sentence)) || (OTHER_BUSINESS.test(before) && !before.includes('信息公开'));
}

/** How cases ended: 行政复议15件，其中结果维持8件. */
function outcomeOf({ words, before, clause, sentence }: Surroundings): FactKey | undefined {
  const outcome = OUTCOMES.find(([pattern]) => pattern.test(words))?.[1];
  const there = sinceSemicolon(before);
  if (!outcome || isOfOthers(before, sentence)) return undefined;
  const own = casesIn(clause);
  if (own) return `${own}:${outcome}`;
  const kind = casesIn(there.slice(Math.max(0, there.lastIndexOf('其中')))) ?? (BOTH_CASES.test(there) ? undefined : casesIn(there));
  return kind && COUNTED_CASES.test(there) ? `${kind}:${outcome}` : undefined;
}

/** 未经复议直接起诉4件，复议后起诉5件. */
function suits({ words, before, sentence }: Surroundings): FactKey | undefined {
  return isOfOthers(before, sentence) ? undefined : casesIn(words);
}

const DECISIONS: readonly (readonly [string, FactKey])[] = [
  ['许可', 'licences'],
  ['处罚', 'penalties'],
  ['强制', 'coercions'],
];

/** 行政许可处理决定12件, 作出行政处罚决定3件. */
const decisions: FactPattern['key'] = ({ words, clause }) =>
  words.includes('处理决定') || clause.endsWith('作出') ? DECISIONS.find(([label]) => words.includes(label))?.[1] : undefined;

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
];
const REASON_WORDS =
  '国家秘密|(?:其他法律、?行政)?法规禁止公开|三安全一稳定|第三方合法权益|(?:三类)?内部事务|(?:四类)?过程性|执法案卷|查询事项|不掌握(?:相关|该)?(?:政府)?|(?:没有现成信息，?需要?)?另行制作|补正后(?:申请内容)?仍不明确|信访举报投诉类|重复申请|反复申请|重新出具已获取';

/** 属于国家秘密1件; not of several reasons together, nor of one kind of applicant, nor of requests that were only received. */
function reasonOf({ words, before }: Surroundings): FactKey | undefined {
  const there = sinceSemicolon(before);
  if (/(?<![0-9][件起宗例份项条])[和及或与、](?:属于?|因)?$/.test(before) || /自然人|法人|企业|公民/.test(there) || PAPERS.test(there)) return undefined;
  const reason = REASONS.find(([label]) => words.includes(label))?.[1];
  if (!reason || !/不予公开|无法提供|不予处理|办结|答复|办理结果|处理结果/.test(before)) return undefined;
  return reason.startsWith('refuse') && !/不予处理|结果/.test(before) ? undefined : `reason:${reason}`;
}

const VERBS: readonly (readonly [RegExp, 'issued' | 'published' | 'repealed' | 'inForce'])[] = [
  [/废止|失效/, 'repealed'],
  [/现行有效|继续有效/, 'inForce'],
  [/制|出台|印发|新增/, 'issued'],
  [/公开|发布|公布/, 'published'],
];
const OTHER_DOCUMENTS = /审查|备案|清理|审核|解读|修订|修改|草案|征求意见|合法性|评估|报送|起草|转发|上级|政策文件|历年|其中/;

/** Words of table 2 itself, whatever was cleared up before: 制发…, 废止行政规范性文件…, 现行有效…. */
function isOfTable(words: string, before: string, sentence: string): boolean {
  return /^(?:制发|废止)行政规范性文件/.test(words) || JUST_TOLD.test(before) || (sentence.includes('制发') && sentence.includes('废止') && sentence.includes('现行有效'));
}
const JUST_TOLD = /(?:制发|废止)行政规范性文件[0-9]+件，$/;

function documents({ words, before, clause, after, sentence }: Surroundings): FactKey | undefined {
  const verb = VERBS.find(([pattern]) => pattern.test(words))?.[1];
  const context = /规范性文件|规章/.test(words) ? words : before;
  const noun = /(?:规章|规范性文件)(?!.*(?:规章|规范性文件))/.exec(context)?.[0];
  if (!verb || !noun || /^，其中由/.test(after) || /规章(?:和|及|、|或|与|以及)(?:行政)?规范性文件|规章制度/.test(context)) return undefined;
  if (OTHER_DOCUMENTS.test(clause) || OTHER_DOCUMENTS.test(words) || (OTHER_DOCUMENTS.test(before.slice(-40)) && !isOfTable(words, before, sentence))) return undefined;
  return noun === '规章' ? `regulations:${verb}` : `documents:${verb}`;
}

/** 发布12件行政规范性文件. */
function documentsAfter({ words, before, clause, after, sentence }: Surroundings): FactKey | undefined {
  const verb = LAST_VERB.exec(clause)?.[0];
  return verb === undefined ? undefined : documents({ words: verb + words, before, clause: clause.slice(0, -verb.length), sentence, after });
}

const DOCUMENT_VERBS = '(?:制定并公开|制定公开|制定印发|制定发布|制发|制定|印发|出台|新制作|制作|发布|新公开|公开|公布|废止|宣布失效|现行有效|继续有效)';
const LAST_VERB = new RegExp(`${DOCUMENT_VERBS}$`);
const DOCUMENTS = '(?:行政规范性文件|规范性文件|规章)';
const SUITS = '(?:和|及|与|、|或)?(?:被?提起|引起的?|引发的?)?(?:行政)?诉讼';
const SETTLED = /(?:办结|答复|办理|回复)[^，。；：]{0,14}[0-9]+[件份项条][^。；]{0,16}$/;
const JUST_SETTLED = /(?:办结|答复|回复)[^，。；：]{0,14}[0-9]+[件份项条][^，。；0-9]{0,6}[，；]$/;

/** 办结202件，正在办理8件: what is left is carried over, since the year is over. */
const leftOver: FactPattern['key'] = ({ clause, before }) =>
  /其中|超期|逾期|到期|上年/.test(clause) || OTHERS.test(before) || !NAMED.test(before) || !SETTLED.test(sinceSemicolon(before)) ? undefined : 'carriedOut';

/** 办结202件，结转8件. */
const carriedOn: FactPattern['key'] = ({ clause, before }) => (clause !== '' || OTHERS.test(before) || !NAMED.test(before) || !JUST_SETTLED.test(before) ? undefined : 'carriedOut');

/** 受理行政复议50件，结转下年度2件: not of requests. */
function isOfOtherMatters(before: string): boolean {
  const there = sinceSemicolon(before);
  return OTHERS.test(there) && !NAMED.test(there);
}

const carriedOut: FactPattern['key'] = ({ clause, before }) => (isOfOtherMatters(before) || /其中|上年|未(?!办结|答复|办理|完成)|同比/.test(clause) ? undefined : 'carriedOut');

/** In this order the first that matches before a number decides; those after a number are asked when none does. */
const factPatterns: readonly FactPattern[] = [
  { meets: `年度续理复结${ASKED_SIGNS}`, left: left(`(?:结转|转结|结转继续|顺延|延续|转)(?:至|到|入|为)?${NEXT_YEAR}度?(?:继续)?(?:办理|处理|答复|办结){0,2}${ASKED}`), key: carriedOut },
  { meets: `转结余入来至到年度续理${ASKED_SIGNS}`, left: left(`${LAST_YEAR}(?:结转|转结|接转|结余|转入|转来)(?:至|到|入)?(?:本年度?|今年|当年)?(?:继续)?(?:办理|处理)?${ASKED}`), key: ({ clause, before }) => (/办结|答复/.test(clause) || isOfOtherMatters(before) ? undefined : 'carriedIn') },
  { meets: `年度${ASKED_SIGNS}`, left: left(`结转上一?年度?${ASKED}`), key: () => 'carriedIn' },
  { meets: '供理）)”的政府信息公开申请有为共计合总数量：情形答复', left: left(`(?:不予以?公开|不同意公开|(?:予以|同意)?部分公开|(?:予以|给予|同意|准予)公开|(?:无法|不能)提供|(?:不予以?|不再)处理|其[他它](?:方式)?处理(?:[（(]含[^（）()]{1,20}[）)])?)”?[的政府信息公开申请有为共计合总数量：情形答复]{0,14}`), key: result },
  { meets: `毕结成理${ASKED_SIGNS}`, left: left(`(?:办结|办毕|办理完毕|办理完成|办理完结|完成办理)${ASKED}`), key: settledAs('done') },
  { meets: `果${ASKED_SIGNS}`, left: left(`(?:本年度?|申请的?)办理结果${ASKED}`), key: settledAs('done') },
  { meets: `复${ASKED_SIGNS}`, left: left(`(?:答复|回复|办复)${ASKED}`), key: settledAs('answered') },
  { meets: `转结理${GAP_SIGNS}`, left: left(`(?:结转|转结|未办结|(?:正|尚|仍)在办理)${GAP}`), key: (around) => (around.words.includes('转') ? carriedOn : leftOver)(around) },
  { meets: `到理收${GAP_SIGNS}`, left: left(`(?:新收|收到|受理)${GAP}`), key: receivedThere },
  { meets: `理成${GAP_SIGNS}`, left: left(`(?:已|共|累计)办理(?:完成)?${GAP}`), key: handledThere },
  { meets: '人织业构提出的交申请政府信息公开有为共计总数量：', left: left(`(?:自然人|公民个人|法人(?:或者?|和|及|、|与)?其[他它]组织|商业企业|科研机构|社会公益组织|法律服务机构)[提出的交申请政府信息公开有为共计总数量：]{0,16}`), key: applicants },
  { meets: BAG_SIGNS, left: left(`(?:新收到?|收到|接到|接收|受理|收办|(?<=[年共度计])收)${BAG}{1,36}`), key: received },
  { meets: `请${GAP_SIGNS}`, left: left(`新增(?:政府)?信息公开申请${GAP}`), key: (around) => received({ ...around, words: `新收${around.words}` }) },
  { meets: BAG_SIGNS, left: left(`(?:办理|处理|处置)(?:回复|答复)?${BAG}{1,36}`), key: handled },
  { meets: `请开项件理到收${GAP_SIGNS}`, left: left(`(?:政府信息公开申请|依申请公开(?:申请|事项|件)?)(?:受理|收到|接收)?${GAP}`), key: (around) => submitted(around) ?? told(around) },
  { meets: `诉讼件${GAP_SIGNS}`, left: left(`(?:未经(?:行政)?复议(?:直接)?|复议后)(?:起诉|提起诉讼)的?(?:行政诉讼)?(?:案件)?${GAP}`), key: suits },
  { meets: `持正果结${GAP_SIGNS}`, left: left(`(?:(?:结果)?(?:维持|纠正)|其他结果|未审结)${GAP}`), key: outcomeOf },
  { meets: `密开定益务性卷项握作确类请取${GAP_SIGNS}信息申政府”`, left: left(`(?:${REASON_WORDS})”?[的信息申请政府有为共计：]{0,8}`), key: reasonOf },
  { meets: `定${GAP_SIGNS}`, left: left(`行政(?:许可|处罚|强制)(?:处理)?决定${GAP}`), key: decisions },
  { meets: `讼${GAP_SIGNS}`, left: left(`(?:行政)?复议(?:案件|申请)?${SUITS}(?:案件)?${GAP}`), key: cases('review+litigation') },
  { meets: `议请${GAP_SIGNS}`, left: left(`(?:行政)?复议(?:案件|申请)?${GAP}`), key: cases('review') },
  { meets: `讼${GAP_SIGNS}`, left: left(`(?:行政)?诉讼(?:案件)?${GAP}`), key: cases('litigation') },
  { meets: `章${GAP_SIGNS}`, left: left(`${DOCUMENT_VERBS}[的了并]{0,2}(?:政府)?${DOCUMENTS}${GAP}`), key: documents },
  { meets: `开发布定台作止效${GAP_SIGNS}`, left: left(`${DOCUMENTS}(?:本年度?|年度)?${DOCUMENT_VERBS}${GAP}`), key: documents },
  { meets: `止效发${GAP_SIGNS}`, left: left(`(?:废止|现行有效|制发)${GAP}`), key: documents },
  { meets: '购目数量共计为个总：了', left: left('政府集中采购(?:项目)?[数量共计为个总：了]{0,8}'), key: () => 'procurement' },
  { meets: '额共计为达：', left: left('集中采购(?:的)?(?:总金额|金额)[共计为达：]{0,4}'), key: () => 'procurement:amount' },
  { meets: '政府信息公开申请将需须待因尚按规定均全部依法则结转顺', right: right(`[政府信息公开申请将需须待因尚按规定均全部依法则]{0,16}(?:结转|转结|顺延|转)(?:至|到|入)?${NEXT_YEAR}`), key: carriedOut },
  { meets: '申为系是属由上去', right: right('(?:申请)?(?:为|系|是|属于?|由)?(?:上一?年度?|去年)(?:结转|转结|接转)'), key: () => 'carriedIn' },
  { meets: '申正尚仍未', right: right('(?:申请)?(?:(?:正|尚|仍)在(?:办理|处理)|尚?未到(?:法定)?(?:答复|办理)(?:期限|时限))'), key: leftOver },
  { meets: '行规', right: right('(?:行政)?规范性文件(?=[，。；、（]|$|均|并)'), key: documentsAfter },
  { meets: BAG_SIGNS, right: right(`${BAG}{0,24}(?:申请|依申请公开|依申请)(?:件|事项)?(?=[，。；、（）]|$)`), key: receivedAfter },
];

const leftPatterns = byCharacter(factPatterns.filter((pattern) => pattern.left));
const rightPatterns = byCharacter(factPatterns.filter((pattern) => pattern.right));

/** Patterns, in order, by the characters at which they may meet a number. */
function byCharacter(patterns: readonly FactPattern[]): ReadonlyMap<number, readonly FactPattern[]> {
  const signs = new Set(patterns.flatMap(({ meets }) => [...meets]));
  return new Map([...signs].map((sign) => [sign.charCodeAt(0), patterns.filter(({ meets }) => meets.includes(sign))]));
}

const none: readonly FactPattern[] = [];

/** The patterns that may match at a number, in order; of twenty that are tried in vain each costs as much as reading the number. */
export function patternsAt(text: string, from: number, end: number): readonly FactPattern[] {
  const before = leftPatterns.get(text.charCodeAt(from - 1)) ?? none;
  const behind = rightPatterns.get(text.charCodeAt(end)) ?? none;
  return behind.length === 0 ? before : before.length === 0 ? behind : [...before, ...behind];
}

/** 收到15件政府信息公开申请. */
function receivedAfter({ words, before, clause, sentence }: Surroundings): FactKey | undefined {
  if (!/(?:新收到?|收到|接到|接收|受理)[了共计累合总的：]{0,4}$/.test(before)) return undefined;
  return received({ words: `收到${words}`, before, clause: clause.replace(/(?:新收到?|收到|接到|接收|受理)[了共计累合总的：]{0,4}$/, ''), sentence, after: '' });
}

/** Units in which each kind of thing is counted; '' where the label alone may do. */
export const units: Readonly<Record<'requests' | 'review' | 'documents' | 'procurement', ReadonlySet<string>>> = {
  requests: new Set(['件', '份', '项', '条', '个', '例', '宗', '起', '次', '件次']),
  review: new Set(['件', '起', '宗', '次', '例', '项', '个', '件次']),
  documents: new Set(['件', '份', '个', '部', '项', '篇']),
  procurement: new Set(['项', '个', '件', '次', '批', '宗']),
};
