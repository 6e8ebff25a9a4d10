// A report as data: what `gongkai extract` prints and the request gongkai/report answers.
import type { Analysis } from '../model/analysis';
import { wordsOf, wordsSpan } from '../model/mark';
import type { DocumentKind, Report } from '../model/report';
import type { Table, ValueCell } from '../model/table/table';
import { toText } from '../number/decimal';
import { tableKeys, type FormatId, type TableKey } from '../schema';
import type { Position } from '../syntax/positions';
import type { SourceText } from '../syntax/sourceText';
import { countLineBreaks } from '../text/lineBreak';

/** A value of a table; `line` and `character` are 1-based. `column` is null in a row of wrong shape. */
export interface ExtractedValue {
  readonly row: string;
  readonly column: string | null;
  /** The exact number without unit, separators and trailing zeros; null where there is none. */
  readonly value: string | null;
  readonly raw: string;
  readonly line: number;
  readonly character: number;
}

export interface ExtractedSection {
  readonly key: string;
  /** The number printed before the heading. */
  readonly ordinal: number | null;
  readonly title: string;
  readonly line: number;
}

export interface ExtractedReport {
  readonly file: string;
  /** Where the report begins, where there are several in one text. */
  readonly line?: number;
  readonly kind: DocumentKind;
  readonly format: FormatId | null;
  /** Present where the tables' formats differ. */
  readonly formats?: Readonly<Record<TableKey, FormatId | null>>;
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly sections: readonly ExtractedSection[];
  readonly tables: Readonly<Record<TableKey, readonly ExtractedValue[]>>;
}

/** Every report of a text as data, in the order of the text. */
export function extract(text: SourceText, { reports }: Analysis, file: string): readonly ExtractedReport[] {
  return reports.places().map(({ item: report, offset: from }) => extractReport(text, report, from, file, reports.count > 1));
}

function extractReport(text: SourceText, report: Report, from: number, file: string, several: boolean): ExtractedReport {
  const { kind, tables } = report;
  const isReport = kind === 'annual-report';
  return {
    file,
    ...(several ? { line: firstLine(text, report, from) } : {}),
    kind,
    format: isReport ? report.format : null,
    ...formatsOf(report),
    title: report.title?.text ?? null,
    organ: report.organ,
    year: report.year,
    sections: isReport ? sectionsOf(text, report, from) : [],
    tables: byTable((key) => valuesOf(text, report, from, isReport ? tables[key] : undefined)),
  };
}

function firstLine(text: SourceText, { title }: Report, from: number): number {
  return lineOfWords(text, from + (title?.first.index ?? 0));
}

/** The line, 1-based, on which the words of a block begin: tags may stand on lines before. */
function lineOfWords(text: SourceText, index: number): number {
  const { item, offset } = text.blocks.at(index);
  return text.positionAt(offset + wordsSpan(item).from).line + 1;
}

function formatsOf({ tables, kind }: Report): { formats?: Record<TableKey, FormatId | null> } {
  const differ = kind === 'annual-report' && new Set(tableKeys.flatMap((key) => tables[key]?.format ?? [])).size > 1;
  return differ ? { formats: byTable((key) => tables[key]?.format ?? null) } : {};
}

function byTable<T>(valueOf: (key: TableKey) => T): Record<TableKey, T> {
  return Object.fromEntries(tableKeys.map((key) => [key, valueOf(key)])) as Record<TableKey, T>;
}

function sectionsOf(text: SourceText, { sections }: Report, from: number): ExtractedSection[] {
  return sections.flatMap(({ match, ordinal, heading }) =>
    match
      ? [{ key: match.key, ordinal: ordinal ?? null, title: wordsOf(heading.block), line: lineOfWords(text, from + heading.index) }]
      : [],
  );
}

function valuesOf(text: SourceText, report: Report, from: number, table: Table | undefined): readonly ExtractedValue[] {
  const rows = table?.rows.filter((row) => row.spec) ?? [];
  return rows.flatMap((row) => {
    const { offset } = text.blocks.at(from + (report.indexOf(row.block) as number));
    const cursor = new Cursor(row.source.row.text, text.positionAt(offset + row.source.offset));
    return row.values.map((value) => extractValue(value, cursor.advance(value.cell.from)));
  });
}

function extractValue({ row, column, cell, number }: ValueCell, { line, character }: Position): ExtractedValue {
  return {
    row: row.key,
    column: column?.key ?? null,
    value: number.kind === 'number' ? toText(number.value) : null,
    raw: cell.text,
    line: line + 1,
    character: character + 1,
  };
}

/** Follows the cells of a row through its text, so that a row of a megabyte is read once. */
class Cursor {
  #offset = 0;
  #line: number;
  #character: number;

  constructor(
    readonly text: string,
    { line, character }: Position,
  ) {
    this.#line = line;
    this.#character = character;
  }

  /** The position of an offset that lies no further back than the last one. */
  advance(offset: number): Position {
    const passed = this.text.slice(this.#offset, offset);
    const breaks = countLineBreaks(passed);
    if (breaks > 0) this.#character = passed.length - passed.search(/[^\r\n]*$/u);
    else this.#character += passed.length;
    this.#line += breaks;
    this.#offset = offset;
    return { line: this.#line, character: this.#character };
  }
}
