// Decides how the language client talks to the server: which documents, which diagnostics, which start-up options.
import type * as vscode from 'vscode';
import {
  ExecuteCommandRequest,
  RevealOutputChannelOn,
  type ClientCapabilities,
  type DynamicFeature,
  type LanguageClientOptions,
  type StaticFeature,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { documentSelector } from './documents';

export const clientId = 'gongkai';
export const clientName = '公开年报 Gongkai';

/** The options of both clients. Diagnostics are pulled while typing; unopened tabs are left alone, as no rule needs them. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { overview: true };
  return {
    documentSelector,
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: clientId,
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
    markdown: { isTrusted: false, supportHtml: false },
  };
}

type Feature = StaticFeature | DynamicFeature<unknown>;

/** Says that commands can be executed, and registers none: theirs are registered in commands.ts for good, server or no server. */
const announcedCommands: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    capabilities.workspace = { ...capabilities.workspace, executeCommand: { dynamicRegistration: false } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** The feature itself, or in place of the one that would register the server's commands a second time, one that does not. */
export function withoutServerCommands(feature: Feature): Feature {
  return 'registrationType' in feature && feature.registrationType.method === ExecuteCommandRequest.method
    ? announcedCommands
    : feature;
}
