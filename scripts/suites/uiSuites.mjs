// The suites that drive the user interface: with the clone as development extension, and with the packed one.
import * as path from 'node:path';
import { packBuilt } from '../package.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { mochaSuite } from './mochaSuite.mjs';

const HOW = { timeout: 90_000, limit: 600_000 };

/** @param {readonly string[]} filters */
export function uiSuite(filters) {
  return mochaSuite('test/workbench/ui', { filters, ...HOW });
}

/** @param {readonly string[]} filters */
export async function vsixSuite(filters) {
  const temporary = temporaryFolder('vsix');
  try {
    const vsix = path.join(temporary.folder, 'gongkai.vsix');
    await packBuilt(vsix);
    return await mochaSuite('test/workbench/vsix', { filters, ...HOW, env: { GONGKAI_VSIX: vsix } });
  } finally {
    temporary.remove();
  }
}
