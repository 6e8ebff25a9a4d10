// The command `extract`: reports as JSON or CSV.
import { analyse } from '../model/analysis';
import { extract, type ExtractedReport } from '../services/extract';
import { SourceText } from '../syntax/document';
import { append } from '../text/append';
import type { ExitCode } from './exitCode';
import { sourcesOf } from './files';
import { messageOf, type Streams } from './streams';

export interface ExtractFlags {
  readonly format: 'json' | 'csv';
}

/** Prints the reports that the paths mean: one object, or an array of several. */
export async function runExtract(paths: readonly string[], { format }: ExtractFlags, streams: Streams): Promise<ExitCode> {
  const { sources, problems } = await sourcesOf(paths, streams);
  const reports: ExtractedReport[] = [];
  for (const source of sources) {
    try {
      const text = SourceText.create(source.file, 'gongkai', 0, await source.read());
      const extracted = extract(text, analyse(text.blocks), source.file);
      if (source.named || extracted.some(({ kind }) => kind !== 'other')) append(reports, extracted);
    } catch (error) {
      problems.push({ file: source.file, reason: messageOf(error) });
    }
  }
  if (format === 'csv') streams.out(toCsv(reports));
  else if (reports.length > 0 || problems.length === 0) streams.out(`${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`);
  for (const { file, reason } of problems) streams.err(`gongkai: ${file}: ${reason}\n`);
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
