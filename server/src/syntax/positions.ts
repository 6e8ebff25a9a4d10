// The positions that the Language Server Protocol counts, in lines and characters, of places in blocks.
import { firstAtLeast } from '../text/ascending';
import { contentLength, lineBreakLength, nextLineBreak, type Line } from '../text/lineBreak';
import { recent } from '../text/memo';
import type { Place, Sequence } from '../text/sequence';
import type { Block } from './block';

/** 0-based; `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where a line begins, and where it ends, without its line break. */
export function spanOfLine(blocks: Sequence<Block>, line: number): { readonly start: number; readonly end: number } {
  const place = blocks.atLine(line);
  if (!place) return { start: 0, end: 0 };
  const { text } = place.item;
  let start = 0;
  for (let rest = line - place.line; rest > 0; rest--) {
    const end = nextLineBreak(text, start);
    start = end + lineBreakLength(text, end);
  }
  return { start: start === 0 ? startOfFirstLine(blocks, place) : place.offset + start, end: place.offset + nextLineBreak(text, start) };
}

/** Where the line begins that a block begins in: before it, where it is a paragraph of a line, which begins with a tag. */
function startOfFirstLine(blocks: Sequence<Block>, { item, offset, line }: Place<Block>): number {
  if (item.text.charAt(0) !== '<' || offset === 0) return offset;
  if (line === 0) return 0;
  const above = blocks.atLine(line - 1) as Place<Block>;
  return above.offset + (lineStartsOf(above.item)[line - above.line] as number);
}

/** The column that a block begins in: 0 but for a paragraph within a line. */
export function columnOf(blocks: Sequence<Block>, place: Place<Block>): number {
  return place.offset - startOfFirstLine(blocks, place);
}

/** The range of a span that begins in a block at `place`, and may reach past its end. */
export function rangeIn(blocks: Sequence<Block>, place: Place<Block>, from: number, to: number): Range {
  const last = to > place.item.length ? (blocks.atOffset(place.offset + to) ?? place) : place;
  return { start: positionIn(blocks, place, from), end: positionIn(blocks, last, place.offset + to - last.offset) };
}

/** A line of a block. */
export interface LineIn extends Line {
  /** How many lines of the block stand before it. */
  readonly index: number;
}

/** The line of a block that holds an offset of its text. */
export function lineIn(block: Block, within: number): LineIn {
  const { text } = block;
  const starts = lineStartsOf(block);
  const index = firstAtLeast(starts, within + 1) - 1;
  const from = starts[index] as number;
  const end = starts[index + 1] ?? text.length;
  return { index, from, to: from + contentLength(text.slice(from, end)), end };
}

/** The position of an offset in the text of the block at `place`. */
export function positionIn(blocks: Sequence<Block>, place: Place<Block>, within: number): Position {
  const { item, line } = place;
  const starts = lineStartsOf(item);
  const index = firstAtLeast(starts, within + 1) - 1;
  const start = index === 0 ? startOfFirstLine(blocks, place) - place.offset : (starts[index] as number);
  const isInBreak = within > start && item.text.startsWith('\r\n', within - 1);
  return { line: line + index, character: within - start - (isInBreak ? 1 : 0) };
}

/** Where the lines of a block begin, in its text. Kept for a while, since many positions are asked of a table that has findings. */
const lineStartsOf: (block: Block) => readonly number[] = recent(({ text }) => {
  const starts = [0];
  for (let end = nextLineBreak(text, 0); end < text.length; end = nextLineBreak(text, starts[starts.length - 1] as number)) {
    starts.push(end + lineBreakLength(text, end));
  }
  return starts;
}, 4);
