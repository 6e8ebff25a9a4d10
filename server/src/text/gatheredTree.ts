// How what is found in parts of a sequence is gathered: as a tree that two parts join in constant time.

/** A leaf holds an item at `index`; a node what `left` holds, and what `right` does, shifted by `index`. */
export interface Gathered<T> {
  readonly index: number;
  readonly item: T | undefined;
  readonly left: Gathered<T> | undefined;
  readonly right: Gathered<T> | undefined;
}

/** One more item. */
export function gather<T>(gathered: Gathered<T> | undefined, index: number, item: T): Gathered<T> {
  const leaf: Gathered<T> = { index, item, left: undefined, right: undefined };
  return gathered ? { index: 0, item: undefined, left: gathered, right: leaf } : leaf;
}

/** The items of two parts, the right one `shift` further on. */
export function joinGathered<T>(left: Gathered<T> | undefined, right: Gathered<T> | undefined, shift: number): Gathered<T> | undefined {
  return right === undefined ? left : { index: shift, item: undefined, left, right };
}

/** Puts out all items, in the order in which they were gathered. Without recursion: a line with thousands of findings makes a tree as deep. */
export function eachGathered<T>(root: Gathered<T> | undefined, put: (index: number, item: T) => void): void {
  if (!root) return;
  const nodes: Gathered<T>[] = [root];
  const shifts: number[] = [0];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const shift = shifts.pop() ?? 0;
    const { index, item, left, right } = node;
    if (item !== undefined) put(index + shift, item);
    if (right) {
      nodes.push(right);
      shifts.push(shift + index);
    }
    if (left) {
      nodes.push(left);
      shifts.push(shift);
    }
  }
}
