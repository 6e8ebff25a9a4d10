// Offers the repairs of findings: quick fixes one by one, and all safe ones at once; edits are sent when an action is chosen.
import { textAt } from '../model/origin';
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range, type TextEdit } from 'vscode-languageserver';
import { fixesOf } from '../rules/check';
import type { Fix } from '../rules/finding';
import type { Located } from '../rules/located';
import { say } from '../rules/messages/message';
import { append } from '../text/append';
import type { Span } from '../text/span';
import type { ReportDocument } from './documents';
import type { Settings } from './settings';
import { suppressions } from './suppressions';
import { toDiagnostic, toTextEdits } from './toLsp';
import { words } from './words';
import { workspaceEdit, type ActionOptions } from './workspaceEdit';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.gongkai`;

/** What an unresolved action carries: which fix of which finding of which version, or all. Which findings there are may change within a version. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly finding?: FindingId;
  readonly fix?: number;
}

/** What tells a finding in a version of a text: its rule, and where it stands. */
interface FindingId extends Span {
  readonly rule: string;
}

function idOf({ finding: { rule, origin }, place: { offset } }: Located): FindingId {
  return { rule, from: offset + origin.from, to: offset + origin.to };
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
    const touched = touchedBy(document, settings, range);
    append(actions, quickFixes(document, touched, options));
    append(actions, suppressions(document, touched, options));
  }
  if (wants(fixAllKind)) append(actions, fixAllAction(document, settings, options));
  return actions;
}

/** The action with its edit; unchanged when the document has moved on since it was offered. */
export function resolveAction(action: CodeAction, document: ReportDocument, settings: Settings, options: ActionOptions): CodeAction {
  const data = action.data as ActionData;
  const edits = action.edit || document.version !== data.version ? undefined : editsFor(action.title, data, document, settings, options);
  return edits ? { ...action, edit: workspaceEdit(document, edits, options) } : action;
}

/** What an action is to change; undefined where it names a finding that is not there, or its fix is no longer what the title says. */
function editsFor(title: string, { finding, fix = 0 }: ActionData, document: ReportDocument, settings: Settings, { locale }: ActionOptions): TextEdit[] | undefined {
  if (finding === undefined) return allSafeEdits(document, settings);
  for (const located of document.findings(settings)) {
    const { rule, from, to } = idOf(located);
    if (rule !== finding.rule || from !== finding.from || to !== finding.to) continue;
    const chosen = fixesOf(located)[fix];
    if (chosen && say(chosen.title, locale) === title) return editsOf(located, chosen);
  }
  return undefined;
}

/** The findings in a range, those first that say most exactly what they speak of: a figure before the line that it stands in. */
function touchedBy(document: ReportDocument, settings: Settings, range: Range): readonly Located[] {
  const extent = ({ finding: { origin } }: Located): number => origin.to - origin.from;
  return document.findings(settings).filter((located) => touches(document, located, range)).sort((a, b) => extent(a) - extent(b));
}

function touches(document: ReportDocument, { finding, place }: Located, { start, end }: Range): boolean {
  const from = place.offset + finding.origin.from;
  const to = place.offset + finding.origin.to;
  return from <= document.offsetAt(end) && document.offsetAt(start) <= to;
}

/** The repairs of findings; one that repairs several is offered once, after those of each. */
function quickFixes(document: ReportDocument, touched: readonly Located[], options: ActionOptions): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  for (const located of touched) {
    const diagnostic = toDiagnostic(located, options.locale);
    fixesOf(located).forEach((fix, i) => {
      const title = say(fix.title, options.locale);
      const edits = editsOf(located, fix);
      const key = JSON.stringify([title, edits]);
      const diagnostics = [...(actions.get(key)?.diagnostics ?? []), diagnostic];
      const data: ActionData = { uri: document.uri, version: document.version, finding: idOf(located), fix: i };
      const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: fix.preferred, data };
      actions.delete(key);
      actions.set(key, options.resolves ? action : { ...action, edit: workspaceEdit(document, edits, options) });
    });
  }
  return [...actions.values()];
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
    const edits = fix ? editsOf(located, fix) : [];
    const spans = edits.map(({ range }) => ({ from: document.offsetAt(range.start), to: document.offsetAt(range.end) }));
    if (spans.some(({ from, to }) => taken.some((other) => from <= other.to && other.from <= to))) return [];
    append(taken, spans);
    return edits;
  });
}

/** The text edits of a fix that change something. */
function editsOf(located: Located, { edits }: Fix): TextEdit[] {
  return toTextEdits(edits.filter((edit) => textAt(edit.origin) !== edit.newText), located);
}
