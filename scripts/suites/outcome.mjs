// What a suite comes to: how many tests passed, and which failed why.
import { whyFailed } from './whyFailed.mjs';

/** @typedef {{ title: string, error: string }} Failure */
/** @typedef {{ passed: number, skipped: number, failures: Failure[] }} Outcome */

/** A suite that ran nothing has proved nothing. @param {Outcome} outcome @returns {Outcome} */
export function nothingIsAFailure(outcome) {
  if (outcome.passed + outcome.failures.length > 0) return outcome;
  return { ...outcome, failures: [{ title: 'the suite', error: 'ran no tests' }] };
}

/** A suite that could not run at all. @param {string} title @param {unknown} error @returns {Outcome} */
export function broken(title, error) {
  return { passed: 0, skipped: 0, failures: [{ title, error: whyFailed(error) }] };
}

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
export function sum(outcomes) {
  return {
    passed: outcomes.reduce((n, { passed }) => n + passed, 0),
    skipped: outcomes.reduce((n, { skipped }) => n + skipped, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}
