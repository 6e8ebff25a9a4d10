// Proves that the settings offer every rule that the server knows, each with the same levels.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleIds } from '../../../server/src/rules/ruleIds';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

describe('settings of the rules', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const rules = manifest.contributes.configuration.properties['gongkai.rules'] as Schema;

  it('name every rule', () => {
    assert.deepEqual(ruleIds.filter((id) => !(id in rules.properties)), []);
  });

  it('offer the same levels everywhere', () => {
    for (const [id, { enum: levels }] of Object.entries(rules.properties)) {
      assert.deepEqual(levels, ['off', 'hint', 'info', 'warning', 'error'], id);
    }
  });
});
