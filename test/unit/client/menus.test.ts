// Proves that commands are offered where they have something to say, and nowhere else.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Entry {
  readonly command: string;
  readonly when: string;
}

const { menus } = (JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { menus: Record<string, readonly Entry[]> } }).contributes;

function whenOf(menu: string, command: string): string | undefined {
  return menus[menu]?.find((entry) => entry.command === command)?.when;
}

describe('the menus', () => {
  it('offer the page of a rule for whatever the server checks, plans in our language among it, while it is in the editor', () => {
    assert.equal(whenOf('editor/context', 'gongkai.showRule'), 'gongkai.isServed');
    assert.equal(whenOf('commandPalette', 'gongkai.showRule'), 'gongkai.isServed');
    assert.equal(whenOf('commandPalette', 'gongkai.showReport'), 'gongkai.isServed');
  });

  it('show the button above editors of documents alone that may be reports', () => {
    assert.equal(whenOf('editor/title', 'gongkai.recomputeTotals'), 'gongkai.isReport && (resourceScheme == untitled || resourceLangId =~ /^(gongkai|plaintext|markdown|html)$/)');
  });
});
