// Reads the files of workspace folders from the disk; only the server that runs in Node does.
import { readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPassedOver, mayBeReport, type Host } from './host';

const MOST_FILES = 2000;
const MOST_BYTES = 2_000_000;
const DEEPEST = 8;

/** The disk, as far as reports may lie on it. */
export const workspaceFiles: Host = {
  list: async (folder) => {
    if (!folder.startsWith('file:')) return [];
    const root = fileURLToPath(folder);
    const files: string[] = [];
    await gather(root, 0, files);
    // Below the folder's URI as the editor writes it: a drive of Windows may be c%3A or C:.
    return files.map((file) => folder + path.relative(root, file).split(path.sep).map(encodeURIComponent).join('/'));
  },
  read: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    const file = fileURLToPath(uri);
    const { size } = await stat(file);
    return size > MOST_BYTES ? undefined : textOf(await readFile(file));
  },
};

async function gather(folder: string, depth: number, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (files.length >= MOST_FILES) return;
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < DEEPEST && !isPassedOver(entry.name)) await gather(at, depth + 1, files);
    } else if (entry.isFile() && mayBeReport(entry.name)) files.push(at);
  }
}

/** UTF-8, or GB 18030 where it is none. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
