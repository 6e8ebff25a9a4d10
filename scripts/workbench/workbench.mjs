// A VS Code server and a browser on it, set up where they are missing, started and ended together.
import { ensureChromium } from '../setup/chromium.mjs';
import { ensureVsCodeServer } from '../setup/vscodeServer.mjs';
import { remoteUri, workbenchAddress } from './address.mjs';
import { launchBrowser } from './browser.mjs';
import { installExtension, startServer } from './server.mjs';
import { QUIET } from './settings.mjs';

/**
 * @param {{ dataFolder: string, settings?: object, env?: Record<string, string>, vsix?: string }} how `vsix`: a packed extension to install
 */
export async function openWorkbench({ dataFolder, settings = {}, env = {}, vsix }) {
  const chromium = await ensureChromium();
  const vscode = await ensureVsCodeServer();
  if (vsix) await installExtension(vscode, dataFolder, vsix);
  // No token: the page's address has to stay the one that the tests' module is loaded from.
  const server = await startServer(vscode, { dataFolder, settings: { ...QUIET, ...settings }, token: '', env });
  const browser = await launchBrowser(chromium).catch(async (error) => {
    await server.stop();
    throw error;
  });
  return {
    version: vscode.version,
    /** @param {string} path a path of this machine */
    uri: (path) => remoteUri(server, path),
    newPage: () => browser.newPage({ viewport: { width: 1280, height: 800 } }),
    /** @param {import('playwright-core').Page} page @param {Parameters<typeof workbenchAddress>[1]} window */
    async open(page, { folder, payload = [] }) {
      await page.goto(workbenchAddress(server, { folder, payload: [['skipWelcome', 'true'], ...payload] }));
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
