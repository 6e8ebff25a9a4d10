// What of a client's settings is understood, and that the rest is named.
import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { defaultSettings, SettingsSource, type Settings } from '../../../server/src/server/settings';

/** The settings that a client sends unasked, as they are read, and what is said of them. */
async function read(sent: unknown): Promise<{ settings: Settings; warnings: string[] }> {
  const warnings: string[] = [];
  const connection = { console: { warn: (problem: string) => warnings.push(problem) } } as unknown as Connection;
  const source = new SettingsSource(connection, () => false);
  source.accept(sent);
  return { settings: await source.of('file:///a'), warnings };
}

const rows: readonly (readonly [sent: unknown, settings: Settings, warned: readonly RegExp[]])[] = [
  [undefined, defaultSettings, []],
  [null, defaultSettings, []],
  ['2019', defaultSettings, []],
  [{}, defaultSettings, []],
  [{ format: 'auto', rules: null }, defaultSettings, []],
  [{ format: '2019', rules: { 'total/row': 'off' } }, { format: '2019', rules: { 'total/row': 'off' } }, []],
  [{ format: '1999' }, defaultSettings, [/gongkai\.format.*1999/u]],
  [{ format: 2021 }, defaultSettings, [/gongkai\.format.*2021/u]],
  [{ rules: { 'no/rule': 'off', 'total/row': 7, 'text/phone': 'hint' } }, { format: undefined, rules: { 'text/phone': 'hint' } }, [/no\/rule/u, /total\/row.*7/u]],
];

describe('the settings', () => {
  for (const [sent, expected, warned] of rows) {
    it(`${JSON.stringify(sent)} are read`, async () => {
      const { settings, warnings } = await read(sent);
      assert.deepEqual(settings, expected);
      assert.equal(warnings.length, warned.length, warnings.join('\n'));
      warned.forEach((pattern, i) => assert.match(warnings[i] ?? '', pattern));
    });
  }
});
