// Where the prescribed sections that a report lacks would stand, told from the headings, tables and texts around the gap.
import { matchLabel, sections as specs, type SectionKey, type SectionSpec, type TableKey } from '../schema';
import type { Block } from '../syntax/block';
import { betweenTags } from '../syntax/tags';
import type { Place, Sequence } from '../text/sequence';
import { firstLine, lastLine } from './lineOrigins';
import { flags, lastWith, nextWith, wordsOf } from './mark';
import type { Origin } from './origin';
import type { PlacedBlock, ReportTitle, Section } from './outline';
import type { Table } from './table/table';

/** The place of a prescribed section that is not there. */
export interface Gap {
  readonly spec: SectionSpec;
  /** The line before the gap; the next heading where nothing stands before it. */
  readonly line: Origin;
  readonly placed: PlacedBlock;
  /** `line` is the next heading: a section is put in before it. */
  readonly before: boolean;
  /** The heading that stands where the section's should, with its ordinal but another title. */
  readonly chapter: Section | undefined;
}

/** What is known of a report when its gaps are looked for; indices count from `from`, its first block. */
export interface Frame {
  readonly blocks: Sequence<Block>;
  readonly from: number;
  readonly to: number;
  readonly title: ReportTitle | undefined;
  readonly sections: readonly Section[];
  readonly tables: Readonly<Partial<Record<TableKey, Table>>>;
  readonly tableBlocks: readonly PlacedBlock[];
}

/** Between two headings, in block indices of the text. */
interface Region {
  readonly from: number;
  readonly to: number;
  /** The ordinal of the section that the region belongs to; 0 before the first. */
  readonly ordinal: number;
}

interface Spot {
  /** The index, in the text, of the block before which the section would begin. */
  readonly index: number;
  /** Where in that block, if not at its beginning. */
  readonly offset?: number;
  readonly chapter?: Section;
}

/** What a preface says, that section 一 hardly does. */
const PREFACE = /政府信息公开条例》|国办公开办函|统计(?:期|时|周)|编制(?:本|此)|下载|联系电话/u;
const PREFACE_PARAGRAPHS = 3;
/** A paragraph is wrapped over no more lines. */
const LINES = 30;
/** A line with no end of a sentence, long enough to be a full one. */
const WRAPPED = /^.{20,}[^。！？；：:>]$/u;
const REVIEW_PROSE = /复议|诉讼/u;
const REVIEW_PARAGRAPHS = 3;
/** What section 六 says: 无。 or the fees; a preface says of what the report is composed (组成). */
const OTHER_PROSE = /^\s*(?:无|没有)[^，；]{0,20}$|信息处理费|其他需要报告/u;
/** In text whose lines are wrapped, a paragraph is several. */
const OTHER_BLOCKS = 30;

/** The sections that a report lacks, in their order. Costs nothing where it has all of them. */
export function gapsOf(frame: Frame): readonly Gap[] {
  const present = new Set<SectionKey>();
  for (const { match } of frame.sections) if (match) present.add(match.key);
  if (present.size === specs.length) return [];
  const gaps: Gap[] = [];
  let later: Spot | undefined;
  for (const spec of specs.filter(({ key }) => !present.has(key)).toReversed()) {
    later = spotOf(frame, spec, later);
    const gap = gapAt(frame, spec, later);
    if (gap) gaps.push(gap);
  }
  return gaps.reverse();
}

/** Where a section would begin, not behind the `later` one that is missing, too. */
function spotOf(frame: Frame, spec: SectionSpec, later: Spot | undefined): Spot {
  const whole = regionOf(frame, spec);
  const next: Spot = later && later.index >= whole.from && later.index <= whole.to ? placeOf(later) : { index: whole.to };
  const region = { ...whole, to: next.offset === undefined ? next.index : next.index + 1 };
  return chapterSpot(frame, spec, region) ?? tableSpot(frame, spec, region) ?? proseSpot(frame, spec, region) ?? next;
}

/** Where another section would begin, whatever heading stands there. */
function placeOf({ index, offset }: Spot): Spot {
  return offset === undefined ? { index } : { index, offset };
}

function gapAt(frame: Frame, spec: SectionSpec, spot: Spot): Gap | undefined {
  const { blocks, from } = frame;
  const common = { spec, chapter: spot.chapter };
  if (spot.offset !== undefined) {
    const block = blocks.at(spot.index).item;
    return { ...common, line: lastLine(block, spot.offset), placed: { block, index: spot.index - from }, before: false };
  }
  const above = visibleBefore(frame, spot.index);
  if (above) return { ...common, line: lastLine(above.item), placed: { block: above.item, index: above.index - from }, before: false };
  const below = visibleFrom(frame, spot.index, frame.to);
  return below && { ...common, line: firstLine(below.item), placed: { block: below.item, index: below.index - from }, before: true };
}

/** What lies between the nearest section before the missing one, in the official order, and the next recognised heading. */
function regionOf({ sections, from, to, title }: Frame, { ordinal }: SectionSpec): Region {
  const known = sections.filter(({ match }) => match);
  let previous: Section | undefined;
  for (const section of known) {
    if (ordinalOf(section) < ordinal && (!previous || ordinalOf(section) > ordinalOf(previous))) previous = section;
  }
  const start = previous ? previous.heading.index + 1 : title ? title.line.index + 1 : 0;
  const next = known.find(({ heading }) => heading.index >= start);
  return { from: from + start, to: next ? from + next.heading.index : to, ordinal: previous ? ordinalOf(previous) : 0 };
}

function ordinalOf({ match }: Section): number {
  return specs.find(({ key }) => key === match?.key)?.ordinal ?? 0;
}

/** A first-level heading with the ordinal of the missing section, which continues the numbering of the headings before it. */
function chapterSpot({ sections, from }: Frame, { ordinal }: SectionSpec, region: Region): Spot | undefined {
  let expected = region.ordinal;
  for (const section of sections) {
    const index = from + section.heading.index;
    if (section.match || index < region.from) continue;
    if (index >= region.to || section.ordinal === undefined || section.ordinal <= expected) return undefined;
    if (section.ordinal === ordinal) return { index, chapter: section };
    expected = section.ordinal;
  }
  return undefined;
}

/** The section's table, which lost its heading. */
function tableSpot(frame: Frame, { table: key }: SectionSpec, region: Region): Spot | undefined {
  const { tables, tableBlocks, from } = frame;
  const table = key && tables[key];
  if (!table) return undefined;
  const placed = tableBlocks.find(({ block }) => block === table.block);
  const index = placed ? from + placed.index : -1;
  if (index < region.from || index >= region.to) return undefined;
  const offset = table.lines[0]?.offset ?? 0;
  const above = betweenTags(placed?.block.text.slice(0, offset) ?? '');
  return above.trim() === '' ? { index: headFrom(frame, index, region.from, key) } : { index, offset };
}

/** The first of the lines right above a table that are its header, where the header is none of its own rows: text without marks, or a heading of Markdown. */
function headFrom(frame: Frame, index: number, from: number, table: TableKey): number {
  let first = index;
  for (let above = visibleBefore(frame, first); above && above.index >= from && isHeadLine(above.item, table); above = visibleBefore(frame, first)) first = above.index;
  return first;
}

function isHeadLine(line: Block, table: TableKey): boolean {
  return (line.kind === 'prose' || line.kind === 'heading') && matchLabel(wordsOf(line)).some((match) => match.table === table);
}

/** Where the prose of a section without a table begins, if it lost its heading. */
function proseSpot(frame: Frame, { key }: SectionSpec, region: Region): Spot | undefined {
  switch (key) {
    case 'overview':
      return spotAfter(frame, region, PREFACE, PREFACE_PARAGRAPHS);
    case 'problems': {
      const table = frame.tableBlocks.findLast(({ index }) => frame.from + index >= region.from && frame.from + index < region.to);
      return table && spotAfter(frame, { ...region, from: afterLabels(frame, frame.from + table.index + 1, region.to) }, REVIEW_PROSE, REVIEW_PARAGRAPHS);
    }
    case 'other':
      return endingFrom(frame, region);
    case 'disclosure':
    case 'requests':
    case 'review':
      return undefined;
  }
}

/** Behind the labels that stand right below a table, as yet without figures. */
function afterLabels(frame: Frame, from: number, to: number): number {
  let start = from;
  for (let i = 0; i < LINES; i++) {
    const line = visibleFrom(frame, start, to);
    if (!line || matchLabel(wordsOf(line.item)).length === 0) break;
    start = line.index + 1;
  }
  return start;
}

/** Whether a line is long, and no paragraph ends with it. */
function isWrapped({ text }: Block): boolean {
  return WRAPPED.test(text.trim());
}

/** After as many as `limit` paragraphs that begin with what `pattern` says; of wrapped text a paragraph is several lines. */
function spotAfter(frame: Frame, region: Region, pattern: RegExp, limit: number): Spot | undefined {
  let at = visibleFrom(frame, region.from, region.to);
  for (let i = 0; at && i < limit && pattern.test(at.item.text); i++) {
    for (let line = 0; at && line < LINES && isWrapped(at.item); line++) at = visibleFrom(frame, at.index + 1, region.to);
    at = at && visibleFrom(frame, at.index + 1, region.to);
  }
  return at && { index: at.index };
}

/** The first of the last blocks that say what section 六 does. */
function endingFrom(frame: Frame, region: Region): Spot | undefined {
  let found: Spot | undefined;
  let at = visibleBefore(frame, region.to);
  for (let i = 0; at && at.index > region.from && i < OTHER_BLOCKS; i++) {
    if (OTHER_PROSE.test(at.item.text) && !at.item.text.includes('组成')) found = { index: at.index };
    at = visibleBefore(frame, at.index);
  }
  return found;
}

function visibleBefore({ blocks, from }: Frame, index: number): Place<Block> | undefined {
  const found = lastWith(blocks, index, flags.visible);
  return found && found.index >= from ? found : undefined;
}

function visibleFrom({ blocks }: Frame, index: number, to: number): Place<Block> | undefined {
  const found = nextWith(blocks, index, flags.visible);
  return found && found.index < to ? found : undefined;
}
