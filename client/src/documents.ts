// Decides which documents the language server is told of, and which of them justify starting it.
import * as vscode from 'vscode';

export const languageId = 'gongkai';

const LANGUAGES = [languageId, 'plaintext', 'markdown', 'html'];

/** Schemes whose documents are texts that a user works on. `git` and its like are absent: a diff would show every problem twice. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs', 'tmp'];

/** Files of our language. */
export const ownSelector = selectorOf(languageId);

/**
 * What the server is told of. Of other languages the server serves only what is a report, by content. The language of a text without a file
 * is a guess of VS Code's, which takes a report that is pasted for INI.
 */
export const documentSelector = [...LANGUAGES.flatMap(selectorOf), { scheme: 'untitled' }];

function selectorOf(language: string): { readonly language: string; readonly scheme: string }[] {
  return SCHEMES.map((scheme) => ({ language, scheme }));
}

/** Whether the server may know this document. */
export function isServable(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector, document) > 0;
}

/** Words without which no text is about 政府信息公开: cheap to look for, and never wrong about a report. */
const SUBJECT = /信息公开|政务公开/;

/** Whether a document is reason enough to start the server: ours by language, or a text on the subject. */
export function isReasonToStart(document: vscode.TextDocument): boolean {
  return isServable(document) && (document.languageId === languageId || SUBJECT.test(document.getText()));
}

/** Whether an edit made a document a reason to start; looks at the edited lines only. */
export function becomesReasonToStart({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
  return isServable(document) && contentChanges.some((change) => SUBJECT.test(editedLines(document, change)));
}

function editedLines(document: vscode.TextDocument, change: vscode.TextDocumentContentChangeEvent): string {
  const end = document.positionAt(change.rangeOffset + change.text.length);
  return document.getText(document.validateRange(new vscode.Range(change.range.start.line, 0, end.line, Infinity)));
}

/** Whether two URIs name one document. */
export function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

/** The open document of a URI, opened if it is not. `undefined` when it cannot be read. */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => isSame(document.uri, uri));
  return open ?? vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
}
