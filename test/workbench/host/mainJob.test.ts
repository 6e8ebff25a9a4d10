// The main job through VS Code's own interface for extensions, in the extension host that runs ours.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { breakRowTotal } from '../brokenReport';
import { eventually } from '../driver/eventually';
import { open } from './open';

const LAYOUTS = ['tsv-drifting', 'tsv-clean', 'cell-lines', 'pipes'] as const;

const findings = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gongkai');
const codes = (uri: vscode.Uri) => findings(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

function fixes(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value, 10);
}

describe('extension host', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  for (const [i, layout] of LAYOUTS.entries()) {
    const { correct, broken, line, wrong } = breakRowTotal(layout, 21 + i, { year: 2019 + i });
    const extension = layout === 'pipes' ? 'md' : 'txt';

    it(`finds a broken total where it stands, and repairs it, in the layout ${layout}`, async () => {
      const document = await open(`${layout}.${extension}`, broken);
      const { uri } = document;
      await eventually('the finding', () => (codes(uri).includes('total/row') ? true : undefined));
      const found = findings(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      assert.equal(found.length, 1, found.map(({ message }) => message).join('\n'));
      const [finding] = found;
      assert.ok(finding);
      assert.equal(finding.range.start.line, line - 1);
      assert.equal(document.getText(finding.range), wrong);
      assert.ok((finding.relatedInformation ?? []).length > 1, 'the cells of the sum are related');

      // VS Code may cancel the request when something else changes meanwhile.
      const edit = await eventually('a preferred fix', () =>
        fixes(uri, finding.range).then(
          (actions) => actions.find(({ isPreferred }) => isPreferred)?.edit,
          () => undefined,
        ),
      );
      await vscode.workspace.applyEdit(edit);
      assert.equal(document.getText(), correct);
      await eventually('no finding is left', () => (codes(uri).includes('total/row') ? undefined : true));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), broken);
    });

    it(`shows six sections in the outline, in the layout ${layout}`, async () => {
      const { uri } = await open(`outline-${layout}.${extension}`, correct);
      const sections = await eventually('the outline', async () => {
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
        const all = symbols?.flatMap((symbol) => [symbol, ...symbol.children]) ?? [];
        const found = all.filter(({ name }) => /^[一二三四五六]、/.test(name));
        return found.length > 0 ? found : undefined;
      });
      assert.equal(sections.length, 6);
    });
  }
});
