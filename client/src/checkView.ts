// Decides what the view “报告检查” in the explorer looks like and where its items lead.
import * as vscode from 'vscode';
import type { Overview, OverviewReport } from '../../server/src/protocol';
import {
  checkTree,
  totalCounts,
  type CheckNode,
  type FindingNode,
  type ItemNode,
  type ReportNode,
  type Standing,
} from './checkTree';
import { clientCommands } from './commandIds';
import type { OverviewStore } from './overviewStore';
import { toRange } from './reveal';
import { countsName, joined, kindName, lineName, reportName, severityName, standingName } from './wording';

export const checkViewId = 'gongkai.checkView';

const { t } = vscode.l10n;
const INTRODUCED = 'checkView.introduced';
const INTRODUCTION_DELAY = 1000;

/** A node with the document it belongs to: what commands on tree items get as their argument. */
export interface CheckElement {
  readonly document: vscode.TextDocument;
  readonly node: CheckNode;
}

const ICONS: Readonly<Record<Standing, vscode.ThemeIcon>> = {
  pass: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  missing: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  info: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
};

/** The tree view; redrawn only when what it shows has changed. */
export class CheckView implements vscode.TreeDataProvider<CheckElement>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<CheckElement>;
  private readonly subscriptions: vscode.Disposable;
  private roots: readonly CheckElement[] = [];
  private drawn = '';

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly overviews: OverviewStore,
    private readonly memory: vscode.Memento,
  ) {
    this.view = vscode.window.createTreeView(checkViewId, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.view,
      overviews.onDidChange(() => this.update()),
    );
    this.update();
  }

  getChildren(element?: CheckElement): CheckElement[] {
    if (!element) return [...this.roots];
    const { document, node } = element;
    return node.type === 'finding' ? [] : node.children.map((child) => ({ document, node: child }));
  }

  getTreeItem(element: CheckElement): vscode.TreeItem {
    const { node } = element;
    return node.type === 'finding' ? findingItem(element, node) : innerItem(element, node);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(): void {
    const { document, overview } = this.overviews.shown ?? {};
    const drawing = JSON.stringify(overview?.reports ?? []);
    if (drawing === this.drawn && this.roots.every((root) => root.document === document)) return;
    this.drawn = drawing;
    this.roots = document && overview ? checkTree(overview).map((node) => ({ document, node })) : [];
    this.changed.fire();
    this.describe();
    this.introduce().catch(() => undefined);
  }

  /**
   * VS Code folds new views of the explorer away: the first report ever opened unfolds this one, once and for all.
   * Not at once, so that a user who is just opening it does not shut it.
   */
  private async introduce(): Promise<void> {
    if (this.roots.length === 0 || this.memory.get(INTRODUCED)) return;
    await this.memory.update(INTRODUCED, true);
    await new Promise((resolve) => setTimeout(resolve, INTRODUCTION_DELAY));
    // Not TreeView.reveal: it fetches the roots a second time, and nodes that are expanded meanwhile stay empty.
    if (!this.view.visible) await vscode.commands.executeCommand(`${checkViewId}.focus`, { preserveFocus: true });
  }

  private describe(): void {
    const overview = this.overviews.shown?.overview;
    const only = overview?.reports.length === 1 ? overview.reports[0] : undefined;
    this.view.message = overview && only ? messageOf(overview, only) : '';
  }
}

function messageOf(overview: Overview, report: OverviewReport): string {
  const standing = countsName(totalCounts(overview)) || t('No problems');
  const expected = report.kind === 'annual-report' ? null : t('sections and tables of an annual report not expected');
  return joined([reportName(report), expected, standing]);
}

function innerItem({ document, node }: CheckElement, inner: ReportNode | ItemNode): vscode.TreeItem {
  const label = nameOf(inner);
  const item = new vscode.TreeItem(label, collapsibleState(inner));
  const standing = countsName(inner.counts) || standingName(inner.standing);
  item.id = `${document.uri.toString()}#${node.id}`;
  item.iconPath = ICONS[inner.standing];
  item.description = descriptionOf(inner);
  item.tooltip = joined([label, standing, lineName(inner.line)]);
  item.contextValue = `gongkai.${inner.standing === 'missing' ? 'missing' : inner.type}`;
  item.accessibilityInformation = { label: [label, standing, lineName(inner.line)].join(', ') };
  item.command = revealCommand(document, new vscode.Range(inner.line, 0, inner.line, 0));
  return item;
}

function findingItem({ document }: CheckElement, { id, finding }: FindingNode): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.message, vscode.TreeItemCollapsibleState.None);
  const about = [severityName(finding.severity), lineName(finding.range.start.line), finding.code];
  item.id = `${document.uri.toString()}#${id}`;
  item.iconPath = ICONS[finding.severity];
  item.description = joined(about.slice(1));
  item.tooltip = `${finding.message}\n\n${joined(about)}`;
  item.contextValue = 'gongkai.finding';
  item.accessibilityInformation = { label: [about[0], finding.message, ...about.slice(1)].join(', ') };
  item.command = revealCommand(document, toRange(finding.range));
  return item;
}

function nameOf(node: ReportNode | ItemNode): string {
  switch (node.type) {
    case 'report':
      return node.report.title ?? kindName(node.report.kind);
    case 'front':
      return t('Title and preface');
    case 'section':
    case 'table':
      return node.title;
  }
}

function descriptionOf(node: ReportNode | ItemNode): string {
  const counts = countsName(node.counts);
  switch (node.type) {
    case 'report':
      return joined([reportName(node.report), counts]);
    case 'section':
    case 'table':
    case 'front':
      return node.standing === 'missing' ? t('Missing') : counts;
  }
}

/** Open where something has to be done, and where a table would be hidden; shut where there are only hints. */
function collapsibleState(node: ReportNode | ItemNode): vscode.TreeItemCollapsibleState {
  if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  const open = node.standing !== 'info' || node.children.some((child) => child.type === 'table');
  return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function revealCommand(document: vscode.TextDocument, range: vscode.Range): vscode.Command {
  return { command: clientCommands.reveal, title: t('Go there'), arguments: [document.uri, range] };
}
