// A folder of mocha tests that run in plain node: finds them, bundles them, runs them, adds them up.
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { run } from '../lib/processes.mjs';
import { inRoot, root } from '../lib/root.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { broken } from './outcome.mjs';

/** The test files below a folder, those whose path holds one of the filters. @param {string} folder @param {readonly string[]} filters */
export async function testFiles(folder, filters) {
  const { globSync } = await import('tinyglobby');
  const files = globSync(`${folder}/**/*.test.ts`, { cwd: root }).sort();
  return filters.length === 0 ? files : files.filter((file) => filters.some((filter) => file.includes(filter)));
}

/**
 * @param {string} folder
 * @param {{ filters: readonly string[], timeout: number, limit: number, env?: Record<string, string> }} how
 *   `timeout` for one test, `limit` for the whole, in milliseconds
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function mochaSuite(folder, { filters, timeout, limit, env = {} }) {
  const files = await testFiles(folder, filters);
  if (files.length === 0) return { passed: 0, skipped: 0, failures: [] };
  const { buildTests } = await import('../../esbuild.mjs');
  const bundles = await buildTests(files);
  const temporary = temporaryFolder('mocha');
  const result = path.join(temporary.folder, 'result.json');
  try {
    const args = ['--enable-source-maps', inRoot('scripts/suites/mochaChild.mjs'), result, String(timeout), ...bundles];
    const { code, output } = await run(process.execPath, args, { show: true, limit, env: { ...process.env, ...env } });
    try {
      return JSON.parse(readFileSync(result, 'utf8'));
    } catch {
      return broken(folder, `ended with ${code} and without a result\n${output.slice(-2000)}`);
    }
  } finally {
    temporary.remove();
  }
}
