// Edits of a document in the form that its client takes.
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Locale } from '../rules/messages/message';
import type { ReportDocument } from './documents';

/** What the client can do with the actions that it is offered. */
export interface ActionOptions {
  readonly locale: Locale;
  /** The client resolves edits; else they are sent at once. */
  readonly resolves: boolean;
  readonly versionedEdits: boolean;
  /** The client can create files. */
  readonly createsFiles: boolean;
}

/** Edits of one version of a document. */
export function workspaceEdit(document: ReportDocument, edits: TextEdit[], { versionedEdits }: ActionOptions): WorkspaceEdit {
  const { uri, version } = document;
  return versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
