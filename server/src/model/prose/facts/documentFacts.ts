// Which numbers say how many documents were made, published and repealed, and how many decisions were taken.
import type { FactKey } from './factKinds';
import type { FactPattern, Surroundings } from './factPattern';
import { DECISION_UNIT, OWN_BODY } from '../vocabulary';
import { clauseInPlain, sinceSemicolon } from './factText';

const DECISIONS: readonly (readonly [string, FactKey])[] = [
  ['许可', 'licences'],
  ['处罚', 'penalties'],
  ['强制', 'coercions'],
];

/** The statement on decisions that words are about. */
export function decisionIn(words: string): FactKey | undefined {
  return DECISIONS.find(([label]) => words.includes(label))?.[1];
}

/** Whether a statement is on decisions of table 2. */
export function isDecision(key: FactKey): boolean {
  return DECISIONS.some(([, each]) => each === key);
}

/** 作出行政许可决定12件、行政处罚决定3件: what goes on after a number. */
const DECIDED_BEFORE = new RegExp(`(?:作出|实施|办[理结])(?:行政(?:许可|处罚|强制)(?:(?:处理)?决定|案件|事项|措施)?[0-9]+${DECISION_UNIT}[、，])+$`);
const YEAR = '20[0-9]{2}年度?|本年度?|全年|年内|共';
const DECIDES = new RegExp(`^(?:${YEAR}|全[市县区省州镇]|累计|${OWN_BODY}|街道)*(?:作出|实施|办[理结])$`);
/** They tell of some of the decisions, or of applications for them. */
const OF_SOME_DECISIONS = /其中|受理|申请|办件|窗口|中心|平台|网上|系统内|(?<!行政(?:许可|处罚|强制))事项/;

/** 行政许可12件，行政处罚3件，行政强制0件: whoever tells all three tells table 2, whatever else stands beside; not those that were published. */
const ALL_DECISIONS = [/行政许可[^，。；0-9]{0,4}[0-9]/, /行政处罚[^，。；0-9]{0,4}[0-9]/, /行政强制[^，。；0-9]{0,4}[0-9]/] as const;
const OF_YEAR = new RegExp(`^(?:${YEAR}|全[市县区省州镇])*$`);
const PUBLISHED = /公开|公示|发布|受理/;
/** 加强公开，全年行政许可12件、行政处罚3件: who begins anew with the year does not speak of what was published. */
const OF_WHOLE_YEAR = new RegExp(`[，；：](?:${YEAR})+行政(?:许可|处罚|强制)[^，。；0-9]{0,4}[0-9]`);

/** 行政许可处理决定12件, 作出行政处罚决定3件, 办理行政许可12件、行政处罚3件. */
export const decisions: FactPattern['key'] = ({ words, before, clause, sentence, after }) => {
  const isOwn = words.includes('处理决定') || (words.includes('决定') && clause.endsWith('作出'));
  const isTold = isOwn || (OF_YEAR.test(clause) && ALL_DECISIONS.every((each) => each.test(sentence)) && (OF_WHOLE_YEAR.test(sentence) || !PUBLISHED.test(before))) || (!OF_SOME_DECISIONS.test(sinceSemicolon(before) + words + ownAfter(after)) && (DECIDES.test(clause) || DECIDED_BEFORE.test(before)));
  return isTold ? decisionIn(words) : undefined;
};

/** What is said behind a number up to what divides it, or to other matters. */
function ownAfter(after: string): string {
  return after.split(/；|，其中/u, 1)[0] ?? '';
}

/** 作出12件行政处罚. */
export const decisionsAfter: FactPattern['key'] = ({ words, before, clause }) => (!OF_SOME_DECISIONS.test(sinceSemicolon(before)) && DECIDES.test(clause) ? decisionIn(words) : undefined);

export const DOCUMENT_VERBS = '(?:制定并公开|制定公开|制定印发|制定发布|制发|制定|印发|出台|新制作|制作|发布|新公开|公开|公布|废止|宣布失效|现行有效|现有有效|继续有效)';
const VERBS: readonly (readonly [RegExp, 'issued' | 'published' | 'repealed' | 'inForce'])[] = [
  [/废止|失效/, 'repealed'],
  [/现行有效|现有有效|继续有效|总数量/, 'inForce'],
  [/制|出台|印发|新增/, 'issued'],
  [/公开|发布|公布/, 'published'],
];
const OTHER_DOCUMENTS = /审查|备案|清理|审核|解读|修订|修改|草案|征求意见|合法性|评估|报送|起草|转发|上级|政策文件|历年|其中|标注/;

/** Words of table 2 itself, whatever was cleared up before: 制发…, 废止行政规范性文件…, 现行有效…. */
function isOfTable(words: string, before: string, sentence: string): boolean {
  return /^(?:制发|废止)行政规范性文件/.test(words) || JUST_TOLD.test(before) || ALL_OF_ROW.every((each) => each.test(sentence));
}
/** 制定规范性文件4件，废止2件，现行有效30件: whoever tells all three tells the row. */
const ALL_OF_ROW = [/制[发定]|印发|出台/, /废止/, /(?:现行|继续|现有)有效/] as const;
const NOUN = /规范性文件|规章/;
const MADE_ALONE = /(?:制[发定]|印发|出台)了?[0-9]/;

/** 制发4件，废止2件，现行有效的规范性文件30件: whoever tells the row may name it last. */
function rowBehind(sentence: string): string {
  return MADE_ALONE.test(sentence) && ALL_OF_ROW.every((each) => each.test(sentence)) ? sentence : '';
}

/** 清理废止规范性文件4件, 清理失效文件4件: they were repealed. */
const CLEARED = /清理并?(?=废止|失效)/g;

/** 编写解读稿8篇，现行有效…; 优化政策文件库，制发…: what was explained, or put where, is told before. */
const EXPLAINED = /(?:解读|政策文件)[^，；]*[，；]/g;
const JUST_TOLD = /(?:制发|废止)行政规范性文件[0-9]+[件份个部项]，(?:[^。；0-9]*，)?$/;

/** 规章和规范性文件4件 is both together; 规章制度 are others. */
const BOTH_KINDS = /规章(?:和|及|、|或|与|以及)(?:行政)?规范性文件(?!.*(?:规章|规范性文件))|规章制度/;

/** 公开规章13件（含新制定5件，修改4件，废止4件）: those that were only changed, or repealed, are among them. */
const WITH_CHANGED = /^（[^）]*(?:修[改订]|废止)/;

/** 到期失效1件，清理废止1件: table 2 counts both together. */
const LAPSED = /(?<!废止[、和及或与]?)失效[^，。；0-9]{0,8}[0-9]/;
const REPEALED = /废止(?![、和及或与]?失效)[^，。；0-9]{0,8}[0-9]/;

/** 继续有效26件，新制发4件，合计30件: those that were made before. */
const WITH_NEW = /^[，、；](?!其中)(?:20[0-9]{2}年)?[^，。；0-9]{0,8}新(?:制|增|出台|印)/;

export function documents({ words, before, clause, after, sentence }: Surroundings): FactKey | undefined {
  const verb = VERBS.find(([pattern]) => pattern.test(words))?.[1];
  const context = [words, before].find((each) => NOUN.test(each)) ?? rowBehind(sentence);
  const noun = /(?:规章|规范性文件)(?!.*(?:规章|规范性文件))/.exec(context)?.[0];
  if (!verb || !noun || /^(?:，其中由|的)/.test(after) || BOTH_KINDS.test(before + words)) return undefined;
  if (verb === 'inForce' ? WITH_NEW.test(after) : WITH_CHANGED.test(after)) return undefined;
  if (verb === 'repealed' && LAPSED.test(sentence) && REPEALED.test(sentence)) return undefined;
  if ((verb === 'published' && clause.includes('累计')) || clause.endsWith('拟')) return undefined;
  if (OTHER_DOCUMENTS.test((clause + words).replace(CLEARED, '')) || (OTHER_DOCUMENTS.test((before.slice(-40) + words).replace(EXPLAINED, '').replace(CLEARED, '')) && !isOfTable(words, before, sentence))) return undefined;
  return noun === '规章' ? `regulations:${verb}` : `documents:${verb}`;
}

/** 发布12件行政规范性文件. */
export function documentsAfter(around: Surroundings): FactKey | undefined {
  const { words, clause } = around;
  const verb = LAST_VERB.exec(clause)?.[0];
  return verb === undefined ? undefined : documents({ ...around, words: verb + words, clause: clause.slice(0, -verb.length) });
}

/** 公开规章3件（新制定2件，修改1件）、规范性文件12件: the verb of the one is that of the other. */
export function documentsBeside(around: Surroundings): FactKey | undefined {
  const [said, verb = ''] = BESIDE_RULES.exec(around.before) ?? [];
  if (said === undefined) return undefined;
  const before = around.before.slice(0, -said.length);
  return documents({ ...around, words: verb + around.words, before, clause: clauseInPlain(before, 0, before.length) });
}

const LAST_VERB = new RegExp(`${DOCUMENT_VERBS}$`);
/** 制发全区行政规范性文件, 制定本局规范性文件, 公开市政府规章. */
export const WHOSE = '(?:[省市县区州盟旗]?政府|全[省市县区旗镇]|[本我][局厅委办市县区旗镇街])';
const BESIDE_RULES = new RegExp(`(${DOCUMENT_VERBS})[的了并]{0,2}(?:新增)?(?:${WHOSE})?[省市县区]?规章[0-9]+[件部份个项](?:（[^（）]*）)?[、，和及]$`);
export const DOCUMENTS = '(?:行政规范性文件|规范性文件|规章)';
