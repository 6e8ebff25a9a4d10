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
  ['2019', defaultSettings, [/gongkai has to be an object.*2019/u]],
  [[], defaultSettings, [/gongkai has to be an object/u]],
  [{ rules: 5 }, defaultSettings, [/gongkai\.rules has to be an object, not 5/u]],
  [{}, defaultSettings, []],
  [{ format: 'auto', rules: null }, defaultSettings, []],
  [{ format: '2019', rules: { 'total/row': 'off' } }, { format: '2019', rules: { 'total/row': 'off' } }, []],
  [{ format: '1999' }, defaultSettings, [/gongkai\.format.*1999/u]],
  [{ format: 2021 }, defaultSettings, [/gongkai\.format.*2021/u]],
  [{ rules: { 'no/rule': 'off', 'total/row': 7, 'text/phone': 'hint' } }, { format: undefined, rules: { 'text/phone': 'hint' } }, [/no\/rule/u, /total\/row.*7/u]],
];

/** A client that is asked for settings: what it was asked, each waiting for an answer. */
function asking(): { source: SettingsSource; answers: ((raw: unknown) => void)[] } {
  const answers: ((raw: unknown) => void)[] = [];
  const workspace = { getConfiguration: () => new Promise((resolve) => answers.push(resolve)) };
  return { source: new SettingsSource({ workspace, console: { warn: () => undefined } } as unknown as Connection, () => true), answers };
}

describe('the settings that a client is asked for', () => {
  const off = { rules: { 'total/row': 'off' } } as const;

  it('are those of its last answer, whichever is given first', async () => {
    const { source, answers } = asking();
    const before = source.of('file:///a');
    source.accept(null);
    const now = source.of('file:///a');
    answers[1]?.(off);
    assert.deepEqual((await now).rules, off.rules);
    answers[0]?.({ rules: {} });
    assert.deepEqual((await before).rules, off.rules, 'whoever asked earlier waits for the new ones');
    assert.deepEqual((await source.of('file:///a')).rules, off.rules);
  });

  it('are forgotten with a document, also when it was asked about just before', async () => {
    const { source, answers } = asking();
    const before = source.of('file:///a');
    source.forget('file:///a');
    answers[0]?.(off);
    await before;
    void source.of('file:///a');
    assert.equal(answers.length, 2);
  });

  for (const nothing of [null, undefined]) {
    it(`are those that it sent at first where it answers ${nothing}`, async () => {
      const { source, answers } = asking();
      source.accept(off);
      const now = source.of('file:///a');
      answers[0]?.(nothing);
      assert.deepEqual((await now).rules, off.rules);
    });
  }
});

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
