// The language server as clients meet it: a real process, real messages.
import assert from 'node:assert/strict';
import {
  CancellationTokenSource, LSPErrorCodes, type CodeAction, type Diagnostic, type DocumentSymbol, type FoldingRange, type ResponseError, type TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { Overview, RecomputeResult } from '../../server/src/protocol';
import { applyEdits } from '../support/applyEdits';
import { caret, TestClient, wholeLine, type ClientOptions } from '../support/client';
import { invent } from '../support/reports/invent';
import { render } from '../support/reports/render';
import { withFigures } from '../support/wrongFigures';

const uri = 'file:///report.gongkai';
const report = render(invent(7, { year: 2023 }), { layout: 'tsv-drifting' });
const { text: correct } = report;

/** The correct report with the 总计 of row 一 one too high. */
function broken(): { text: string; line: number } {
  const cell = report.truth.cells.find((each) => each.table === 'requests' && each.row === 'new' && each.column === 'total');
  assert.ok(cell);
  return { text: withFigures(report, [[cell, Number(cell.value) + 1]]), line: cell.line - 1 };
}

const grave = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.filter(({ severity }) => severity === 1 || severity === 2);

const messageOf = (diagnostic: Diagnostic | undefined): string => (typeof diagnostic?.message === 'string' ? diagnostic.message : '');

const actionsClient: ClientOptions['capabilities'] = {
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { documentChanges: true } },
};

describe('the server over stdio', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('publishes every version, silent on a correct report', async () => {
    client = await TestClient.start();
    await client.open(uri, correct);
    assert.deepEqual(grave(await client.diagnostics(uri, 1)), []);
    const { text, line } = broken();
    await client.change(uri, 2, [{ text }]);
    const [finding, ...more] = grave(await client.diagnostics(uri, 2));
    assert.deepEqual(more, []);
    assert.equal(finding?.code, 'total/row');
    assert.equal(finding.range.start.line, line);
    assert.equal(finding.source, 'gongkai');
    assert.match(finding.codeDescription?.href ?? '', /\/blob\/main\/docs\/rules\/total\/row\.md$/);
    await client.change(uri, 3, [{ range: caret(0), text: '\n' }]);
    assert.equal(grave(await client.diagnostics(uri, 3))[0]?.range.start.line, line + 1);
  });

  it('leads from the end of a list to figures in the lines before it', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } });
    const list = ['本年度办理结果：', '予以公开2030件，部分公开232件，不予公开3638件，无法提供2478件，不予处理2774', '件，其他处理1446件，共12599件。'].join('\n');
    await client.open(uri, correct.replace('一、总体情况\n', `一、总体情况\n${list}\n`));
    const finding = (await client.diagnostics(uri, 1)).find(({ code }) => code === 'prose/addition');
    const line = finding?.range.start.line ?? 0;
    assert.deepEqual(finding?.relatedInformation?.map(({ location }) => location.range.start.line - line), [-1, -1, -1, -1, -1, 0]);
  });

  it('offers the repair, resolves it, and the edit restores the text', async () => {
    client = await TestClient.start({ capabilities: actionsClient });
    const { text, line } = broken();
    await client.open(uri, text);
    const [finding] = grave(await client.diagnostics(uri, 1));
    assert.ok(finding);
    const actions = await client.actions(uri, wholeLine(line));
    const repair = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(repair && !repair.edit);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', repair);
    const change = edit?.documentChanges?.[0] as { textDocument: { version: number }; edits: TextEdit[] };
    assert.equal(change.textDocument.version, 1);
    assert.equal(applyEdits(text, change.edits), correct);
  });

  it('resolves an action to its own edit or none, whatever is found since', async () => {
    const content = '青禾市水务局2023年政府信息公开工作年度报告\n一、总体情况\n进一步明确各各科室的的任务。\n落实落实要求。\n';
    client = await TestClient.start({ capabilities: actionsClient });
    await client.open(uri, content);
    await client.diagnostics(uri, 1);
    const actions = (await client.actions(uri, wholeLine(2))).filter(({ title, edit }) => !edit && !title.startsWith('插入'));
    const resolved = (): Promise<unknown[]> => Promise.all(actions.map(async (action) => (await client.request<CodeAction>('codeAction/resolve', action)).edit));
    const before = await resolved();
    assert.ok(before.length > 1 && before.every((edit) => edit !== undefined));
    const setRules = (rules: Record<string, string>): Promise<void> => client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { gongkai: { rules } } });
    await setRules({ 'title/missing': 'off', 'section/missing': 'off', 'section/ordinal': 'off', 'period/statement': 'off' });
    assert.deepEqual(await resolved(), before);
    await setRules({ 'text/repeated': 'off' });
    assert.deepEqual(await resolved(), before.map(() => undefined));
  });

  it('offers a repair of several findings once, for all of them', async () => {
    client = await TestClient.start();
    const begun = '青禾市水务局2023年政府信息公开工作年度报告\n一、总体情况\n2023年，我局认真做好政府信息公开工作。\n';
    const isMissing = ({ code }: Diagnostic): boolean => code === 'section/missing';
    await client.open(uri, begun);
    assert.equal((await client.diagnostics(uri, 1)).filter(isMissing).length, 5);
    const actions = await client.actions(uri, caret(2));
    const [all, ...more] = actions.filter(({ title }) => title === '插入缺少的全部 5 节');
    assert.deepEqual(more, []);
    assert.equal(all?.diagnostics?.filter(isMissing).length, 5);
    assert.deepEqual(actions.slice(0, 6).map(({ title }) => title.slice(0, 4)), ['插入“二', '插入“三', '插入“四', '插入“五', '插入“六', '插入缺少']);
    await client.change(uri, 2, [{ text: applyEdits(begun, all?.edit?.changes?.[uri] ?? []) }]);
    assert.deepEqual((await client.diagnostics(uri, 2)).filter(isMissing), []);
  });

  it('offers what is to be done with a figure before what is to be done with its line', async () => {
    client = await TestClient.start();
    await client.open(uri, '青禾市水务局2023年政府信息公开工作年度报告\n一、总体情况\n归集数据500万条，其中企业数据200条、个人数据300条。\n');
    await client.diagnostics(uri, 1);
    const actions = await client.actions(uri, caret(2, 6));
    assert.deepEqual(actions.slice(0, 3).map(({ title }) => title), ['改为“500条”', '将各项改为“200万条、300万条”', '插入“二、主动公开政府信息情况”一节和空白表格']);
  });

  it('fixes all that is safe, once', async () => {
    client = await TestClient.start();
    const { text } = broken();
    const fixAll = (): Promise<CodeAction[]> => client.actions(uri, caret(0), 'source.fixAll.gongkai');
    await client.open(uri, text);
    const [action] = await fixAll();
    assert.equal(applyEdits(text, action?.edit?.changes?.[uri] ?? []), correct);
    await client.change(uri, 2, [{ text: correct }]);
    assert.deepEqual(await fixAll(), []);
  });

  it('recomputes totals on command and says what it refused', async () => {
    client = await TestClient.start();
    const { text } = broken();
    await client.open(uri, text);
    const { edits, refused } = await client.request<RecomputeResult>('workspace/executeCommand', { command: 'gongkai.recomputeTotals', arguments: [uri] });
    assert.equal(applyEdits(text, edits as TextEdit[]), correct);
    assert.deepEqual(refused, []);
  });

  it('says that the line whose table is to be recomputed lies in none', async () => {
    client = await TestClient.start();
    const { text, line } = broken();
    await client.open(uri, text);
    const recomputed = (at: number): Promise<RecomputeResult> => client.request('workspace/executeCommand', { command: 'gongkai.recomputeTable', arguments: [uri, at] });
    assert.equal((await recomputed(line)).edits.length, 1);
    assert.deepEqual(await recomputed(0), { edits: [], refused: [{ line: 0, reason: '光标不在表格中' }] });
  });

  it('says that a text without a table of a report has nothing to recompute', async () => {
    client = await TestClient.start();
    const texts = { 'file:///note.txt': ['会议纪要\n今天讨论了两件事。\n', 'plaintext'], 'file:///plan.gongkai': ['青禾市2024年政务公开工作实施方案\n一、总体要求\n公开为常态。\n', 'gongkai'] } as const;
    for (const [note, [content, language]] of Object.entries(texts)) {
      await client.open(note, content, language);
      const recomputed = await client.request('workspace/executeCommand', { command: 'gongkai.recomputeTotals', arguments: [note] });
      assert.deepEqual(recomputed, { edits: [], refused: [{ line: 0, reason: '文中没有年度报告的表格' }] });
    }
    assert.deepEqual(await client.request('workspace/executeCommand', { command: 'gongkai.recomputeTotals', arguments: ['file:///none.txt'] }), { edits: [], refused: [] });
  });

  it('outlines and folds sections, items and tables', async () => {
    client = await TestClient.start();
    await client.open(uri, correct);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(symbols.length, 6);
    const names = symbols.flatMap(({ name, children = [] }) => [name, ...children.map((child) => child.name)]);
    assert.ok(names.includes('三、收到和处理政府信息公开申请情况'));
    assert.ok(names.some((name) => name.startsWith('（一）')));
    assert.ok(symbols[2]?.children?.[0]?.detail?.includes('新收'));
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.ok(folds.length > 8);
  });

  it('answers requests that are cancelled with no list, and no wish to be asked again', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } }, configuration: () => ({}) });
    await client.open(uri, broken().text);
    for (const method of ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/codeAction']) {
      // The answer waits for settings, which have to be asked for anew.
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { textDocument: { uri }, range: wholeLine(0), context: { diagnostics: [] } }, source.token);
      source.cancel();
      await assert.rejects(answer, (error: ResponseError<unknown>) => error.code === LSPErrorCodes.RequestCancelled && error.data === undefined, method);
    }
  });

  it('answers pulls, and unchanged where nothing differs', async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const { text } = broken();
    await client.open(uri, text);
    const first = await client.pull(uri);
    assert.equal(grave(first.items ?? []).length, 1);
    assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
    await client.change(uri, 2, [{ range: caret(0), text: '\n' }]);
    const moved = await client.pull(uri, first.resultId);
    assert.equal(moved.kind, 'full');
    assert.deepEqual(client.published, []);
  });

  it('leaves texts alone that are no report, and answers unknown documents with nothing', async () => {
    client = await TestClient.start();
    await client.open('file:///note.txt', '会议纪要\n\n一、总体情况\n今天讨论了“两件事。\n', 'plaintext');
    assert.deepEqual(await client.diagnostics('file:///note.txt', 1), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///note.txt' } }), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///none.txt' } }), []);
    assert.equal(await client.request('gongkai/report', { textDocument: { uri: 'file:///none.txt' } }), null);
    assert.equal(await client.request('gongkai/overview', { textDocument: { uri: 'file:///note.txt' } }), null);
    await client.open('file:///report.txt', broken().text, 'plaintext');
    assert.equal(grave(await client.diagnostics('file:///report.txt', 1)).length, 1);
  });

  it('answers requests of a wrong form with nothing', async () => {
    client = await TestClient.start();
    await client.open(uri, broken().text);
    for (const params of [null, {}, { textDocument: {} }, { textDocument: { uri: 7 } }]) {
      assert.equal(await client.request('gongkai/report', params), null);
      assert.equal(await client.request('gongkai/overview', params), null);
    }
    assert.deepEqual(await client.request('textDocument/documentSymbol', {}), []);
    assert.deepEqual(await client.request('textDocument/foldingRange', {}), []);
    assert.deepEqual(await client.request('textDocument/codeAction', {}), []);
    const wholeText = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const offered = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: wholeText });
    assert.ok(offered.some(({ isPreferred }) => isPreferred), 'fixes are offered without a context');
    for (const params of [
      { command: 'gongkai.recomputeTotals' },
      { command: 'gongkai.recomputeTotals', arguments: null },
      { command: 'gongkai.recomputeTotals', arguments: {} },
      { command: 'gongkai.recomputeTable', arguments: [uri] },
      { command: 'gongkai.recomputeTable', arguments: [uri, '9'] },
    ]) {
      assert.deepEqual(await client.request('workspace/executeCommand', params), { edits: [], refused: [] }, JSON.stringify(params));
    }
    for (const data of [null, 'a', {}, { uri: 7 }, { uri, version: 1, finding: -1, fix: 0 }, { uri, version: 1, finding: 'a' }, { uri, version: 1, finding: {}, fix: 0 }, { uri, version: 1, finding: null }]) {
      assert.deepEqual(await client.request('codeAction/resolve', { title: '修复', data }), { title: '修复', data });
    }
    assert.equal(grave(await client.diagnostics(uri, 1)).length, 1);
  });

  it('speaks English where the client does, else Chinese', async () => {
    client = await TestClient.start({ locale: 'en-US' });
    await client.open(uri, broken().text);
    const [finding] = grave(await client.diagnostics(uri, 1));
    assert.doesNotMatch(messageOf(finding), /各项|现为/);
    await client.stop();
    client = await TestClient.start({ locale: 'tlh' });
    await client.open(uri, broken().text);
    assert.match(messageOf(grave(await client.diagnostics(uri, 1))[0]), /现为|应为/);
  });

  it('asks for settings and heeds them', async () => {
    let rules: Record<string, string> = { 'total/row': 'hint' };
    client = await TestClient.start({ capabilities: { workspace: { configuration: true } }, configuration: () => ({ rules }) });
    await client.open(uri, broken().text);
    const shown = await client.diagnostics(uri, 1);
    assert.equal(shown.find(({ code }) => code === 'total/row')?.severity, 4);
    rules = { 'total/row': 'off' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.change(uri, 2, [{ text: broken().text }]);
    assert.equal((await client.diagnostics(uri, 2)).find(({ code }) => code === 'total/row'), undefined);
  });

  it('gives the report as data and as an overview', async () => {
    client = await TestClient.start();
    await client.open(uri, broken().text);
    const extracted = await client.request<{ kind: string; tables: { requests: unknown[] } }>('gongkai/report', { textDocument: { uri } });
    assert.equal(extracted.kind, 'annual-report');
    assert.equal(extracted.tables.requests.length, 25 * 7);
    const overview = await client.request<Overview>('gongkai/overview', { textDocument: { uri } });
    const [only] = overview.reports;
    assert.deepEqual(only?.sections.map(({ present }) => present), [true, true, true, true, true, true]);
    const errors = only?.tables.map(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    assert.deepEqual(errors?.map(({ length }) => length), [0, 1, 0]);
    assert.match(only?.tables[1]?.title ?? '', /^表三/u);
    assert.match(errors?.[1]?.[0]?.message ?? '', /^“/u, 'the table is named by its title alone');
  });
});
