// What the command line of the benchmark can ask for, and what it refuses.
import assert from 'node:assert/strict';
import { readOptions } from '../../bench/options';

describe('the options of the benchmark', () => {
  it('ask for five rounds, or two quick ones, or as many as said', () => {
    assert.deepEqual([[], ['--quick'], ['--rounds', '12'], ['--quick', '--rounds', '1']].map((args) => readOptions(args).rounds), [5, 2, 12, 1]);
  });

  for (const rounds of ['x', '0', '', '2.5', '1e3', 'NaN']) {
    it(`refuse ‘${rounds}’ rounds`, () => assert.throws(() => readOptions(['--rounds', rounds, '--write']), /a whole number from 1 on/u));
  }

  it('refuse a group, a size or a text that does not exist', () => {
    for (const args of [['--only', 'edit,nothing'], ['--sizes', '3KB'], ['--texts', '']]) assert.throws(() => readOptions(args), /choose of/u);
  });
});
