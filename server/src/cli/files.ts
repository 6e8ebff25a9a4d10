// Which files the paths of a command line mean, and what stands in them.
import { readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reportExtensions } from '../model/workspace';
import { append } from '../text/append';
import { messageOf, type Streams } from './streams';

/** A text to look at. `named`: the user named this very file; else a folder or a glob did, and only reports and plans count. */
export interface Source {
  readonly file: string;
  readonly named: boolean;
  readonly read: () => Promise<string>;
}

/** A path that could not be used, and why. */
export interface Problem {
  readonly file: string;
  readonly reason: string;
}

const REPORTS = `**/*.{${reportExtensions.join(',')}}`;
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** The texts that the paths mean, in the order of the paths, those of a folder or glob by name; of paths that mean none it is said why. */
export async function sourcesOf(paths: readonly string[], streams: Streams, problems: Problem[]): Promise<Source[]> {
  const sources: Source[] = [];
  const input = standardInput(streams);
  for (const given of paths) {
    const found = given === '-' ? [input] : await sourcesAt(given).catch((error: unknown) => messageOf(error));
    if (typeof found === 'string') problems.push({ file: given, reason: found });
    else append(sources, found);
  }
  return sources;
}

/** Standard input, which can be read but once. */
function standardInput({ input }: Streams): Source {
  let text: Promise<string> | undefined;
  return { file: '-', named: true, read: () => (text ??= input().then(decode)) };
}

/** The texts at a path, or why there are none. */
async function sourcesAt(given: string): Promise<readonly Source[] | string> {
  const found = await stat(given).catch(() => undefined);
  if (found?.isFile()) return [source(given, true)];
  if (found?.isDirectory()) return (await filesUnder(given)).map((file) => source(file, false));
  if (found) return '不是文件 · not a file';
  if (!isDynamicPattern(given)) return '找不到 · not found';
  const files = (await glob(given, { ignore: IGNORED, dot: false })).sort();
  return files.length === 0 ? '没有匹配的文件 · no file matches' : files.map((file) => source(file, false));
}

/** @throws Error where the folder cannot be read, of which `glob` says nothing. */
async function filesUnder(folder: string): Promise<string[]> {
  await readdir(folder);
  const files = await glob(REPORTS, { cwd: folder, ignore: IGNORED, dot: false, caseSensitiveMatch: false });
  return files.sort().map((file) => path.join(folder, file));
}

function source(file: string, named: boolean): Source {
  return { file, named, read: async () => decode(await readFile(file)) };
}

/** How much of a file tells whether it is text, and one in how many of its bytes may be NUL. */
const HEAD = 8192;
const BYTES_A_ZERO = 50;

/** Text of UTF-8 bytes, without a byte order mark, which no editor shows. @throws Error where they are none: another encoding, or no text at all. */
export function decode(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > head.length / BYTES_A_ZERO) throw new Error('不是文本文件 · not a text file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('不是 UTF-8 编码 · not UTF-8');
  }
}
