// What VS Code calls in a web worker extension host: one bundle holds mocha and every test, and the console carries the result.
import './mocha';
import '../host/mainJob.test';
import { runAndCount } from '../runAndCount';

export async function run(): Promise<void> {
  const outcome = await runAndCount(mocha);
  console.log(`GONGKAI-RESULT ${JSON.stringify(outcome)}`);
  if (outcome.failures.length > 0) throw new Error(`${outcome.failures.length} failed`);
}
