// `npm run check`: types and lint, one line each and what is wrong below it.
import { checks } from './suites/checks.mjs';

const { failures } = await checks();
for (const { title, error } of failures) console.log(`\n${title}\n${error}`);
process.exitCode = failures.length > 0 ? 1 : 0;
