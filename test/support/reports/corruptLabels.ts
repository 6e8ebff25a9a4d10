// Decides how the labels of a rendered report are reworded, and the clauses of its captions.

import { expect, type Case, type Maker } from './corruption';
import { range } from './draft';

/** Official wording and wrong wordings of it, by where they stand. */
const VARIANTS: readonly (readonly [official: string, ...variants: string[]])[] = [
  ['本年新收政府信息公开申请数量', '本年新收申请数量'],
  ['上年结转政府信息公开申请数量', '上年转申请数量', '上年转结政府信息公开申请数量'],
  ['其他法律行政法规禁止公开', '其他法律法规禁止公开', '其他法律行政止公开'],
  ['保护第三方合法权益', '保护第三方何方权益'],
  ['属于三类内部事务信息', '属于三类内容事务信息'],
  ['属于四类过程性信息', '属于四类过程信息'],
  ['本机关不掌握相关政府信息', '本单位不掌握政府相关信息'],
  ['要求提供公开出版物', '需求提供公开出版物'],
  ['要求行政机关确认或重新出具已获取信息', '要求行政机关确认或重新出具已获信息'],
  ['只计这一情形', '只计这一情况'],
  ['结转下年度继续办理', '结转下年度继续处理'],
  ['未经复议直接起诉', '未经审议直接起诉'],
  ['行政事业性收费', '行政事业型收费'],
  ['上一年项目数量', '上一年数量'],
  ['本年增/减', '本年/增减'],
  ['采购总金额', '金额'],
];

/** Wordings that are accepted without a word. */
const TOLERATED: readonly (readonly [official: string, ...variants: string[]])[] = [
  ['（区分处理的，只计这一情形，不计其他情形）', ''],
  ['行政规范性文件', '规范性文件'],
  ['政府集中采购', '政府采购'],
  ['（一）予以公开', '(一) 予以公开', '（一） 予以公开'],
  ['1.属于国家秘密', '1．属于国家秘密', '1、属于国家秘密'],
  ['第二十条第（五）项', '第二十条第五项', '第二十条第(五)项', '第二十条 第（五）项'],
  ['法律服务机构', '法律服 务机构'],
];

/** Replaces one wording on one line of a table; undefined if it stands on none (another format, or wrapped). */
function reword(work: Case, list: readonly (readonly string[])[]): { line: number; table: string } | undefined {
  const places = work.rendered.truth.tables.flatMap(({ line, endLine, table }) =>
    range(line, endLine).flatMap((each) =>
      list.flatMap(([official = '', ...variants]) =>
        work.draft.at(each).includes(official) ? [{ line: each, table, official, variants }] : [],
      ),
    ),
  );
  if (places.length === 0) return undefined;
  const { line, table, official, variants } = work.rand.pick(places);
  work.draft.set(line, work.draft.at(line).replace(official, work.rand.pick(variants)));
  return { line, table };
}

const labelVariant: Maker = (work) => {
  const place = reword(work, VARIANTS);
  if (!place) return undefined;
  const wrapped = work.rendered.truth.rows.find(({ labelLine, endLine }) => labelLine <= place.line && place.line <= endLine);
  return { expected: [expect('table/label', 'info', [wrapped?.labelLine ?? place.line, place.line])], fixRestores: true };
};

const labelTolerated: Maker = (work) => {
  const place = reword(work, TOLERATED);
  return place && { expected: [], fixRestores: false };
};

const wrongClause: Maker = (work) => {
  const { captions } = work.rendered.truth;
  const caption = work.rand.pick(captions);
  const text = work.draft.at(caption.line);
  const clause = /第二十条第（(.)）项/.exec(text);
  if (clause === null) return undefined;
  const replacement = work.rand.pick([
    clause[0].replace('二十条', '二十一条'),
    `第二十一条第${clause[1]}项`,
    '第二十九条',
    clause[0].replace(clause[1] ?? '', '七'),
  ]);
  work.draft.set(caption.line, text.replace(clause[0], replacement));
  return { expected: [expect('table/clause', 'warning', [caption.line])], fixRestores: true };
};

/** The makers for labels by name. */
export const LABEL_CORRUPTIONS = {
  'label-variant': labelVariant,
  'label-tolerated': labelTolerated,
  'clause-wrong': wrongClause,
} as const satisfies Record<string, Maker>;
