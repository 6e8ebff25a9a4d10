// What the tests of the rules on texts and numbers share: findings of one rule as strings of one line, and a text after a finding's first fix.
import { flowFindings } from '../../../../server/src/rules/flow';
import type { RuleId } from '../../../../server/src/rules/ruleIds';
import { fixesOf } from '../../../../server/src/rules/check';
import { textAfter } from '../../../support/applyEdits';
import { findings } from '../../../support/marked';
import { parse } from '../../../../server/src/syntax/reparse';

/** What a rule finds in a text of any kind: `line “what stands there”`, with the severity where it is not the rule's own. */
export function found(text: string, rule: RuleId): string[] {
  const blocks = parse(text);
  return flowFindings(blocks, 0, blocks.count).flatMap(({ index, finding: { rule: id, origin, severity } }) => {
    if (id !== rule) return [];
    const line = blocks.at(index).line + 1;
    return [`${line} ${origin.block.text.slice(origin.from, origin.to)}${severity ? ` ${severity}` : ''}`];
  });
}

/** The text after the first fix of the rule's first finding; undefined where it has none. */
export function fixed(text: string, rule: RuleId): string | undefined {
  const located = findings(text).find(({ finding }) => finding.rule === rule);
  const fix = located && fixesOf(located)[0];
  return located && fix && textAfter(located.view.blocks, fix.edits);
}

/** A title that makes a text a report, in which rules for reports speak. */
export const TITLE = '青禾市水务局2023年政府信息公开工作年度报告\n';
