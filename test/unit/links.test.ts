// The links of the documentation lead somewhere, in the packed extension, too.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { globSync } from 'tinyglobby';

const shipped = new Set(globSync(readFileSync('.vscodeignore', 'utf8').split('\n').flatMap((line) => (line.startsWith('!') ? line.slice(1) : []))));

/** The files that a page links to, from the root of the clone. */
function linkedFrom(page: string): string[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/gu)];
  return links.map(([, link = '']) => path.posix.join(path.posix.dirname(page), link));
}

describe('the links of', () => {
  for (const page of globSync(['README.md', 'CHANGELOG.md', 'docs/**/*.md'])) {
    it(page, () => assert.deepEqual(linkedFrom(page).filter((file) => !existsSync(file)), []));
  }
});

describe('the links of pages that ship', () => {
  // Those of README.md lead to the repository once it is packed.
  for (const page of [...shipped].filter((file) => file.startsWith('docs/'))) {
    it(page, () => assert.deepEqual(linkedFrom(page).filter((file) => !shipped.has(file)), []));
  }
});
