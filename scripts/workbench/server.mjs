// A running VS Code server on 127.0.0.1, in a process group of its own that ends with us.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import * as path from 'node:path';
import { mustRun } from '../lib/processes.mjs';

const START_LIMIT = 60_000;
const STOP_LIMIT = 3_000;

/** @typedef {import('../setup/vscodeServer.mjs').VsCodeServer} VsCodeServer */
/** @typedef {{ authority: string, token: string, stop: () => Promise<void> }} RunningServer */

// Handlers of 'exit' run on an orderly end only, so signals are turned into one.
for (const [signal, number] of /** @type {const} */ ([['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]])) {
  process.once(signal, () => process.exit(128 + number));
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {VsCodeServer} vscode @param {string} dataFolder @param {string} vsix */
export async function installExtension({ node, main }, dataFolder, vsix) {
  const args = [main, '--accept-server-license-terms', '--server-data-dir', dataFolder, '--install-extension', vsix];
  await mustRun(node, args, { limit: 60_000 });
}

/** @param {import('node:child_process').ChildProcess} child */
function groupOf(child) {
  // Extension hosts outlive a stopped server, so the whole group is ended, not the server alone.
  return (/** @type {NodeJS.Signals} */ signal) => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
    }
  };
}

/**
 * @param {VsCodeServer} vscode
 * @param {{ dataFolder: string, settings: object, token: string, env?: Record<string, string> }} how
 *   `token` is asked of every browser; empty: none is asked
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ node, main }, { dataFolder, settings, token, env = {} }) {
  const userFolder = path.join(dataFolder, 'data/User');
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(path.join(userFolder, 'settings.json'), JSON.stringify(settings, null, 2));
  const port = await freePort();
  const log = path.join(dataFolder, 'server.log');
  const output = openSync(log, 'w');
  const access = token ? ['--connection-token', token] : ['--without-connection-token'];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--enable-smoke-test-driver'];
  const args = [main, '--host', '127.0.0.1', '--port', String(port), ...access, ...quiet, '--server-data-dir', dataFolder];
  const child = spawn(node, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env }, detached: true });
  const end = groupOf(child);
  const endAtExit = () => end('SIGKILL');
  process.once('exit', endAtExit);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await answering(`http://127.0.0.1:${port}/version`, child).catch((error) => {
    end('SIGKILL');
    throw new Error(`${error.message}\n${readFileSync(log, 'utf8').slice(-2000)}`);
  });
  return {
    authority: `127.0.0.1:${port}`,
    token,
    async stop() {
      end('SIGTERM');
      const impatient = setTimeout(() => end('SIGKILL'), STOP_LIMIT);
      await gone;
      clearTimeout(impatient);
      end('SIGKILL');
      process.off('exit', endAtExit);
    },
  };
}

/** @param {string} url @param {import('node:child_process').ChildProcess} child */
async function answering(url, child) {
  const limit = Date.now() + START_LIMIT;
  while (!(await fetch(url).then((response) => response.ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`the VS Code server ended at once (${child.exitCode})`);
    if (Date.now() > limit) throw new Error(`the VS Code server did not answer in ${START_LIMIT / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
