// A version of a document: its blocks, and the positions that the Language Server Protocol counts in them.
import { firstAtLeast } from '../text/ascending';
import { contentLength, lineBreakLength, nextLineBreak, type Line } from '../text/lineBreak';
import { recent } from '../text/memo';
import type { Place, Sequence } from '../text/sequence';
import type { Block } from './block';
import { combine, parse, reparse, type BlockChange, type Change, type Splice } from './reparse';

/** 0-based; `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One change of a didChange notification: of a range, or (without one) of the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** A version and how its blocks came from those of the version before. */
export interface Updated {
  readonly text: SourceText;
  /** Undefined: the whole text was replaced. */
  readonly change: BlockChange | undefined;
  /** What each of the changes rebuilt; undefined for one that replaced the whole text. */
  readonly splices: readonly (Splice | undefined)[];
}

/** An immutable version of a text. Answers as `TextDocument` of vscode-languageserver-textdocument does. */
export class SourceText {
  #text: string | undefined;

  private constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly blocks: Sequence<Block>,
  ) {}

  static create(uri: string, languageId: string, version: number, text: string): SourceText {
    return new SourceText(uri, languageId, version, parse(text));
  }

  /** A text that no editor holds. */
  static of(text: string, uri = ''): SourceText {
    return SourceText.create(uri, 'gongkai', 0, text);
  }

  /** The next version: the changes applied one after another, each against the result of the one before. */
  update(changes: readonly ContentChange[], version: number): Updated {
    let text = new SourceText(this.uri, this.languageId, version, this.blocks);
    let change: BlockChange | undefined = { from: 0, to: 0, count: 0 };
    const splices: (Splice | undefined)[] = [];
    changes.forEach((each, i) => {
      if (!each.range) {
        text = SourceText.create(this.uri, this.languageId, version, each.text);
        splices.push((change = undefined));
        return;
      }
      const { blocks, splice } = reparse(text.blocks, text.#changeOf(each.range, each.text));
      text = new SourceText(this.uri, this.languageId, version, blocks);
      splices.push(splice);
      const own = { from: splice.from, to: splice.to, count: splice.blocks.length };
      change = i === 0 ? own : change && combine(change, own);
    });
    return { text, change, splices };
  }

  get lineCount(): number {
    return this.blocks.lines + 1;
  }

  get length(): number {
    return this.blocks.length;
  }

  getText(range?: Range): string {
    if (!range) return (this.#text ??= join(this.blocks.slice(0)));
    const { from, to } = this.#changeOf(range, '');
    return this.slice(from, to);
  }

  /** The text from one offset to another. */
  slice(from: number, to: number): string {
    const first = this.blocks.atOffset(from);
    const last = this.blocks.atOffset(to);
    if (!first || !last || from >= to) return '';
    return join(this.blocks.slice(first.index, last.index + 1)).slice(from - first.offset, to - first.offset);
  }

  /** The range of a span of the text. */
  rangeAt(from: number, to: number): Range {
    return { start: this.positionAt(from), end: this.positionAt(to) };
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const place = this.blocks.atOffset(at);
    return place ? positionIn(this.blocks, place, at - place.offset) : { line: 0, character: 0 };
  }

  offsetAt(position: Position): number {
    const { line, character } = position;
    if (line >= this.lineCount) return this.length;
    if (line < 0) return 0;
    const { start, end } = spanOfLine(this.blocks, line);
    return start + Math.max(0, Math.min(character, end - start));
  }

  #changeOf(range: Range, insert: string): Change {
    const start = this.offsetAt(range.start);
    const isCaret = range.start.line === range.end.line && range.start.character === range.end.character;
    const end = isCaret ? start : this.offsetAt(range.end);
    return { from: Math.min(start, end), to: Math.max(start, end), insert };
  }
}

/** Where a line begins, and where it ends, without its line break. */
function spanOfLine(blocks: Sequence<Block>, line: number): { readonly start: number; readonly end: number } {
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

function positionIn(blocks: Sequence<Block>, place: Place<Block>, within: number): Position {
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

function join(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) text += block.text;
  return text;
}
