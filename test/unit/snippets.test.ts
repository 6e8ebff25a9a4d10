// A new report, as its snippet begins it: nothing is wrong with it.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { analyse } from '../../server/src/model/analysis';
import { check } from '../../server/src/rules/check';
import { parse } from '../../server/src/syntax/reparse';

interface Snippet {
  readonly body: readonly string[];
}

describe('the snippet of a whole report', () => {
  it('has no finding before anything is filled in', () => {
    const snippets = JSON.parse(fs.readFileSync('snippets/gongkai.json', 'utf8')) as Record<string, Snippet>;
    const text = (snippets['年度报告（2021 版格式）']?.body ?? []).join('\n').replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1');
    const analysis = analyse(parse(text));
    assert.equal(analysis.reports.slice(0)[0]?.kind, 'annual-report');
    assert.deepEqual(check(analysis, { levels: {}, markdown: false }).map(({ finding }) => [finding.rule, finding.message]), []);
  });
});
