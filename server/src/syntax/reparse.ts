// Carries a text change over to the blocks: scans again only what the change can have touched.
import { contentLength, lineBreakLength, nextLineBreak, startOfLine } from '../text/lineBreak';
import { Sequence, type Place } from '../text/sequence';
import { visiblePart } from '../text/visible';
import { Block } from './block';
import { hasTabs } from './cell';
import { isDrawn, isRule } from './drawn';
import { holdsRows } from './flowingTable';
import { Lines } from './lines';
import { holdsCells, isLoose, isTooLong } from './looseLine';
import { SINGLE_NUMBERS } from './looseTableEnd';
import { QUOTED_LINES, Scanner, scan } from './scan';
import { stripped } from './tags';
import { visibleIn } from './visibleIn';

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
  return Sequence.of(scan(text));
}

/** The blocks after a change; every block outside `splice` is the same object as before. */
export function reparse(old: Sequence<Block>, change: Change): Reparsed {
  if (old.count === 0) return splice(old, 0, 0, scan(change.insert));
  const within = reparseParagraph(old, change) ?? reparseRow(old, change);
  if (within) return within;
  const first = old.at(firstTouched(old, change.from));
  const last = old.atOffset(change.to);
  const lastIndex = last?.index ?? 0;
  for (let ahead = Math.max(2, lastIndex - first.index); ; ahead *= 2) {
    const to = Math.min(old.count, lastIndex + 1 + ahead);
    const found = rescan(old, first, to, change);
    if (found) return splice(old, first.index, found.to, found.blocks);
  }
}

/**
 * A change within a paragraph of which no scan that begins before it sees more than that it is one: no label, rows, end of a cell, or piece of
 * a line. It is a block by itself before and after, whatever follows. Most typing is such, and costs a third of what scanning its neighbours costs.
 */
function reparseParagraph(old: Sequence<Block>, { from, to, insert }: Change): Reparsed | undefined {
  const place = old.atOffset(from);
  if (!place || !isParagraph(place.item)) return undefined;
  const { text } = place.item;
  const [start, end] = [from - place.offset, to - place.offset];
  if (start === 0 || end > contentLength(text)) return undefined;
  const changed = text.slice(0, start) + insert + text.slice(end);
  if (text.includes('</t') || changed.includes('</t') || (text.includes('<') && isPieceOfLine(old, place))) return undefined;
  const scanner = new Scanner(changed);
  const block = scanner.next();
  if (!block || !isParagraph(block) || scanner.at < changed.length || scanner.touchedEnd) return undefined;
  return splice(old, place.index, place.index + 1, [block]);
}

/** Whether a block ends within a line or begins within one: tags in it part it from the one beside it. */
function isPieceOfLine(old: Sequence<Block>, { item, index }: Place<Block>): boolean {
  return isCut(item) || beginsInLine(old, index);
}

/** Whether the block at an index begins within a line, with the tag of a paragraph. */
function beginsInLine(old: Sequence<Block>, index: number): boolean {
  return index > 0 && isCut(old.at(index - 1).item);
}

function isCut({ text }: Block): boolean {
  return contentLength(text) === text.length;
}

function isParagraph({ kind, text }: Block): boolean {
  if (kind !== 'prose') return false;
  const line = visibleIn(text);
  return isLong(line) && !holdsRows(line, kind) && (!text.includes('<') || isLong(stripped(text)));
}

/** Whether a line is too long for a label, with the white space around it or without, and no rule. */
function isLong(line: string): boolean {
  return isTooLong(line) && isTooLong(visiblePart(line)) && !isDrawn(line);
}

/**
 * A change within a row that stays one, or a cell on a line of its own: of such lines the scanner looks at nothing but their kind and
 * whether they have separators, so that all blocks end where they did. `<` may end an HTML table or begin a comment, `"` a cell of many lines; a
 * rule tells what the line above it is.
 */
function reparseRow(old: Sequence<Block>, { from, to, insert }: Change): Reparsed | undefined {
  const place = old.atOffset(from);
  if (place?.item.kind !== 'table' || nextLineBreak(insert, 0) < insert.length) return undefined;
  const { text, lines } = place.item;
  const [start, end] = [from - place.offset, to - place.offset];
  const lineStart = startOfLine(text, start);
  const lineEnd = nextLineBreak(text, start);
  const rest = text.slice(end, lineEnd + lineBreakLength(text, lineEnd));
  const kind = end > lineEnd ? undefined : rowKind(text.slice(lineStart, end) + rest);
  if (!kind || rowKind(text.slice(lineStart, start) + insert + rest) !== kind) return undefined;
  return splice(old, place.index, place.index + 1, [new Block('table', text.slice(0, start) + insert + text.slice(end), lines)]);
}

/** What the scanner sees of a row: its kind, and whether it has TABs and commas; undefined where it sees more. */
function rowKind(line: string): string | undefined {
  const kind = line.includes('<') || line.includes('"') || visiblePart(line) === '' || isRule(line) ? undefined : new Lines(line).kind(0, line.length);
  if (kind !== 'row' && kind !== 'cell') return undefined;
  return `${kind} ${line.includes('\t')} ${line.includes(',')}`;
}

/**
 * The first block whose scan can have looked at `offset`: the one before the block that holds or ends at it, and, since tables look past
 * blank lines for more rows, and loose ones past short lines for numbers, those before it that are blank, comments or short, and one more;
 * two, where a table is the second: it looks past a line for the pipe of its cell. A block that begins within a line begins with a tag, without
 * which it is part of the one before.
 */
function firstTouched(old: Sequence<Block>, offset: number): number {
  const holding = old.atOffset(offset);
  if (!holding) return 0;
  let index = Math.max(0, holding.offset === offset ? holding.index - 1 : holding.index);
  if (beginsInLine(old, index)) index--;
  for (let lines = 0; index > 0 && lines <= SINGLE_NUMBERS; index--) {
    const before = old.at(index - 1).item;
    if (before.kind === 'blank' || isLoneTabs(before)) continue;
    if (isLooseTable(before)) {
      lines += before.lines;
      continue;
    }
    if (before.kind !== 'directive' && !mayBeLoose(before)) return index > 1 && old.at(index - 2).item.kind === 'table' ? index - 2 : index - 1;
    lines += Math.max(1, before.lines);
  }
  return index;
}

/** Scans from `first` until the blocks fall in with old ones before `to`; undefined when that takes more of the old text. */
function rescan(old: Sequence<Block>, first: { index: number; offset: number }, to: number, change: Change): { to: number; blocks: Block[] } | undefined {
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
  for (;;) {
    const at = scanner.at;
    const joins = at >= changed ? boundaries.get(at) : undefined;
    if (joins !== undefined) return { to: joins, blocks };
    const block = scanner.next();
    if (scanner.touchedEnd && to < old.count) return undefined;
    if (!block) return { to, blocks };
    blocks.push(block);
  }
}

/** Puts the new blocks in place of the old ones, keeping old objects at either end whose text did not change. */
function splice(old: Sequence<Block>, from: number, to: number, blocks: readonly Block[]): Reparsed {
  const before = old.slice(from, to);
  let head = 0;
  while (head < before.length && head < blocks.length && same(before[head], blocks[head])) head++;
  let tail = 0;
  while (tail < before.length - head && tail < blocks.length - head && same(before[before.length - 1 - tail], blocks[blocks.length - 1 - tail])) tail++;
  const fresh = blocks.slice(head, blocks.length - tail);
  const change: Splice = { from: from + head, to: to - tail, blocks: fresh };
  return { blocks: old.replace(change.from, change.to, fresh), splice: change };
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

/** Whether a table shows by nothing but its words and numbers that it is one: the lines above may look into it. */
function isLooseTable({ kind, text }: Block): boolean {
  return kind === 'table' && !/[|｜<]/u.test(text) && !hasTabs(text);
}

/** Whether a table is nothing but TABs in lines of their own, which may part the lines of a loose one. */
function isLoneTabs({ kind, text }: Block): boolean {
  return kind === 'table' && text.trim() === '';
}

/** Whether a scan that begins before a block may look past it: for numbers below labels, the row below a header, or the end of a cell in quotes. */
function mayBeLoose({ kind, text, lines }: Block): boolean {
  return kind === 'table' ? lines <= QUOTED_LINES : isLoose(text, kind) || holdsCells(text) || holdsRows(text, kind);
}
