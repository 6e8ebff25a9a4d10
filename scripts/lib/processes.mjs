// How a script runs another program: to its end, within a limit, its output kept or shown.
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** @typedef {{ code: number | string, output: string }} Ended `code` is the signal's name when one ended it */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limit?: number }} [how] `limit` in milliseconds
 * @returns {Promise<Ended>}
 */
export function run(command, args, { cwd = root, env = process.env, show = false, limit = 600_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: limit, killSignal: 'SIGKILL' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.once('error', (error) => resolve({ code: 'no such program', output: output + String(error) }));
    child.once('close', (code, signal) => resolve({ code: code ?? signal ?? 'unknown', output }));
  });
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
