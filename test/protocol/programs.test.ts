// The built programs as a shell meets them: readers that stop reading, a server that nobody speaks to.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import * as path from 'node:path';

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

function start(program: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [path.resolve('dist', program), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<Ended> {
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, err })));
}

describe('the programs', () => {
  it('check goes on in silence when nobody reads what it prints', async () => {
    const child = start('cli.js', 'check', '--format', 'json', path.resolve('samples'));
    child.stdout?.destroy();
    assert.deepEqual(await ended(child), { code: 1, err: '' });
  });

  it('the server says in one line how it is started', async () => {
    const { code, err } = await ended(start('server.js'));
    assert.equal(code, 2);
    assert.match(err, /^gongkai-language-server: [^\n]*--stdio[^\n]*\n$/);
  });
});
