// Every rule is whole: registered once, with a page whose examples do what it says, and fixes that put right what they are offered for.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyse } from '../../../server/src/model/analysis';
import { check, fixesOf } from '../../../server/src/rules/check';
import type { Located } from '../../../server/src/rules/located';
import { say } from '../../../server/src/rules/messages/message';
import { reportsIn, Workspace } from '../../../server/src/model/workspace';
import { ruleOf, rules } from '../../../server/src/rules/registry';
import { ruleIds, type RuleId } from '../../../server/src/rules/ruleIds';
import { SourceText } from '../../../server/src/syntax/sourceText';
import { textAfter } from '../../support/applyEdits';

interface Example {
  readonly kind: 'wrong' | 'right';
  readonly text: string;
}

function examplesOf(page: string): Example[] {
  return [...page.matchAll(/^```text (wrong|right)\n([\s\S]*?)^```$/gmu)].map(([, kind, text = '']) => ({ kind: kind as Example['kind'], text }));
}

/** Last year's report, which the examples of a rule across years are read beside. */
function previousOf(page: string): string {
  return /^```text previous\n([\s\S]*?)^```$/mu.exec(page)?.[1] ?? '';
}

function findingsOf(id: RuleId, content: string, lastYear = ''): { text: SourceText; located: Located[] } {
  const text = SourceText.of(content);
  const analysis = analyse(text.blocks);
  const other = SourceText.of(lastYear, 'b');
  const previous = new Workspace(reportsIn(other, analyse(other.blocks))).previousOf(reportsIn(text, analysis));
  const levels = ruleOf(id).scope === 'workspace' ? { [id]: 'info' as const } : {};
  return { text, located: check(analysis, { levels, markdown: false, previous }).filter(({ finding }) => finding.rule === id) };
}

const SEVERITIES = { error: '错误', warning: '警告', info: '信息', hint: '提示' };
/** Rules that offer something for some of what they find, but nothing in their example. */
const UNSURE: ReadonlySet<RuleId> = new Set(['title/missing', 'table/row-shape', 'cell/not-a-number', 'cell/blank', 'prose/table']);
const list = fs.readFileSync('docs/rules/README.md', 'utf8');

describe('the registry', () => {
  it('has every rule once', () => assert.deepEqual(rules.map(({ id }) => id).sort(), [...ruleIds].sort()));
  it('is listed, every rule once', () => {
    assert.deepEqual([...list.matchAll(/^\| \[([a-z/-]+)\]/gmu)].map(([, id]) => id).sort(), [...ruleIds].sort());
  });

  for (const id of ruleIds) {
    describe(id, () => {
      const file = path.join('docs/rules', `${id}.md`);
      const page = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
      const [examples, lastYear] = [examplesOf(page), previousOf(page)];

      it('is listed as its page says', () => {
        const [, title] = /^# \S+ (.+)$/mu.exec(page) ?? [];
        const [, level = ''] = /^级别：(.+)$/mu.exec(page) ?? [];
        assert.ok(level.includes(SEVERITIES[ruleOf(id).severity]), level);
        assert.ok(list.includes(`\n| [${id}](${id}.md) | ${title} | ${level} |\n`));
      });

      it('has a page with a wrong and a right example', () => {
        assert.deepEqual(new Set(examples.map(({ kind }) => kind)), new Set(['wrong', 'right']));
      });
      examples.forEach(({ kind, text: content }, i) => {
        it(`example ${i + 1} is ${kind}, in both languages`, () => {
          const { located } = findingsOf(id, content, lastYear);
          assert.equal(located.length > 0, kind === 'wrong');
          for (const { finding } of located) assert.notEqual(say(finding.message, 'zh-cn'), say(finding.message, 'en'));
        });
        if (kind === 'wrong' && ruleOf(id).fixes && !UNSURE.has(id)) it(`example ${i + 1} is put right by what is offered first`, () => {
          const { text, located } = findingsOf(id, content, lastYear);
          const [fix] = located.flatMap(fixesOf);
          assert.ok(fix);
          assert.ok(findingsOf(id, textAfter(text.blocks, fix.edits)).located.length < located.length);
        });
      });
    });
  }
});
