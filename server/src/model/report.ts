// A report (or plan, or other document) as it stands in a text: title, year, sections, tables.
import { firstYear, type FormatId, type SectionKey, type SectionMatch, type TableKey } from '../schema';
import type { Block } from '../syntax/block';
import { Memoized } from '../text/memo';
import type { Item, Place, Sequence } from '../text/sequence';
import type { Span } from '../text/span';
import { gapsOf, type Gap } from './gaps';
import { flags, flagSummary, lastWith, lineOf, markOf, nextWith } from './mark';
import type { PlacedBlock, ReportTitle, Section } from './outline';
import { periodOf, type Period } from './period';
import { readTables, type FoundTables } from './reportTables';
import { readTitle } from './reportTitle';
import type { Table } from './table/table';

export type DocumentKind = 'annual-report' | 'plan' | 'other';

export interface ReportOptions {
  /** Overrides what the content says. */
  readonly format?: FormatId | undefined;
}

/** Reports from before the form have two or three sections of its titles. */
const SECTIONS_OF_FORM = 4;

/** Another structure of which nothing changed but that its blocks from an index on moved. */
export interface Moved {
  readonly structure: Structure;
  readonly from: number;
  readonly by: number;
}

/** Stands for all that a report consists of but its paragraphs; what follows from that alone is kept on it. */
export class Structure extends Memoized {
  #moved: Moved | undefined;

  constructor(moved?: Moved) {
    super();
    this.#moved = moved;
  }

  /** What it came from; told once, so that no edit keeps those before it alive. */
  takeMoved(): Moved | undefined {
    const moved = this.#moved;
    this.#moved = undefined;
    return moved;
  }
}

/** One document in a text. As an item of a sequence its length is the number of its blocks. */
export class Report extends Memoized implements Item {
  readonly lines = 0;
  #indices: ReadonlyMap<Block, number> | undefined;

  constructor(
    readonly length: number,
    /** The text it was read from, and the index of its first block there: still true of the report when the text around it has changed. */
    readonly source: { readonly blocks: Sequence<Block>; readonly from: number },
    readonly kind: DocumentKind,
    readonly title: ReportTitle | undefined,
    readonly organ: string | null,
    readonly year: number | null,
    readonly period: (PlacedBlock & { readonly period: Period }) | undefined,
    readonly sections: readonly Section[],
    readonly found: FoundTables,
    /** The first block that is not blank: the title's, where there is one. */
    readonly first: PlacedBlock | undefined,
    /** The last block that is not blank, where a section may be put in behind it; undefined where none is missing. */
    readonly last: PlacedBlock | undefined,
    /** The sections that the report lacks. */
    readonly gaps: readonly Gap[],
    /** Shared by reports that differ only in paragraphs that say nothing of all this. */
    readonly structure = new Structure(),
    /** Shared by reports that differ only in paragraphs and in what stands in their tables. */
    readonly outline = new Structure(),
  ) {
    super();
  }

  /** The same report in a text where other paragraphs took the place of as many, that of the period sentence among them. */
  carriedTo(source: Report['source'], period: Report['period']): Report {
    return this.#with({ source, period });
  }

  /** The same report in a text where other paragraphs took the place of some behind its title, so that the blocks from index `start` on moved. */
  movedTo(source: Report['source'], start: number, by: number): Report {
    const { length, last, period } = this;
    const move = <T extends PlacedBlock>(placed: T): T => (placed.index < start ? placed : { ...placed, index: placed.index + by });
    const moved = (kept: Structure): Structure => new Structure({ structure: kept, from: start, by });
    return this.#with({
      length: length + by,
      source,
      period: period && move(period),
      sections: this.sections.map((section) => ({ ...section, heading: move(section.heading), end: section.end < start ? section.end : section.end + by })),
      found: { ...this.found, placed: this.tableBlocks.map(move) },
      last: last && move(last),
      structure: moved(this.structure),
      outline: moved(this.outline),
    });
  }

  /** The same report in a text where a table block took the place of another. */
  withTables(source: Report['source'], found: FoundTables): Report {
    return this.#with({ source, found, structure: new Structure() });
  }

  #with(changed: Partial<Report>): Report {
    const { length, source, kind, title, organ, year, period, sections, found, first, last, gaps, structure, outline } = { ...this, ...changed };
    return new Report(length, source, kind, title, organ, year, period, sections, found, first, last, gaps, structure, outline);
  }

  /** The first table of each kind. */
  get tables(): Readonly<Partial<Record<TableKey, Table>>> {
    return this.found.tables;
  }

  /** Further tables that stand in a block of a first one. */
  get extras(): readonly Table[] {
    return this.found.extras;
  }

  /** The first tables of each kind, then the further ones. */
  get allTables(): readonly Table[] {
    return [...Object.values(this.tables), ...this.extras];
  }

  /** The blocks of `allTables`. */
  get tableBlocks(): readonly PlacedBlock[] {
    return this.found.placed;
  }

  /** The format of table 2, else of the others; null for a report without tables. */
  get format(): FormatId | null {
    const { requests, disclosure, review } = this.tables;
    return (disclosure ?? requests ?? review)?.format ?? null;
  }

  /** Whether a form (〔2019〕60号 was the first) is what the report is to follow: by its year, or since most of its sections are the form's. */
  get followsForm(): boolean {
    if (this.year === null || this.year >= firstYear) return true;
    return this.sections.filter(({ match }) => match && match.quality !== 'variant').length >= SECTIONS_OF_FORM;
  }

  /** The index of a block that the report's structure is made of. */
  indexOf(block: Block): number | undefined {
    return (this.#indices ??= this.#readIndices()).get(block);
  }

  /** The section with this key that comes first. */
  section(key: SectionKey): Section | undefined {
    return this.sections.find((section) => section.match?.key === key);
  }

  /** The blocks of the first section with a key, by their indices; none where the report lacks it. */
  spanOf(key: SectionKey): Span {
    const section = this.section(key);
    return section ? { from: section.heading.index, to: section.end } : { from: 0, to: 0 };
  }

  #readIndices(): ReadonlyMap<Block, number> {
    const { title, period, sections, tableBlocks, first, last, gaps } = this;
    const indices = new Map<Block, number>();
    const add = (placed: PlacedBlock | undefined): void => {
      if (placed) indices.set(placed.block, placed.index);
    };
    add(title?.line);
    add(title?.first);
    add(title?.correction?.place);
    add(period);
    for (const { heading } of sections) add(heading);
    tableBlocks.forEach(add);
    add(first);
    add(last);
    for (const { placed } of gaps) add(placed);
    return indices;
  }
}

/** Reads the blocks `from` to `to` as one document. */
export function readReport(blocks: Sequence<Block>, from: number, to: number, options: ReportOptions): Report {
  const headings = withoutPreface(withoutContents(readSections(blocks, from, to), blocks, from));
  const beginning = headings.find(({ match, ordinal }) => match !== undefined || ordinal !== undefined);
  const title = readTitle(blocks, from, beginning ? from + beginning.heading.index : to);
  const sections = title ? headings.filter(({ heading }) => heading.index < title.first.index || heading.index > title.line.index) : headings;
  const period = readPeriod(blocks, from, to);
  const year = title?.match.year ?? period?.period.years.find((each) => each.year !== undefined)?.year ?? null;
  const found = readTables({ blocks, from, to, sections, forced: options.format, year });
  const { tables, placed } = found;
  const kind = kindOf(title, sections, tables);
  const first = title?.first ?? firstVisible(blocks, from, to);
  const gaps = kind === 'annual-report' ? gapsOf({ blocks, from, to, title, sections, tables, tableBlocks: placed }) : [];
  const last = gaps.length > 0 ? lastVisible(blocks, from, to) : undefined;
  const organ = title && title.match.organ !== '' ? title.match.organ : null;
  return new Report(to - from, { blocks, from }, kind, title, organ, year, period, sections, found, first, last, gaps);
}

function firstVisible(blocks: Sequence<Block>, from: number, to: number): PlacedBlock | undefined {
  const place = nextWith(blocks, from, flags.visible);
  return place && place.index < to ? { block: place.item, index: place.index - from } : undefined;
}

function lastVisible(blocks: Sequence<Block>, from: number, to: number): PlacedBlock | undefined {
  const place = lastWith(blocks, to, flags.visible);
  return place && place.index >= from ? { block: place.item, index: place.index - from } : undefined;
}

function kindOf(title: ReportTitle | undefined, sections: readonly Section[], tables: Partial<Record<TableKey, Table>>): DocumentKind {
  const hasTables = (tables.requests?.rows.length ?? 0) > 2 || (tables.disclosure?.rows.length ?? 0) > 2;
  const keys = new Set(sections.flatMap(({ match }) => (match ? [match.key] : [])));
  if (title?.match.kind === 'annual-report') return 'annual-report';
  if (title?.match.kind === 'plan') return hasTables ? 'annual-report' : 'plan';
  if (title) return hasTables && keys.size >= 3 ? 'annual-report' : 'other';
  return hasTables || keys.size >= 3 ? 'annual-report' : 'other';
}

function readSections(blocks: Sequence<Block>, from: number, to: number): Section[] {
  const wanted = flags.section | flags.chapter;
  const found: { place: Place<Block>; match: SectionMatch | undefined; ordinal: number | undefined }[] = [];
  for (let at = from; at < to; ) {
    const place = nextWith(blocks, at, wanted);
    if (!place || place.index >= to) break;
    const mark = markOf(place.item);
    if (mark.kind === 'section') found.push({ place, match: mark.section, ordinal: mark.section.ordinal });
    else if (mark.kind === 'chapter' && !(mark.ordinal === undefined && isSubheading(place.item, found[found.length - 1]?.place.item))) found.push({ place, match: undefined, ordinal: mark.ordinal });
    at = place.index + 1;
  }
  return found.map(({ place, match, ordinal }, i) => ({
    match,
    ordinal,
    heading: { block: place.item, index: place.index - from },
    end: (found[i + 1]?.place.index ?? to) - from,
  }));
}

/** Whether a heading of Markdown is of a lower level than the one before it: ### below ##. */
function isSubheading(block: Block, above: Block | undefined): boolean {
  const level = above ? levelOf(above) : 0;
  return level > 0 && levelOf(block) > level;
}

function levelOf(block: Block): number {
  return /^\s*(#{1,6})/u.exec(lineOf(block))?.[1]?.length ?? 0;
}

/**
 * The headings without a table of contents: three and more that follow one another at the beginning, of which every prescribed one occurs
 * again further on.
 */
function withoutContents(headings: readonly Section[], blocks: Sequence<Block>, from: number): readonly Section[] {
  const keys = new Set<string>();
  let count = 0;
  for (const { match, heading, end } of headings) {
    if (match && keys.has(match.key)) break;
    if (match) keys.add(match.key);
    count++;
    if ((flagSummary.range(blocks, from + heading.index + 1, from + end) & flags.visible) !== 0) break;
  }
  if (count < CONTENTS || keys.size === 0) return headings;
  const rest = headings.slice(count);
  return [...keys].every((key) => rest.some(({ match }) => match?.key === key)) ? rest : headings;
}

/** The headings without lines at the beginning that are pieces of a preface that lists the sections (五、…；六、其他需要报告的事项。统计期限自…): their sections occur again further on. */
function withoutPreface(headings: readonly Section[]): readonly Section[] {
  let count = 0;
  while (isPieceOfPreface(headings, count)) count++;
  return count > 0 ? headings.slice(count) : headings;
}

function isPieceOfPreface(headings: readonly Section[], at: number): boolean {
  const { match, heading } = headings[at] ?? {};
  if (!match || !heading || !GOES_ON.test(lineOf(heading.block))) return false;
  for (let i = at + 1; i < headings.length; i++) if (headings[i]?.match?.key === match.key) return true;
  return false;
}

/** A heading with text behind it in its line. */
const GOES_ON = /[。；].*\S/u;

/** As many headings without text between them are a table of contents. */
const CONTENTS = 3;

function readPeriod(blocks: Sequence<Block>, from: number, to: number): Report['period'] {
  const place = nextWith(blocks, from, flags.period);
  const period = place && place.index < to ? periodOf(place.item) : undefined;
  return place && period && { block: place.item, index: place.index - from, period };
}
