// Which part of table 2 a caption such as 第二十条第（一）项 heads, and whether it names a clause that heads none.

import { fold } from './fold';
import { formatIds, formats } from './formats';
import { arabicValue, hanValue } from './numbering';
import type { FormatId, LabelMatch } from './types';

const number = '([一二三四五六七八九十]{1,3}|[0-9]{1,2})';
const law = '(?:《?(?:中华人民共和国)?(?:政府信息公开)?条例》?)?';
/** On the folded text; the item is optional, so that a caption that lost it is recognised as wrong. */
const clause = new RegExp(`^${law}第?${number}条(?:第?${number}([项款条目]?))?$`, 'u');
/** What an unfolded caption begins with; almost every cell fails here. */
const beginning = /^[\s*#第《条政中]/u;

const longestCaption = 60;

/** A clause that heads a part: 第二十条第（一）项. */
interface Caption {
  readonly key: string;
  readonly official: string;
  readonly formats: readonly FormatId[];
}

/** By article and item. */
const captions = findCaptions();

function findCaptions(): ReadonlyMap<string, Caption> {
  const found = new Map<string, Caption>();
  for (const { id, tables } of Object.values(formats)) {
    for (const { key, caption } of tables.disclosure.subTables) {
      const [, article, item] = clause.exec(fold(caption?.official ?? '')) ?? [];
      const clauseKey = clauseOf(article, item);
      if (caption) found.set(clauseKey, { key, official: caption.official, formats: [...(found.get(clauseKey)?.formats ?? []), id] });
    }
  }
  return found;
}

function clauseOf(article: string | undefined, item: string | undefined): string {
  return [article, item].map((numeral) => (numeral === undefined ? 0 : valueOf(numeral))).join('.');
}

/**
 * The caption that a cell is, if it is one: key and subTable `clause1` … `clause9` for an item that heads a part; for
 * any other article or item (第二十一条第五项, 第二十九条（财务审计处）, 第二十条第七项) a match with `wrong`, quality `variant` and empty key,
 * subTable and official: the rows below decide what it should be.
 */
export function matchCaption(text: string): LabelMatch | undefined {
  if (text.length > longestCaption || !beginning.test(text) || !text.includes('条')) return undefined;
  const found = clause.exec(fold(text)) ?? clause.exec(fold(withoutLastRemark(text)));
  if (found === null) return undefined;
  const [, article, item, unit] = found;
  const caption = captions.get(clauseOf(article, item));
  if (caption === undefined) return wrongCaption;
  const { key, official } = caption;
  const quality = text.trim() === official ? 'official' : unit === '项' || unit === '' ? 'tolerated' : 'variant';
  return { table: 'disclosure', part: 'caption', key, subTable: key, formats: caption.formats, quality, official, marked: false };
}

const wrongCaption: LabelMatch = {
  table: 'disclosure',
  part: 'caption',
  key: '',
  subTable: '',
  formats: formatIds,
  quality: 'variant',
  official: '',
  marked: false,
  wrong: true,
};

/** Drops one bracketed remark at the end, but not the item: 第二十条第（一）项 ends in 项. */
function withoutLastRemark(text: string): string {
  return text.replace(/\s*[（(〔【［[][^（(〔【［[]*$/u, '');
}

function valueOf(numeral: string): number {
  const first = numeral.charCodeAt(0);
  return first < 0x3a ? arabicValue(numeral) : hanValue(numeral);
}
