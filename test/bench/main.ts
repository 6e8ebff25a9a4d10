// `npm run bench`: runs every task in a process of its own, the sides in turn, round by round, and shows what came of it.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { rowsOf, type Row } from './figures';
import { measure } from './inProcess';
import { machine } from './machine';
import { readOptions, usage } from './options';
import { turns, type Options, type Outcome, type Task } from './plan';
import { Results } from './results';
import { measureServer } from './stdio';
import { pageWith, printed } from './table';
import { Texts } from './texts';

const TASK = '--task';
const PAGE = path.join('docs', 'performance.md');

/** One round after another; in each, every task, and of each task every side. */
async function runAll(options: Options, texts: Texts): Promise<Results> {
  const results = new Results();
  for (let round = 0; round < options.rounds; round++) {
    for (const { task, sides, rounds } of turns(options)) {
      if (round >= rounds) continue;
      for (const side of sides) {
        const each: Task = { ...task, side, seed: round + 1, effort: options.effort };
        const began = performance.now();
        results.add(each, await run(each, texts));
        progress(`round ${round + 1}: ${task.group}, ${task.text}, ${task.size}, ${side}: ${Math.round(performance.now() - began)} ms`);
      }
    }
  }
  return results;
}

/** Servers are processes of their own, and are driven from here. */
function run(task: Task, texts: Texts): Promise<Outcome> {
  return task.group === 'stdio' || task.group === 'cold' ? measureServer(task, texts) : runInChild(task, texts);
}

function runInChild(task: Task, texts: Texts): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const args = ['--expose-gc', process.argv[1] as string, TASK, JSON.stringify(task), texts.folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as Outcome);
      else reject(new Error(`${JSON.stringify(task)} ended with ${code}`));
    });
  });
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else if (process.env['BENCH_PROGRESS']) process.stderr.write(`${text}\n`);
}

/** Puts the tables into the page, if there are any and all are proved. */
function write(rows: readonly Row[], { failures }: Results): void {
  if (rows.length === 0 || failures.length > 0) throw new Error(`${PAGE} is left as it was: ${rows.length === 0 ? 'there are no figures' : 'not all figures are proved'}`);
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), rows, machine()));
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const texts = Texts.create();
  try {
    const results = await runAll(options, texts);
    progress('');
    const rows = rowsOf(results);
    console.log(options.json ? JSON.stringify(rows) : `${machine()}\n\n${printed(rows)}`);
    for (const failure of results.failures) console.error(`not proved: ${failure}`);
    if (results.failures.length > 0) process.exitCode = 1;
    if (options.write) write(rows, results);
  } finally {
    texts.remove();
  }
}

const [first, task, folder] = process.argv.slice(2);
if (first === TASK) {
  process.stdout.write(JSON.stringify(measure(JSON.parse(task as string) as Task, Texts.in(folder as string))));
} else if (first === '--help') {
  console.log(usage);
} else {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
}
