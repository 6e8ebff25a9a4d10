// Works out where a comment has to be put in so that a finding is silent, and tables and lines stay what they are.
import type { Block } from '../../syntax/block';
import { lineIn } from '../../syntax/positions';
import { rowsOf } from '../../syntax/table';
import { beginsWithTag } from '../../syntax/tags';
import type { Span } from '../../text/span';
import { lineBreakNear } from '../insert/lines';
import type { Located } from '../located';
import type { Message } from '../messages/message';

/** Text to be put in at an offset of the whole text. */
export interface Insertion {
  readonly offset: number;
  readonly newText: string;
}

/** Comments that silence a rule. */
export interface Suppression {
  readonly title: Message;
  readonly insertions: readonly Insertion[];
}

/** What a user may choose instead of repairing findings of one rule: silence in their lines, silence for the text. `reason` is a placeholder for theirs. */
export function suppressionsOf(found: readonly Located[], reason: string): readonly Suppression[] {
  const [first] = found;
  if (!first || first.finding.rule === 'suppression/unused') return [];
  const { rule } = first.finding;
  const inLines = new Map<number, Insertion>();
  for (const located of found) {
    const insertion = inLine(located, reason);
    inLines.set(insertion.offset, insertion);
  }
  const inFile: Insertion = { offset: beginningOf(first), newText: `<!-- gongkai-disable-file ${rule}: ${reason} -->${lineBreakAt(first)}` };
  return [
    { title: { id: 'suppression/ignore-line', args: { rule, lines: inLines.size } }, insertions: [...inLines.values()] },
    { title: { id: 'suppression/ignore-file', args: { rule } }, insertions: [inFile] },
  ];
}

/** Where the report begins: what has to be the first of a file, as front matter and declarations of pages have, may stand before it. */
function beginningOf({ view }: Located): number {
  const { report: { title, sections, first }, blocks, from } = view;
  const begin = title?.first ?? sections[0]?.heading ?? first;
  const { item: block, offset } = blocks.at(from + (begin?.index ?? 0));
  return offset + (block.text.startsWith('\uFEFF') ? 1 : 0);
}

function lineBreakAt({ place, view }: Located): string {
  return lineBreakNear(view, place.index - view.from);
}

function inLine(located: Located, reason: string): Insertion {
  const { finding, place } = located;
  const { block, from } = finding.origin;
  const line = lineIn(block, from);
  if (mayStandAbove(block, line)) return { offset: place.offset + line.from, newText: `<!-- gongkai-disable-next-line ${finding.rule}: ${reason} -->${lineBreakAt(located)}` };
  const tag = openTagAt(block.text, line.to);
  const gap = block.kind === 'table' ? ' ' : '';
  return { offset: place.offset + (tag >= line.from ? tag : line.to), newText: `${gap}<!-- gongkai-disable-line ${finding.rule}: ${reason} -->` };
}

/** Where the tag begins that goes on over an offset; -1 for none. */
function openTagAt(text: string, offset: number): number {
  const at = text.lastIndexOf('<', offset - 1);
  return at >= 0 && beginsWithTag(text.slice(at)) && text.lastIndexOf('>', offset - 1) < at ? at : -1;
}

function mayStandAbove(block: Block, { from, to }: Span): boolean {
  if (block.kind !== 'table') return openTagAt(block.text, from) < 0;
  return block.text.slice(from, to).trim() !== '' && mayStandAboveRow(block, from);
}

/** A comment that speaks of the next line passes over blank ones, as that of a blank cell may be. Else it may stand above a line that begins a cell; not above the second line of one, nor within a Markdown table, which ends there. */
function mayStandAboveRow(block: Block, lineStart: number): boolean {
  const row = rowsOf(block).findLast(({ offset }) => offset <= lineStart);
  switch (row?.row.layout) {
    case 'pipes':
    case 'padded':
      return false;
    case 'ended':
    case 'loose':
    case 'streamed':
      return row.offset === lineStart;
    case 'html':
      return /^[ \t]*</u.test(block.text.slice(lineStart));
    default:
      return row === undefined || block.text.charCodeAt(lineStart) === 9 || row.offset === lineStart;
  }
}

