// A finding and the place of its block.
import type { Finding } from './finding';

/** A finding and the index of its block, from the first of the blocks that were asked about. */
export interface PlacedFinding<S = unknown> {
  readonly index: number;
  readonly finding: Finding<S>;
}

/** Puts findings into the order of their blocks and places, whatever order they were found in. */
export function sortPlaced(list: PlacedFinding[]): readonly PlacedFinding[] {
  for (let i = 1; i < list.length; i++) {
    if (compare(list[i - 1] as PlacedFinding, list[i] as PlacedFinding) > 0) return list.sort(compare);
  }
  return list;
}

function compare(a: PlacedFinding, b: PlacedFinding): number {
  const [left, right] = [a.finding, b.finding];
  const byPlace = a.index - b.index || left.origin.from - right.origin.from || left.origin.to - right.origin.to;
  return byPlace || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0);
}
