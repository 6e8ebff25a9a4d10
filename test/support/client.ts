// A language client for tests: a real server process over stdio, and what it sent, waited for without sleeping.
import { spawn, type ChildProcess } from 'node:child_process';
import * as path from 'node:path';
import {
  createProtocolConnection, DiagnosticRefreshRequest, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification, FileChangeType,
  InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, ShowMessageNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type CodeAction, type Diagnostic, type FileEvent,
  type DidChangeWatchedFilesRegistrationOptions, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams, type Range, type Registration, type RegistrationParams,
  type TextDocumentContentChangeEvent, type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { overviewChangedNotification, type OverviewChanged } from '../../server/src/protocol';

export interface ClientOptions {
  /** The file of the server. */
  readonly program?: string;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** URIs. */
  readonly workspaceFolders?: readonly string[];
  /** Answers workspace/configuration. */
  readonly configuration?: () => unknown;
}

/** What a pull is answered with. */
export interface Pulled {
  readonly kind: string;
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
}

/** Where nothing is selected. */
export function caret(line: number, character = 0): Range {
  return { start: { line, character }, end: { line, character } };
}

/** A whole line. */
export function wholeLine(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 999 } };
}

function folderAt(uri: string): WorkspaceFolder {
  return { uri, name: 'folder' };
}

/** A running server and the connection to it. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: Registration[] = [];
  /** What it was told to look at again, by URI. */
  readonly overviewsChanged: string[] = [];
  /** One for each time that it was told to pull again. */
  readonly refreshes: true[] = [];
  /** What the user was told. */
  readonly messages: string[] = [];
  initialized!: InitializeResult;
  #waiting: (() => void)[] = [];

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  /** Starts a server and connects to it, as an editor does. */
  static async start({ program = path.resolve('dist/server.js'), capabilities = {}, locale, initializationOptions, configuration, workspaceFolders }: ClientOptions = {}): Promise<TestClient> {
    const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const client = new TestClient(server, connection);
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => client.#keep(client.published, params));
    connection.onNotification(overviewChangedNotification, ({ uri }: OverviewChanged) => client.#keep(client.overviewsChanged, uri));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => client.#keep(client.messages, message));
    if (configuration) connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => configuration()));
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => client.#keep(client.registrations, ...registrations));
    connection.onRequest(DiagnosticRefreshRequest.type, () => client.#keep(client.refreshes, true));
    connection.listen();
    client.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid, rootUri: null, capabilities, ...(locale === undefined ? {} : { locale }), initializationOptions,
      ...(workspaceFolders ? { workspaceFolders: workspaceFolders.map(folderAt) } : {}),
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Opens a document, version 1 of it. */
  async open(uri: string, text: string, languageId = 'gongkai'): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Tells the server how a document changed. */
  async change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells the server that files changed on the disk. */
  async filesChanged(...uris: readonly string[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed })) });
  }

  /** Tells the server which folders, by URI, the workspace has now and has no longer. */
  async foldersChanged(added: readonly string[], removed: readonly string[] = []): Promise<void> {
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: added.map(folderAt), removed: removed.map(folderAt) } });
  }

  /** What `find` finds in what the server sent, as soon as it does. */
  async until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }

  /** The diagnostics published for a version, as soon as they are. */
  diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    return this.until(() => this.published.find((each) => each.uri === uri && each.version === version)?.diagnostics);
  }

  /** The glob patterns of the files that the server asks to be told of, as soon as it asks. */
  async watched(): Promise<unknown[]> {
    const { registerOptions } = await this.until(() => this.registrations.find(({ method }) => method === DidChangeWatchedFilesNotification.method));
    return (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers.map(({ globPattern }) => globPattern);
  }

  /** The actions offered for a range, of one kind alone perhaps. */
  actions(uri: string, range: Range, kind?: string): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...(kind === undefined ? {} : { only: [kind] }) } });
  }

  /** Pulls the diagnostics of a document. */
  pull(uri: string, previousResultId?: string): Promise<Pulled> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
  }

  /** Asks the server. */
  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** Ends the server; answers its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }

  #keep<T>(list: T[], ...received: readonly T[]): void {
    list.push(...received);
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
