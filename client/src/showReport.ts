// Decides how the data extracted from a report are shown, and how a new report begins.
import * as vscode from 'vscode';
import { reportRequest } from '../../server/src/protocol';
import { languageId } from './documents';
import type { Session } from './session';
import type { Target } from './target';

const { t } = vscode.l10n;

/** Opens what is extracted from the report in an untitled JSON editor. */
export async function showReport(session: Session, { uri }: Target): Promise<void> {
  const params = { textDocument: { uri: session.client.code2ProtocolConverter.asUri(uri) } };
  const answer = await session.request(reportRequest, params);
  if (!answer.ok || answer.value === null || answer.value === undefined) {
    void vscode.window.showInformationMessage(t('This document is not an annual report.'));
    return;
  }
  const content = `${JSON.stringify(answer.value, null, 2)}\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'json', content });
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.Beside });
}

/** Opens an untitled report and inserts the skeleton snippet of the current format. */
export async function newReport(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: languageId });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: languageId, name: SKELETON });
}

/** The name of the snippet in snippets/gongkai.json. */
const SKELETON = '年度报告（2021 版格式）';
