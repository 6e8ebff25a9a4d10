// What table 3 has in common in both formats: seven columns, the groups, the rows but （六）, and the equations between
// them.

import type {
  ColumnSpec,
  Equation,
  GroupSpec,
  GroupTotal,
  LabelSpec,
  RangeSpec,
  RowSpec,
  SubTableSpec,
  Term,
} from './types';

/** The note in the upper left corner; its wording varies and does not matter. */
export const requestsCorner = {
  official: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  keywords: [['勾稽关系'], ['钩稽关系'], ['第一项加第二项']],
  free: true,
} satisfies LabelSpec;

/** The columns of 法人或其他组织. */
export const organisationColumns = ['enterprise', 'research', 'charity', 'legal', 'otherOrg'] as const;

/** The header cells of table 3 that span columns. */
export const requestsSpanners: NonNullable<SubTableSpec['spanners']> = [
  { key: 'applicants', official: '申请人情况' },
  {
    key: 'legalPersons',
    official: '法人或其他组织',
    variants: ['法人和其他组织', '法人或者其他组织', '法人及其他组织', '法人或其它组织'],
    columns: organisationColumns,
  },
];

const ofApplicants = ['applicants'];
const ofOrganisations = ['applicants', 'legalPersons'];

/** The columns of table 3, and the one that some reports add. */
export const requestsColumns: readonly ColumnSpec[] = [
  { key: 'natural', label: { official: '自然人' }, kind: 'count', above: ofApplicants },
  { key: 'enterprise', label: { official: '商业企业' }, kind: 'count', above: ofOrganisations },
  { key: 'research', label: { official: '科研机构' }, kind: 'count', above: ofOrganisations },
  { key: 'charity', label: { official: '社会公益组织', variants: ['公益组织', '社会公益机构'] }, kind: 'count', above: ofOrganisations },
  { key: 'legal', label: { official: '法律服务机构' }, kind: 'count', above: ofOrganisations },
  { key: 'otherOrg', label: { official: '其他', variants: ['其它'] }, kind: 'count', above: ofOrganisations },
  {
    key: 'legalSubtotal',
    label: {
      official: '法人或其他组织小计',
      tolerated: ['小计', '法人小计'],
      variants: ['法人或其他组织合计', '法人或其他组织总计'],
    },
    kind: 'count',
    optional: true,
  },
  { key: 'total', label: { official: '总计', variants: ['合计', '共计', '总数'] }, kind: 'count', above: ofApplicants },
];

/** A group of rows, known as well by the row in which a report adds it up: 小计, 合计, 不予公开小计. */
export const resultGroup = (key: string, official: string, variants: readonly string[]): GroupSpec => {
  const name = official.replace(/^（.）/u, '');
  return { key, label: { official, tolerated: ['小计', '合计', '总计', `${name}小计`, `${name}合计`], variants }, parent: 'results' };
};

/** The groups that both formats have; the innermost cell to the left of a row. */
export const requestsGroups: readonly GroupSpec[] = [
  {
    key: 'results',
    label: {
      official: '三、本年度办理结果',
      variants: ['本年办理结果', '本年度处理结果', '本年度办理情况'],
      keywords: [['本年', '办理结果']],
    },
  },
  resultGroup('deny', '（三）不予公开', ['不予以公开', '不公开']),
  resultGroup('unable', '（四）无法提供', ['不能提供', '无法提供政府信息']),
  resultGroup('refuse', '（五）不予处理', ['不予以处理', '不处理']),
];

/** 一 and 二, above the results. */
export const openingRows: readonly RowSpec[] = [
  {
    key: 'new',
    label: {
      official: '一、本年新收政府信息公开申请数量',
      variants: ['本年新收申请数量', '本年度新收政府信息公开申请数量', '本年新收政府信息公开申请'],
      keywords: [
        ['新收', '申请'],
        ['本年收到', '申请'],
      ],
    },
    missing: 'error',
  },
  {
    key: 'carriedIn',
    label: {
      official: '二、上年结转政府信息公开申请数量',
      variants: [
        '上年转申请数量',
        '上年结转申请数量',
        '上年转结政府信息公开申请数量',
        '上年度结转政府信息公开申请数量',
      ],
      keywords: [
        ['上年', '结转'],
        ['上年', '转结'],
        ['上一年', '结转'],
        ['上年', '转', '申请'],
      ],
    },
    missing: 'error',
  },
];

const row = (group: string, key: string, official: string, more: Omit<LabelSpec, 'official'> = {}): RowSpec => ({
  key,
  label: { official, ...more },
  group,
  missing: 'warning',
});

/** （一） to （五）; （六） is the formats' own. */
export const resultRows: readonly RowSpec[] = [
  row('results', 'open', '（一）予以公开', { variants: ['给予公开', '同意公开'] }),
  row('results', 'partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', {
    tolerated: ['部分公开'],
    variants: [
      '部分公开（区分处理的，只计这一情况，不计其他情形）',
      '部分公开（区分处理的，只计这一情况，不计其他情况）',
      '部分公开（区分处理的，只计这一情形，不计其他情况）',
      '部分予以公开',
      '予以部分公开',
    ],
    keywords: [['部分公开', '区分处理']],
  }),
  row('deny', 'deny1', '1.属于国家秘密', { variants: ['国家秘密', '涉及国家秘密'], keywords: [['国家秘密']] }),
  row('deny', 'deny2', '2.其他法律行政法规禁止公开', {
    variants: ['其他法律法规禁止公开', '其他法律行政止公开', '法律法规禁止公开', '法律行政法规禁止公开'],
    keywords: [['禁止公开'], ['法律', '法规', '公开']],
  }),
  row('deny', 'deny3', '3.危及“三安全一稳定”', { variants: ['三安全一稳定'], keywords: [['三安全'], ['一稳定']] }),
  row('deny', 'deny4', '4.保护第三方合法权益', {
    variants: ['保护第三方何方权益', '保护第三方权益', '第三方合法权益'],
    keywords: [['第三方'], ['第三人', '权益']],
  }),
  row('deny', 'deny5', '5.属于三类内部事务信息', {
    variants: ['三类内容事务信息', '属于三类内容事务信息', '三类内部事务信息', '内部事务信息'],
    keywords: [['内部事务'], ['三类', '信息'], ['三类', '事务']],
  }),
  row('deny', 'deny6', '6.属于四类过程性信息', {
    variants: ['四类过程信息', '属于四类过程信息', '四类过程性信息', '过程性信息'],
    keywords: [
      ['过程', '信息'],
      ['四类', '信息'],
      ['四类', '过程'],
    ],
  }),
  row('deny', 'deny7', '7.属于行政执法案卷', {
    variants: ['行政执法案卷'],
    keywords: [['执法案卷'], ['行政', '案卷']],
  }),
  row('deny', 'deny8', '8.属于行政查询事项', { variants: ['行政查询事项'], keywords: [['行政查询'], ['查询事项']] }),
  row('unable', 'unable1', '1.本机关不掌握相关政府信息', {
    variants: ['本单位不掌握政府相关信息', '本机关不掌握政府相关信息', '本机关不掌握', '不掌握相关政府信息'],
    keywords: [['不掌握']],
  }),
  row('unable', 'unable2', '2.没有现成信息需要另行制作', { keywords: [['另行制作'], ['没有现成'], ['现成信息']] }),
  row('unable', 'unable3', '3.补正后申请内容仍不明确', {
    keywords: [['补正后'], ['补正', '不明确'], ['申请内容', '不明确']],
  }),
  row('refuse', 'refuse1', '1.信访举报投诉类申请', { keywords: [['信访'], ['举报', '投诉']] }),
  row('refuse', 'refuse2', '2.重复申请', { variants: ['重复的申请', '属于重复申请'] }),
  row('refuse', 'refuse3', '3.要求提供公开出版物', {
    variants: ['需求提供公开出版物', '提供公开出版物', '公开出版物'],
    keywords: [['出版物']],
  }),
  row('refuse', 'refuse4', '4.无正当理由大量反复申请', {
    keywords: [['大量', '反复'], ['无正当理由', '申请', '大量'], ['反复申请']],
  }),
  row('refuse', 'refuse5', '5.要求行政机关确认或重新出具已获取信息', {
    variants: ['要求行政机关确认或重新出具已获信息'],
    keywords: [['确认或重新'], ['重新出具'], ['确认', '已获']],
  }),
];

/** （七） and 四, below the results. */
export const closingRows: readonly RowSpec[] = [
  {
    key: 'total',
    label: { official: '（七）总计', variants: ['合计', '共计', '总数'] },
    group: 'results',
    missing: 'error',
  },
  {
    key: 'carriedOut',
    label: {
      official: '四、结转下年度继续办理',
      variants: ['结转下年度继续处理', '结转下一年度继续办理', '结转下年继续办理', '结转下年度办理'],
      keywords: [['结转', '下年'], ['结转', '下一年'], ['转下年'], ['结转', '继续']],
    },
    missing: 'error',
  },
];

const plus = (keys: readonly string[]): readonly Term[] => keys.map((key) => ({ sign: 1, key }));
const subtotal = 'legalSubtotal';

/** The equations of table 3 in a format whose （六） consists of the rows `other`. */
export function requestsEquations(other: readonly string[]): readonly Equation[] {
  const results = [...resultRows.map(({ key }) => key), ...other];
  const common = { table: 'requests', derives: true } as const;
  return [
    {
      ...common,
      rule: 'total/row',
      along: 'row',
      target: 'total',
      terms: plus(['natural', ...organisationColumns]),
      when: { column: subtotal, present: false },
    },
    {
      ...common,
      rule: 'total/subtotal',
      along: 'row',
      target: subtotal,
      terms: plus(organisationColumns),
      when: { column: subtotal, present: true },
    },
    {
      ...common,
      rule: 'total/subtotal',
      along: 'row',
      target: 'total',
      terms: plus(['natural', subtotal]),
      when: { column: subtotal, present: true },
    },
    { ...common, rule: 'total/results', along: 'column', target: 'total', terms: plus(results) },
    {
      rule: 'total/balance',
      table: 'requests',
      along: 'column',
      target: 'new',
      terms: [...plus(['total', 'carriedOut']), { sign: -1, key: 'carriedIn' }],
      derives: false,
      offers: 'carriedOut',
    },
  ];
}

/** 四 and （七） cannot exceed 一+二. */
export const requestsRanges: readonly RangeSpec[] = ['total', 'carriedOut'].map((key) => ({
  rule: 'total/range',
  table: 'requests',
  key,
  atMost: ['new', 'carriedIn'],
}));

/** The rows that a number beside a group label sums up. */
export function groupTotal(group: string, rows: readonly RowSpec[]): GroupTotal {
  return {
    rule: 'total/group',
    table: 'requests',
    group,
    rows: rows.filter((each) => each.group === group).map(({ key }) => key),
  };
}

/** 四 of one year is 二 of the next; the only link that outlives a change of format. */
export const carryOver = {
  rule: 'cross-year/carry-over',
  table: 'requests',
  kind: 'equals',
  along: 'column',
  over: ['natural', ...organisationColumns, 'total'],
  target: 'carriedIn',
  terms: [{ sign: 1, key: 'carriedOut', year: 'previous' }],
  severity: 'warning',
  total: 'total',
  lesser: 'info',
  anyFormat: true,
} as const;
