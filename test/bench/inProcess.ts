// What one process measures in itself: parsing, keystrokes, structural edits, pasting, the document store, memory.
import { WARM_UP_MS, type Outcome, type Size, type Task, type TextKind } from './plan';
import { Pages } from './pages';
import { places, spotKinds, Typist, type Edit, type Place, type SpotKind } from './script';
import { Lezer, parseWhole } from './sides/lezer';
import { Ours } from './sides/ours';
import { CodeMirrorStore, OurStore, TextDocumentStore, type Store } from './sides/stores';
import type { Texts } from './texts';

/** How often each is measured in a process; at 20 MB the peers are slow. */
const KEYSTROKES: Readonly<Record<Size, number>> = { '20 KB': 400, '200 KB': 400, '2 MB': 300, '20 MB': 200 };
const PEER_KEYSTROKES: Readonly<Record<Size, number>> = { '20 KB': 400, '200 KB': 400, '2 MB': 100, '20 MB': 10 };
const STORE_EDITS: Readonly<Record<Size, number>> = { '20 KB': 2000, '200 KB': 2000, '2 MB': 1000, '20 MB': 1000 };
const FLAT_STORE_EDITS: Readonly<Record<Size, number>> = { '20 KB': 2000, '200 KB': 1000, '2 MB': 200, '20 MB': 40 };
const STRUCTURAL = 40;
/** As many edits more stand in other lines: see `Typist.untouched`. */
const OTHER_LINES = 3;
const PASTES = 40;
/** A store alone is little code. */
const STORE_WARM_UP_MS = 500;

/** Measures by name. */
class Samples {
  readonly all: Record<string, number[]> = {};

  add(name: string, value: number): void {
    (this.all[name] ??= []).push(value);
  }
}

export function measure(task: Task, texts: Texts): Outcome {
  const samples = new Samples();
  const failures = measures[task.group](task, texts, samples) ?? [];
  return { samples: samples.all, failures };
}

type Measure = (task: Task, texts: Texts, samples: Samples) => string[] | void;

const elsewhere: Measure = () => undefined;

const measures: Readonly<Record<Task['group'], Measure>> = {
  parse: parsing,
  edit: (task, texts, samples) => (task.side === 'ours' ? ourEdits(task, texts, samples) : lezerEdits(task, texts, samples)),
  store: storing,
  memory: retaining,
  stdio: elsewhere,
  cold: elsewhere,
};

/** Frees what lies around, so that it is not collected in what is timed next. */
function collect(): void {
  globalThis.gc?.();
}

/** Milliseconds that this process has computed: a warm-up by the clock would be cold on a busy machine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Parses texts again and again until the code that does so is compiled. */
function runOften(run: (content: string) => unknown, contents: readonly string[]): void {
  const until = processorTime() + WARM_UP_MS;
  for (let i = 0; processorTime() < until; i++) run(contents[i % contents.length] as string);
}

function parsing({ side, size, text, effort }: Task, texts: Texts, samples: Samples): void {
  const run = side === 'ours' ? (content: string) => new Ours(content) : parseWhole;
  const pool = texts.pool(text, size);
  const spare = size === '20 KB' || size === '200 KB' ? pool.splice(0, Math.floor(pool.length / 3)) : texts.pool(text, '200 KB');
  runOften(run, spare);
  for (const content of pool.slice(0, Math.max(1, Math.round(pool.length * effort)))) {
    const bytes = Buffer.byteLength(content);
    if (bytes > 1_000_000) collect();
    const began = performance.now();
    run(content);
    samples.add('parse', bytes / 1_000 / (performance.now() - began));
  }
}

/** Types at random for a while, so that what is counted runs compiled; into texts of its own, since some of what is typed stays. */
function warmUp(side: (content: string) => { edit(edit: Edit): unknown }, content: string, seed: number): void {
  const until = processorTime() + WARM_UP_MS;
  while (processorTime() < until) {
    const typist = new Typist(content, seed);
    const opened = side(content);
    for (let i = 0; processorTime() < until && i < 1_000; i++) opened.edit(typist.mixed(i));
  }
  collect();
}

/** The same for edits that change what blocks there are: the keystrokes that they are measured by run compiled, too. */
function warmUpStructure(content: string, seed: number): void {
  const until = processorTime() + WARM_UP_MS;
  while (processorTime() < until) {
    const opened = new Ours(content);
    structuralEdits(STRUCTURAL, new Typist(content, seed), (edit) => opened.edit(edit), new Samples());
  }
  collect();
}

function settle(typist: Typist, apply: (edit: Edit) => void): void {
  const last = typist.settle();
  if (last) apply(last);
}

export function keystrokeName(kind: SpotKind, place: Place): string {
  return `keystroke ${kind} ${place}`;
}

function keystrokes(count: number, typist: Typist, edit: (edit: Edit) => number, samples: Samples): void {
  collect();
  for (const kind of spotKinds) {
    for (const place of places) {
      for (let i = 0; i < count; i++) edit(typist.type(kind, place));
      for (let i = 0; i < count; i++) samples.add(keystrokeName(kind, place), edit(typist.type(kind, place)));
      settle(typist, edit);
    }
  }
}

function lezerEdits({ size, text, defects, seed, effort }: Task, texts: Texts, samples: Samples): void {
  const content = texts.one(text, size, defects);
  warmUp((text) => new Lezer(text), content, seed);
  const lezer = new Lezer(content);
  const typist = new Typist(content, seed);
  keystrokes(Math.ceil(PEER_KEYSTROKES[size] * effort), typist, (edit) => lezer.edit(edit), samples);
}

function ourEdits({ size, text, defects, seed, effort }: Task, texts: Texts, samples: Samples): string[] {
  const content = texts.one(text, size, defects);
  warmUp((each) => new Ours(each), content, seed);
  const ours = new Ours(content);
  const expected = new Pages(content);
  const typist = new Typist(content, seed);
  const edit = (each: Edit): number => {
    expected.edit(each);
    return ours.edit(each);
  };
  keystrokes(Math.ceil(KEYSTROKES[size] * effort), typist, edit, samples);
  const structural = Math.ceil(STRUCTURAL * effort);
  warmUpStructure(size === '20 KB' ? content : texts.one(text, '200 KB', defects), seed);
  structuralEdits(structural + OTHER_LINES, typist, edit, new Samples());
  structuralEdits(structural, typist, edit, samples);
  pastes(Math.ceil(PASTES * effort), ours, typist, texts.sections(), seed, samples);
  return ours.proof(expected.toString());
}

/** Edits that change what blocks there are, and their undoing; `count` decides which lines, too. */
function structuralEdits(count: number, typist: Typist, edit: (edit: Edit) => number, samples: Samples): void {
  const both = (done: string, undone: string, line: number, character: number, removed: string, inserted: string): void => {
    samples.add(done, edit(typist.replace(line, character, removed.length, inserted)));
    const lines = inserted.split('\n').length - 1;
    const back = typist.replace(line, character, inserted.length, removed);
    samples.add(undone, edit(lines === 0 ? back : { ...back, end: { line: line + lines, character: 0 } }));
  };
  for (let i = 0; i < count; i++) {
    for (const { line } of typist.untouched('heading', 6).slice(i % 6, (i % 6) + 1)) both('heading destroyed', 'heading restored', line, 0, '', '第');
  }
  for (const { line, text } of typist.untouched('cell', count)) {
    const middle = text.indexOf('\t', Math.floor(text.length / 2));
    both('row split', 'row joined', line, middle, '', '\n');
  }
  for (const { line, text } of typist.untouched('cell', count + 1)) both('TAB removed', 'TAB restored', line, text.lastIndexOf('\t'), '\t', '');
  for (const { line } of typist.untouched('cell', count + 2)) both('blank line inserted in a table', 'blank line removed from a table', line, 0, '', '\n');
  for (const { line, text } of typist.untouched('prose', count)) both('paragraph split', 'paragraph joined', line, Math.floor(text.length / 2), '', '\n');
}

/** Sections pasted, in turn with the full parse and check of others like them. */
function pastes(count: number, ours: Ours, typist: Typist, sections: readonly string[], seed: number, samples: Samples): void {
  collect();
  const lines = typist.untouched('prose', 50);
  for (let i = 0; i < 2 * count + 20; i++) {
    const section = sections[(seed * 211 + i) % sections.length] as string;
    const counted = i >= 20;
    if (i % 2 === 0) {
      const began = performance.now();
      new Ours(section);
      if (counted) samples.add('section alone', performance.now() - began);
      continue;
    }
    const { line } = lines[i % lines.length] as { line: number };
    const took = ours.edit(typist.replace(line, 0, 0, section));
    const broken = section.split('\n');
    const end = { line: line + broken.length - 1, character: (broken[broken.length - 1] as string).length };
    ours.edit({ ...typist.replace(line, 0, section.length, ''), end });
    if (counted) samples.add('section pasted', took);
  }
}

const stores: Readonly<Partial<Record<Task['side'], new (content: string) => Store>>> = {
  ours: OurStore,
  codemirror: CodeMirrorStore,
  textdocument: TextDocumentStore,
};

function storing({ side, size, text, defects, seed, effort }: Task, texts: Texts, samples: Samples): void {
  const content = texts.one(text, size, defects);
  const store = new (stores[side] as new (content: string) => Store)(content);
  const typist = new Typist(content, seed);
  const until = processorTime() + STORE_WARM_UP_MS;
  while (processorTime() < until) store.edit(typist.type('prose', 'random'));
  collect();
  const count = Math.ceil((side === 'textdocument' ? FLAT_STORE_EDITS : STORE_EDITS)[size] * effort);
  for (let i = 0; i < count; i++) samples.add('store', store.edit(typist.type('prose', 'random')));
}

/** MB that stay on the heap beside the text: our blocks hold the text in pieces, so that the whole is let go before the heap is read. */
function retaining({ side, size, text, defects }: Task, texts: Texts, samples: Samples): void {
  const run = side === 'ours' ? (content: string) => new Ours(content) : parseWhole;
  let content: string | undefined = texts.one(text, size, defects);
  runOnPool(run, texts, text);
  const before = heap();
  const kept = run(content);
  if (side === 'ours') content = undefined;
  samples.add('memory', (heap() - before) / 1e6);
  samples.add('kept', Number(kept !== undefined) + (content?.length ?? 0));
}

/** In a function of its own, whose texts are certainly forgotten before the heap is read. */
function runOnPool(run: (content: string) => unknown, texts: Texts, text: TextKind): void {
  runOften(run, texts.pool(text, '200 KB'));
}

function heap(): number {
  for (let i = 0; i < 4; i++) collect();
  return process.memoryUsage().heapUsed;
}
