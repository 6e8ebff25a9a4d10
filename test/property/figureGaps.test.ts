// The gaps around figures: what is read without them has none, and nothing but them is left out.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasGaps, withoutGaps } from '../../server/src/model/prose/figureGaps';
import { runs } from '../support/runs';

describe('gaps around figures', () => {
  const texts = fc.string({ unit: fc.constantFrom('收', '到', '1', '２', ' ', '\u3000', '*', '**', '，', ',', '.', '%', '：', '（', 'a'), maxLength: 24, size: 'max' });
  const cuts = fc.array(fc.nat({ max: 24 }), { maxLength: 3 });

  it('are taken out of what the pieces of a text make together, and nothing else', () => {
    fc.assert(
      fc.property(texts, cuts, (text, at) => {
        const ends = [...at.filter((each) => each < text.length), text.length].sort((a, b) => a - b);
        const pieces = ends.map((to, i) => ({ from: ends[i - 1] ?? 0, to })).filter(({ from, to }) => from < to);
        const read = withoutGaps(text, pieces).map(({ from, to }) => text.slice(from, to)).join('');
        assert.equal(hasGaps(read), false, read);
        assert.equal(read.replace(/[ \u3000*]/gu, ''), text.replace(/[ \u3000*]/gu, ''));
      }),
      { numRuns: runs(2000) },
    );
  });
});
