// What a paragraph says of the tables without a number: 未收到申请, 未发生行政复议, 均获维持, 全部办结, and whose fee it speaks of.
import { append } from '../../../text/append';
import { decisionIn } from './documentFacts';
import type { FactKey, YearKey } from './factKinds';
import { withoutCited } from './factText';
import { governs, yearsNamedIn } from './factTime';
import { CARRIED, CASES, CASE_UNIT, OTHER_APPLICATIONS, SENT_IN } from '../vocabulary';
import { CHANNEL, isOfSomeRequests } from './requestFacts';

/** Words with a meaning for the tables, in plain text. */
export interface Statement {
  readonly key: FactKey | YearKey;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** The sentence before the words, and the part of it in their clause. */
  readonly before: string;
  readonly clause: string;
}

/** Without one of these there are none. */
const TRIGGER = /[未无零均]|没有|全部|处理费/;
/** What they are about. */
const ABOUT = /申请|复议|诉讼|行政许可|行政处罚|行政强制|规范性文件|结转|转结|处理费|办结|办毕|办理完|处理完|答复/;
const SENTENCE = /[^。！？]+/g;
const CLAUSE = /[^，；：（）]+/gu;
/** Without one of these a clause says nothing. */
const CLAUSE_TRIGGER = /[未无零均都没全不]/u;
/** A longer sentence is none that a person wrote. */
const LONGEST = 400;

/** The statements of a paragraph, given as plain text. */
export function statementsIn(text: string): readonly Statement[] {
  if (!TRIGGER.test(text)) return none;
  const found: Statement[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (sentence.length > LONGEST || !ABOUT.test(sentence) || !TRIGGER.test(sentence)) continue;
    for (const clause of sentence.matchAll(CLAUSE)) {
      if (!CLAUSE_TRIGGER.test(clause[0])) continue;
      const before = sentence.slice(0, clause.index);
      for (const { from, to, key } of inClause(clause[0], before, sentence, text, index)) {
        found.push({ key, value: 0, from: index + clause.index + from, to: index + clause.index + to, before: before + clause[0].slice(0, from), clause: clause[0].slice(0, from) });
      }
    }
    append(found, feeYears(sentence, index));
    append(found, receivedYears(sentence, index));
    append(found, casesYears(sentence, index));
  }
  return found;
}

const none: readonly Statement[] = [];

interface Said {
  readonly key: FactKey;
  readonly from: number;
  readonly to: number;
}

function inClause(clause: string, before: string, sentence: string, text: string, at: number): readonly Said[] {
  return [...noRequests(clause), ...noCarryOver(clause), ...noCases(clause), ...noDecisions(clause), ...noDocuments(clause), ...outcomes(clause, before, sentence, text), ...allDone(clause, sentence, text, at)];
}

function said(key: FactKey, { 0: words, index }: RegExpExecArray): Said {
  return { key, from: index, to: index + words.length };
}

const TAIL = '(?:的?(?:情况|事项|情形|案件|件))?$';
const NO_REQUESTS = new RegExp(`(?:(?:未|没有)(?:新?收到|接到|受理|新收)|(?<=年度?|我[^，]{1,6}|机关)(?:无|没有))[依申请公开政府务信息各类种有关任何公民法人其他组织自然或者和及、群众社会提出的过]{0,30}申请(?:公开)?(?:政府信息)?${TAIL}`, 'u');

/** Of one kind of applicants, or none but those told before. */
const SOME_REQUESTS = /重复|自然人|其[他它](?!组织)|^(?!.*公民).*(?:法人|组织)/u;
/** 不存在未受理申请的情况. */
const DENIED = /(?:不存在|没有|杜绝|避免|无)[^，]{0,6}$/u;

function noRequests(clause: string): readonly Said[] {
  if (!clause.includes('申请')) return [];
  const match = NO_REQUESTS.exec(clause.split(/、(?=[^、]*(?:复议|诉讼))/u)[0] ?? '');
  if (!match || !/公开|信息|依申请/u.test(match[0]) || SOME_REQUESTS.test(match[0])) return [];
  const before = clause.slice(0, match.index);
  return CHANNEL.test(before) || DENIED.test(before) ? [] : [said('new', match)];
}

const NO_CARRY_OVER = /(?:无|没有|不存在)(?:需要?|申请)?(?:结转|转结)(?:至|到|入)?(?:下一?年|次年|明年)度?|^[均且也并]?(?:无|没有)(?:(?:需要?|申请)?(?:结转|转结)|跨年度?办理)(?:申请|件|事项|情况|的)*$/u;

function noCarryOver(clause: string): readonly Said[] {
  const match = NO_CARRY_OVER.exec(clause);
  return match && !/复议|诉讼/u.test(clause) ? [said('carriedOut', match)] : [];
}

const NO_CASES = /(?:未发生|未有|未产生|未出现|未涉及|未被|未因|未引发|未引起|没有(?:发生|因|被|出现|产生)?|无(?=因|行政|涉及|有关|针对|被|政府))[^，。；]{0,40}?(?:行政)?(?:复议|诉讼)[的案件情况事项形现象申请等及相关诉讼行政复议提起被、和或与]{0,24}$/u;
/** They make it a statement on outcomes, or on other people's cases. */
const SOME_CASES = /主动公开|赔偿|败诉|纠错|纠正|撤销|违法|确认|责令|维持|复议后|未经|超期|信访|举报|办理|审理|尚未|期限|应诉|胜诉|不服|处罚|行政许可|执法/u;

/** 未发生因收费问题引发的复议: of one cause, and not because of information. */
const OTHER_CAUSE = /(?:因|由于)(?![^，。；]{0,12}(?:信息公开|政务公开|政府信息|依申请|申请公开|公开(?!不)|不服|答复|此))/u;

/** 行政复议、行政诉讼均为0件; of either alone a figure says it. */
const ZERO_CASES = new RegExp(`(?:行政)?复议[^，。；0-9]{0,12}诉讼[^，。；0-9]{0,8}(?:均|都|全部)(?:为|是)?(?:0|零)${CASE_UNIT}?$`, 'u');

function noCases(clause: string): readonly Said[] {
  if (!/复议|诉讼/u.test(clause) || SOME_CASES.test(clause) || OTHER_CAUSE.test(clause)) return [];
  const match = NO_CASES.exec(clause) ?? ZERO_CASES.exec(clause);
  if (!match) return [];
  return [said(!match[0].includes('诉讼') ? 'no-review' : match[0].includes('复议') ? 'no-cases' : 'no-litigation', match)];
}

const NO_DECISIONS = /(?:无|没有|未(?:发生|作出|实施|办理)(?:过)?)行政(许可|处罚|强制)(?:(?:、|和|及|或)(?:行政)?(许可|处罚|强制))?(?:(?:、|和|及|或)(?:行政)?(许可|处罚|强制))?(?:案件|决定|事项|措施)?(?:办理)?(?:的?情[况形])?$/u;
const NO_DOCUMENTS = /(?:未|没有)(?:新)?(?:制定|制发|出台|印发)(?:新的)?(?:行政)?规范性文件(?:的?情[况形])?$/u;

function noDocuments(clause: string): readonly Said[] {
  const match = clause.includes('规范性文件') ? NO_DOCUMENTS.exec(clause) : null;
  return match ? [said('documents:issued', match)] : [];
}

function noDecisions(clause: string): readonly Said[] {
  const match = NO_DECISIONS.exec(clause);
  if (!match) return [];
  return match.slice(1).flatMap((kind) => {
    const key = decisionIn(kind ?? '');
    return key ? [said(key, match)] : [];
  });
}

const UPHELD = /(?:均|全部|都)(?:已)?(?:获|被|予以?|得到|作出|为|判决)?维持|均(?:获|全部)?胜诉|全部胜诉/u;
const UNCORRECTED = /零败诉|零纠错|(?:均未|未|无一?件?|没有)(?:被|发生|出现)?(?:败诉|纠错|纠正)/u;
const PARTIAL_OUTCOME = /(?:纠正|撤销)[0-9]|受理的|[作已]出(?:复议)?决定的|其余|其中|除|审结|办结|结案|尚未|未结|正在|在[办审]|等待|另|剩余|上年|历年|以来/u;

/** Where nothing says that they are about information, they are so in the section on such cases alone. 行政复议2件，均获维持；行政诉讼1件 is of the reviews: the words are of the last cases before them. */
function outcomes(clause: string, before: string, sentence: string, text: string): readonly Said[] {
  const upheld = UPHELD.exec(clause);
  const match = upheld ?? UNCORRECTED.exec(clause);
  if (!match || PARTIAL_OUTCOME.test(sentence) || !/复议|诉讼/u.test(sentence)) return [];
  const isOfInformation = /信息公开|依申请/u.test(text);
  const scope = /复议|诉讼/u.test(clause) ? clause : (before.split('；').findLast((part) => /复议|诉讼/u.test(part)) ?? sentence);
  const suits = /诉讼|败诉|胜诉/u.test(/败诉|胜诉/u.test(match[0]) ? match[0] : scope);
  const reviews = scope.includes('复议') && !/败诉|胜诉/u.test(match[0]);
  const of = suits && reviews ? '' : suits ? 'litigation-' : 'review-';
  return [said(`${isOfInformation ? '' : 'bare:'}outcome:${of}${upheld ? 'upheld' : 'uncorrected'}`, match)];
}

const ALL_DONE =
  /(?:(?<!占)全部(?:申请)?(?:都|均)?(?:已经?)?|(?:均|都)(?:已经?|全部)+)(?:依法|依规|按程序|按规定|按要求|按期|按时|及时|严格|在法定期限内|在规定时间内|在规定期限内|在法定工作日内){0,3}(?:予以|进行)?(?:办结|办理完毕|办理完成|办理完结|处理完毕|办毕|答复完毕|办理答复完毕)/u;
const NOT_ALL = /结转|尚未|正在|其余|其他|剩余|除|上年|到期|应(?:当)?[答办]|其中/u;
const OTHER_DONE = new RegExp(`${SENT_IN}|${CASES}|${OTHER_APPLICATIONS}|事项|任务|问题|案件|整改|低保`);

/** Words that mean that what was carried over from last year is among them. */
const ALL = /所有|全部申请/u;
const CARRIED_IN = new RegExp(`(?:上一?年度?|去年|20[0-9]{2}年度?)${CARRIED}`, 'gu');

/** 所有申请均已办结. */
function allDone(clause: string, sentence: string, text: string, at: number): readonly Said[] {
  const match = ALL_DONE.exec(clause);
  if (!match || NOT_ALL.test(ALL.test(clause) ? sentence.replace(CARRIED_IN, '') : sentence) || OTHER_DONE.test(sentence) || isOfSomeRequests(sentence)) return [];
  const isOfRequests = /申请/u.test(sentence) || /公开申请/u.test(text.slice(Math.max(0, at - NEARBY), at));
  return isOfRequests ? [said('all-done', match)] : [];
}

const NEARBY = 200;

const FEE_YEAR = /(?<![0-9])(20[0-9]{2})年(?![0-9]{1,2}月)度?[^。；]{0,50}?(?:信息处理费|信息公开处理费|处理费)/gu;

function feeYears(sentence: string, at: number): readonly Statement[] {
  if (!sentence.includes('处理费')) return none;
  const own = withoutCited(sentence);
  return yearsNamedIn(own) > 1 ? none : yearsOf(own, at, FEE_YEAR, 'year:fee');
}

const NO_REQUESTS_YEAR = /(?<![0-9])(20[0-9]{2})年度?，?[^。；，]{0,30}?(?:未|没有)(?:新?收到|接到|受理|新收)[^。；，]{0,20}公开申请(?!的(?:单位|部门|机关|[县市区镇乡]))/gu;

function receivedYears(sentence: string, at: number): readonly Statement[] {
  return sentence.includes('公开申请') && sentence.includes('年') && !sentence.includes('《') ? yearsOf(sentence, at, NO_REQUESTS_YEAR, 'year:received') : none;
}

const NO_CASES_YEAR = /(?<![0-9])(20[0-9]{2})年度?，?[^。；，]{0,30}?(?:未|没有)(?=(?:新?收到|发生|出现|产生|因)[^。；，]{0,24}(?:复议|诉讼))/gu;

/** 2022年，我局未发生因政府信息公开引起的行政复议: told of no other year unless both are named. */
function casesYears(sentence: string, at: number): readonly Statement[] {
  const isOfInformation = /信息公开|依申请/u.test(sentence) && /复议|诉讼/u.test(sentence);
  return isOfInformation && !sentence.includes('《') && yearsNamedIn(sentence) <= 1 ? yearsOf(sentence, at, NO_CASES_YEAR, 'year:cases') : none;
}

function yearsOf(sentence: string, at: number, pattern: RegExp, key: Statement['key']): readonly Statement[] {
  return [...sentence.matchAll(pattern)].flatMap((match): Statement[] => {
    const [words, year = ''] = match;
    if (!governs(words.slice(year.length + 1)) || /[自较比与同—至]$/u.test(sentence.slice(0, match.index))) return [];
    const before = sentence.slice(0, match.index);
    return [{ key, value: Number(year), from: at + match.index, to: at + match.index + year.length, before, clause: '' }];
  });
}
