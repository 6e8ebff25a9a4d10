// Decides what the two official formats look like, written out a second time: the oracle against schema/.

/** The two national formats: 〔2019〕60号 (reports for 2019 and 2020) and 〔2021〕30号 (2021 onward). */
export type FormatYear = '2019' | '2021';

export type SectionKey = 'overview' | 'disclosure' | 'requests' | 'review' | 'problems' | 'other';
export type TableKey = 'disclosure' | 'requests' | 'review';

/** 一 … 十, then 十一 and so on, for numbers up to 99. */
export function chinese(n: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(n / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return head + (digits[n % 10] ?? '');
}

export interface SectionForm {
  readonly key: SectionKey;
  readonly title: string;
}

export const SECTIONS: readonly SectionForm[] = [
  { key: 'overview', title: '总体情况' },
  { key: 'disclosure', title: '主动公开政府信息情况' },
  { key: 'requests', title: '收到和处理政府信息公开申请情况' },
  { key: 'review', title: '政府信息公开行政复议、行政诉讼情况' },
  { key: 'problems', title: '存在的主要问题及改进情况' },
  { key: 'other', title: '其他需要报告的事项' },
];

export interface RowForm {
  readonly key: string;
  readonly label: string;
}

export interface ColumnForm {
  readonly key: string;
  readonly label: string;
}

/** One of the stacked parts of table 2; its caption names the clause of 第二十条. */
export interface SubtableForm {
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
  /** Cells of one line in the merged grid; a single value column spans the rest of the table's four columns in 2021. */
  readonly width: 3 | 4;
}

export const ITEM_HEADER = '信息内容';

const CHANGES: readonly ColumnForm[] = [
  { key: 'previous', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减' },
];
const CHANGES_AND_DECISIONS: readonly ColumnForm[] = [...CHANGES, { key: 'decisions', label: '处理决定数量' }];
const DECISIONS: readonly ColumnForm[] = [{ key: 'decisions', label: '本年处理决定数量' }];

export const DISCLOSURE: Readonly<Record<FormatYear, readonly SubtableForm[]>> = {
  '2019': [
    {
      key: 'clause1',
      caption: '第二十条第（一）项',
      width: 4,
      columns: [
        { key: 'made', label: '本年新制作数量' },
        { key: 'published', label: '本年新公开数量' },
        { key: 'inTotal', label: '对外公开总数量' },
      ],
      rows: [
        { key: 'regulations', label: '规章' },
        { key: 'normative', label: '规范性文件' },
      ],
    },
    {
      key: 'clause5',
      caption: '第二十条第（五）项',
      width: 4,
      columns: CHANGES_AND_DECISIONS,
      rows: [
        { key: 'licence', label: '行政许可' },
        { key: 'service', label: '其他对外管理服务事项' },
      ],
    },
    {
      key: 'clause6',
      caption: '第二十条第（六）项',
      width: 4,
      columns: CHANGES_AND_DECISIONS,
      rows: [
        { key: 'penalty', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      key: 'clause8',
      caption: '第二十条第（八）项',
      width: 3,
      columns: CHANGES,
      rows: [{ key: 'fee', label: '行政事业性收费' }],
    },
    {
      key: 'clause9',
      caption: '第二十条第（九）项',
      width: 3,
      columns: [
        { key: 'projects', label: '采购项目数量' },
        { key: 'amount', label: '采购总金额' },
      ],
      rows: [{ key: 'procurement', label: '政府集中采购' }],
    },
  ],
  '2021': [
    {
      key: 'clause1',
      caption: '第二十条第（一）项',
      width: 4,
      columns: [
        { key: 'issued', label: '本年制发件数' },
        { key: 'repealed', label: '本年废止件数' },
        { key: 'inForce', label: '现行有效件数' },
      ],
      rows: [
        { key: 'regulations', label: '规章' },
        { key: 'normative', label: '行政规范性文件' },
      ],
    },
    {
      key: 'clause5',
      caption: '第二十条第（五）项',
      width: 4,
      columns: DECISIONS,
      rows: [{ key: 'licence', label: '行政许可' }],
    },
    {
      key: 'clause6',
      caption: '第二十条第（六）项',
      width: 4,
      columns: DECISIONS,
      rows: [
        { key: 'penalty', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      key: 'clause8',
      caption: '第二十条第（八）项',
      width: 4,
      columns: [{ key: 'amount', label: '本年收费金额（单位：万元）' }],
      rows: [{ key: 'fee', label: '行政事业性收费' }],
    },
  ],
};

/** A row of table 3. `depth` 0: the label spans three label columns; 1: inside 三; 2: inside a group of 三. */
export interface RequestRowForm extends RowForm {
  readonly depth: 0 | 1 | 2;
  /** The group cell to the left of a row of depth 2. */
  readonly group?: string;
}

export const RECONCILIATION_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const RESULTS_GROUP = '三、本年度办理结果';

const grouped = (group: string, key: string, labels: readonly string[]): RequestRowForm[] =>
  labels.map((label, i) => ({ key: `${key}${i + 1}`, label: `${i + 1}.${label}`, depth: 2, group }));

const BEFORE_OTHER: readonly RequestRowForm[] = [
  { key: 'new', label: '一、本年新收政府信息公开申请数量', depth: 0 },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', depth: 0 },
  { key: 'open', label: '（一）予以公开', depth: 1 },
  { key: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', depth: 1 },
  ...grouped('（三）不予公开', 'deny', [
    '属于国家秘密',
    '其他法律行政法规禁止公开',
    '危及“三安全一稳定”',
    '保护第三方合法权益',
    '属于三类内部事务信息',
    '属于四类过程性信息',
    '属于行政执法案卷',
    '属于行政查询事项',
  ]),
  ...grouped('（四）无法提供', 'unable', [
    '本机关不掌握相关政府信息',
    '没有现成信息需要另行制作',
    '补正后申请内容仍不明确',
  ]),
  ...grouped('（五）不予处理', 'refuse', [
    '信访举报投诉类申请',
    '重复申请',
    '要求提供公开出版物',
    '无正当理由大量反复申请',
    '要求行政机关确认或重新出具已获取信息',
  ]),
];

const AFTER_OTHER: readonly RequestRowForm[] = [
  { key: 'total', label: '（七）总计', depth: 1 },
  { key: 'carriedOut', label: '四、结转下年度继续办理', depth: 0 },
];

export const REQUEST_ROWS: Readonly<Record<FormatYear, readonly RequestRowForm[]>> = {
  '2019': [...BEFORE_OTHER, { key: 'other', label: '（六）其他处理', depth: 1 }, ...AFTER_OTHER],
  '2021': [
    ...BEFORE_OTHER,
    ...grouped('（六）其他处理', 'other', [
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '其他',
    ]),
    ...AFTER_OTHER,
  ],
};

/** The rows of table 3 that are not derived and stand under 三: what （七）总计 adds up. */
export function leafKeys(format: FormatYear): string[] {
  return REQUEST_ROWS[format]
    .map((row) => row.key)
    .filter((key) => !['new', 'carriedIn', 'total', 'carriedOut'].includes(key));
}

/** The six applicant columns of table 3, without 总计. */
export const APPLICANTS: readonly ColumnForm[] = [
  { key: 'natural', label: '自然人' },
  { key: 'enterprise', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'charity', label: '社会公益组织' },
  { key: 'legal', label: '法律服务机构' },
  { key: 'otherOrg', label: '其他' },
];
export const LEGAL_SUBTOTAL: ColumnForm = { key: 'legalSubtotal', label: '法人或其他组织小计' };
export const TOTAL: ColumnForm = { key: 'total', label: '总计' };

export const REVIEW_BLOCKS: readonly ColumnForm[] = [
  { key: 'reconsideration', label: '行政复议' },
  { key: 'direct', label: '未经复议直接起诉' },
  { key: 'after', label: '复议后起诉' },
];
export const REVIEW_OUTCOMES: readonly ColumnForm[] = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
];
