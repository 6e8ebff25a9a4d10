// Fixtures that carry their expectations: ⟦total/row:805⟧ encloses what a finding of that rule is about.
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/model/analysis';
import { check } from '../../server/src/rules/check';
import type { CheckOptions } from '../../server/src/rules/checkOptions';
import type { Located } from '../../server/src/rules/located';
import { say } from '../../server/src/rules/messages/message';
import type { RuleId } from '../../server/src/rules/ruleIds';
import { rangeIn } from '../../server/src/syntax/positions';
import { SourceText } from '../../server/src/syntax/sourceText';

/** A finding by rule and by place in the unmarked text. */
export interface Expected {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

/** Takes the markers out of a text. Markers may be nested and empty (⟦section/missing:⟧). */
export function unmark(marked: string): { text: string; expected: Expected[] } {
  const expected: Expected[] = [];
  const open: { rule: string; from: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; ) {
    const start = /^⟦([a-z-]+\/[a-z-]+):/.exec(marked.slice(at, at + 40));
    if (start) {
      open.push({ rule: start[1] as string, from: text.length });
      at += start[0].length;
    } else if (marked[at] === '⟧') {
      const marker = open.pop();
      assert.ok(marker, 'a marker is closed that was not opened');
      expected.push({ ...marker, to: text.length });
      at++;
    } else text += marked[at++];
  }
  assert.equal(open.length, 0, 'a marker is not closed');
  return { text, expected };
}

const defaults: CheckOptions = { levels: {}, markdown: false };

/** All findings of a text. */
export function findings(text: string, options: Partial<CheckOptions> = {}): readonly Located[] {
  return check(analyse(SourceText.of(text).blocks), { ...defaults, ...options });
}

/** A finding with its absolute span, as fixtures state it. */
export function placed({ finding, place }: Located): Expected {
  return { rule: finding.rule, from: place.offset + finding.origin.from, to: place.offset + finding.origin.to };
}

/** The line (1-based) that a finding stands in. */
export function lineOf({ finding: { origin }, view, place }: Located): number {
  return rangeIn(view.blocks, place, origin.from, origin.from).start.line + 1;
}

/** What a finding says, in Chinese. */
export function said({ finding }: Located): string {
  return say(finding.message, 'zh-cn');
}

/** Asserts that the findings of some rules (all, when none is named) are exactly the marked ones. */
export function expectFindings(marked: string, ...rules: RuleId[]): void {
  const { text, expected } = unmark(marked);
  const relevant = (rule: string): boolean => rules.length === 0 || (rules as string[]).includes(rule);
  const show = ({ rule, from, to }: Expected): string => `${rule} ${from}-${to} “${text.slice(from, to)}”`;
  const found = findings(text).map(placed).filter(({ rule }) => relevant(rule));
  assert.deepEqual(found.map(show).sort(), expected.map(show).sort());
}
