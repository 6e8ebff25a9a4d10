// Everything that the text of a table cell can stand for, over both formats, and how close its wording is to the official one.

import { matchCaption } from './captions';
import { editDistance } from './editDistance';
import { fold, foldLabel } from './fold';
import { format2019 } from './format2019';
import { format2021 } from './format2021';
import type { NumberingMark } from './numbering';
import type { Format, LabelMatch, LabelPart, LabelQuality, LabelSpec, SubTableSpec, TableKey } from './types';

/** One label of one format, ready for comparison. */
interface Entry {
  readonly match: Omit<LabelMatch, 'quality' | 'marked'>;
  readonly spec: LabelSpec;
  readonly mark: NumberingMark | undefined;
  /** The official label, folded, without mark. */
  readonly folded: string;
  /** All accepted forms, folded: the official one, with and without its remark, and the tolerated ones. */
  readonly forms: readonly string[];
}

interface Hit {
  readonly entry: Entry;
  readonly quality: LabelQuality;
}

/** Longer than any label with its remark; beyond it a cell holds prose. */
const longestLabel = 120;
const memoSize = 8192;

const none: readonly LabelMatch[] = [];
const memo = new Map<string, readonly LabelMatch[]>();

const entries: readonly Entry[] = [format2019, format2021].flatMap((format) => entriesOf(format));
const exact = buildExact();
/** How much longer than a label a text may be that is recognised by keywords. */
const slack = 4;
const longestForm = Math.max(...entries.map(({ folded }) => folded.length)) + slack;
/** Every character of every official label; a text that has few of them is not worth comparing. */
const alphabet = new Set(entries.flatMap(({ folded }) => [...folded]));

function entriesOf(format: Format): Entry[] {
  return Object.values(format.tables).flatMap(({ key, subTables }) =>
    subTables.flatMap((subTable) => entriesOfSubTable(format, key, subTable)),
  );
}

function entriesOfSubTable(format: Format, table: TableKey, subTable: SubTableSpec): Entry[] {
  const entry = (part: LabelPart, key: string, spec: LabelSpec): Entry => {
    const { text: folded, mark, start } = foldLabel(spec.official);
    const base = withoutRemark(spec.official, start);
    const forms = [folded, ...(base === undefined ? [] : [fold(base.slice(start))]), ...(spec.tolerated ?? []).map(fold)];
    return {
      match: { table, part, key, subTable: subTable.key, formats: [format.id], official: spec.official },
      spec,
      mark,
      folded,
      forms: [...new Set(forms)].filter((form) => form.length > 0),
    };
  };
  return [
    ...(subTable.corner ? [entry('corner', 'corner', subTable.corner)] : []),
    ...(subTable.spanners ?? []).map((spanner) => entry('spanner', spanner.key, spanner)),
    ...subTable.columns.map(({ key, label }) => entry('column', key, label)),
    ...subTable.groups.map(({ key, label }) => entry('group', key, label)),
    ...subTable.rows.filter(({ label }) => label.official !== '').map(({ key, label }) => entry('row', key, label)),
  ];
}

/** Folded wording → all labels that are written so, each with its best quality. */
function buildExact(): ReadonlyMap<string, readonly Hit[]> {
  const index = new Map<string, Hit[]>();
  const add = (text: string, entry: Entry, quality: LabelQuality): void => {
    const hits = index.get(text) ?? [];
    if (!hits.some((hit) => hit.entry === entry)) hits.push({ entry, quality });
    index.set(text, hits);
  };
  for (const entry of entries) add(entry.folded, entry, 'official');
  for (const entry of entries) for (const text of entry.spec.tolerated ?? []) add(fold(text), entry, 'tolerated');
  for (const entry of entries) for (const text of entry.spec.variants ?? []) add(fold(text), entry, 'variant');
  return index;
}

/**
 * All that a cell's text can stand for. Agreeing targets of both formats are one match that lists both. Empty (one shared array) for
 * numbers, blanks and prose.
 *
 * Quality (DOMAIN F.3): `official`, the wording of the template, also with a remark behind it; `tolerated`, the same in other brackets,
 * spaces, widths or numbering, or a wording that is accepted; `variant`, a different word. Ambiguous labels (其他, 总计, 结果维持) give
 * every candidate; those that bear the same numbering mark come alone when there are any, since a mark tells 3.其他 from （六）其他.
 */
export function matchLabel(text: string): readonly LabelMatch[] {
  if (text.length > longestLabel || !hasHan(text)) return none;
  const known = memo.get(text);
  if (known !== undefined) return known;
  if (memo.size >= memoSize) memo.clear();
  const matches = findLabel(text);
  memo.set(text, matches);
  return matches;
}

function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 && code <= 0xfaff && (code < 0x3000 || code > 0x303f)) return true;
  }
  return false;
}

function findLabel(text: string): readonly LabelMatch[] {
  const caption = matchCaption(text);
  if (caption !== undefined) return [caption];
  if (/[。！？；]\s*\S/u.test(text)) return none;
  const { text: folded, mark, start } = foldLabel(text);
  if (folded.length === 0) return none;
  const base = withoutRemark(text, start);
  const foldedBase = base === undefined ? folded : fold(base.slice(start));
  const hits =
    exact.get(folded) ??
    exact.get(foldedBase) ??
    (mark === undefined ? exact.get(withoutBareNumeral(foldedBase)) : undefined) ??
    nearHits(foldedBase, folded, mark);
  return toMatches(hits, text.trim(), base, mark);
}

/** The text before a bracketed remark at its end, or before a bracket that is never closed; undefined when it has none. */
function withoutRemark(text: string, start: number): string | undefined {
  const at = text.slice(start + 1).search(/[（(〔【［[]/u) + start + 1;
  if (at <= start) return undefined;
  const remark = text.slice(at);
  return /[）)〕】］\]]\s*$/u.test(remark) || !/[）)〕】］\]]/u.test(remark) ? text.slice(0, at).trim() : undefined;
}

/** `七总计`, `1 属于国家秘密`: the mark lost its delimiter. */
function withoutBareNumeral(folded: string): string {
  return folded.replace(/^[一二三四五六七八九1-9]/u, '');
}

/** What a wording that nobody has listed most likely means: by keywords, or by one or two wrong characters; nothing when in doubt. */
function nearHits(foldedBase: string, folded: string, mark: NumberingMark | undefined): readonly Hit[] {
  const texts = folded === foldedBase ? [folded] : [foldedBase, folded];
  for (const text of texts) {
    if (text.length > longestForm || /[0-9]/u.test(text) || !worthComparing(text)) continue;
    const byKeyword = unambiguous(keywordHits(text), mark);
    if (byKeyword.length > 0) return byKeyword;
    const byDistance = unambiguous(distanceHits(text), mark);
    if (byDistance.length > 0) return byDistance;
  }
  return [];
}

/** At least half of its characters occur in labels. */
function worthComparing(folded: string): boolean {
  let shared = 0;
  for (const character of folded) if (alphabet.has(character)) shared++;
  return shared * 2 >= folded.length;
}

/** Only a little longer than the label: a sentence that speaks of 信访 is no row. */
function keywordHits(text: string): Hit[] {
  return entries.flatMap((entry): Hit[] => {
    const { keywords, free } = entry.spec;
    if (keywords === undefined || !entry.forms.some((form) => text.length <= form.length + slack)) return [];
    if (!keywords.some((words) => words.every((word) => text.includes(word)))) return [];
    return [{ entry, quality: free ? 'tolerated' : 'variant' }];
  });
}

/** One character wrong, missing or added in four to seven, two in more; the nearest labels only. */
function distanceHits(text: string): Hit[] {
  let best = 2;
  let hits: Hit[] = [];
  for (const entry of entries) {
    for (const form of entry.forms) {
      const shorter = Math.min(text.length, form.length);
      if (shorter < 4 || text.length < 4) continue;
      const bound = Math.min(best, shorter < 8 ? 1 : 2);
      const distance = editDistance(text, form, bound);
      if (distance > bound) continue;
      if (distance < best) hits = [];
      best = distance;
      hits.push({ entry, quality: 'variant' });
    }
  }
  return hits;
}

/** The hits if they agree on one label, or those with the text's numbering mark if these do; else none. */
function unambiguous(hits: readonly Hit[], mark: NumberingMark | undefined): readonly Hit[] {
  if (agree(hits)) return hits;
  const marked = hits.filter(({ entry }) => sameValue(entry.mark, mark));
  return agree(marked) ? marked : [];
}

function agree(hits: readonly Hit[]): boolean {
  const first = hits[0]?.entry;
  if (first === undefined) return true;
  const { table, part, key } = first.match;
  return hits.every(
    ({ entry }) =>
      entry.folded === first.folded ||
      (entry.match.table === table && entry.match.part === part && entry.match.key === key),
  );
}

function sameValue(left: NumberingMark | undefined, right: NumberingMark | undefined): boolean {
  return left !== undefined && left.value === right?.value;
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
  if (hits.length === 0) return none;
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
