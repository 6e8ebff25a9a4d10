// Which files the paths of a command line mean, and what stands in them.
import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reportExtensions } from '../model/workspace';
import { append } from '../text/append';
import type { Streams } from './streams';

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

/** The texts that the paths mean, in the order of the paths, those of a folder or glob by name; and the paths that mean none. */
export async function sourcesOf(paths: readonly string[], streams: Streams): Promise<{ sources: Source[]; problems: Problem[] }> {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const given of paths) {
    if (given === '-') {
      sources.push({ file: '-', named: true, read: async () => decode(await streams.input()) });
      continue;
    }
    const found = await stat(given).catch(() => undefined);
    if (found?.isFile()) sources.push(source(given, true));
    else if (found?.isDirectory()) append(sources, (await filesUnder(given)).map((file) => source(file, false)));
    else if (!found && isDynamicPattern(given)) {
      const files = (await glob(given, { ignore: IGNORED, dot: false })).sort();
      if (files.length === 0) problems.push({ file: given, reason: '没有匹配的文件 · no file matches' });
      append(sources, files.map((file) => source(file, false)));
    } else problems.push({ file: given, reason: found ? '不是文件 · not a file' : '找不到 · not found' });
  }
  return { sources, problems };
}

async function filesUnder(folder: string): Promise<string[]> {
  const files = await glob(REPORTS, { cwd: folder, ignore: IGNORED, dot: false, caseSensitiveMatch: false });
  return files.sort().map((file) => path.join(folder, file));
}

function source(file: string, named: boolean): Source {
  return { file, named, read: async () => decode(await readFile(file)) };
}

/** Text of UTF-8 bytes. @throws Error where they are none: another encoding, or no text at all. */
export function decode(bytes: Uint8Array): string {
  if (bytes.subarray(0, 8192).includes(0)) {
    const head = bytes.subarray(0, 8192);
    const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
    if (zeros > head.length / 50) throw new Error('不是文本文件 · not a text file');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('不是 UTF-8 编码 · not UTF-8');
  }
}

