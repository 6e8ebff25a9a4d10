// The bare parser that we measure ourselves by: @lezer/markdown with tables, whole and incremental, without any checking.
import { TreeFragment, type Tree } from '@lezer/common';
import { parser, Table } from '@lezer/markdown';
import { Pages } from '../pages';
import type { Edit } from '../script';

const markdown = parser.configure([Table]);

export function parseWhole(text: string): Tree {
  return markdown.parse(text);
}

/** A document that is open. */
export class Lezer {
  readonly text: Pages;
  #fragments: readonly TreeFragment[];

  constructor(content: string) {
    this.text = new Pages(content);
    this.#fragments = TreeFragment.addTree(markdown.parse(content));
  }

  /** Makes an edit, and answers how many milliseconds the new tree took. */
  edit(edit: Edit): number {
    this.text.edit(edit);
    const { from, to, insert } = edit;
    const changes = [{ fromA: from, toA: to, fromB: from, toB: from + insert.length }];
    const began = performance.now();
    const fragments = TreeFragment.applyChanges(this.#fragments, changes);
    const parse = markdown.startParse(this.text, fragments);
    let tree = parse.advance();
    while (!tree) tree = parse.advance();
    const took = performance.now() - began;
    this.#fragments = TreeFragment.addTree(tree, fragments);
    return took;
  }
}
