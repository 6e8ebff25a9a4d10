// The commands that act on what is open, each run once as a menu runs it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RecomputeResult } from '../../../server/src/protocol';
import { breakRowTotal } from '../brokenReport';
import { eventually } from '../driver/eventually';
import { open } from './open';

const { broken, correct, line } = breakRowTotal('tsv-clean', 41, { year: 2023 });
const NOTE = '会议纪要\n今天讨论了政府信息公开。\n';

const totals = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === 'total/row');
const found = (uri: vscode.Uri): Promise<true> => eventually('the broken total', () => (totals(uri).length > 0 ? true : undefined));
const run = <T>(command: string, ...args: readonly unknown[]): Thenable<T | undefined> => vscode.commands.executeCommand<T | undefined>(command, ...args);

describe('commands', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('recompute a table, a report of the view, and all totals of a document that a menu names', async () => {
    const document = await open('commands.txt', broken);
    await found(document.uri);
    const node = { type: 'report', children: [{ type: 'table', standing: 'error', line: line - 1 }] };
    const ways = [['gongkai.recomputeTable', document.uri, line - 1], ['gongkai.recomputeReport', { document, node }], ['gongkai.recomputeTotals', document.uri]] as const;
    for (const [command, ...args] of ways) {
      const result = await run<RecomputeResult>(command, ...args);
      assert.equal(result?.edits.length, 1, command);
      assert.equal(document.getText(), correct, command);
      await run('undo');
      assert.equal(document.getText(), broken);
    }
    await run('workbench.action.files.revert');
  });

  it('refuse to recompute what is no report, and know nothing of what the server is not told of', async () => {
    const note = await open('纪要.txt', NOTE);
    const result = await run<RecomputeResult>('gongkai.recomputeTotals', note.uri);
    assert.deepEqual([result?.edits.length, result?.refused.length], [0, 1]);
    const script = await open('a.json', '{}');
    assert.equal(await run('gongkai.recomputeTotals', script.uri), undefined);
    assert.equal(await run('gongkai.recomputeTotals', script.uri.with({ path: `${script.uri.path}.none` })), undefined);
  });

  it('show a report as data, and no other text', async () => {
    const { uri } = await open('commands.txt', broken);
    await found(uri);
    await run('gongkai.showReport');
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.languageId, 'json');
    assert.equal((JSON.parse(shown.getText()) as { kind: string }).kind, 'annual-report');
    await run('workbench.action.revertAndCloseActiveEditor');
    const note = await open('纪要.txt', NOTE);
    await run('gongkai.showReport');
    assert.equal(vscode.window.activeTextEditor?.document, note);
  });

  it('check again, and start the server anew', async () => {
    const { uri } = await open('commands.txt', broken);
    await found(uri);
    await run('gongkai.recheck');
    await found(uri);
    await run('gongkai.restart');
    await found(uri);
    assert.equal((await run<RecomputeResult>('gongkai.recomputeTotals', uri))?.edits.length, 1);
    await run('workbench.action.files.revert');
  });
});
