// Where the items of a sequence stand, asked of all at once and one by one, before and after a change.
import assert from 'node:assert/strict';
import { Sequence, type Item } from '../../../server/src/text/sequence';

const items = (count: number): Item[] => Array.from({ length: count }, (_, i) => ({ length: (i % 7) + 1, lines: i % 3 }));

describe('the places of a sequence', () => {
  for (const count of [0, 1, 16, 17, 300]) {
    it(`are those of its ${count} items`, () => {
      const sequence = Sequence.of(items(count));
      const changed = sequence.replace(Math.floor(count / 3), Math.floor(count / 2), items(20));
      for (const each of [sequence, changed]) assert.deepEqual(each.places(), Array.from({ length: each.count }, (_, i) => each.at(i)));
    });
  }
});
