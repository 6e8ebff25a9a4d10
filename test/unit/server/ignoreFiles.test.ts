// Whether what ignore files say is known as it is shown, and what cannot be read in them is told once, when it is saved.
import assert from 'node:assert/strict';
import { IgnoreFiles } from '../../../server/src/server/ignoreFiles';

const folder = 'file:///w/';
const uri = `${folder}.gongkaiignore.json`;
const broken = '{"ignore":[7]}';
const sound = '{"ignore":[]}';

/** A workspace of one folder, whose ignore file a test saves and opens; `log` says what the server was told. */
class Workspace {
  saved: string | undefined;
  shown: string | undefined;
  readonly log: string[] = [];
  readonly #waiting: ((json: string | undefined) => void)[] = [];
  readonly files = new IgnoreFiles({
    open: () => (this.shown === undefined ? undefined : { version: 1, getText: () => this.shown as string }),
    changed: () => this.log.push('changed'),
    unreadable: (_, problems) => this.log.push(`unreadable ${problems.length}`),
  });

  constructor(folders = [folder]) {
    this.files.begin(folders, { list: () => Promise.resolve([]), read: () => new Promise((resolve) => this.#waiting.push(resolve)) });
  }

  /** Answers the read that was asked for at a place, with what is saved. */
  async answer(at: number, json: string | undefined): Promise<void> {
    this.#waiting[at]?.(json);
    await new Promise(setImmediate);
  }
}

describe('ignore files', () => {
  it('are not written into before they are read', async () => {
    const workspace = new Workspace();
    assert.equal(workspace.files.targetOf(`${folder}a.txt`), undefined);
    assert.equal(workspace.files.ignoresOf(`${folder}a.txt`), undefined);
    await workspace.answer(0, undefined);
    assert.equal(workspace.files.targetOf(`${folder}a.txt`)?.uri, uri);
  });

  it('are as the last read has them, and what was read before they changed is not told', async () => {
    const workspace = new Workspace();
    workspace.files.filesChanged([uri]);
    await workspace.answer(0, broken);
    await workspace.answer(1, sound);
    assert.equal(workspace.files.targetOf(`${folder}a.txt`)?.json, sound);
    assert.deepEqual(workspace.log, ['changed']);
  });

  it('are told to be unreadable when that is saved, and once', async () => {
    const workspace = new Workspace();
    await workspace.answer(0, undefined);
    workspace.shown = broken;
    workspace.files.edited(uri);
    assert.deepEqual(workspace.log, ['changed']);
    workspace.files.filesChanged([uri]);
    await workspace.answer(1, broken);
    assert.deepEqual(workspace.log, ['changed', 'unreadable 1']);
    workspace.shown = undefined;
    workspace.files.filesChanged([uri]);
    await workspace.answer(2, broken);
    assert.deepEqual(workspace.log, ['changed', 'unreadable 1']);
  });

  it('are those of the innermost folder that holds a document', async () => {
    const inner = `${folder}in/`;
    for (const folders of [[folder, inner], [inner, folder]]) {
      const workspace = new Workspace(folders);
      for (const at of [0, 1]) await workspace.answer(at, undefined);
      const { files } = workspace;
      assert.equal(files.targetOf(`${inner}a.txt`)?.uri, `${inner}.gongkaiignore.json`);
      assert.equal(files.targetOf(`${inner}a.txt`)?.file, 'a.txt');
      assert.equal(files.targetOf(`${folder}a.txt`)?.uri, uri);
    }
  });

  it('are told to be others where a folder comes between a document and its ignore file, or goes', async () => {
    const inner = `${folder}in/`;
    const workspace = new Workspace();
    await workspace.answer(0, sound);
    assert.deepEqual(workspace.log, ['changed']);
    workspace.files.foldersChanged([inner], []);
    assert.deepEqual(workspace.log, ['changed', 'changed']);
    await workspace.answer(1, undefined);
    assert.equal(workspace.files.targetOf(`${inner}a.txt`)?.uri, `${inner}.gongkaiignore.json`);
    workspace.files.foldersChanged([], [inner]);
    assert.equal(workspace.files.targetOf(`${inner}a.txt`)?.uri, uri);
    assert.deepEqual(workspace.log, ['changed', 'changed', 'changed']);
  });
});
