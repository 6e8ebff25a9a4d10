// Runs what a request asks for on the document that it names; whatever goes wrong is logged, and answered as if there were nothing.
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type TextDocuments } from 'vscode-languageserver';
import type { ReportDocument } from './documents';
import type { Settings, SettingsSource } from './settings';

/** Runs `answer` on an open document; an unknown document, a `uri` that is none and a failure all answer `empty`. A cancelled request is refused: an empty answer would be taken for one. */
export type OnDocument = <T>(uri: unknown, name: string, empty: T, answer: (document: ReportDocument, settings: Settings) => T, token?: CancellationToken) => Promise<T>;

/** The one way to the open documents of a connection: with their settings, in their latest version. */
export function onDocumentOf(connection: Connection, documents: TextDocuments<ReportDocument>, settings: SettingsSource): OnDocument {
  return async (uri, name, empty, answer, token) => {
    if (typeof uri !== 'string') {
      connection.console.error(`${name}: no document is named`);
      return empty;
    }
    if (!documents.get(uri)) return empty;
    try {
      const known = settings.of(uri);
      const now = known instanceof Promise ? await known : known;
      const latest = documents.get(uri);
      if (!token?.isCancellationRequested) return latest ? answer(latest, now) : empty;
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error)}`);
      return empty;
    }
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  };
}
