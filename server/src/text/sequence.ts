// A persistent balanced sequence of items that have a length and a number of line breaks; a change shares all that it does not touch.
import { Memoized, memoize } from './memo';

/** What a sequence holds: `length` in UTF-16 units, `lines` the number of line breaks within. */
export interface Item {
  readonly length: number;
  readonly lines: number;
}

/** Where an item stands: its index, and the offset and line at which it begins. */
export interface Place<T> {
  readonly item: T;
  readonly index: number;
  readonly offset: number;
  readonly line: number;
}

/** A value combined from the items below a node and cached there. `join` is associative and `empty` its neutral element. */
export interface Measure<T, S> {
  readonly empty: S;
  readonly of: (item: T) => S;
  readonly join: (left: S, right: S) => S;
}

const WIDTH = 16;
const LEAST = WIDTH / 4;

class Leaf<T extends Item> extends Memoized {
  readonly height = 0;
  readonly count: number;
  readonly length: number;
  readonly lines: number;
  constructor(readonly items: readonly T[]) {
    super();
    let length = 0;
    let lines = 0;
    for (const item of items) {
      length += item.length;
      lines += item.lines;
    }
    this.count = items.length;
    this.length = length;
    this.lines = lines;
  }
  get width(): number {
    return this.items.length;
  }
}

class Branch<T extends Item> extends Memoized {
  readonly count: number;
  readonly length: number;
  readonly lines: number;
  constructor(
    readonly height: number,
    readonly children: readonly Node<T>[],
  ) {
    super();
    let count = 0;
    let length = 0;
    let lines = 0;
    for (const child of children) {
      count += child.count;
      length += child.length;
      lines += child.lines;
    }
    this.count = count;
    this.length = length;
    this.lines = lines;
  }
  get width(): number {
    return this.children.length;
  }
}

type Node<T extends Item> = Leaf<T> | Branch<T>;

function isLeaf<T extends Item>(node: Node<T>): node is Leaf<T> {
  return node.height === 0;
}

/** Cuts a list into as few even pieces of at most `WIDTH` as it takes. */
function cut<E, R>(list: readonly E[], make: (piece: readonly E[]) => R): R[] {
  if (list.length <= WIDTH) return [make(list)];
  const pieces = Math.ceil(list.length / WIDTH);
  const made: R[] = [];
  for (let i = 0; i < pieces; i++) {
    made.push(make(list.slice(Math.floor((i * list.length) / pieces), Math.floor(((i + 1) * list.length) / pieces))));
  }
  return made;
}

function leaves<T extends Item>(items: readonly T[]): Node<T>[] {
  return cut(items, (piece) => new Leaf(piece));
}

function branches<T extends Item>(height: number, children: readonly Node<T>[]): Node<T>[] {
  return cut(children, (piece) => new Branch(height, piece));
}

function joinSiblings<T extends Item>(left: Node<T>, right: Node<T>): Node<T>[] {
  return isLeaf(left) || isLeaf(right)
    ? leaves([...(left as Leaf<T>).items, ...(right as Leaf<T>).items])
    : branches(left.height, [...left.children, ...right.children]);
}

/** Merges nodes that became too small with a neighbour, so that the depth stays logarithmic. */
function heal<T extends Item>(children: Node<T>[]): Node<T>[] {
  for (let i = 0; i < children.length && children.length > 1; i++) {
    const child = children[i] as Node<T>;
    if (child.count === 0) children.splice(i--, 1);
    else if (child.width < LEAST) {
      const at = i === 0 ? 0 : i - 1;
      children.splice(at, 2, ...joinSiblings(children[at] as Node<T>, children[at + 1] as Node<T>));
    }
  }
  return children;
}

/** The nodes, all of `node`'s height, that stand for it once the items `from` to `to` are replaced. */
function replaced<T extends Item>(node: Node<T>, from: number, to: number, items: readonly T[]): Node<T>[] {
  if (isLeaf(node)) return leaves([...node.items.slice(0, from), ...items, ...node.items.slice(to)]);
  const { children } = node;
  let first = 0;
  let before = 0;
  while (first < children.length - 1 && before + (children[first] as Node<T>).count < from) before += (children[first++] as Node<T>).count;
  let last = first;
  let start = before;
  while (last < children.length - 1 && start + (children[last] as Node<T>).count < to) start += (children[last++] as Node<T>).count;
  const head = children[first] as Node<T>;
  const middle =
    first === last
      ? replaced(head, from - before, to - before, items)
      : [...replaced(head, from - before, head.count, items), ...replaced(children[last] as Node<T>, 0, to - start, [])];
  return branches(node.height, heal([...children.slice(0, first), ...middle, ...children.slice(last + 1)]));
}

function grow<T extends Item>(nodes: Node<T>[]): Node<T> {
  let row = nodes;
  for (let height = 1; row.length > 1; height++) row = branches((row[0] as Node<T>).height + 1, row);
  let root = row[0] as Node<T>;
  while (!isLeaf(root) && root.children.length === 1) root = root.children[0] as Node<T>;
  return root;
}

/** Turns a measure into a function from nodes to their cached summary. */
function summarizer<T extends Item, S>({ empty, of, join }: Measure<T, S>): (node: Node<T>) => S {
  const ofLeaf: (leaf: Leaf<T>) => S = memoize(({ items }: Leaf<T>) => {
    let sum = empty;
    for (const item of items) sum = join(sum, of(item));
    return sum;
  });
  const ofBranch: (branch: Branch<T>) => S = memoize(({ children }: Branch<T>) => {
    let sum = empty;
    for (const child of children) sum = join(sum, summary(child));
    return sum;
  });
  const summary = (node: Node<T>): S => (isLeaf(node) ? ofLeaf(node) : ofBranch(node));
  return summary;
}

/** A question about a sequence, answered from summaries: see `defineSummary`. */
export interface Summary<T extends Item, S> {
  /** The measure of the whole sequence. */
  whole(sequence: Sequence<T>): S;
  /** The measure of the items `from` (included) to `to` (excluded). */
  range(sequence: Sequence<T>, from: number, to: number): S;
  /** The items from `from` (included) to `to` (excluded) whose measure passes, in order; `test` as in `next`. */
  all(sequence: Sequence<T>, from: number, to: number, test: (sum: S) => boolean): readonly Place<T>[];
  /** The first item at or after `from` whose measure passes; `test` must hold of a sum whenever it holds of an addend. */
  next(sequence: Sequence<T>, from: number, test: (sum: S) => boolean): Place<T> | undefined;
  /** The last item before `to` whose measure passes. */
  previous(sequence: Sequence<T>, to: number, test: (sum: S) => boolean): Place<T> | undefined;
}

/** Defines a summary that every sequence caches in its nodes, so that after an edit only the nodes above it compute again. */
export function defineSummary<T extends Item, S>(measure: Measure<T, S>): Summary<T, S> {
  const summary = summarizer(measure);

  function range(node: Node<T>, from: number, to: number): S {
    if (from <= 0 && to >= node.count) return summary(node);
    let sum = measure.empty;
    if (isLeaf(node)) {
      for (let i = Math.max(from, 0); i < to && i < node.items.length; i++) sum = measure.join(sum, measure.of(node.items[i] as T));
      return sum;
    }
    let start = 0;
    for (const child of node.children) {
      if (start >= to) break;
      if (start + child.count > from) sum = measure.join(sum, range(child, from - start, to - start));
      start += child.count;
    }
    return sum;
  }

  function next(node: Node<T>, from: number, test: (sum: S) => boolean, at: Start): Place<T> | undefined {
    if (from >= node.count || !test(summary(node))) return undefined;
    let { index, offset, line } = at;
    const end = from + at.index;
    if (isLeaf(node)) {
      for (const item of node.items) {
        if (index >= end && test(measure.of(item))) return { item, index, offset, line };
        index++;
        offset += item.length;
        line += item.lines;
      }
      return undefined;
    }
    for (const child of node.children) {
      if (index + child.count > end) {
        const found = next(child, Math.max(end - index, 0), test, { index, offset, line });
        if (found) return found;
      }
      index += child.count;
      offset += child.length;
      line += child.lines;
    }
    return undefined;
  }

  function previous(node: Node<T>, to: number, test: (sum: S) => boolean, at: Start): Place<T> | undefined {
    if (to <= 0 || !test(summary(node))) return undefined;
    let index = at.index + node.count;
    let offset = at.offset + node.length;
    let line = at.line + node.lines;
    const end = to + at.index;
    if (isLeaf(node)) {
      for (let i = node.items.length - 1; i >= 0; i--) {
        const item = node.items[i] as T;
        index--;
        offset -= item.length;
        line -= item.lines;
        if (index < end && test(measure.of(item))) return { item, index, offset, line };
      }
      return undefined;
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i] as Node<T>;
      index -= child.count;
      offset -= child.length;
      line -= child.lines;
      const found = index < end ? previous(child, end - index, test, { index, offset, line }) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** Puts out the places of items `from` to `to`, all counted from the first of the whole sequence, as the place of the node is. */
  function all(node: Node<T>, from: number, to: number, test: (sum: S) => boolean, index: number, offset: number, line: number, out: Place<T>[]): void {
    if (index >= to || index + node.count <= from || !test(summary(node))) return;
    if (isLeaf(node)) {
      for (const item of node.items) {
        if (index >= from && index < to && test(measure.of(item))) out.push({ item, index, offset, line });
        index++;
        offset += item.length;
        line += item.lines;
      }
      return;
    }
    for (const child of node.children) {
      all(child, from, to, test, index, offset, line, out);
      index += child.count;
      offset += child.length;
      line += child.lines;
    }
  }

  return {
    whole: (sequence) => summary(sequence.root),
    all: (sequence, from, to, test) => {
      const out: Place<T>[] = [];
      all(sequence.root, from, to, test, 0, 0, 0, out);
      return out;
    },
    range: (sequence, from, to) => range(sequence.root, from, to),
    next: (sequence, from, test) => next(sequence.root, Math.max(from, 0), test, START),
    previous: (sequence, to, test) => previous(sequence.root, to, test, START),
  };
}

interface Start {
  readonly index: number;
  readonly offset: number;
  readonly line: number;
}

const START: Start = { index: 0, offset: 0, line: 0 };

/** An immutable sequence; `replace` answers a new one in O(log n) and leaves every untouched item the same object. */
export class Sequence<T extends Item> {
  /** @internal */
  private constructor(readonly root: Node<T>) {}

  static of<T extends Item>(items: readonly T[]): Sequence<T> {
    return new Sequence(grow(leaves(items)));
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

  /** The item in which a line ends; the last one for lines past the end; undefined when empty. */
  atLine(line: number): Place<T> | undefined {
    return this.count === 0 ? undefined : this.#descend(Math.max(0, line), linesOf);
  }

  /** The sequence with the items `from` (included) to `to` (excluded) replaced. */
  replace(from: number, to: number, items: readonly T[]): Sequence<T> {
    return new Sequence(grow(heal(replaced(this.root, from, to, items))));
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

  #descend(wanted: number, sizeOf: (part: Item, leaf: boolean) => number): Place<T> {
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
        if (rest < size) break;
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

function countOf(part: Item, leaf: boolean): number {
  return leaf ? 1 : (part as Node<Item>).count;
}
function lengthOf(part: Item): number {
  return part.length;
}
function linesOf(part: Item): number {
  return part.lines;
}

function collect<T extends Item>(node: Node<T>, from: number, to: number, out: T[]): void {
  if (isLeaf(node)) {
    for (let i = Math.max(from, 0); i < to && i < node.items.length; i++) out.push(node.items[i] as T);
    return;
  }
  let start = 0;
  for (const child of node.children) {
    if (start >= to) break;
    if (start + child.count > from) collect(child, from - start, to - start, out);
    start += child.count;
  }
}
