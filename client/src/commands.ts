// Decides which commands the client registers and what each does without arguments.
import * as vscode from 'vscode';
import { DocumentDiagnosticRequest } from 'vscode-languageclient';
import { commands, recheckRequest } from '../../server/src/protocol';
import type { CheckNode } from './checkTree';
import { clientCommands } from './commandIds';
import { newReport } from './newReport';
import { clientName } from './options';
import type { OverviewStore } from './overviewStore';
import { recomputeTables, recomputeTotals } from './recompute';
import { reveal } from './reveal';
import type { Session } from './session';
import { showReport } from './showReport';
import { showRule } from './showRule';
import { isCheckElement, targetOf, type Target } from './target';

const { t } = vscode.l10n;

export interface CommandContext {
  readonly session: Session;
  readonly overviews: OverviewStore;
  readonly extensionUri: vscode.Uri;
}

/** Registers all commands. Those of the server are among them: they exist while it is down, too, and start it. */
export function registerCommands({ session, overviews, extensionUri }: CommandContext): vscode.Disposable {
  return vscode.Disposable.from(
    onTarget(commands.recomputeTotals, (target) => recomputeTotals(session, target)),
    onTarget(commands.recomputeTable, ({ uri, line }) => recomputeTables(session, uri, [line])),
    register(clientCommands.recomputeReport, (subject) => recomputeReport(session, subject)),
    onTarget(clientCommands.showRule, (target) => showRule(extensionUri, target)),
    onTarget(clientCommands.showReport, (target) => showReport(session, target)),
    register(clientCommands.newReport, newReport),
    register(clientCommands.recheck, () => recheck(session, overviews)),
    register(clientCommands.restart, () => restart(session)),
    register(clientCommands.reveal, (uri, range) =>
      uri instanceof vscode.Uri && range instanceof vscode.Range ? reveal(uri, range) : undefined,
    ),
  );
}

function register(id: string, run: (...args: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, run);
}

/** A command about a document: that of its arguments, else that of the active editor. */
function onTarget(id: string, run: (target: Target) => Promise<unknown>): vscode.Disposable {
  return register(id, async (subject, line) => {
    const target = await targetOf(subject, line);
    if (target) return run(target);
    void vscode.window.showInformationMessage(t('Open an annual report first.'));
    return undefined;
  });
}

async function recomputeReport(session: Session, subject: unknown): Promise<unknown> {
  if (!isCheckElement(subject)) return undefined;
  return recomputeTables(session, subject.document.uri, tableLines(subject.node));
}

function tableLines(node: CheckNode): readonly number[] {
  if (node.type === 'finding') return [];
  if (node.type === 'table') return node.standing === 'missing' ? [] : [node.line];
  return node.children.flatMap(tableLines);
}

/** Has the server read again what lies around the open documents, and pulls their diagnostics again, and the overview. */
async function recheck(session: Session, overviews: OverviewStore): Promise<void> {
  if (!(await session.request(recheckRequest, null)).ok) return;
  session.client.getFeature(DocumentDiagnosticRequest.method).refresh();
  overviews.refresh();
}

async function restart(session: Session): Promise<void> {
  if (await session.restart()) return;
  void vscode.window.showErrorMessage(t('The language server did not start. The output “{0}” says why.', clientName));
}
