// Every rule is whole: registered once, with a page whose examples do what it says, and fixes that put right what they are offered for.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyse } from '../../../server/src/model/analysis';
import { check, fixesOf, type Located } from '../../../server/src/rules/check';
import { say } from '../../../server/src/rules/messages/message';
import { rules } from '../../../server/src/rules/registry';
import { ruleIds, type RuleId } from '../../../server/src/rules/ruleIds';
import type { Fix } from '../../../server/src/rules/finding';
import { SourceText } from '../../../server/src/syntax/document';

interface Example {
  readonly kind: 'wrong' | 'right';
  readonly text: string;
}

function examplesOf(page: string): Example[] {
  return [...page.matchAll(/^```text (wrong|right)\n([\s\S]*?)^```$/gmu)].map(([, kind, text = '']) => ({ kind: kind as Example['kind'], text }));
}

function findingsOf(id: RuleId, content: string): { text: SourceText; located: Located[] } {
  const text = SourceText.create('a', 'gongkai', 0, content);
  return { text, located: check(analyse(text.blocks), { levels: {}, markdown: false }).filter(({ finding }) => finding.rule === id) };
}

function applied(text: SourceText, { edits }: Fix): string {
  const starts = new Map(text.blocks.slice(0).map((block, i) => [block, text.blocks.at(i).offset]));
  return [...edits]
    .map(({ origin, newText }) => ({ from: (starts.get(origin.block) as number) + origin.from, to: (starts.get(origin.block) as number) + origin.to, newText }))
    .sort((a, b) => b.from - a.from)
    .reduce((content, { from, to, newText }) => content.slice(0, from) + newText + content.slice(to), text.getText());
}

describe('the registry', () => {
  it('has every rule once', () => assert.deepEqual(rules.map(({ id }) => id).sort(), [...ruleIds].sort()));

  for (const id of ruleIds) {
    describe(id, () => {
      const file = path.join('docs/rules', `${id}.md`);
      const examples = fs.existsSync(file) ? examplesOf(fs.readFileSync(file, 'utf8')) : [];

      it('has a page with a wrong and a right example', () => {
        assert.deepEqual(new Set(examples.map(({ kind }) => kind)), new Set(['wrong', 'right']));
      });
      examples.forEach(({ kind, text: content }, i) => {
        it(`example ${i + 1} is ${kind}, in both languages`, () => {
          const { located } = findingsOf(id, content);
          assert.equal(located.length > 0, kind === 'wrong');
          for (const { finding } of located) assert.notEqual(say(finding.message, 'zh-cn'), say(finding.message, 'en'));
        });
        if (kind === 'wrong') it(`example ${i + 1} is put right by what is offered first`, () => {
          const { text, located } = findingsOf(id, content);
          const [first] = located;
          const fix = first && fixesOf(first)[0];
          if (!fix) return;
          assert.ok(findingsOf(id, applied(text, fix)).located.length < located.length);
        });
      });
    });
  }
});
