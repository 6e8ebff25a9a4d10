// What is told of samples: median, 99th percentile, and the noise between rounds.

/** The samples of one measure, a list a round. */
export type Rounds = readonly (readonly number[])[];

/** The value that a share of the samples does not exceed. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export interface Summary {
  readonly p50: number;
  readonly p99: number;
  /** Least and greatest of the rounds' medians. */
  readonly noise: readonly [number, number];
}

/** Median and 99th percentile over the samples of all rounds. */
export function summarize(rounds: Rounds): Summary {
  const all = rounds.flat();
  const medians = rounds.filter((round) => round.length > 0).map(median);
  return { p50: median(all), p99: quantile(all, 0.99), noise: [Math.min(...medians), Math.max(...medians)] };
}
