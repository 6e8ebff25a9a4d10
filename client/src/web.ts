// Entry for windows without Node: the server is a web worker.
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type DynamicFeature,
  type LanguageClientOptions,
  type MessageTransports,
  type StaticFeature,
} from 'vscode-languageclient/browser';
import { activateWith, type Running } from './client';
import { clientId, clientName, withoutServerCommands } from './options';

class WebClient extends LanguageClient {
  private release = () => {};

  constructor(extension: vscode.Uri, options: LanguageClientOptions) {
    super(clientId, clientName, async () => this.transports(await textOf(extension)), options);
  }

  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    super.registerFeature(withoutServerCommands(feature));
  }

  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout).finally(() => this.release());
  }

  /** Transports, not the worker itself: the class that VS Code puts in the place of `Worker` has no instances. */
  private transports(text: Uint8Array): MessageTransports {
    this.release();
    // A worker cannot be made straight from the URI of a remote extension, so it is made from the file's text.
    const url = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
    const worker = new Worker(url, { name: clientName });
    this.release = () => {
      worker.terminate();
      // Not earlier: VS Code's own worker code loads the address some time after the worker was made.
      URL.revokeObjectURL(url);
    };
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }
}

let running: Running | undefined;

/** Called by VS Code when the extension is first needed. */
export function activate(context: vscode.ExtensionContext): void {
  running = activateWith(context, (options) => new WebClient(context.extensionUri, options));
}

/** Called by VS Code before the window closes. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}

function textOf(extension: vscode.Uri): Thenable<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'web-server.js'));
}
