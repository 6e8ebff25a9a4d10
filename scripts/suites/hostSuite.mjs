// The mocha suite of the node extension host: in VS Code's server with a headless browser, or in a desktop VS Code.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { inRoot, root } from '../lib/root.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { testFiles } from './mochaSuite.mjs';
import { broken } from './outcome.mjs';
import { within } from './within.mjs';

const FOLDER = 'test/workbench/host';
const ENTRY = `${FOLDER}/run.ts`;
const LIMIT = 180_000;
// Of all that a window logs, what test/support/samples.ts has to say.
const LEFT_OUT = 'left out: ';

/**
 * Runs the module of tests in one window and answers its exit code.
 * @typedef {(run: { workspace: string, dataFolder: string, entry: string, env: Record<string, string> }) => Promise<number | string>} Window
 */

/** @param {readonly string[]} filters @param {Window} inWindow @returns {Promise<import('./outcome.mjs').Outcome>} */
async function runIn(filters, inWindow) {
  const files = await testFiles(FOLDER, filters);
  if (files.length === 0) return { passed: 0, skipped: 0, failures: [] };
  const { buildTests } = await import('../../esbuild.mjs');
  const [entry = '', ...bundles] = await buildTests([ENTRY, ...files]);
  const temporary = temporaryFolder('host');
  try {
    const workspace = path.join(temporary.folder, 'workspace');
    cpSync(inRoot('samples'), workspace, { recursive: true });
    const result = path.join(temporary.folder, 'result.json');
    const env = { GONGKAI_ROOT: root, GONGKAI_TEST_FILES: JSON.stringify(bundles), GONGKAI_TEST_RESULT: result };
    const code = await inWindow({ workspace, dataFolder: path.join(temporary.folder, 'data'), entry, env });
    return outcomeOf(result, code);
  } finally {
    temporary.remove();
  }
}

// Both have to agree: a window may end well without having run a test, and a result may be written by a window that then broke.
/** @param {string} result @param {number | string} code */
function outcomeOf(result, code) {
  if (!existsSync(result)) return broken('extension host', `the window ended with ${code} and without a result`);
  const { about, ...outcome } = JSON.parse(readFileSync(result, 'utf8'));
  console.log(`extension host of VS Code ${about.vscode}, Node ${about.node}`);
  if (code !== 0 && (outcome.failures.length === 0 || typeof code === 'string')) {
    outcome.failures.push({ title: 'extension host', error: `the window ended with ${code}` });
  }
  return outcome;
}

/** In VS Code's server. @param {readonly string[]} filters */
export function hostSuite(filters) {
  return runIn(filters, async ({ workspace, dataFolder, entry, env }) => {
    const { openWorkbench } = await import('../workbench/workbench.mjs');
    const workbench = await openWorkbench({ dataFolder, env });
    try {
      const page = await workbench.newPage();
      /** @type {Promise<number>} */
      const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ words) => {
        const line = words.map(String).join(' ');
        if (line.includes(LEFT_OUT)) console.log(line);
      });
      await workbench.open(page, {
        folder: workspace,
        payload: [
          ['extensionDevelopmentPath', workbench.uri(inRoot())],
          ['extensionTestsPath', workbench.uri(entry)],
        ],
      });
      return await within(LIMIT, ended);
    } finally {
      await workbench.close();
    }
  });
}

/** In a desktop VS Code, downloaded by @vscode/test-electron or named in VSCODE_EXECUTABLE. @param {readonly string[]} filters */
export function electronSuite(filters) {
  return runIn(filters, async ({ workspace, dataFolder, entry, env }) => {
    const { runTests } = await import('@vscode/test-electron');
    const executable = process.env['VSCODE_EXECUTABLE'];
    return runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: inRoot(),
      extensionTestsPath: entry,
      extensionTestsEnv: env,
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${dataFolder}`],
    });
  });
}
