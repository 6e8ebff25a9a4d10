// Decides where and what is typed: the same seeded edits for every side that takes its turn at a text.
import type { Position } from '../../server/src/syntax/positions';
import { random, type Random } from '../support/reports/random';
import { isParagraph, isRow } from './texts';

/** A change of the text as it stands, by offsets and by positions. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: Position;
  readonly end: Position;
}

export type SpotKind = 'prose' | 'cell';
export const spotKinds: readonly SpotKind[] = ['prose', 'cell'];
export type Place = 'start' | 'middle' | 'end' | 'random';
export const places: readonly Place[] = ['start', 'middle', 'end', 'random'];

/** A caret in the text as it was opened, and what has been typed there since. */
interface Spot {
  readonly line: number;
  /** Never the line's first. */
  readonly offset: number;
  typed: string;
}

/** Lines of a text by what they are. */
interface Lines {
  readonly all: readonly string[];
  readonly offsets: readonly number[];
  readonly prose: readonly number[];
  readonly cell: readonly number[];
  readonly heading: readonly number[];
}

const LETTERS = '的一是在不了有和人这中大为上个国我以要他时来用们';
const DIGITS = '123456789';
const LONGEST = 4;
/** One in so many random insertions stays, so that the text ends up another one, and its tables not all wrong. */
const STAYING: Readonly<Record<SpotKind, number>> = { prose: 25, cell: 300 };

/** Types into a text; knows where everything stands after what it typed. */
export class Typist {
  readonly #lines: Lines;
  readonly #rand: Random;
  readonly #fixed = new Map<string, Spot>();
  readonly #typedAt = new Set<Spot>();
  #open: Spot | undefined;

  constructor(text: string, seed: number) {
    this.#lines = readLines(text);
    this.#rand = random(seed);
  }

  /** The next character inserted or deleted at a place; at random ones an insertion is mostly taken back by the edit after it. */
  type(kind: SpotKind, place: Place): Edit {
    if (place !== 'random') return this.#walk(this.#spotAt(kind, place), kind);
    const open = this.#open;
    this.#open = undefined;
    if (open && !this.#rand.chance(1 / STAYING[kind])) return this.#erase(open, 0);
    this.#open = this.#newSpot(kind, this.#rand.pick(this.#lines[kind]));
    return this.#insert(this.#open, kind, 0);
  }

  /** One edit at random of a mixture, half in prose and half in cells; `i` counts them. */
  mixed(i: number): Edit {
    return this.type(i % 4 < 2 ? 'prose' : 'cell', 'random');
  }

  /** Takes back a random insertion that is still open. */
  settle(): Edit | undefined {
    const open = this.#open;
    this.#open = undefined;
    return open && this.#erase(open, 0);
  }

  /** Replaces `length` characters in a line that nothing was typed into. */
  replace(line: number, character: number, length: number, insert: string): Edit {
    const from = this.#grown((this.#lines.offsets[line] as number) + character);
    return { from, to: from + length, insert, start: { line, character }, end: { line, character: character + length } };
  }

  /** Lines of a kind, evenly from the whole text, into which nothing was typed; their numbers hold until a line break is typed. */
  untouched(kind: keyof Omit<Lines, 'all' | 'offsets'>, count: number): { readonly line: number; readonly text: string }[] {
    const touched = new Set([...this.#typedAt].map(({ line }) => line));
    const free = this.#lines[kind].filter((line) => !touched.has(line));
    const step = Math.max(1, free.length / count);
    const chosen: { line: number; text: string }[] = [];
    for (let i = step / 2; i < free.length && chosen.length < count; i += step) {
      const line = free[Math.floor(i)] as number;
      chosen.push({ line, text: this.#lines.all[line] as string });
    }
    return chosen;
  }

  /** A random walk between few characters and none, so that what is typed is mostly new. */
  #walk(spot: Spot, kind: SpotKind): Edit {
    const { length } = spot.typed;
    const grows = length === 0 || (length < LONGEST && this.#rand.chance(0.5));
    return grows ? this.#insert(spot, kind, this.#rand.int(0, length)) : this.#erase(spot, this.#rand.int(0, length - 1));
  }

  #insert(spot: Spot, kind: SpotKind, at: number): Edit {
    const insert = this.#rand.pick([...(kind === 'cell' ? DIGITS : LETTERS)]);
    const edit = this.#edit(spot, at, 0, insert);
    spot.typed = spot.typed.slice(0, at) + insert + spot.typed.slice(at);
    this.#typedAt.add(spot);
    return edit;
  }

  #erase(spot: Spot, at: number): Edit {
    const edit = this.#edit(spot, at, 1, '');
    spot.typed = spot.typed.slice(0, at) + spot.typed.slice(at + 1);
    if (spot.typed === '') this.#typedAt.delete(spot);
    return edit;
  }

  #edit(spot: Spot, at: number, length: number, insert: string): Edit {
    const from = this.#grown(spot.offset, spot) + at;
    const character = from - this.#grown(this.#lines.offsets[spot.line] as number);
    return { from, to: from + length, insert, start: { line: spot.line, character }, end: { line: spot.line, character: character + length } };
  }

  /** Where an offset of the opened text stands now. */
  #grown(offset: number, except?: Spot): number {
    let now = offset;
    for (const spot of this.#typedAt) if (spot !== except && spot.offset <= offset) now += spot.typed.length;
    return now;
  }

  #spotAt(kind: SpotKind, place: Exclude<Place, 'random'>): Spot {
    const key = `${kind} ${place}`;
    const known = this.#fixed.get(key);
    if (known) return known;
    const lines = this.#lines[kind];
    const share = place === 'start' ? 0 : place === 'middle' ? 0.5 : 1;
    const spot = this.#newSpot(kind, lines[Math.floor(share * (lines.length - 1))] as number);
    this.#fixed.set(key, spot);
    return spot;
  }

  #newSpot(kind: SpotKind, line: number): Spot {
    const text = this.#lines.all[line] as string;
    const character = kind === 'cell' ? this.#inFigure(text) : this.#rand.int(1, text.length - 1);
    return { line, offset: (this.#lines.offsets[line] as number) + character, typed: '' };
  }

  /** After one of the row's figures. */
  #inFigure(row: string): number {
    const ends = [...row.matchAll(/\t\d+(?=\t)/g)].map((found) => found.index + found[0].length);
    return this.#rand.pick(ends);
  }
}

function readLines(text: string): Lines {
  const all = text.split('\n');
  const offsets: number[] = [];
  let offset = 0;
  for (const line of all) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  const numbers = (test: (line: string) => boolean): number[] => all.flatMap((line, i) => (test(line) ? [i] : []));
  return { all, offsets, prose: numbers(isParagraph), cell: numbers(isRow), heading: numbers((line) => /^[一二三四五六]、[^\t]{4,40}$/.test(line)) };
}
