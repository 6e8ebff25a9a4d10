// Where the real reports are: a folder beside the clone that not every machine has.
import { existsSync } from 'node:fs';
import * as path from 'node:path';

// An extension host runs elsewhere and is told where the clone is.
const folder = path.resolve(process.env['GONGKAI_ROOT'] ?? '.', '../shared/samples');

/**
 * The folder of real reports, or undefined where there is none: a suite then defines no tests over it.
 * Under `CI=true` it has to be there.
 */
export function samplesFolder(): string | undefined {
  if (existsSync(folder)) return folder;
  if (process.env['CI'] === 'true') throw new Error(`${folder} is missing, and CI=true asks for it`);
  console.log('left out: the tests over ../shared/samples, a folder that is not here');
  return undefined;
}
