// How a script runs another program: to its end, within a limit, its output kept or shown.
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

// So long a program that is asked to end may take to end what it started, which would live on without it: servers, browsers.
const GRACE = 5_000;

/** @typedef {{ code: number | string, output: string }} Ended `code` is the signal's name when one ended it, and says so when it took too long */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limit?: number }} [how] `limit` in milliseconds
 * @returns {Promise<Ended>}
 */
export function run(command, args, { cwd = root, env = process.env, show = false, limit = 600_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, limit);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    const ended = (/** @type {Ended} */ how) => {
      clearTimeout(timer);
      resolve(how);
    };
    child.once('error', (error) => ended({ code: 'no such program', output: output + String(error) }));
    child.once('close', (code, signal) => ended({ code: late ? `no end in ${limit / 1000} s` : (code ?? signal ?? 'unknown'), output }));
  });
}

/** Asks a program to end, and ends it where it does not in time. @param {import('node:child_process').ChildProcess} child @param {number} [grace] in milliseconds */
export function end(child, grace = GRACE) {
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), grace);
  child.once('exit', () => clearTimeout(impatient));
}

/** As `run`, for what has to succeed. @param {Parameters<typeof run>} call */
export async function mustRun(...call) {
  const { code, output } = await run(...call);
  if (code !== 0) throw new Error(`${call[0]} ${call[1].join(' ')} ended with ${code}\n${output.trim()}`);
  return output;
}

/** npm itself, the one that runs this script where there is one. @param {readonly string[]} args @param {Parameters<typeof run>[2]} [how] */
export function npm(args, how) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js') ? mustRun(process.execPath, [cli, ...args], how) : mustRun('npm', args, how);
}

/** A second try for what a network or a busy machine may break. @template T @param {string} what @param {() => Promise<T>} attempt */
export async function twice(what, attempt) {
  try {
    return await attempt();
  } catch (error) {
    console.log(`${what} failed, trying once more: ${String(error).split('\n', 1)[0]}`);
    return await attempt();
  }
}
