// Runs a mocha suite inside an extension host and counts, in the shape that the runner outside adds up.
import { whyFailed } from '../../scripts/suites/whyFailed.mjs';

export interface Outcome {
  passed: number;
  skipped: number;
  readonly failures: { readonly title: string; readonly error: string }[];
}

/** `onTest` sees the outcome so far: a window that hangs still tells what failed before. */
export async function runAndCount(mocha: Pick<Mocha, 'run'>, onTest: (soFar: Outcome) => void = () => undefined): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, skipped: 0, failures: [] };
  await new Promise((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => (outcome.passed += 1))
      .on('pending', () => (outcome.skipped += 1))
      .on('fail', (test, error: unknown) => outcome.failures.push({ title: test.fullTitle(), error: whyFailed(error) }))
      .on('test end', () => onTest(outcome));
  });
  onTest(outcome);
  return outcome;
}
