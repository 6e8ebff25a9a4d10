// How often a property is tried: more often than by default where PROPERTY_RUNS says so.

/** `usual`, or what PROPERTY_RUNS says. */
export function runs(usual: number): number {
  return Number(process.env['PROPERTY_RUNS'] ?? usual);
}
