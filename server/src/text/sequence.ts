// A persistent balanced sequence of items that have a length and a number of line breaks; a change shares all that it does not touch.
import { collect, grow, heal, isLeaf, leaves, replaced, swapped, type Item, type Node } from './sequenceTree';

export type { Item };

/** Where an item stands: its index, and the offset and line at which it begins. */
export interface Place<T> {
  readonly item: T;
  readonly index: number;
  readonly offset: number;
  readonly line: number;
}

/** An immutable sequence; `replace` answers a new one in O(log n) and leaves every untouched item the same object. */
export class Sequence<T extends Item> {
  /** @internal */
  private constructor(readonly root: Node<T>) {}

  /** `reaches` tells of each item on how many units behind it it depends; without it none depends on any. */
  static of<T extends Item>(items: readonly T[], reaches: readonly number[] = none): Sequence<T> {
    return new Sequence(grow(leaves(items, reaches)));
  }

  /** The number of items. */
  get count(): number {
    return this.root.count;
  }

  /** The sum of the items' lengths. */
  get length(): number {
    return this.root.length;
  }

  /** The sum of the items' line breaks. */
  get lines(): number {
    return this.root.lines;
  }

  /** The item at an index. @throws RangeError outside 0 … count-1. */
  at(index: number): Place<T> {
    if (index < 0 || index >= this.count) throw new RangeError(`no item ${index} in a sequence of ${this.count}`);
    return this.#descend(index, countOf);
  }

  /** The item that covers an offset (the one that begins there, if two meet); the last one for the very end; undefined when empty. */
  atOffset(offset: number): Place<T> | undefined {
    return this.count === 0 ? undefined : this.#descend(Math.max(0, offset), lengthOf);
  }

  /** The first item that ends behind an offset, or reaches behind it; undefined where none does. */
  reaching(offset: number): Place<T> | undefined {
    return this.length + this.root.reach > offset ? this.#descend(offset, lengthOf, true) : undefined;
  }

  /** On how many units behind it the item at an index depends. */
  reachOf(index: number): number {
    let node = this.root;
    let rest = index;
    while (!isLeaf(node)) {
      let child = 0;
      while (child < node.children.length - 1 && rest >= (node.children[child] as Node<T>).count) rest -= (node.children[child++] as Node<T>).count;
      node = node.children[child] as Node<T>;
    }
    return node.reaches[rest] ?? 0;
  }

  /** The item in which a line ends; the last one for lines past the end; undefined when empty. */
  atLine(line: number): Place<T> | undefined {
    return this.count === 0 ? undefined : this.#descend(Math.max(0, line), linesOf);
  }

  /** The sequence with the items `from` (included) to `to` (excluded) replaced, and their reaches, where it has any. */
  replace(from: number, to: number, items: readonly T[], reaches: readonly number[] = none): Sequence<T> {
    const [item] = items;
    if (to === from + 1 && items.length === 1 && item) return new Sequence(swapped(this.root, from, item, reaches[0] ?? 0));
    return new Sequence(grow(heal(replaced(this.root, from, to, items, reaches))));
  }

  /** Every item and where it stands, in order. */
  places(): readonly Place<T>[] {
    let [offset, line] = [0, 0];
    return this.slice(0).map((item, index) => {
      const place = { item, index, offset, line };
      offset += item.length;
      line += item.lines;
      return place;
    });
  }

  /** Items from `from` (included) to `to` (excluded), in order. */
  slice(from: number, to = this.count): T[] {
    const out: T[] = [];
    collect(this.root, from, to, out);
    return out;
  }

  /** The first item up to whose end, or up to which it reaches, where that counts, `wanted` is passed. */
  #descend(wanted: number, sizeOf: (part: Item, leaf: boolean) => number, withReach = false): Place<T> {
    let node = this.root;
    let index = 0;
    let offset = 0;
    let line = 0;
    let rest = wanted;
    for (;;) {
      const parts: readonly (T | Node<T>)[] = isLeaf(node) ? node.items : node.children;
      const leaf = isLeaf(node);
      let i = 0;
      for (; i < parts.length - 1; i++) {
        const part = parts[i] as T | Node<T>;
        const size = sizeOf(part, leaf);
        if (rest < size || (withReach && rest < size + (isLeaf(node) ? (node.reaches[i] ?? 0) : (part as Node<T>).reach))) break;
        rest -= size;
        index += leaf ? 1 : (part as Node<T>).count;
        offset += part.length;
        line += part.lines;
      }
      if (leaf) return { item: parts[i] as T, index, offset, line };
      node = parts[i] as Node<T>;
    }
  }
}

const none: readonly number[] = [];

function countOf(part: Item, leaf: boolean): number {
  return leaf ? 1 : (part as Node<Item>).count;
}
function lengthOf(part: Item): number {
  return part.length;
}
function linesOf(part: Item): number {
  return part.lines;
}
