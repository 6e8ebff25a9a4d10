// What a check is asked for besides the text.
import type { PlacedReport } from '../model/workspace';
import type { Severity } from '../schema';
import type { Located } from './located';
import type { RuleId } from './ruleIds';

export type Level = Severity | 'off';

export interface CheckOptions {
  /** The severity that a user gave to a rule. */
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
  /** In Markdown `**` and its like are no residue. */
  readonly markdown: boolean;
  /** Findings that the user's ignore file names. */
  readonly ignores?: ((located: Located) => boolean) | undefined;
  /** Last year's reports, by the index of the report that they are for; undefined where none has one. */
  readonly previous?: readonly (PlacedReport | undefined)[] | undefined;
}
