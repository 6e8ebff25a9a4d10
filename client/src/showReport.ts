// Decides how the data extracted from a report are shown.
import * as vscode from 'vscode';
import { reportRequest } from '../../server/src/protocol';
import { isExtracted } from './answers';
import type { Session } from './session';
import type { Target } from './target';

const { t } = vscode.l10n;

/** Opens what is extracted from the report in an untitled JSON editor. */
export async function showReport(session: Session, { uri }: Target): Promise<void> {
  const params = { textDocument: { uri: session.client.code2ProtocolConverter.asUri(uri) } };
  const answer = await session.request(reportRequest, params);
  if (!answer.ok || !isExtracted(answer.value)) {
    void vscode.window.showInformationMessage(t('This document is not an annual report.'));
    return;
  }
  const content = `${JSON.stringify(answer.value, null, 2)}\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'json', content });
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.Beside });
}
