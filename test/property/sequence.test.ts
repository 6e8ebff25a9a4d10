// After any replacements a sequence answers as an array of its items does, and its tree stays as low as their number asks.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Sequence, type Item } from '../../server/src/text/sequence';
import { isLeaf, type Node } from '../../server/src/text/sequenceTree';
import { runs } from '../support/runs';

const item = fc.record({ length: fc.integer({ min: 1, max: 9 }), lines: fc.nat(2), reach: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(20), fc.nat(400)) });
const items = fc.oneof({ weight: 3, arbitrary: fc.array(item, { maxLength: 4 }) }, fc.array(item, { maxLength: 120, size: 'max' }));
/** Part of a sequence: to its very end as often as not. */
const replacement = fc.record({ at: fc.nat(1024), count: fc.oneof(fc.nat(3), fc.nat(60), fc.constant(Infinity)), items });

/** The first and the last of a list, and some between. */
function sampled<T>(list: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / 20));
  return list.filter((_, i) => i % step === 0 || i === list.length - 1);
}

interface Reaching extends Item {
  readonly reach: number;
}
const reachesOf = (list: readonly Reaching[]): readonly number[] => list.map(({ reach }) => reach);

/** No node but the root holds fewer than this. */
const LEAST_WIDTH = 4;

function narrowest(node: Node<Item>): number {
  return isLeaf(node) ? Infinity : Math.min(...node.children.map((child) => Math.min(child.width, narrowest(child))));
}

describe('a sequence', () => {
  it('answers as an array does', () => {
    fc.assert(
      fc.property(items, fc.array(replacement, { maxLength: 8 }), (start, script) => {
        let sequence = Sequence.of<Reaching>(start, reachesOf(start));
        let array: Reaching[] = start;
        for (const { at, count, items: inserted } of script) {
          const from = Math.floor((at / 1024) * array.length);
          const to = Math.min(array.length, from + count);
          sequence = sequence.replace(from, to, inserted, reachesOf(inserted));
          array = [...array.slice(0, from), ...inserted, ...array.slice(to)];
          let [offset, line] = [0, 0];
          const places = array.map((each, index) => {
            const place = { item: each, index, offset, line };
            offset += each.length;
            line += each.lines;
            return place;
          });
          assert.deepEqual(sequence.places(), places);
          for (const place of sampled(places)) {
            assert.deepEqual(sequence.at(place.index), place);
            assert.equal(sequence.reachOf(place.index), place.item.reach);
            assert.deepEqual(sequence.atOffset(place.offset + place.item.length - 1), place);
            if (place.item.lines > 0) assert.deepEqual(sequence.atLine(place.line + place.item.lines - 1), place);
          }
          for (const place of sampled(places)) {
            const past = place.offset + place.item.length + place.item.reach;
            for (const wanted of [place.offset, past - 1, past]) {
              assert.deepEqual(sequence.reaching(wanted), places.find((each) => each.offset + each.item.length + each.item.reach > wanted));
            }
          }
          const last = array.length - 1;
          assert.equal(sequence.atOffset(offset)?.item, array[last]);
          assert.equal(sequence.atLine(line)?.item, array[last]);
          assert.deepEqual([sequence.count, sequence.length, sequence.lines], [array.length, offset, line]);
          assert.ok(narrowest(sequence.root) >= LEAST_WIDTH);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
