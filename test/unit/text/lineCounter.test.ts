import * as assert from 'node:assert/strict';
import { LineCounter } from '../../../server/src/text/lineBreak';

describe('LineCounter', () => {
  const text = 'a\nb\r\nc\r\rd';
  const before: readonly (readonly [offset: number, lines: number])[] = [[0, 0], [1, 0], [2, 1], [5, 2], [8, 4], [text.length, 4]];

  it('counts the line breaks before places in their order', () => {
    const counter = new LineCounter(text);
    for (const [offset, lines] of before) assert.equal(counter.before(offset), lines);
  });

  it('counts them in the opposite order, and twice at one place', () => {
    const counter = new LineCounter(text);
    for (const [offset, lines] of before.toReversed()) assert.deepEqual([counter.before(offset), counter.before(offset)], [lines, lines]);
  });
});
