// Offers to be silent about findings: comments in the text, or entries of an ignore file.
import { CodeActionKind, uinteger, type CodeAction, type CreateFile, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Located } from '../rules/located';
import { say, type Message } from '../rules/messages/message';
import type { RuleId } from '../rules/ruleIds';
import { hashOf, withEntries } from '../rules/suppression/ignoreFile';
import { suppressionsOf, type Insertion } from '../rules/suppression/offer';
import type { ReportDocument } from './documents';
import { toDiagnostic } from './toLsp';
import { words } from './words';
import { workspaceEdit, type ActionOptions } from './workspaceEdit';

/** Silence instead of repairs, once for all findings of a rule; never preferred, and no part of fix-all. */
export function suppressions(document: ReportDocument, found: readonly Located[], options: ActionOptions): CodeAction[] {
  const rules = new Set(found.map(({ finding }) => finding.rule));
  return [...rules].flatMap((rule) => actionsFor(document, found.filter(({ finding }) => finding.rule === rule), rule, options));
}

function actionsFor(document: ReportDocument, found: readonly Located[], rule: RuleId, options: ActionOptions): CodeAction[] {
  const { locale } = options;
  const offered = suppressionsOf(found, words[locale].reason);
  const diagnostics = found.map((located) => toDiagnostic(located, locale));
  const action = (title: Message, edit: WorkspaceEdit): CodeAction => ({ title: say(title, locale), kind: CodeActionKind.QuickFix, diagnostics, isPreferred: false, edit });
  const insert = ({ offset, newText }: Insertion): TextEdit => ({ range: document.text.rangeAt(offset, offset), newText });
  const listed = offered.length > 0 ? ignoreFileEdit(document, found, rule, options) : undefined;
  return [
    ...offered.map(({ title, insertions }) => action(title, workspaceEdit(document, insertions.map(insert), options))),
    ...(listed ? [action({ id: 'suppression/ignore-list', args: { rule } }, listed)] : []),
  ];
}

/** Writes findings into the ignore file of their folder: for texts that must not be touched. Undefined where the client or the file forbids it. */
function ignoreFileEdit(document: ReportDocument, found: readonly Located[], rule: RuleId, { locale, createsFiles }: ActionOptions): WorkspaceEdit | undefined {
  const target = createsFiles ? document.ignoreTarget() : undefined;
  if (!target) return undefined;
  const { uri, json, file, version } = target;
  const hashes = new Set(found.map(({ finding }) => hashOf(finding)));
  const newText = withEntries(json, [...hashes].map((hash) => ({ file, rule, hash, reason: words[locale].reason })));
  if (newText === undefined) return undefined;
  // To the end, wherever that is: an editor that does not tell us of the file may show more of it than the disk.
  const whole = { start: { line: 0, character: 0 }, end: { line: uinteger.MAX_VALUE, character: 0 } };
  const create: CreateFile[] = json === undefined ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }] : [];
  return { documentChanges: [...create, { textDocument: { uri, version }, edits: [{ range: whole, newText }] }] };
}
