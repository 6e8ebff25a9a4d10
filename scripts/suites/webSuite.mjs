// The extension host's mocha suite in a web worker, in a window that no server stands behind.
import * as path from 'node:path';
import { root } from '../lib/root.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { ensureVsCodeServer } from '../setup/vscodeServer.mjs';
import { broken } from './outcome.mjs';
import { within } from './within.mjs';

const ENTRY = 'test/workbench/web/run.ts';
const MARK = 'GONGKAI-RESULT ';
const LIMIT = 120_000;

/** @returns {Promise<import('./outcome.mjs').Outcome>} */
export async function webSuite() {
  const { buildWebTests } = await import('../../esbuild.mjs');
  const { launchBrowser } = await import('../workbench/browser.mjs');
  const { serveWindow } = await import('../workbench/serverless.mjs');
  const bundle = await buildWebTests(ENTRY);
  const chromium = await ensureChromium();
  const window = await serveWindow(await ensureVsCodeServer(), path.relative(root, bundle).replaceAll(path.sep, '/'));
  const browser = await launchBrowser(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {import('./outcome.mjs').Outcome | undefined} */
    let outcome;
    page.on('console', (message) => {
      const text = message.text();
      const at = text.indexOf(MARK);
      if (at >= 0) outcome = JSON.parse(text.slice(at + MARK.length));
    });
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await page.goto(window.address);
    const code = await within(LIMIT, ended);
    if (!outcome) return broken('web worker', `the window ended with ${code} and without a result`);
    return outcome;
  } finally {
    await browser.close();
    window.stop();
  }
}
