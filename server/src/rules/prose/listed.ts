// Decides how many things a sentence lists right before 等N个 or right after N类：, where that can be told for certain.
import type { Quantity } from '../../model/prose/quantity';
import { sentenceEnd, sentenceStart } from '../../model/prose/sentence';

export interface Listed {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

const REACH = 160;
/** Words after which a list may begin: in the middle of one they show that it is none of bare members. */
const BEGINNINGS = /[在对从于将把向与和及的是]|围绕|聚焦|涉及|包括|针对|通过|按照|设置|开设|公开|制定|优化|完善|建立|发布|梳理/;
/** 财政信息2条、教育医疗等6条: each member has a number of its own. */
const COUNTED = /[0-9０-９][^、0-9０-９]{0,4}、/;
const MEMBERS = /[《“][^《》“”]{0,60}[》”]/g;

/** More members than N before 等N个; fewer are no mistake, since 等 may stand for others. */
export function listedBefore(text: string, { from, value }: Quantity): Listed | undefined {
  if (text.charAt(from - 1) !== '等') return undefined;
  const end = from - 1;
  let start = end;
  while (start > 0 && end - start < REACH && !'。；;：:，,！\n（(）)'.includes(text.charAt(start - 1))) start--;
  if (COUNTED.test(text.slice(start, end))) return undefined;
  const list = text.slice(start, end).replace(MEMBERS, (title) => '某'.repeat(title.length));
  const members = list.split('、');
  const sure = members.slice(1).filter((member) => member.length > 1 && member.length <= 16);
  if (sure.length !== members.length - 1 || members.slice(1, -1).some((member) => BEGINNINGS.test(member))) return undefined;
  return members.length > Number(value) && members.length > 2 ? { count: members.length, from: start, to: end } : undefined;
}

const TITLE = '《[^《》]{1,60}》(?:（[^（）]{1,20}）)?';
const TITLES = new RegExp(`(?:制[定发]|修[订改]|出台|印发|起草|编制|建立|健全|完善|废止)了?(${TITLE}(?:[、，]?(?:以及|[及和与])?${TITLE})+)(等|共计?|合计)$`);
/** 共2项制度; not 共20项制度措施, which they hold. */
const CALLED = /^(?:内部|管理|工作|行政)*(?:制度|办法|文件|规定|规范|方案|细则|规程|机制|法规|规章|规范性文件)(?=[，,。；;、]|$)/;
const OF_PAPERS: ReadonlySet<string> = new Set(['项', '个', '部', '件']);
const LONGEST_TITLES = 300;
const LONGEST_CALLED = 12;

/** 修订《甲》《乙》共2项制度, 制定《甲》《乙》等2项制度: as many as are named, or as all titles of the sentence and before it; behind 等 there may be more. */
export function titlesBefore(text: string, { from, end, value, base }: Quantity): Listed | undefined {
  if (!'等共计'.includes(text.charAt(from - 1)) || !OF_PAPERS.has(base) || !CALLED.test(text.slice(end, end + LONGEST_CALLED))) return undefined;
  const start = Math.max(sentenceStart(text, from), from - LONGEST_TITLES);
  const before = text.slice(start, from);
  const [, run, open] = TITLES.exec(before) ?? [];
  if (run === undefined) return undefined;
  const [count, all] = [titlesIn(run), titlesIn(text.slice(Math.max(0, from - LONGEST_TITLES), sentenceEnd(text, end)))];
  if (open === '等' ? count <= Number(value) : count <= Number(value) && Number(value) <= all) return undefined;
  const at = start + before.lastIndexOf(run);
  return { count, from: at, to: at + run.length };
}

function titlesIn(text: string): number {
  return text.split('《').length - 1;
}

const NAMES = /^[^，,；;。：:、（(《]{0,8}[：:]([^。；;，,：:（(《“\n]{3,120})。/;

/** 分为三类：甲、乙、丙。 Of things that have names (账号3个：甲、乙。) more are no mistake, since one of them may hold a 、. */
export function listedAfter(text: string, { end, value, base }: Quantity): Listed | undefined {
  const isOfNames = base === '个';
  if (base !== '类' && base !== '种' && !isOfNames) return undefined;
  const match = NAMES.exec(text.slice(end, end + 140));
  const list = match?.[1];
  if (list === undefined || !list.includes('、') || /[等和及与以或]|一是|\d/.test(list)) return undefined;
  const members = list.split('、');
  if (members.length === value || (isOfNames && members.length > Number(value)) || members.some((member) => member.length > 12)) return undefined;
  const from = end + (match?.[0].length ?? 0) - 1 - list.length;
  return { count: members.length, from, to: from + list.length };
}
