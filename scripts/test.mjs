// `npm test`: sets up what a fresh clone lacks, builds, runs every suite, in lanes side by side, and adds them up.
// `npm test -- unit protocol` runs those suites only; any other word picks the test files whose path holds it.
import { ensureDependencies } from './setup/dependencies.mjs';
import { broken, nothingIsAFailure, sum } from './suites/outcome.mjs';
import { DEFAULT, LANES, NAMES, NEEDS_PRODUCT } from './suites/suites.mjs';

const words = process.argv.slice(2);
const named = words.filter((word) => NAMES.includes(word));
const chosen = named.length > 0 ? named : DEFAULT;
const filters = words.filter((word) => !NAMES.includes(word));

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

/** @param {import('./suites/suites.mjs').Lane} suites @param {boolean} built */
async function runLane(suites, built) {
  const outcomes = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (!chosen.includes(name)) continue;
    const runnable = built || !NEEDS_PRODUCT.includes(name);
    outcomes.push(await report(name, () => (runnable ? suite(filters) : unbuilt())));
  }
  return outcomes;
}

await ensureDependencies();
const product = await report('build', build);
const built = product.failures.length === 0;
const outcomes = await Promise.all(LANES.map((suites) => runLane(suites, built)));
const total = sum([product, ...outcomes.flat()]);
console.log(`${total.passed} passed, ${total.failures.length} failed`);
process.exit(total.failures.length > 0 ? 1 : 0);
