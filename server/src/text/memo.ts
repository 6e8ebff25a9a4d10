// Where derived values are kept: on the immutable object they derive from, so that they live and die with it.

/** An immutable object that carries values derived from it. A slot is only ever filled with what its object alone determines. */
export abstract class Memoized {
  /** @internal */
  slots: unknown[] | undefined = undefined;
}

/** How many slots the objects of a class have use for; numbered by class, since with one count for all most of each array stayed empty. */
const slotCounts = new Map<unknown, number>();

/** A function that computes once per object. */
export interface Memo<K, V> {
  (key: K): V;
  /** What it computed of an object, if it has. */
  readonly known: (key: K) => V | undefined;
}

/**
 * Makes a function of an immutable object compute once per object; all its objects are of one class.
 * A slot in the object costs a tenth of a WeakMap entry and nothing in the garbage collector, which matters at 100,000 blocks.
 */
export function memoize<K extends Memoized, V>(compute: (key: K) => V): Memo<K, V> {
  const slot = new Slot<K, V>();
  const answer = (key: K): V => {
    const known = slot.of(key);
    if (known !== undefined) return known;
    const value = compute(key);
    slot.fill(key, value);
    return value;
  };
  return Object.assign(answer, { known: (key: K) => slot.of(key) });
}

/** The place of one derived value in all objects of a class. */
class Slot<K extends Memoized, V> {
  #owner: unknown;
  #index = 0;

  of(key: K): V | undefined {
    return key.constructor === this.#owner ? (key.slots?.[this.#index] as V | undefined) : undefined;
  }

  fill(key: K, value: V): void {
    if (key.constructor !== this.#owner) this.#own(key);
    const slots = (key.slots ??= new Array<unknown>(slotCounts.get(this.#owner) as number));
    slots[this.#index] = value;
  }

  #own(key: K): void {
    if (this.#owner !== undefined) throw new Error('objects of two classes in one memo');
    this.#owner = key.constructor;
    this.#index = slotCounts.get(this.#owner) ?? 0;
    slotCounts.set(this.#owner, this.#index + 1);
  }
}

/**
 * Makes a function remember its answers for the last `size` objects it was asked about: what is quickly worked out again is not worth
 * keeping for 100,000 objects.
 */
export function recent<K extends object, V>(compute: (key: K) => V, size: number): (key: K) => V {
  const keys = new Array<K | undefined>(size).fill(undefined);
  const values = new Array<V | undefined>(size).fill(undefined);
  let next = 0;
  return (key) => {
    for (let i = 0; i < size; i++) if (keys[i] === key) return values[i] as V;
    const value = compute(key);
    keys[next] = key;
    values[next] = value;
    next = (next + 1) % size;
    return value;
  };
}

/** Makes a function remember every answer: for keys that are few and stay, as labels and columns of the schema do. */
export function remembering<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}

/** Greater sizes are rare. */
const GREATEST_SIZE = 4096;

/** Makes a function of a size remember its answers for all but great ones: most parts of a sequence are alike but for theirs. */
export function bySize<V>(make: (size: number) => V): (size: number) => V {
  const known: (V | undefined)[] = [];
  return (size) => (size > GREATEST_SIZE ? make(size) : (known[size] ??= make(size)));
}

/** A function that remembers its answers for the last few objects, and for as long as they live for those that somebody told it to keep. */
export interface Keeping<K, V> {
  (key: K): V;
  readonly keep: (key: K) => void;
}

/** As `recent`, for a function some of whose answers are asked for again and again. */
export function keeping<K extends Memoized, V>(compute: (key: K) => V, size: number): Keeping<K, V> {
  const slot = new Slot<K, V>();
  const latest = recent(compute, size);
  const answer = (key: K): V => slot.of(key) ?? latest(key);
  return Object.assign(answer, { keep: (key: K) => slot.fill(key, answer(key)) });
}
