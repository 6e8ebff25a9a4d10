// Lines of web pages: what stands between the HTML tags with which they begin.
import { spaceEntity } from '../number/characters';
import type { Span } from '../text/span';
import { isSpace, visibleEnd, visibleStart } from '../text/visible';

const LESS = 60;
const SLASH = 47;
/** A link in angle brackets (<http…>) is no tag. */
const BEGINNING = /<(?:\/?(?!http)[a-z][a-z0-9]*[\s>/]|!)/iy;
/** Systems that publish pages mark places in them: <!--<$[标题]>begin-->. */
const COMMENT = '<!--[\\s\\S]{0,200}?-->';
const TAG = new RegExp(`${COMMENT}|<(?:/?(?!http)[a-z]|!)[^<>]*>|${spaceEntity}`, 'giu');
/** What stands between two pieces of text: a tag, or the line break in a paragraph that goes on over lines. */
const TAG_OR_BREAK = new RegExp(`${TAG.source}|[\\r\\n]+`, 'giu');
/** Word processors break lines within tags, too. */
const LONGEST_TAG = 2000;
const TAG_OR_SPACE = new RegExp(`${COMMENT}|<(?:/?(?!http)[a-z]|!)[^<>]{0,${LONGEST_TAG}}>|${spaceEntity}|[ \\u3000\\u00a0]`, 'iy');

/** Whether a line begins with a tag. */
export function beginsWithTag(line: string): boolean {
  return beginsTagAt(line, visibleStart(line));
}

/** Whether a tag begins at a place in a text. */
export function beginsTagAt(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== LESS) return false;
  BEGINNING.lastIndex = at;
  return BEGINNING.test(text);
}

const GREATER = 62;
const ENDING = /<(?:br\s*\/?|\/[a-z][a-z0-9]*\s*)>\s*$/iu;
const LONGEST_ENDING = 20;

/** Whether a line begins with a tag, or ends with that of a line break or a closing one. */
function isTagged(line: string): boolean {
  if (beginsWithTag(line)) return true;
  const end = visibleEnd(line);
  return line.charCodeAt(end - 1) === GREATER && ENDING.test(line.slice(Math.max(0, end - LONGEST_ENDING), end));
}

/** Where the tags end that stand at `at`, before `limit`, and the spaces among them. One by one: a pattern for all of them fails where they are megabytes. */
export function tagsEnd(source: string, at: number, limit: number): number {
  let end = at;
  for (;;) {
    TAG_OR_SPACE.lastIndex = end;
    if (!TAG_OR_SPACE.test(source) || TAG_OR_SPACE.lastIndex > limit) return end;
    end = TAG_OR_SPACE.lastIndex;
  }
}

/** Tags with which a paragraph, or what is set apart as one, begins. */
const PARAGRAPH = /<(?:script|style|p|br|div|h[1-6]|table|li|[uo]l|section|article)(?=[\s/>])/iy;

/** Where, in a line from `start` to `end` that begins with a tag, another paragraph begins; -1 where none does. */
export function nextParagraph(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(source.charCodeAt(at))) at++;
  if (source.charCodeAt(at) !== LESS || source.startsWith('<!--', at)) return -1;
  const first = tagsEnd(source, at, end);
  const tags = source.slice(at, first);
  const table = tags.lastIndexOf('</table');
  for (at = source.indexOf('<', Math.max(at + 1, table < 0 ? first : at + table)); at >= 0 && at < end; at = source.indexOf('<', at + 1)) {
    if (source.charCodeAt(at + 1) === SLASH) continue;
    PARAGRAPH.lastIndex = at;
    if (PARAGRAPH.test(source)) return at;
  }
  return -1;
}

const ELEMENT_OF_TEXT = /^\s*<(p|h[1-6]|li)(?=[\s/>])/iu;
/** Tags with which other text begins. */
const OTHER_TEXT = /<(?:p|br|div|h[1-6]|table|t[dhr]|li|[uo]l|section|article)(?=[\s/>])/iu;

/** The element of text (a paragraph, a heading) that a line begins and does not end; undefined where it begins none. */
export function openElement(line: string): string | undefined {
  const element = ELEMENT_OF_TEXT.exec(line)?.[1];
  return element === undefined || closes(line, element) ? undefined : element;
}

/** Whether a line ends an element. */
export function closes(line: string, element: string): boolean {
  return new RegExp(`</${element}\\s*>`, 'iu').test(line);
}

/** Whether other text begins in a line. */
export function beginsText(line: string): boolean {
  return OTHER_TEXT.test(line);
}

/** A line that begins or ends with a tag, with spaces in place of all its tags: what stands elsewhere stays where it stands. */
export function withoutTags(line: string): string {
  return isTagged(line) ? line.replace(TAG, (tag) => ' '.repeat(tag.length)) : line;
}

/** A tag, written `<`, before which a sentence has begun, and behind which something stands. */
const IN_SENTENCE = /[^<\s。！？；]\s*<[<\s]*[^<\s]/u;

/** Whether a tag or the end of a line cuts a sentence of a paragraph that begins or ends with a tag: <p>收到申请<b>12</b>件。</p> */
export function hasCutSentence(text: string): boolean {
  return isTagged(text) && IN_SENTENCE.test(text.replace(TAG_OR_BREAK, '<'));
}

/** Tags between which paragraphs, lines and cells of their own stand. */
const PARTING = /<\/?(?:p|br|div|h[1-6]|t[dhr]|table|tbody|li|[uo]l|section|article|hr)\b/iu;

/** The pieces of text between the tags of a paragraph, and in its lines, where the tags only dress words of one paragraph (<span>, <b>); none where they part paragraphs. */
export function dressedPieces(line: string): readonly Span[] {
  const pieces: Span[] = [];
  let at = 0;
  const put = (to: number): void => {
    if (line.slice(at, to).trim() !== '') pieces.push({ from: at, to });
  };
  for (const { index, 0: tag } of line.matchAll(TAG_OR_BREAK)) {
    put(index);
    at = index + tag.length;
  }
  put(line.length);
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  return first && last && !PARTING.test(line.slice(first.to, last.from)) ? pieces : [];
}

/** What stands between the tags of a line that begins or ends with one. */
export function betweenTags(line: string): string {
  return isTagged(line) ? stripped(line) : line;
}

/** A piece of a line without its tags. */
export function stripped(text: string): string {
  return text.replace(TAG, '');
}

const ELEMENT = /<(\/?)(?!http)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/giu;
/** Elements that may stand without an end. */
const ENDLESS = /^(?:br|hr|img|input|link|meta|col|p|li|t[dhr]|tbody)$/iu;

/** Whether a text begins or ends elements that it does not end or begin. */
export function hasUnpairedTags(text: string): boolean {
  const open = new Map<string, number>();
  for (const [, slash, element = ''] of text.matchAll(ELEMENT)) {
    const name = element.toLowerCase();
    if (ENDLESS.test(name)) continue;
    const depth = (open.get(name) ?? 0) + (slash === '' ? 1 : -1);
    if (depth < 0) return true;
    open.set(name, depth);
  }
  return [...open.values()].some((depth) => depth > 0);
}
