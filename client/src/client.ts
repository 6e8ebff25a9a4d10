// Decides what the extension consists of: one session with the server, and the views and commands around it.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CheckView } from './checkView';
import { registerCommands } from './commands';
import { ContextKeys } from './contextKeys';
import { clientName, clientOptions } from './options';
import { OverviewStore } from './overviewStore';
import { Session } from './session';
import { StatusItem } from './statusItem';

/** What `deactivate` needs of a running extension. */
export interface Running {
  stop(): Promise<void>;
}

/** Sets everything up; the entries differ only in the client that they create. Returns before the server has started. */
export function activateWith(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Running {
  const log = vscode.window.createOutputChannel(clientName, { log: true });
  const client = createClient(clientOptions(log));
  const session = new Session(client, log);
  const overviews = new OverviewStore(session);
  context.subscriptions.push(
    log,
    session,
    overviews,
    new ContextKeys(overviews),
    new CheckView(overviews, context.globalState),
    new StatusItem(overviews, session),
    registerCommands({ session, overviews, extensionUri: context.extensionUri }),
  );
  session.startWhenNeeded();
  return { stop: () => client.stop().catch(() => undefined) };
}
