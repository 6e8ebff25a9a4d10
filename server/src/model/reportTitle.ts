// Finds the title of a report among its first lines, where it may stand in two.
import { leadingMark, matchTitle, type TitleMatch } from '../schema';
import type { Block } from '../syntax/block';
import { linesIn } from '../text/lineBreak';
import type { Sequence } from '../text/sequence';
import { lineOf, markOf, wordsOf } from './mark';
import type { PlacedBlock, ReportTitle } from './outline';

/** A title stands among as many lines. Those without a Chinese character do not count: the head of a web page is made of them. */
const TITLE_LINES = 10;
const HAN = /[一-鿿]/u;
/** Further down no title is looked for. */
const TITLE_BLOCKS = 400;

/** The title among the first lines: a line that is one, with the organ's name above it; or two lines that make one together. */
export function readTitle(blocks: Sequence<Block>, from: number, to: number): ReportTitle | undefined {
  const lines: PlacedBlock[] = [];
  for (let at = from; at < Math.min(to, from + TITLE_BLOCKS) && lines.length < TITLE_LINES; at++) {
    const { item } = blocks.at(at);
    if (!HAN.test(item.text)) continue;
    if (item.kind === 'prose' || (item.kind === 'heading' && markOf(item).kind !== 'plain') || isPageHead(item)) lines.push({ block: item, index: at - from });
    else if (markOf(item).kind === 'table') break;
    else if (item.kind === 'table' && !lines.some(({ block }) => titleMatch(block))) {
      const title = titleInTable({ block: item, index: at - from });
      if (title) return title;
    }
  }
  const at = titleAmong(lines);
  if (at < 0) return titleInTwoLines(lines);
  const line = lines[at] as PlacedBlock;
  const match = titleMatch(line.block);
  const above = lines[at - 1];
  const joined = match && above ? joinedTitle(match, above, line) : undefined;
  const below = lines[at + 1];
  const dated = match && !joined && below ? datedTitle(match, line, below) : undefined;
  return joined ?? dated ?? (match && { text: wordsOf(line.block), match, line, first: line });
}

/** The first line that is a title; one that names neither organ nor year is the name of a column of the site where another below names both. */
function titleAmong(lines: readonly PlacedBlock[]): number {
  const matches = lines.map(({ block }) => titleMatch(block));
  const first = matches.findIndex((match) => match !== undefined);
  const match = matches[first];
  if (!match || match.organ !== '' || match.year !== undefined) return first;
  const whole = matches.findIndex((other) => other && other.organ !== '' && other.year !== undefined);
  return whole < 0 ? first : whole;
}

/** Whether a table is one about the page that holds a title. */
export function holdsTitle(block: Block): boolean {
  return block.kind === 'table' && markOf(block).kind !== 'table' && titleInTable({ block, index: 0 }) !== undefined;
}

/** A title with a row of its own in a table about the page, or right below it, where the table took it for a cell. */
function titleInTable(line: PlacedBlock): ReportTitle | undefined {
  let lines = 0;
  for (const { from, to } of linesIn(line.block.text)) {
    if (lines++ >= TITLE_LINES) return undefined;
    const text = line.block.text.slice(from, to).replace(/(?<![\s|｜])[\s|｜]+$/u, '');
    const match = matchTitle(text);
    if (match?.kind === 'annual-report' && match.wording === 'official' && match.organ !== '' && match.year !== undefined) return { text: text.trim(), match, line, first: line };
  }
  return undefined;
}

/** What the end of a line leaves of 2023年政|府信息公开…, and is no organ's name. */
const CUT_OFF = /^(?:府|[0-9０-９]{0,3}年)$/u;

/** A title that names no organ, with the line above it: the organ's name, or the beginning of the title with organ and year. */
function joinedTitle(match: TitleMatch, above: PlacedBlock, line: PlacedBlock): ReportTitle | undefined {
  if (!(match.organ === '' || CUT_OFF.test(match.organ)) || !isTitlePart(above.block)) return undefined;
  const text = joinTitle(above.block, line.block);
  const whole = matchTitle(text);
  if (isOrganLine(above.block)) return { text, match: { ...match, organ: whole?.organ ?? wordsOf(above.block) }, line, first: above };
  if (match.year !== undefined || whole?.year === undefined || !/^[^\d０-９]+$/u.test(whole.organ)) return undefined;
  return { text, match: { ...match, year: whole.year, organ: whole.organ }, line, first: above };
}

const YEAR_BELOW = /^[（(]\s*([12]\d{3})\s*年度?\s*[）)]$/u;

/** A title without a year, and the year in brackets on the line below. */
function datedTitle(match: TitleMatch, line: PlacedBlock, below: PlacedBlock): ReportTitle | undefined {
  const year = match.year === undefined ? YEAR_BELOW.exec(wordsOf(below.block))?.[1] : undefined;
  return year === undefined ? undefined : { text: joinTitle(line.block, below.block), match: { ...match, year: Number(year) }, line, first: line };
}

function titleInTwoLines(lines: readonly PlacedBlock[]): ReportTitle | undefined {
  for (let i = 0; i + 1 < lines.length; i++) {
    const [first, line] = [lines[i] as PlacedBlock, lines[i + 1] as PlacedBlock];
    const match = isTitlePart(first.block) && isTitlePart(line.block) ? matchTitle(joinTitle(first.block, line.block)) : undefined;
    if (match) return { text: joinTitle(first.block, line.block), match: { ...match, wording: 'official' }, line, first };
  }
  return undefined;
}

function titleMatch(block: Block): TitleMatch | undefined {
  const mark = markOf(block);
  return mark.kind === 'title' ? mark.title : undefined;
}

function joinTitle(above: Block, below: Block): string {
  return wordsOf(above) + wordsOf(below);
}

/** A line that may be the organ's name; in Markdown it may bear the # of the title. */
function isOrganLine(block: Block): boolean {
  return isTitlePart(block) && !/[\d０-９]/u.test(wordsOf(block));
}

/** A line between the tags that begin the table of a whole web page, none of which ends there: the organ's name may stand in it. */
export function isPageHead({ kind, text }: Block): boolean {
  return kind === 'table' && /^\s*</u.test(text) && !/<\/t[dhr]\b/iu.test(text) && /<td\b/iu.test(text);
}

/** A line that may be the beginning or the end of a title. */
function isTitlePart(block: Block): boolean {
  return (block.kind === 'prose' || markOf(block).kind === 'chapter' || isPageHead(block)) && !leadingMark(lineOf(block)) && wordsOf(block).length <= 40 && !/[。；，：:！？,;]/u.test(wordsOf(block));
}
