// Applies text edits as an editor does: all at once, from the end.
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';

/** The text after the edits. @throws Error where they overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('a', 'a', 0, text), [...edits]);
}
