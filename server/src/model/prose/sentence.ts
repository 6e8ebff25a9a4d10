// Decides where sentences and brackets of a paragraph begin and end.

const ENDS = '。！？!?\n\r';
const OPEN = '（(';
const CLOSE = '）)';
/** Whoever looks for a sentence's beginning or end gives up after this many characters. */
export const SENTENCE_REACH = 400;

/** Whether a character ends a sentence. */
export function endsSentence(sign: string): boolean {
  return sign !== '' && ENDS.includes(sign);
}

/** The offset after the sentence end before `at`; not farther back than `SENTENCE_REACH`. */
export function sentenceStart(text: string, at: number): number {
  const limit = Math.max(0, at - SENTENCE_REACH);
  let start = at;
  while (start > limit && !ENDS.includes(text.charAt(start - 1))) start--;
  return start;
}

/** The offset of the sign that ends the sentence around `at`, or of the end of the text; brackets that close more than they open end it, too. */
export function sentenceEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + SENTENCE_REACH);
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const sign = text.charAt(end);
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign)) {
      if (depth-- === 0) return end;
    } else if (ENDS.includes(sign)) return end;
  }
  return limit;
}

/** The offset after the bracket that opens at `at`, `at` itself where none opens there or it is not closed before `limit`. */
export function afterBracket(text: string, at: number, limit: number): number {
  if (at >= limit || !OPEN.includes(text.charAt(at))) return at;
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const sign = text.charAt(end);
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign) && --depth === 0) return end + 1;
  }
  return at;
}

/** Whether `at` stands in a bracket that is closed before `to`. */
export function isInClosedBracket(text: string, at: number, to: number): boolean {
  let depth = 0;
  const end = Math.min(to, text.length);
  for (let i = at; i < end; i++) {
    const sign = text.charAt(i);
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign) && --depth < 0) return true;
  }
  return false;
}

/** The clause that ends at `at`: what stands between the last 。，；：、 or bracket and it. */
export function clauseBefore(text: string, at: number): string {
  const limit = Math.max(0, at - 40);
  let start = at;
  while (start > limit && !'。，；：、（）,;:()！？\n'.includes(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}
