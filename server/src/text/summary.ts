// Values combined from the items of a sequence, kept in its tree, and the questions that they answer without a look at every item.
import { memoize, type Memo } from './memo';
import type { Place, Sequence } from './sequence';
import { isLeaf, type Branch, type Item, type Leaf, type Node } from './sequenceTree';

/** A value combined from the items below a node and cached there. `join` is associative and `empty` its neutral element. */
export interface Measure<T, S> {
  readonly empty: S;
  readonly of: (item: T) => S;
  readonly join: (left: S, right: S) => S;
  /** What is known of a sum hangs on the very items that it stands for, and not on their measures alone. */
  readonly isOfItems?: boolean;
}

/** Turns a measure into a function from nodes to their cached summary. */
function summarizer<T extends Item, S>({ empty, of, join, isOfItems = false }: Measure<T, S>): (node: Node<T>) => S {
  const ofLeaf: Memo<Leaf<T>, S> = memoize(({ items, former, changed }: Leaf<T>) => {
    const before = former && !isOfItems ? ofLeaf.known(former) : undefined;
    if (before !== undefined && of(former?.items[changed] as T) === of(items[changed] as T)) return before;
    let sum = empty;
    for (const item of items) sum = join(sum, of(item));
    return sum;
  });
  const ofBranch: Memo<Branch<T>, S> = memoize(({ children, former, changed }: Branch<T>) => {
    const before = former && !isOfItems ? ofBranch.known(former) : undefined;
    if (before !== undefined && summary(former?.children[changed] as Node<T>) === summary(children[changed] as Node<T>)) return before;
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

  function all(sequence: Sequence<T>, from: number, to: number, test: (sum: S) => boolean): readonly Place<T>[] {
    const out: Place<T>[] = [];
    const gather = (node: Node<T>, index: number, offset: number, line: number): void => {
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
        gather(child, index, offset, line);
        index += child.count;
        offset += child.length;
        line += child.lines;
      }
    };
    gather(sequence.root, 0, 0, 0);
    return out;
  }

  return {
    whole: (sequence) => summary(sequence.root),
    all,
    range: (sequence, from, to) => range(sequence.root, from, to),
    next: (sequence, from, test) => next(sequence.root, Math.max(from, 0), test, START),
    previous: (sequence, to, test) => previous(sequence.root, to, test, START),
  };
}

/** Where a node begins. */
type Start = Omit<Place<never>, 'item'>;

const START: Start = { index: 0, offset: 0, line: 0 };
