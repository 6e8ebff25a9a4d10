// After any replacements the summaries of a sequence, asked for now and then, are those of an array of its items.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defineGathering } from '../../server/src/text/gathering';
import { Sequence, type Item } from '../../server/src/text/sequence';
import { defineSummary } from '../../server/src/text/summary';
import { runs } from '../support/runs';

const item = fc.record({ length: fc.integer({ min: 1, max: 9 }), lines: fc.nat(30) });
const items = fc.array(item, { maxLength: 400, size: 'max' });
const one = fc.tuple(item);
/** One item in another's place mostly, as when somebody types. */
const replacement = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: fc.nat(1024), count: fc.constant(1), items: one, isAsked: fc.boolean() }) },
  fc.record({ at: fc.nat(1024), count: fc.nat(40), items: fc.array(item, { maxLength: 40, size: 'max' }), isAsked: fc.boolean() }),
);

const total = defineSummary<Item, number>({ empty: 0, of: ({ length }) => length, join: (a, b) => a + b });
/** Mostly the same, whatever is replaced. */
const hasTall = defineSummary<Item, boolean>({ empty: false, of: ({ lines }) => lines > 28, join: (a, b) => a || b });
const eachTall = defineGathering<Item, string>(({ lines }) => (lines > 25 ? [`${lines} a`, `${lines} b`] : []), ({ length }) => length);

describe('a summary of a sequence', () => {
  it('is that of its items', () => {
    fc.assert(
      fc.property(items, fc.array(replacement, { maxLength: 20, size: 'max' }), fc.nat(1024), fc.nat(1024), (start, script, a, b) => {
        let sequence = Sequence.of<Item>(start);
        let array: Item[] = start;
        for (const { at, count, items: inserted, isAsked } of script) {
          const from = Math.floor((at / 1024) * array.length);
          const to = Math.min(array.length, from + count);
          sequence = sequence.replace(from, to, inserted);
          array = [...array.slice(0, from), ...inserted, ...array.slice(to)];
          if (!isAsked) continue;
          const [first = 0, end = 0] = [a, b].map((each) => Math.floor((each / 1023) * array.length)).sort((x, y) => x - y);
          const asked = array.slice(first, end);
          assert.equal(total.whole(sequence), array.reduce((sum, { length }) => sum + length, 0));
          assert.equal(total.range(sequence, first, end), asked.reduce((sum, { length }) => sum + length, 0));
          assert.equal(hasTall.whole(sequence), array.some(({ lines }) => lines > 28));
          assert.equal(hasTall.next(sequence, first, Boolean)?.item, array.slice(first).find(({ lines }) => lines > 28));
          const told: [number, string][] = [];
          eachTall(sequence, first, end, (before, found) => told.push([before, found]));
          let before = 0;
          const expected = asked.flatMap(({ length, lines }): [number, string][] => {
            const here = before;
            before += length;
            return lines > 25 ? [[here, `${lines} a`], [here, `${lines} b`]] : [];
          });
          assert.deepEqual(told, expected);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
