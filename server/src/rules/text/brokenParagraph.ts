// text/broken-paragraph: a paragraph broken by the end of a page or a line.
import { lineOf } from '../../model/mark';
import { areLinked, continuationOf, isTransparent, opennessOf } from '../../model/paragraph';
import type { Block } from '../../syntax/block';
import { withoutDirective } from '../../syntax/comment';
import type { Sequence } from '../../text/sequence';
import { isBlankCode, visibleEnd, visibleStart } from '../../text/visible';
import type { Edit, Finding, Fix } from '../finding';
import type { FixContext, FlowRule } from '../rule';

/** A paragraph broken by a page break (DOMAIN E.1 text/broken-paragraph). One finding for a paragraph, at its first part. */
export const brokenParagraph: FlowRule = {
  id: 'text/broken-paragraph',
  severity: 'info',
  scope: 'flow',
  documents: 'report',
  fixes,
};

const QUOTED = 8;

/** The finding of a paragraph whose first part is `block`. */
export function brokenFinding(block: Block): Finding {
  const { text } = block;
  const to = visibleEnd(withoutDirective(text));
  const end = text.slice(Math.max(visibleStart(text), to - QUOTED), to);
  const from = to - 1;
  return { rule: 'text/broken-paragraph', origin: { block, from, to }, message: { id: 'text/broken-paragraph', args: { end } }, related: [] };
}

function fixes({ finding, blocks, from, index }: FixContext): readonly Fix[] {
  const edits = joinEdits(blocks, from + index, finding.origin.block);
  return edits.length === 0 ? [] : [{ title: { id: 'text/broken-paragraph.fix', args: {} }, edits, safe: false, preferred: false }];
}

/** Deletes what stands between the parts of the paragraph that begins at `at`; a comment is nobody's to delete. */
function joinEdits(blocks: Sequence<Block>, at: number, first: Block): Edit[] {
  const edits: Edit[] = [];
  let between: Edit[] = [deletion(first, tailOf(first), first.length)];
  let openness = opennessOf(first);
  for (let i = at + 1; i < blocks.count && openness > 0; i++) {
    const block = blocks.at(i).item;
    if (block.kind === 'directive') break;
    if (isTransparent(block)) {
      between.push(deletion(block, 0, block.length));
      continue;
    }
    if (!areLinked(openness, continuationOf(block))) break;
    const start = visibleStart(block.text);
    if (start > 0) between.push(deletion(block, 0, start));
    edits.push(...between);
    between = [deletion(block, tailOf(block), block.length)];
    openness = opennessOf(block);
  }
  return edits;
}

function tailOf(block: Block): number {
  let end = lineOf(block).length;
  while (end > 0 && isBlankCode(block.text.charCodeAt(end - 1))) end--;
  return end;
}

function deletion(block: Block, from: number, to: number): Edit {
  return { origin: { block, from, to }, newText: '' };
}
