// What a client can do, as it says when it connects, and what it is told that the server can.
import { CodeActionKind, TextDocumentSyncKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { commands, type InitializationOptions } from '../protocol';
import { localeOf, type Locale } from '../rules/messages/message';
import { fixAllKind } from './codeActions';
import type { ActionOptions } from './workspaceEdit';

/** What a client said of itself. */
export interface Client {
  readonly locale: Locale;
  /** The URIs of the folders that it works in, with a `/` behind. */
  readonly folders: readonly string[];
  /** It tells which folders it works in later. */
  readonly changesFolders: boolean;
  /** It answers questions for settings. */
  readonly asksSettings: boolean;
  /** It can be told to report changes of settings, and of files. */
  readonly registersSettings: boolean;
  readonly watches: boolean;
  /** It can be told of which further documents it is to tell. */
  readonly registersDocuments: boolean;
  /** It pulls diagnostics, and can be told to pull them again. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  /** It shows related places beside a diagnostic. */
  readonly related: boolean;
  /** It wants `gongkai/overviewChanged`. */
  readonly overview: boolean;
  readonly actions: ActionOptions;
}

/** Reads the parameters of `initialize`; what a client does not mention it cannot do. */
export function readClient(params: InitializeParams): Client {
  const { capabilities } = params;
  const locale = localeOf(typeof params.locale === 'string' ? params.locale : undefined);
  const { textDocument, workspace } = capabilities;
  return {
    locale,
    folders: foldersIn(params),
    changesFolders: workspace?.workspaceFolders === true,
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    related: textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    overview: (params.initializationOptions as InitializationOptions | undefined)?.overview === true,
    actions: {
      locale,
      resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true && textDocument.codeAction.dataSupport === true,
      versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
      createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    },
  };
}

/** Some clients name no root at all, though they should; some name a root and an empty list of folders. */
function foldersIn({ workspaceFolders, rootUri }: Partial<InitializeParams>): readonly string[] {
  const folders: readonly unknown[] = workspaceFolders?.length ? workspaceFolders.map(({ uri }) => uri) : [rootUri];
  return folders.flatMap((uri) => (typeof uri === 'string' ? folderUri(uri) : []));
}

/** The URI of a folder, with a `/` behind. */
export function folderUri(uri: string): string {
  return uri.replace(/\/*$/u, '/');
}

/** The answer to `initialize`. */
export function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: client.actions.resolves },
    executeCommandProvider: { commands: Object.values(commands) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pulls ? { diagnosticProvider: { identifier: 'gongkai', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}
