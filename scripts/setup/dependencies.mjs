// Whether node_modules is what the lock file says, and npm ci when it is not.
import { readFileSync } from 'node:fs';
import { npm, twice } from '../lib/processes.mjs';
import { inRoot } from '../lib/root.mjs';

/** @typedef {{ version?: string, optional?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked> | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

// npm keeps beside the packages a lock of what it put there; optional ones depend on the machine.
function upToDate() {
  const installed = packagesOf(inRoot('node_modules/.package-lock.json'));
  if (!installed) return false;
  return Object.entries(packagesOf(inRoot('package-lock.json')) ?? {}).every(
    ([place, locked]) => place === '' || locked.optional || installed[place]?.version === locked.version,
  );
}

/** Installs what the lock file asks for, tools included whatever npm is set to, if it is not there. */
export async function ensureDependencies() {
  if (upToDate()) return;
  console.log('set-up: npm ci');
  await twice('npm ci', () => npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']));
}
