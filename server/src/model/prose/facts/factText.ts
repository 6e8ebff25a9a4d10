// A paragraph as patterns read it: without white space and Markdown marks, in one set of characters, each with its place in the text.
import { plainCharacter, wideMarks } from '../plainCharacters';
import { CARRIED, REQUEST_UNIT } from '../vocabulary';
import type { Span } from '../../../text/span';
import { isSpace } from '../../../text/visible';

/** Characters past this are not read: no paragraph of a report is as long, and a line of a megabyte shall not cost more than one. */
const LONGEST = 20_000;

/** A text without spaces, its digits and punctuation in one form; `places` leads back, and is absent where nothing was taken out. */
export interface PlainText {
  readonly text: string;
  readonly places: Uint16Array | undefined;
}

function isPlain(code: number): boolean {
  if (code < 0x80) return code > 0x20 && code !== 0x2a && !wideMarks.has(code);
  if (code >= 0x3001) return code <= 0xf8ff || (code >= 0xff01 && !(code >= 0xff10 && code <= 0xff19));
  return (code >= 0x2010 && code <= 0x2027) || code === 0xb7 || code === 0xd7;
}

/** The text as patterns read it; of an ordinary paragraph (which the caller may know it to be) the text itself. */
export function plainText(source: string, end: number, isKnownPlain = false): PlainText {
  const limit = Math.min(end, LONGEST);
  let at = isKnownPlain ? limit : 0;
  while (at < limit && isPlain(source.charCodeAt(at))) at++;
  if (at === limit) return { text: limit === source.length ? source : source.slice(0, limit), places: undefined };
  const places = new Uint16Array(limit);
  let text = '';
  let count = 0;
  let start = 0;
  for (at = 0; at < limit; at++) {
    if (!isPlain(source.charCodeAt(at))) {
      const plain = plainOrNothing(source, at);
      text += source.slice(start, at) + plain;
      start = at + 1;
      if (plain === '') continue;
    }
    places[count++] = at;
  }
  return { text: text + source.slice(start, limit), places: places.subarray(0, count) };
}

/** What stands for a character that is not plain; '' for one that is left out. */
function plainOrNothing(source: string, at: number): string {
  const code = source.charCodeAt(at);
  return isSpace(code) || code === 0x2a ? '' : plainCharacter(code);
}

function placeIn({ places }: PlainText, at: number): number {
  return places ? (places[at] ?? 0) : at;
}

/** The span in the source of a span of the plain text. */
export function spanIn(plain: PlainText, from: number, to: number): Span {
  return { from: placeIn(plain, from), to: placeIn(plain, to - 1) + 1 };
}

/** 建设类申请10件，…: what follows is of requests for one kind of thing. */
export const OF_TOPIC = /(?<!公开|投诉|各)类(?:政府)?(?:信息)?(?:公开)?申请[共有为]{0,2}[0-9]/;

/** 上年结转的10件申请中，予以公开4件; 上年结转10件全部办结，其中予以公开4件; 其中通过网络提交的15件中，予以公开8件; 涉及信息公开事项45项，其中予以公开30项: of part of the requests, or of what they ask for. */
export const OF_PART = new RegExp(`${CARRIED}的?[0-9]+${REQUEST_UNIT}(?:申请)?[^，。；0-9]{1,10}(?:办结|答复)，其中[^。；]*$|(?:${CARRIED}[^，。；]{0,12}|其中[^，。；]{1,24}${REQUEST_UNIT}(?:申请)?)中，|(?:新收|${CARRIED})的[0-9]+${REQUEST_UNIT}(?:申请)?中，|[0-9]${REQUEST_UNIT}(?:新收|(?:上一?年度?)?${CARRIED})[^，。；]{0,12}：|(?:新收|${CARRIED})[0-9]+${REQUEST_UNIT}(?:申请)?的[^，。；]{0,8}：|新收并|会商后|(?:涉及|申请(?:事项|内容))[^，。；]{0,16}[0-9][项条个][，：]其中[^。；]*$`);

/** Parts of a sentence. */
const CLAUSE = '，；：、（）';

/** Whether a sentence ends with the character at `at`. */
export function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

/** Where the sentence that holds `at` ends, its full stop excluded. */
export function plainSentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isStop(text, end)) end++;
  return end;
}

/** What stands before `at` in its clause: after the last of ，；：、（） in the sentence. */
export function clauseInPlain(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && !CLAUSE.includes(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

/** The part of a sentence since its last semicolon: what it says of other things before that does not matter. */
export function sinceSemicolon(sentence: string): string {
  return sentence.slice(sentence.lastIndexOf('；') + 1);
}

/** The last sentence of what stands before another. */
export function lastSentenceOf(context: string): string {
  let start = context.length - 1;
  while (start > 0 && !isStop(context, start - 1)) start--;
  return context.slice(start);
}

const CITED = /《[^《》]*》|〔[^〔〕]*〕/gu;

/** A text with blanks in place of what it cites: 《…》, and the years of document numbers. */
export function withoutCited(text: string): string {
  return text.includes('《') || text.includes('〔') ? text.replace(CITED, (cited) => ' '.repeat(cited.length)) : text;
}

const BRACKETED = /（[^（）]*）/gu;

/** A text without what stands in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(BRACKETED, '');
}
