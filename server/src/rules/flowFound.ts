// How findings are gathered over blocks: as a tree that two parts of a text join in constant time.
import type { Finding } from './finding';

/** A finding and the index of its block, from the first of the blocks that were asked about. */
export interface PlacedFinding {
  readonly index: number;
  readonly finding: Finding;
}

/** A leaf holds a finding at `index`; a node the findings of `left`, and those of `right` shifted by `index`. */
export interface Found {
  readonly index: number;
  readonly finding: Finding | undefined;
  readonly left: Found | undefined;
  readonly right: Found | undefined;
}

export const noFindingsFound: readonly PlacedFinding[] = [];

/** One more finding. */
export function withFinding(found: Found | undefined, index: number, finding: Finding): Found {
  const leaf: Found = { index, finding, left: undefined, right: undefined };
  return found ? { index: 0, finding: undefined, left: found, right: leaf } : leaf;
}

/** The findings of two parts, the right one `shift` blocks further on. */
export function joinFound(left: Found | undefined, right: Found | undefined, shift: number): Found | undefined {
  return right === undefined ? left : { index: shift, finding: undefined, left, right };
}

/** All findings, in the order of their blocks and places; the order does not depend on how the tree was joined. */
export function listFound(found: Found | undefined): readonly PlacedFinding[] {
  if (!found) return noFindingsFound;
  const list = collect(found);
  for (let i = 1; i < list.length; i++) {
    if (compare(list[i - 1] as PlacedFinding, list[i] as PlacedFinding) > 0) return list.sort(compare);
  }
  return list;
}

/** Without recursion: a line with thousands of findings makes a tree as deep. */
function collect(root: Found): PlacedFinding[] {
  const list: PlacedFinding[] = [];
  const nodes: Found[] = [root];
  const shifts: number[] = [0];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const shift = shifts.pop() ?? 0;
    const { index, finding, left, right } = node;
    if (finding) list.push({ index: index + shift, finding });
    if (right) {
      nodes.push(right);
      shifts.push(shift + index);
    }
    if (left) {
      nodes.push(left);
      shifts.push(shift);
    }
  }
  return list;
}

function compare(a: PlacedFinding, b: PlacedFinding): number {
  const [left, right] = [a.finding, b.finding];
  const byPlace = a.index - b.index || left.origin.from - right.origin.from || left.origin.to - right.origin.to;
  return byPlace || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0);
}
