// A language client for tests: a real server process over stdio, and what it sent, waited for without sleeping.
import { spawn, type ChildProcess } from 'node:child_process';
import * as path from 'node:path';
import {
  createProtocolConnection, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidOpenTextDocumentNotification, ExitNotification, InitializedNotification, InitializeRequest,
  PublishDiagnosticsNotification, ShutdownRequest, type ClientCapabilities, type Diagnostic, type DidChangeWatchedFilesRegistrationOptions, type InitializeResult,
  type ProtocolConnection, type PublishDiagnosticsParams, type Registration, type RegistrationParams, type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

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

/** A running server and the connection to it. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: Registration[] = [];
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
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      client.published.push(params);
      for (const wake of client.#waiting.splice(0)) wake();
    });
    if (configuration) connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => configuration()));
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      client.registrations.push(...registrations);
      for (const wake of client.#waiting.splice(0)) wake();
    });
    connection.listen();
    client.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid, rootUri: null, capabilities, ...(locale === undefined ? {} : { locale }), initializationOptions,
      ...(workspaceFolders ? { workspaceFolders: workspaceFolders.map((uri) => ({ uri, name: 'folder' })) } : {}),
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

  /** The diagnostics published for a version, as soon as they are. */
  async diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.find((each) => each.uri === uri && each.version === version);
      if (found) return found.diagnostics;
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }

  /** The glob patterns of the files that the server asks to be told of, as soon as it asks. */
  async watched(): Promise<unknown[]> {
    for (;;) {
      const found = this.registrations.find(({ method }) => method === DidChangeWatchedFilesNotification.method);
      if (found) return (found.registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers.map(({ globPattern }) => globPattern);
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
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
}
