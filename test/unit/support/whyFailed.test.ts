// A failed property says what failed in it: fast-check keeps that in the cause of its error.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { whyFailed } from '../../../scripts/suites/whyFailed.mjs';

function thrownBy(what: () => void): unknown {
  try {
    what();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('why a test failed', () => {
  it('is told with its cause', () => {
    const failed = thrownBy(() => fc.assert(fc.property(fc.constant(7), (n) => assert.equal(n, 8, 'seven is not eight')), { seed: 1 }));
    assert.match(whyFailed(failed), /Counterexample: \[7\][\s\S]*Caused by: [\s\S]*seven is not eight/u);
  });

  it('is told of errors without cause, and of what is no error', () => {
    assert.match(whyFailed(new TypeError('no such thing')), /^TypeError: no such thing\n +at /u);
    assert.equal(whyFailed('out of time'), 'out of time');
  });
});
