// Tables of HTML: their rows, and the cells of these.
import { spaceEntity } from '../number/characters';
import type { Replacement } from '../text/replacement';
import type { Span } from '../text/span';
import { unwrapped, type Cell } from './cell';

/** Rows from one `<tr>` to the next, the tags of the table left out. */
export function htmlRows(text: string): readonly Span[] {
  const starts = [...text.matchAll(/<tr\b/giu)].map(({ index }) => index);
  return starts.map((from, i) => {
    const next = starts[i + 1] ?? text.length;
    const closing = text.slice(from, next).search(/<\/tr\s*>/iu);
    return { from, to: closing < 0 ? next : text.indexOf('>', from + closing) + 1 };
  });
}

const BLANK_IN_CELL = `(?:\\s|${spaceEntity}|<[^>]*>)*`;
const FIRST_IN_CELL = new RegExp(`(?:^|>)${BLANK_IN_CELL}[^\\s<]`, 'iu');
const LEAD_OF_CELL = new RegExp(`^>?${BLANK_IN_CELL}`, 'iu');
const TAIL_OF_CELL = new RegExp(`${BLANK_IN_CELL}$`, 'iu');

/** The cells of one row, without the tags in them. */
export function readHtml(text: string): readonly Cell[] {
  return [...text.matchAll(/<t[dh]\b[^>]*>(.*?)(?=<\/t[dh]\s*>|<t[dh]\b|<\/tr\s*>|$)/gisu)].map(({ index, 0: whole, 1: content = '' }) => {
    const start = index + whole.length - content.length;
    const first = content.search(FIRST_IN_CELL);
    if (first < 0) return blankAt(start + blankIn(content));
    const lead = LEAD_OF_CELL.exec(content.slice(first))?.[0].length ?? 0;
    const tail = TAIL_OF_CELL.exec(content)?.[0].length ?? 0;
    const [from, to] = [start + first + lead, start + content.length - tail];
    if (from >= to) return blankAt(start);
    return { text: unwrapped(text.slice(from, to).replace(/<[^>]*>/gu, '')), from, to };
  });
}

function blankAt(at: number): Cell {
  return { text: '', from: at, to: at };
}

/** Where text would be put into a blank cell: in the innermost of its paragraphs, in a line of its own if the tags have theirs. */
function blankIn(content: string): number {
  const inner = [...content.matchAll(/<[a-z][^>]*>/giu)].pop();
  return inner ? inner.index + inner[0].length : (/^[ \t]*(?:\r\n?|\n)[ \t]*/u.exec(content)?.[0].length ?? 0);
}

/** How many rows a cell spans, and the digits that say so: none, at the end of its tag, where it does not say. */
export interface RowSpan {
  readonly rows: number;
  readonly digits: Span;
}

/** Of the cell that holds what stands at an offset; undefined where no tag of a cell stands before it. */
export function rowSpanAt(text: string, offset: number): RowSpan | undefined {
  let tag: RegExpExecArray | undefined;
  for (const found of text.slice(0, offset).matchAll(/<t[dh]\b[^>]*>/giu)) tag = found;
  if (!tag) return undefined;
  const [whole] = tag;
  const said = /(?<=\srowspan\s*=\s*["']?)\d+/iu.exec(whole);
  const from = tag.index + (said?.index ?? whole.length - 1);
  return { rows: Number(said?.[0] ?? 1), digits: { from, to: from + (said?.[0].length ?? 0) } };
}

/** What makes a cell span so many rows. */
export function spanning({ digits }: RowSpan, rows: number): Replacement {
  return { ...digits, newText: digits.from < digits.to ? String(rows) : ` rowspan="${rows}"` };
}
