// Lines quoted in a mail or in Markdown: `>` before each of them is white space.

const QUOTE_MARKS = /^[ \u3000\u00a0]*(?:>[ \u3000\u00a0]*)+/u;
const ALL_QUOTE_MARKS = new RegExp(QUOTE_MARKS, 'gmu');

/** A text with spaces in place of the marks with which its lines begin: what stands elsewhere stays where it stands. */
export function withoutQuoteMarks(text: string): string {
  return text.includes('>') ? text.replace(ALL_QUOTE_MARKS, (marks) => ' '.repeat(marks.length)) : text;
}

/** Where a line goes on behind its quote marks. */
export function quoteMarksEnd(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && (source.charAt(at) === ' ' || source.charAt(at) === '\u3000')) at++;
  return source.charAt(at) === '>' ? start + (QUOTE_MARKS.exec(source.slice(start, end))?.[0].length ?? 0) : start;
}
