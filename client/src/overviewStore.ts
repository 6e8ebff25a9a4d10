// Decides which document the views speak of, and fetches its overview: one question at a time, the newest answer wins.
import * as vscode from 'vscode';
import { overviewChangedNotification, overviewRequest, type Overview } from '../../server/src/protocol';
import { readOverview } from './answers';
import { isServable } from './documents';
import type { Session } from './session';

/** Editors that are no text of the user's own: looking into them does not change what the views show. */
const PASSING_SCHEMES = new Set(['output', 'debug', 'comment', 'vscode']);

/** What the views show: a document, and its overview once the server has answered (`null`: not a document it serves). */
export interface Shown {
  readonly document: vscode.TextDocument;
  readonly overview: Overview | null | undefined;
}

/** The overview of the active document, kept up to date by the server's notifications. */
export class OverviewStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  private document: vscode.TextDocument | undefined;
  private current: Shown | undefined;
  private asking = false;
  private askAgain = false;

  readonly onDidChange = this.changed.event;

  constructor(private readonly session: Session) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidCloseTextDocument((document) => document === this.document && this.show(undefined)),
      // A document whose language changes is closed and opened again, without a change of editors.
      vscode.workspace.onDidOpenTextDocument(() => this.follow(vscode.window.activeTextEditor)),
      session.onDidChangeState((state) => state === 'running' && this.refresh()),
      session.client.onNotification(overviewChangedNotification, (params: unknown) => this.notified(params)),
    );
    this.follow(vscode.window.activeTextEditor);
  }

  /** What is shown; `undefined` when the active editor holds no document that the server may know. */
  get shown(): Shown | undefined {
    return this.current;
  }

  /** Asks the server again for the overview of the active document. */
  refresh(): void {
    if (this.session.state !== 'running' || !this.document) return;
    if (this.asking) this.askAgain = true;
    else void this.ask();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    const document = editor?.document;
    if (document ? PASSING_SCHEMES.has(document.uri.scheme) : this.isVisible()) return;
    if (document === this.document) return;
    this.show(document && isServable(document) ? document : undefined);
  }

  /** Whether the document is on the screen, though what has the focus is no text: the page of a rule beside it, say. */
  private isVisible(): boolean {
    return vscode.window.visibleTextEditors.some(({ document }) => document === this.document);
  }

  /** Turns to another document. What was shown before stays until the answer comes, so that nothing flickers. */
  private show(document: vscode.TextDocument | undefined): void {
    this.document = document;
    if (!document) this.accept(undefined);
    else this.refresh();
  }

  private notified(params: unknown): void {
    const uri = (params as { uri?: unknown } | null)?.uri;
    if (this.document && uri === this.protocolUri(this.document)) this.refresh();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    do {
      this.askAgain = false;
      await this.askOnce();
    } while (this.askAgain);
    this.asking = false;
  }

  private async askOnce(): Promise<void> {
    const { document } = this;
    if (!document) return;
    const answer = await this.session.request(overviewRequest, { textDocument: { uri: this.protocolUri(document) } });
    if (document !== this.document || !answer.ok) return;
    const overview = readOverview(answer.value) ?? null;
    const shown = this.current?.document === document ? this.current.overview : undefined;
    if (overview && shown && overview.version < shown.version) return;
    this.accept({ document, overview });
  }

  private accept(shown: Shown | undefined): void {
    if (shown === this.current) return;
    this.current = shown;
    this.changed.fire();
  }

  private protocolUri(document: vscode.TextDocument): string {
    return this.session.client.code2ProtocolConverter.asUri(document.uri);
  }
}
