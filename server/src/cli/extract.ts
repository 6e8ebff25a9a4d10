// The command `extract`: reports as JSON or CSV.
import { extract, type ExtractedReport } from '../services/extract';
import { append } from '../text/append';
import type { ExitCode } from './exitCode';
import type { Problem } from './files';
import type { Streams } from './streams';
import { tellProblems, textsOf } from './texts';

export interface ExtractFlags {
  readonly format: 'json' | 'csv';
}

/** Prints the reports that the paths mean: one object, or an array of several. */
export async function runExtract(paths: readonly string[], { format }: ExtractFlags, streams: Streams): Promise<ExitCode> {
  const problems: Problem[] = [];
  const reports: ExtractedReport[] = [];
  for await (const { file, text, analysis } of textsOf(paths, streams, problems)) append(reports, extract(text, analysis, file));
  if (format === 'csv') streams.out(toCsv(reports));
  else if (reports.length > 0 || problems.length === 0) streams.out(`${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`);
  tellProblems(problems, streams);
  return problems.length > 0 ? 2 : 0;
}

const HEADER = ['file', 'table', 'row', 'column', 'value', 'raw', 'line', 'character'] as const;

/** RFC 4180, one line a value; null is an empty field. */
function toCsv(reports: readonly ExtractedReport[]): string {
  const lines = reports.flatMap(({ file, tables }) =>
    Object.entries(tables).flatMap(([table, values]) =>
      values.map((value) => [file, table, value.row, value.column, value.value, value.raw, value.line, value.character].map(csvField).join(',')),
    ),
  );
  return [HEADER.join(','), ...lines, ''].join('\n');
}

function csvField(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
