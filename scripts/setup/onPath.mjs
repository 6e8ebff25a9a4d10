// Whether a program is on the PATH, and where.
import { accessSync, constants } from 'node:fs';
import * as path from 'node:path';

const ENDINGS = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of the first of these programs that is there. @param {readonly string[]} names */
export function onPath(...names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const files = names.flatMap((name) => folders.flatMap((folder) => ENDINGS.map((ending) => path.join(folder, name + ending))));
  return files.find(isProgram);
}
