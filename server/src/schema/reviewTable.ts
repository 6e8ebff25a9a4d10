// Table 4, the same in both formats: 行政复议 and 行政诉讼 in three blocks of five columns over a single row.

import type { ColumnSpec, CrossYearLink, Equation, LabelSpec, TableSpec } from './types';

const blocks = ['reconsideration', 'direct', 'after'] as const;

const outcomes: readonly (readonly [string, LabelSpec])[] = [
  ['upheld', { official: '结果维持', variants: ['维持结果'] }],
  ['corrected', { official: '结果纠正', variants: ['纠正结果', '结果更正'] }],
  ['other', { official: '其他结果', variants: ['其它结果'] }],
  ['pending', { official: '尚未审结', variants: ['尚未办结', '未审结'] }],
  ['total', { official: '总计', variants: ['合计', '共计', '总数'] }],
];

const above: Readonly<Record<(typeof blocks)[number], readonly string[]>> = { reconsideration: ['reconsideration'], direct: ['litigation', 'direct'], after: ['litigation', 'after'] };

const columns: readonly ColumnSpec[] = blocks.flatMap((group) =>
  outcomes.map(([key, label]): ColumnSpec => ({ key: `${group}.${key}`, label, kind: 'count', group, above: above[group] })),
);

/** The one row has no label of its own: `cases`, whose official label is empty. */
export const reviewTable = {
  key: 'review',
  subTables: [
    {
      key: 'main',
      missing: 'error',
      spanners: [
        { key: 'reconsideration', official: '行政复议' },
        { key: 'litigation', official: '行政诉讼' },
        {
          key: 'direct',
          official: '未经复议直接起诉',
          variants: ['未经审议直接起诉', '未复议直接起诉', '未经复议起诉'],
          keywords: [['直接起诉']],
        },
        {
          key: 'after',
          official: '复议后起诉',
          variants: ['复议后再起诉', '经复议后起诉', '审议后起诉', '复议后诉讼'],
          keywords: [['复议后']],
        },
      ],
      columns,
      groups: [],
      rows: [{ key: 'cases', label: { official: '' }, missing: 'error' }],
    },
  ],
} satisfies TableSpec;

/** In each block, the four outcomes make the 总计. */
export const reviewEquations: readonly Equation[] = blocks.map((block) => ({
  rule: 'total/review',
  table: 'review',
  along: 'row',
  target: `${block}.total`,
  terms: outcomes.slice(0, -1).map(([key]) => ({ sign: 1, key: `${block}.${key}` })),
  derives: true,
}));

/**
 * What was 尚未审结 is counted again the year after, so that year's 总计 is not below it. Organs differ in
 * this.
 */
export const reviewLinks: readonly CrossYearLink[] = blocks.map((block) => ({
  rule: 'cross-year/pending',
  table: 'review',
  kind: 'at-least',
  along: 'row',
  over: ['cases'],
  target: `${block}.total`,
  terms: [{ sign: 1, key: `${block}.pending`, year: 'previous' }],
  severity: 'info',
  anyFormat: true,
  offByDefault: true,
}));
