// What VS Code calls in the extension host: runs the test files named in the environment and writes down how they went.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import * as vscode from 'vscode';

const TIMEOUT = 20_000;

interface Outcome {
  passed: number;
  skipped: number;
  readonly failures: { readonly title: string; readonly error: string }[];
}

export async function run(): Promise<void> {
  const files = JSON.parse(process.env['GONGKAI_TEST_FILES'] ?? '[]') as string[];
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, forbidOnly: true, reporter: class extends Mocha.reporters.Base {} });
  for (const file of files) mocha.addFile(file);
  const outcome: Outcome = { passed: 0, skipped: 0, failures: [] };
  await new Promise((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => (outcome.passed += 1))
      .on('pending', () => (outcome.skipped += 1))
      .on('fail', (test, error: Error) => outcome.failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) }));
  });
  const about = { vscode: vscode.version, node: process.version, remote: vscode.env.remoteName ?? null };
  writeFileSync(process.env['GONGKAI_TEST_RESULT'] ?? '', JSON.stringify({ ...outcome, about }));
  if (outcome.failures.length > 0) throw new Error(`${outcome.failures.length} failed`);
}
