// Runs mocha on bundled test files in a process of its own and writes down how it went: mochaChild.mjs RESULT TIMEOUT FILE…
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { whyFailed } from './whyFailed.mjs';

class Silent extends Mocha.reporters.Base {}

const [result = '', timeout = '', ...files] = process.argv.slice(2);
const mocha = new Mocha({ ui: 'bdd', timeout: Number(timeout), forbidOnly: true, reporter: Silent });
for (const file of files) mocha.addFile(file);

/** @type {import('./outcome.mjs').Outcome} */
const outcome = { passed: 0, skipped: 0, failures: [] };
const failed = await new Promise((resolve) => {
  mocha
    .run(resolve)
    .on('pass', () => (outcome.passed += 1))
    .on('pending', () => (outcome.skipped += 1))
    .on('fail', (test, error) => outcome.failures.push({ title: test.fullTitle(), error: whyFailed(error) }));
});
writeFileSync(result, JSON.stringify(outcome));
// What a test left open (a server, a browser) must not keep the run waiting.
process.exit(failed > 0 ? 1 : 0);
