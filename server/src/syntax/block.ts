// What a text is made of: blocks of lines that know their own text and nothing of where they stand.
import { Memoized } from '../text/memo';
import type { Item } from '../text/sequence';

/**
 * `blank`: one or more lines of white space. `heading`: a line that begins with 一、 (or Markdown's #). `prose`: any other line of text.
 * `table`: adjoining lines of cells, blank lines between its rows included. `hidden`: what no reader of a page sees, a comment, its head, a style or script.
 */
export type BlockKind = 'blank' | 'heading' | 'prose' | 'table' | 'hidden';

/** A run of whole lines, their line breaks included, or of paragraphs of one that begins with a tag. The text of all blocks, one after another, is the document. */
export class Block extends Memoized implements Item {
  readonly length: number;
  constructor(
    readonly kind: BlockKind,
    readonly text: string,
    readonly lines: number,
  ) {
    super();
    this.length = text.length;
  }
}
