// Offers the repairs of findings: quick fixes one by one, and all safe ones at once; edits are worked out when an action is chosen.
import { CodeActionKind, type CodeAction, type CodeActionContext, type CreateFile, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { fixesOf } from '../rules/check';
import { textAt, type Fix } from '../rules/finding';
import type { Located } from '../rules/located';
import { say, type Locale, type Message } from '../rules/messages/message';
import { hashOf, withEntry } from '../rules/suppression/ignoreFile';
import { suppressionsOf } from '../rules/suppression/offer';
import { append } from '../text/append';
import type { Span } from '../text/span';
import type { ReportDocument } from './documents';
import type { Settings } from './settings';
import { toDiagnostic, toTextEdits } from './toLsp';
import { words } from './words';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.gongkai`;

export interface ActionOptions {
  readonly locale: Locale;
  /** The client resolves edits; else they are sent at once. */
  readonly resolves: boolean;
  readonly versionedEdits: boolean;
  /** The client can create files. */
  readonly createsFiles: boolean;
}

/** What an unresolved action carries: which fix of which finding of which version, or all. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly finding?: number;
  readonly fix?: number;
}

/** The actions for a range, of the kinds that are asked for. */
export function codeActions(
  document: ReportDocument,
  settings: Settings,
  range: Range,
  context: CodeActionContext | undefined,
  options: ActionOptions,
): CodeAction[] {
  if (!document.isServed(settings)) return [];
  const wants = (kind: string): boolean => context?.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? !kind.startsWith('source');
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const touched: Located[] = [];
    document.findings(settings).forEach((located, finding) => {
      if (!touches(document, located, range)) return;
      touched.push(located);
      append(actions, quickFixes(document, located, finding, options));
    });
    append(actions, touched.flatMap((located) => suppressions(document, located, options)));
  }
  if (wants(fixAllKind)) append(actions, fixAllAction(document, settings, options));
  return actions;
}

/** The action with its edit; unchanged when the document has moved on since it was offered. */
export function resolveAction(action: CodeAction, document: ReportDocument | undefined, settings: Settings, options: ActionOptions): CodeAction {
  if (action.edit || !action.data) return action;
  const { version, finding, fix } = action.data as ActionData;
  if (!document || document.version !== version) return action;
  const located = finding === undefined ? undefined : document.findings(settings)[finding];
  const edits = located ? editsOf(located, fixesOf(located)[fix ?? 0]) : allSafeEdits(document, settings);
  return { ...action, edit: workspaceEdit(document, edits, options) };
}

function touches(document: ReportDocument, { finding, place }: Located, { start, end }: Range): boolean {
  const from = place.offset + finding.origin.from;
  const to = place.offset + finding.origin.to;
  return from <= document.offsetAt(end) && document.offsetAt(start) <= to;
}

function quickFixes(document: ReportDocument, located: Located, finding: number, options: ActionOptions): CodeAction[] {
  return fixesOf(located).map((fix, i) => {
    const action: CodeAction = {
      title: say(fix.title, options.locale),
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(located, options.locale)],
      isPreferred: fix.preferred,
      data: { uri: document.uri, version: document.version, finding, fix: i } satisfies ActionData,
    };
    return options.resolves ? action : { ...action, edit: workspaceEdit(document, editsOf(located, fix), options) };
  });
}

/** Silence instead of a repair; never preferred, and no part of fix-all. */
function suppressions(document: ReportDocument, located: Located, options: ActionOptions): CodeAction[] {
  const { locale } = options;
  const offered = suppressionsOf(located, words[locale].reason);
  const action = (title: Message, edit: WorkspaceEdit): CodeAction => ({
    title: say(title, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(located, locale)],
    isPreferred: false,
    edit,
  });
  const listed = offered.length > 0 ? ignoreFileEdit(document, located, options) : undefined;
  return [
    ...offered.map(({ title, offset, newText }) => action(title, workspaceEdit(document, [{ range: document.text.rangeAt(offset, offset), newText }], options))),
    ...(listed ? [action({ id: 'suppression/ignore-list', args: { rule: located.finding.rule } }, listed)] : []),
  ];
}

/** Writes a finding into the ignore file of its folder: for texts that must not be touched. Undefined where the client or the file forbids it. */
function ignoreFileEdit(document: ReportDocument, { finding }: Located, { locale, createsFiles }: ActionOptions): WorkspaceEdit | undefined {
  const target = createsFiles ? document.ignoreTarget() : undefined;
  const { rule } = finding;
  const newText = target && withEntry(target.json, { file: target.file, rule, hash: hashOf(finding), reason: words[locale].reason });
  if (!target || newText === undefined) return undefined;
  const { uri, json } = target;
  const whole = { start: { line: 0, character: 0 }, end: { line: json?.split('\n').length ?? 0, character: 0 } };
  const create: CreateFile[] = json === undefined ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }] : [];
  return { documentChanges: [...create, { textDocument: { uri, version: null }, edits: [{ range: whole, newText }] }] };
}

function fixAllAction(document: ReportDocument, settings: Settings, options: ActionOptions): CodeAction[] {
  const edits = allSafeEdits(document, settings);
  if (edits.length === 0) return [];
  const data: ActionData = { uri: document.uri, version: document.version };
  const action: CodeAction = { title: words[options.locale].fixAll, kind: fixAllKind, data };
  return [options.resolves ? action : { ...action, edit: workspaceEdit(document, edits, options) }];
}

/** The edits of every safe fix, from one state of the text; of two that touch, the earlier finding's stands. */
function allSafeEdits(document: ReportDocument, settings: Settings): TextEdit[] {
  const taken: Span[] = [];
  return document.findings(settings).flatMap((located) => {
    const fix = fixesOf(located).find(({ safe }) => safe);
    const edits = editsOf(located, fix);
    const spans = edits.map(({ range }) => ({ from: document.offsetAt(range.start), to: document.offsetAt(range.end) }));
    if (spans.some(({ from, to }) => taken.some((other) => from <= other.to && other.from <= to))) return [];
    append(taken, spans);
    return edits;
  });
}

/** The text edits of a fix that change something. */
function editsOf(located: Located, fix: Fix | undefined): TextEdit[] {
  const edits = fix?.edits.filter((edit) => textAt(edit.origin) !== edit.newText) ?? [];
  return toTextEdits(edits, located);
}

function workspaceEdit(document: ReportDocument, edits: TextEdit[], { versionedEdits }: ActionOptions): WorkspaceEdit {
  const { uri, version } = document;
  return versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

