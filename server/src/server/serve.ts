// Wires a connection to the language server: documents, settings and diagnostics, and what lies around the documents.
import {
  DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, MessageType, ShowMessageNotification,
  TextDocumentSyncKind, WatchKind, type Connection, type DocumentSelector, type FileSystemWatcher, type InitializeResult, type TextDocuments, type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { reportExtensions } from '../model/workspace';
import { overviewChangedNotification, recheckRequest, type InitializationOptions, type OverviewChanged } from '../protocol';
import { say } from '../rules/messages/message';
import { ignoreFileName } from '../rules/suppression/ignoreFile';
import { capabilitiesFor, folderUri, readClient, type Client } from './capabilities';
import { diagnosticsOf, publish, PullAnswers } from './diagnostics';
import { openDocuments, type ReportDocument } from './documents';
import { plainUri, type Host } from './host';
import { IgnoreFiles, isIgnoreFile } from './ignoreFiles';
import { onDocumentOf } from './onDocument';
import { answerRequests } from './requests';
import { SettingsSource, type Settings } from './settings';
import { StaleDocuments } from './staleDocuments';
import { words } from './words';
import { WorkspaceReports } from './workspaceReports';

/** Files that may be reports, and ignore files; and what comes or goes under any other name, as folders do, of whose files nothing is told then. VS Code takes no braces within braces. */
const WATCHED: readonly FileSystemWatcher[] = [
  { globPattern: `**/*.{${reportExtensions.join(',')}}` },
  { globPattern: `**/${ignoreFileName}` },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Ignore files, which the server has to know as their editors show them. By language, lest a client that takes them for text tells of each change twice. */
const IGNORE_FILES: DocumentSelector = ['json', 'jsonc'].map((language) => ({ language, pattern: `**/${ignoreFileName}` }));

/** Serves a connection until it is closed. `version` is told to the client; `host` reads the files of workspace folders, where there are any. */
export function serve(connection: Connection, version: string, host?: Host): void {
  const documents: TextDocuments<ReportDocument> = openDocuments({
    previousOf: (document, analysis) => workspace.previousOf(document, analysis),
    ignoresOf: (uri) => ignoreFiles.ignoresOf(uri),
    ignoreTargetOf: (uri) => ignoreFiles.targetOf(uri),
  });
  const stale = new StaleDocuments(refresh);
  const workspace = new WorkspaceReports((uri) => documents.get(uri), (uris) => stale.add(uris));
  const ignoreFiles = new IgnoreFiles({
    open: (uri) => documents.get(uri),
    changed: () => stale.add(documents.keys().filter((uri) => !isIgnoreFile(uri))),
    unreadable: (uri, problems) => void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: words[client.locale].unreadable(nameWithFolder(uri), problems.map((each) => say(each, client.locale))) }),
  });
  const pulls = new PullAnswers();
  let client: Client = readClient({ capabilities: {}, processId: null, rootUri: null });
  const settings = new SettingsSource(connection, () => client.asksSettings);
  const onDocument = onDocumentOf(connection, documents, settings);

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    workspace.begin(client.folders, host);
    ignoreFiles.begin(client.folders, host);
    settings.accept((params.initializationOptions as InitializationOptions | null | undefined)?.settings);
    return { serverInfo: { name: 'gongkai', version }, capabilities: capabilitiesFor(client) };
  });

  connection.onInitialized(() => {
    if (client.watches && host) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...WATCHED] });
    if (client.registersDocuments) {
      void connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector: IGNORE_FILES });
      void connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector: IGNORE_FILES, syncKind: TextDocumentSyncKind.Incremental });
      void connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector: IGNORE_FILES });
    }
    if (client.registersSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongkai' });
    if (client.changesFolders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
  });

  function foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const [come, gone] = [added, removed].map((folders) => folders.map(({ uri }) => folderUri(uri))) as [string[], string[]];
    workspace.foldersChanged(come, gone);
    ignoreFiles.foldersChanged(come, gone);
  }

  async function handleVersion(document: ReportDocument): Promise<void> {
    if (isIgnoreFile(document.uri)) {
      ignoreFiles.edited(document.uri);
      return;
    }
    await onDocument(document.uri, 'diagnostics', undefined, (latest, now) => {
      if (latest.version !== document.version) return;
      if (latest.isServed(now)) workspace.note(latest);
      tellFindings(latest, now);
    });
  }

  /** Pushes what was found to a client that does not pull, and tells one with views that theirs have changed. */
  function tellFindings(document: ReportDocument, now: Settings): void {
    if (!client.pulls) publish(connection, document, diagnosticsOf(document, now, client.locale, client.related));
    if (client.overview) void connection.sendNotification(overviewChangedNotification, { uri: document.uri, version: document.version } satisfies OverviewChanged);
  }

  /** Tells what is found now in documents whose last year's report (or ignore file) changed. */
  function refresh(uris: readonly string[]): void {
    if (client.pulls && client.refreshes && uris.length > 0) void connection.languages.diagnostics.refresh();
    for (const uri of uris) void onDocument(uri, 'diagnostics', undefined, tellFindings);
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    ignoreFiles.filesChanged(uris);
    workspace.filesChanged(uris.filter((uri) => !isIgnoreFile(uri)));
  });

  connection.onRequest(recheckRequest, async () => {
    await Promise.all([ignoreFiles.readAgain(), workspace.readAgain()]);
    return null;
  });

  documents.onDidChangeContent(({ document }) => void handleVersion(document));

  documents.onDidClose(({ document }) => {
    if (isIgnoreFile(document.uri)) {
      ignoreFiles.filesChanged([document.uri]);
      return;
    }
    settings.forget(document.uri);
    pulls.forget(document.uri);
    workspace.close(document);
    ignoreFiles.close(document.uri);
    if (!client.pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.accept((sent as { gongkai?: unknown } | null)?.gongkai);
    if (client.pulls && client.refreshes) void connection.languages.diagnostics.refresh();
    for (const document of documents.all()) void handleVersion(document);
  });

  answerRequests(connection, () => client, pulls, onDocument);
  documents.listen(connection);
  connection.listen();
}

/** The name of a file and that of its folder. */
function nameWithFolder(uri: string): string {
  return plainUri(uri).split('/').slice(-2).join('/');
}
