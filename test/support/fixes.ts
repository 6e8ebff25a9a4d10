// What fixes make of a text.
import { fixesOf } from '../../server/src/rules/check';
import type { Fix } from '../../server/src/rules/finding';
import type { Located } from '../../server/src/rules/located';
import type { RuleId } from '../../server/src/rules/ruleIds';
import { toTextEdits } from '../../server/src/server/toLsp';
import { applyEdits } from './applyEdits';
import { findings } from './marked';

/** The text after a fix, as an editor is told it. @throws Error where an edit stands in a block that the server does not find. */
export function applied(located: Located, { edits }: Fix): string {
  const text = located.view.blocks.slice(0).map((block) => block.text).join('');
  return applyEdits(text, toTextEdits(edits, located));
}

/** The text after the fix with this number of the first finding of a rule. @throws Error where there is none. */
export function fixed(text: string, rule: RuleId, number = 0): string {
  const located = firstOf(text, rule);
  const fix = fixesOf(located)[number];
  if (!fix) throw new Error(`no fix for ${rule}`);
  return applied(located, fix);
}

/** Whether the first finding of a rule offers a fix. @throws Error where nothing is found. */
export function isFixable(text: string, rule: RuleId): boolean {
  return fixesOf(firstOf(text, rule)).length > 0;
}

function firstOf(text: string, rule: RuleId): Located {
  const located = findings(text).find(({ finding }) => finding.rule === rule);
  if (!located) throw new Error(`no ${rule} in ${text}`);
  return located;
}
