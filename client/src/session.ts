// Decides when the language server runs, and keeps its failures away from the user.
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { becomesReasonToStart, isReasonToStart } from './documents';

/** `failed`: it was started and does not run. */
export type SessionState = 'idle' | 'starting' | 'running' | 'failed';

/** What a request brings: the answer, unchecked, or that there is none. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const NO_ANSWER: Answer = { ok: false };

/** The server's life: idle until a document or a command needs it. */
export class Session implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<SessionState>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  private starting: Promise<boolean> | undefined;
  private wanted = false;

  readonly onDidChangeState = this.changed.event;

  constructor(
    readonly client: BaseLanguageClient,
    readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions.push(client.onDidChangeState(() => this.changed.fire(this.state)));
  }

  get state(): SessionState {
    if (this.client.state === State.Running) return 'running';
    if (this.client.state === State.Starting) return 'starting';
    return this.wanted ? 'failed' : 'idle';
  }

  /** Starts the server now if an open document is a reason to, else as soon as one becomes it. */
  startWhenNeeded(): void {
    if (vscode.workspace.textDocuments.some(isReasonToStart)) {
      void this.ready();
      return;
    }
    const startIf = (needed: boolean) => {
      if (needed) void this.ready();
    };
    const waiting: vscode.Disposable = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => startIf(isReasonToStart(document))),
      vscode.workspace.onDidChangeTextDocument((event) => startIf(becomesReasonToStart(event))),
      this.onDidChangeState(() => {
        waiting.dispose();
      }),
    );
    this.subscriptions.push(waiting);
  }

  /** Whether the server runs, after starting it if need be. Never rejects. */
  ready(): Promise<boolean> {
    if (this.client.state === State.Running) return Promise.resolve(true);
    this.starting ??= this.start().finally(() => (this.starting = undefined));
    return this.starting;
  }

  /** Ends the server if it runs, and starts it anew. */
  async restart(): Promise<boolean> {
    await this.client.stop().catch((error: unknown) => this.log.warn(`stop: ${String(error)}`));
    return this.ready();
  }

  /** Asks the server; whatever goes wrong is logged and becomes “no answer”. */
  async request(method: string, params: unknown): Promise<Answer> {
    if (!(await this.ready())) return NO_ANSWER;
    try {
      return { ok: true, value: await this.client.sendRequest<unknown>(method, params) };
    } catch (error) {
      this.log.warn(`${method}: ${String(error)}`);
      return NO_ANSWER;
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async start(): Promise<boolean> {
    this.wanted = true;
    await this.client.start().catch((error: unknown) => this.log.error(`start: ${String(error)}`));
    this.changed.fire(this.state);
    return this.state === 'running';
  }
}
