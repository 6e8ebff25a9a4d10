// A window of VS Code without any server behind it, as vscode.dev has: static files from one origin, and the web worker extension host alone.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import * as path from 'node:path';
import { inRoot } from '../lib/root.mjs';
import { QUIET } from './settings.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};
const WORKBENCH = 'out/vs/code/browser/workbench/workbench.js';

// code-server's build takes the page's own host for a remote and keeps user data there; both are undone here.
/** @param {string} source */
function withoutRemote(source) {
  const own = source
    .replace(/(=\{\.\.\.JSON\.parse\([\w$]+\)),remoteAuthority:location\.host\}/, '$1}')
    .replace(/(get userRoamingDataHome\(\)\{return[^}]{0,120}scheme:[\w$]+)\.vscodeRemote/, '$1.vscodeUserData');
  if (own === source && source.includes('remoteAuthority:location.host}')) throw new Error('this code-server has no form that is known here');
  return own;
}

/** @param {string} authority @param {string} tests path of the module of tests, from the root of the clone */
function configuration(authority, tests) {
  const served = (/** @type {string} */ place) => ({ scheme: 'http', authority, path: place });
  return {
    folderUri: { scheme: 'tmp', authority: '', path: '/workspace' },
    userDataPath: '/',
    enableWorkspaceTrust: false,
    // code-server's own; its workbench does not start without them.
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    webviewEndpoint: `http://${authority}/code/out/vs/workbench/contrib/webview/browser/pre`,
    configurationDefaults: QUIET,
    developmentOptions: {
      logLevel: 3,
      enableSmokeTestDriver: true,
      extensions: [served('/clone')],
      extensionTestsPath: served(`/clone/${tests}`),
    },
    productConfiguration: { enableTelemetry: false },
  };
}

/** @param {object} settings */
function page(settings) {
  const attribute = JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="/code/out/vs/code/browser/workbench/workbench.css"></head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/code/out/', location).href;</script>
<script type="module" src="/code/out/nls.messages.js"></script>
<script type="module" src="/code/${WORKBENCH}"></script></html>`;
}

/** @param {{ folder: string }} vscode @param {string} tests @returns {Promise<{ address: string, stop: () => void }>} */
export async function serveWindow({ folder }, tests) {
  const workbench = withoutRemote(readFileSync(path.join(folder, WORKBENCH), 'utf8'));
  const roots = { code: folder, clone: inRoot() };
  let front = '';
  const server = createServer((request, response) => {
    const send = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
      void response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, root = '', ...parts] = path.posix.normalize(decodeURIComponent(pathname)).split('/');
    const file = parts.join('/');
    if (pathname === '/') return send('text/html', front);
    if (root === 'code' && file === WORKBENCH) return send('text/javascript', workbench);
    if (root !== 'code' && root !== 'clone') return void response.writeHead(404).end();
    readFile(path.join(roots[root], file)).then(
      (body) => send(TYPES[path.extname(file)] ?? 'text/plain', body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const at = server.address();
  const authority = `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  front = page(configuration(authority, tests));
  return {
    address: `http://${authority}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
