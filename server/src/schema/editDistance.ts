// How many characters two short texts differ by, as long as it is few.

/** How many characters are wrong, missing, added, or swapped with their neighbour; `bound + 1` when they are more than `bound`. */
export function editDistance(left: string, right: string, bound: number): number {
  if (Math.abs(left.length - right.length) > bound) return bound + 1;
  let above = Array.from({ length: right.length + 1 }, (_, i) => i);
  let twoAbove = above;
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const substituted = (above[j - 1] ?? 0) + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      const swapped = isSwapped(left, i, right, j) ? (twoAbove[j - 2] ?? 0) + 1 : substituted;
      const value = Math.min(substituted, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > bound) return bound + 1;
    [twoAbove, above] = [above, row];
  }
  return Math.min(above[right.length] ?? 0, bound + 1);
}

/** Whether the two characters before some places are the same the other way round. */
function isSwapped(left: string, i: number, right: string, j: number): boolean {
  return i > 1 && j > 1 && left.charCodeAt(i - 1) === right.charCodeAt(j - 2) && left.charCodeAt(i - 2) === right.charCodeAt(j - 1);
}
