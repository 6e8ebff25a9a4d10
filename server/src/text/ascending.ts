// Looks things up in ascending numbers.

/** The index of the first of ascending numbers that is at least `value`; their count where none is. */
export function firstAtLeast(numbers: ArrayLike<number>, value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
