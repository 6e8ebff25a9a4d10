// Folders that live as long as one run.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** @param {string} purpose */
export function temporaryFolder(purpose) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `gongkai-${purpose}-`)));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}
