// How wide text is where every character takes up one column or two, as in a terminal.

/** Whether a character takes up two columns: Han characters, full-width signs. */
function isWide(code: number): boolean {
  return code >= 0x2e80 && (code <= 0xa4cf || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6));
}

/** The columns that a part of a text takes up, if wide characters take up `wide` each. */
export function widthOf(text: string, from: number, to: number, wide: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += isWide(text.charCodeAt(at)) ? wide : 1;
  return width;
}
