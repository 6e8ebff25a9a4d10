// The language server as a process of its own: --stdio, --node-ipc or --socket=PORT.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server/serve';
import { workspaceFiles } from './server/workspaceFiles';
import { version } from './version';

serve(createConnection(ProposedFeatures.all), version, workspaceFiles);
