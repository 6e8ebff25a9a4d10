// Decides which rule the cursor is about and where its page is read: beside the editor if it ships, else on the web.
import * as vscode from 'vscode';
import { cursorIn, type Target } from './target';

const { t } = vscode.l10n;

/** Opens the page of the rule whose finding is at the cursor; asks which one if there are several. */
export async function showRule(extensionUri: vscode.Uri, { uri, line }: Target): Promise<void> {
  const rules = rulesAt(uri, line);
  const ids = [...rules.keys()];
  const id = ids.length > 1 ? await vscode.window.showQuickPick(ids, { placeHolder: t('Which rule?') }) : ids[0];
  if (id) await openPage(extensionUri, id, rules.get(id));
  else if (ids.length === 0) void vscode.window.showInformationMessage(t('There is no problem of a rule on this line.'));
}

/** The rules of the findings at the cursor or, if there is none, of its line; each with its address. */
function rulesAt(uri: vscode.Uri, line: number): Map<string, vscode.Uri | undefined> {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gongkai');
  const onLine = ours.filter(({ range }) => range.start.line <= line && line <= range.end.line);
  const cursor = cursorIn(uri);
  const atCursor = onLine.filter(({ range }) => cursor && range.contains(cursor));
  return new Map((atCursor.length > 0 ? atCursor : onLine).map(codeOf));
}

function codeOf({ code }: vscode.Diagnostic): [string, vscode.Uri | undefined] {
  return typeof code === 'object' ? [String(code.value), code.target] : [String(code), undefined];
}

async function openPage(extensionUri: vscode.Uri, id: string, web: vscode.Uri | undefined): Promise<void> {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', ...`${id}.md`.split('/'));
  const ships = await vscode.workspace.fs.stat(page).then(
    () => true,
    () => false,
  );
  if (ships) await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  else if (web) await vscode.env.openExternal(web);
  else void vscode.window.showInformationMessage(t('There is no page about {0}.', id));
}
