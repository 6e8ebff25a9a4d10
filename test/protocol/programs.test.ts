// The built programs as a shell meets them: readers that stop reading, a server that nobody speaks to.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import * as path from 'node:path';
import { createProtocolConnection, ExitNotification, InitializeRequest, ShutdownRequest, SocketMessageReader, SocketMessageWriter } from 'vscode-languageserver-protocol/node';

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** `out`: where it prints to, instead of to us; `input`: where it reads from. */
function start(program: string, args: readonly string[] = [], out: number | 'pipe' = 'pipe', input: number | 'ignore' = 'ignore'): ChildProcess {
  return spawn(process.execPath, [path.resolve('dist', program), ...args], { stdio: [input, out, 'pipe'] });
}

function ended(child: ChildProcess): Promise<Ended> {
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, err })));
}

describe('the programs', () => {
  it('check goes on in silence when nobody reads what it prints', async () => {
    const child = start('cli.js', ['check', '--format', 'json', path.resolve('samples')]);
    child.stdout?.destroy();
    assert.deepEqual(await ended(child), { code: 1, err: '' });
  });

  it('check ends as it would when nobody reads what it says of files that it cannot read', async () => {
    const child = start('cli.js', ['check', ...Array.from({ length: 2000 }, (_, i) => `nowhere-${i}.txt`)]);
    child.stderr?.destroy();
    assert.equal((await ended(child)).code, 2);
  });

  const full = '/dev/full';
  if (existsSync(full)) {
    it('check says in one line that what it prints could not be written', async () => {
      const child = start('cli.js', ['check', path.resolve('samples')], openSync(full, 'w'));
      const { code, err } = await ended(child);
      assert.equal(code, 2);
      assert.match(err, /^gongkai: [^\n]*ENOSPC[^\n]*\n$/);
    });
  }

  it('check says in one line that what it is to read is a folder', async () => {
    const { code, err } = await ended(start('cli.js', ['check', '-'], 'pipe', openSync('samples', 'r')));
    assert.equal(code, 2);
    assert.match(err, /^gongkai: -: [^\n]*文件夹[^\n]*\n$/);
  });

  it('the server says in one line how it is started', async () => {
    const { code, err } = await ended(start('server.js'));
    assert.equal(code, 2);
    assert.match(err, /^gongkai-language-server: [^\n]*--stdio[^\n]*\n$/);
  });

  it('the server says in one line that a port is none', async () => {
    const { code, err } = await ended(start('server.js', ['--socket=70000']));
    assert.equal(code, 2);
    assert.match(err, /^gongkai-language-server: [^\n]*--socket=PORT[^\n]*\n$/);
  });

  it('the server speaks to an editor that listens on a port, and says in one line that none does', async () => {
    const editor = createServer();
    await once(editor.listen(0, '127.0.0.1'), 'listening');
    const port = String((editor.address() as AddressInfo).port);
    const server = ended(start('server.js', [`--socket=${port}`]));
    const [socket] = (await once(editor, 'connection')) as [Socket];
    editor.close();
    const connection = createProtocolConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    assert.equal(serverInfo?.name, 'gongkai');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await server, { code: 0, err: '' });
    connection.dispose();

    const { code, err } = await ended(start('server.js', ['--socket', port]));
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^gongkai-language-server: [^\\n]*${port}[^\\n]*\\n$`));
  });
});
