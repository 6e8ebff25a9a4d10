// Where the clone is: npm runs every script from there.
import { existsSync } from 'node:fs';
import * as path from 'node:path';

export const root = process.cwd();
if (!existsSync(path.join(root, 'esbuild.mjs'))) throw new Error(`${root} is not the root of the clone: run this by npm`);

/** A path in the clone. @param {readonly string[]} parts */
export function inRoot(...parts) {
  return path.join(root, ...parts);
}
