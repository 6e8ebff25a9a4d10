// Whether two numbers are written with the same digits, two neighbours of which changed places.

/** Whether two figures differ only in the order of two neighbouring digits; their difference is then a multiple of nine. */
export function isTransposed(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const at = [...from].findIndex((digit, i) => digit !== to[i]);
  return at >= 0 && from[at] === to[at + 1] && from[at + 1] === to[at] && from.slice(at + 2) === to.slice(at + 2);
}
