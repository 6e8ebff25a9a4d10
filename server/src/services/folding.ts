// What can be folded: whatever the outline lists and that is longer than a line.
import type { SourceText } from '../syntax/sourceText';
import type { OutlineEntry } from './outline';

/** Lines from the one that stays visible to the last one that is hidden, 0-based. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** The folds of a text with this outline. */
export function folds(text: SourceText, entries: readonly OutlineEntry[]): readonly Fold[] {
  return entries.flatMap((entry) => {
    const startLine = text.positionAt(entry.selection.to).line;
    const endLine = text.positionAt(entry.to).line;
    return [...(endLine > startLine ? [{ startLine, endLine }] : []), ...folds(text, entry.children)];
  });
}
