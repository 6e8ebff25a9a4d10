// Last year's report beside this year's: in another editor, on the disk, changed and closed; and the ignore file of a folder.
import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, TextEdit } from 'vscode-languageserver-protocol/node';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { hashOf } from '../../server/src/rules/suppression/ignoreFile';
import { applyEdits } from '../support/applyEdits';
import { TestClient, wholeLine } from '../support/client';
import { findings } from '../support/marked';

const HEAD = '三、收到和处理政府信息公开申请情况\n\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n';
const report = (year: number, label: string, count: number): string => `${year}年青禾市水务局政府信息公开工作年度报告\n\n${HEAD}${label}\t${count}\t0\t0\t0\t0\t0\t${count}\n`;
const before = (count: number): string => report(2022, '四、结转下年度继续办理', count);
const after = (count: number): string => report(2023, '二、上年结转政府信息公开申请数量', count);

const across = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.filter(({ code }) => String(code).startsWith('cross-year/'));

describe('the workspace over stdio', () => {
  let client: TestClient;
  let folder: string;
  let remove: () => void;
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  beforeEach(() => {
    ({ folder, remove } = temporaryFolder('年报'));
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    remove();
  });

  /** The first diagnostics published for a document, from the `from`-th publish on, that pass. */
  function published(uri: string, from: number, test: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    return client.until(() => client.published.slice(from).find((each) => each.uri === uri && test(each.diagnostics))?.diagnostics);
  }

  it('compares open documents, and again when either changes or is closed', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } });
    const [last, now] = ['untitled:last', 'untitled:now'];
    await client.open(last, before(2));
    await client.open(now, after(3));
    const [finding] = across(await client.diagnostics(now, 1));
    assert.equal(finding?.code, 'cross-year/carry-over');
    assert.deepEqual(finding.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]), [[last, 5]]);
    let seen = client.published.length;
    await client.change(last, 2, [{ text: `\n${before(2)}` }]);
    const moved = await published(now, seen, () => true);
    assert.equal(across(moved)[0]?.relatedInformation?.[0]?.location.range.start.line, 6);
    seen = client.published.length;
    await client.change(last, 3, [{ text: before(3) }]);
    await published(now, seen, (diagnostics) => across(diagnostics).length === 0);
    await client.change(now, 2, [{ text: after(4) }]);
    assert.equal(across(await client.diagnostics(now, 2)).length, 1);
    seen = client.published.length;
    await client.close(last);
    await published(now, seen, (diagnostics) => across(diagnostics).length === 0);
  });

  it('tells a client that pulls to pull again when last year’s report changed', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } } });
    const [last, now] = ['untitled:last', 'untitled:now'];
    await client.open(last, before(2));
    await client.open(now, after(3));
    const pulled = await client.pull(now);
    assert.equal(across(pulled.items ?? []).length, 1);
    const told = client.refreshes.length;
    await client.change(last, 2, [{ text: before(3) }]);
    await client.until(() => client.refreshes[told]);
    assert.deepEqual(across((await client.pull(now, pulled.resultId)).items ?? []), []);
    assert.deepEqual(client.published, []);
  });

  it('tells no client to pull again that does not pull, or that cannot be told', async () => {
    for (const textDocument of [{ diagnostic: {} }, {}]) {
      const pulls = 'diagnostic' in textDocument;
      client = await TestClient.start({ capabilities: { textDocument, workspace: { diagnostics: { refreshSupport: !pulls } } }, initializationOptions: { overview: true } });
      const { overviewsChanged } = client;
      const [last, now] = ['untitled:last', 'untitled:now'];
      await client.open(last, before(2));
      await client.open(now, after(3));
      await client.until(() => (overviewsChanged.includes(now) ? true : undefined));
      const seen = overviewsChanged.length;
      await client.change(last, 2, [{ text: before(3) }]);
      await client.until(() => (overviewsChanged.includes(now, seen) ? true : undefined));
      if (pulls) assert.deepEqual(across((await client.pull(now)).items ?? []), []);
      else await published(now, 0, (diagnostics) => across(diagnostics).length === 0);
      assert.deepEqual(client.refreshes, []);
      if (pulls) assert.equal(await client.stop(), 0);
    }
  });

  it('finds last year in the folder, whatever the file is called, and the open buffer wins', async () => {
    await writeFile(path.join(folder, '存档.txt'), before(2));
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(uriOf('now.gongkai'), after(3));
    await published(uriOf('now.gongkai'), 0, (diagnostics) => across(diagnostics).length === 1);
    const seen = client.published.length;
    await client.open(uriOf('存档.txt'), before(3), 'plaintext');
    await published(uriOf('now.gongkai'), seen, (diagnostics) => across(diagnostics).length === 0);
  });

  it('finds last year in a page of the web that nobody opened', async () => {
    await writeFile(path.join(folder, 'index.html'), `<html><head><style>td { border: 0 }</style></head><body>\n${before(2)}\n</body></html>`);
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(uriOf('now.gongkai'), after(3));
    await published(uriOf('now.gongkai'), 0, (diagnostics) => across(diagnostics).length === 1);
  });

  it('knows a file by its URI, however the editor writes it', async () => {
    await writeFile(path.join(folder, '存档(1).txt'), before(2));
    const asVsCode = uriOf('存档(1).txt').replace('(', '%28').replace(')', '%29');
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(uriOf('now.gongkai'), after(3));
    await published(uriOf('now.gongkai'), 0, (diagnostics) => across(diagnostics).length === 1);
    let seen = client.published.length;
    await client.open(asVsCode, before(3), 'plaintext');
    await published(uriOf('now.gongkai'), seen, (diagnostics) => across(diagnostics).length === 0);
    seen = client.published.length;
    await client.close(asVsCode);
    await published(uriOf('now.gongkai'), seen, (diagnostics) => across(diagnostics).length === 1);
    await writeFile(path.join(folder, '存档(1).txt'), before(3));
    seen = client.published.length;
    await client.filesChanged(asVsCode);
    await published(uriOf('now.gongkai'), seen, (diagnostics) => across(diagnostics).length === 0);
  });

  it('heeds files that change on the disk', async () => {
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(uriOf('now.gongkai'), after(3));
    assert.deepEqual(across(await client.diagnostics(uriOf('now.gongkai'), 1)), []);
    await writeFile(path.join(folder, 'last.txt'), before(2));
    await client.filesChanged(uriOf('last.txt'));
    await published(uriOf('now.gongkai'), 0, (diagnostics) => across(diagnostics).length === 1);
  });

  it('heeds folders that come and go on the disk with what is in them', async () => {
    const [now, archive] = [uriOf('now.gongkai'), path.join(folder, '去年(存档)')];
    const isTold = (count: number) => (diagnostics: Diagnostic[]): boolean => across(diagnostics).length === count;
    await mkdir(archive);
    await writeFile(path.join(archive, 'last.txt'), before(2));
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(now, after(3));
    await published(now, 0, isTold(1));
    const aside = temporaryFolder('别处');
    let seen = client.published.length;
    await rename(archive, path.join(aside.folder, '去年'));
    await client.filesChanged(uriOf('去年(存档)').replace('(', '%28'));
    await published(now, seen, isTold(0));
    seen = client.published.length;
    await rename(path.join(aside.folder, '去年'), path.join(folder, '归档'));
    await client.filesChanged(uriOf('归档'));
    await published(now, seen, isTold(1));
    aside.remove();
  });

  it('has read all that findings rest on when it has answered the wish to check again', async () => {
    const now = uriOf('now.gongkai');
    const toldOf = async (): Promise<number> => across((await client.pull(now)).items ?? []).length;
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(now, after(3));
    for (const count of [2, 3, 4]) {
      await writeFile(path.join(folder, 'last.txt'), before(count));
      await client.request('gongkai/recheck', null);
      assert.equal(await toldOf(), count === 3 ? 0 : 1);
    }
    await rename(path.join(folder, 'last.txt'), path.join(folder, 'moved.txt'));
    await client.request('gongkai/recheck', null);
    assert.equal(await toldOf(), 1);
  });

  it('says nothing anew where a file is touched and says what it said', async () => {
    const now = uriOf('now.gongkai');
    await writeFile(path.join(folder, 'last.txt'), before(2));
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(now, after(3));
    await published(now, 0, (diagnostics) => across(diagnostics).length === 1);
    const seen = client.published.length;
    for (let i = 0; i < 500; i++) await client.filesChanged(uriOf('last.txt'));
    await client.request('gongkai/recheck', null);
    await writeFile(path.join(folder, 'last.txt'), before(4));
    await client.filesChanged(uriOf('last.txt'));
    await client.until(() => client.published[seen]);
    assert.match(JSON.stringify(across(client.published[seen]?.diagnostics ?? [])), /4/u);
  });

  it('reads files again of which nobody told it, when it is asked to check again', async () => {
    const uri = uriOf('now.gongkai');
    const text = `${after(3)}\n五、存在的主要问题及改进情况\n\n进一步明确各各科室的任务。\n`;
    const repeated = findings(text).find(({ finding }) => finding.rule === 'text/repeated');
    assert.ok(repeated);
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(uri, text);
    await client.diagnostics(uri, 1);
    const tells = (years: number, words: number) => (diagnostics: readonly Diagnostic[]): boolean =>
      across(diagnostics).length === years && diagnostics.filter(({ code }) => code === 'text/repeated').length === words;
    assert.equal(await client.request('gongkai/recheck', null), null);
    await published(uri, 0, tells(0, 1));
    await writeFile(path.join(folder, 'last.txt'), before(2));
    await client.request('gongkai/recheck', null);
    await published(uri, 0, tells(1, 1));
    await writeFile(path.join(folder, '.gongkaiignore.json'), JSON.stringify({ ignore: [{ file: '*', rule: 'text/repeated', hash: hashOf(repeated.finding), reason: '存档' }] }));
    await client.request('gongkai/recheck', null);
    await published(uri, 0, tells(1, 0));
    const seen = client.published.length;
    await rm(path.join(folder, 'last.txt'));
    await client.request('gongkai/recheck', null);
    await published(uri, seen, tells(0, 0));
  });

  it('watches files by patterns that editors understand', async () => {
    client = await TestClient.start({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, workspaceFolders: [pathToFileURL(folder).href] });
    const patterns = await client.watched();
    assert.deepEqual(patterns, ['**/*.{txt,gongkai,nianbao,md,html,htm}', '**/.gongkaiignore.json', '**/*']);
    for (const pattern of patterns) assert.doesNotMatch(String(pattern), /\{[^}]*\{/u, 'braces within braces match nothing in VS Code');
  });

  it('tells pulling clients honestly whether anything differs', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    assert.deepEqual(client.initialized.capabilities.diagnosticProvider, { identifier: 'gongkai', interFileDependencies: true, workspaceDiagnostics: false });
    await client.open('untitled:now', after(3));
    const first = await client.pull('untitled:now');
    await client.open('untitled:last', before(2));
    const second = await client.pull('untitled:now', first.resultId);
    assert.equal(across(second.items ?? []).length, 1);
    assert.equal((await client.pull('untitled:now', second.resultId)).kind, 'unchanged');
  });

  it('tells the client that what its views show has changed, too', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { overview: true } });
    await client.open('untitled:now', after(3));
    await client.open('untitled:last', before(2));
    await client.until(() => client.overviewsChanged.filter((uri) => uri === 'untitled:now')[1]);
  });

  it('is silent about what the ignore file names', async () => {
    const text = '青禾市水务局2023年政府信息公开工作年度报告\n进一步明确各各科室的任务。\n';
    const located = findings(text).find(({ finding }) => finding.rule === 'text/repeated');
    assert.ok(located);
    await writeFile(path.join(folder, '.gongkaiignore.json'), JSON.stringify({ ignore: [{ file: '*', rule: 'text/repeated', hash: hashOf(located.finding), reason: '存档' }] }));
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href] });
    await client.open(uriOf('年报.gongkai'), text);
    await published(uriOf('年报.gongkai'), 0, (diagnostics) => !diagnostics.some(({ code }) => code === 'text/repeated'));
  });

  it('writes on in the ignore file as its editor shows it, and is silent at once', async () => {
    const ignoreFile = uriOf('.gongkaiignore.json');
    const entry = { file: '*', rule: 'text/brackets', hash: '0', reason: '存档' };
    const content = (count: number): string => JSON.stringify({ ignore: new Array(count).fill(entry) });
    await writeFile(path.join(folder, '.gongkaiignore.json'), content(1));
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href], capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } } });
    const uri = uriOf('年报.gongkai');
    await client.open(uri, '青禾市水务局2023年政府信息公开工作年度报告\n进一步明确各各科室的任务。\n');
    await client.diagnostics(uri, 1);
    // Offered once the server knows whether the folder has an ignore file.
    const offered = async (): Promise<{ version: number | null; edits: TextEdit[] }> => {
      const action = (await client.actions(uri, wholeLine(1))).find(({ title }) => title.includes('text/repeated 记入忽略文件'));
      if (!action) return offered();
      const change = action.edit?.documentChanges?.[0] as { textDocument: { version: number | null }; edits: TextEdit[] };
      return { version: change.textDocument.version, edits: change.edits };
    };
    const entriesIn = (text: string): number => (JSON.parse(text) as { ignore: unknown[] }).ignore.length;
    const onDisk = await offered();
    assert.equal(onDisk.version, null);
    assert.equal(entriesIn(applyEdits(`${content(1)}\n\n\n`, onDisk.edits)), 2, 'also where the editor shows more lines than the disk has');
    await client.open(ignoreFile, content(3), 'json');
    assert.deepEqual(await client.request('textDocument/codeAction', { textDocument: { uri: ignoreFile }, range: wholeLine(0) }), []);
    const inEditor = await offered();
    const written = applyEdits(content(3), inEditor.edits);
    assert.deepEqual([inEditor.version, entriesIn(written)], [1, 4]);
    const isSilent = (diagnostics: Diagnostic[]): boolean => !diagnostics.some(({ code }) => code === 'text/repeated');
    await client.change(ignoreFile, 2, [{ text: written }]);
    await published(uri, 0, isSilent);
    const seen = client.published.length;
    await client.close(ignoreFile);
    await published(uri, seen, (diagnostics) => !isSilent(diagnostics));
    assert.equal((await offered()).version, null);
    assert.ok(!client.published.some((each) => each.uri === ignoreFile));
  });

  it('asks to be told of ignore files, and says what it cannot read in one', async () => {
    await writeFile(path.join(folder, '.gongkaiignore.json'), '{ "ignore": [7] }');
    client = await TestClient.start({ workspaceFolders: [pathToFileURL(folder).href], capabilities: { textDocument: { synchronization: { dynamicRegistration: true } } } });
    assert.match(await client.until(() => client.messages[0]), /^忽略文件第 1 项缺少 file、rule、hash，这部分不起作用（gongkai-年报[^/]*\/\.gongkaiignore\.json）$/u);
    await client.until(() => client.registrations[2]);
    assert.deepEqual(client.registrations.map(({ method }) => method), ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose']);
  });

  it('looks through a folder that is added, and forgets one that is taken away', async () => {
    const reads = `${after(3)}\n五、存在的主要问题及改进情况\n\n进一步明确各各科室的任务。\n`;
    const repeated = findings(reads).find(({ finding }) => finding.rule === 'text/repeated');
    assert.ok(repeated);
    await writeFile(path.join(folder, 'last.txt'), before(2));
    await writeFile(path.join(folder, '.gongkaiignore.json'), JSON.stringify({ ignore: [{ file: '*', rule: 'text/repeated', hash: hashOf(repeated.finding), reason: '存档' }] }));
    client = await TestClient.start({ capabilities: { workspace: { workspaceFolders: true } }, workspaceFolders: [] });
    assert.deepEqual(client.initialized.capabilities.workspace?.workspaceFolders, { supported: true, changeNotifications: true });
    const uri = uriOf('now.gongkai');
    const tells = (years: number, words: number) => (diagnostics: readonly Diagnostic[]): boolean =>
      across(diagnostics).length === years && diagnostics.filter(({ code }) => code === 'text/repeated').length === words;
    await client.open(uri, reads);
    await published(uri, 0, tells(0, 1));
    await client.foldersChanged([pathToFileURL(folder).href]);
    await published(uri, 0, tells(1, 0));
    const seen = client.published.length;
    await client.foldersChanged([], [pathToFileURL(folder).href]);
    await published(uri, seen, tells(0, 1));
  });
});
