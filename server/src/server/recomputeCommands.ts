// Answers the recompute commands: the edits, and what was refused and why.
import type { PieceRow } from '../model/table/piece';
import type { Table } from '../model/table/table';
import type { RecomputeResult } from '../protocol';
import { inColumns } from '../rules/inColumns';
import { say, type Locale } from '../rules/messages/message';
import type { ReportView } from '../rules/rule';
import { recompute } from '../rules/total/recompute';
import type { ReportDocument } from './documents';
import type { Settings } from './settings';
import { rangeOf } from './toLsp';
import { words } from './words';

/** Recomputes all totals of a document; one without a table of a report is refused. */
export function recomputeTotals(document: ReportDocument, settings: Settings, locale: Locale): RecomputeResult {
  const tables = tablesOf(document, settings);
  return tables.length > 0 ? recomputeTables(tables, locale) : refuse(0, words[locale].noTables);
}

/** Recomputes the totals of the table that a line (0-based) belongs to; a line in no table is refused. */
export function recomputeTable(document: ReportDocument, settings: Settings, locale: Locale, line: number): RecomputeResult {
  const tables = tablesOf(document, settings).filter((each) => holdsLine(each, line));
  return tables.length > 0 ? recomputeTables(tables, locale) : refuse(line, words[locale].noTable);
}

function refuse(line: number, reason: string): RecomputeResult {
  return { edits: [], refused: [{ line, reason }] };
}

interface TableInView {
  readonly view: ReportView;
  readonly table: Table;
}

function recomputeTables(tables: readonly TableInView[], locale: Locale): RecomputeResult {
  const edits: RecomputeResult['edits'][number][] = [];
  const refused: RecomputeResult['refused'][number][] = [];
  for (const { view, table } of tables) {
    const result = recompute(table);
    for (const { origin, newText } of inColumns(result.edits)) edits.push({ range: rangeOf(view, origin), newText });
    for (const { origin, message } of result.refused) {
      refused.push({ line: rangeOf(view, origin).start.line, reason: say(message, locale) });
    }
  }
  return { edits, refused };
}

function tablesOf(document: ReportDocument, settings: Settings): readonly TableInView[] {
  const { blocks, reports } = document.analysis(settings);
  return reports.places().flatMap(({ item: report, offset: from }) => {
    const tables = report.kind === 'annual-report' ? report.allTables : [];
    return tables.map((table) => ({ view: { report, blocks, from }, table }));
  });
}

function holdsLine({ view, table: { lines } }: TableInView, line: number): boolean {
  const lineOf = ({ block, offset }: PieceRow, within: number): number => rangeOf(view, { block, from: offset + within, to: offset + within }).start.line;
  const [first, last] = [lines[0], lines[lines.length - 1]];
  return first !== undefined && last !== undefined && lineOf(first, 0) <= line && line <= lineOf(last, last.row.text.trimEnd().length);
}
