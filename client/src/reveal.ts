// Decides how the editor goes to a place in a document.
import * as vscode from 'vscode';
import type { LineRange } from '../../server/src/protocol';
import { isSame } from './documents';

/** Opens the document and selects the range, or what is left of it. Nothing happens when the document is gone. */
export async function reveal(uri: vscode.Uri, range: vscode.Range, preserveFocus = false): Promise<void> {
  const editor = await vscode.window
    .showTextDocument(uri, { preserveFocus, preview: true, ...columnOf(uri) })
    .then(undefined, () => undefined);
  if (!editor) return;
  const selection = editor.document.validateRange(range);
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A range of the server's as VS Code has it. */
export function toRange({ start, end }: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** An editor group that shows the document already is not given up for the active one. */
function columnOf(uri: vscode.Uri): vscode.TextDocumentShowOptions {
  const shown = vscode.window.visibleTextEditors.find((editor) => isSame(editor.document.uri, uri));
  return shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
}
