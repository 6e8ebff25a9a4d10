// Where something was read: a span of a block, valid for as long as the block is part of the text.
import type { Block } from '../syntax/block';

/** UTF-16 offsets in the block's text, end exclusive. Where the block stands, only the document knows. */
export interface Origin {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}
