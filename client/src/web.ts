// Entry for windows without Node: the server is a web worker.
import * as vscode from 'vscode';
import {
  LanguageClient,
  type DynamicFeature,
  type LanguageClientOptions,
  type StaticFeature,
} from 'vscode-languageclient/browser';
import { activateWith, type Running } from './client';
import { clientId, clientName, withoutServerCommands } from './options';

class WebClient extends LanguageClient {
  private worker: Worker | undefined;

  constructor(extension: vscode.Uri, options: LanguageClientOptions) {
    super(clientId, clientName, async () => (this.worker = await createWorker(extension)), options);
  }

  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    super.registerFeature(withoutServerCommands(feature));
  }

  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout);
    this.worker?.terminate();
  }
}

let running: Running | undefined;

export function activate(context: vscode.ExtensionContext): void {
  running = activateWith(context, (options) => new WebClient(context.extensionUri, options));
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

/** A worker cannot be made straight from the URI of a remote extension, so it is made from the file's text. */
async function createWorker(extension: vscode.Uri): Promise<Worker> {
  const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'web-server.js'));
  const url = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
  try {
    return new Worker(url, { name: clientName });
  } finally {
    URL.revokeObjectURL(url);
  }
}
