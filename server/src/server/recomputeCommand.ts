// Answers the recompute commands: the edits, and what was refused and why.
import type { Table } from '../model/table/table';
import type { RecomputeResult } from '../protocol';
import { say, type Locale } from '../rules/messages/message';
import type { ReportView } from '../rules/rule';
import { recompute } from '../rules/total/recompute';
import type { ReportDocument } from './documents';
import type { Settings } from './settings';
import { rangeOf } from './toLsp';

/** Recomputes all totals of a document, or those of the table that a line (0-based) belongs to. */
export function recomputeTotals(document: ReportDocument, settings: Settings, locale: Locale, line?: number): RecomputeResult {
  const edits: RecomputeResult['edits'][number][] = [];
  const refused: RecomputeResult['refused'][number][] = [];
  for (const { view, table } of tablesOf(document, settings)) {
    if (line !== undefined && !holdsLine(view, table, line)) continue;
    const result = recompute(table);
    for (const { origin, newText } of result.edits) edits.push({ range: rangeOf(view, origin), newText });
    for (const { origin, message } of result.refused) {
      refused.push({ line: rangeOf(view, origin).start.line, reason: say(message, locale) });
    }
  }
  return { edits, refused };
}

function* tablesOf(document: ReportDocument, settings: Settings): Generator<{ view: ReportView; table: Table }> {
  const { blocks, reports } = document.analysis(settings);
  for (const { item: report, offset: from } of reports.places()) {
    if (report.kind !== 'annual-report') continue;
    for (const table of report.allTables) yield { view: { report, blocks, from }, table };
  }
}

function holdsLine(view: ReportView, { lines }: Table, line: number): boolean {
  const lineOf = (at: Table['lines'][number], end: number): number =>
    rangeOf(view, { block: at.block, from: at.offset + end, to: at.offset + end }).start.line;
  const [first, last] = [lines[0] as Table['lines'][number], lines[lines.length - 1] as Table['lines'][number]];
  return lineOf(first, 0) <= line && line <= lineOf(last, last.row.text.trimEnd().length);
}
