// What is read of a client that connects: the folders that it works in.
import assert from 'node:assert/strict';
import type { InitializeParams } from 'vscode-languageserver';
import { readClient } from '../../../server/src/server/capabilities';

const rows: readonly (readonly [what: string, params: Partial<InitializeParams>, folders: readonly string[]])[] = [
  ['none named', {}, []],
  ['none at all', { rootUri: null, workspaceFolders: null }, []],
  ['a root', { rootUri: 'file:///a' }, ['file:///a/']],
  ['folders, which win over the root', { rootUri: 'file:///a', workspaceFolders: [{ uri: 'file:///b/', name: 'b' }, { uri: 'file:///c', name: 'c' }] }, ['file:///b/', 'file:///c/']],
];

describe('the folders of a client', () => {
  for (const [what, params, folders] of rows) {
    it(`are read: ${what}`, () => {
      assert.deepEqual(readClient({ processId: null, capabilities: {}, ...params } as InitializeParams).folders, folders);
    });
  }
});
