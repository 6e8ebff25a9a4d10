// Reads the ignore file of the directory that the program is run in.
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { ignoreFileName, readIgnoreFile, type IgnoreList } from '../rules/suppression/ignoreFile';
import { append } from '../text/append';
import { decode, type Problem } from './files';
import { messageOf } from './streams';

/** The ignore file; undefined where there is none. What is wrong in it is added to `problems`. */
export async function readIgnored(problems: Problem[]): Promise<IgnoreList | undefined> {
  const bytes = await readFile(ignoreFileName).catch(() => undefined);
  if (!bytes) return undefined;
  try {
    const list = readIgnoreFile(decode(bytes));
    append(problems, list.problems.map((reason) => ({ file: ignoreFileName, reason })));
    return list;
  } catch (error) {
    problems.push({ file: ignoreFileName, reason: messageOf(error) });
    return undefined;
  }
}

/** A path as an ignore file writes it: from the current directory, with `/`. */
export function pathFromHere(file: string): string {
  return path.relative('', file).split(path.sep).join('/');
}
