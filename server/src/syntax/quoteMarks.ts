// Lines quoted in a mail or in Markdown: `>` before each of them is white space.
import { isLineBreak } from '../text/lineBreak';

const GREATER = 62;

/** A text with spaces in place of the marks with which its lines begin: what stands elsewhere stays where it stands. */
export function withoutQuoteMarks(text: string): string {
  let out = '';
  let at = 0;
  for (let mark = text.indexOf('>'); mark >= 0; mark = text.indexOf('>', mark)) {
    let start = mark;
    while (start > 0 && isIndent(text.charCodeAt(start - 1))) start--;
    if (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) {
      mark++;
      continue;
    }
    mark = quoteMarksEnd(text, start, text.length);
    out += text.slice(at, start) + ' '.repeat(mark - start);
    at = mark;
  }
  return at === 0 ? text : out + text.slice(at);
}

/** Where a line goes on behind its quote marks, and the spaces around them; its beginning where it has none. */
export function quoteMarksEnd(source: string, start: number, end: number): number {
  let at = start;
  let isMarked = false;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER) isMarked = true;
    else if (!isIndent(code)) break;
  }
  return isMarked ? at : start;
}

function isIndent(code: number): boolean {
  return code === 32 || code === 0x3000 || code === 0xa0;
}
