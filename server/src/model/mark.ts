// What a block means for the structure of a report, told from the block alone: title, heading, table, period sentence.
import { leadingMark, matchLabel, matchSection, matchTitle, type LeadingMark, type SectionMatch, type TitleMatch } from '../schema';
import type { Block } from '../syntax/block';
import { withoutDirective } from '../syntax/comment';
import { visibleIn } from '../syntax/visibleIn';
import { betweenTags } from '../syntax/tags';
import { copyOf } from '../text/copy';
import { contentLength } from '../text/lineBreak';
import { memoize } from '../text/memo';
import type { Place, Sequence } from '../text/sequence';
import type { Span } from '../text/span';
import { defineSummary } from '../text/summary';
import { invisibleCharacters, isLonger, visibleEnd, visibleStart } from '../text/visible';
import { periodOf } from './period';
import { features, mayHold } from './prose/features';
import { piecesOf } from './table/piece';

/**
 * `title`: a document's title. `section`: the heading of a prescribed section. `chapter`: any other first-level heading. `item`: a line that
 * begins （一）, 1. or (1). `table`: a block with rows of a prescribed table. `plain`: none of these.
 */
export type Mark =
  | { readonly kind: 'title'; readonly title: TitleMatch }
  | { readonly kind: 'section'; readonly section: SectionMatch }
  | { readonly kind: 'chapter'; readonly ordinal: number | undefined }
  | { readonly kind: 'item'; readonly number: LeadingMark }
  | { readonly kind: 'table' }
  | { readonly kind: 'plain' };

const PLAIN: Mark = { kind: 'plain' };
const TABLE: Mark = { kind: 'table' };
/** Titles and headings are shorter; longer lines are paragraphs. */
const LONGEST_TITLE = 130;

/** The line that a heading or prose block is, without its line break and the directive behind it, spaces in place of tags. */
export function lineOf(block: Block): string {
  return visibleIn(block.text.slice(0, contentLength(block.text)));
}

/** The words of a title or heading: without Markdown's marks, tags, line breaks, TABs, and the white space around them. */
export function wordsOf(block: Block): string {
  return betweenTags(withoutDirective(block.text)).replace(/[^\S\t]*[\r\n]\s*|\t/gu, '').replace(/^[\s#*>]+|(?<![\s*])[\s*]+$/gu, '');
}

/** Where the words of a title or heading stand in its block, its marks among them; tags around them may stand on other lines. */
export function wordsSpan(block: Block): Span {
  const line = lineOf(block);
  const to = visibleEnd(line);
  return { from: Math.min(visibleStart(line), to), to };
}

/** Nothing is kept for blank lines, which are half of all blocks. */
export function markOf(block: Block): Mark {
  return block.kind === 'blank' ? PLAIN : readMark(block);
}

const readMark = memoize((block: Block): Mark => {
  switch (block.kind) {
    case 'heading':
      return headingMark(block);
    case 'prose':
      return proseMark(block);
    case 'table':
      return piecesOf(block).length > 0 ? TABLE : PLAIN;
    case 'blank':
    case 'hidden':
      return PLAIN;
  }
});

/** Marks of headings by their lines, since the reports of a text have the same headings; forgotten when there are many. */
const knownHeadings = new Map<string, Mark>();
const MOST_HEADINGS = 2000;
const LONGEST_HEADING = 60;

function headingMark(block: Block): Mark {
  const line = lineOf(block);
  if (line.length > LONGEST_HEADING) return markOfHeading(line);
  let mark = knownHeadings.get(line);
  if (!mark) {
    if (knownHeadings.size >= MOST_HEADINGS) knownHeadings.clear();
    knownHeadings.set(copyOf(line), (mark = markOfHeading(line)));
  }
  return mark;
}

/** A line of a table of contents: 一、总体情况……1. */
const OF_CONTENTS = /(?:…|⋯|\.{3}|·{3}|—{3})\s*\d{1,3}\s*$/u;

function markOfHeading(line: string): Mark {
  if (OF_CONTENTS.test(line)) return PLAIN;
  const number = leadingMark(line);
  const section = sectionOf(line.slice(0, titleEnd(line)));
  if (section) return { kind: 'section', section };
  if (number?.style === 'han') return isOfTable(line) ? PLAIN : { kind: 'chapter', ordinal: number.value };
  const title = number ? undefined : matchTitle(withoutMarkup(line));
  if (title) return { kind: 'title', title };
  return number ? { kind: 'item', number } : { kind: 'chapter', ordinal: undefined };
}

const MARKS_AROUND = new RegExp(`[#*${invisibleCharacters}]`, 'gu');

/** 三、本年度办理结果, on a line of its own between small tables of its rows, is no heading. */
function isOfTable(line: string): boolean {
  return matchLabel(line.replace(MARKS_AROUND, '').trim()).some(({ table, quality, marked }) => table === 'requests' && quality === 'official' && marked);
}

const MARKUP_BEFORE = /^\s*(?:={1,6}|h[1-6]\.|__|【|[●■◆▲★•○◎□▪])\s*(?:\{anchor:[^{}]*\})?/u;
const MARKUP_BEHIND = /(?:\{[#{][^{}]*\}{1,2})?(?<!\s)\s*(?:={1,6}|__|】)?$/u;

/** What such markup ends with: its pattern is sought in no other line. */
const MARKUP_ENDS = '}=_】';

/** A heading without what other markup than Markdown's stands around it: == 一、总体情况 ==, h2. 一、总体情况, 【一、总体情况】, # 一、总体情况 {#id}. */
function withoutMarkup(line: string): string {
  const begun = line.replace(MARKUP_BEFORE, '').trimEnd();
  return MARKUP_ENDS.includes(begun.slice(-1)) ? begun.replace(MARKUP_BEHIND, '') : begun;
}

/**
 * Where the title of a heading ends in its line. Its text may follow there: 六、其他需要报告的事项。无。 Behind a space, no TAB, it does where the words before
 * are the very title of a section: 六、其他需要报告的事项 无
 */
export function titleEnd(line: string): number {
  const stop = line.search(/[。：:；]/u);
  const sentence = stop < 0 ? line : line.slice(0, stop);
  if (isTitle(sentence)) return sentence.length;
  for (const { index } of sentence.slice(0, LONGEST_HEADING).matchAll(/(?<=\S)\s/gu)) {
    if (isTitle(line.slice(0, index))) return isOfLinks(line.slice(index).trim()) ? sentence.length : index;
  }
  return sentence.length;
}

/** Whether what stands behind a heading in its line is the next of a list of headings: 一、总体情况 二、…, 一、总体情况 | 二、…. */
function isOfLinks(rest: string): boolean {
  return /^[|｜/·•>\-—–]/u.test(rest) || leadingMark(rest) !== undefined;
}

function isTitle(line: string): boolean {
  const section = sectionOf(line);
  return section !== undefined && section.quality !== 'variant';
}

function sectionOf(line: string): SectionMatch | undefined {
  return matchSection(withoutMarkup(line.trim()));
}

/** Whether a line is certainly no title; of one with a comment behind it that is not known. */
function isSentence(block: Block): boolean {
  return mayHold(block, features.clause) && !mayHold(block, features.less);
}

/** A clause named over two lines: 第三十六条第／（四）项规定. */
const OF_CLAUSE = /^[项款](?![目项])/u;

/** A line that begins 一， is a heading only with the very title of a section. */
function proseMark(block: Block): Mark {
  const text = visibleIn(block.text);
  const number = leadingMark(text);
  if (number?.style === 'hanParen' && OF_CLAUSE.test(text.slice(number.end))) return PLAIN;
  if (number && number.style !== 'han') return numberedSection(text, number.end) ?? { kind: 'item', number };
  if (isLonger(text.trim(), LONGEST_TITLE)) return PLAIN;
  const line = withoutMarkup(lineOf(block));
  const title = number || isSentence(block) ? undefined : matchTitle(line);
  if (title) return { kind: 'title', title };
  const section = matchSection(line.trim());
  return section && !(number && section.quality === 'variant') ? { kind: 'section', section } : PLAIN;
}

/** 1. 一、总体情况: a heading that a converter made an item of a list, told by its own ordinal and the very title of a section. */
function numberedSection(text: string, from: number): Mark | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const heading = text.slice(from).trim();
  const section = leadingMark(heading)?.style === 'han' ? matchSection(heading) : undefined;
  return section && section.quality !== 'variant' ? { kind: 'section', section } : undefined;
}

/** Longer than the organ's name in a title, and than what a section may be empty with. */
const SHORTEST_PARAGRAPH = 40;

function isLong({ text }: Block): boolean {
  return betweenTags(text).trim().length > SHORTEST_PARAGRAPH;
}

/** Whether a block is prose that says nothing about the structure of a report: no mark but an item’s, no period, and not short. */
export function isPlainParagraph(block: Block): boolean {
  return block.kind === 'prose' && (flagsOf(block) & ~flags.item) === flags.visible && isLong(block);
}

/** Whether a block is such a paragraph but for the period sentence in it. */
export function isPeriodParagraph(block: Block): boolean {
  return block.kind === 'prose' && flagsOf(block) === (flags.visible | flags.period) && isLong(block);
}

/** Flags of blocks, which a sequence of blocks can be searched for. */
export const flags = { title: 1, section: 2, chapter: 4, disclosure: 8, period: 16, visible: 32, item: 64, comment: 128, requests: 256, review: 512 } as const;

/** The flags of blocks that hold rows of a prescribed table. */
const TABLES = flags.disclosure | flags.requests | flags.review;

function flagsOf(block: Block): number {
  return block.kind === 'blank' ? 0 : readFlags(block);
}

const readFlags = memoize((block: Block): number => {
  const mark = markOf(block);
  const own = mark.kind === 'plain' ? 0 : mark.kind === 'table' ? tableFlags(block) : flags[mark.kind];
  const visible = block.kind === 'hidden' ? 0 : flags.visible;
  return own | visible | (periodOf(block) ? flags.period : 0) | (mayHold(block, features.less) && block.text.includes('<!--') ? flags.comment : 0);
});

function tableFlags(block: Block): number {
  return piecesOf(block).reduce((found, { table }) => found | flags[table], 0);
}

/** Which flags occur among blocks; its `next` and `previous` find them in O(log n). */
export const flagSummary = defineSummary<Block, number>({ empty: 0, of: flagsOf, join: (a, b) => a | b });

/** The first block at or after `from` that has one of some flags. */
export function nextWith(blocks: Sequence<Block>, from: number, wanted: number): Place<Block> | undefined {
  return flagSummary.next(blocks, from, (seen) => (seen & wanted) !== 0);
}

/** The last block before `to` that has one of some flags. */
export function lastWith(blocks: Sequence<Block>, to: number, wanted: number): Place<Block> | undefined {
  return flagSummary.previous(blocks, to, (seen) => (seen & wanted) !== 0);
}

/** How many characters blocks hold besides white space at their ends. */
export const sizeSummary = defineSummary<Block, number>({
  empty: 0,
  of: (block) => (block.kind === 'hidden' || block.kind === 'blank' ? 0 : block.text.trim().length),
  join: (a, b) => a + b,
});

/** How many table blocks there are among blocks. */
export const tableCount = defineSummary<Block, number>({
  empty: 0,
  of: (block) => (flagsOf(block) & TABLES) !== 0 ? 1 : 0,
  join: (a, b) => a + b,
});
