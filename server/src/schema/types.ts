// The vocabulary in which a report format is described: sections, tables, labels, kinds of value, equations and
// relations.
import type { Decimal } from '../number/decimal';
import type { Severity } from './severities';

/** The six prescribed sections, in their order. */
export type SectionKey = 'overview' | 'disclosure' | 'requests' | 'review' | 'problems' | 'other';

/** The three prescribed tables; each stands in the section of the same name. */
export type TableKey = 'disclosure' | 'requests' | 'review';

/** The two national formats: 国办公开办函〔2019〕60号 and 〔2021〕30号. */
export type FormatId = '2019' | '2021';

/**
 * What a cell may hold: `count`, a non-negative integer; `change`, a signed integer (本年增/减); `amount`, a non-negative
 * decimal in 万元.
 */
export type ValueKind = 'count' | 'change' | 'amount';

/** A label as the official template prints it, and the other ways in which people write it. */
export interface LabelSpec {
  readonly official: string;
  /** Ways of writing that are accepted in silence, beyond what folding already forgives. */
  readonly tolerated?: readonly string[];
  /** Known wrong wordings; recognised and reported as `table/label`. */
  readonly variants?: readonly string[];
  /** Recognised, and reported, when every word of one of these sets occurs in the folded text. */
  readonly keywords?: readonly (readonly string[])[];
  /** The wording does not matter (the 勾稽关系 note): what `keywords` recognise is tolerated, not reported. */
  readonly free?: true;
}

export interface ColumnSpec {
  readonly key: string;
  readonly label: LabelSpec;
  readonly kind: ValueKind;
  /** The column's block in table 4 (`reconsideration`, `direct`, `after`), whose header stands above it. */
  readonly group?: string;
  /** The keys of the spanners above it, from the outermost: a header of one row has all their names in one cell (法人或其他组织-商业企业). */
  readonly above?: readonly string[];
  /** Present only where a report adds it (法人或其他组织小计). */
  readonly optional?: boolean;
}

/** A header cell that spans columns. */
export interface SpannerSpec extends LabelSpec {
  readonly key: string;
  /** The keys of the columns whose figures may be told together by its name. */
  readonly columns?: readonly string[];
}

export interface RowSpec {
  readonly key: string;
  readonly label: LabelSpec;
  /** The group whose cell stands to the left: （三）不予公开 … ; its key in `SubTableSpec.groups`. */
  readonly group?: string;
  /** How grave it is when the row is missing. */
  readonly missing: Severity;
  /** Many fill it in kind by kind: 其他对外管理服务事项. */
  readonly mayBeDivided?: true;
}

export interface GroupSpec {
  readonly key: string;
  readonly label: LabelSpec;
  /** The group that encloses this one (三、本年度办理结果 encloses （三）不予公开). */
  readonly parent?: string;
}

/**
 * A rectangle of values under one header: one of the stacked parts of table 2 (`clause1`, `clause5` … after the item
 * of 第二十条), or the whole of tables 3 and 4 (`main`).
 */
export interface SubTableSpec {
  readonly key: string;
  /** The clause printed above it: 第二十条第（一）项. */
  readonly caption?: LabelSpec;
  /** The header cell above the row labels: 信息内容. */
  readonly corner?: LabelSpec;
  /** Header cells that span columns and belong to none: 申请人情况, 法人或其他组织, 行政诉讼. */
  readonly spanners?: readonly SpannerSpec[];
  readonly columns: readonly ColumnSpec[];
  readonly groups: readonly GroupSpec[];
  readonly rows: readonly RowSpec[];
  /** How grave it is when the whole part is missing. */
  readonly missing: Severity;
}

/** One addend of an equation: a row or a column of the table, with its sign. */
export interface Term {
  readonly sign: 1 | -1;
  readonly key: string;
}

/**
 * `target = Σ ±term`. `along: 'row'` sums columns within each row; `along: 'column'`
 * sums rows within each column. An equation with `derives` has a target that the form defines as the sum, which
 * "recompute" may write.
 */
export interface Equation {
  readonly rule: 'total/row' | 'total/subtotal' | 'total/results' | 'total/balance' | 'total/group' | 'total/review';
  readonly table: TableKey;
  readonly along: 'row' | 'column';
  readonly target: string;
  readonly terms: readonly Term[];
  readonly derives: boolean;
  /** Applies only where this optional column is present, or is not. */
  readonly when?: { readonly column: string; readonly present: boolean };
  /** The term that may be worked out and offered, never written by "recompute" (四 := 一+二−（七）). */
  readonly offers?: string;
}

/** Where a report prints a number beside a group label of its own (（三）不予公开): the rows whose sum it is. */
export interface GroupTotal {
  readonly rule: 'total/group';
  readonly table: TableKey;
  readonly group: string;
  readonly rows: readonly string[];
}

/**
 * Conditions between cells of one row of table 2; keys of terms are columns.
 * `at-least`: Σleft ≥ Σright (an empty side is 0), asked only if the named column is zero, or positive.
 * `plausible`: questioned when the value is > `above` (but in organs whose name matches `unlimited`), or positive and < `below`.
 * `unusual-when-positive`: questioned when one of the columns is positive and the organ's name matches `organs` (and
 * not `exempt`).
 */
export type Relation = {
  readonly rule: `relation/${string}`;
  readonly table: TableKey;
  readonly rows: readonly string[];
  readonly severity: Severity;
} & (
  | {
      readonly kind: 'at-least';
      readonly left: readonly Term[];
      readonly right: readonly Term[];
      readonly onlyIfZero?: string;
      readonly onlyIfPositive?: string;
      /** The severity when a 备注 row of the table explains it (a reorganisation). */
      readonly severityWithRemark?: Severity;
    }
  | { readonly kind: 'both-or-neither'; readonly columns: readonly [string, string] }
  | { readonly kind: 'plausible'; readonly column: string; readonly above: number; readonly unlimited: RegExp; readonly below: Decimal }
  | {
      readonly kind: 'unusual-when-positive';
      readonly columns: readonly string[];
      readonly organs: RegExp;
      readonly exempt: RegExp;
    }
);

/** An addend of a link across years: a row or column of the report of the year itself, or of the year before. */
export interface YearTerm extends Term {
  readonly year: 'previous' | 'current';
}

/**
 * A link between the reports of one organ for two years in a row, both in this format unless `anyFormat`.
 * `along: 'column'`: terms name rows, and the link holds in each column of `over`; `along: 'row'`: terms name columns,
 * and it holds in each row of `over`. `target` is in the report of the current year; `equals`: target = Σ ±term,
 * `at-least`: target ≥ Σ ±term.
 */
export interface CrossYearLink {
  readonly rule: `cross-year/${string}`;
  readonly table: TableKey;
  readonly kind: 'equals' | 'at-least';
  readonly along: 'row' | 'column';
  readonly over: readonly string[];
  readonly target: string;
  readonly terms: readonly YearTerm[];
  readonly severity: Severity;
  /**
   * The row or column of `over` in which the link is about a total; elsewhere, if that one agrees, `lesser` is the
   * severity.
   */
  readonly total?: string;
  readonly lesser?: Severity;
  readonly anyFormat?: true;
  readonly offByDefault?: true;
}

/**
 * Two rows or columns of which the first may not exceed the sum (total/range: used only when the balance cannot run).
 */
export interface RangeSpec {
  readonly rule: 'total/range';
  readonly table: TableKey;
  readonly key: string;
  readonly atMost: readonly string[];
}

export interface SectionSpec {
  readonly key: SectionKey;
  readonly ordinal: number;
  readonly title: string;
  /** Titles accepted in silence. */
  readonly tolerated: readonly RegExp[];
  /** What identifies the section, in its folded title, where a number of its own stands before wording that is neither official nor tolerated and tells no figure. */
  readonly keywords: readonly RegExp[];
  readonly missing: Severity;
  readonly table?: TableKey;
}

export interface TableSpec {
  readonly key: TableKey;
  readonly subTables: readonly SubTableSpec[];
}

export interface Format {
  readonly id: FormatId;
  /** 国办公开办函〔2019〕60号 … */
  readonly source: string;
  /** The first report year the format is for, and the last (undefined: still in force). */
  readonly years: { readonly from: number; readonly to?: number };
  readonly tables: Readonly<Record<TableKey, TableSpec>>;
  readonly equations: readonly Equation[];
  readonly ranges: readonly RangeSpec[];
  readonly groupTotals: readonly GroupTotal[];
  readonly relations: readonly Relation[];
  readonly links: readonly CrossYearLink[];
}

export type LabelPart = 'row' | 'column' | 'group' | 'caption' | 'corner' | 'spanner';

/** What a label can stand for, and in which formats. A caption's key is its sub-table's; a corner's is `corner`. */
export interface LabelTarget {
  readonly table: TableKey;
  readonly part: LabelPart;
  readonly key: string;
  /** `''` for a caption with a wrong clause: only the rows below it say which sub-table it heads. */
  readonly subTable: string;
  readonly formats: readonly FormatId[];
}

export type LabelQuality = 'official' | 'tolerated' | 'variant';

/** How close the writing is: `variant` is what `table/label` (or `table/clause`) reports. */
export interface LabelMatch extends LabelTarget {
  readonly quality: LabelQuality;
  /** The official label in those formats; `''` for a caption with a wrong clause. */
  readonly official: string;
  /** The text bears the numbering mark of the official label (（六） of （六）其他处理). */
  readonly marked: boolean;
  /** A caption whose clause heads no sub-table (第二十一条第五项). Then `key`, `subTable` and `official` are empty. */
  readonly wrong?: true;
  /** Nobody knows its words: it was told by its place between labels that are known. */
  readonly byPlace?: true;
}
