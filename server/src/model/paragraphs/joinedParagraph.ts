// A paragraph that the ends of lines or pages cut into several blocks, or tags and the blanks around figures into pieces of one, read as one.
import { Block } from '../../syntax/block';
import { dressedPieces } from '../../syntax/tags';
import { Memoized, memoize } from '../../text/memo';
import { haveSameItems } from '../../text/sameItems';
import type { Sequence } from '../../text/sequence';
import type { Span } from '../../text/span';
import { visibleEnd, visibleStart } from '../../text/visible';
import { lineOf } from '../mark';
import { textAt, type Origin } from '../origin';
import { features, mayHold } from '../prose/features';
import { withoutGaps } from '../prose/figureGaps';
import type { Report } from '../report';
import { chainsIn, type Chain, type PlacedChain } from './chains';
import { areLinked, continuationOf, isTransparent, opennessOf } from './paragraph';

/** A block of a paragraph, or a piece of one between tags: its index from the paragraph's first, and the span of it that the paragraph holds, from `at` on. */
export interface Part extends Origin {
  readonly index: number;
  readonly at: number;
}

/** A paragraph that goes on over several blocks, or over pieces of one, put together. */
export class JoinedParagraph extends Memoized {
  /** The paragraph as if it stood in one block. */
  readonly block: Block;

  constructor(
    readonly parts: readonly Part[],
    /** The blocks that were looked at: parts, what stands between them, and the one that is no part any more. */
    readonly seen: readonly Block[],
    /** Nothing stood behind the last block that was looked at. */
    readonly isAtEnd: boolean,
  ) {
    super();
    this.block = new Block('prose', parts.map(({ block, from, to }) => block.text.slice(from, to)).join(''), 0);
  }

  /** The index of its last block, from its first. */
  get last(): number {
    return this.parts[this.parts.length - 1]?.index ?? 0;
  }

  /** Where a span of the paragraph's block stands; of one that goes on in the next block, the beginning. Blanks alone do not cut it. */
  placeOf(from: number, to: number): { readonly index: number; readonly origin: Origin; readonly isCut: boolean } {
    const part = this.parts.findLast(({ at }) => at <= from) as Part;
    const { block, index } = part;
    const start = from - part.at + part.from;
    const end = start + to - from;
    if (end <= part.to) return { index, origin: { block, from: start, to: end }, isCut: false };
    const last = this.parts.findLast((each) => each.at < to && each.block === block && each.index === index) as Part;
    const origin = { block, from: start, to: Math.min(to - last.at + last.from, last.to) };
    return { index, origin, isCut: last.at + last.to - last.from < to || /[<*\r\n]/u.test(textAt(origin)) };
  }

  /** Where in the paragraph's block that stands which begins in one of its parts; undefined for what begins in none. */
  originOf({ block, from, to }: Origin): Origin | undefined {
    const part = this.parts.find((each) => each.block === block && from >= each.from && from < each.to);
    return part && { block: this.block, from: from - part.from + part.at, to: to - part.from + part.at };
  }
}

/** No paragraph that a person wrote has more blocks or characters; of a longer one only the beginning is read. */
const MOST_BLOCKS = 100;
const LONGEST = 20_000;

/** The paragraph whose first block is at `from`; nothing from `limit` on belongs to it. */
export function joinedAt(blocks: Sequence<Block>, from: number, limit: number): JoinedParagraph {
  const kept = latestAt(blocks.at(from).item);
  const seen = blocks.slice(from, Math.min(limit, from + (kept.paragraph?.seen.length ?? MOST_BLOCKS)));
  if (kept.paragraph && isStill(kept.paragraph, seen, from + seen.length === limit)) return kept.paragraph;
  return (kept.paragraph = read(blocks.slice(from, Math.min(limit, from + MOST_BLOCKS)), limit - from));
}

/** What a block was last the beginning of. */
const latestAt = memoize((_: Block): { paragraph: JoinedParagraph | undefined } => ({ paragraph: undefined }));

function isStill({ seen, isAtEnd }: JoinedParagraph, now: readonly Block[], endsHere: boolean): boolean {
  return (!isAtEnd || endsHere) && haveSameItems(seen, now);
}

function read(blocks: readonly Block[], rest: number): JoinedParagraph {
  const parts: Part[] = [];
  let openness = 0;
  let length = 0;
  let index = 0;
  for (; index < blocks.length && length < LONGEST; index++) {
    const block = blocks[index] as Block;
    if (index > 0 && isTransparent(block)) continue;
    if (index > 0 && !areLinked(openness, continuationOf(block))) break;
    for (const { from, to } of piecesOf(block, index)) {
      parts.push({ block, index, at: length, from, to });
      length += to - from;
    }
    openness = opennessOf(block);
    if (openness === 0) break;
  }
  const seen = blocks.slice(0, index + 1);
  return new JoinedParagraph(parts, seen, openness > 0 && index === rest);
}

/** What a paragraph holds of a block: all that is visible, or what stands between its tags; without the gaps around its figures. */
function piecesOf(block: Block, index: number): readonly Span[] {
  const to = visibleEnd(lineOf(block));
  const text = block.text.slice(0, Math.min(to, LONGEST));
  const isCut = mayHold(block, features.cut);
  if (isCut && mayHold(block, features.less)) return withoutGaps(text, dressedPieces(text));
  return withoutGaps(text, [{ from: index === 0 && !isCut ? 0 : visibleStart(text), to: text.length }]);
}

/** A paragraph, and the index of its first block from the first of its report. */
export interface PlacedParagraph {
  readonly index: number;
  readonly paragraph: JoinedParagraph;
}

/** What a chain was put together to; a chain never gets other blocks. */
const joinedChain = memoize((_: Chain): { paragraph: JoinedParagraph | undefined } => ({ paragraph: undefined }));

/** The paragraphs among the chains of the blocks `from` to `to` that have to be put together, in order; indices count from `from`. */
export function joinedAmong(chains: readonly PlacedChain[], blocks: Sequence<Block>, from: number, to: number): readonly PlacedParagraph[] {
  let found: PlacedParagraph[] | undefined;
  for (const { index, chain } of chains) {
    if (!chain.isJoined) continue;
    const known = joinedChain(chain);
    (found ??= []).push({ index, paragraph: (known.paragraph ??= joinedAt(blocks, from + index, to)) });
  }
  return found?.sort((a, b) => a.index - b.index) ?? noParagraphs;
}

const noParagraphs: readonly PlacedParagraph[] = [];

/** The paragraphs of a report that lie in several blocks, or that tags cut. */
export const joinedOf: (report: Report) => readonly PlacedParagraph[] = memoize(({ source: { blocks, from }, length }) =>
  joinedAmong(chainsIn(blocks, from, from + length), blocks, from, from + length),
);

/** The last of these paragraphs that begins at the block with an index, or before it. */
export function lastUpTo(paragraphs: readonly PlacedParagraph[], index: number): PlacedParagraph | undefined {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as PlacedParagraph).index <= index) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
}

/** Whether the block with an index is a part of one of these paragraphs. */
export function isPart(paragraphs: readonly PlacedParagraph[], index: number): boolean {
  const last = lastUpTo(paragraphs, index);
  return last !== undefined && last.paragraph.parts.some((part) => last.index + part.index === index);
}
