// Decides where sentences and brackets of a paragraph begin and end.
import { signBits } from '../../text/signBits';
import { isSpace } from '../../text/visible';

const END = 1;
const OPEN = 2;
const CLOSE = 4;
const STOP = 8;
const kinds = signBits(['。！？!?\n\r', END], ['（(', OPEN], ['）)', CLOSE], ['。，；：、（）,;:()！？\n', STOP]);
/** Whoever looks for a sentence's beginning or end gives up after this many characters. */
const SENTENCE_REACH = 400;

function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] as number;
}


/** Where the sentence with the character at `at` begins, behind the blanks that may stand there; not farther back than `SENTENCE_REACH`. */
export function sentenceStart(text: string, at: number): number {
  const limit = Math.max(0, at - SENTENCE_REACH);
  let start = at;
  while (start > limit && (kindAt(text, start - 1) & END) === 0) start--;
  while (start < at && isSpace(text.charCodeAt(start))) start++;
  return start;
}

/** Where the sentence begins that ends right before `start`, the beginning of another; `start` itself where none does. */
export function earlierSentenceStart(text: string, start: number): number {
  let end = start;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end > 0 && (kindAt(text, end - 1) & END) !== 0 ? sentenceStart(text, end - 1) : start;
}

/** The offset of the sign that ends the sentence around `at`, or of the end of the text; brackets that close more than they open end it, too. */
export function sentenceEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + SENTENCE_REACH);
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const kind = kindAt(text, end);
    if ((kind & (OPEN | CLOSE | END)) === 0) continue;
    if ((kind & OPEN) !== 0) depth++;
    else if ((kind & END) !== 0 || depth-- === 0) return end;
  }
  return limit;
}

/** Whether a bracket opens at `at`. */
export function opensBracket(text: string, at: number): boolean {
  return at < text.length && (kindAt(text, at) & OPEN) !== 0;
}

/** The offset after the bracket that opens at `at`, `at` itself where none opens there or it is not closed before `limit`. */
export function afterBracket(text: string, at: number, limit: number): number {
  if (at >= limit || !opensBracket(text, at)) return at;
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const kind = kindAt(text, end);
    if ((kind & OPEN) !== 0) depth++;
    else if ((kind & CLOSE) !== 0 && --depth === 0) return end + 1;
  }
  return at;
}

/** Whether `at` stands in a bracket that is closed before `to`. */
export function isInClosedBracket(text: string, at: number, to: number): boolean {
  const end = Math.min(to, text.length);
  let depth = 0;
  for (let i = at; i < end; i++) {
    const kind = kindAt(text, i);
    if ((kind & (OPEN | CLOSE)) === 0) continue;
    if ((kind & OPEN) !== 0) depth++;
    else if (--depth < 0) return true;
  }
  return false;
}

/** Brackets that close farther on hold sentences, not remarks. */
const LONGEST_REMARK = 60;

/** Whether `at` stands in a bracket that holds a remark. */
export function isInRemark(text: string, at: number): boolean {
  return isInClosedBracket(text, at, at + LONGEST_REMARK);
}

const LONGEST_CLAUSE = 40;

/** Where the clause that ends at `at` begins: after the last 。，；：、 or bracket before it. */
export function clauseStart(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST_CLAUSE);
  let start = at;
  while (start > limit && (kindAt(text, start - 1) & STOP) === 0) start--;
  return start;
}

/** The words of the clause that goes on at `at`. */
export function clauseBehind(text: string, at: number): string {
  let end = at;
  while (end < text.length && (kindAt(text, end) & STOP) === 0) end++;
  return text.slice(at, end);
}

/** The words of the clause that ends at `at`, without the blanks around them. */
export function clauseBefore(text: string, at: number): string {
  return text.slice(clauseStart(text, at), at).trim();
}
