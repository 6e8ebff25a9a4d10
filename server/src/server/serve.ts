// Wires a connection to the language server: what it can do, and who answers which request.
import {
  CodeActionKind, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, LSPErrorCodes, ResponseError, TextDocumentSyncKind, type CancellationToken, type CodeAction, type Connection, type InitializeParams, type InitializeResult, type TextDocuments,
} from 'vscode-languageserver';
import { commands, overviewChangedNotification, overviewRequest, reportRequest, type InitializationOptions, type OverviewChanged } from '../protocol';
import { localeOf, type Locale } from '../rules/messages/message';
import { extract } from '../services/extract';
import { folds } from '../services/folding';
import { outline } from '../services/outline';
import { codeActions, fixAllKind, resolveAction, type ActionOptions } from './codeActions';
import { diagnosticsOf, publish, PullAnswers } from './diagnostics';
import { openDocuments, type ReportDocument } from './documents';
import { overviewOf } from './overview';
import { recomputeTotals } from './recomputeCommand';
import { SettingsSource, type Settings } from './settings';
import { symbolsOf } from './symbols';
import { toFoldingRanges } from './toLsp';
import { words } from './words';
import { WorkspaceReports, type Host } from './workspaceReports';

/** What the client said of itself. */
interface Client {
  locale: Locale;
  asksSettings: boolean;
  registersSettings: boolean;
  watches: boolean;
  pulls: boolean;
  refreshes: boolean;
  related: boolean;
  overview: boolean;
  actions: ActionOptions;
}

/** How long after a change the documents of other years are looked at again. */
const REFRESH_AFTER = 200;

/** Serves a connection until it is closed. `version` is told to the client; `host` reads the files of workspace folders, where there are any. */
export function serve(connection: Connection, version: string, host?: Host): void {
  const documents: TextDocuments<ReportDocument> = openDocuments({
    previousOf: (document, analysis) => workspace.previousOf(document, analysis),
    ignoresOf: (uri) => workspace.ignoresOf(uri),
    ignoreTargetOf: (uri) => workspace.ignoreTargetOf(uri),
  });
  const stale = new Set<string>();
  const workspace = new WorkspaceReports((uri) => documents.get(uri), (uris) => {
    if (stale.size === 0) setTimeout(refresh, REFRESH_AFTER);
    for (const uri of uris === 'all' ? documents.keys() : uris) stale.add(uri);
  });
  const pulls = new PullAnswers();
  let client: Client = readClient({ capabilities: {}, processId: null, rootUri: null });
  const settings = new SettingsSource(connection, () => client.asksSettings);

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    workspace.begin(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri === null ? [] : [params.rootUri]), host);
    settings.accept((params.initializationOptions as { settings?: unknown } | undefined)?.settings);
    return { serverInfo: { name: 'gongkai', version }, capabilities: capabilitiesFor(client) };
  });

  connection.onInitialized(() => {
    if (client.watches && host) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/{*.{txt,gongkai,nianbao,md},.gongkaiignore.json}' }] });
    if (client.registersSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongkai' });
  });

  /** Runs `answer` on an open document; an unknown document, a cancelled request and a failure all answer `empty`. */
  async function onDocument<T>(uri: string, name: string, empty: T, answer: (document: ReportDocument, settings: Settings) => T, token?: CancellationToken): Promise<T> {
    const document = documents.get(uri);
    if (!document) return empty;
    try {
      const known = settings.of(uri);
      const now = known instanceof Promise ? await known : known;
      const latest = documents.get(uri);
      return latest && !token?.isCancellationRequested ? answer(latest, now) : empty;
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error)}`);
      return empty;
    }
  }

  async function handleVersion(document: ReportDocument): Promise<void> {
    await onDocument(document.uri, 'diagnostics', undefined, (latest, now) => {
      if (latest.version !== document.version) return;
      if (latest.isServed(now)) workspace.note(latest);
      if (!client.pulls) publish(connection, latest, diagnosticsOf(latest, now, client.locale, client.related));
      if (client.overview) void connection.sendNotification(overviewChangedNotification, { uri: latest.uri, version: latest.version } satisfies OverviewChanged);
    });
  }

  /** Documents whose last year's report (or ignore file) changed. */
  function refresh(): void {
    const uris = [...stale];
    stale.clear();
    if (client.pulls) {
      if (client.refreshes && uris.length > 0) void connection.languages.diagnostics.refresh();
      return;
    }
    for (const uri of uris) {
      void onDocument(uri, 'diagnostics', undefined, (latest, now) => publish(connection, latest, diagnosticsOf(latest, now, client.locale, client.related)));
    }
  }

  connection.onDidChangeWatchedFiles(({ changes }) => workspace.filesChanged(changes.map(({ uri }) => uri)));

  documents.onDidChangeContent(({ document }) => void handleVersion(document));

  documents.onDidClose(({ document }) => {
    settings.forget(document.uri);
    pulls.forget(document.uri);
    workspace.close(document.uri);
    if (!client.pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.accept((sent as { gongkai?: unknown } | null)?.gongkai);
    if (client.pulls && client.refreshes) void connection.languages.diagnostics.refresh();
    for (const document of documents.all()) void handleVersion(document);
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: true });
    const diagnostics = await onDocument(textDocument.uri, 'diagnostics', [], (document, now) =>
      diagnosticsOf(document, now, client.locale, client.related),
    );
    return pulls.answer(textDocument.uri, diagnostics, previousResultId);
  });

  connection.onDocumentSymbol(({ textDocument }, token) =>
    onDocument(textDocument.uri, 'document symbols', [], (document, now) => symbolsOf(document, now, client.locale), token),
  );

  connection.onFoldingRanges(({ textDocument }, token) =>
    onDocument(textDocument.uri, 'folding', [], (document, now) => foldingOf(document, now, client.locale), token),
  );

  connection.onCodeAction(({ textDocument, range, context }, token) =>
    onDocument<CodeAction[]>(textDocument.uri, 'code actions', [], (document, now) => codeActions(document, now, range, context, client.actions), token),
  );

  connection.onCodeActionResolve((action) => {
    const uri = (action.data as { uri?: string } | undefined)?.uri;
    if (uri === undefined) return action;
    return onDocument(uri, 'code action', action, (document, now) => resolveAction(action, document, now, client.actions));
  });

  connection.onExecuteCommand(({ command, arguments: args = [] }) => {
    const [uri, line] = args as [unknown, unknown];
    if (typeof uri !== 'string' || !(Object.values(commands) as string[]).includes(command)) return null;
    const only = command === commands.recomputeTable && typeof line === 'number' ? line : undefined;
    return onDocument(uri, command, { edits: [], refused: [] }, (document, now) => recomputeTotals(document, now, client.locale, only));
  });

  connection.onRequest(reportRequest, ({ textDocument }: { textDocument: { uri: string } }) =>
    onDocument<unknown>(textDocument.uri, reportRequest, null, (document, now) => {
      const reports = extract(document.text, document.analysis(now), document.uri);
      return reports.length === 1 ? reports[0] : reports;
    }),
  );

  connection.onRequest(overviewRequest, ({ textDocument }: { textDocument: { uri: string } }) =>
    onDocument(textDocument.uri, overviewRequest, null, (document, now) => overviewOf(document, now, client.locale)),
  );

  documents.listen(connection);
  connection.listen();
}

function foldingOf(document: ReportDocument, settings: Settings, locale: Locale): ReturnType<typeof toFoldingRanges> {
  if (!document.isServed(settings)) return [];
  return toFoldingRanges(folds(document.text, outline(document.text, document.analysis(settings), words[locale])));
}

function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  return {
    locale: localeOf(locale),
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    related: textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    overview: (initializationOptions as InitializationOptions | undefined)?.overview === true,
    actions: {
      locale: localeOf(locale),
      resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true && textDocument.codeAction.dataSupport === true,
      versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
      createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    },
  };
}

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: client.actions.resolves },
    executeCommandProvider: { commands: Object.values(commands) },
    ...(client.pulls ? { diagnosticProvider: { identifier: 'gongkai', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}
