// Breaks the paragraphs of a text into lines, as the text of a PDF has them.

/** A text broken into lines, and by line of it the number of the line that it comes from. */
export interface Wrapped {
  readonly text: string;
  readonly origins: readonly number[];
}

/** Text with the paragraphs that hold sentences broken into lines of at most `width` characters. */
export function wrapLines(text: string, width: number): Wrapped {
  const lines = text.split('\n').map((line) => (/[。；]/u.test(line) ? linesOf(line, width) : [line]));
  return { text: lines.flat().join('\n'), origins: lines.flatMap((parts, i) => parts.map(() => i + 1)) };
}

function linesOf(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (paragraph.length - from > width) {
    let to = from + width;
    while (to > from + 1 && !mayBreak(paragraph.charAt(to - 1), paragraph.charAt(to))) to--;
    lines.push(paragraph.slice(from, to));
    from = to;
  }
  return [...lines, paragraph.slice(from)];
}

/** No line ends within a number or a word of Latin letters, after an opening bracket, or before a mark that closes. */
function mayBreak(before: string, after: string): boolean {
  const run = /[0-9.%％A-Za-z]/u;
  return !(run.test(before) && run.test(after)) && !/[，。、；：！？）》”〕％%]/u.test(after) && !/[（《“〔]/u.test(before);
}
