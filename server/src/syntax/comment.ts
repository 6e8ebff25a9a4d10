// Where HTML comments stand in lines: by themselves, or behind what a line says; nobody who reads a line reads them.

/** A directive of ours, behind which nothing stands. */
const LAST = /^<!--[ \t]*gongkai-(?:(?!-->)[^\r\n])*-->\s*$/u;
/** White space that may stand before it. */
const SPACES = ' \t\u3000\u00a0';
const COMMENT = /<!--(?:(?:(?!<!--)[\s\S]){0,100000}?-->|[^\r\n]*)/gu;

/** A line (with or without its line break) without the directive that may stand at its end. Costs nothing where the line ends with no `>`. */
export function withoutDirective(line: string): string {
  let last = line.length - 1;
  while (last >= 0 && line.charCodeAt(last) <= 32) last--;
  if (line.charCodeAt(last) !== 62 || line.charCodeAt(last - 1) !== 45) return line;
  let at = line.lastIndexOf('<!--');
  if (at < 0 || !LAST.test(line.slice(at))) return line;
  while (at > 0 && SPACES.includes(line.charAt(at - 1))) at--;
  return line.slice(0, at);
}

/** The text with spaces in place of every comment: what stands elsewhere stays where it stands. */
export function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(COMMENT, (comment) => comment.replace(/[^\r\n]/gu, ' ')) : text;
}
