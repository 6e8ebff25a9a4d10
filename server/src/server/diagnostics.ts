// Hands findings to the client: pulled where it can pull, pushed elsewhere, never both.
import { DocumentDiagnosticReportKind, type Connection, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Locale } from '../rules/messages/message';
import type { ReportDocument } from './documents';
import type { Settings } from './settings';
import { toDiagnostic } from './toLsp';

/** The diagnostics of a document; empty for one that is not served. */
export function diagnosticsOf(document: ReportDocument, settings: Settings, locale: Locale, withRelated: boolean): Diagnostic[] {
  if (!document.isServed(settings)) return [];
  const related = withRelated ? { uri: document.uri } : undefined;
  return document.findings(settings).map((located) => toDiagnostic(located, locale, related));
}

interface Answered {
  readonly resultId: string;
  readonly content: string;
}

/** Answers pulls: `unchanged` when nothing, positions included, differs from the answer that the client names. */
export class PullAnswers {
  readonly #last = new Map<string, Answered>();
  #next = 1;

  /** The answer to a pull; `previousResultId` is that of the last answer that the client has. */
  answer(uri: string, diagnostics: Diagnostic[], previousResultId: string | undefined): DocumentDiagnosticReport {
    const content = JSON.stringify(diagnostics);
    const last = this.#last.get(uri);
    if (last?.content === content) {
      const { resultId } = last;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
    }
    const resultId = String(this.#next++);
    this.#last.set(uri, { resultId, content });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

/** Publishes the diagnostics of one version of a document. */
export function publish(connection: Connection, document: ReportDocument, diagnostics: Diagnostic[]): void {
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
}
