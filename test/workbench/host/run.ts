// What VS Code calls in the node extension host: runs the test files named in the environment and writes down how they went.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { runAndCount } from '../runAndCount';

class Silent extends Mocha.reporters.Base {}

export async function run(): Promise<void> {
  const files = JSON.parse(process.env['GONGKAI_TEST_FILES'] ?? '[]') as string[];
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, forbidOnly: true, reporter: Silent });
  for (const file of files) mocha.addFile(file);
  const about = { vscode: vscode.version, node: process.version };
  const outcome = await runAndCount(mocha, (soFar) => {
    writeFileSync(process.env['GONGKAI_TEST_RESULT'] ?? '', JSON.stringify({ ...soFar, about }));
  });
  if (outcome.failures.length > 0) throw new Error(`${outcome.failures.length} failed`);
}
