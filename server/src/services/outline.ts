// The outline of a text: its reports, their sections, the items （一） in them, tables and parts of tables.
import type { Analysis } from '../model/analysis';
import { flags, markOf, nextWith, wordsOf, wordsSpan } from '../model/mark';
import type { Section } from '../model/outline';
import type { Report } from '../model/report';
import { addend, type Table, type TableRow } from '../model/table/table';
import { toText } from '../number/decimal';
import type { Block } from '../syntax/block';
import type { SourceText } from '../syntax/sourceText';
import { contentLength, nextLineBreak, startOfLine } from '../text/lineBreak';
import type { Span } from '../text/span';

export type OutlineKind = 'report' | 'section' | 'item' | 'table' | 'part';

/** Offsets in the text; `selection` are the lines that name the entry, within `from` … `to`. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** Never empty. */
  readonly name: string;
  /** The key figures of a table; '' elsewhere. */
  readonly detail: string;
  readonly from: number;
  readonly to: number;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** What the user's language calls what has no name in the text. */
export interface OutlineNames {
  readonly tables: Readonly<Record<Table['key'], string>>;
  readonly untitled: string;
  /** 新收 3 · 办理 3 · 结转 0 */
  readonly requests: (figures: { received: string; done: string; carriedOut: string }) => string;
}

const LONGEST_NAME = 40;

/** The entries of a text: one for each report where there are several, else the sections of the one. */
export function outline(text: SourceText, { reports }: Analysis, names: OutlineNames): readonly OutlineEntry[] {
  const all = reports.places().map(({ item: report, offset: start }) => ({ report, start, entries: new Outliner(text, report, start, names).entries() }));
  if (all.length === 1) return all[0]?.entries ?? [];
  return all.map(({ report, start, entries }) => {
    const place = text.blocks.at(start + (report.title?.first.index ?? 0));
    const name = shorten(report.title?.text ?? '') || names.untitled;
    return { kind: 'report', name, detail: '', ...spanOf(text, start, start + report.length), selection: lineSpan(place), children: entries };
  });
}

class Outliner {
  constructor(
    readonly text: SourceText,
    readonly report: Report,
    readonly from: number,
    readonly names: OutlineNames,
  ) {}

  entries(): OutlineEntry[] {
    const { report } = this;
    const before = this.#within(0, report.sections[0]?.heading.index ?? report.length, flags.item);
    return [...before, ...report.sections.map((section) => this.#section(section))];
  }

  #section(section: Section): OutlineEntry {
    const start = this.from + section.heading.index;
    const name = shorten(wordsOf(section.heading.block)) || this.names.untitled;
    return {
      kind: 'section',
      name,
      detail: '',
      ...spanOf(this.text, start, this.from + section.end),
      selection: lineSpan(this.text.blocks.at(start)),
      children: this.#within(section.heading.index + 1, section.end, flags.item | flags.chapter),
    };
  }

  /** Items, headings below those of sections, and tables among the report's blocks `from` to `to`; `wanted`: flags of the first two. */
  #within(from: number, to: number, wanted: number): OutlineEntry[] {
    const entries: OutlineEntry[] = [];
    const end = this.from + to;
    const items: { index: number; name: string }[] = [];
    for (let at = this.from + from; at < end; ) {
      const place = nextWith(this.text.blocks, at, wanted);
      if (!place || place.index >= end) break;
      const mark = markOf(place.item);
      if (mark.kind === 'chapter' || (mark.kind === 'item' && mark.number.style === 'hanParen')) items.push({ index: place.index, name: itemName(place.item) });
      at = place.index + 1;
    }
    items.forEach(({ index, name }, i) => {
      const selection = lineSpan(this.text.blocks.at(index));
      entries.push({ kind: 'item', name, detail: '', ...spanOf(this.text, index, items[i + 1]?.index ?? end), selection, children: [] });
    });
    for (const table of Object.values(this.report.tables)) {
      const index = this.report.indexOf(table.block) ?? -1;
      if (index >= from && index < to) entries.push(this.#table(table));
    }
    return entries.sort((a, b) => a.from - b.from);
  }

  #table(table: Table): OutlineEntry {
    const { lines } = table;
    const [first, last] = [lines[0] as Table['lines'][number], lines[lines.length - 1] as Table['lines'][number]];
    const from = this.#offset(first.block) + first.offset;
    const to = this.#offset(last.block) + last.offset + contentLength(last.row.text);
    const selection = { from, to: from + nextLineBreak(first.row.text, 0) };
    return { kind: 'table', name: this.names.tables[table.key], detail: this.#figures(table), from, to, selection, children: this.#parts(table) };
  }

  #parts(table: Table): OutlineEntry[] {
    if (table.key !== 'disclosure') return [];
    return table.captions.flatMap(({ label, heads }): OutlineEntry[] => {
      const rows = table.rows.filter((row) => row.subTable === heads);
      const last = rows[rows.length - 1];
      if (!last) return [];
      const from = this.#offset(label.origin.block) + label.origin.from;
      const to = Math.max(from + label.text.length, this.#rowEnd(last));
      const detail = rows.map((row) => row.label?.text ?? '').join('、');
      return [{ kind: 'part', name: shorten(label.text), detail, from, to, selection: { from, to: from + label.text.length }, children: [] }];
    });
  }

  #rowEnd(row: TableRow): number {
    return this.#offset(row.block) + row.source.offset + contentLength(row.source.row.text);
  }

  #figures(table: Table): string {
    if (table.key !== 'requests') return '';
    const [received, done, carriedOut] = ['new', 'total', 'carriedOut'].map((row) => {
      const value = addend(table.cell(row, 'total'));
      return value === undefined ? '–' : toText(value);
    }) as [string, string, string];
    return this.names.requests({ received, done, carriedOut });
  }

  #offset(block: Block): number {
    return this.text.blocks.at(this.from + (this.report.indexOf(block) as number)).offset;
  }
}

function itemName(block: Block): string {
  const line = wordsOf(block);
  const end = line.search(/[。；：]/u);
  return shorten(end < 0 ? line : line.slice(0, end));
}

function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** The text of the blocks `from` to `to`, without blank lines at its end. */
function spanOf(text: SourceText, from: number, to: number): Span {
  const first = text.blocks.at(from);
  let last = text.blocks.at(to - 1);
  while (last.item.kind === 'blank' && last.index > from) last = text.blocks.at(last.index - 1);
  return { from: first.offset, to: last.offset + contentLength(last.item.text) };
}

/** The lines on which the words of a title or heading stand. */
function lineSpan({ item, offset }: { item: Block; offset: number }): Span {
  const { from, to } = wordsSpan(item);
  return { from: offset + startOfLine(item.text, from), to: offset + nextLineBreak(item.text, to) };
}
