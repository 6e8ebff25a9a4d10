// The ignore file in VS Code: the quick fix writes on in what its editor shows, saved or not, and takes effect at once.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../driver/eventually';

const TEXT = '青禾市水务局2023年政府信息公开工作年度报告\n一、总体情况\n进一步明确各各科室的任务。\n落实落实有关的的要求，健全了机制制度机制。\n完成了工作的的任务。\n';

describe('the ignore file', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('takes in one finding after another', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, '要忽略.gongkai');
    const ignoreFile = vscode.Uri.joinPath(folder.uri, '.gongkaiignore.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const repeated = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === 'text/repeated');
    let left = (await eventually('doubled words', () => (repeated().length > 2 ? repeated() : undefined))).length;
    for (let entries = 1; left > 0; entries++) {
      const [finding] = repeated();
      assert.ok(finding);
      const line = finding.range.start.line;
      const inLine = repeated().filter(({ range }) => range.start.line === line && range.contains(finding.range.start)).length;
      const offered = async (): Promise<vscode.CodeAction | undefined> => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, finding.range, vscode.CodeActionKind.QuickFix.value, 10);
        return actions.find(({ title }) => /记入忽略文件|ignore file/u.test(title) && title.includes('text/repeated'));
      };
      const action = await eventually(`the quick fix for entry ${entries}`, offered);
      assert.ok(action.edit);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      const expected = left - inLine;
      left = await eventually(`only ${expected} left`, () => (repeated().length === expected ? { left: expected } : undefined)).then((found) => found.left);
      const document = await vscode.workspace.openTextDocument(ignoreFile);
      assert.equal((JSON.parse(document.getText()) as { ignore: unknown[] }).ignore.length, entries);
      assert.ok(document.isDirty);
    }
    assert.deepEqual(vscode.languages.getDiagnostics(ignoreFile).filter(({ source }) => source === 'gongkai'), []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(ignoreFile);
  });
});
