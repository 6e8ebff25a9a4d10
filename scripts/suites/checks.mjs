// The checks that run no code: three type projects and lint, side by side.
import { run } from '../lib/processes.mjs';

const CHECKS = [
  { title: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { title: 'types of the core, without Node and DOM', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json'] },
  { title: 'types of the worker, without Node', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.worker.json'] },
  { title: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
];

/** @returns {Promise<import('./outcome.mjs').Outcome>} */
export async function checks() {
  const ended = await Promise.all(
    CHECKS.map(async ({ title, args }) => {
      const { code, output } = await run(process.execPath, args);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${title}`);
      return { title, code, output };
    }),
  );
  const failures = ended.filter(({ code }) => code !== 0).map(({ title, output }) => ({ title, error: output.trim() }));
  return { passed: ended.length - failures.length, skipped: 0, failures };
}
