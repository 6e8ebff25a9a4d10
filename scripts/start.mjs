// `npm start [-- FOLDER]`: a real VS Code with the extension, on a copy of samples/ or on the folder named.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { spawn } from 'node:child_process';
import { inRoot, root } from './lib/root.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { onPath } from './setup/onPath.mjs';

const DEMO_SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  // A folder that nobody has trusted yet: Chinese text is nothing to warn of.
  'editor.unicodeHighlight.nonBasicASCII': false,
};

/** @returns {{ folder: string, remove?: () => void }} the folder to open, and how to remove it if it is a copy */
function chosenFolder() {
  const named = process.argv[2];
  if (named !== undefined) {
    const folder = path.resolve(process.env['INIT_CWD'] ?? root, named);
    if (existsSync(folder) && statSync(folder).isDirectory()) return { folder };
    console.error(`${folder} is not a folder`);
    process.exit(2);
  }
  const temporary = temporaryFolder('samples');
  const folder = path.join(temporary.folder, 'samples');
  cpSync(inRoot('samples'), folder, { recursive: true });
  return { folder, remove: temporary.remove };
}

/** @param {string} code @param {string} folder */
async function openDesktop(code, folder) {
  const { buildProduct } = await import('../esbuild.mjs');
  await buildProduct({ production: false });
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  const child = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.once('exit', (status) => (process.exitCode = status ?? 1));
}

/** @param {ReturnType<typeof chosenFolder>} chosen */
async function serve({ folder, remove }) {
  const { ensureVsCodeServer } = await import('./setup/vscodeServer.mjs');
  const { installExtension, startServer } = await import('./workbench/server.mjs');
  const { workbenchAddress } = await import('./workbench/address.mjs');
  const { packageExtension } = await import('./package.mjs');
  const vscode = await ensureVsCodeServer();
  const data = temporaryFolder('start');
  process.once('exit', data.remove);
  if (remove) process.once('exit', remove);
  const vsix = path.join(data.folder, 'gongkai.vsix');
  await packageExtension(vsix);
  await installExtension(vscode, data.folder, vsix);
  const token = randomBytes(16).toString('hex');
  const server = await startServer(vscode, { dataFolder: data.folder, settings: DEMO_SETTINGS, token });
  console.log(`VS Code with Gongkai: ${workbenchAddress(server, { folder })}`);
  console.log(`The folder is ${folder}${remove ? ', a copy of samples/ that goes when this ends' : ''}. Ctrl+C ends it.`);
}

await ensureDependencies();
const chosen = chosenFolder();
const code = onPath('code');
if (code) await openDesktop(code, chosen.folder);
else await serve(chosen);
