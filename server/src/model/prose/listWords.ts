// Decides which words in a list's labels say that the list is over, complete, or no list of parts.
import { areStates } from './stateWords';
import { SETTLED } from './vocabulary';

/** A clause with one of these goes on to speak of something else, divides the part before it, or compares. */
const OTHER_MATTER =
  /^包[括含]|^含|^(?:以上|上述)|(?<!公)共(?![同享青产])|合计|总[计数量共]|^累计|累计(?!发布|公开|推送)|全年|全部|均|[已未]|同比|环比|较|比上|比去|增[加长幅]|减少|上升|下降|结转|转结|上年|去年|上一年|往年|历年|另|目前|截至|平均|同时|占|其中|内有|分别|涉及|率|(?<!直)达|超|完成|下[一年]|点击|浏览|阅读|(?<!热点|社会|重点|公众|群众)关注|粉丝|转发|访问|复议|诉讼|^被|^获|采用/g;

/** Verbs that begin a statement of its own unless every part is told with them. */
const VERBS =
  /办结|(?<!未)审结|(?<!结转|发布|公开|建议|提案)办理(?!结果|信息|单|.{0,6}情况)|办复|(?<!简易)答复(?!情况)|回复(?!.{0,12}事项)|收到|收悉|受理|接到|(?<!不予|其他|其它)处理(?!结果|决定)|发布|公布|推送|制发|印发|制定|召开|开展|(?<!其他|其它|社会|公益)组织(?!机构|架构|结构|建设|领导|人事|管理)|举办|(?<!无法)提供|(?<!结)转办|回应(?!信息|类|情况|关切)|发放|(?<![\u4e00-\u9fff]{2})(?:培训|评估)|修订|废止|参加|撰写|报送|上报|刊发|刊载|开设|新建/g;

const STATES = /[已未]/;
/** What is done with documents: 新制定5件、修改4件、废止4件. */
const MADE = /制定|制发|印发|修改|修订|废止/;
/** Where posts come from: 原创微博11条、转发微博109条. */
const POSTED = /原创|转发/;
/** 行政复议2件、行政诉讼1件; behind 结果维持1件 either is another matter. */
const CASES = /复议|诉讼|起诉/;
/** 新收26件、上年结转3件. */
const FROM_YEARS = /新接?收|新受理|上一?年|去年|结转|转结/;
/** 现行有效9件、废止或失效2件. */
const IN_FORCE = /有效|失效|废止/;
const ALTERNATIVES = [STATES, MADE, POSTED, CASES, FROM_YEARS, IN_FORCE] as const;
/** 通过网站公开12条，微信公众号发布3条; 主动公开文件12条，发布动态3条. */
const PUBLISHED = /发布|公布|推送|刊[发载]/;
const CHANNEL = /^\s*(?:通过|利用|依托|借助)|^[^，]{0,20}(?:网站|微信|微博|公众号|媒体|报[纸刊]|日报|广播|电视|抖音|头条|公报|显示屏|电子屏|视频号|客户端|公[开示]栏|宣传栏)/;

/** 维持3件，尚未审结2件: how cases end, and those that have not. */
const PENDING = /[尚仍还]?未(?:审结|结案|审理|判决)/;
const OUTCOME = /维持|纠正|其他结果|驳回|撤销|撤诉|胜诉|败诉|审结/;

/** 行政复议7件，结果维持6件: how the cases ended that are told before divides these, and is no part beside them. */
export function isOutcomeOf(cases: string, gap: string): boolean {
  return OUTCOME.test(gap) && CASES.test(cases) && !OUTCOME.test(cases) && !CASES.test(gap) && gap.length <= LONGEST_OUTCOME;
}

const LONGEST_OUTCOME = 12;

/** 其中办结9件，结转下年度继续办理2件. */
const CARRIED_OUT = /^(?:结转|转结|顺延)[至到]?下[一年]/;

function isSaidFirst(word: string, label: string, first: string): boolean {
  if (CLOSED.test(first) && CARRIED_OUT.test(label)) return true;
  if (first.includes(word) || ALTERNATIVES.some((kind) => kind.test(word) && kind.test(first))) return true;
  if (word === '同时') return namesChannel(label) && namesChannel(first);
  if (word === '未' && PENDING.test(label) && OUTCOME.test(first)) return true;
  return PUBLISHED.test(word) && (first.includes('主动公开') || (namesChannel(label) && namesChannel(first)));
}

const CLOSED = new RegExp(`${SETTLED}|处理|审结|维持|撤销|驳回`);
const PENDING_BEHIND = /^[^，。；\d]{0,6}(?:结转|转结|转[至到入]?下[一年]|延期|正在|仍在|尚未|未办结|未审结)/;
const ALL_OF_THEM = /^[^，。；\d]{0,4}(?:均|都|全部|已)/;

/** Whether words behind a number say that so many were settled. */
export function isEnded(behind: string): boolean {
  return CLOSED.test(behind);
}

/** Whether words behind a number say that so many are not settled yet. */
export function isPending(behind: string): boolean {
  return PENDING_BEHIND.test(behind);
}

/** Whether words behind a number speak of all that were told before. */
export function isOfAll(behind: string): boolean {
  return ALL_OF_THEM.test(behind);
}

/** Whether a label says by which way something was published. */
export function namesChannel(label: string): boolean {
  return CHANNEL.test(label);
}

const BY = /^(?:通过|利用|依托)/;
const OTHER_WAY = /^(?:通过)?其[他它](?:方式|渠道|途径|形式)/;

/** 通过网站12条、通过公众号3条、其他方式1条: ways that need no 其中 to divide the number right before them, since the last is all others. */
export function areAllWays(labels: readonly string[]): boolean {
  const last = labels[labels.length - 1] ?? '';
  return labels.length > 1 && OTHER_WAY.test(last) && labels.slice(0, -1).every((label) => BY.test(label));
}

/** Whether a number is itself told as that of one way. */
export function isOfOneWay(clause: string): boolean {
  return /通过|利用|依托/.test(clause);
}

/** 解读信息共计110条 and 各镇共计公开110条 are parts like 解读信息110条; 共计110条 and 以上共计110条 are none. */
const SUMMED = /(?:共计|合计|累计|共)(?:(?:主动)?(?:公开|发布)(?:政府|政务)?(?:信息)?)?$/;
const SUMMING = /^(?:[一二两三四五六七八九十]{1,2}(?:[项者]|类[^，。；、]{0,4})|以上|上述|各项)?$/;

/** What stands in quotation marks is a name: “建议提案办理” is no verb; nor are the names of rows of table 3, of things, and of how cases ended. */
const NAME = /“[^“”]*”|《[^《》]*》|责令(?:限期)?(?:重新)?(?:作出)?(?:答复|处理|公开)|另行制作|已获取|未成年|逾期未/g;

/** 动态20条、曝光台发布信息7条: what stands behind a 、 begins no statement. */
const PUBLISHING = /发布|公布|推送|刊发|刊载|制定|制发|印发|上报|报送|转办/g;

/** 制定并发布文件 is 发布文件. */
const MADE_AND = /(?:制定|制发|起草|编制|修订|修改)(?:并|后|和|及)(?=(?:公开)?(?:发布|公布|印发|公开))/g;

/** Whether a label cannot be that of a further part of a list whose first part is labelled `first`, behind a 、 or another sign. */
export function endsList(label: string, first: string, sign = ''): boolean {
  if (areStates([first, label])) return false;
  const named = label.trim().replace(NAME, '').replace(MADE_AND, '');
  const said = sign === '、' ? named.replace(PUBLISHING, '') : named;
  const thing = said.replace(SUMMED, '');
  const own = SUMMING.test(thing) ? said : thing;
  return hasOther(OTHER_MATTER, own, first) || hasOther(VERBS, own, first);
}

function hasOther(words: RegExp, label: string, first: string): boolean {
  words.lastIndex = 0;
  for (let match = words.exec(label); match; match = words.exec(label)) if (!isSaidFirst(match[0], label, first)) return true;
  return false;
}

const NO_PART = /同比|环比|较上|较去|较\d|比上|比去|比\d|增[加长幅]|减少|上升|下降|占|(?:上年|去年)(?!度?(?:结转|转结))|同期|原计划/;

/** Whether a list that begins with this label is none of parts: a comparison, a share. */
export function isNoPart(label: string): boolean {
  return NO_PART.test(label);
}

const COMPARED = /(?:同比|环比|[比较](?:上年|去年|上一?年度?|同期|[12]\d{3}年度?))[^，。；]{0,6}$/;

const LONGEST_COMPARISON = 16;

/** Whether the number at `from` is last year's, or how much it changed: no list divides it. */
export function isCompared(text: string, from: number): boolean {
  return COMPARED.test(text.slice(Math.max(0, from - LONGEST_COMPARISON), from));
}

/** 防灾减灾信息20条, 减税降费信息20条 are no less than before. */
const NO_WHOLE = /(?<!新)增(?![值效])|减(?![灾税负排污])|升(?!级)|降(?![费碳本])|同比|较上|较去|比上|比去|上年|去年|平均|每|日均|月均|占|结转|转结|至今|下年|下一年/;

/** Whether a number said with these words is no whole of a list that follows. */
export function isNoWhole(clause: string): boolean {
  return NO_WHOLE.test(clause);
}

const CATCH_ALL = /^(?:通过|以|由)?(?:其他|其它|其余|余下|剩余|余$)|[及和或、等]其[他它](?:方式|渠道|途径|形式|$)|[等的及和、]其[他它余][各类相关政府务公开]*(?:信息|事项|内容)(?:共计?|合计)?$/;

/** Whether a label is the catch-all that completes a list: 其他, 信函及其他方式, 公告等其他信息共计. */
export function isCatchAll(label: string): boolean {
  return CATCH_ALL.test(unquoted(label));
}

/** Whether a label says that its number is what the parts before it leave of the whole: 其中10件已答复，剩余2件结转. */
export function isRemainder(label: string): boolean {
  return /^(?:其余|余下|剩余|余)$/.test(label.trim());
}

const REST = /^(?:其他|其它|其余|余下|剩余)(?:情[形况]|处理|方式|途径|渠道|(?:各?类|政府|政务|应|主动|公开|法定|栏目|的)*(?:信息|内容|事项)?|类型|类别|部门|单位|领域|方面)(?:公开|发布)?[有共]?$/;

/** Whether a label is nothing but a catch-all: whatever it counts is the rest of the same list. */
export function isRest(label: string): boolean {
  return REST.test(unquoted(label));
}

/** “其他处理” is 其他处理. */
function unquoted(label: string): string {
  return label.replace(/^[“"]|[”"]$/g, '');
}

/** What is done with information. */
export const PUBLISH = '公开|发布|公布|推送|更新';

/** 公开各类政府信息50条, 发布信息总数50条. */
const PUBLISHED_INFORMATION = `(?:${PUBLISH})了?(?:各[类项种])?(?:政府|政务)?(?:公开)?信息(?:共计?|合计|总?数量?|总量)?$`;
const OF_PUBLISHED = new RegExp(PUBLISHED_INFORMATION);
const OF_ALL_PUBLISHED = new RegExp(`(?:全年|年度?|共|累计|主动(?=公开))[^，。；：、]{0,12}${PUBLISHED_INFORMATION}`);

/** Whether a number counts what was published. */
export function isOfPublished(clause: string): boolean {
  return OF_PUBLISHED.test(clause);
}

/** Whether a number counts all that was published, and no kind of it: 全年共主动公开各类政府信息90条. */
export function isOfAllPublished(clause: string): boolean {
  return clause.includes('信息') && OF_ALL_PUBLISHED.test(clause);
}

/** 新增概况12条 is of some of what was published, perhaps. */
const OF_SOME = /新增|更新|调整|清理/;

/** Whether labels are bare names of kinds, so that they need no 其中 to divide what nearly adds up to them. */
export function areKinds(labels: readonly string[]): boolean {
  return labels.every((label) => label !== '' && !OF_SOME.test(label) && !endsList(label, '') && !namesChannel(label));
}

/** Whether labels are bare names of kinds, the last that of all others, so that they need no 其中 to divide the number right before them. */
export function areKindsWithRest(labels: readonly string[]): boolean {
  const last = labels[labels.length - 1] ?? '';
  return labels.length > 1 && (isRest(last) || isRemainder(last)) && areKinds(labels);
}

/** Applicants are 自然人 or 法人或其他组织, and nothing else; cases end in one of four ways; suits follow a review or none; papers are published, given on request, or neither; a year has four quarters, and two halves; congresses make 建议, conferences 提案, and one body has the lead in what several handle; what is held is held online or not; rules are made, changed or repealed; requests are handled by the whole procedure or a short one. */
const DIVISIONS = [
  ['自然人', '法人'],
  ['维持', '纠正', '其他', '审结'],
  ['未经复议', '复议后'],
  ['直接起诉', '复议后'],
  ['新收', '上年'],
  ['新', '年结转'],
  ['主动公开', '依申请', '不'],
  ['一季度', '二季度', '三季度', '四季度'],
  ['上半年', '下半年'],
  ['建议', '提案'],
  ['主办', '协办'],
  ['主办', '会办'],
  ['线上', '线下'],
  ['制定', '修改', '废止'],
  ['制定', '修订', '废止'],
  ['一般', '简易'],
] as const;

/** Whether a label names one of several things: “建议提案办理” names two. */
function isOneOf(all: readonly string[], label: string): boolean {
  return all.filter((word) => label.includes(word)).length === 1;
}

/** Whether labels name all that there is of something, which is not told as one of them: behind 提案34件 there is no division into 建议 and 提案. */
export function areDivision(labels: readonly string[], told = ''): boolean {
  return DIVISIONS.some((all) => all.length === labels.length && !isOneOf(all, told) && all.every((word) => labels.some((label) => label.includes(word))) && labels.every((label) => isOneOf(all, label)));
}

const SECTIONS = ['概况', '动态', '目录'] as const;

/** Whether labels are the three kinds of information that a website counts each year. */
export function areSections(labels: readonly string[]): boolean {
  return labels.length === SECTIONS.length && SECTIONS.every((word) => labels.some((label) => label.includes(word))) && labels.every((label) => isOneOf(SECTIONS, label));
}

const INTERCHANGEABLE = '件份项条宗起例';
/** What is published is counted so, one like the other. */
const PUBLISHED_UNITS = '条篇则';

/** Whether units are the same, but for 次 (条 and 条次, 次 and 篇次, not 人 and 人次), and for those of what is published (条 and 篇). */
export function isSameUnit(base: string, other: string): boolean {
  return base === other || isTimes(base, other) || isTimes(other, base) || areBothIn(PUBLISHED_UNITS, base, other);
}

function areBothIn(units: string, base: string, other: string): boolean {
  return base !== '' && other !== '' && units.includes(base) && units.includes(other);
}

function isTimes(base: string, other: string): boolean {
  return base !== '人' && base !== '' && (other === `${base}次` || (base === '次' && other.endsWith(base) && !other.startsWith('人')));
}

/** Whether numbers with these units may count the same things: applications are counted 件, 份, 项, 条. */
export function mayAgree(base: string, other: string): boolean {
  return isSameUnit(base, other) || areBothIn(INTERCHANGEABLE, base, other);
}

const FOR_REASON = /^(?:申请)?(?:涉及|属于?|因|由于|系|（(?:均|都|全部)(?:[为是系因]|属于?|由于))/;

/** Whether words behind a number tell for what reason so many were settled: 不予公开2件涉及内部事务, 无法提供2件（均为本机关不掌握）. */
export function tellsReason(behind: string): boolean {
  return FOR_REASON.test(behind);
}
