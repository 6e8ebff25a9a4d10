// Applies edits as an editor does: all at once, to the text that they were made for.
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../server/src/rules/finding';
import type { Block } from '../../server/src/syntax/block';
import { rangeIn } from '../../server/src/syntax/positions';
import type { Sequence } from '../../server/src/text/sequence';

/** The text after the edits. @throws Error where they overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('a', 'a', 0, text), [...edits]);
}

/** The text of blocks after the edits of rules. @throws Error where these overlap, or one stands in none of the blocks. */
export function textAfter(blocks: Sequence<Block>, edits: readonly Edit[]): string {
  const all = blocks.slice(0);
  const placed = edits.map(({ origin: { block, from, to }, newText }): TextEdit => ({ range: rangeIn(blocks, blocks.at(all.indexOf(block)), from, to), newText }));
  return applyEdits(all.map(({ text }) => text).join(''), placed);
}
