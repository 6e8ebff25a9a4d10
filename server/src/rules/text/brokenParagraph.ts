// text/broken-paragraph: a paragraph broken by the end of a page or a line.
import { joinedAt, type JoinedParagraph, type Part } from '../../model/paragraphs/joinedParagraph';
import type { Block } from '../../syntax/block';
import { withoutDirective } from '../../syntax/comment';
import { visibleEnd, visibleStart } from '../../text/visible';
import { offer, type Edit, type Finding, type Fix } from '../finding';
import type { FixContext, FlowRule } from '../rule';

/** A paragraph broken by a page break. One finding for a paragraph, at its first part. */
export const textBrokenParagraph: FlowRule = {
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

function fixes({ blocks, from, index, report }: FixContext): readonly Fix[] {
  const edits = joinEdits(joinedAt(blocks, from + index, from + report.length));
  return edits.length === 0 ? [] : [offer({ id: 'text/broken-paragraph.fix', args: {} }, edits)];
}

/** Deletes what stands between the parts of a paragraph. A comment is never deleted, and nothing is joined across one. */
function joinEdits({ parts, seen }: JoinedParagraph): Edit[] {
  const edits: Edit[] = [];
  for (const [i, part] of parts.slice(1).entries()) {
    const before = parts[i] as Part;
    if (before.index === part.index) continue;
    const between = seen.slice(before.index + 1, part.index);
    if (between.some(({ kind }) => kind === 'hidden') || before.block.text.includes('<!--', before.to)) break;
    edits.push(deletion(before.block, before.to, before.block.length));
    for (const block of between) edits.push(deletion(block, 0, block.length));
    if (part.from > 0) edits.push(deletion(part.block, 0, part.from));
  }
  return edits;
}

function deletion(block: Block, from: number, to: number): Edit {
  return { origin: { block, from, to }, newText: '' };
}
