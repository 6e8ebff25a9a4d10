// Which numbers say how many requests were received, handled, settled and carried over.
import { compare, type Decimal } from '../../../number/decimal';
import type { FactKey } from './factKinds';
import type { FactPattern, Surroundings } from './factPattern';
import { REASON_WORDS } from './answerFacts';
import { namesOneKind, namesPeople } from '../applicants';
import { CARRIED, CASES, GRANTS, NATURAL, OWN_BODY, PROPOSALS, RECEIVED, REQUEST_UNIT, SENT_IN, WAY_IN } from '../vocabulary';
import { OF_PART, OF_TOPIC, sinceSemicolon, withoutBrackets } from './factText';

/** 受理并办理, 收到并妥善处理: what came in. */
export const AND_ANSWERED = '(?:[并和及、](?:妥善|依法|按时|及时|规范)?(?:办[理结复]|处理|[答回]复))?';

/** Only organisations are named; 公民 alone may stand for all who apply. */
function ofOrganisations(words: string): boolean {
  return namesOneKind(words) && !namesPeople(words);
}

/** The words name requests for information, not those for a licence or for aid. */
function namesRequests(words: string): boolean {
  return words.includes('申请') && /公开|信息|依申请/.test(words);
}

/** Ways in: a figure of one of them is a part, unless more are named. */
export const CHANNEL = new RegExp(`${WAY_IN}|网站|平台|微信|电话|专区|其[他它]渠道`);

/** 网络申请8件，…: a figure of one way in, not of what was published there. */
const CHANNEL_FIGURE = new RegExp(`(?:${CHANNEL.source})(?![^，。；]{0,8}(?:公开(?!申请)|发布|推送))[^，。；]{0,12}[0-9]`);

/** 线上18件、线下6件，共24件: what follows is said of all. */
const CHANNELS_TOGETHER = new RegExp(`[，、](?:共计?|合计|总计)[0-9]+${REQUEST_UNIT}`);

const DIVIDED = new RegExp(`[0-9]+${REQUEST_UNIT}[^，。；]{0,8}，其中.*$`);

/** 收到14件，其中网络8件、信函6件，已办结12件: whether the ways in make up what stands before them, so that what follows is of all. */
function areAllChannels(before: string): boolean {
  const [whole, ...parts] = numbersIn(DIVIDED.exec(before)?.[0] ?? '');
  return parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) === whole;
}

/** Whether a figure is that of one way in; 收到14件（网络8件，信函6件），已办结12件: those in brackets divide what stands before them, and nothing behind. */
function isOfChannel(before: string, clause: string): boolean {
  const there = withoutBrackets(before.slice(before.search(CHANNELS_TOGETHER) + 1));
  if (clause === '' && areAllChannels(there)) return false;
  return (CHANNEL_FIGURE.test(there) && !/等/.test(before)) || (CHANNEL.test(clause) && !/等/.test(clause));
}

/** Another verb's manner makes it speak of a part of the requests. */
const PART = /(?:未|延期|超期|逾期|提前|当场|当日|当面|转|电话|邮寄|网上|口头|书面|补正后?|指导|会同|拟|应|需|待|重新|部分|率|后续?|主动|撤回|[多少]|其余|另|其他|剩余|再|合并|(?:协助|配合)[^，。；]{0,8}|参与|审核|及时|简易|快速|直接|先行|(?:收到|受理|新收)并|类)$/;

/** 受理后5日内办结6件: of those that took no longer; in the 20 days of the law all are answered. */
const IN_DAYS = /(?<![0-9])1?[0-9](?:个工作)?[日天]以?[内后]$/;

/** 本机关不掌握政府信息答复4件: of those that ended so. */
const FOR_REASON = new RegExp(`(?:${REASON_WORDS}|不存在)[^，。；]{0,10}$`);

/** 重新作出答复2件 is 重新答复2件. */
const MADE = /作出的?$/;

/** Nothing but time and the organ itself. */
const OWN = new RegExp(`^(?:20[0-9]{2}年度?|本年度?|全年|年内|报告期内|共|累计|${OWN_BODY})*$`);
/** What else is applied for. */
const OTHER_MATTERS = new RegExp(`${GRANTS}|${CASES}|服务|窗口|大厅|办件|业务|事项(?!，)|企业|项目`);

/** 局机关收到5件，所属单位收到7件，合计12件: each is the figure of one body. */
const BY_SEVERAL = new RegExp(`(?:${RECEIVED})[^，。；]{0,16}[0-9]+${REQUEST_UNIT}[，、；](?:[^，。；其中]{0,6}(?:所属|下属|直属|单位|部门|[镇街乡局县区]))[^，。；0-9]{0,8}(?:${RECEIVED})[^，。；]{0,16}[0-9][^，。；]{0,8}[，、；](?:共|合计|总计)`);

const REQUESTS_NAMED = new RegExp(`公开申请|依申请|申请公开|信息公开|${CARRIED}的[0-9]+${REQUEST_UNIT}申请`);

/** 收到8件来自自然人. */
const FROM_SOME = /^(?:申请)?来自/;

/** 受理各类申请200件，其中政府信息公开申请20件: of all that is applied for, unless it is as many. */
const OF_WHICH = new RegExp(`^[，（]其中[^，。；0-9]{0,8}(?:信息公开|依申请公开)[^，。；0-9]{0,8}(?:([0-9]+)${REQUEST_UNIT})?`);

function isOfAllApplications(after: string, value: Decimal): boolean {
  const some = OF_WHICH.exec(after);
  return some !== null && (some[1] === undefined || compare(value, Number(some[1])) !== 0);
}

export function received({ words, before, clause, sentence, after, value }: Surroundings): FactKey | undefined {
  const verb = /^(?:共?新收到?|收到|接到|接[收受]|受理|收办)/.exec(words)?.[0] ?? '';
  if (ofOrganisations(words) || !words.includes('申请') || LESS_WITHDRAWN.test(sentence) || FROM_SOME.test(after) || (!/公开|信息/.test(words) && isOfAllApplications(after, value)) || BY_SEVERAL.test(sentence)) return undefined;
  const isNew = verb.startsWith('新收') && !/复议|诉讼/.test(before) && (OWN.test(clause) || /结转|转结/.test(sentence));
  const isPlain = OWN.test(clause) && !OTHER_MATTERS.test(sentence);
  if (!isNew && !isPlain && !namesRequests(words) && !REQUESTS_NAMED.test(before)) return undefined;
  if (/(?:未|没有|其余|另|再|应|拟|分别)$/.test(clause) || (!verb.includes('新') && sinceSemicolon(before).includes('其中'))) return undefined;
  if (CHANNEL.test(clause) && !/等/.test(clause)) return undefined;
  return namesOneKind(words) ? 'new:citizens' : verb.startsWith('新收') ? 'fresh' : 'new';
}

/** 收到28件，申请人撤回2件，实际受理26件; 收到28件，其中有效26件: the table may count those that are left. */
const LESS_WITHDRAWN = new RegExp(`其中有效|无效申请|(?:撤[回销]|剔除|扣除)[^，。；0-9]{0,10}[0-9]+${REQUEST_UNIT}[^。；]{0,8}实(?:际|有|收)`);

/** 收到15件, 收到和处理15件. */
const ENDS_RECEIVED = new RegExp(`(?:新收到?|收到|接到|接收|受理)${AND_ANSWERED}[了共计累合总的：]{0,4}$`);

/** 收到15件政府信息公开申请. */
export function receivedAfter(around: Surroundings): FactKey | undefined {
  const { words, before, clause } = around;
  if (!ENDS_RECEIVED.test(before)) return undefined;
  return received({ ...around, words: `收到${words}`, clause: clause.replace(ENDS_RECEIVED, '') });
}

export function settledAs(key: 'done' | 'answered'): FactPattern['key'] {
  return ({ words, before, clause, sentence, after, value }) => {
    const there = sinceSemicolon(before);
    const own = there.slice(there.lastIndexOf('，') + 1);
    if (namesOneKind(own + words) || PART.test(clause.replace(MADE, '')) || IN_DAYS.test(clause) || FOR_REASON.test(clause) || SOME_OF_THEM.test(clause) || OF_PART.test(there) || OF_TOPIC.test(there) || LATE.test(isDivided(after) ? before : sentence)) return undefined;
    if (key === 'answered' && !isDivided(after) && ENDED_OTHERWISE.test(sentence)) return undefined;
    if (OTHERS.test(clause) || OF_OTHER_REQUESTS.test(there) || isOfOneApplicant(there) || isOfChannel(there, clause) || isOfSomeBefore(there, value)) return undefined;
    const areToldApart = CARRIED_IN_BESIDE.test(after) || CARRIED_IN_BEHIND.test(sentence) || CARRIED_IN_SETTLED.test(before);
    return areToldApart || THE_REST.test(after) || clause.endsWith('当年') ? `${key}-of-some` : key;
  };
}

/** 市政府转来申请2件，已答复2件; 收到协助调查函6件，答复6件; 受理法律援助申请46件，办结46件; 历年受理286件，办结284件: of those. */
const OF_OTHER_REQUESTS = new RegExp(`转[来办交]|交办|移[送交]|协查|协助调查|历年(?!结转|转结)|(?:${GRANTS}|证)[^，。；公]{0,4}申请[0-9]`);

/** Whether words speak of some requests only: of how they came in, what they ask for, or who made them. */
export function isOfSomeRequests(words: string): boolean {
  return (CHANNEL.test(words) && !words.includes('等')) || OF_TOPIC.test(words) || namesOneKind(words);
}

/** 自然人新收31件，上年结转3件，办结32件，结转下年度2件: of their requests alone. */
const OF_ONE_KIND = new RegExp(`^(?:其中)?(?:${NATURAL}|商业企业|企业|(?:社会)?公益组织|科研机构|法律服务机构|其他组织|法人[^，。；0-9]{0,6})(?:（[^（）]*）)?(?:提[出交]的?)?(?:申请)?(?:新收|收到|申请|[0-9])`);

/** Whether what is said begins with one kind of applicants, and names no other. */
function isOfOneApplicant(there: string): boolean {
  return OF_ONE_KIND.test(there) && namesOneKind(there);
}

const OF_RECEIPT = /收|受理|接到/;
const CARRIED_IN_BEFORE = new RegExp(`${CARRIED}[^，。；0-9]{0,8}([0-9]+)${REQUEST_UNIT}`);

/** 上年结转3件，办结3件; 自然人申请8件，办结7件: of those, where nothing is said of all that came in, and no more than them. */
function isOfSomeBefore(there: string, value: Decimal): boolean {
  if (OF_RECEIPT.test(there)) return false;
  const carriedIn = CARRIED_IN_BEFORE.exec(there)?.[1];
  return (carriedIn !== undefined && compare(value, Number(carriedIn)) <= 0) || namesOneKind(there);
}

/** 上年结转3件全部办结；新收26件，办结22件: those carried over are told apart. */
const CARRIED_IN_SETTLED = new RegExp(`(?:${CARRIED}[^；。]{0,16}(?:办结|答复|办理完毕)|办理[^，；。]{0,10}${CARRIED})[^；。]*[；，][^；。]*(?:${RECEIVED})`);

/** 办结22件；办理2022年结转3件; 办结22件（另有3件上年结转已办结）. */
const CARRIED_IN_BESIDE = new RegExp(`^(?:申请)?[，；](?:另|并)?(?:办[理结]|答复)[^，。；0-9]{0,4}(?:20[0-9]{2}|上一?|去)年度?${CARRIED}|^(?:申请)?（另[^（）]*${CARRIED}`);

/** 收到26件，已办结22件；另有上年结转3件，均已办结; 结转的3件已全部办结. */
const CARRIED_IN_BEHIND = new RegExp(`[；，有](?:20[0-9]{2}年|上一?年|去年)?度?${CARRIED}的?[^，。；0-9]{0,6}[0-9]+${REQUEST_UNIT}(?:申请)?，?(?:均|全部|也|亦|已)+(?:按[时期])?(?:办结|答复|办理完毕)`);

/** 新收26件，办结22件，剩余4件结转下年: of those that were received before, perhaps without those carried over. */
const THE_REST = /^(?:申请)?，(?:剩余|其余|余下)(?:的)?[0-9]/;

/** 26件新收申请已答复22件, 上年结转的3件已办结2件. */
const SOME_OF_THEM = new RegExp(`[0-9]+${REQUEST_UNIT}新收|(?:新收|${CARRIED})的[0-9]`);

/** 已办结9件，其中按期办结8件、延期办结1件: the whole comes first. */
const isDivided = (after: string): boolean => /^(?:，?其中|[（：])/.test(after);
/** Of none that was late nothing is said apart. */
const LATE = /(?<!不存在|未出现|未发生|没有|[无零未])(?:延期|延长|超期|逾期)|分别(?!增|减|上升|下降|提高|降低)/;

/** 答复7件，不予受理4件: what ended otherwise was not answered. */
const ENDED_OTHERWISE = /(?:不予受理|撤[回销]|仍不明确|视为放弃|终止办理)[^，。；0-9]{0,8}[0-9]/;

/** What is to be handled is all that came in: 应办理15件. */
const TO_HANDLE = /应$/;

const NAMED = /公开申请|依申请/;

export const handled: FactPattern['key'] = ({ words, clause, before }) => {
  const there = sinceSemicolon(before);
  const isNamed = namesRequests(words) || (words.includes('申请') && NAMED.test(before) && !OTHER_MATTERS.test(before));
  return isNamed && !namesOneKind(words) && !PART.test(clause.replace(TO_HANDLE, '')) && !there.includes('其中') && !isOfChannel(there, clause) ? 'handled' : undefined;
};

/** 收到依申请公开27件。已办结26件、正在办理1件: what the sentence before speaks of. */
const JUST_NAMED = new RegExp(`(?:公开申请|依申请)(?![^]*(?:${CASES}|${SENT_IN}))`);
const OTHERS = new RegExp(`${CASES}|${PROPOSALS}`);
const SO_FAR = /^(?:目前|截至目前|现|均)/;

/** 依申请公开情况。收到申请200件，已办192件. */
function areNamedBefore({ before, context }: Surroundings): boolean {
  return NAMED.test(before) || (before.includes('申请') && JUST_NAMED.test(context) && !OTHER_MATTERS.test(before));
}

/** 收到申请200件，已办理192件: of requests, since the sentence names nothing else. */
export const handledThere: FactPattern['key'] = (around) => {
  const { clause, before } = around;
  const there = sinceSemicolon(before);
  if (!areNamedBefore(around) || OTHERS.test(before) || there.includes('其中') || isOfChannel(there, clause)) return undefined;
  return OWN.test(clause.replace(SO_FAR, '')) ? 'handled' : undefined;
};

/** 收到申请20件，上年结转2件，应办理22件. */
export const toHandle: FactPattern['key'] = ({ words, clause, before, context, after }) => {
  const isNamed = words.includes('申请') && WITH_CARRIED_IN.test(after);
  const isOfRequests = (isNamed || NAMED.test(before) || JUST_NAMED.test(context)) && !OTHERS.test(before) && !sinceSemicolon(before).includes('其中');
  return isOfRequests && OWN.test(clause) ? 'handled' : undefined;
};

/** 收到依申请公开15件。15件申请均按期答复: those that the sentence before speaks of, not some of them that it tells apart. */
export const justHandled: FactPattern['key'] = ({ before, context, value }) => {
  const isOfPart = /其中|包[括含]|分别/.test(context) && numbersIn(context).some((number) => compare(value, number) === 0);
  return before === '' && JUST_NAMED.test(context) && !isOfPart ? 'just-handled' : undefined;
};

const JUST_CAME_IN = new RegExp(`(?:${RECEIVED}|${CARRIED})[依申请公开政府务信息的了共计总有本年度]{0,16}[0-9]+${REQUEST_UNIT}[依申请公开政府务信息]{0,8}，$`);

/** 收到政府信息公开申请12件，上年结转3件，办理14件. */
export const handledOfThese: FactPattern['key'] = (around) => (JUST_CAME_IN.test(around.before) && handledThere(around) ? 'handled-of-some' : undefined);

const REQUESTS_BEFORE = /^(.*?)(?:政府信息公开|信息公开|依申请公开)(?:申请|事项|件)?中?$/;

/** 9件办结，2件撤回: the numbers stand before what ended otherwise, too. */
const OTHERS_ENDED = new RegExp(`[0-9]${REQUEST_UNIT}(?:申请)?(?:不予受理|撤[回销]|视为放弃|终止办理)`);

/** 14件已办结，1件结转下年度: only requests are carried over. */
const OTHERS_CARRIED_OUT = new RegExp(`^已?办结，[^，。；0-9]{0,4}[0-9]+${REQUEST_UNIT}[^，。；0-9]{0,4}结转`);

/** 政府信息公开申请14件办结. */
export const settledAfter: FactPattern['key'] = ({ before, clause, sentence, after }) => {
  const own = REQUESTS_BEFORE.exec(clause)?.[1] ?? (REQUESTS_BEFORE.test(before.replace(/，$/, '')) || OTHERS_CARRIED_OUT.test(after) ? clause : undefined);
  return own === undefined || !OWN.test(own) || LATE.test(sentence) || ENDED_OTHERWISE.test(sentence) || OTHERS_ENDED.test(sentence) ? undefined : 'done-of-some';
};

/** 收到政府信息公开申请12件，10件均在规定时间内完成答复; farther on, a number that is none of those before it: of all, as it tells no part again. */
export const settledOfThese: FactPattern['key'] = ({ before, clause, sentence, value }) => {
  if (clause !== '' || !NAMED.test(before) || OTHERS.test(before) || LATE.test(sentence) || ENDED_OTHERWISE.test(sentence) || OTHERS_ENDED.test(sentence)) return undefined;
  const there = sinceSemicolon(before);
  if (JUST_CAME_IN.test(before) && !isOfChannel(there, clause)) return 'done-of-some';
  return CAME_IN.test(there) && numbersIn(there).every((number) => compare(value, number) !== 0) ? 'done-of-some' : undefined;
};

const CAME_IN = new RegExp(`(?:${RECEIVED})[依申请公开政府务信息的了共计总有本年度]{0,16}[0-9]`);

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/[0-9]+/g)].map(([number]) => Number(number));
}

/** 依申请公开：新收12件；办理结果总计14件. */
export const resultsTogether: FactPattern['key'] = (around) => (NAMED.test(around.before) && !OTHERS.test(around.before) ? settledAs('done')(around) : undefined);

/** 办结25件，其中上年结转3件、本年新收22件; 25件办结申请中，本年新收22件: of those that were settled. */
const OF_SETTLED = new RegExp(`[0-9]+${REQUEST_UNIT}已?(?:办结|答复)[^，。；]{0,8}中，|(?:办结|答复|办理|回复)[^，。；：0-9]{0,14}[0-9]+${REQUEST_UNIT}(?:申请)?(?:中，|，?其中|，?包括|（|，含)[^（）]*$`);

/** 共受理265件，已办结264件，结转下年度3件: only requests are carried over; 依申请公开。新收12件: the words before speak of them. */
export const receivedThere: FactPattern['key'] = ({ words, before, clause, context, sentence }) => {
  const isFresh = words.startsWith('新');
  if (!OWN.test(isFresh ? clause.replace(/^(?:其中|包括|含)/, '') : clause)) return undefined;
  const isNamed = isFresh && JUST_NAMED.test(context + before) && !sinceSemicolon(before).includes('其中');
  const there = isNamed ? before : sentence;
  if (!(isNamed || /结转|转结/.test(sentence)) || OTHERS.test(there) || OTHER_MATTERS.test(there)) return undefined;
  return !isFresh ? 'new' : OF_SETTLED.test(sinceSemicolon(before)) ? 'fresh-of-some' : 'fresh';
};

/** A verb, and up to its object whatever tells who asked, and how; not what for. */
const SUBMITTED = /(?:^|[^未没余另再应拟转])(收到|接到|接收|受理|办理)(?!.*(?:涉及|关于|有关|针对|属于|因|(?<!各)类|按|率|收到|接到|接收|受理|办理))[^。]{1,60}(?:的(?:各[类种项])?|等(?:方式|渠道|途径|形式))$/;

/** The end of a sentence since the last sign that parts statements: a 、 parts none. */
const STATEMENT = /[^，；：（]*$/;

/** 办理公众向本机关提交的政府信息公开申请147件, 收到公民通过网站、信函等形式提出的依申请公开3件: who made them, and how, is said between. */
export const submitted: FactPattern['key'] = ({ before }) => {
  const there = STATEMENT.exec(before)?.[0] ?? '';
  const verb = SUBMITTED.exec(there)?.[1];
  if (!verb || ofOrganisations(there) || (CHANNEL.test(there) && !/等/.test(there)) || OTHER_MATTERS.test(there)) return undefined;
  return sinceSemicolon(before).includes('其中') ? undefined : verb === '办理' ? 'handled' : namesOneKind(there) ? 'new:citizens' : 'new';
};

/** 依申请公开15件（含上年结转3件）: only requests are carried over. */
const WITH_CARRIED_IN = new RegExp(`^（(?:其中|含|包括|包含)[^，。；（）0-9]{0,6}${CARRIED}的?[0-9]`);

/** 公众通过邮递、网站等途径向我局提交: who asks is told in place of who receives. */
const ASKED_BY_PUBLIC = /^(?:20[0-9]{2}年度?)?(?:社会)?(?:公众|群众)[^，。；]{1,60}(?:提交|提出)(?:的|了)?$/;
const ALL_CHANNELS = new RegExp(CHANNEL, 'g');
const SEVERAL = 2;
/** …5件，通过信函提交7件. */
const ANOTHER_WAY = /^(?:申请)?[，、；](?:通过|以)/;

/** 公众通过邮递、网站、现场申请等途径提交政府信息公开申请187件; of a single way in the figure is a part. */
export const asked: FactPattern['key'] = ({ before, after }) => {
  const there = STATEMENT.exec(before)?.[0] ?? '';
  if (!ASKED_BY_PUBLIC.test(there) || ANOTHER_WAY.test(after) || sinceSemicolon(before).includes('其中')) return undefined;
  return there.includes('等') || [...there.matchAll(ALL_CHANNELS)].length >= SEVERAL ? 'new' : undefined;
};

const OTHER_BODIES = /其中|下属|所属|各/;

/** 政府信息公开申请受理25件, 依申请公开受理量为25件, 依申请公开办理有25件; whoever does it, where what was carried over is told, too: 县政府政府信息公开申请新收25件，结转3件. */
export const told: FactPattern['key'] = ({ words, before, clause, sentence, after }) => {
  if (words.includes('办理')) return OWN.test(clause) ? 'handled' : undefined;
  const isReceived = /收|受理|数|量|共/.test(words) || (WITH_CARRIED_IN.test(after) && !sinceSemicolon(before).includes('其中'));
  return isReceived && (OWN.test(clause) || (words.includes('新收') && !OTHER_BODIES.test(clause) && /结转|转结/.test(sentence))) ? 'new' : undefined;
};

/** 依申请公开政府信息6件: so many were asked for, or given; beside what was published 依申请公开 is a kind of information. */
export const given: FactPattern['key'] = ({ clause, before }) => (OWN.test(clause) && !before.includes('主动公开') ? 'given' : undefined);

const SETTLED_BEFORE = new RegExp(`(?:办结|答复|办理|回复)[^，。；：]{0,14}[0-9]+${REQUEST_UNIT}[^。；]{0,16}$`);
const JUST_SETTLED = new RegExp(`(?:办结|答复|回复)(?:[^，。；：]{0,14}[0-9]+${REQUEST_UNIT}[^，。；0-9]{0,6})?[，；、]$`);

/** 办结202件，正在办理8件: what is left is carried over, since the year is over. */
export const leftOver: FactPattern['key'] = ({ clause, before, context }) =>
  /其中|超期|逾期|到期|上年/.test(clause) || OTHERS.test(before) || !(NAMED.test(before) || JUST_NAMED.test(context)) || !SETTLED_BEFORE.test(sinceSemicolon(before)) ? undefined : 'carriedOut';

/** 新收202件，结转3件，办结…. */
const JUST_RECEIVED = new RegExp(`新收[^，。；：]{0,14}[0-9]+${REQUEST_UNIT}[^，。；0-9]{0,6}[，、]$`);

/** 办结202件，结转8件. */
export const carriedOn: FactPattern['key'] = ({ clause, before }) => {
  if (isOfOneApplicant(sinceSemicolon(before)) || !/^(?:未到期)?$/.test(clause) || OTHERS.test(before) || !before.includes('申请')) return undefined;
  return JUST_SETTLED.test(before) ? 'carriedOut' : JUST_RECEIVED.test(before) && !OTHER_BODIES.test(before) ? 'carriedIn' : undefined;
};

/** 受理行政复议50件，结转下年度2件: not of requests, or not of all. */
function isOfOtherMatters(before: string): boolean {
  const there = sinceSemicolon(before);
  return (OTHERS.test(there) && !NAMED.test(there)) || isOfOneApplicant(there);
}

/** 上年结转的1件复议案件. */
const OF_CASES = /^的?(?:行政)?(?:复议|诉讼)/;

/** 受理26件，其中4件结转下年; 受理26件，上年结转3件，全部依法办理，其中2件结转下年: of all that came in. */
const OF_RECEIVED = new RegExp(`(?:${RECEIVED})[^，。；]{0,24}[0-9]+${REQUEST_UNIT}[^，。；]{0,6}，(?:[^。；]{0,24}，(?:均|全部)[^，。；0-9]{0,10}，)?$`);

export const carriedOut: FactPattern['key'] = ({ clause, before, after }) => (isOfOtherMatters(before) || OF_CASES.test(after) || (clause.includes('其中') && !(clause === '其中' && OF_RECEIVED.test(before.slice(0, -clause.length)))) || /上年|未(?!办结|答复|办理|完成|到期)|同比/.test(clause) ? undefined : 'carriedOut');

/** 本年新收与上年结转15件 is both together. */
const WITH_FRESH = new RegExp(`(?:${RECEIVED})[^，。；0-9]{0,8}[和与及加、]$`);

/** 上年度结转5件; 上年结转办结3件 tells how many of them were settled. */
export const carriedIn: FactPattern['key'] = ({ clause, before, after }) => (/办结|答复/.test(clause) || WITH_FRESH.test(before) || isOfOtherMatters(before) || OF_CASES.test(after) ? undefined : 'carriedIn');
