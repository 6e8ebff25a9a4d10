// Silence over the protocol: quick fixes put comments in, and what they silence is gone.
import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../support/applyEdits';
import { TestClient, wholeLine } from '../support/client';

const uri = 'file:///report.gongkai';
const text = '青禾市水务局2023年政府信息公开工作年度报告\r\n进一步明确各各科室的任务。\r\n';

const workspaceFolders = ['file:///gongkai-nowhere'];

describe('suppression over stdio', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const actionsAt = (line: number): Promise<CodeAction[]> => client.actions(uri, wholeLine(line));
  const codes = async (version: number): Promise<unknown[]> => (await client.diagnostics(uri, version)).map(({ code }) => code);

  it('offers silence after the repairs, never preferred, and not in fix-all', async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const actions = (await actionsAt(1)).filter(({ diagnostics }) => diagnostics?.[0]?.code === 'text/repeated');
    assert.deepEqual(actions.map(({ title }) => title).slice(-2), ['在此行忽略 text/repeated', '在本文件忽略 text/repeated']);
    assert.ok(actions.length > 2);
    assert.ok(actions.slice(-2).every(({ isPreferred }) => isPreferred !== true));
    assert.deepEqual(await client.actions(uri, wholeLine(1), 'source.fixAll'), []);
  });

  it('offers each silence once for all findings of a rule', async () => {
    client = await TestClient.start();
    const begun = '青禾市水务局2023年政府信息公开工作年度报告\n一、总体情况\n进一步明确各各科室的的任务。\n';
    await client.open(uri, begun);
    const silencing = (await actionsAt(2)).filter(({ title }) => title.includes('忽略'));
    assert.deepEqual(silencing.map(({ title }) => title), ['text/repeated', 'section/missing'].flatMap((rule) => [`在此行忽略 ${rule}`, `在本文件忽略 ${rule}`]));
    const [inLine] = silencing;
    assert.equal(inLine?.diagnostics?.length, 2);
    await client.change(uri, 2, [{ text: applyEdits(begun, inLine?.edit?.changes?.[uri] as TextEdit[]) }]);
    assert.ok(!(await codes(2)).includes('text/repeated'));
  });

  it('writes a finding into the ignore file, where the client can create it', async () => {
    const inFolder = `${workspaceFolders[0]}/2023/%E5%B9%B4%E6%8A%A5.gongkai`;
    client = await TestClient.start({ workspaceFolders, capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } } });
    await client.open(inFolder, text);
    const actions = await client.actions(inFolder, wholeLine(1));
    const [create, change] = (actions.find(({ title }) => title === '将此处的 text/repeated 记入忽略文件')?.edit?.documentChanges ?? []) as [unknown, { edits: TextEdit[] }];
    assert.deepEqual(create, { kind: 'create', uri: `${workspaceFolders[0]}/.gongkaiignore.json`, options: { ignoreIfExists: true } });
    const { ignore } = JSON.parse(change.edits[0]?.newText ?? '') as { ignore: { file: string; rule: string; hash: string }[] };
    assert.deepEqual([ignore[0]?.file, ignore[0]?.rule], ['2023/年报.gongkai', 'text/repeated']);
    assert.match(ignore[0]?.hash ?? '', /^[0-9a-f]{16}$/);
  });

  it('puts the comment in with the line ends of its neighbours, and the finding is gone', async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    let version = 1;
    for (const title of ['在此行忽略 text/repeated', '在本文件忽略 text/repeated']) {
      const action = (await actionsAt(1)).find((each) => each.title === title);
      const silent = applyEdits(text, action?.edit?.changes?.[uri] as TextEdit[]);
      assert.ok(!/[^\r]\n/.test(silent));
      await client.change(uri, ++version, [{ text: silent }]);
      const found = await codes(version);
      assert.ok(!found.includes('text/repeated') && !found.includes('suppression/unused'), found.join());
      await client.change(uri, ++version, [{ text }]);
      assert.ok((await codes(version)).includes('text/repeated'));
    }
  });
});
