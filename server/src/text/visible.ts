// Where the visible part of a line begins and ends.

/** White space as it stands around lines: ASCII, no-break, ideographic, zero-width. */
function isBlankCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f);
}

/** The offset after the last character of a text that is no white space; line breaks count as white space. */
export function visibleEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The offset of the first character of a text that is no white space; its length when there is none. */
export function visibleStart(text: string): number {
  let at = 0;
  while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}
