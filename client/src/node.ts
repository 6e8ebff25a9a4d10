// Entry for desktop and remote windows: the server is a Node process.
import type * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type DynamicFeature,
  type LanguageClientOptions,
  type StaticFeature,
} from 'vscode-languageclient/node';
import { activateWith, type Running } from './client';
import { clientId, clientName, withoutServerCommands } from './options';

class NodeClient extends LanguageClient {
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    super.registerFeature(withoutServerCommands(feature));
  }
}

let running: Running | undefined;

/** Called by VS Code when the extension is first needed. */
export function activate(context: vscode.ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  running = activateWith(
    context,
    (options: LanguageClientOptions) => new NodeClient(clientId, clientName, { run: server, debug }, options),
  );
}

/** Called by VS Code before the window closes. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
