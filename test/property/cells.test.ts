// Decides on generated rows that a cell read by itself is the one that stands among all of them.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Row } from '../../server/src/syntax/table';

const cell = fc.oneof(fc.constantFrom('', ' ', '  ', '0', '12 ', ' 件', '"自然', '人"', '"0"', '\u3000'), fc.string({ maxLength: 6, unit: fc.constantFrom('1', ' ', '一', '"', '、') }));

describe('a cell of a row', () => {
  it('is the same by itself and among all', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40, size: 'max' }), fc.constantFrom('', '\n', '\r\n', '\r'), (cells, end) => {
        const text = cells.join('\t') + end;
        const all = new Row('tabs', text).cells;
        const alone = Array.from({ length: all.length + 1 }, (_, i) => new Row('tabs', text).cell(i));
        assert.deepEqual(alone, [...all, undefined]);
      }),
      { numRuns: 500 },
    );
  });
});
