// The links of the documentation lead somewhere, in the packed extension, too, and its map of the code is whole.
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

describe('docs/architecture.md', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  it('names every file of the model, and those that rules share', () => {
    const names = globSync(['server/src/model/**/*.ts', 'server/src/rules/*.ts']).map((file) => path.posix.basename(file, '.ts'));
    const ofFacts = new Set(globSync('server/src/model/prose/{facts,lists,shares}/*.ts').map((file) => path.posix.basename(file, '.ts')));
    assert.deepEqual(names.filter((name) => !ofFacts.has(name) && !page.includes(`\`${name}\``)), []);
  });
});
