// What counts as white space, and where the visible part of a line begins and ends.

/** Characters that nobody sees, as the source of a character class: soft hyphen, zero-width characters, marks of direction, word joiner, byte order mark. */
export const invisibleCharacters = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';

/** Whether a character is one of those that nobody sees. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** White space of any kind: ASCII, NBSP, the spaces of U+2000…, U+3000, line ends, and the characters that nobody sees. */
export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x1680;
  if (code <= 0x2060) return code <= 0x200f || code === 0x2028 || code === 0x2029 || code === 0x202f || code >= 0x205f;
  return code === 0x3000 || code === 0xfeff;
}

/** The offset after the last character of a text that is no white space; line breaks count as white space. */
export function visibleEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The offset of the first character of a text that is no white space; its length when there is none. */
export function visibleStart(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** A text without the white space around it. */
export function visiblePart(text: string): string {
  const end = visibleEnd(text);
  return end === 0 ? '' : text.slice(visibleStart(text), end);
}

/** Whether a text has more characters than `most`, spaces in a row counted as one, since spaces stand in place of tags. */
export function isLonger(text: string, most: number): boolean {
  return text.length > most && (!text.includes('  ') || text.replace(/ {2,}/gu, ' ').length > most);
}
