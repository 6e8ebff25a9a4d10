// Which VS Code the tests and `npm start` run: the server inside the npm package code-server, of the version that fits this Node.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { mustRun, npm, twice } from '../lib/processes.mjs';
import { inRoot } from '../lib/root.mjs';
import { onPath } from './onPath.mjs';

/** Each version runs on the one Node that its package names, and on no other. @type {Record<string, string>} */
const VERSION_FOR_NODE = { 20: '4.100.3', 22: '4.117.0', 24: '4.139.1' };
const FALLBACK_NODE = '20';
const CACHE = inRoot('.vscode-test');
// Of no use here, and more than half of the newer packages.
const BALLAST = ['extensions/copilot', 'node_modules/@github', 'node_modules/@microsoft/mxc-sdk'];

/** @typedef {{ node: string, main: string, folder: string, version: string }} VsCodeServer `main` is the script that `node` runs */

/**
 * Makes a folder of the cache once: whole or not at all, also when two runs do it at the same time.
 * @param {string} name @param {(folder: string) => Promise<void>} fill
 */
async function cached(name, fill) {
  const folder = path.join(CACHE, name);
  if (existsSync(folder)) return folder;
  console.log(`set-up: ${name}`);
  await twice(name, async () => {
    mkdirSync(CACHE, { recursive: true });
    const draft = mkdtempSync(path.join(CACHE, `${name}-draft-`));
    try {
      await fill(draft);
      if (!existsSync(folder)) renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  });
  return folder;
}

/** Unpacks one folder of an npm package. @param {string} spec @param {string} inner @param {string} target */
async function unpack(spec, inner, target) {
  const archive = (await npm(['pack', '--silent', '--pack-destination', target, spec])).trim().split('\n').pop() ?? '';
  const depth = inner.split('/').length;
  await mustRun('tar', ['-xzf', archive, `--strip-components=${depth}`, '--exclude=*.map', inner], { cwd: target });
  rmSync(path.join(target, archive));
}

/** @param {string} folder */
async function fillServer(folder, version = '') {
  await unpack(`code-server@${version}`, 'package/lib/vscode', folder);
  // Its own shrinkwrap; npm ci refuses that one, and its install scripts compile what is not needed here.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', '--prefix', folder, '--omit=dev', '--omit=optional', ...quiet], { cwd: folder });
  for (const part of BALLAST) rmSync(path.join(folder, part), { recursive: true, force: true });
  linkRipgrep(path.join(folder, 'node_modules/@vscode/ripgrep'));
  await addWatcher(path.join(folder, 'node_modules/@parcel'));
}

/** Adds the one optional package that is missed: without it VS Code notices no file that changes on the disk. @param {string} owner */
async function addWatcher(owner) {
  const manifest = path.join(owner, 'watcher/package.json');
  if (!existsSync(manifest)) return;
  const name = `watcher-${process.platform}-${process.arch}${libc()}`;
  const version = JSON.parse(readFileSync(manifest, 'utf8')).optionalDependencies?.[`@parcel/${name}`];
  if (typeof version !== 'string') return;
  const place = path.join(owner, name);
  mkdirSync(place);
  await unpack(`@parcel/${name}@${version}`, 'package', place);
}

/** Which C library the packages for this machine are named after; only Linux has several. */
function libc() {
  if (process.platform !== 'linux') return '';
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header?.glibcVersionRuntime ? '-glibc' : '-musl';
}

// The older package downloads ripgrep when it is installed; the machine's own does as well.
/** @param {string} owner */
function linkRipgrep(owner) {
  const ripgrep = onPath('rg');
  const place = path.join(owner, 'bin/rg');
  if (!ripgrep || !existsSync(owner) || existsSync(place)) return;
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(ripgrep, place);
}

/** The Node of the registry, for machines whose own fits no version. */
async function registryNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const spec = `${prefix}-${system}-${process.arch}@${FALLBACK_NODE}`;
  const folder = await cached(`node-${FALLBACK_NODE}`, (draft) => unpack(spec, 'package/bin', draft));
  return path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @returns {Promise<VsCodeServer>} */
export async function ensureVsCodeServer() {
  const major = process.versions.node.split('.', 1)[0] ?? '';
  const own = VERSION_FOR_NODE[major];
  const version = own ?? VERSION_FOR_NODE[FALLBACK_NODE] ?? '';
  const node = own ? process.execPath : await registryNode();
  const folder = await cached(`code-server-${version}`, (draft) => fillServer(draft, version));
  return { node, main: path.join(folder, 'out/server-main.js'), folder, version };
}
