// Decides which facts about the active editor menus, keys and views may ask for in their `when`.
import * as vscode from 'vscode';
import type { OverviewStore } from './overviewStore';
import { languageId } from './documents';

/** The active document is an annual report. */
const IS_REPORT = 'gongkai.isReport';
/** The active document is one that the server checks: an annual report, or a file of our language. */
const IS_SERVED = 'gongkai.isServed';
/** An annual report, or a file of our language, has been seen in this window: the check view stays from then on. */
const SEEN = 'gongkai.seen';

/** Keeps the context keys in step with the overview; sets them only when they change. */
export class ContextKeys implements vscode.Disposable {
  private readonly values = new Map<string, boolean>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly overviews: OverviewStore) {
    this.subscriptions = vscode.Disposable.from(
      overviews.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(): void {
    const { document, overview } = this.overviews.shown ?? {};
    const isReport = overview?.reports.some(({ kind }) => kind === 'annual-report') ?? false;
    const isInEditor = vscode.window.activeTextEditor !== undefined;
    this.set(IS_REPORT, isReport && isInEditor);
    this.set(IS_SERVED, Boolean(overview) && isInEditor);
    if (isReport || document?.languageId === languageId) this.set(SEEN, true);
  }

  private set(key: string, value: boolean): void {
    if (this.values.get(key) === value) return;
    this.values.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
