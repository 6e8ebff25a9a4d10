// Decides what is measured: which tasks, on which texts and sizes, how often.
import { BENCH_SIZES } from '../support/reports/large';

export type Size = keyof typeof BENCH_SIZES;
export const sizes = Object.keys(BENCH_SIZES) as Size[];

/** So long a side works before anything counts: V8 takes seconds of typing until all of it is compiled for good, as in an editor open for a while. */
export const WARM_UP_MS = 3_000;

/** `one`: a report of six sections with thousands of paragraphs and tables. `many`: reports one after another. */
export type TextKind = 'one' | 'many';
export const textKinds: readonly TextKind[] = ['one', 'many'];

export type Group = 'parse' | 'edit' | 'store' | 'memory' | 'stdio' | 'cold';
export const groups: readonly Group[] = ['parse', 'edit', 'store', 'memory', 'stdio', 'cold'];

/** `packed`: ours as the .vsix holds it, without the code that the build has compiled. */
export type Side = 'ours' | 'packed' | 'lezer' | 'codemirror' | 'textdocument' | 'echo';

/** What one process measures. */
export interface Task {
  readonly group: Group;
  readonly side: Side;
  readonly size: Size;
  readonly text: TextKind;
  /** How many defects the text has. */
  readonly defects: number;
  /** Distinguishes rounds: places and characters of the edits. */
  readonly seed: number;
  /** The share of the full number of samples. */
  readonly effort: number;
}

/** The samples of each measure, and what the proof found wrong. */
export interface Outcome {
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly failures: readonly string[];
}

export interface Options {
  readonly groups: readonly Group[];
  readonly sizes: readonly Size[];
  readonly texts: readonly TextKind[];
  readonly rounds: number;
  readonly effort: number;
  readonly json: boolean;
  readonly write: boolean;
}

/** The tasks of one round, each with the sides that take turns at it. */
export interface Turn {
  readonly task: Omit<Task, 'side' | 'seed' | 'effort'>;
  readonly sides: readonly Side[];
  /** In how many of the rounds; what hardly varies is measured in fewer. */
  readonly rounds: number;
}

/** Few defects, so that tree and findings have something to prove. */
const fewDefects: Readonly<Record<Size, number>> = { '20 KB': 10, '200 KB': 30, '2 MB': 50, '20 MB': 80 };
/** How many findings an editor never shows, and a server must carry all the same. */
const manyDefects: Readonly<Partial<Record<Size, number>>> = { '2 MB': 1_000, '20 MB': 10_000 };

const sidesOf: Readonly<Record<Group, readonly Side[]>> = {
  parse: ['ours', 'lezer'],
  edit: ['ours', 'lezer'],
  store: ['ours', 'codemirror', 'textdocument'],
  memory: ['ours', 'lezer'],
  stdio: ['ours', 'echo'],
  cold: ['ours', 'packed', 'echo'],
};

/** What a round consists of, under the options. */
export function turns(options: Options): Turn[] {
  return options.groups.flatMap((group) =>
    options.sizes.flatMap((size) => options.texts.flatMap((text) => turnsOf(group, size, text, options))),
  );
}

function turnsOf(group: Group, size: Size, text: TextKind, { rounds }: Options): Turn[] {
  const few = { group, size, text, defects: fewDefects[size] };
  const turn: Turn = { task: few, sides: sidesOf[group], rounds };
  switch (group) {
    case 'parse':
    case 'edit':
      return [turn];
    case 'store':
      return text === 'one' ? [turn] : [];
    case 'memory':
      return size === '2 MB' || size === '20 MB' ? [{ ...turn, rounds: Math.min(rounds, 3) }] : [];
    case 'cold':
      return size === '20 KB' ? [turn] : [];
    case 'stdio': {
      const many = text === 'one' ? manyDefects[size] : undefined;
      return many === undefined ? [turn] : [turn, { ...turn, task: { ...few, defects: many } }];
    }
  }
}
