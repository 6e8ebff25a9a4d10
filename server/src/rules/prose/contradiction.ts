// prose/contradiction: a report that says 全部办结 carries no request over.
import type { ProseRule } from '../rule';
import { factFindings } from './disagreements';

/** At the words, where 四·总计 is not zero. */
export const proseContradiction: ProseRule = {
  id: 'prose/contradiction',
  severity: 'warning',
  scope: 'prose',
  check: (view) => factFindings('prose/contradiction', view),
};
