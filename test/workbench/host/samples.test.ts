// What VS Code shows of the real documents is what expected.json says, and recomputing their totals changes nothing.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { samplesFolder } from '../../support/samples';
import { eventually } from '../driver/eventually';

interface Expected {
  readonly must: readonly { readonly code: string; readonly lines: readonly number[] }[];
  readonly may: readonly string[];
}

const RECOMPUTE = 'gongkai.recomputeTotals';

/** Each error or warning as `code:line`, from 1. */
function findings(uri: vscode.Uri): readonly { readonly code: string; readonly line: number }[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'gongkai' && severity <= vscode.DiagnosticSeverity.Warning)
    .map(({ code, range }) => ({ code: String(typeof code === 'object' ? code.value : code), line: range.start.line + 1 }));
}

const samples = samplesFolder();
if (samples !== undefined) {
  const expected = JSON.parse(readFileSync(path.join(samples, 'expected.json'), 'utf8')) as Record<string, Expected>;

  describe('extension host, on the real documents', () => {
    afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

    for (const [name, { must, may }] of Object.entries(expected).filter(([key]) => key !== '_')) {
      it(`finds in ${name} what is to be found`, async () => {
        const uri = vscode.Uri.file(path.join(samples, name));
        const document = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(document);
        const text = document.getText();
        const isIn = (all: ReturnType<typeof findings>) => (wanted: Expected['must'][number]) =>
          all.some(({ code, line }) => code === wanted.code && wanted.lines.includes(line));
        await eventually('all findings', () => (must.every(isIn(findings(uri))) ? true : undefined)).catch((error: unknown) => {
          throw new Error(`${String(error)}: ${JSON.stringify(findings(uri))}`);
        });

        const result = await vscode.commands.executeCommand<{ edits: readonly unknown[] } | undefined>(RECOMPUTE, uri);
        assert.equal(result?.edits.length, 0);
        assert.equal(document.getText(), text);
        assert.equal(document.isDirty, false);
        // The answer above came after the server had checked the document, so nothing is still to come.
        const wanted = new Set([...must.map(({ code }) => code), ...may]);
        assert.deepEqual(findings(uri).filter(({ code }) => !wanted.has(code)), []);
      });
    }
  });
}
