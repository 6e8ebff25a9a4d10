// Decides how a new report begins.
import * as vscode from 'vscode';
import { languageId } from './documents';

/** The name of the snippet in snippets/gongkai.json. */
const SKELETON = '年度报告（2021 版格式）';

/** Opens an untitled report and inserts the skeleton snippet of the current format. */
export async function newReport(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: languageId });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: languageId, name: SKELETON });
}
