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

/** What nobody sees in a cell: white space, and tags. */
const UNSEEN = new RegExp(`\\s+|${spaceEntity}|<[^<>]*>`, 'giu');

/** The cells of one row, without the tags in them. */
export function readHtml(text: string): readonly Cell[] {
  return [...text.matchAll(/<t[dh]\b[^>]*>(.*?)(?=<\/t[dh]\s*>|<t[dh]\b|<\/tr\s*>|$)/gisu)].map(({ index, 0: whole, 1: content = '' }) => {
    const start = index + whole.length - content.length;
    const seen = seenIn(content);
    if (!seen) return blankAt(start + blankIn(content));
    const words = unwrapped(content.slice(seen.from, seen.to).replace(/<[^<>]*>/gu, ''));
    return { text: words, from: start + seen.from, to: start + seen.to };
  });
}

/** From the first to the last of what can be seen in a cell; undefined in a blank one. */
function seenIn(content: string): Span | undefined {
  let from = -1;
  let to = 0;
  let at = 0;
  const put = (end: number): void => {
    if (at === end) return;
    if (from < 0) from = at;
    to = end;
  };
  for (const { index, 0: unseen } of content.matchAll(UNSEEN)) {
    put(index);
    at = index + unseen.length;
  }
  put(content.length);
  return from < 0 ? undefined : { from, to };
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
