// The format of reports for 2019 and 2020: 国办公开办函〔2019〕60号.

import {
  carryOver,
  closingRows,
  groupTotal,
  openingRows,
  requestsColumns,
  requestsCorner,
  requestsEquations,
  requestsGroups,
  requestsRanges,
  requestsSpanners,
  resultRows,
} from './requestsTable';
import { corner, fee, licence, plausibleAmount, regulations, sanctions, unusualRegulations } from './disclosureTable';
import { reviewEquations, reviewLinks, reviewTable } from './reviewTable';
import type { ColumnSpec, Format, RowSpec } from './types';

const previous: ColumnSpec = {
  key: 'previous',
  label: {
    official: '上一年项目数量',
    variants: ['上一年数量', '上年项目数量', '上年数量', '上年度项目数量'],
    keywords: [
      ['上一年', '数量'],
      ['上年', '数量'],
    ],
  },
  kind: 'count',
};
const change: ColumnSpec = {
  key: 'change',
  label: {
    official: '本年增/减',
    tolerated: ['本年增减'],
    variants: ['本年/增减', '本年增减数量', '本年度增/减', '本年增/减数量'],
  },
  kind: 'change',
};
const decisions: ColumnSpec = {
  key: 'decisions',
  label: { official: '处理决定数量', variants: ['本年处理决定数量', '处理决定数', '处理数量'] },
  kind: 'count',
};

const otherRow: RowSpec = {
  key: 'other',
  label: { official: '（六）其他处理', variants: ['其他', '其它处理', '其它', '其他处理情况', '其他情形'] },
  group: 'results',
  missing: 'warning',
};

const requestRows = [...openingRows, ...resultRows, otherRow, ...closingRows];
const itemRows = ['licence', 'service', 'penalty', 'coercion', 'fee'];

/** The format of reports for 2019 and 2020. */
export const format2019 = {
  id: '2019',
  source: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  tables: {
    disclosure: {
      key: 'disclosure',
      subTables: [
        {
          key: 'clause1',
          missing: 'error',
          caption: { official: '第二十条第（一）项' },
          corner,
          columns: [
            {
              key: 'made',
              label: { official: '本年新制作数量', variants: ['本年制作数量', '新制作数量'], keywords: [['新制作']] },
              kind: 'count',
            },
            {
              key: 'published',
              label: {
                official: '本年新公开数量',
                variants: ['本年公开数量', '新公开数量'],
                keywords: [['新公开', '数量']],
              },
              kind: 'count',
            },
            {
              key: 'inTotal',
              label: {
                official: '对外公开总数量',
                variants: ['对外公开数量', '对外公开总数'],
                keywords: [['对外公开', '数']],
              },
              kind: 'count',
            },
          ],
          groups: [],
          rows: [
            regulations,
            {
              key: 'normative',
              label: { official: '规范性文件', tolerated: ['行政规范性文件'], keywords: [['规范性文件']] },
              missing: 'warning',
            },
          ],
        },
        {
          key: 'clause5',
          missing: 'error',
          caption: { official: '第二十条第（五）项' },
          corner,
          columns: [previous, change, decisions],
          groups: [],
          rows: [
            licence,
            {
              key: 'service',
              label: {
                official: '其他对外管理服务事项',
                variants: ['其他对外管理事项', '其他管理服务事项'],
                keywords: [['对外管理'], ['管理服务事项']],
              },
              missing: 'warning',
              mayBeDivided: true,
            },
          ],
        },
        {
          key: 'clause6',
          missing: 'error',
          caption: { official: '第二十条第（六）项' },
          corner,
          columns: [previous, change, decisions],
          groups: [],
          rows: sanctions,
        },
        {
          key: 'clause8',
          missing: 'error',
          caption: { official: '第二十条第（八）项' },
          corner,
          columns: [previous, change],
          groups: [],
          rows: [fee],
        },
        {
          key: 'clause9',
          missing: 'error',
          caption: { official: '第二十条第（九）项' },
          corner,
          columns: [
            {
              key: 'projects',
              label: { official: '采购项目数量', variants: ['采购数量', '项目数量', '采购项目数'] },
              kind: 'count',
            },
            {
              key: 'amount',
              label: { official: '采购总金额', variants: ['金额', '总金额', '采购金额', '采购总额'] },
              kind: 'amount',
            },
          ],
          groups: [],
          rows: [
            {
              key: 'procurement',
              label: {
                official: '政府集中采购',
                tolerated: ['政府采购'],
                variants: ['集中采购'],
                keywords: [['集中采购']],
              },
              missing: 'warning',
            },
          ],
        },
      ],
    },
    requests: {
      key: 'requests',
      subTables: [
        {
          key: 'main',
          missing: 'error',
          corner: requestsCorner,
          spanners: requestsSpanners,
          columns: requestsColumns,
          groups: requestsGroups,
          rows: requestRows,
        },
      ],
    },
    review: reviewTable,
  },
  equations: [...requestsEquations(['other']), ...reviewEquations],
  ranges: requestsRanges,
  groupTotals: ['deny', 'unable', 'refuse'].map((group) => groupTotal(group, requestRows)),
  relations: [
    {
      rule: 'relation/published',
      kind: 'at-least',
      table: 'disclosure',
      rows: ['regulations', 'normative'],
      severity: 'warning',
      severityWithRemark: 'info',
      left: [{ sign: 1, key: 'inTotal' }],
      right: [{ sign: 1, key: 'published' }],
    },
    {
      rule: 'relation/items',
      kind: 'at-least',
      table: 'disclosure',
      rows: itemRows,
      severity: 'warning',
      left: [
        { sign: 1, key: 'previous' },
        { sign: 1, key: 'change' },
      ],
      right: [],
    },
    {
      rule: 'relation/procurement',
      kind: 'both-or-neither',
      table: 'disclosure',
      rows: ['procurement'],
      severity: 'warning',
      columns: ['projects', 'amount'],
    },
    plausibleAmount('procurement'),
    unusualRegulations(['made', 'published', 'inTotal']),
  ],
  links: [
    carryOver,
    ...reviewLinks,
    {
      rule: 'cross-year/items',
      table: 'disclosure',
      kind: 'equals',
      along: 'row',
      over: itemRows,
      target: 'previous',
      terms: [
        { sign: 1, key: 'previous', year: 'previous' },
        { sign: 1, key: 'change', year: 'previous' },
      ],
      severity: 'warning',
    },
  ],
} satisfies Format;
