// Finds the title of a report among its first lines, where it may stand in two, below the organ's name.
import { leadingMark, matchTitle, type TitleCorrection, type TitleMatch } from '../schema';
import type { Block } from '../syntax/block';
import { linesIn } from '../text/lineBreak';
import type { Sequence } from '../text/sequence';
import { lineOf, markOf, wordsOf } from './mark';
import type { PlacedBlock, ReportTitle, TitleEdit } from './outline';

/** A title stands among as many lines. Those without a Chinese character do not count, nor links: what stands above it in a web page is made of them. */
const TITLE_LINES = 10;
const HAN = /[一-鿿]/u;
/** A link, or what a list offers for choice. */
const LINK = /^\s*<(?:[^<>]*>\s*<)*(?:a\s[^<>]*\bhref\b|option\b)/iu;
/** Further down no title is looked for. */
const TITLE_BLOCKS = 400;

/** The title among the first lines; a link is one where nothing else is. */
export function readTitle(blocks: Sequence<Block>, from: number, to: number): ReportTitle | undefined {
  return titleAmong(blocks, from, to, ({ text }) => HAN.test(text) && !LINK.test(text)) ?? titleAmong(blocks, from, to, ({ text }) => HAN.test(text));
}

/** The title among the first lines that count: a line that is one, with the organ's name above it; or two lines that make one together. */
function titleAmong(blocks: Sequence<Block>, from: number, to: number, counts: (block: Block) => boolean): ReportTitle | undefined {
  const lines: PlacedBlock[] = [];
  for (let at = from; at < Math.min(to, from + TITLE_BLOCKS) && lines.length < TITLE_LINES; at++) {
    const { item } = blocks.at(at);
    if (!counts(item)) continue;
    if (item.kind === 'prose' || (item.kind === 'heading' && markOf(item).kind !== 'plain') || isPageHead(item)) lines.push({ block: item, index: at - from });
    else if (markOf(item).kind === 'table') break;
    else if (item.kind === 'table' && !lines.some(({ block }) => titleMatch(block))) {
      const title = titleInTable({ block: item, index: at - from });
      if (title) return title;
    }
  }
  const first = firstOf(lines, titleInOneLine) ?? firstOf(lines, titleInTwoLines);
  return first && namedIn(first) < 2 ? (wholeTitle(lines, first) ?? first) : first;
}

type ReadTitle = (lines: readonly PlacedBlock[], at: number) => ReportTitle | undefined;

function firstOf(lines: readonly PlacedBlock[], read: ReadTitle): ReportTitle | undefined {
  for (let at = 0; at < lines.length; at++) {
    const title = read(lines, at);
    if (title) return title;
  }
  return undefined;
}

/** A title without an organ is the name of a column of the site if one below names organ and year, the same if it has one, or more than a first that names neither; below those of several organs nobody knows whose it is. */
function wholeTitle(lines: readonly PlacedBlock[], { match: { organ, year } }: ReportTitle): ReportTitle | undefined {
  if (organ !== '') return undefined;
  const titles = [titleInOneLine, titleInTwoLines].flatMap((read) => lines.flatMap((_, at) => read(lines, at) ?? []));
  const whole = titles.filter(({ match }) => match.organ !== '' && match.year !== undefined && (year === undefined || match.year === year));
  if (new Set(whole.map(({ match }) => match.organ)).size > 1) return undefined;
  return whole[0] ?? (year === undefined ? titles.find((title) => namedIn(title) > 0) : undefined);
}

/** How much of organ and year a title names. */
function namedIn({ match: { organ, year } }: ReportTitle): number {
  return (organ === '' ? 0 : 1) + (year === undefined ? 0 : 1);
}

/** The line at an index, if it is a title; one whose last character alone stands in the next (工作年度报|告) is one with it. */
function titleInOneLine(lines: readonly PlacedBlock[], at: number): ReportTitle | undefined {
  const line = lines[at];
  const match = line && titleMatch(line.block);
  if (!match) return undefined;
  const wrapped = match.wording === 'official' ? undefined : titleOf(lines, at);
  if (wrapped?.match.wording === 'official') return wrapped;
  const correction = match.correction && { place: line, from: match.correction.start, to: match.correction.end, text: match.correction.text };
  return withLinesAround({ text: wordsOf(line.block), match, correction, line, first: line }, lines, at, at + 1);
}

/** A title in the lines from one index to another, with what those around it tell: two above, one below. */
function withLinesAround(title: ReportTitle, lines: readonly PlacedBlock[], from: number, to: number): ReportTitle {
  let whole = title;
  for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
    const above = lines[at] as PlacedBlock;
    const joined = titleMatch(above.block) ? undefined : (yearAbove(whole, above, lines[at - 1]) ?? joinedTitle(whole, above));
    if (!joined) break;
    whole = joined;
  }
  const below = lines[to];
  return (below && datedTitle(whole, below)) ?? whole;
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
    if (match?.kind === 'annual-report' && match.wording === 'official' && match.organ !== '' && match.year !== undefined) return { text: text.trim(), match, correction: undefined, line, first: line };
  }
  return undefined;
}

/** What the end of a line leaves of 2023年政|府信息公开…, and is no organ's name. */
const CUT_OFF = /^(?:府|[0-9０-９]{0,3}年)$/u;

/** A title that names no organ, with the line above it: the organ's name, or the beginning of the title with organ and year. */
function joinedTitle(title: ReportTitle, above: PlacedBlock): ReportTitle | undefined {
  const { match } = title;
  if (!(match.organ === '' || CUT_OFF.test(match.organ)) || !isTitlePart(above.block)) return undefined;
  const text = wordsOf(above.block) + title.text;
  const whole = matchTitle(text);
  if (isOrganLine(above.block)) return { ...title, text, match: { ...match, organ: whole?.organ ?? wordsOf(above.block) }, first: above };
  if (match.year !== undefined || whole?.year === undefined || !/^[^\d０-９]+$/u.test(whole.organ)) return undefined;
  return { ...title, text, match: { ...match, year: whole.year, organ: whole.organ }, first: above };
}

const YEAR_ABOVE = /^[（(]?\s*([12]\d{3})\s*年度?\s*[）)]?$/u;

/** A title without a year, and the year alone in the line above; the last of several is one that the page offers. */
function yearAbove(title: ReportTitle, above: PlacedBlock, before: PlacedBlock | undefined): ReportTitle | undefined {
  const isOfSeveral = before !== undefined && YEAR_ABOVE.test(wordsOf(before.block));
  const year = title.match.year === undefined && !isOfSeveral ? YEAR_ABOVE.exec(wordsOf(above.block))?.[1] : undefined;
  return year === undefined ? undefined : { ...title, text: wordsOf(above.block) + title.text, match: { ...title.match, year: Number(year) }, first: above };
}

const YEAR_BELOW = /^[（(]\s*([12]\d{3})\s*年度?\s*[）)]$/u;

/** A title without a year, and the year in brackets on the line below. */
function datedTitle(title: ReportTitle, below: PlacedBlock): ReportTitle | undefined {
  const year = title.match.year === undefined ? YEAR_BELOW.exec(wordsOf(below.block))?.[1] : undefined;
  return year === undefined ? undefined : { ...title, text: title.text + wordsOf(below.block), match: { ...title.match, year: Number(year) } };
}

/** The title that two lines make none of which is one. */
function titleInTwoLines(lines: readonly PlacedBlock[], at: number): ReportTitle | undefined {
  const isTitle = lines.slice(at, at + 2).some(({ block }) => titleMatch(block));
  return isTitle ? undefined : titleOf(lines, at);
}

/** The title that the line at an index makes with the next. */
function titleOf(lines: readonly PlacedBlock[], at: number): ReportTitle | undefined {
  const [first, line] = lines.slice(at, at + 2);
  if (!first || !line || !isTitlePart(first.block) || !isTitlePart(line.block)) return undefined;
  const text = wordsOf(first.block) + wordsOf(line.block);
  const match = matchTitle(text);
  return match && withLinesAround({ text, match, correction: correctionIn(first, line, match), line, first }, lines, at, at + 2);
}

/** Where the wording of a title in two lines is to be put right: all words of the line where some are too many; undefined where what is wrong lies in both. */
function correctionIn(first: PlacedBlock, line: PlacedBlock, { correction }: TitleMatch): TitleEdit | undefined {
  const [above, below] = [wordsOf(first.block), wordsOf(line.block)];
  const beside = correction && besideCut(correction, above + below, above.length);
  if (!beside) return undefined;
  const { start, end, text } = beside;
  const [place, words, before] = start >= above.length ? [line, below, above.length] : [first, above, 0];
  const at = place.block.text.indexOf(words);
  if (at < 0) return undefined;
  const [from, to] = [start - before, end - before];
  return text === '' ? { place, from: at, to: at + words.length, text: words.slice(0, from) + words.slice(to) } : { place, from: at + from, to: at + to, text };
}

/** A correction without what it keeps of the words before a cut, or behind it. */
function besideCut(correction: TitleCorrection, words: string, cut: number): TitleCorrection | undefined {
  const { start, end, text } = correction;
  if (end <= cut || start >= cut) return correction;
  const [head, tail] = [words.slice(start, cut), words.slice(cut, end)];
  if (text.startsWith(head)) return { start: cut, end, text: text.slice(head.length) };
  return text.endsWith(tail) ? { start, end: cut, text: text.slice(0, -tail.length) } : undefined;
}

function titleMatch(block: Block): TitleMatch | undefined {
  const mark = markOf(block);
  return mark.kind === 'title' ? mark.title : undefined;
}

/** A line that may be the organ's name; in Markdown it may bear the # of the title. */
function isOrganLine(block: Block): boolean {
  return isTitlePart(block) && !/[\d０-９]|^(?:网站)?首页$/u.test(wordsOf(block));
}

/** A line between the tags that begin the table of a whole web page, none of which ends there: the organ's name may stand in it. */
export function isPageHead({ kind, text }: Block): boolean {
  return kind === 'table' && /^\s*</u.test(text) && !/<\/t[dhr]\b/iu.test(text) && /<td\b/iu.test(text);
}

/** A line that may be the beginning or the end of a title. */
function isTitlePart(block: Block): boolean {
  return (block.kind === 'prose' || markOf(block).kind === 'chapter' || isPageHead(block)) && !leadingMark(lineOf(block)) && wordsOf(block).length <= 40 && !/[。；，：:！？,;]/u.test(wordsOf(block));
}
