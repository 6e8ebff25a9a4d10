// The ids of all rules: what users write into settings and read in reports, so none is ever renamed.

export const ruleIds = [
  'section/missing', 'section/ordinal', 'section/order', 'section/title', 'section/empty',
  'title/missing', 'title/wording', 'period/statement', 'numbering/sequence',
  'text/broken-paragraph', 'text/residue', 'text/repeated', 'text/brackets', 'text/phone',
  'table/missing', 'table/row-missing', 'table/row-duplicate', 'table/row-order', 'table/row-shape', 'table/label', 'table/clause',
  'table/format',
  'cell/not-a-number', 'cell/blank', 'cell/not-a-count', 'cell/unit', 'cell/split-number',
  'total/row', 'total/subtotal', 'total/results', 'total/balance', 'total/range', 'total/group', 'total/review',
  'relation/published', 'relation/items', 'relation/procurement', 'relation/amount', 'relation/in-force', 'relation/repealed',
  'relation/regulations',
  'prose/table', 'prose/outcome', 'prose/contradiction', 'prose/fee', 'year/consistency', 'year/notice',
  'cross-year/carry-over', 'cross-year/in-force', 'cross-year/items', 'cross-year/pending', 'cross-year/growth', 'cross-year/jump',
  'suppression/unused',
  'prose/sum', 'prose/addition', 'prose/percent', 'prose/count', 'prose/unit', 'prose/answered',
] as const;

export type RuleId = (typeof ruleIds)[number];
