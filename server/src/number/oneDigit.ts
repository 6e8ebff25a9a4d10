// Whether two numbers are written alike but for one digit.

/** Whether a figure has one digit that is one more than that of another, and no other difference. */
export function isOneDigitMore(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const at = [...from].findIndex((digit, i) => digit !== to[i]);
  return at >= 0 && Number(from[at]) - Number(to[at]) === 1 && from.slice(at + 1) === to.slice(at + 1);
}
