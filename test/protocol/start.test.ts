// The server starts with the code that its build compiled, and as well without it.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import * as path from 'node:path';
import { Script } from 'node:vm';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { TestClient } from '../support/client';

const CACHE = 'server-main.cache';
const built = (name: string): string => path.resolve('dist', name);

describe('a start', () => {
  const { folder, remove } = temporaryFolder('start');

  before(() => {
    for (const name of ['server.js', 'server-main.js']) copyFileSync(built(name), path.join(folder, name));
  });

  after(remove);

  const answers = async (): Promise<void> => {
    const client = await TestClient.start({ program: path.join(folder, 'server.js') });
    assert.equal(client.initialized.serverInfo?.name, 'gongkai');
    await client.stop();
  };

  it('needs no compiled code', answers);

  it('does without compiled code that is of no use', async () => {
    writeFileSync(path.join(folder, CACHE), 'no code');
    await answers();
  });

  it('finds the compiled code of its build of use', () => {
    const code = Module.wrap(readFileSync(built('server-main.js'), 'latin1'));
    const script = new Script(code, { filename: built('server-main.js'), cachedData: readFileSync(built(CACHE)) });
    assert.equal(script.cachedDataRejected, false);
  });
});
