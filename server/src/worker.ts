// The language server in a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server/serve';
import { version } from './version';

declare const self: DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), version);
