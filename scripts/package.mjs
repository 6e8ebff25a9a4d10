// `npm run package`: builds what ships and packs it into gongkai-<version>.vsix.
import { readFileSync } from 'node:fs';
import { mustRun } from './lib/processes.mjs';
import { inRoot } from './lib/root.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

/** @param {string} [target] where to, instead of the root of the clone @returns {Promise<string>} the file written */
export async function packageExtension(target) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const file = target ?? inRoot(`gongkai-${version}.vsix`);
  const { buildProduct } = await import('../esbuild.mjs');
  await buildProduct({ production: true });
  await mustRun(process.execPath, [inRoot('node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', file]);
  return file;
}

if (process.argv[1] === inRoot('scripts/package.mjs')) {
  await ensureDependencies();
  console.log(await packageExtension());
}
