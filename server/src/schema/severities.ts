// How grave a finding may be.

/** The severities, the mildest first. */
export const severities = ['hint', 'info', 'warning', 'error'] as const;

export type Severity = (typeof severities)[number];

/** Whether a severity is as grave as another, or graver. */
export function isAsGrave(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) >= severities.indexOf(other);
}
