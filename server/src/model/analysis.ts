// The documents in a text, kept up to date: after an edit only the report around it is read again.
import type { Block } from '../syntax/block';
import type { BlockChange } from '../syntax/reparse';
import { Sequence, type Place } from '../text/sequence';
import { flags, flagSummary, isPlainParagraph, isPeriodParagraph, lastWith, markOf, nextWith, wordsOf } from './mark';
import { periodOf, type Period } from './period';
import { readReport, type Report, type ReportOptions } from './report';
import { holdsTitle, isPageHead } from './reportTitle';
import { readTables, replaceTable, type FoundTables } from './reportTables';

/** An immutable view of a text's documents. Each report's length is its number of blocks, so an offset in `reports` is a block index. */
export interface Analysis {
  readonly blocks: Sequence<Block>;
  readonly reports: Sequence<Report>;
  readonly options: ReportOptions;
}

/** Reads a whole text. */
export function analyse(blocks: Sequence<Block>, options: ReportOptions = {}): Analysis {
  return { blocks, reports: Sequence.of(readReports(blocks, 0, blocks.count, options)), options };
}

/** Reads a text after a change: reports that the change did not touch are the same objects. */
export function advance(old: Analysis, blocks: Sequence<Block>, change: BlockChange): Analysis {
  const { options } = old;
  if (old.blocks.count === 0 || blocks.count === 0) return analyse(blocks, options);
  const growth = change.count - (change.to - change.from);
  const first = old.reports.atOffset(change.from) as Place<Report>;
  const last = old.reports.atOffset(Math.max(change.from, change.to - 1)) as Place<Report>;
  const kept = first.index === last.index ? keptReport(old, blocks, change, first) : undefined;
  if (kept) return { blocks, reports: old.reports.replace(first.index, first.index + 1, [kept]), options };
  if (first.index === last.index && keepsBoundaries(old, blocks, change, first)) {
    const report = movedReport(old, blocks, change, first) ?? readReport(blocks, first.offset, first.offset + first.item.length + growth, options);
    return { blocks, reports: old.reports.replace(first.index, first.index + 1, [report]), options };
  }
  const from = old.reports.at(Math.max(0, first.index - 1));
  const to = old.reports.at(Math.min(old.reports.count - 1, last.index + 1));
  const reports = readReports(blocks, from.offset, to.offset + to.item.length + growth, options);
  return { blocks, reports: old.reports.replace(from.index, to.index + 1, reports), options };
}

/** The report with as little read again as an edit within its paragraphs, or within one table block, asks for; undefined for any other. */
function keptReport(old: Analysis, blocks: Sequence<Block>, change: BlockChange, { item: report, offset: from }: Place<Report>): Report | undefined {
  if (change.to - change.from !== change.count || report.kind !== 'annual-report' || report.gaps.length > 0) return undefined;
  const source = { blocks, from };
  if (change.count === 1) {
    const [before, after] = [old.blocks.at(change.from).item, blocks.at(change.from).item];
    if (staysTable(before, after, report)) {
      return report.withTables(source, tablesAfter(old, blocks, change.from, report, from));
    }
  }
  let { period } = report;
  for (let index = change.from; index < change.to; index++) {
    const [before, after] = [old.blocks.at(index).item, blocks.at(index).item];
    if (period && before === period.block) {
      const own = periodIn(after, report);
      if (!own || !periodIn(before, report)) return undefined;
      period = { block: after, index: period.index, period: own };
    } else if (!isPlainParagraph(before) || !isPlainParagraph(after) || report.indexOf(before) !== undefined) return undefined;
  }
  return report.carriedTo(source, period);
}

/** A report's tables once the table block at `index` is another one. */
function tablesAfter(old: Analysis, blocks: Sequence<Block>, index: number, { found, sections, year, length }: Report, from: number): FoundTables {
  const [before, after] = [old.blocks.at(index).item, blocks.at(index).item];
  if (!found.seen.has(before) && flagsAt(old.blocks, index) === flagsAt(blocks, index)) return found;
  const formats = { forced: old.options.format, year };
  return replaceTable(found, before, after, formats) ?? readTables({ blocks, from, to: from + length, sections, ...formats });
}

/** The report after an edit that split, joined or parted paragraphs behind its title; undefined for any other. */
function movedReport(old: Analysis, blocks: Sequence<Block>, change: BlockChange, { item: report, offset: from }: Place<Report>): Report | undefined {
  const { title, gaps, kind } = report;
  if (kind !== 'annual-report' || gaps.length > 0 || !title || change.from - from <= title.line.index) return undefined;
  if (change.to - change.from + change.count > MOST_PARTED) return undefined;
  const before = old.blocks.slice(change.from, change.to);
  const after = blocks.slice(change.from, change.from + change.count);
  const isNeutral = (block: Block): boolean => block.kind === 'blank' || (isPlainParagraph(block) && report.indexOf(block) === undefined);
  if (!before.every(isNeutral) || !after.every(isNeutral) || before.some(isPlainParagraph) !== after.some(isPlainParagraph)) return undefined;
  return report.movedTo({ blocks, from }, change.to - from, change.count - before.length);
}

/** An edit that touches more blocks has the report read again. */
const MOST_PARTED = 16;

function flagsAt(blocks: Sequence<Block>, index: number): number {
  return flagSummary.range(blocks, index, index + 1);
}

/** A table block in place of another, in a report that is one whatever its tables say. */
function staysTable(before: Block, after: Block, { title }: Report): boolean {
  if (before.kind !== 'table' || after.kind !== 'table' || isPageHead(before) || isPageHead(after) || holdsTitle(before) || holdsTitle(after)) return false;
  return markOf(before).kind === markOf(after).kind && title?.match.kind === 'annual-report';
}

/** The period of a paragraph of which nothing but that it names the report's year, and days that are some, matters. */
function periodIn(block: Block, { title, year }: Report): Period | undefined {
  const period = isPeriodParagraph(block) && title?.match.year === year ? periodOf(block) : undefined;
  return period?.impossible.length === 0 && period.years.every((each) => each.year === year) ? period : undefined;
}

/** Whether no title came or went, sections only behind another of the report, and no line next to a boundary changed (see `startsBetween`). */
function keepsBoundaries(old: Analysis, blocks: Sequence<Block>, change: BlockChange, { item, offset }: Place<Report>): boolean {
  const before = flagSummary.range(old.blocks, change.from, change.to);
  const after = flagSummary.range(blocks, change.from, change.from + change.count);
  if (((before | after) & flags.title) !== 0) return false;
  if (((before | after) & flags.section) !== 0 && !followsSection(blocks, change.from, offset)) return false;
  return old.reports.count === 1 || (change.from > offset + MARGIN && change.to < offset + item.length - MARGIN);
}

/** Whether the title or section before a block is a section of the report that begins at `from`. */
function followsSection(blocks: Sequence<Block>, index: number, from: number): boolean {
  const above = lastWith(blocks, index, flags.title | flags.section);
  return above !== undefined && above.index >= from && markOf(above.item).kind === 'section';
}

/** The organ's name may stand above a title, with blank lines between. */
const MARGIN = 3;

function readReports(blocks: Sequence<Block>, from: number, to: number, options: ReportOptions): Report[] {
  const starts = [from, ...startsBetween(blocks, from, to)];
  return starts.map((start, i) => readReport(blocks, start, starts[i + 1] ?? to, options));
}

/** Where new reports begin: at a title that follows a section of the one before, and is followed by a first section. */
function startsBetween(blocks: Sequence<Block>, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from + 1; at < to; ) {
    const title = nextWith(blocks, at, flags.title);
    if (!title || title.index >= to) break;
    at = title.index + 1;
    const before = lastWith(blocks, title.index, flags.title | flags.section);
    if (!before || markOf(before.item).kind !== 'section') continue;
    const section = nextWith(blocks, at, flags.section);
    const mark = section && markOf(section.item);
    if (mark?.kind !== 'section' || mark.section.key !== 'overview') continue;
    const start = withOrgan(blocks, title);
    if (start > from) starts.push(start);
  }
  return starts;
}

const ORGAN = /^[^。；，：:！？\d]{2,30}$/u;
const ORGAN_AND_YEAR = /^[^。；，：:！？\d]{2,30}(?:[12]\d{3}年[^。；，：:！？\d]{0,6})?$/u;

/** The organ's name on a line of its own belongs to the title below it. */
function withOrgan(blocks: Sequence<Block>, title: Place<Block>): number {
  const mark = markOf(title.item);
  if (mark.kind !== 'title' || mark.title.organ !== '') return title.index;
  const above = lastWith(blocks, title.index, flags.visible);
  if (!above || title.index - above.index > 2 || !(above.item.kind === 'prose' || markOf(above.item).kind === 'chapter')) return title.index;
  const name = mark.title.year === undefined ? ORGAN_AND_YEAR : ORGAN;
  return name.test(wordsOf(above.item)) ? above.index : title.index;
}
