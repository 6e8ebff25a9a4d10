// What is read of a client that connects: the folders that it works in, and its language.
import assert from 'node:assert/strict';
import type { InitializeParams } from 'vscode-languageserver';
import { readClient } from '../../../server/src/server/capabilities';

const rows: readonly (readonly [what: string, params: Partial<InitializeParams>, folders: readonly string[]])[] = [
  ['none named', {}, []],
  ['none at all', { rootUri: null, workspaceFolders: null }, []],
  ['a root', { rootUri: 'file:///a' }, ['file:///a/']],
  ['of another form', { rootUri: 7, workspaceFolders: [{ uri: 7 }] } as never, []],
  ['folders, which win over the root', { rootUri: 'file:///a', workspaceFolders: [{ uri: 'file:///b/', name: 'b' }, { uri: 'file:///c', name: 'c' }] }, ['file:///b/', 'file:///c/']],
  ['a root, where there are no folders', { rootUri: 'file:///a', workspaceFolders: [] }, ['file:///a/']],
];

describe('the folders of a client', () => {
  for (const [what, params, folders] of rows) {
    it(`are read: ${what}`, () => {
      assert.deepEqual(readClient({ processId: null, capabilities: {}, ...params } as InitializeParams).folders, folders);
    });
  }
});

describe('what a client can do with edits', () => {
  const rows: readonly (readonly [edit: object | undefined, versionedEdits: boolean, createsFiles: boolean])[] = [
    [undefined, false, false],
    [{ resourceOperations: ['create'] }, false, false],
    [{ documentChanges: true }, true, false],
    [{ documentChanges: true, resourceOperations: ['rename'] }, true, false],
    [{ documentChanges: true, resourceOperations: ['rename', 'create'] }, true, true],
  ];
  for (const [workspaceEdit, versionedEdits, createsFiles] of rows) {
    it(`is read of ${JSON.stringify(workspaceEdit)}`, () => {
      const { actions } = readClient({ capabilities: { workspace: { workspaceEdit } } } as unknown as InitializeParams);
      assert.deepEqual([actions.versionedEdits, actions.createsFiles], [versionedEdits, createsFiles]);
    });
  }
});

describe('the language of a client', () => {
  for (const [locale, expected] of [['en-US', 'en'], ['zh-cn', 'zh-cn'], ['tlh', 'zh-cn'], [undefined, 'zh-cn'], [7, 'zh-cn']] as const) {
    it(`is ${expected} for ${locale}`, () => assert.equal(readClient({ capabilities: {}, locale } as unknown as InitializeParams).locale, expected));
  }
});
