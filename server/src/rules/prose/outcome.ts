// prose/outcome: 均获维持 and 零败诉 agree with table 4, where nothing is corrected (nor, for 均, still pending).
import type { ProseRule } from '../rule';
import { factFindings } from './disagreements';

/** At the words. */
export const proseOutcome: ProseRule = {
  id: 'prose/outcome',
  severity: 'warning',
  scope: 'prose',
  check: (view) => factFindings('prose/outcome', view),
};
