// Decides how totals are recomputed: the server reckons, the client applies all of it as one undo step.
import * as vscode from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import { commands, type RecomputeResult } from '../../server/src/protocol';
import { readRecomputeResult } from './answers';
import { openDocument } from './documents';
import type { Session } from './session';
import { showResult } from './recomputeResult';
import { toRange } from './reveal';
import type { Target } from './target';
import { askedUnchanged } from './unchanged';

const { t } = vscode.l10n;
const NOTHING: RecomputeResult = { edits: [], refused: [] };

/** Recomputes every total of a document. */
export function recomputeTotals(session: Session, { uri }: Target): Promise<RecomputeResult | undefined> {
  return recompute(session, uri, (protocolUri) => [{ command: commands.recomputeTotals, arguments: [protocolUri] }]);
}

/** Recomputes the totals of the tables that stand at the lines (0-based). */
export function recomputeTables(
  session: Session,
  uri: vscode.Uri,
  lines: readonly number[],
): Promise<RecomputeResult | undefined> {
  return recompute(session, uri, (protocolUri) =>
    lines.map((line) => ({ command: commands.recomputeTable, arguments: [protocolUri, line] })),
  );
}

type Calls = (protocolUri: string) => readonly { readonly command: string; readonly arguments: readonly unknown[] }[];

async function recompute(session: Session, uri: vscode.Uri, calls: Calls): Promise<RecomputeResult | undefined> {
  const document = await openDocument(uri);
  if (!document) return fail('no-answer');
  const result = await reckon(session, document, calls);
  if (typeof result === 'string') return fail(result);
  void showResult(document, result);
  return result;
}

/** Why nothing was recomputed: nobody answered, the text changed again and again meanwhile, or the editor did not make the edits. */
type Failure = 'no-answer' | 'changed' | 'not-applied';

function fail(failure: Failure): undefined {
  void vscode.window.showErrorMessage(failureName(failure));
}

function failureName(failure: Failure): string {
  switch (failure) {
    case 'no-answer':
      return t('The totals could not be recomputed: the language server gave no answer.');
    case 'changed':
      return t('The totals were not recomputed: the text changed meanwhile. Try again.');
    case 'not-applied':
      return t('The totals were not recomputed: the text could not be edited.');
  }
}

/** Asks and applies. */
async function reckon(session: Session, document: vscode.TextDocument, calls: Calls): Promise<RecomputeResult | Failure> {
  const uri = session.client.code2ProtocolConverter.asUri(document.uri);
  const result = await askedUnchanged(document, () => askAll(session, calls(uri)));
  if (result === undefined) return 'no-answer';
  if (result === 'changed') return result;
  return result.edits.length === 0 || (await apply(document, result)) ? result : 'not-applied';
}

async function askAll(session: Session, calls: ReturnType<Calls>): Promise<RecomputeResult | undefined> {
  let all = NOTHING;
  for (const call of calls) {
    const answer = await session.request(ExecuteCommandRequest.method, call);
    const result = answer.ok ? readRecomputeResult(answer.value) : undefined;
    if (!result) return undefined;
    all = { edits: [...all.edits, ...result.edits], refused: [...all.refused, ...result.refused] };
  }
  return all;
}

function apply(document: vscode.TextDocument, { edits }: RecomputeResult): Thenable<boolean> {
  const change = new vscode.WorkspaceEdit();
  const label = { label: t('Recompute totals'), needsConfirmation: false };
  for (const { range, newText } of edits) change.replace(document.uri, toRange(range), newText, label);
  return vscode.workspace.applyEdit(change);
}
