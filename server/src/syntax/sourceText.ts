// A version of a text: its blocks, how changes make the next one of it, and its positions.
import type { Sequence } from '../text/sequence';
import type { Block } from './block';
import { positionIn, spanOfLine, type Position, type Range } from './positions';
import { combine, parse, reparse, type BlockChange, type Change, type Splice } from './reparse';

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

function join(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) text += block.text;
  return text;
}
