// Carries a text change over to the blocks: scans again only what the change can have touched.
import { lineBreakLength, nextLineBreak, startOfLine } from '../text/lineBreak';
import { Sequence, type Place } from '../text/sequence';
import { visiblePart } from '../text/visible';
import { Block } from './block';
import { isDrawn, isRule } from './drawn';
import { holdsRows } from './flowingTable';
import type { LineKind } from './lineKind';
import { Lines } from './lines';
import { isReportTitle, isTooLong } from './looseLine';
import { withoutQuoteMarks } from './quoteMarks';
import { holdsFigures, Scanner, scan, type Scanned } from './scan';

/** `from` to `to` (offsets in the old text) becomes `insert`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The blocks `from` to `to` of the old sequence became `blocks`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** The blocks after a change, and which of them are new. */
export interface Reparsed {
  readonly blocks: Sequence<Block>;
  readonly splice: Splice;
}

/** The blocks of a whole text. */
export function parse(text: string): Sequence<Block> {
  const { blocks, reaches } = scan(text);
  return Sequence.of(blocks, reaches);
}

/** The blocks after a change; every block outside `splice` is the same object as before. */
export function reparse(old: Sequence<Block>, change: Change): Reparsed {
  if (old.count === 0) return splice(old, 0, 0, scan(change.insert));
  const line = reparseLine(old, change);
  if (line) return line;
  const first = old.reaching(lineAt(old, change.from)) as Place<Block>;
  const last = old.atOffset(change.to) as Place<Block>;
  const { index: lastRead } = old.atOffset(last.offset + last.item.length + old.reachOf(last.index) - 1) as Place<Block>;
  for (let to = lastRead + 1; ; to = Math.min(old.count, first.index + 2 * Math.max(1, to - first.index))) {
    const found = rescan(old, first, to, change);
    if (found) return splice(old, first.index, found.to, found);
  }
}

/** Where the line begins that holds what stands before an offset in its block. */
function lineAt(old: Sequence<Block>, offset: number): number {
  const { item, offset: start } = old.atOffset(offset) as Place<Block>;
  return start + startOfLine(item.text, Math.max(0, offset - start - 1));
}

/**
 * A change within a line that looks as it did, so that all blocks end where they did: most typing is such, and is spared the lines around it. No block
 * before may have read on behind the line, since what it reaches is counted in characters; nor may a tag stand before it, whose element may go on over lines.
 */
function reparseLine(old: Sequence<Block>, { from, to, insert }: Change): Reparsed | undefined {
  const place = old.atOffset(from) as Place<Block>;
  const { kind, text, lines } = place.item;
  if ((kind !== 'table' && (kind !== 'prose' || lines > 1)) || nextLineBreak(insert, 0) < insert.length) return undefined;
  const [start, end] = [from - place.offset, to - place.offset];
  const lineStart = startOfLine(text, start);
  const contentEnd = nextLineBreak(text, start);
  if (end > contentEnd) return undefined;
  const lineEnd = contentEnd + lineBreakLength(text, contentEnd);
  if (text.lastIndexOf('<', lineStart) >= 0) return undefined;
  const line = text.slice(lineStart, lineEnd);
  const look = lookOf(line, kind === 'prose' ? kind : kindOf(line));
  if (look === undefined) return undefined;
  const changed = line.slice(0, start - lineStart) + insert + line.slice(end - lineStart);
  if (lookOf(changed, kindOf(changed)) !== look) return undefined;
  const past = old.reaching(place.offset + lineEnd);
  if (past && past.index < place.index) return undefined;
  const block = new Block(kind, text.slice(0, start) + insert + text.slice(end), lines);
  return splice(old, place.index, place.index + 1, { blocks: [block], reaches: [old.reachOf(place.index)] });
}

/**
 * All that the scanner sees of a line: of a paragraph that it is one; of a row, or a cell on a line of its own, its kind, whether it has TABs
 * and commas, and whether figures stand behind these (words above are then pieces of its label). Undefined where it sees more: `<` may end an HTML table or begin a comment, `"` a cell of many lines, `&` a space; a rule tells what the line above it
 * is; pipes part cells, and shorter lines may be labels.
 */
function lookOf(line: string, kind: LineKind): string | undefined {
  if (/[<"&]/u.test(line)) return undefined;
  if (kind === 'prose') return isParagraph(line) ? kind : undefined;
  if ((kind !== 'row' && kind !== 'cell') || visiblePart(line) === '' || isRule(line)) return undefined;
  return `${kind} ${line.includes('\t')} ${line.includes(',')} ${holdsFigures(line)}`;
}

function kindOf(line: string): LineKind {
  return new Lines(line).kind(0, line.length);
}

function isParagraph(line: string): boolean {
  const content = withoutQuoteMarks(line);
  if (content.includes('|') || content.includes('｜') || isReportTitle(content)) return false;
  return isTooLong(visiblePart(content)) && !isDrawn(content) && !holdsRows(content, 'prose');
}

/** Scans from `first` until the blocks fall in with old ones before `to`; undefined when that takes more of the old text. */
function rescan(old: Sequence<Block>, first: Place<Block>, to: number, change: Change): (Scanned & { readonly to: number }) | undefined {
  const parts = old.slice(first.index, to);
  const text = parts.map((block) => block.text).join('');
  const start = first.offset;
  const source = text.slice(0, change.from - start) + change.insert + text.slice(change.to - start);
  const growth = change.insert.length - (change.to - change.from);
  const changed = change.from - start + change.insert.length;

  const boundaries = new Map<number, number>();
  let end = 0;
  parts.forEach((block, i) => {
    boundaries.set(end + growth, first.index + i);
    end += block.length;
  });

  const scanner = new Scanner(source);
  const blocks: Block[] = [];
  const reaches: number[] = [];
  for (;;) {
    const at = scanner.at;
    const joins = at >= changed ? boundaries.get(at) : undefined;
    if (joins !== undefined) return { to: joins, blocks, reaches };
    const block = scanner.next();
    if (scanner.touchedEnd && to < old.count) return undefined;
    if (!block) return { to, blocks, reaches };
    blocks.push(block);
    reaches.push(scanner.reach);
  }
}

/** Puts what was scanned in place of the old blocks, keeping old objects at either end whose text did not change, whatever they reach. */
function splice(old: Sequence<Block>, from: number, to: number, { blocks, reaches }: Scanned): Reparsed {
  const before = old.slice(from, to);
  let head = 0;
  while (head < before.length && head < blocks.length && same(before[head], blocks[head])) head++;
  let tail = 0;
  while (tail < before.length - head && tail < blocks.length - head && same(before[before.length - 1 - tail], blocks[blocks.length - 1 - tail])) tail++;
  const fresh = blocks.slice(head, blocks.length - tail);
  const kept = [...before.slice(0, head), ...fresh, ...before.slice(before.length - tail)];
  return { blocks: old.replace(from, to, kept, reaches), splice: { from: from + head, to: to - tail, blocks: fresh } };
}

function same(a: Block | undefined, b: Block | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text;
}

/** Blocks `from` to `to` of a text became `count` blocks. */
export interface BlockChange {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Two changes, the second made to what the first left, as one. */
export function combine(first: BlockChange, second: BlockChange): BlockChange {
  const growth = first.count - (first.to - first.from);
  const end = first.from + first.count;
  const from = Math.min(first.from, second.from);
  const to = second.to > end ? second.to - growth : first.to;
  const added = second.count - (second.to - second.from);
  return { from, to, count: Math.max(end, second.to) + added - from };
}
