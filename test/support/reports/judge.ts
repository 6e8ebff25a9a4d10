// Decides what a checker got wrong about a corruption: findings that are missing, and false alarms.

import type { Expected, Severity } from './corruption';
import type { Corruption } from './corrupt';

/** A finding as `gongkai check --format json` prints it; more fields do no harm. */
export interface Found {
  readonly code: string;
  readonly severity: Severity;
  readonly line: number;
}

export interface Verdict {
  /** Expected, and not among the findings. */
  readonly missed: readonly Expected[];
  /** Errors and warnings that the damage does not explain. A correct report has none, so none are forgiven. */
  readonly falseAlarms: readonly Found[];
}

/** Whether a finding is the one expected: its rule, its severity where that is certain, one of its lines. */
function satisfies(found: Found, { codes, severity, lines }: Expected): boolean {
  const here = lines.length === 0 || lines.includes(found.line);
  return here && codes.includes(found.code) && (severity === undefined || severity === found.severity);
}

/** Holds the findings in a damaged text against what its corruption says. */
export function judge({ expected, related }: Corruption, findings: readonly Found[]): Verdict {
  const explained = (found: Found): boolean =>
    related.includes(found.code) || expected.some((each) => satisfies(found, each));
  return {
    missed: expected.filter((each) => !findings.some((found) => satisfies(found, each))),
    falseAlarms: findings.filter((found) => found.severity !== 'info' && !explained(found)),
  };
}
