// Decides that samples/ holds what the generator says, and that its README speaks of every file, and truly.

import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../../server/src/model/analysis';
import { check } from '../../../server/src/rules/check';
import { SourceText } from '../../../server/src/syntax/sourceText';
import { samples } from '../../support/reports/samples';

const README = 'README.md';

describe('samples', () => {
  it('are the files of samples/, byte for byte (else run node scripts/make-samples.mjs)', () => {
    const expected = samples();
    const names = readdirSync('samples').filter((name) => name !== README);
    assert.deepEqual(new Set(names), new Set(expected.keys()));
    for (const [name, text] of expected) assert.equal(readFileSync(`samples/${name}`, 'utf8'), text, name);
  });

  const [chinese = '', english = ''] = readFileSync(`samples/${README}`, 'utf8').split('# Samples');
  const bodyOf = (name: string): string => /^.*?\d{4}年/.exec(name)?.[0] ?? name;
  /** The line of a README that is about a sample, without what it says in brackets of where a mistake was made. */
  const about = (readme: string, name: string): string =>
    (readme.split('\n').find((line) => line.startsWith('|') && line.includes(bodyOf(name))) ?? '').replace(/[（(][^（）()]*[）)]/gu, '');

  it('are each explained in both languages of the README', () => {
    for (const name of samples().keys()) assert.ok(chinese.includes(bodyOf(name)) && english.includes(bodyOf(name)), name);
  });

  for (const [name, content] of samples()) {
    it(`have findings in the lines that the README names, and else none of weight: ${bodyOf(name)}`, () => {
      const zh = [...about(chinese, name).matchAll(/第 ([\d、至 ]+) 行/gu)];
      const en = [...about(english, name).matchAll(/lines? (\d+(?:(?: to | and |, )\d+)*)/gu)];
      const claimed = (found: readonly RegExpExecArray[]): number[] => found.flatMap(([, lines = '']) => lines.match(/\d+/gu) ?? []).map(Number);
      assert.deepEqual(claimed(en), claimed(zh));
      const text = SourceText.of(content, name);
      const found = check(analyse(text.blocks), { levels: {}, markdown: name.endsWith('.md') });
      const ranges = found.map(({ place, finding: { origin } }) => text.rangeAt(place.offset + origin.from, place.offset + origin.to));
      for (const line of claimed(zh)) assert.ok(ranges.some(({ start, end }) => start.line < line && line <= end.line + 1), `nothing is found in line ${line}`);
      if (zh.length === 0) assert.deepEqual(found.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ finding }) => finding.rule), []);
    });
  }
});
