// The extremes of numbers, however many a document has of them: Math.max takes no more than some 100,000.

/** The least of some numbers; Infinity for none. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((found, each) => Math.min(found, each), Infinity);
}

/** The greatest of some numbers; −Infinity for none. */
export function greatest(numbers: readonly number[]): number {
  return numbers.reduce((found, each) => Math.max(found, each), -Infinity);
}
