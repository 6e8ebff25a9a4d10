// Reads the ignore file of the directory that the program is run in.
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { say, type Locale } from '../rules/messages/message';
import { ignoreFileName, readIgnoreFile, type IgnoreList } from '../rules/suppression/ignoreFile';
import { append } from '../text/append';
import { decode, type Problem } from './files';
import { messageOf } from './streams';

/** The ignore file; undefined where there is none. What is wrong in it is added to `problems`. */
export async function readIgnored(problems: Problem[], locale: Locale): Promise<IgnoreList | undefined> {
  try {
    const list = readIgnoreFile(decode(await readFile(ignoreFileName)));
    append(problems, list.problems.map((problem) => ({ file: ignoreFileName, reason: say(problem, locale) })));
    return list;
  } catch (error) {
    if (!isNotThere(error)) problems.push({ file: ignoreFileName, reason: messageOf(error) });
    return undefined;
  }
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** A path as an ignore file writes it: from the current directory, with `/`. */
export function pathFromHere(file: string): string {
  return path.relative('', file).split(path.sep).join('/');
}
