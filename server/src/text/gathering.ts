// What is found in the items of a sequence, gathered in its tree: listing it costs what its number costs, however long the sequence.
import { eachGathered, gather, joinGathered, type Gathered } from './gatheredTree';
import { bySize } from './memo';
import type { Sequence } from './sequence';
import type { Item } from './sequenceTree';
import { defineSummary } from './summary';

/** What a part of a sequence holds. */
class Part<F> {
  constructor(
    readonly size: number,
    readonly found: Gathered<F> | undefined,
  ) {}
}

/**
 * Defines what is found in items; gives a function that puts out all that is found in the items `from` to `to` of a sequence, in order, each
 * with the size of the items between `from` and its own.
 */
export function defineGathering<T extends Item, F>(
  foundIn: (item: T) => readonly F[],
  sizeOf: (item: T) => number,
): (sequence: Sequence<T>, from: number, to: number, put: (before: number, found: F) => void) => void {
  /** A part in which nothing is found; shared, since most parts are such. */
  const empty = bySize((size) => new Part<F>(size, undefined));
  const part = (size: number, found: Gathered<F> | undefined): Part<F> => (found ? new Part(size, found) : empty(size));

  const parts = defineSummary<T, Part<F>>({
    empty: empty(0),
    of: (item) => {
      let found: Gathered<F> | undefined;
      for (const each of foundIn(item)) found = gather(found, 0, each);
      return part(sizeOf(item), found);
    },
    join: (left, right) => {
      if (left.size === 0) return right;
      if (right.size === 0) return left;
      return part(left.size + right.size, joinGathered(left.found, right.found, left.size));
    },
  });
  return (sequence, from, to, put) => eachGathered(parts.range(sequence, from, to).found, put);
}
