// What is measured from outside: a server as a process, driven over stdio like an editor drives it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { Client, didOpen, frame } from './client';
import { Pages } from './pages';
import { WARM_UP_MS, type Outcome, type Size, type Task } from './plan';
import { Typist, type Edit } from './script';
import type { Texts } from './texts';

const EDITS: Readonly<Record<Size, number>> = { '20 KB': 300, '200 KB': 300, '2 MB': 200, '20 MB': 80 };
const MANY_EDITS = 40;
const LAUNCHES = 4;
const PROGRAMS: Readonly<Partial<Record<Task['side'], string>>> = {
  ours: path.join('dist', 'server.js'),
  packed: path.join('dist', 'bench', 'packed', 'server.js'),
  echo: path.join('dist', 'bench', 'echo.js'),
};

/** Names of the same length, so that both texts have lists of the same bytes. */
const OPENED = 'file:///bench-a.gongkai';
const FRESH = 'file:///bench-b.gongkai';
const SPARE = 'file:///bench-c.gongkai';

export async function measureServer(task: Task, texts: Texts): Promise<Outcome> {
  return task.group === 'cold' ? await launching(task, texts) : await editing(task, texts);
}

function clientOf({ side }: Task): Client {
  return new Client(PROGRAMS[side] as string);
}

/** From spawning the process to the first diagnostics. */
async function launching(task: Task, texts: Texts): Promise<Outcome> {
  const opening = didOpen(OPENED, texts.one(task.text, task.size, task.defects));
  const cold: number[] = [];
  for (let i = 0; i < LAUNCHES; i++) {
    const began = performance.now();
    const client = clientOf(task);
    await client.start();
    if (task.side === 'echo') sendList(client, task, texts);
    const published = client.published(OPENED, 0);
    client.write(opening);
    cold.push((await published).at - began);
    if (task.side === 'ours') keepList((await published).body(), task, texts);
    await client.stop();
  }
  return { samples: { cold }, failures: [] };
}

async function editing(task: Task, texts: Texts): Promise<Outcome> {
  const content = texts.one(task.text, task.size, task.defects);
  const client = clientOf(task);
  try {
    await client.start();
    if (task.side === 'echo') sendList(client, task, texts);
    const published = client.published(OPENED, 0);
    const opening = didOpen(OPENED, content);
    const began = performance.now();
    client.write(opening);
    const first = await published;
    if (task.side === 'ours') keepList(first.body(), task, texts);
    const open = [first.at - began];
    await warmUp(client, texts.one(task.text, '200 KB', 0), task.seed);
    const { change, failures } = await typing(client, content, task);
    const resident = client.residentMemory();
    return {
      samples: { open, change, ...(resident === undefined ? {} : { resident: [resident] }) },
      failures: await failures(),
    };
  } finally {
    await client.stop();
  }
}

interface Typed {
  readonly change: readonly number[];
  readonly failures: () => Promise<string[]>;
}

/** One change after another, each sent when the diagnostics of the last have come; half in prose, half in cells. */
async function typing(client: Client, content: string, { side, size, defects, seed, effort }: Task): Promise<Typed> {
  const typist = new Typist(content, seed);
  const expected = new Pages(content);
  const change: number[] = [];
  const count = Math.ceil((defects >= 1000 ? MANY_EDITS : EDITS[size]) * effort);
  let version = 0;
  const send = async (edit: Edit): Promise<number> => {
    expected.edit(edit);
    version++;
    return await client.roundTrip(didChange(OPENED, version, edit), OPENED, version);
  };
  for (let i = 0; i < SETTLING + count; i++) {
    const took = await send(typist.mixed(i));
    if (i >= SETTLING) change.push(took);
  }
  return { change, failures: async () => (side === 'ours' ? await proof(client, typist, expected, version) : []) };
}

/** So many edits of the document itself, before any counts. */
const SETTLING = 10;

/** Types into a document of its own, since some of what is typed stays, and closes it. */
async function warmUp(client: Client, content: string, seed: number): Promise<void> {
  const typist = new Typist(content, seed);
  await client.roundTrip(didOpen(SPARE, content), SPARE, 0);
  const until = performance.now() + WARM_UP_MS;
  for (let version = 1; performance.now() < until; version++) {
    await client.roundTrip(didChange(SPARE, version, typist.mixed(version)), SPARE, version);
  }
  client.write(frame({ method: 'textDocument/didClose', params: { textDocument: { uri: SPARE } } }));
}

function didChange(uri: string, version: number, { start, end, insert }: Edit): Buffer {
  const contentChanges = [{ range: { start, end }, text: insert }];
  return frame({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges } });
}

/** The last list published for the edited text has to be that of the same text freshly opened. */
async function proof(client: Client, typist: Typist, expected: Pages, version: number): Promise<string[]> {
  const edit = typist.type('prose', 'middle');
  expected.edit(edit);
  const edited = client.published(OPENED, version + 1);
  client.write(didChange(OPENED, version + 1, edit));
  const actual = listOf((await edited).body());
  const opened = client.published(FRESH, 0);
  client.write(didOpen(FRESH, expected.toString()));
  const fresh = listOf((await opened).body()).replaceAll(FRESH, OPENED);
  return actual === fresh ? [] : [`published diagnostics differ from those of the same text freshly opened (${actual.length} and ${fresh.length} characters)`];
}

function listOf(body: string): string {
  return JSON.stringify((JSON.parse(body) as { params: { diagnostics: unknown[] } }).params.diagnostics);
}

function listFile({ text, size, defects }: Task, texts: Texts): string {
  return path.join(texts.folder, `list ${text} ${size} ${defects}.json`);
}

/** Keeps what our server published, for the echo server to publish. */
function keepList(body: string, task: Task, texts: Texts): void {
  const file = listFile(task, texts);
  if (!existsSync(file)) writeFileSync(file, listOf(body));
}

function sendList(client: Client, task: Task, texts: Texts): void {
  const diagnostics = JSON.parse(readFileSync(listFile(task, texts), 'utf8')) as unknown;
  client.write(frame({ method: 'bench/list', params: { diagnostics } }));
}
