// Whether numbers stand in order, and which two would have to change places for them to.

/** Whether each number is greater than the one before it. */
export function isIncreasing(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || (numbers[i - 1] as number) < number);
}

/** The two places whose contents, exchanged, make different numbers increase; undefined where no one exchange does. */
export function swappedPair(numbers: readonly number[]): readonly [number, number] | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const off = numbers.flatMap((number, i) => (number === sorted[i] ? [] : [i]));
  return off.length === 2 ? [off[0] as number, off[1] as number] : undefined;
}
