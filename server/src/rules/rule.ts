// The shapes of a rule: what it looks at decides when it has to run again.
import type { Report } from '../model/report';
import type { Table } from '../model/table/table';
import type { Severity } from '../schema';
import type { Block } from '../syntax/block';
import type { Sequence } from '../text/sequence';
import type { Finding, Fix } from './finding';
import type { PlacedFinding } from './placedFinding';
import type { RuleId } from './ruleIds';

/** A report in its text: `blocks` from `from` on are the report's. */
export interface ReportView {
  readonly report: Report;
  readonly blocks: Sequence<Block>;
  readonly from: number;
}

/** What a fix may look at besides its finding. */
export interface FixContext<S = unknown> extends ReportView {
  readonly finding: Finding<S>;
  /** The index of the finding's block, from the first of the report. */
  readonly index: number;
}

/** Fixes that build on what a finding knows of its subject: none where it knows nothing. */
export function ofSubject<S>(fixes: (subject: S, context: FixContext<S>) => readonly Fix[]): (context: FixContext<S>) => readonly Fix[] {
  return (context) => {
    const { subject } = context.finding;
    return subject === undefined ? [] : fixes(subject, context);
  };
}

/** `S`: the subject of its findings. */
interface RuleBase<S> {
  /** What it asks for, and why, is on its page: docs/rules/<id>.md. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** The edits that put a finding of this rule right; empty where there is none. */
  fixes?(context: FixContext<S>): readonly Fix[];
}

/** Looks at one prose block or heading; runs once per block. */
export interface BlockRule<S = unknown> extends RuleBase<S> {
  readonly scope: 'block';
  /** In which documents; `any` includes what is neither report nor plan. */
  readonly documents: 'any' | 'report';
  /** `paragraph`: of a paragraph that lies in several blocks it looks at all of them, put together, and not at each. */
  readonly reads: 'line' | 'paragraph';
  readonly check: (block: Block) => readonly Finding<S>[];
  /** Whether the block after the paragraph makes a finding void: the list that it speaks of goes on there. */
  readonly isUndone?: (finding: Finding, next: Block) => boolean;
  /** What it finds besides in a report, between its blocks; runs when the report changed. */
  readonly inReport?: (view: ReportView) => readonly PlacedFinding<S>[];
}

/** Looks at one table; runs once per table. */
export interface TableRule<S = unknown> extends RuleBase<S> {
  readonly scope: 'table';
  readonly check: (table: Table) => readonly Finding<S>[];
}

/** Looks at the structure of a report; runs when that changed. */
export interface ReportRule<S = unknown> extends RuleBase<S> {
  readonly scope: 'report';
  readonly documents: 'report' | 'plan';
  /**
   * `outline`: title, period and sections only. `tables`: what stands in the tables, too. `paragraphs`: words of the text besides; such a
   * rule runs after every edit of the report, the others only where what they read changed.
   */
  readonly reads: 'outline' | 'tables' | 'paragraphs';
  /** Asks for what the form prescribes; silent on reports from before it. */
  readonly ofForm?: true;
  readonly check: (view: ReportView) => readonly Finding<S>[];
}

/**
 * Looks at what the paragraphs of a report say together, in summaries over its blocks; runs when the report changed. It says itself in which
 * block of the report a finding stands, as the report's structure knows headings and tables only.
 */
export interface ProseRule<S = unknown> extends RuleBase<S> {
  readonly scope: 'prose';
  readonly check: (view: ReportView) => readonly PlacedFinding<S>[];
}

/** Looks at how blocks follow one another; runs in the joins of the block sequence (see flow.ts). */
export interface FlowRule<S = unknown> extends RuleBase<S> {
  readonly scope: 'flow';
  readonly documents: 'any' | 'report';
  /** What it finds besides in a plan, from the plan's structure; indices count from the plan's first block. */
  readonly inPlan?: (view: ReportView) => readonly PlacedFinding[];
}

/** Looks at a report beside last year's of the same organ; all of them run in crossYear/rules.ts. */
export interface WorkspaceRule<S = unknown> extends RuleBase<S> {
  readonly scope: 'workspace';
  /** Silent unless a setting gives it a severity. */
  readonly offByDefault?: true;
}

/** Looks at the whole text and what was found in it; the engine runs it where findings are gathered (suppression/suppress.ts). */
export interface TextRule<S = unknown> extends RuleBase<S> {
  readonly scope: 'text';
}

export type Rule = BlockRule | TableRule | ReportRule | ProseRule | FlowRule | WorkspaceRule | TextRule;
