// Where something was read: a span of a block, valid for as long as the block is part of the text.
import type { Block } from '../syntax/block';
import type { Span } from '../text/span';

/** UTF-16 offsets in the block's text, end exclusive. Where the block stands, only the document knows. */
export interface Origin extends Span {
  readonly block: Block;
}

/** What stands at an origin. */
export function textAt({ block, from, to }: Origin): string {
  return block.text.slice(from, to);
}
