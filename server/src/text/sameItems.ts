// Compares lists by what they hold.

/** Whether two lists hold the same objects or numbers in the same order; or neither is there. */
export function haveSameItems<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  return a === b || (a !== undefined && a.length === b?.length && a.every((item, i) => item === b[i]));
}
