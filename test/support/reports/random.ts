// Decides how every invented report draws its chances: a small seeded generator, the same sequence on every machine.

/** A seeded source of chances. All bounds are inclusive. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer from `min` to `max`. */
  int(min: number, max: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One element of a non-empty list. */
  pick<T>(list: readonly T[]): T;
  /** `count` different elements of the list, in the list's order drawn at random; fewer if the list is shorter. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** mulberry32, seeded with any integer. */
export function random(seed: number): Random {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (p) => next() < p,
    pick: <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T,
    sample: <T>(list: readonly T[], count: number): T[] => {
      const rest = [...list];
      for (let i = 0; i < rest.length - 1; i++) {
        const j = int(i, rest.length - 1);
        [rest[i], rest[j]] = [rest[j] as T, rest[i] as T];
      }
      return rest.slice(0, count);
    },
  };
}
