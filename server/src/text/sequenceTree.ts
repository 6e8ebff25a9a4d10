// The tree of a sequence: a B-tree whose nodes are never changed, so that two versions share all that they have in common.
import { Memoized } from './memo';

/** What a sequence holds: `length` in UTF-16 units, `lines` the number of line breaks within. */
export interface Item {
  readonly length: number;
  readonly lines: number;
}

const WIDTH = 16;
const LEAST = WIDTH / 4;

/** A node that holds items, and how many units behind each it depends on, if on any. */
export class Leaf<T extends Item> extends Memoized {
  /** The node it was put in the place of, with another item at `changed`; let go of when this one makes place itself. */
  former: Leaf<T> | undefined = undefined;
  changed = 0;
  readonly height = 0;
  readonly count: number;
  readonly length: number;
  readonly lines: number;
  /** How far behind its end its items reach. */
  readonly reach: number;
  constructor(
    readonly items: readonly T[],
    readonly reaches: readonly number[],
  ) {
    super();
    let length = 0;
    let lines = 0;
    let reach = 0;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as T;
      length += item.length;
      lines += item.lines;
      reach = Math.max(reach - item.length, reaches[i] ?? 0);
    }
    this.count = items.length;
    this.length = length;
    this.lines = lines;
    this.reach = reach;
  }
  get width(): number {
    return this.items.length;
  }
}

/** A node that holds nodes, all of one height. */
export class Branch<T extends Item> extends Memoized {
  /** As a leaf's, with another child at `changed`. */
  former: Branch<T> | undefined = undefined;
  changed = 0;
  readonly count: number;
  readonly length: number;
  readonly lines: number;
  readonly reach: number;
  constructor(
    readonly height: number,
    readonly children: readonly Node<T>[],
  ) {
    super();
    let count = 0;
    let length = 0;
    let lines = 0;
    let reach = 0;
    for (const child of children) {
      count += child.count;
      length += child.length;
      lines += child.lines;
      reach = Math.max(reach - child.length, child.reach);
    }
    this.count = count;
    this.length = length;
    this.lines = lines;
    this.reach = reach;
  }
  get width(): number {
    return this.children.length;
  }
}

/** A node of a sequence's tree. */
export type Node<T extends Item> = Leaf<T> | Branch<T>;

/** Whether a node holds items. */
export function isLeaf<T extends Item>(node: Node<T>): node is Leaf<T> {
  return node.height === 0;
}

/** Cuts a list of some length into as few even pieces of at most `WIDTH` as it takes. */
function cut<R>(length: number, make: (from: number, to: number) => R): R[] {
  const pieces = Math.max(1, Math.ceil(length / WIDTH));
  const made: R[] = [];
  for (let i = 0; i < pieces; i++) made.push(make(Math.floor((i * length) / pieces), Math.floor(((i + 1) * length) / pieces)));
  return made;
}

/** As few leaves as items need; `reaches` stand beside them, or are none. */
export function leaves<T extends Item>(items: readonly T[], reaches: readonly number[]): Node<T>[] {
  return cut(items.length, (from, to) => new Leaf(items.slice(from, to), reaches.slice(from, to)));
}

function branches<T extends Item>(height: number, children: readonly Node<T>[]): Node<T>[] {
  return cut(children.length, (from, to) => new Branch(height, children.slice(from, to)));
}

function joinSiblings<T extends Item>(left: Node<T>, right: Node<T>): Node<T>[] {
  return isLeaf(left) && isLeaf(right)
    ? leaves([...left.items, ...right.items], [...left.reaches, ...right.reaches])
    : branches(left.height, heal([...(left as Branch<T>).children, ...(right as Branch<T>).children]));
}

/** Joins nodes that became too small, or hold nothing, with a neighbour, so that the depth stays logarithmic. */
export function heal<T extends Item>(children: readonly Node<T>[]): Node<T>[] {
  const healed: Node<T>[] = [];
  for (const child of children) {
    const last = healed[healed.length - 1];
    if (last && (last.width < LEAST || child.width < LEAST)) healed.splice(-1, 1, ...joinSiblings(last, child));
    else healed.push(child);
  }
  return healed;
}

/** The nodes, all of `node`'s height, that stand for it once the items `from` to `to` are replaced. */
export function replaced<T extends Item>(node: Node<T>, from: number, to: number, items: readonly T[], reaches: readonly number[]): Node<T>[] {
  if (isLeaf(node)) return leaves(spliced(node.items, from, to, items), spliced(node.reaches, from, to, reaches));
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
      ? replaced(head, from - before, to - before, items, reaches)
      : [...replaced(head, from - before, head.count, items, reaches), ...replaced(children[last] as Node<T>, 0, to - start, [], [])];
  return branches(node.height, heal([...children.slice(0, first), ...middle, ...children.slice(last + 1)]));
}

/** A node with an item in another's place, and what it reaches: most changes are such, and leave the tree as it is. */
export function swapped<T extends Item>(node: Node<T>, index: number, item: T, reach: number): Node<T> {
  if (isLeaf(node)) return succeed(new Leaf(node.items.with(index, item), node.reaches.length > 0 ? node.reaches.with(index, reach) : node.reaches), node, index);
  const { children } = node;
  let child = 0;
  let rest = index;
  while (rest >= (children[child] as Node<T>).count) rest -= (children[child++] as Node<T>).count;
  return succeed(new Branch(node.height, children.with(child, swapped(children[child] as Node<T>, rest, item, reach))), node, child);
}

/** Lets a node remember whose place it takes, so that what holds of both need not be worked out again. */
function succeed<N extends { former: N | undefined; changed: number }>(node: N, former: N, changed: number): N {
  node.former = former;
  node.changed = changed;
  former.former = undefined;
  return node;
}

function spliced<E>(list: readonly E[], from: number, to: number, inserted: readonly E[]): readonly E[] {
  return [...list.slice(0, from), ...inserted, ...list.slice(to)];
}

/** The tree of nodes of one height: its root is no higher than it must be. */
export function grow<T extends Item>(nodes: Node<T>[]): Node<T> {
  let row = nodes;
  for (let height = 1; row.length > 1; height++) row = branches((row[0] as Node<T>).height + 1, row);
  let root = row[0] as Node<T>;
  while (!isLeaf(root) && root.children.length === 1) root = root.children[0] as Node<T>;
  return root;
}

/** Puts out the items `from` (included) to `to` (excluded) of a node. */
export function collect<T extends Item>(node: Node<T>, from: number, to: number, out: T[]): void {
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
