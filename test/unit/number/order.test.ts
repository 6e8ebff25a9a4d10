// What is out of order among numbers: nothing, two that changed places, or those outside a longest increasing sequence.
import assert from 'node:assert/strict';
import { isIncreasing, longestIncreasing, swappedPair } from '../../../server/src/number/order';

describe('numbers in order', () => {
  const orders: readonly (readonly [numbers: readonly number[], swapped: readonly number[] | undefined, kept: readonly number[]])[] = [
    [[], undefined, []],
    [[1, 2, 3], undefined, [0, 1, 2]],
    [[2, 1], [0, 1], [0]],
    [[1, 4, 3, 2, 5], [1, 3], [0, 1, 4]],
    [[2, 3, 1], undefined, [0, 1]],
    [[3, 1, 2], undefined, [1, 2]],
    [[4, 5, 1, 2, 3, 6], undefined, [2, 3, 4, 5]],
    [[3, 4, 1, 2], undefined, [0, 1]],
  ];
  for (const [numbers, swapped, kept] of orders) {
    it(`tells what has to move in ${numbers.join(' ') || 'none'}`, () => {
      assert.equal(isIncreasing(numbers), kept.length === numbers.length);
      assert.deepEqual(swappedPair(numbers), swapped);
      assert.deepEqual([...longestIncreasing(numbers)], kept);
    });
  }
});
