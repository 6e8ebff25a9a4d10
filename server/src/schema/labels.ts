// Everything that the text of a table cell can stand for, over both formats, and how close its wording is to the
// official one.

import { matchCaption } from './captions';
import { editDistance } from './editDistance';
import { withoutEntities } from './entities';
import { fold, foldLabel } from './fold';
import { exactHits, type Entry, type Hit } from './labelEntries';
import { nearHits } from './nearLabels';
import { sameValue, type NumberingMark } from './numbering';
import { withoutRemark } from './remark';
import type { LabelMatch } from './types';

/** Longer than any label with its remark; beyond it a cell holds prose. */
const longestLabel = 120;
const longestRemark = 600;
const longestBase = 24;
const memoSize = 8192;

/** What `matchLabel` answers, itself, for everything that is no label. */
export const noLabels: readonly LabelMatch[] = [];
const memo = new Map<string, readonly LabelMatch[]>();

/**
 * All that a cell's text can stand for. Agreeing targets of both formats are one match that lists both. Empty (one
 * shared array) for numbers, blanks and prose.
 *
 * Quality: `official`, the wording of the template, also with a remark behind it; `tolerated`, the same
 * in other brackets, spaces, widths or numbering, or a wording that is accepted; `variant`, a different word.
 * Ambiguous labels (其他, 总计, 结果维持) give every candidate; those that bear the same numbering mark come alone when there
 * are any, since a mark tells 3.其他 from （六）其他.
 */
export function matchLabel(text: string): readonly LabelMatch[] {
  if (text.length > longestLabel) return text.length > longestRemark ? noLabels : behindRemark(text);
  if (!hasHan(text)) return noLabels;
  const known = memo.get(text);
  if (known !== undefined) return known;
  if (memo.size >= memoSize) memo.clear();
  const matches = findLabel(withoutEntities(text));
  memo.set(text, matches);
  return matches;
}

/** What a label with whole sentences in brackets behind it stands for: 规范性文件（行政机关制定发布的决定…）. */
function behindRemark(text: string): readonly LabelMatch[] {
  const base = withoutRemark(text, 0);
  if (base === undefined || base.length > longestBase || /[。！？；]/u.test(base)) return noLabels;
  const matches = matchLabel(base).filter(({ quality }) => quality !== 'variant');
  return matches.length === 0 ? noLabels : matches;
}

/** Whether a text has a Chinese character; one without is no label. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 && code <= 0xfaff && (code < 0x3000 || code > 0x303f)) return true;
  }
  return false;
}

function findLabel(text: string): readonly LabelMatch[] {
  const caption = matchCaption(text);
  if (caption !== undefined) return [caption];
  if (/[。！？；]\s*\S/u.test(text)) return behindRemark(text);
  const { text: folded, mark, start } = foldLabel(text);
  if (folded.length === 0) return noLabels;
  const base = withoutRemark(text, start);
  const foldedBase = base === undefined ? folded : fold(base.slice(start));
  const known = exactHits.get(folded) ?? withRemark(exactHits.get(foldedBase), folded, foldedBase);
  if (known !== undefined) return toMatches(known, text.trim(), base, mark);
  const bare = mark === undefined ? bareMark(foldedBase) : undefined;
  const behindBare = bare === undefined ? undefined : exactHits.get(foldedBase.slice(1));
  if (behindBare !== undefined) return toMatches(behindBare, text.trim(), base, bare);
  return toMatches(nearHits(foldedBase, folded, mark), text.trim(), base, mark);
}

const MOST_WRONG = 4;

/** Labels with a remark of the text's behind them; one that has its own, but for some characters, is worded otherwise (只计这一情况). */
function withRemark(hits: readonly Hit[] | undefined, folded: string, foldedBase: string): readonly Hit[] | undefined {
  if (folded === foldedBase) return hits;
  const isWrong = ({ folded: official }: Entry): boolean => official !== foldedBase && editDistance(folded, official, MOST_WRONG) <= MOST_WRONG;
  return hits?.map((hit) => (isWrong(hit.entry) ? { ...hit, quality: 'variant' } : hit));
}

/** `七总计`, `1 属于国家秘密`: a numeral that leads a folded label, its delimiter lost. */
function bareMark(folded: string): NumberingMark | undefined {
  const numeral = folded.charAt(0);
  if (/[1-9]/u.test(numeral)) return { style: 'arabic', value: Number(numeral) };
  const value = '一二三四五六七八九'.indexOf(numeral) + 1;
  return value === 0 ? undefined : { style: 'han', value };
}

/** Keeps the hits that bear the text's mark, of its very style if there are such; all of them when none does. */
function byMark(hits: readonly Hit[], mark: NumberingMark | undefined): readonly Hit[] {
  const sameMark = hits.filter(({ entry }) => sameValue(entry.mark, mark));
  if (sameMark.length === 0) return hits;
  const sameStyle = sameMark.filter(({ entry }) => entry.mark?.style === mark?.style);
  return sameStyle.length === 0 ? sameMark : sameStyle;
}

function toMatches(
  hits: readonly Hit[],
  text: string,
  base: string | undefined,
  mark: NumberingMark | undefined,
): readonly LabelMatch[] {
  if (hits.length === 0) return noLabels;
  const matches = new Map<string, LabelMatch>();
  for (const { entry, quality: hitQuality } of byMark(hits, mark)) {
    const { match } = entry;
    const asPrinted = text === match.official || base === match.official;
    const quality = hitQuality === 'official' && !asPrinted ? 'tolerated' : hitQuality;
    const id = [match.table, match.part, match.key, match.subTable, match.official, quality].join(' ');
    const formats = [...new Set([...(matches.get(id)?.formats ?? []), ...match.formats])];
    matches.set(id, { ...match, formats, quality, marked: sameValue(entry.mark, mark) });
  }
  return [...matches.values()];
}
