// Decides that samples/ holds what the generator says, and that its README speaks of every file.

import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { samples } from '../../support/reports/samples';

const README = 'README.md';

describe('samples', () => {
  it('are the files of samples/, byte for byte (else run node scripts/make-samples.mjs)', () => {
    const expected = samples();
    const names = readdirSync('samples').filter((name) => name !== README);
    assert.deepEqual(new Set(names), new Set(expected.keys()));
    for (const [name, text] of expected) assert.equal(readFileSync(`samples/${name}`, 'utf8'), text, name);
  });

  it('are each explained in both languages of the README', () => {
    const [chinese = '', english = ''] = readFileSync(`samples/${README}`, 'utf8').split('# Samples');
    for (const name of samples().keys()) {
      const body = /^.*?\d{4}年/.exec(name)?.[0] ?? name;
      assert.ok(chinese.includes(body) && english.includes(body), name);
    }
  });
});
