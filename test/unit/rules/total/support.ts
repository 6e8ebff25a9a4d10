// What tests of rules on tables look at: findings by line and words, fixes by what they make of the text.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import type { Located } from '../../../../server/src/rules/located';
import { say } from '../../../../server/src/rules/messages/message';
import { applied } from '../../../support/fixes';
import { findings, placed } from '../../../support/marked';

const OWN = /^(?:table\/(?:row-duplicate|row-order|row-shape|label|clause|format)|cell|total|relation)/;

/** The findings of the rules on tables, cells, totals and relations. */
export function foundIn(text: string): readonly Located[] {
  return findings(text).filter(({ finding }) => OWN.test(finding.rule));
}

/** `rule “text” severity`, in the order of the text. */
export function shown(text: string): string[] {
  return foundIn(text).map((each) => {
    const { from, to } = placed(each);
    return `${each.finding.rule} “${text.slice(from, to)}” ${each.severity}`;
  });
}

/** The Chinese sentences of all findings. */
export function sentences(text: string): string[] {
  return foundIn(text).map(({ finding }) => say(finding.message, 'zh-cn'));
}

/** The titles of the fixes of the only finding, `*` for safe, `!` for preferred, with what each makes of the text. */
export function fixesIn(text: string): { title: string; text: string }[] {
  const [only, ...others] = foundIn(text);
  assert.ok(only && others.length === 0, `one finding was expected: ${shown(text).join('; ')}`);
  return fixesOf(only).map((fix) => ({
    title: say(fix.title, 'zh-cn') + (fix.safe ? '*' : '') + (fix.preferred ? '!' : ''),
    text: applied(only, fix),
  }));
}
