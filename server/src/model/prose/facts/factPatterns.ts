// The words around a number that make it a statement on a table, in the official register.
import { applicants, applicantsBehind, mainApplicants, noSuch, REASON_BEHIND, reasonBehind, REASON_WORDS, reasonOf, result, resultBehind, RESULT_BEHIND } from './answerFacts';
import { cases, casesAfter, otherOutcome, outcomeOf, suits } from './caseFacts';
import { decisions, decisionsAfter, documents, DOCUMENTS, documentsAfter, documentsBeside, DOCUMENT_VERBS, WHOSE } from './documentFacts';
import type { FactPattern } from './factPattern';
import { CARRIED, OWN_BODY } from '../vocabulary';
import {
  AND_ANSWERED, asked, carriedIn, carriedOn, carriedOut, given, handled, handledOfThese, handledThere, justHandled, leftOver, received, receivedAfter, receivedThere, resultsTogether, settledAfter, settledAs, settledOfThese, submitted, toHandle, told,
} from './requestFacts';

const left = (body: string): RegExp => new RegExp(`(?<=(${body}))`, 'y');
const right = (body: string): RegExp => new RegExp(body, 'y');

/** Characters of 政府信息公开申请数量 and of what stands between its words; a run of them costs no backtracking. */
const BAG_SIGNS = '依申请公开政府务信息各类种有关相民法人其他它组织自然或者和及与、群众社会界提出要求起交递来的了事项目案件办理表书数量总共计合累为达是：新增全部本年度有效';
const BAG = `[${BAG_SIGNS}]`;
const GAP_SIGNS = '的了已共计合累总有为达是：数量件新增本年度';
const GAP = `[${GAP_SIGNS}]{0,8}`;
const ASKED_SIGNS = '的了已共计合累总有为达是：数量件新增依申请公开政府信息事项案';
const ASKED = `[${ASKED_SIGNS}]{0,20}`;
const SEVERAL_WAYS = '[网络上站信函电子邮件当面箱寄传真现场来申请、]{2,24}等(?:方式|渠道|途径|形式)?';
/** 收到针对本部门的申请: of whoever reports all requests are. */
const ABOUT_OWN = `(?:针对${OWN_BODY})?`;
const NEXT_YEAR = '(?:下一?年度?|次年|明年|来年|20[0-9]{2}年度?)';
const LAST_YEAR = '(?:上一?年度?|去年度?|[历往]年|[年期]初|以前年度|20[0-9]{2}年度?)';

const SUITS = '(?:和|及|与|、|或)?(?:被?提起|引起的?|引发的?)?(?:行政)?诉讼';

/** In this order the first that matches before a number decides; those after a number are asked when none does. */
const factPatterns: readonly FactPattern[] = [
  { meets: `年度续理复结转${ASKED_SIGNS}`, left: left(`(?:(?:20[0-9]{2})?[年期][末底]结转|(?:结转|转结|结转继续|转接|顺延|延续|转)(?:至|到|入|为)?${NEXT_YEAR}度?(?:继续|再行)?(?:办理|处理|答复|办结){0,2})${ASKED}`), key: carriedOut },
  { meets: `转结余入来至到年度续理${ASKED_SIGNS}`, left: left(`${LAST_YEAR}(?:${CARRIED}|转(?=[至到](?:本年|今年|当年)))(?:至|到|入)?(?:本年度?|今年|当年)?(?:继续)?(?:办理|处理)?${ASKED}`), key: carriedIn },
  { meets: `年度理${ASKED_SIGNS}`, left: left(`结转上一?年度?(?:办理)?${ASKED}`), key: () => 'carriedIn' },
  { meets: `）${GAP_SIGNS}`, left: left(`公开（含(?:予以)?部分公开）${GAP}`), key: ({ clause }) => (/(?:予以|同意|给予|准予)$|^(?:其中)?$/.test(clause) ? 'results:open+partial' : undefined) },
  { meets: '供理）)”的政府信息公开申请有为共计合总数量：情形答复决定方式（', left: left(`(?:不予以?公开|不同意公开|(?:予以|同意)?部分(?:予以)?公开|(?:予以|给予|同意|准予)公开|(?<=其中|为|属于|[：，、；])(?:全部)?公开|(?:无法|不能)提供|(?:不予以?|不再)处理|其[他它](?:方式)?处理)(?:（[^（）0-9]{1,24}）)?”?[的政府信息公开申请有为共计合总数量：情形答复决定方式]{0,14}（?`), key: result },
  { meets: `毕结成理${ASKED_SIGNS}`, left: left(`(?:办结|办毕|办理完毕|办理完成|办理完结|完成办理|完成(?=[依政府信息公开]{0,8}申请))${ASKED}`), key: settledAs('done') },
  { meets: `果${ASKED_SIGNS}`, left: left(`(?:本年度?|申请的?)办理结果${ASKED}`), key: settledAs('done') },
  { meets: '计', left: left('(?<=[，；。：])办理结果(?:总计|共计|合计)'), key: resultsTogether },
  { meets: `复毕成${ASKED_SIGNS}`, left: left(`(?:答复|回复|办复)(?:完毕|完成)?${ASKED}`), key: settledAs('answered') },
  { meets: `转结理限期办中${GAP_SIGNS}`, left: left(`(?:结转|转结|待办|未办结|未到(?:法定)?(?:答复|办理)?(?:期限|期)|(?:正|尚|仍)在办理|(?<=[，；、])办理中)${GAP}`), key: (around) => (around.words.includes('转') ? carriedOn : leftOver)(around) },
  { meets: `到理收${GAP_SIGNS}`, left: left(`(?:新接收|新受理|新收到?|收到|受理)${GAP}`), key: receivedThere },
  { meets: `办理成${GAP_SIGNS}`, left: left(`(?:(?:已|共|累计|本年度?|全年)办理(?:完成)?|已办)${GAP}`), key: handledThere },
  { meets: `理办件请复结${GAP_SIGNS}`, left: left(`(?:需|应)(?:要)?(?:办理?|答复|办结)(?:的申请|件)?${GAP}`), key: toHandle },
  { meets: `理${GAP_SIGNS}`, left: left(`(?<=，)办理${GAP}`), key: handledOfThese },
  { meets: '民人织业构他提出的交新收申请件政府信息公开有为共计总数量：', left: left(`(?:自然人|公民(?:个人)?|法人(?:或者?|和|及|、|与)?其[他它]组织|商业企业|科研机构|社会公益组织|法律服务机构|(?<=[、，]为?)其他(?:组织|机构)?)[提出的交新收申请件政府信息公开有为共计总数量：]{0,16}`), key: applicants },
  { meets: '共计有为', left: left('(?:自然人|公民)(?:申请)?为主，[共计有为]{1,2}'), key: mainApplicants },
  { meets: BAG_SIGNS, left: left(`(?:新收到?|收到|接到|接[收受]|受理|收办|(?<=[年共度计])收)${AND_ANSWERED}${ABOUT_OWN}(?:${SEVERAL_WAYS})?${BAG}{1,36}`), key: received },
  { meets: `请${GAP_SIGNS}`, left: left(`新增(?:(?:政府)?信息公开)?申请${GAP}`), key: (around) => received({ ...around, words: `新收${around.words}` }) },
  { meets: BAG_SIGNS, left: left(`(?:承办|办理|处理|处置)(?:回复|答复)?${BAG}{1,36}`), key: handled },
  { meets: `请开项件理到收${GAP_SIGNS}`, left: left(`(?:(?:政府)?信息公开(?:申请|办件)|依申请公开(?:申请|事项|件)?)(?:受理|收到|接收|新收|收件|办理(?=[有共总合累数量]))?${GAP}`), key: (around) => submitted(around) ?? asked(around) ?? told(around) },
  { meets: `息${GAP_SIGNS}`, left: left(`依申请公开(?:政府)?信息${GAP}`), key: (around) => submitted(around) ?? given(around) },
  { meets: `诉讼件${GAP_SIGNS}`, left: left(`(?:(?:未经(?:行政)?复议)?直接|未经(?:行政)?复议|复议后)(?:起诉|(?:提起)?诉讼)的?(?:行政诉讼)?(?:案件)?${GAP}`), key: suits },
  { meets: `持正错果结案理为定复${GAP_SIGNS}`, left: left(`(?:(?:结果)?(?:维持(?:原(?:行政行为|(?:行政|处理)?决定|答复))?|纠正)(?:结果)?|(?<=[，、；：（]|其中|被|结果)纠错|其他结果|未(?:审结|办结|结案|结)|[尚仍正]在审理)${GAP}`), key: outcomeOf },
  { meets: `他${GAP_SIGNS}`, left: left(`(?<=[、，])其他${GAP}`), key: otherOutcome },
  { meets: `密开定益务性卷项握作确类请取正理${GAP_SIGNS}信息申政府”`, left: left(`(?:${REASON_WORDS})”?[的信息申请政府有为共计：]{0,8}`), key: reasonOf },
  { meets: `在${GAP_SIGNS}`, left: left(`信息不存在${GAP}`), key: noSuch },
  { meets: `定可罚制类件项施${GAP_SIGNS}`, left: left(`行政(?:许可|处罚|强制)(?:类|20[0-9]{2}年度?|本年度?)?(?:(?:处理)?决定|案件|事项|措施)?${GAP}`), key: decisions },
  { meets: `讼${GAP_SIGNS}`, left: left(`(?:行政)?复议(?:案件|申请)?${SUITS}(?:案件)?${GAP}`), key: cases('review+litigation') },
  { meets: `议请面况${GAP_SIGNS}`, left: left(`(?:行政)?复议(?:案件|申请|方面)?(?:情况)?${GAP}`), key: cases('review') },
  { meets: `讼面况${GAP_SIGNS}`, left: left(`(?:行政)?诉讼(?:案件|方面)?(?:情况)?${GAP}`), key: cases('litigation') },
  { meets: `章${GAP_SIGNS}`, left: left(`${DOCUMENT_VERBS}[的了并]{0,2}(?:往年|失效|${WHOSE})?${DOCUMENTS}${GAP}`), key: documents },
  { meets: `章件${GAP_SIGNS}`, left: left(`(?<=[件部份个项）][、，和及])${WHOSE}?(?:行政)?规范性文件${GAP}`), key: documentsBeside },
  { meets: `开发布定台作止效${GAP_SIGNS}`, left: left(`${DOCUMENTS}(?:本年度?|年度)?${DOCUMENT_VERBS}${GAP}`), key: documents },
  { meets: `止效发${GAP_SIGNS}`, left: left(`(?:废止(?:失效)?|现行有效|继续有效|制发|对外公开总数量)(?:文件)?${GAP}`), key: documents },
  { meets: '购目数量共计为个总：了', left: left('政府集中采购(?:项目)?[数量共计为个总：了]{0,8}'), key: () => 'procurement' },
  { meets: '额共计为达：', left: left('集中采购(?:的)?(?:总金额|金额)[共计为达：]{0,4}'), key: () => 'procurement:amount' },
  { meets: '政府信息公开申请将需须待因尚按规定均全部依法则结转顺正仍未在处', right: right(`(?:申请)?(?:(?:(?:正|尚|仍)?在|处于)[^，。；、（）0-9]{0,10}(?:办理|处理)(?:中|期限?内|时限内)?[，、]|尚?未(?:办结|答复|到期|到(?:法定)?(?:答复|办理)?[期时]限)，)?[政府信息公开申请将需须待因尚按规定均全部依法则]{0,16}(?:结转|转结|顺延|转)(?:至|到|入)?${NEXT_YEAR}`), key: carriedOut },
  { meets: '申为系是属由上去', right: right(`(?:申请)?(?:为|系|是|属于?|由)?(?:上一?年度?|去年)${CARRIED}`), key: () => 'carriedIn' },
  { meets: `理${GAP_SIGNS}`, left: left(`跨年度?办理${GAP}`), key: carriedOut },
  { meets: '申跨', right: right('(?:申请)?跨年度?办理'), key: carriedOut },
  { meets: '申正尚仍未在办', right: right('(?:申请)?(?:办理中|(?:正|尚|仍)?在(?:按程序|依法|法定)?(?:期限|时限)?内?(?:办理|处理)|尚?未到(?:法定)?(?:答复|办理)(?:期限|时限))'), key: leftOver },
  { meets: '申依决作为予不部无其', right: right(RESULT_BEHIND), key: resultBehind },
  { meets: '申属涉因是为系被由', right: right(REASON_BEHIND), key: reasonBehind },
  { meets: '申由来', right: right('(?:申请)?(?:由|来自)(?:自然人|公民|法人(?:或者?|和|及|、|与)?其[他它]组织|商业企业|科研机构|社会公益组织|法律服务机构)(?:提出|提交|申请)?(?=[，。；、]|$)'), key: applicantsBehind },
  { meets: '申', right: right('申请(?:均|都|全部)[^，。；、（）0-9]{0,14}(?:答复|回复|办结|办理|处理)'), key: justHandled },
  { meets: '办已', right: right('已?办结(?=[，。；]|$)'), key: settledAfter },
  { meets: '均全已按在', right: right('(?:均|全部)?已?(?:[按在]?(?:照)?(?:规定|法定)?(?:[时期]间|[时期]限|时|期)?内?)(?:完成|予以|作出|依法)?(?:答复|办结)'), key: settledOfThese },
  { meets: '均被判结维纠其尚未正仍', right: right('(?:均|被|判决)?(?:结果)?(?:(?:维持|纠正)(?=[，。；、]|$)|其他结果|[尚仍]?未审结|[尚仍正]在(?:复议机关|法院)?审理)'), key: outcomeOf },
  { meets: '行规局厅委办本部', right: right('(?:[局厅委办]?本级|部门)?(?:行政)?规范性文件(?=[，。；、（]|$|均|并)'), key: documentsAfter },
  { meets: '行', right: right('行政(?:许可|处罚|强制)(?:决定|案件|措施)?(?=[，。；、]|$)'), key: decisionsAfter },
  { meets: '政信涉行因复诉有关', right: right('(?:因|涉及?|有关|关于)?(?:政府)?(?:信息公开(?:申请|答复|工作|事[务项])?)?(?:类|的|引起的|引发的)?(?:行政)?(?:复议|诉讼)(?:案件|申请)?(?=[，。；、（]|涉及|$)'), key: casesAfter },
  { meets: `${BAG_SIGNS}针`, right: right(`${ABOUT_OWN}${BAG}{0,24}(?:申请|依申请公开|依申请)(?:件|事项|请求|(?:政府)?信息)?(?=[，。；、（）均全]|$)`), key: receivedAfter },
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

/** Units in which each kind of thing is counted; '' where the label alone may do. */
export const units: Readonly<Record<'requests' | 'review' | 'documents' | 'decisions' | 'procurement', ReadonlySet<string>>> = {
  requests: new Set(['件', '份', '项', '条', '个', '例', '宗', '起', '次', '件次']),
  review: new Set(['件', '起', '宗', '次', '例', '项', '个', '件次']),
  documents: new Set(['件', '份', '个', '部', '项', '篇']),
  decisions: new Set(['件', '起', '宗', '例', '份', '个', '次', '件次']),
  procurement: new Set(['项', '个', '件', '次', '批', '宗']),
};
