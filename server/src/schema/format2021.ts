// The format of reports for 2021 and later: 国办公开办函〔2021〕30号.

import { corner, fee, licence, plausibleAmount, regulations, sanctions, unusualRegulations } from './disclosureTable';
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
  resultGroup,
  resultRows,
} from './requestsTable';
import { reviewEquations, reviewLinks, reviewTable } from './reviewTable';
import type { ColumnSpec, Format, RowSpec } from './types';

const decisions: ColumnSpec = {
  key: 'decisions',
  label: {
    official: '本年处理决定数量',
    variants: ['处理决定数量', '本年度处理决定数量', '本年处理决定数', '本年处理数量'],
    keywords: [['本年', '处理决定']],
  },
  kind: 'count',
};

const otherRows: readonly RowSpec[] = [
  {
    key: 'other1',
    label: {
      official: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      variants: ['申请人无正当理由逾期不补正', '无正当理由逾期不补正', '逾期不补正'],
      keywords: [['逾期不补正'], ['不补正', '不再处理'], ['逾期未补正']],
    },
    group: 'other',
    missing: 'warning',
  },
  {
    key: 'other2',
    label: {
      official: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      variants: ['申请人逾期未按收费通知要求缴纳费用', '逾期未按收费通知要求缴纳费用', '逾期未缴纳费用'],
      keywords: [['收费通知'], ['缴纳费用'], ['逾期', '缴费']],
    },
    group: 'other',
    missing: 'warning',
  },
  { key: 'other3', label: { official: '3.其他', variants: ['其它', '其他情形'] }, group: 'other', missing: 'warning' },
];

const requestRows = [...openingRows, ...resultRows, ...otherRows, ...closingRows];

/** The format of reports for 2021 and later. */
export const format2021 = {
  id: '2021',
  source: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
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
              key: 'issued',
              label: {
                official: '本年制发件数',
                variants: ['本年制发数量', '制发件数', '本年度制发件数', '本年制定件数'],
                keywords: [['本年', '制发']],
              },
              kind: 'count',
            },
            {
              key: 'repealed',
              label: {
                official: '本年废止件数',
                variants: ['本年废止数量', '废止件数', '本年度废止件数'],
                keywords: [['本年', '废止']],
              },
              kind: 'count',
            },
            {
              key: 'inForce',
              label: {
                official: '现行有效件数',
                variants: ['现行有效数量', '现有效件数', '有效件数'],
                keywords: [['现行有效']],
              },
              kind: 'count',
            },
          ],
          groups: [],
          rows: [
            regulations,
            {
              key: 'normative',
              label: { official: '行政规范性文件', tolerated: ['规范性文件'], keywords: [['规范性文件']] },
              missing: 'warning',
            },
          ],
        },
        {
          key: 'clause5',
          missing: 'error',
          caption: { official: '第二十条第（五）项' },
          corner,
          columns: [decisions],
          groups: [],
          rows: [licence],
        },
        {
          key: 'clause6',
          missing: 'error',
          caption: { official: '第二十条第（六）项' },
          corner,
          columns: [decisions],
          groups: [],
          rows: sanctions,
        },
        {
          key: 'clause8',
          missing: 'error',
          caption: { official: '第二十条第（八）项' },
          corner,
          columns: [
            {
              key: 'amount',
              label: {
                official: '本年收费金额（单位：万元）',
                tolerated: ['本年收费金额', '本年收费金额（万元）'],
                variants: ['收费金额', '本年收费总金额', '本年度收费金额', '金额', '本年收费'],
                keywords: [['收费', '金额']],
              },
              kind: 'amount',
            },
          ],
          groups: [],
          rows: [fee],
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
          groups: [
            ...requestsGroups,
            resultGroup('other', '（六）其他处理', ['其他', '其它处理', '其它', '其他处理情况', '其他情形']),
          ],
          rows: requestRows,
        },
      ],
    },
    review: reviewTable,
  },
  equations: [...requestsEquations(otherRows.map(({ key }) => key)), ...reviewEquations],
  ranges: requestsRanges,
  groupTotals: ['deny', 'unable', 'refuse', 'other'].map((group) => groupTotal(group, requestRows)),
  relations: [
    {
      rule: 'relation/in-force',
      kind: 'at-least',
      table: 'disclosure',
      rows: ['regulations', 'normative'],
      severity: 'info',
      left: [{ sign: 1, key: 'inForce' }],
      right: [{ sign: 1, key: 'issued' }],
      onlyIfZero: 'repealed',
    },
    {
      rule: 'relation/repealed',
      kind: 'at-least',
      table: 'disclosure',
      rows: ['regulations', 'normative'],
      severity: 'warning',
      left: [
        { sign: 1, key: 'inForce' },
        { sign: 1, key: 'repealed' },
      ],
      right: [{ sign: 1, key: 'issued' }],
      onlyIfPositive: 'repealed',
    },
    plausibleAmount('fee'),
    unusualRegulations(['issued', 'repealed', 'inForce']),
  ],
  links: [
    carryOver,
    ...reviewLinks,
    {
      rule: 'cross-year/in-force',
      table: 'disclosure',
      kind: 'equals',
      along: 'row',
      over: ['regulations', 'normative'],
      target: 'inForce',
      terms: [
        { sign: 1, key: 'inForce', year: 'previous' },
        { sign: 1, key: 'issued', year: 'current' },
        { sign: -1, key: 'repealed', year: 'current' },
      ],
      severity: 'warning',
    },
  ],
} satisfies Format;
