// Decides what is bundled from what: the bundles that ship, and on request the tests and the benchmark.
import * as esbuild from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeCodeCache, writeCodeCache } from './scripts/build/codeCache.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** @typedef {{ entry: string, out: string, options: esbuild.BuildOptions }} Bundle */

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @type {esbuild.BuildOptions} */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  define: { GONGKAI_VERSION: JSON.stringify(version) },
};
/** @type {esbuild.BuildOptions} */
const NODE = {
  ...COMMON,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  define: { ...COMMON.define, 'import.meta.url': 'importMetaUrl' },
  inject: ['scripts/lib/importMetaUrl.mjs'],
};
/** @type {esbuild.BuildOptions} */
const PROGRAM = { ...NODE, banner: { js: '#!/usr/bin/env node' } };
/** @type {esbuild.BuildOptions} */
const BROWSER = { ...COMMON, platform: 'browser', format: 'cjs' };
/** @type {esbuild.BuildOptions} */
const WORKER = { ...COMMON, platform: 'browser', format: 'iife' };

/** @type {readonly Bundle[]} */
const PRODUCT = [
  { entry: 'client/src/node.ts', out: 'dist/client.js', options: { ...NODE, external: ['vscode'] } },
  { entry: 'client/src/web.ts', out: 'dist/web-client.js', options: { ...BROWSER, external: ['vscode'] } },
  { entry: 'server/src/start.ts', out: 'dist/server.js', options: PROGRAM },
  { entry: 'server/src/node.ts', out: 'dist/server-main.js', options: NODE },
  { entry: 'server/src/worker.ts', out: 'dist/web-server.js', options: WORKER },
  { entry: 'server/src/cli.ts', out: 'dist/cli.js', options: PROGRAM },
];
/** @type {readonly [Bundle, ...Bundle[]]} */
const BENCH = [
  { entry: 'test/bench/main.ts', out: 'dist/bench/main.js', options: NODE },
  { entry: 'test/bench/echo.ts', out: 'dist/bench/echo.js', options: PROGRAM },
];

// Test tools are loaded from node_modules: they find files of their own there, and mocha must be the one that runs.
const TEST_TOOLS = ['vscode', 'mocha', 'fast-check', 'playwright-core', 'eslint', 'typescript', 'esbuild', '@vscode/*'];

/** @param {Bundle} bundle @param {boolean} production @returns {esbuild.BuildOptions} */
function optionsOf({ entry, out, options }, production) {
  return { ...options, entryPoints: [entry], outfile: out, minify: production, sourcemap: !production };
}

/** What ships: minified, or with source maps for those who work on it. @param {{ production: boolean }} how */
export async function buildProduct({ production }) {
  removeCodeCache();
  await Promise.all(PRODUCT.map((bundle) => esbuild.build(optionsOf(bundle, production))));
  if (production) await writeCodeCache();
}

/** The benchmark and its echo server, minified like what ships, and the server as it is packed: without the code compiled for this Node. */
export async function buildBench() {
  const packed = path.join(root, 'dist/bench/packed');
  mkdirSync(packed, { recursive: true });
  for (const name of ['server.js', 'server-main.js']) copyFileSync(path.join(root, 'dist', name), path.join(packed, name));
  await Promise.all(BENCH.map((bundle) => esbuild.build(optionsOf(bundle, true))));
  return path.join(root, BENCH[0].out);
}

/**
 * One CommonJS bundle a test file, for node or a node extension host.
 * @param {readonly string[]} files paths below `test/`, from the root
 * @returns {Promise<string[]>} the bundles, in the order of `files`
 */
export async function buildTests(files) {
  await esbuild.build({
    ...NODE,
    entryPoints: [...files],
    outbase: 'test',
    outdir: 'dist/test',
    external: TEST_TOOLS,
    sourcemap: 'inline',
  });
  return files.map((file) => path.join(root, 'dist', file.replace(/\.ts$/, '.js')));
}

/** The suite for a web worker extension host, mocha's browser build inside. @param {string} entry */
export async function buildWebTests(entry) {
  const out = path.join('dist', entry.replace(/\.ts$/, '.js'));
  await esbuild.build({
    ...BROWSER,
    entryPoints: [entry],
    outfile: out,
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/workbench/web/assert.ts' },
    sourcemap: 'inline',
  });
  return path.join(root, out);
}

async function watch() {
  removeCodeCache();
  const contexts = await Promise.all(
    PRODUCT.map((bundle) => esbuild.context({ ...optionsOf(bundle, false), logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) await watch();
  else await buildProduct({ production: process.argv.includes('--production') }).catch(() => process.exit(1));
}
