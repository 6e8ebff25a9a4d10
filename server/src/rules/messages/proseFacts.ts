// What the rules say of statements that disagree with a table, and of years.
import type { CaseKind, FactKey, Outcome, Reason, YearKey } from '../../model/prose/facts/factKinds';
import { formats, type Format, type FormatId, type TableKey } from '../../schema';
import type { Catalogue } from './catalogue';
import { cellEn, cellZh, printedEn, printedZh, tableNameEn, tableNameZh, type CellName } from './names';

/** A sum of figures of a table, its addends by row and columns. */
export interface FactSum {
  readonly parts: readonly { readonly sign: 1 | -1; readonly row: string; readonly columns: readonly string[] }[];
  readonly value: string;
}

/** A figure, and what the text says it is; or words, as they stand. */
type Said = { readonly key: FactKey; readonly value: string } | { readonly words: string };

export interface ProseFactMessages {
  'prose/table': { readonly said: Said; readonly table: TableKey; readonly sums: readonly FactSum[]; readonly scope: string; readonly ofOthers: boolean };
  'prose/table.cell': { readonly at: CellName; readonly value: string };
  'prose/table.fix': { readonly from: string; readonly to: string };
  'prose/percent.total': { readonly part: string; readonly share: string; readonly table: TableKey; readonly total: FactSum; readonly actual: string };
  'prose/fee': Record<never, never>;
  'year/consistency': { readonly found: string; readonly year: number; readonly of: YearKey };
  'year/consistency.title': { readonly found: string; readonly year: number; readonly of: YearKey };
  'year/consistency.fix': { readonly from: string; readonly year: number };
  'year/notice': { readonly year: number; readonly found: FormatId; readonly expected: FormatId };
}

type Phrase = readonly [zh: string, en: string];

const ofYear: Readonly<Record<YearKey, Phrase>> = {
  'year:fee': ['收取信息处理费的情况', 'the fee for processing information'],
  'year:received': ['收到申请的情况', 'requests received'],
  'year:cases': ['行政复议、行政诉讼的情况', 'reviews and lawsuits'],
  'year:published': ['主动公开的情况', 'what was published'],
  'year:documents': ['规范性文件的情况', 'normative documents'],
  'year:report': ['前言', 'the report itself'],
};

const result = (label: string): Phrase => [`${label}{n}件`, `{n} × ${label}`];
const applicant = (label: string): Phrase => [`${label}申请{n}件`, `{n} requests of ${label}`];
const words = (label: string): Phrase => [label, label];
const issued = (label: string): readonly Phrase[] => [
  [`制发${label}{n}件`, `{n} ${label} issued`],
  [`公开${label}{n}件`, `{n} ${label} published`],
  [`废止${label}{n}件`, `{n} ${label} repealed`],
  [`现行有效${label}{n}件`, `{n} ${label} in force`],
];
const [documentsIssued, documentsPublished, documentsRepealed, documentsInForce] = issued('规范性文件') as [Phrase, Phrase, Phrase, Phrase];
const [rulesIssued, rulesPublished, rulesRepealed, rulesInForce] = issued('规章') as [Phrase, Phrase, Phrase, Phrase];

const endings = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结' } as const;
const cases = { review: '行政复议', litigation: '行政诉讼', 'review+litigation': '行政复议、行政诉讼', direct: '未经复议直接起诉', after: '复议后起诉' } as const;
const outcomes = Object.fromEntries(
  Object.entries(cases).flatMap(([kind, name]) => Object.entries(endings).map(([outcome, label]) => [`${kind}:${outcome}`, result(`${name}${label}`)])),
) as Record<`${CaseKind}:${Outcome}`, Phrase>;
const reasonNames: Readonly<Record<Reason, string>> = {
  deny1: '属于国家秘密', deny2: '其他法律行政法规禁止公开', deny3: '危及“三安全一稳定”', deny4: '保护第三方合法权益', deny5: '属于三类内部事务信息',
  deny6: '属于四类过程性信息', deny7: '属于行政执法案卷', deny8: '属于行政查询事项', unable1: '本机关不掌握相关政府信息', unable2: '没有现成信息需要另行制作',
  unable3: '补正后申请内容仍不明确', refuse1: '信访举报投诉类申请', refuse2: '重复申请', refuse4: '无正当理由大量反复申请', refuse5: '要求确认或重新出具已获取信息',
  other1: '申请人无正当理由逾期不补正',
};
const reasons = Object.fromEntries(Object.entries(reasonNames).map(([reason, label]) => [`reason:${reason}`, result(label)])) as Record<`reason:${Reason}`, Phrase>;
const groupNames = { deny: '不予公开', unable: '无法提供', refuse: '不予处理', other: '其他处理' } as const;
const reasoned = Object.fromEntries(
  Object.entries(groupNames).flatMap(([group, name]) =>
    Object.entries(reasonNames).filter(([reason]) => reason.startsWith(group)).map(([reason, label]) => [`results:${reason}`, result(`${name}（${label}）`)]),
  ),
) as Record<`results:${Reason}`, Phrase>;

const reviews: Phrase = ['行政复议{n}件', '{n} administrative reviews'];
const suits: Phrase = ['行政诉讼{n}件', '{n} lawsuits'];
const reviewsAndSuits: Phrase = ['行政复议、行政诉讼共{n}件', '{n} administrative reviews and lawsuits'];

const allOutcomes = {
  'outcome:upheld': words('均获维持'),
  'outcome:review-upheld': words('均获维持'),
  'outcome:litigation-upheld': words('均获维持'),
  'outcome:uncorrected': words('未被纠错'),
  'outcome:review-uncorrected': words('未被纠错'),
  'outcome:litigation-uncorrected': words('零败诉'),
} as const;

const phrases: Readonly<Record<FactKey, Phrase>> = {
  new: ['收到申请{n}件', '{n} requests received'],
  'new:citizens': ['收到公民申请{n}件', '{n} requests by citizens received'],
  fresh: ['新收申请{n}件', '{n} new requests'],
  'fresh-of-some': ['新收申请{n}件', '{n} new requests'],
  handled: ['办理申请{n}件', '{n} requests handled'],
  'handled-of-some': ['办理申请{n}件', '{n} requests handled'],
  'just-handled': ['办理申请{n}件', '{n} requests handled'],
  given: ['依申请公开信息{n}件', '{n} items of information given on request'],
  carriedIn: ['上年结转{n}件', '{n} requests carried over from last year'],
  done: ['办结{n}件', '{n} requests settled'],
  answered: ['答复{n}件', '{n} requests answered'],
  'done-of-some': ['办结{n}件', '{n} requests settled'],
  'answered-of-some': ['答复{n}件', '{n} requests answered'],
  carriedOut: ['结转下年度{n}件', '{n} requests carried over to next year'],
  'all-done': words('全部办结'),
  'results:open': result('予以公开'),
  'results:open?': result('予以公开'),
  'results:partial': result('部分公开'),
  'results:open+partial': result('予以公开和部分公开'),
  'results:deny': result(groupNames.deny),
  'results:deny?': result(groupNames.deny),
  'results:unable': result(groupNames.unable),
  'results:unable?': result(groupNames.unable),
  'results:refuse': result(groupNames.refuse),
  'results:refuse?': result(groupNames.refuse),
  'results:other': result('其他处理'),
  'applicants:natural': applicant('自然人'),
  'applicants:organisations': applicant('法人或其他组织'),
  'applicants:natural?': applicant('自然人'),
  'applicants:organisations?': applicant('法人或其他组织'),
  'applicants:enterprise': applicant('商业企业'),
  'applicants:research': applicant('科研机构'),
  'applicants:charity': applicant('社会公益组织'),
  'applicants:legal': applicant('法律服务机构'),
  'applicants:other': applicant('其他组织'),
  review: reviews,
  litigation: suits,
  'bare:review': reviews,
  'bare:litigation': suits,
  'bare:review+litigation': reviewsAndSuits,
  direct: result(cases.direct),
  after: result(cases.after),
  ...outcomes,
  ...reasons,
  ...reasoned,
  'review+litigation': reviewsAndSuits,
  'no-review': words('未发生行政复议'),
  'no-litigation': words('未发生行政诉讼'),
  'no-cases': words('未发生行政复议、行政诉讼'),
  ...allOutcomes,
  'bare:outcome:upheld': allOutcomes['outcome:upheld'],
  'bare:outcome:review-upheld': allOutcomes['outcome:review-upheld'],
  'bare:outcome:litigation-upheld': allOutcomes['outcome:litigation-upheld'],
  'bare:outcome:uncorrected': allOutcomes['outcome:uncorrected'],
  'bare:outcome:review-uncorrected': allOutcomes['outcome:review-uncorrected'],
  'bare:outcome:litigation-uncorrected': allOutcomes['outcome:litigation-uncorrected'],
  'documents:issued': documentsIssued,
  'documents:published': documentsPublished,
  'documents:repealed': documentsRepealed,
  'documents:inForce': documentsInForce,
  'regulations:issued': rulesIssued,
  'regulations:published': rulesPublished,
  'regulations:repealed': rulesRepealed,
  'regulations:inForce': rulesInForce,
  licences: ['行政许可{n}件', '{n} licences'],
  penalties: ['行政处罚{n}件', '{n} penalties'],
  coercions: ['行政强制{n}件', '{n} coercive measures'],
  procurement: ['政府集中采购{n}项', '{n} procurement projects'],
  'procurement:amount': ['集中采购金额{n}万元', 'procurement of {n} × 10,000 yuan'],
};

const saidZh = (said: Said): string => ('words' in said ? `“${said.words}”` : phrases[said.key][0].replace('{n}', said.value));
const saidEn = (said: Said): string => ('words' in said ? `“${said.words}”` : phrases[said.key][1].replace('{n}', said.value));

function sumZh({ parts, value }: FactSum): string {
  const names = parts.map(({ sign, row, columns }, i) => `${i === 0 ? '' : sign < 0 ? '减' : '加'}“${row}”${columns.join('、')}${columns.length > 1 ? '之和' : ''}`);
  return `${names.join('')}为 ${value}`;
}

function sumEn({ parts, value }: FactSum): string {
  const names = parts.map(({ sign, row, columns }, i) => `${i === 0 ? '' : sign < 0 ? ' minus ' : ' plus '}“${row}” / ${columns.join(' + ')}`);
  return `${names.join('')} is ${value}`;
}

/** The years whose reports a format is for: two of them, or all from one on. */
function yearsZh({ years: { from, to } }: Format): string {
  return to === undefined ? `${from} 年起各` : `${from}、${to} `;
}

function yearsEn({ years: { from, to } }: Format): string {
  return `${from} and ${to ?? 'later'}`;
}

const listed = 3;

export const proseFactsZh: Catalogue<ProseFactMessages> = {
  'prose/table': ({ said, table, sums, scope, ofOthers }) =>
    `正文称${saidZh(said)}，而${tableNameZh(table)}${sums.slice(0, listed).map(sumZh).join('，')}，${sums.length > 1 ? '均' : ''}不一致，请核对。` +
    (scope !== '' ? `正文写有“${scope}”，如统计范围与表格不同，可不修改。` : ofOthers ? '这句话的各个数与表格都不一致，如统计范围与表格不同，可不修改。' : ''),
  'prose/table.cell': ({ at, value }) => `${cellZh(at)}：${printedZh(value)}`,
  'prose/table.fix': ({ from, to }) => `按表格将正文中的 ${from} 改为 ${to}`,
  'prose/percent.total': ({ part, share, table, total, actual }) => `${tableNameZh(table)}${sumZh(total)}，“${part}”占其 ${actual}%，现写为 ${share}%。请核对百分比和两个数。`,
  'prose/fee': () => '这一节没有说明收取信息处理费的情况。2021年及以后的报告应在此写明，未收取的也请写明“未收取信息处理费”。',
  'year/consistency': ({ found, year, of }) => `这是 ${year} 年的报告，${ofYear[of][0]}写的却是 ${found} 年。请核对，应为 ${year} 年。`,
  'year/consistency.title': ({ found, year, of }) => `标题写的是 ${year} 年，而${ofYear[of][0]}写的是 ${found} 年，其余各处也与 ${found} 年相符。请核对标题，应为“${found}年”。`,
  'year/consistency.fix': ({ from, year }) => `将 ${from} 改为 ${year}`,
  'year/notice': ({ year, found, expected }) =>
    `${formats[found].source}是 ${yearsZh(formats[found])}年度报告的通知，${year} 年度的报告应当依据${formats[expected].source}。请核对。`,
};

export const proseFactsEn: Catalogue<ProseFactMessages> = {
  'prose/table': ({ said, table, sums, scope, ofOthers }) =>
    `The text says ${saidEn(said)}, but in ${tableNameEn(table).toLowerCase()} ${sums.slice(0, listed).map(sumEn).join('; ')}. Check which is right.` +
    (scope !== ''
      ? ` The text says “${scope}”: nothing is wrong if that is another scope than the table’s.`
      : ofOthers ? ' No figure of this sentence is in the tables: nothing is wrong if it is of another scope than theirs.' : ''),
  'prose/table.cell': ({ at, value }) => `${cellEn(at)}: ${printedEn(value)}`,
  'prose/table.fix': ({ from, to }) => `Change ${from} in the text to ${to}, as in the table`,
  'prose/percent.total': ({ part, share, table, total, actual }) =>
    `In ${tableNameEn(table).toLowerCase()} ${sumEn(total)}, of which “${part}” is ${actual}%; the text says ${share}%. Check the percentage and both numbers.`,
  'prose/fee': () => 'This section does not say whether a fee for processing information was charged. Reports for 2021 and later say so here, also when none was.',
  'year/consistency': ({ found, year, of }) =>
    `This is the report for ${year}, but the sentence on ${ofYear[of][1]} speaks of ${found}. It should be ${year}.`,
  'year/consistency.title': ({ found, year, of }) =>
    `The title says ${year}, but the sentence on ${ofYear[of][1]} speaks of ${found}, and all else agrees with that. Check the title: it should be “${found}年”.`,
  'year/consistency.fix': ({ from, year }) => `Change ${from} to ${year}`,
  'year/notice': ({ year, found, expected }) =>
    `${formats[found].source} is the notice on reports for ${yearsEn(formats[found])}; the report for ${year} is to follow ${formats[expected].source}. Check it.`,
};
