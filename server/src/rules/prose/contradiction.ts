// prose/contradiction: a report that says 全部办结 carries no request over; one that received none does not tell how many.
import type { ProseRule } from '../rule';
import { denialsIn } from './denials';
import { factFindings } from './disagreements';

/** At the words, where 四·总计 is not zero, or where the text says the contrary elsewhere. */
export const proseContradiction: ProseRule = {
  id: 'prose/contradiction',
  severity: 'warning',
  scope: 'prose',
  check: (view) => [...factFindings('prose/contradiction', view), ...denialsIn(view.report)],
};
