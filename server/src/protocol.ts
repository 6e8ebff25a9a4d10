// The names that client and server share: commands, custom requests and the shapes that travel in them.

/** The LSP commands that the server executes. */
export const commands = {
  /** Recompute every total of a document. Argument: its URI. Answers `RecomputeResult`. */
  recomputeTotals: 'gongkai.recomputeTotals',
  /** Recompute the totals of one table. Arguments: URI, line (0-based) of any row of the table. Answers `RecomputeResult`. */
  recomputeTable: 'gongkai.recomputeTable',
} as const;

/** Request: client → server, `{ textDocument: { uri } }`, answered with the JSON that `gongkai extract` prints (null: unknown document). */
export const reportRequest = 'gongkai/report';

/** Request: client → server, `{ textDocument: { uri } }` → `Overview | null` (null: not served). What tree view and status item show. */
export const overviewRequest = 'gongkai/overview';

/** Request: client → server, without parameters: reads again the files of the workspace that findings rest on, whatever was told of them; answered with null when it has. */
export const recheckRequest = 'gongkai/recheck';

/** Notification: server → client, `OverviewChanged`; sent after each handled version of an open document, and when what its findings rest on beside it changed. */
export const overviewChangedNotification = 'gongkai/overviewChanged';

export interface OverviewChanged {
  readonly uri: string;
  readonly version: number;
}

export type OverviewSeverity = 'error' | 'warning' | 'info';

export interface OverviewFinding {
  readonly code: string;
  readonly severity: OverviewSeverity;
  readonly message: string;
  readonly range: LineRange;
}

/** 0-based, UTF-16. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A prescribed section or table as the tree view “报告检查” lists it. */
export interface OverviewItem {
  /** A section key (`overview` … `other`) or a table key (`disclosure` …). */
  readonly key: string;
  /** The official title: 一、总体情况, or the table's name. */
  readonly title: string;
  /** False: the section or table is missing. */
  readonly present: boolean;
  /** Where a click leads: the heading, or the table's first line; for what is missing, the line where it is reported. */
  readonly line: number;
  readonly findings: readonly OverviewFinding[];
}

export interface OverviewReport {
  readonly kind: 'annual-report' | 'plan' | 'other';
  readonly format: '2019' | '2021' | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly organ: string | null;
  /** 0-based line where this report begins. */
  readonly line: number;
  /** The six sections; empty for a plan or other document. */
  readonly sections: readonly OverviewItem[];
  /** The three tables; empty for a plan or other document. */
  readonly tables: readonly OverviewItem[];
  /** Findings that belong to no section: title, preface. */
  readonly findings: readonly OverviewFinding[];
}

export interface Overview {
  readonly uri: string;
  readonly version: number;
  /** Several reports may stand in one text. */
  readonly reports: readonly OverviewReport[];
}

/** What recomputing did or would do: the edits, and each total that was refused, with the reason for the user. */
export interface RecomputeResult {
  readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** `initialize.initializationOptions`. */
export interface InitializationOptions {
  /** The client wants `gongkai/overviewChanged`; others would log a notification that they do not know. */
  readonly overview?: boolean;
  /** What a client that is not asked for its settings has of them: the `gongkai` section. */
  readonly settings?: unknown;
}
