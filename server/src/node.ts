// The language server as a process of its own: --stdio, --node-ipc or --socket=PORT.
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { serve } from './server/serve';
import { workspaceFiles } from './server/workspaceFiles';
import { version } from './version';

/** The connection that the arguments ask for; undefined where they ask for none. */
function connectionAskedFor(): Connection | undefined {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    return undefined;
  }
}

const connection = connectionAskedFor();
if (connection) {
  serve(connection, version, workspaceFiles);
} else {
  process.stderr.write('gongkai-language-server: 请由编辑器启动，并给出 · to be started by an editor, with --stdio, --node-ipc or --socket=PORT\n');
  process.exitCode = 2;
}
