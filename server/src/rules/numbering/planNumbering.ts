// Decides whether the chapters of a plan, and its items across chapters, are numbered consistently.
import { flags, lastWith, lineOf, markOf, nextWith } from '../../model/mark';
import type { Section } from '../../model/outline';
import { hanNumeral, leadingMark } from '../../schema';
import type { Block } from '../../syntax/block';
import { visibleStart } from '../../text/visible';
import type { Finding } from '../finding';
import type { PlacedFinding } from '../placedFinding';
import type { ReportView } from '../rule';
import { itemOf } from './items';
import { levels, markLike, type Numbered } from './numbered';
import { sequenceFinding } from './sequenceFinding';

/** Items of a plan run on through its chapters, or begin anew in each. */
type Style = 'continuous' | 'restarting';

/** Numbering across the headings of a plan; what stands between two headings, flow.ts compares. Indices count from the plan's first block. */
export function planNumbering(view: ReportView): readonly PlacedFinding[] {
  const chapters = view.report.sections.filter(({ ordinal }) => ordinal !== undefined);
  return [...chapterFindings(chapters), ...itemFindings(view, chapters)];
}

/** 一、二、三、 without gap or repetition. */
function chapterFindings(chapters: readonly Section[]): PlacedFinding[] {
  return chapters.slice(1).flatMap(({ heading, ordinal = 0 }, i) => {
    const before = chapters[i]?.ordinal ?? 0;
    return ordinal === before + 1 ? [] : [{ index: heading.index, finding: sequenceFinding(chapterNumber(heading.block, ordinal), before) }];
  });
}

const NUMERAL = new RegExp(`${hanNumeral}{1,3}`, 'u');

function chapterNumber(block: Block, value: number): Numbered {
  const line = lineOf(block);
  const mark = leadingMark(line);
  const printed = line.slice(0, mark?.end ?? 0);
  const numeral = NUMERAL.exec(printed);
  const from = numeral?.index ?? visibleStart(line);
  const end = from + (numeral?.[0].length ?? 1);
  return { level: levels.hanParen, value, block, from, to: Math.max(end, printed.replace(/[\s*]+$/u, '').length), numeral: { from, to: end } };
}

interface Ends {
  readonly first: Numbered;
  readonly index: number;
  readonly last: Numbered;
}

/** The style is inferred from the second chapter that has items. */
function itemFindings(view: ReportView, chapters: readonly Section[]): PlacedFinding[] {
  const ends = chapters.flatMap((chapter) => endsOf(view, chapter) ?? []);
  const found: PlacedFinding[] = [];
  let style: Style | undefined;
  for (let i = 1; i < ends.length; i++) {
    const { first, index } = ends[i] as Ends;
    const next = (ends[i - 1] as Ends).last.value + 1;
    style ??= first.value === 1 ? 'restarting' : first.value === next ? 'continuous' : undefined;
    const wanted = style === 'restarting' ? 1 : next;
    if (first.value !== wanted) found.push({ index, finding: startFinding(first, wanted) });
  }
  return found;
}

function startFinding(number: Numbered, wanted: number): Finding {
  const { block, from, to, value } = number;
  const message = { id: 'numbering/sequence.chapterStart', args: { is: markLike(number, value), wanted: markLike(number, wanted) } } as const;
  return { rule: 'numbering/sequence', origin: { block, from, to }, message, related: [], subject: { number, wanted } };
}

/** The first and the last （一） of a chapter. */
function endsOf(view: ReportView, { heading, end }: Section): Ends | undefined {
  const first = search(view, heading.index + 1, end, 1);
  const last = first && search(view, end - 1, first.index - 1, -1);
  return first && last && { first: first.item, index: first.index, last: last.item };
}

function search({ blocks, from }: ReportView, start: number, stop: number, step: 1 | -1): { item: Numbered; index: number } | undefined {
  for (let at = start; ; ) {
    const place = step > 0 ? nextWith(blocks, from + at, flags.item) : lastWith(blocks, from + at + 1, flags.item);
    if (!place || (place.index - from - stop) * step >= 0) return undefined;
    const item = markOf(place.item).kind === 'item' ? itemOf(place.item)?.item : undefined;
    at = place.index - from;
    if (item?.level === levels.hanParen) return { item, index: at };
    at += step;
  }
}
