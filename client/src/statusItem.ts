// Decides what the language status says of the active document: kind, format, year, and how it stands.
import * as vscode from 'vscode';
import type { Overview } from '../../server/src/protocol';
import { totalCounts, worst } from './checkTree';
import { checkViewId } from './checkView';
import { clientCommands } from './commandIds';
import { documentSelector, ownSelector } from './documents';
import type { OverviewStore } from './overviewStore';
import type { Session } from './session';
import { countsName, kindName, reportName } from './wording';

const { t } = vscode.l10n;

/** What the item says of the active document; it shows for files of our language always, for other text only while it is a report. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('gongkai.status', ownSelector);
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly overviews: OverviewStore,
    private readonly session: Session,
  ) {
    this.item.name = t('Gongkai: annual report');
    this.subscriptions = vscode.Disposable.from(
      this.item,
      overviews.onDidChange(() => this.update()),
      session.onDidChangeState(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(): void {
    const overview = this.overviews.shown?.overview;
    this.item.busy = this.session.state === 'starting';
    if (this.session.state === 'failed') this.showFailure();
    else if (overview && overview.reports.length > 0) this.showOverview(overview);
    else this.showNothing();
  }

  private showOverview(overview: Overview): void {
    const counts = totalCounts(overview);
    const [first] = overview.reports;
    this.item.selector = documentSelector;
    this.item.text = overview.reports.length > 1 ? t('{0} reports', overview.reports.length) : first ? reportName(first) : '';
    this.item.detail = countsName(counts) || t('No problems');
    this.item.severity = severityOf(worst(counts));
    this.item.command = { command: `${checkViewId}.focus`, title: t('Show check') };
  }

  private showNothing(): void {
    this.item.selector = ownSelector;
    this.item.text = this.session.state === 'starting' ? t('Starting…') : kindName('other');
    this.item.detail = '';
    this.item.severity = vscode.LanguageStatusSeverity.Information;
    this.item.command = undefined;
  }

  private showFailure(): void {
    this.item.selector = ownSelector;
    this.item.text = t('The language server is not running');
    this.item.detail = '';
    this.item.severity = vscode.LanguageStatusSeverity.Error;
    this.item.command = { command: clientCommands.restart, title: t('Restart') };
  }
}

function severityOf(severity: ReturnType<typeof worst>): vscode.LanguageStatusSeverity {
  switch (severity) {
    case 'error':
      return vscode.LanguageStatusSeverity.Error;
    case 'warning':
      return vscode.LanguageStatusSeverity.Warning;
    case 'info':
    case undefined:
      return vscode.LanguageStatusSeverity.Information;
  }
}
