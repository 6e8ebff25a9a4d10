// Which numbers say how many reviews and lawsuits there were, and how they ended.
import type { CaseKind, FactKey, Outcome } from './factKinds';
import type { FactPattern, Surroundings } from './factPattern';
import { CARRIED, CASE_UNIT, OWN_BODY, tellsCarried } from '../vocabulary';
import { lastSentenceOf, sinceSemicolon, withoutBrackets } from './factText';

/** Courts and offices that decide reviews have others than those against themselves. */
const OTHER_CASES = /办理|受理|承办|代理|应诉|听证|复议机[关构](?![均都已]{0,2}(?:维持|纠正|撤销|驳回))|立案|化解|接收|收到|出庭|指导|备案/;
/** Whoever decides them closes them; in the section on its own cases an organ tells how many are closed, too. */
const CLOSED_CASES = /(?<![未在])审理(?!中)|(?<!未)审结[^，。；0-9]{0,4}[0-9]/;
const OF_INFORMATION = /(?<!非|非政府)信息公开|依申请|被申请(?!人)|被提起|公开引|引发|引起|申请人不服[^，。；]{0,6}答复|申请人对[^，。；]{0,6}答复不服/;
const NAMES_INFORMATION = /公开|依申请/;

/** What else reviews and suits are about; 维持原行政行为 tells how they ended. */
const OTHER_BUSINESS = /(?<!维持原)行政(?:处罚|许可|强制|行为|确认|裁决|协议|赔偿|补偿)|征[收地]|补偿|拆迁|执法|工伤|履行|履职|不作为|登记/;
/** What is said since the last figure decides; else the whole sentence: 政府信息公开行政复议2件，因征地拆迁被提起行政诉讼14件. */
function isOtherBusiness(before: string): boolean {
  const own = /[^0-9]*$/.exec(before)?.[0] ?? '';
  const there = OTHER_BUSINESS.test(own) ? own : before;
  return OTHER_BUSINESS.test(there) && !there.includes('信息公开');
}

/** 行政复议案件15件，其中涉及政府信息公开3件: the 15 are about anything; 行政复议案件23件，其中涉我局5件: against anybody. */
const OF_WHICH = new RegExp(`^(?:[、，和](?:行政)?诉讼(?:案件)?[0-9]+${CASE_UNIT})?(?:[^。；0-9]{0,4}其中[^，。；0-9]{0,8}(?:信息公开|${OWN_BODY}|我[省市县区州])|[，（](?:涉及?)?(?:政府)?信息公开[类的]?[0-9]|（[^（）0-9]{0,4}非(?:政府)?信息公开)`);

/** 行政复议和行政诉讼2件 are both; in 行政复议2件、行政诉讼1件 each has its own. */
const JOINS_LABELS = new RegExp(`(?<![0-9０-９]${CASE_UNIT})[和及或与、](?:提起|被提起)?$`);

/** 行政复议7件，诉讼9件: the second of them need not say 行政 again. */
const SAID_BEFORE = /行政复议[^。；]{0,16}[0-9][^。；]{0,4}$/;

/** 行政复议、行政诉讼案件共10件，其中行政复议5件: of all that there are. */
const ALL_CASES = new RegExp(`信息公开[^。；]{0,12}复议(?:案件)?[和及与、]?(?:提起)?(?:行政)?诉讼(?:案件)?[共计合为是总：]{0,4}[0-9]+${CASE_UNIT}，其中$`);

/** 市政府办理信息公开行政复议案件23件: of all that it decides. */
const DECIDED = /(?:政府(?!信息)|法院|复议(?:机[关构]|局)|厅)[^，。；]{0,6}(?:办理|审理|受理|审结)(?![^，。；]{0,6}(?:公开申请|依申请))/;

/** 因征地引发的信息公开行政复议3件, 因征地提出的申请9件，引发复议3件: of those for one cause. */
const FOR_CAUSE = /因(?!(?:政府)?信息公开|不服|申请|答复|依申请)[^，。；]{2,12}(?:引[发起]的?(?:政府)?信息公开|提出的?(?:政府信息公开)?申请[0-9])/;

/** 审结行政复议案件3件: those that are pending are not among them. */
const JUST_CLOSED = /(?:审结|办结|结案)(?:涉及?)?(?:政府)?(?:信息公开)?[类的]{0,2}$/;

const CASES_CARRIED_IN = new RegExp(`${CARRIED}[^，。；0-9]{0,8}(?:复议|诉讼)`);

/** 涉住建领域行政复议41件: of one field alone. */
const OF_FIELD = /(?<!公开)领域的?(?:(?:政府)?信息公开类?)?$/;

/** Nothing but time, the organ itself, and that there were some. */
const OWN_CASES = new RegExp(`^(?:20[0-9]{2}年度?|本年度?|当?年内|报告期内|全年|${OWN_BODY}|共计?|累计|合计|发生|产生|引发|涉及?|被提起|被申请|有)*$`);

/** 收到行政复议案件4件: in the section on its own cases, those against the organ. */
const JUST_RECEIVED = /收到$/;

/** 复议0件的单位, 复议3件（含其他业务1件） are other figures. */
const ENDS_CLAUSE = /^(?:均|中?[，。；、]|（(?!含|其中|包括)|$)/;

/** 行政复议0件、行政诉讼0件的单位共有12家 are none of a report's own. */
const OF_BODIES = new RegExp(`^(?:[、，和](?:行政)?诉讼[0-9]+${CASE_UNIT})?的(?:单位|部门|机关|地方|[县市区镇乡]|街道|有)`);

/** 另办理其他行政复议30件、行政诉讼4件; 非政府信息公开类行政复议30件、诉讼4件: none of them is in the table. */
const BESIDE = new RegExp(`(?:另外?|其余)[^，。；]*[0-9]${CASE_UNIT}、$|非(?:涉|因)?(?:政府)?信息公开[^。；]*$`);

/** Whether cases are about other matters, of other years (2022年结转的行政诉讼1件) or bodies, or told by whoever decides them. */
function areOtherCases(before: string, clause: string, after: string): boolean {
  if (isOtherBusiness(before) || OF_WHICH.test(after) || OF_BODIES.test(after)) return true;
  return FOR_CAUSE.test(before) || BESIDE.test(before) || tellsCarried(clause) || OF_FIELD.test(clause) || DECIDED.test(clause) || JUST_CLOSED.test(before);
}

const ENDS = '被?维持|被?纠正|被?撤销|被责令|被确认(?:违法)?|败诉|胜诉';
/** 行政复议被纠正的5件, 被纠正的行政复议案件5件: those that ended in one way. */
const ENDS_SO = new RegExp(`^[的，（]?(?:${ENDS})(?!\\d|率)`);
const ENDED_SO = new RegExp(`(?:${ENDS})的(?:政府信息公开)?$`);

/** Cases of a kind; those that nothing says to be about information are such in their section alone. */
export function cases(key: 'review' | 'litigation' | 'review+litigation'): FactPattern['key'] {
  return ({ words, before, sentence, clause, after }) => {
    const isOfInformation = OF_INFORMATION.test(SOME_OF_INFORMATION.test(sentence) ? before : sentence);
    const isUnnamed = !words.startsWith('行政') && !OF_INFORMATION.test(before) && !SAID_BEFORE.test(before);
    const own = clause.replace(JUST_RECEIVED, '');
    const isReceived = !isOfInformation && own !== clause;
    const isBare = isUnnamed || isReceived || (!isOfInformation && CLOSED_CASES.test(sentence));
    if (isBare && (NAMES_INFORMATION.test(sentence) || !OWN_CASES.test(own) || !ENDS_CLAUSE.test(after))) return undefined;
    if (!isOfInformation && OTHER_CASES.test(isReceived ? sentence.replace(clause, own) : sentence)) return undefined;
    if (areOtherCases(before, clause, after)) return undefined;
    if (key === 'litigation' && (/复议后|未经复议|直接|复议决定/.test(clause) || JOINS_LABELS.test(before))) return undefined;
    const isPart = /其中|另|其余/.test(clause) && !(clause === '其中' && ALL_CASES.test(before));
    return ENDS_SO.test(after) || ENDED_SO.test(clause) || isPart ? undefined : isBare ? `bare:${key}` : key;
  };
}

/** 3件行政复议、行政诉讼 are both together. */
const BOTH_BEHIND = /复议(?:案件|申请)?、(?:行政)?诉讼/;

/** 全年共有2件政府信息公开行政复议，1件行政诉讼. */
export const casesAfter: FactPattern['key'] = (around) => {
  const { words, before, clause, after } = around;
  if (!OWN_CASES.test(clause) || BOTH_BEHIND.test(after)) return undefined;
  return cases(words.includes('诉讼') ? 'litigation' : 'review')({ ...around, before: before + words, after: after.slice(words.length) });
};

/** 结果维持 and the like, by the column of table 4. */
const OUTCOMES: readonly (readonly [RegExp, Outcome])[] = [
  [/维持/, 'upheld'],
  [/纠[正错]/, 'corrected'],
  [/其他/, 'other'],
  [/审[结理]|办结|结案|未结/, 'pending'],
];
const CASE = /(?:(?:未经(?:行政)?复议)?直接|未经(?:行政)?复议|复议后)(?:起诉|提起)(?:的?(?:行政)?诉讼)?|诉讼|复议/g;
const SOME_OF_INFORMATION = /其中[^，。；0-9]{0,8}信息公开/;
const COUNTED_CASES = /(?:复议|诉讼|起诉)(?:[^，。；]{0,12}[0-9]|(?:案件)?(?:审理|处理)?结果|案件中，)/;
/** 行政复议15件、行政诉讼9件，其中…: nothing says of which. */
const BOTH_CASES = new RegExp(`复议[^，。；]{0,8}[0-9]+${CASE_UNIT}[^。；0-9]{0,12}诉讼[^，。；]{0,6}[0-9]`);

/** 行政复议、行政诉讼案件共3件，其中…: of all of them. */
const BOTH = '复议(?:案件|申请)?[和及与、](?:被?提起)?(?:行政)?诉讼(?:案件)?';
const TOGETHER = new RegExp(`${BOTH}[^，。；、0-9]{0,6}[0-9]+${CASE_UNIT}`);
/** 行政复议、诉讼案件维持2件. */
const JUST_BOTH = new RegExp(`${BOTH}$`);

/** The cases that are named last. */
function casesIn(text: string): CaseKind | undefined {
  const together = TOGETHER.exec(text);
  const last = text.slice(together ? together.index + together[0].length : 0).match(CASE)?.pop();
  if (together && last === undefined) return 'review+litigation';
  if (last === undefined) return undefined;
  return /^(?:未经|直接)/.test(last) ? 'direct' : last.startsWith('复议后') ? 'after' : last === '诉讼' ? 'litigation' : 'review';
}

/** The cases that are named last, in brackets only where nothing else names any: 行政诉讼13件（未经复议直接起诉10件，复议后起诉3件），其中结果维持2件. */
function casesNamed(text: string): CaseKind | undefined {
  return casesIn(withoutBrackets(text)) ?? casesIn(text);
}

/** Whether cases are about other business, or other people's, or of another year, or some of which only part are about information; `there`: since the last semicolon. */
function isOfOthers(before: string, there: string, sentence: string): boolean {
  if (DECIDED.test(there) || CASES_CARRIED_IN.test(there) || SOME_OF_INFORMATION.test(before) || isOtherBusiness(before)) return true;
  return (OTHER_CASES.test(sentence) || CLOSED_CASES.test(sentence)) && !OF_INFORMATION.test(sentence);
}

/** 纠正2件、其他1件: the third column, behind the second. */
const JUST_CORRECTED = new RegExp(`纠[正错][0-9]+${CASE_UNIT}[、，]$`);

export function otherOutcome(around: Surroundings): FactKey | undefined {
  return JUST_CORRECTED.test(around.before) ? outcomeOf(around) : undefined;
}

/** How cases ended: 行政复议15件，其中结果维持8件. */
export function outcomeOf(around: Surroundings): FactKey | undefined {
  const { words, clause } = around;
  const outcome = OUTCOMES.find(([pattern]) => pattern.test(words))?.[1];
  const divided = dividedBefore(around);
  const before = divided + around.before;
  const own = sinceSemicolon(before);
  const there = AMONG.test(own) ? before : own;
  if (!outcome || isOfOthers(before, there, divided + around.sentence) || clause.startsWith('分别')) return undefined;
  const named = JUST_BOTH.test(around.before) ? 'review+litigation' : casesIn(clause);
  if (named) return `${named}:${outcome}`;
  const kind = casesIn(there.slice(Math.max(0, there.lastIndexOf('其中')))) ?? (BOTH_CASES.test(there) ? undefined : casesNamed(there));
  return kind && COUNTED_CASES.test(there) ? `${kind}:${outcome}` : undefined;
}

/** 维持1件；纠正1件: nothing else is named since the semicolon. */
const AMONG = /^(?:其中，?)?[尚仍还]?$/;

/** 行政复议2件。其中，维持1件；纠正1件: the sentence before, where it tells of what is divided, and of no other cases. */
function dividedBefore({ before, context }: Surroundings): string {
  if (!before.startsWith('其中') || casesIn(before) !== undefined) return '';
  const last = lastSentenceOf(context);
  return last.includes('复议') === last.includes('诉讼') ? '' : last;
}

/** 未经复议直接起诉4件，复议后起诉的行政诉讼5件. */
export function suits({ words, before, sentence }: Surroundings): FactKey | undefined {
  return isOfOthers(before, sinceSemicolon(before), sentence) ? undefined : words.startsWith('复议后') ? 'after' : 'direct';
}
