// Opens a file of the workspace in an editor.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The document of a file with a text, written into the first folder and shown. */
export async function open(name: string, text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}
