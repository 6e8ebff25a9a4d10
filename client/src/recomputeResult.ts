// Decides how the user learns what recomputing did, and which totals were left alone and why.
import * as vscode from 'vscode';
import type { RecomputeResult } from '../../server/src/protocol';
import { reveal } from './reveal';
import { lineName } from './wording';

const { t } = vscode.l10n;

interface RefusalItem extends vscode.QuickPickItem {
  readonly range: vscode.Range;
}

/** A message with what was done; when totals were refused, a button leads to each of them. */
export async function showResult(document: vscode.TextDocument, { edits, refused }: RecomputeResult): Promise<void> {
  const [first] = refused;
  if (!first) {
    void vscode.window.showInformationMessage(changesName(edits.length));
    return;
  }
  const show = t('Show');
  const left =
    refused.length === 1
      ? t('1 place was not recomputed: {0}', first.reason)
      : t('{0} places were not recomputed. The first: {1}', refused.length, first.reason);
  const message = edits.length === 0 ? left : t('{0} {1}', changesName(edits.length), left);
  if ((await vscode.window.showWarningMessage(message, show)) === show) pick(document, refused);
}

function changesName(count: number): string {
  if (count === 0) return t('No total needs recomputing.');
  return count === 1 ? t('1 total recomputed.') : t('{0} totals recomputed.', count);
}

/** A list of the refused totals; moving through it shows each line, choosing one goes there. */
function pick(document: vscode.TextDocument, refused: RecomputeResult['refused']): void {
  const list = vscode.window.createQuickPick<RefusalItem>();
  list.title = t('Totals that were not recomputed');
  list.placeholder = t('Choose one to go to its line');
  list.matchOnDetail = true;
  list.items = refused.map(({ line, reason }) => refusalItem(document, line, reason));
  const subscriptions: vscode.Disposable = vscode.Disposable.from(
    list,
    list.onDidChangeActive(([item]) => {
      if (item) void reveal(document.uri, item.range, true);
    }),
    list.onDidAccept(() => {
      const [item] = list.activeItems;
      list.hide();
      if (item) void reveal(document.uri, item.range);
    }),
    list.onDidHide(() => {
      subscriptions.dispose();
    }),
  );
  list.show();
}

function refusalItem(document: vscode.TextDocument, line: number, reason: string): RefusalItem {
  const { range, text } = document.lineAt(Math.min(line, document.lineCount - 1));
  return { label: lineName(line), description: text.replace(/\s+/g, ' ').trim().slice(0, 60), detail: reason, range };
}
