// `npm test`: sets up what a fresh clone lacks, builds, runs every suite and adds them up.
// `npm test -- unit protocol` runs those suites only; any other word picks the test files whose path holds it.
import { ensureDependencies } from './setup/dependencies.mjs';
import { broken, nothingIsAFailure, sum } from './suites/outcome.mjs';
import { DEFAULT, NEEDS_PRODUCT, SUITES } from './suites/suites.mjs';

const words = process.argv.slice(2);
const named = words.filter((word) => word in SUITES);
const filters = words.filter((word) => !(word in SUITES));

/** @param {string} name @param {() => Promise<import('./suites/outcome.mjs').Outcome>} suite */
async function report(name, suite) {
  const start = Date.now();
  const outcome = nothingIsAFailure(await suite().catch((error) => broken(name, error)));
  for (const { title, error } of outcome.failures) console.log(`\nFAILED ${name}: ${title}\n${error}\n`);
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failures.length} failed${skipped} (${seconds} s)`);
  return outcome;
}

async function build() {
  const { buildProduct } = await import('../esbuild.mjs');
  await buildProduct({ production: true });
  return { passed: 1, skipped: 0, failures: [] };
}

async function unbuilt() {
  return broken('the suite', 'not run, since the build failed');
}

await ensureDependencies();
const outcomes = [await report('build', build)];
const built = outcomes.every(({ failures }) => failures.length === 0);
for (const name of named.length > 0 ? named : DEFAULT) {
  const suite = built || !NEEDS_PRODUCT.includes(name) ? SUITES[name] : unbuilt;
  if (suite) outcomes.push(await report(name, () => suite(filters)));
}
const total = sum(outcomes);
console.log(`${total.passed} passed, ${total.failures.length} failed`);
process.exit(total.failures.length > 0 ? 1 : 0);
