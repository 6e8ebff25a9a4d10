// What a rule found: data without sentences and absolute places, and the edits that would put it right.
import type { Origin } from '../model/origin';
import type { Severity } from '../schema';
import type { Message } from './messages/message';
import type { RuleId } from './ruleIds';

/** Another place that a finding speaks of: a cell of a sum, the earlier of two rows. */
export interface Related {
  readonly origin: Origin;
  readonly message: Message;
  /** It stands in last year's report (`Located.previous`), which may be another text. */
  readonly lastYear?: true;
}

/** `S`: what its rule's `fixes` needs to know of it. */
export interface Finding<S = unknown> {
  readonly rule: RuleId;
  readonly origin: Origin;
  readonly message: Message;
  readonly related: readonly Related[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** What it speaks of is right in Markdown. */
  readonly isRightInMarkdown?: true;
  /** Not there where nothing can be put right, as in what lies in two lines. */
  readonly subject?: S | undefined;
}

/** The one array that means that nothing was found. */
export const noFindings: readonly never[] = [];

/** Replaces a span by a text. An empty span inserts; one that is longer than its block reaches into those below it. */
export interface Edit {
  readonly origin: Origin;
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Applied by fix-all (recomputing a certain total, label, clause, the typo of a title). */
  readonly safe: boolean;
  /** The one repair that all equations leave. */
  readonly preferred: boolean;
}

/** A fix that is the user's to choose: fix-all leaves it alone. `preferred`: it is the likely one. */
export function offer(title: Message, edits: readonly Edit[], preferred = false): Fix {
  return { title, edits, safe: false, preferred };
}
