// Who answers which request of a client.
import type { CodeAction, Connection, FoldingRange } from 'vscode-languageserver';
import { commands, overviewRequest, reportRequest, type RecomputeResult } from '../protocol';
import type { Locale } from '../rules/messages/message';
import { extract } from '../services/extract';
import { folds } from '../services/folding';
import { outline } from '../services/outline';
import type { Client } from './capabilities';
import { codeActions, resolveAction } from './codeActions';
import { diagnosticsOf, type PullAnswers } from './diagnostics';
import type { ReportDocument } from './documents';
import type { OnDocument } from './onDocument';
import { overviewOf } from './overview';
import { recomputeTable, recomputeTotals } from './recomputeCommands';
import type { Settings } from './settings';
import { symbolsOf } from './symbols';
import { words } from './words';

/** Registers the answers to requests; `client` is known once it has connected. */
export function answerRequests(connection: Connection, client: () => Client, pulls: PullAnswers, onDocument: OnDocument): void {
  connection.languages.diagnostics.on(async (params, token) => {
    const uri = uriIn(params);
    const diagnostics = await onDocument(uri, 'diagnostics', [], (document, now) => diagnosticsOf(document, now, client().locale, client().related), token);
    return pulls.answer(uri ?? '', diagnostics, params.previousResultId);
  });

  connection.onDocumentSymbol((params, token) =>
    onDocument(uriIn(params), 'document symbols', [], (document, now) => symbolsOf(document, now, client().locale), token),
  );

  connection.onFoldingRanges((params, token) =>
    onDocument(uriIn(params), 'folding', [], (document, now) => foldingOf(document, now, client().locale), token),
  );

  connection.onCodeAction((params, token) =>
    onDocument<CodeAction[]>(uriIn(params), 'code actions', [], (document, now) => codeActions(document, now, params.range, params.context, client().actions), token),
  );

  connection.onCodeActionResolve((action) => {
    const uri = (action.data as { uri?: unknown } | null | undefined)?.uri;
    if (uri === undefined) return action;
    return onDocument(uri, 'code action', action, (document, now) => resolveAction(action, document, now, client().actions));
  });

  connection.onExecuteCommand(({ command, arguments: sent }) => {
    const [uri, line] = (Array.isArray(sent) ? sent : []) as readonly unknown[];
    switch (command) {
      case commands.recomputeTotals:
        return onDocument(uri, command, NOTHING_RECOMPUTED, (document, now) => recomputeTotals(document, now, client().locale));
      case commands.recomputeTable:
        return onDocument(uri, command, NOTHING_RECOMPUTED, (document, now) => (typeof line === 'number' ? recomputeTable(document, now, client().locale, line) : NOTHING_RECOMPUTED));
      default:
        return null;
    }
  });

  connection.onRequest(reportRequest, (params: unknown) =>
    onDocument<unknown>(uriIn(params), reportRequest, null, (document, now) => {
      const reports = extract(document.text, document.analysis(now), document.uri);
      return reports.length === 1 ? reports[0] : reports;
    }),
  );

  connection.onRequest(overviewRequest, (params: unknown) =>
    onDocument(uriIn(params), overviewRequest, null, (document, now) => overviewOf(document, now, client().locale)),
  );
}

const NOTHING_RECOMPUTED: RecomputeResult = { edits: [], refused: [] };

/** The document that a request is about; undefined where what was sent does not have the form of one. */
function uriIn(params: unknown): string | undefined {
  const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

function foldingOf(document: ReportDocument, settings: Settings, locale: Locale): FoldingRange[] {
  if (!document.isServed(settings)) return [];
  return [...folds(document.text, outline(document.text, document.analysis(settings), words[locale]))];
}
