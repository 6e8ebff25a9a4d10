// Lines of web pages: what stands between the HTML tags with which they begin.
import { visibleStart } from '../text/visible';

const LESS = 60;
/** A link in angle brackets (<http…>) is no tag. */
const BEGINNING = /<(?:\/?(?!http)[a-z][a-z0-9]*[\s>/]|!)/iy;
const TAG = /<(?:\/?(?!http)[a-z]|!)[^<>]*>|&nbsp;/giu;
const TAGS = /(?:<(?:\/?(?!http)[a-z]|!)[^<>\r\n]*>|&nbsp;|[ \u3000\u00a0])*/iy;

/** Whether a line begins with a tag. */
export function beginsWithTag(line: string): boolean {
  const at = visibleStart(line);
  if (line.charCodeAt(at) !== LESS) return false;
  BEGINNING.lastIndex = at;
  return BEGINNING.test(line);
}

/** Where the tags end that stand at `at`. */
export function tagsEnd(source: string, at: number): number {
  TAGS.lastIndex = at;
  TAGS.test(source);
  return TAGS.lastIndex;
}

/** A line that begins with a tag, with spaces in place of all its tags: what stands elsewhere stays where it stands. */
export function withoutTags(line: string): string {
  return beginsWithTag(line) ? line.replace(TAG, (tag) => ' '.repeat(tag.length)) : line;
}

/** A tag, written `<`, before which a sentence has begun, and behind which something stands. */
const IN_SENTENCE = /[^<\s。！？；]\s*<[<\s]*[^<\s]/u;

/** Whether a tag cuts a sentence of a line that begins with one: <p>收到申请<b>12</b>件。</p> */
export function hasCutSentence(line: string): boolean {
  return beginsWithTag(line) && IN_SENTENCE.test(line.replace(TAG, '<'));
}

/** What stands between the tags of a line that begins with one. */
export function betweenTags(line: string): string {
  return beginsWithTag(line) ? line.replace(TAG, '') : line;
}
