// `npm run package`: builds what ships and packs it into gongkai-<version>.vsix.
import { readFileSync } from 'node:fs';
import { mustRun } from './lib/processes.mjs';
import { inRoot } from './lib/root.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

/** Builds what ships and packs it. @param {string} file where to */
export async function packageExtension(file) {
  const { buildProduct } = await import('../esbuild.mjs');
  await buildProduct({ production: true });
  await packBuilt(file);
}

/** Packs what was built before. @param {string} file where to */
export async function packBuilt(file) {
  await mustRun(process.execPath, [inRoot('node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', file]);
}

if (process.argv[1] === inRoot('scripts/package.mjs')) {
  await ensureDependencies();
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const file = inRoot(`gongkai-${version}.vsix`);
  await packageExtension(file);
  console.log(file);
}
