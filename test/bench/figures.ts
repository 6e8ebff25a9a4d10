// Decides what is shown of the results, beside which peer, and what must hold.
import { keystrokeName } from './inProcess';
import { sizes, textKinds, type Group, type Size, type TextKind } from './plan';
import type { Key, Results } from './results';
import { places, spotKinds, type SpotKind } from './script';
import { summarize, type Summary } from './statistics';

/** A limit on the ratio of ours to the peer's. */
export interface Must {
  readonly bound: '≤' | '≥';
  readonly ratio: number;
}

/** One figure; the first seven names are what scripts read. */
export interface Row {
  readonly name: string;
  readonly size: Size;
  readonly peer: string;
  readonly p50: number;
  readonly p99: number;
  readonly unit: string;
  readonly ratio: number;
  readonly group: string;
  readonly text: TextKind;
  /** Which of ours the ratio is made of. */
  readonly by: 'p50' | 'p99';
  /** The peer's figure that it is made of. */
  readonly theirs: number;
  readonly noise: readonly [number, number];
  readonly must: Must | undefined;
  readonly holds: boolean;
}

const most = (ratio: number): Must => ({ bound: '≤', ratio });
const least = (ratio: number): Must => ({ bound: '≥', ratio });

const KEYSTROKE: Readonly<Record<SpotKind, Readonly<Record<Size, number>>>> = {
  prose: { '20 KB': 1, '200 KB': 1, '2 MB': 0.25, '20 MB': 0.01 },
  cell: { '20 KB': 4, '200 KB': 4, '2 MB': 0.25, '20 MB': 0.01 },
};
const CHANGE: Readonly<Record<Size, number>> = { '20 KB': 1.5, '200 KB': 1.5, '2 MB': 1, '20 MB': 0.6 };
const WHERE: Readonly<Record<SpotKind, string>> = { prose: 'in prose', cell: 'in a table cell' };
/** Structural edits, and the plain keystroke in the same place that they are measured by. */
const STRUCTURAL: readonly (readonly [string, SpotKind])[] = [
  ['heading destroyed', 'prose'],
  ['heading restored', 'prose'],
  ['paragraph split', 'prose'],
  ['paragraph joined', 'prose'],
  ['row split', 'cell'],
  ['row joined', 'cell'],
  ['TAB removed', 'cell'],
  ['TAB restored', 'cell'],
  ['blank line inserted in a table', 'cell'],
  ['blank line removed from a table', 'cell'],
];

/** What a figure is made of. */
interface Figure {
  readonly group: string;
  readonly name: string;
  readonly size: Size;
  readonly text: TextKind;
  readonly unit: 'µs' | 'ms' | 'MB' | 'MB/s';
  readonly peer: string;
  readonly ours: Summary | undefined;
  /** The peer's figure, in the unit of the samples. */
  readonly theirs: number | undefined;
  readonly must?: Must;
  readonly by?: 'p50' | 'p99';
}

/** All figures that the results allow. */
export function rowsOf(results: Results): Row[] {
  const figures = textKinds.flatMap((text) => {
    const perSize = [parsing, keystrokes, tails, structural, pasting, stores, changes, opening, launching, memory];
    return [...perSize.flatMap((make) => sizes.flatMap((size) => make(results, size, text))), ...growth(results, text)];
  });
  return figures.flatMap(toRow);
}

function toRow({ group, name, size, text, unit, peer, ours, theirs, must, by = 'p50' }: Figure): Row[] {
  if (!ours || theirs === undefined) return [];
  const scale = unit === 'µs' ? 1000 : 1;
  const ratio = ours[by] / theirs;
  const holds = !must || (must.bound === '≤' ? ratio <= must.ratio : ratio >= must.ratio);
  const [from, to] = ours.noise;
  const noise = [from * scale, to * scale] as const;
  return [{ name, size, peer, p50: ours.p50 * scale, p99: ours.p99 * scale, unit, ratio, group, text, by, theirs: theirs * scale, noise, must, holds }];
}

type Make = (results: Results, size: Size, text: TextKind) => Figure[];

const parsing: Make = (results, size, text) => {
  const key = { group: 'parse', size, text, measure: 'parse' } as const;
  const ours = results.rounds({ ...key, side: 'ours' });
  const theirs = results.median({ ...key, side: 'lezer' });
  if (ours.length === 0) return [];
  // Of a speed the slow end is of interest.
  const slow = -summarize(ours.map((round) => round.map((speed) => -speed))).p99;
  return [{ group: 'parse', name: 'full parse and check', size, text, unit: 'MB/s', peer: 'lezer-markdown', ours: { ...summarize(ours), p99: slow }, theirs, must: least(1.5) }];
};

function editKey(size: Size, text: TextKind, measure: string): Key {
  return { group: 'edit', side: 'ours', size, text, measure };
}

const keystrokes: Make = (results, size, text) =>
  spotKinds.flatMap((kind) =>
    places.map((place): Figure => {
      const key = editKey(size, text, keystrokeName(kind, place));
      const [ours, theirs] = [results.summary(key), results.median({ ...key, side: 'lezer' })];
      const must = most(KEYSTROKE[kind][size]);
      return { group: 'keystroke', name: `keystroke ${WHERE[kind]}, ${placeName(place)}`, size, text, unit: 'µs', peer: 'lezer-markdown', ours, theirs, must };
    }),
  );

function placeName(place: string): string {
  return place === 'random' ? 'at random' : place;
}

const tails: Make = (results, size, text) =>
  spotKinds.flatMap((kind) => {
    const ours = results.summary(editKey(size, text, keystrokeName(kind, 'random')));
    return { group: 'keystroke', name: `p99 of a keystroke ${WHERE[kind]}, at random`, size, text, unit: 'µs', peer: 'its own median', ours, theirs: ours?.p50, must: most(10), by: 'p99' };
  });

function growth(results: Results, text: TextKind): Figure[] {
  return spotKinds.flatMap((kind) =>
    places.map((place): Figure => {
      const measure = keystrokeName(kind, place);
      const [ours, theirs] = [results.summary(editKey('20 MB', text, measure)), results.median(editKey('200 KB', text, measure))];
      return { group: 'growth', name: `growth of a keystroke ${WHERE[kind]}, ${placeName(place)}`, size: '20 MB', text, unit: 'µs', peer: 'itself at 200 KB', ours, theirs, must: most(4) };
    }),
  );
}

const structural: Make = (results, size, text) =>
  STRUCTURAL.map(([name, kind]): Figure => {
    const ours = results.summary(editKey(size, text, name));
    const theirs = results.median(editKey(size, text, keystrokeName(kind, 'random')));
    return { group: 'structural edit', name, size, text, unit: 'µs', peer: `our keystroke ${WHERE[kind]}`, ours, theirs, must: most(5) };
  });

const pasting: Make = (results, size, text) => {
  const ours = results.summary(editKey(size, text, 'section pasted'));
  const alone = results.median(editKey(size, text, 'section alone'));
  const keystroke = results.median(editKey(size, text, keystrokeName('prose', 'random')));
  const theirs = alone === undefined || keystroke === undefined ? undefined : 1.5 * alone + 5 * keystroke;
  return [{ group: 'structural edit', name: 'section pasted', size, text, unit: 'µs', peer: '1.5 × the section parsed alone + 5 keystrokes', ours, theirs, must: most(1) }];
};

const stores: Make = (results, size, text) => {
  const key = { group: 'store', size, text, measure: 'store' } as const;
  const ours = results.summary({ ...key, side: 'ours' });
  const figure = { group: 'store', name: 'document store alone, one character', size, text, unit: 'µs', ours } as const;
  return [
    { ...figure, peer: 'CodeMirror Text.replace', theirs: results.median({ ...key, side: 'codemirror' }), must: most(5) },
    { ...figure, peer: 'TextDocument.update', theirs: results.median({ ...key, side: 'textdocument' }) },
  ];
};

const changes: Make = (results, size, text) => {
  const figures = [false, true].flatMap((many): Figure[] => {
    const key = { group: 'stdio', size, text, measure: 'change', many } as const;
    const ours = results.summary({ ...key, side: 'ours' });
    const theirs = results.summary({ ...key, side: 'echo' });
    const figure = { group: 'stdio', size, text, unit: 'ms', peer: 'echo server', ours } as const;
    const name = many ? `change to diagnostics, ${size === '20 MB' ? '10,000' : '1,000'} findings` : 'change to diagnostics';
    const p50: Figure = { ...figure, name, theirs: theirs?.p50, must: most(many ? 1.3 : CHANGE[size]) };
    return many ? [p50] : [p50, { ...figure, name: 'p99 of change to diagnostics', theirs: theirs?.p99, must: most(2), by: 'p99' }];
  });
  return figures;
};

const opening: Make = (results, size, text) => {
  const key = { group: 'stdio', size, text, measure: 'open' } as const;
  const [ours, theirs] = [results.summary({ ...key, side: 'ours' }), results.median({ ...key, side: 'echo' })];
  const must = size === '20 MB' ? { must: most(1.7) } : {};
  return [{ group: 'stdio', name: 'opening to first diagnostics', size, text, unit: 'ms', peer: 'echo server', ours, theirs, ...must }];
};

const launching: Make = (results, size, text) => {
  const key = { group: 'cold', size, text, measure: 'cold' } as const;
  const theirs = results.median({ ...key, side: 'echo' });
  return (['ours', 'packed'] as const).map((side): Figure => {
    const name = `cold start to first diagnostics, ${side === 'ours' ? 'from a clone' : 'as packed'}`;
    return { group: 'stdio', name, size, text, unit: 'ms', peer: 'echo server', ours: results.summary({ ...key, side }), theirs, must: most(1.25) };
  });
};

const memory: Make = (results, size, text) => {
  const kept = { group: 'memory', size, text, measure: 'memory' } as const;
  const resident = { group: 'stdio', size, text, measure: 'resident' } as const;
  const must = size === '20 MB' ? { must: most(1.5) } : {};
  return [
    {
      group: 'memory', name: 'memory retained without the text', size, text, unit: 'MB', peer: 'lezer-markdown', must: most(1),
      ours: results.summary({ ...kept, side: 'ours' }), theirs: results.median({ ...kept, side: 'lezer' }),
    },
    {
      group: 'memory', name: 'resident memory of the server after edits', size, text, unit: 'MB', peer: 'echo server', ...must,
      ours: results.summary({ ...resident, side: 'ours' }), theirs: results.median({ ...resident, side: 'echo' }),
    },
  ];
};

/** The groups of rows, in the order they are shown in, and which tasks they come from. */
export const sections: readonly { readonly group: string; readonly title: string; readonly from: Group }[] = [
  { group: 'parse', title: 'Full parse and all checks', from: 'parse' },
  { group: 'keystroke', title: 'Keystroke: new tree and findings', from: 'edit' },
  { group: 'growth', title: 'Growth of a keystroke, 200 KB to 20 MB', from: 'edit' },
  { group: 'structural edit', title: 'Structural edits', from: 'edit' },
  { group: 'store', title: 'Document store', from: 'store' },
  { group: 'stdio', title: 'Over stdio', from: 'stdio' },
  { group: 'memory', title: 'Memory', from: 'memory' },
];
