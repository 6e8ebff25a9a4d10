// A program that takes too long is asked to end, so that it can end what it started, and is ended where it does not.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { end, run } from '../../../scripts/lib/processes.mjs';

/** What a Node that answers SIGTERM in this way ended with. */
async function ended(onTerm: string, grace: number): Promise<unknown> {
  const script = `process.on('SIGTERM', () => { ${onTerm} }); setInterval(() => {}, 1000); console.log('ready');`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const exit: Promise<unknown> = once(child, 'exit');
  end(child, grace);
  return await exit;
}

describe('a program that takes too long', () => {
  it('ends in its own way', async () => assert.deepEqual(await ended('process.exit(3)', 15_000), [3, null]));

  it('is ended where it does not', async () => assert.deepEqual(await ended('', 50), [null, 'SIGKILL']));

  it('is told from one that failed', async () => {
    const wait = 'setInterval(() => {}, 1000)';
    assert.deepEqual(await run(process.execPath, ['-e', wait], { limit: 50 }), { code: 'no end in 0.05 s', output: '' });
    assert.deepEqual(await run(process.execPath, ['-e', 'console.log(1); process.exit(2)'], {}), { code: 2, output: '1\n' });
  });
});
