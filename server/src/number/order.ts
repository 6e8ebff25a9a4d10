// Whether numbers stand in order, and which would have to move for them to.
import { greatest } from './extremes';

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

/** The places of a longest sequence of increasing ones among different numbers; of several the one whose places come first. */
export function longestIncreasing(numbers: readonly number[]): ReadonlySet<number> {
  const lengths = numbers.map(() => 1);
  for (let i = numbers.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < numbers.length; j++) {
      if ((numbers[j] as number) > (numbers[i] as number)) lengths[i] = Math.max(lengths[i] as number, (lengths[j] as number) + 1);
    }
  }
  const places = new Set<number>();
  let wanted = greatest(lengths);
  let last = -Infinity;
  numbers.forEach((number, i) => {
    if (lengths[i] !== wanted || number <= last) return;
    places.add(i);
    wanted--;
    last = number;
  });
  return places;
}
