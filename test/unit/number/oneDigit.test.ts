import assert from 'node:assert/strict';
import { isOneDigitMore } from '../../../server/src/number/oneDigit';

describe('figures that differ in one digit', () => {
  for (const [from, to, expected] of [['5777', '5767', true], ['5767', '5777', false], ['5801', '5791', false], ['5787', '5767', false], ['577', '5767', false], ['20', '20', false]] as const) {
    it(`${from} and ${to}`, () => assert.equal(isOneDigitMore(from, to), expected));
  }
});
