// The language server as a process of its own: --stdio, --node-ipc or --socket=PORT.
import { connect } from 'node:net';
import { createConnection, ProposedFeatures, SocketMessageReader, SocketMessageWriter, type Connection } from 'vscode-languageserver/node';
import { serve } from './server/serve';
import { workspaceFiles } from './server/workspaceFiles';
import { version } from './version';

const NAME = 'gongkai-language-server';

/** The connection that the arguments ask for; undefined where they ask for none. */
function connectionAskedFor(): Connection | undefined {
  const port = portIn(process.argv);
  try {
    return port === undefined ? createConnection(ProposedFeatures.all) : connectionTo(port);
  } catch {
    return undefined;
  }
}

/** The port of --socket=PORT or --socket PORT. */
function portIn(args: readonly string[]): number | undefined {
  const at = args.findIndex((each) => /^--socket(?:=|$)/u.test(each));
  const port = at < 0 ? '' : (args[at]?.split('=')[1] ?? args[at + 1] ?? '');
  return /^\d{1,5}$/u.test(port) ? Number(port) : undefined;
}

/** A connection to an editor that listens on a port of this machine; the process ends, and says why, where none does. */
function connectionTo(port: number): Connection {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.once('error', ({ message }) => {
    process.stderr.write(`${NAME}: 无法连接到端口 ${port} · cannot connect to port ${port}: ${message}\n`);
    process.exit(1);
  });
  return createConnection(ProposedFeatures.all, new SocketMessageReader(socket), new SocketMessageWriter(socket));
}

const connection = connectionAskedFor();
if (connection) {
  serve(connection, version, workspaceFiles);
} else {
  process.stderr.write(`${NAME}: 请由编辑器启动，并给出 · to be started by an editor, with --stdio, --node-ipc or --socket=PORT\n`);
  process.exitCode = 2;
}
