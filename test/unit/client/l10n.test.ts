// Proves that everything the client and the manifest say is there in both languages.
import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(file, 'utf8');
const table = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;
const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();

/** The first argument of every call of `t`. */
function said(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text ?? '');
}

function placeholders(text: string): string[] {
  return sorted(text.match(/\{\d+\}/g) ?? []);
}

describe('what the client says', () => {
  const sources = readdirSync('client/src').map((file) => read(`client/src/${file}`));
  const bundle = table('l10n/bundle.l10n.zh-cn.json');

  it('is in the Chinese bundle, and nothing else is', () => {
    assert.deepEqual(sorted(Object.keys(bundle)), sorted(sources.flatMap(said)));
  });

  it('never is a computed string, which no bundle could hold', () => {
    const calls = sources.flatMap((source) => source.match(/\bt\(\s*[^'\s)]/g) ?? []);
    assert.deepEqual(calls, []);
  });

  it('keeps its placeholders in Chinese', () => {
    for (const [english, chinese] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(String(chinese)), placeholders(english), english);
    }
  });
});

describe('what the manifest says', () => {
  const keys = sorted([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''));

  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    it(`is in ${file}, and nothing else is`, () => {
      assert.deepEqual(sorted(Object.keys(table(file))), keys);
    });
  }
});
