// Decides which document, and which line of it, a command is about.
import * as vscode from 'vscode';
import type { CheckElement } from './checkView';
import { isSame, isServable, openDocument } from './documents';

export interface Target {
  readonly uri: vscode.Uri;
  readonly line: number;
}

/**
 * The target of a command's arguments: a tree item; a URI or its text, with a line or without;
 * without arguments the active editor. `undefined` when that is no document of ours.
 */
export async function targetOf(subject: unknown, line?: unknown): Promise<Target | undefined> {
  if (isCheckElement(subject)) return { uri: subject.document.uri, line: lineOf(subject) };
  const named = subject instanceof vscode.Uri ? subject : typeof subject === 'string' ? vscode.Uri.parse(subject) : undefined;
  const document = named ? await openDocument(named) : vscode.window.activeTextEditor?.document;
  if (!document || !isServable(document)) return undefined;
  const { uri } = document;
  return { uri, line: typeof line === 'number' ? line : (cursorIn(uri)?.line ?? 0) };
}

/** Whether a command's argument is an item of the check view. */
export function isCheckElement(subject: unknown): subject is CheckElement {
  return typeof subject === 'object' && subject !== null && 'document' in subject && 'node' in subject;
}

function lineOf({ node }: CheckElement): number {
  return node.type === 'finding' ? node.finding.range.start.line : node.line;
}

/** Where the cursor stands, if the active editor holds the document. */
export function cursorIn(uri: vscode.Uri): vscode.Position | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isSame(editor.document.uri, uri) ? editor.selection.active : undefined;
}
