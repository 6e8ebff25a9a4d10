// What the tests of the rules on texts and numbers share: findings of one rule as strings of one line.
import { flowFindings } from '../../../../server/src/rules/flow';
import type { RuleId } from '../../../../server/src/rules/ruleIds';
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
