// Everything that the text of a table cell can stand for, over both formats, and how close its wording is to the
// official one.

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
  /** The characters of all its wordings, the reported ones among them. */
  readonly characters: ReadonlySet<string>;
}

/** A wording that is not reported, and the labels that share it. */
interface Form {
  readonly text: string;
  readonly codes: ReadonlySet<number>;
  readonly entries: readonly Entry[];
}

interface Hit {
  readonly entry: Entry;
  readonly quality: LabelQuality;
}

/** Longer than any label with its remark; beyond it a cell holds prose. */
const longestLabel = 120;
const longestRemark = 600;
const longestBase = 24;
const memoSize = 8192;

const OPEN = /[（(〔【［[]/u;
const CLOSE = /[）)〕】］\]]/u;

/** What `matchLabel` answers, itself, for everything that is no label. */
export const noLabels: readonly LabelMatch[] = [];
const memo = new Map<string, readonly LabelMatch[]>();

const entries: readonly Entry[] = [format2019, format2021].flatMap((format) => entriesOf(format));
const exact = buildExact();
/** Texts shorter than this are matched exactly or not at all. */
const shortest = 4;
const mostly = 0.6;
/** How much longer than a label a text may be that is recognised by keywords. */
const slack = 4;
const forms: readonly Form[] = formsOf(entries);
const longestForm = Math.max(...entries.map(({ folded }) => folded.length)) + slack;
/** Every character of every label; a text that has few of them is not worth comparing. */
const alphabet = new Set(entries.flatMap(({ characters }) => [...characters]));

function entriesOf(format: Format): Entry[] {
  return Object.values(format.tables).flatMap(({ key, subTables }) =>
    subTables.flatMap((subTable) => entriesOfSubTable(format, key, subTable)),
  );
}

function entriesOfSubTable(format: Format, table: TableKey, subTable: SubTableSpec): Entry[] {
  const entry = (part: LabelPart, key: string, spec: LabelSpec): Entry => {
    const { text: folded, mark, start } = foldLabel(spec.official);
    const base = withoutRemark(spec.official, start);
    const forms = [
      folded,
      ...(base === undefined ? [] : [fold(base.slice(start))]),
      ...(spec.tolerated ?? []).map(fold),
    ];
    return {
      match: { table, part, key, subTable: subTable.key, formats: [format.id], official: spec.official },
      spec,
      mark,
      folded,
      forms: [...new Set(forms)].filter((form) => form.length > 0),
      characters: new Set(
        [...forms, ...(spec.variants ?? []), ...(spec.keywords ?? []).flat()].flatMap((form) => [...fold(form)]),
      ),
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

function formsOf(all: readonly Entry[]): Form[] {
  const texts = new Set(all.flatMap((entry) => entry.forms));
  return [...texts].map((text) => ({
    text,
    codes: new Set([...text].map((character) => character.charCodeAt(0))),
    entries: all.filter((entry) => entry.forms.includes(text)),
  }));
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
  const matches = findLabel(text);
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
  const known = exact.get(folded) ?? withRemark(exact.get(foldedBase), folded, foldedBase);
  if (known !== undefined) return toMatches(known, text.trim(), base, mark);
  const bare = mark === undefined ? bareMark(foldedBase) : undefined;
  const behindBare = bare === undefined ? undefined : exact.get(foldedBase.slice(1));
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

/**
 * The text before the bracketed remarks at its end, or before a bracket that is never closed; undefined when it has none, or goes on behind
 * a bracket (三、本年度办理结果 （二）部分公开).
 */
function withoutRemark(text: string, start: number): string | undefined {
  const at = text.slice(start + 1).search(OPEN) + start + 1;
  if (at <= start) return undefined;
  let depth = 0;
  let isClosed = false;
  for (const sign of text.slice(at)) {
    if (OPEN.test(sign)) depth++;
    else if (CLOSE.test(sign)) {
      isClosed = true;
      if (depth > 0) depth--;
    } else if (depth === 0 && sign.trim() !== '') return undefined;
  }
  return depth === 0 || !isClosed || CLOSE.test(text.trimEnd().slice(-1)) ? text.slice(0, at).trim() : undefined;
}

/** `七总计`, `1 属于国家秘密`: a numeral that leads a folded label, its delimiter lost. */
function bareMark(folded: string): NumberingMark | undefined {
  const numeral = folded.charAt(0);
  if (/[1-9]/u.test(numeral)) return { style: 'arabic', value: Number(numeral) };
  const value = '一二三四五六七八九'.indexOf(numeral) + 1;
  return value === 0 ? undefined : { style: 'han', value };
}

/**
 * What a wording that nobody has listed most likely means: by keywords, or by one or two wrong characters; nothing
 * when in doubt.
 */
function nearHits(foldedBase: string, folded: string, mark: NumberingMark | undefined): readonly Hit[] {
  const texts = folded === foldedBase ? [folded] : [foldedBase, folded];
  for (const text of texts) {
    if (text.length > longestForm || /[0-9]/u.test(text) || coverage(text, alphabet) < mostly) continue;
    const byKeyword = unambiguous(keywordHits(text), mark);
    if (byKeyword.length > 0) return byKeyword;
    const byDistance = unambiguous(distanceHits(text, mark), mark);
    if (byDistance.length > 0) return byDistance;
  }
  return [];
}

/** Whether a text is the beginning of the official label of a row of table 3, its numbering mark included. */
export function beginsRowLabel(text: string): boolean {
  const { text: folded, mark } = foldLabel(text);
  return (
    folded.length >= shortest &&
    entries.some(({ match, folded: official, mark: own }) => match.part === 'row' && match.table === 'requests' && sameValue(own, mark) && official.length > folded.length && official.startsWith(folded))
  );
}

/** How many characters of a text occur in another, as a fraction. */
function coverage(text: string, other: { has(character: string): boolean }): number {
  let shared = 0;
  for (const character of text) if (other.has(character)) shared++;
  return shared / text.length;
}

/**
 * A text recognised by keywords is made of the label's own characters for the most part, and is only a little longer:
 * 市信访局 is no row, nor is a sentence that speaks of 三安全一稳定.
 */
function keywordHits(text: string): Hit[] {
  if (text.length < shortest) return [];
  return entries.flatMap((entry): Hit[] => {
    const { keywords, free } = entry.spec;
    if (keywords === undefined || !entry.forms.some((form) => text.length <= form.length + slack)) return [];
    if (!keywords.some((words) => words.every((word) => text.includes(word)))) return [];
    if (coverage(text, entry.characters) < mostly) return [];
    return [{ entry, quality: free ? 'tolerated' : 'variant' }];
  });
}

/** One character wrong, missing or added in four to seven, two in more; the nearest labels only. Three left of four do with their mark. */
function distanceHits(text: string, mark: NumberingMark | undefined): Hit[] {
  let best = 2;
  let nearest: Form[] = [];
  for (const form of forms) {
    const length = Math.min(text.length, form.text.length);
    const bound = Math.min(best, length < 8 ? 1 : 2);
    const isLongEnough = length >= shortest || (length === shortest - 1 && form.entries.every((entry) => sameValue(entry.mark, mark)));
    if (!isLongEnough || text.length - form.text.length > bound || foreignTo(form, text, bound)) continue;
    const distance = editDistance(text, form.text, bound);
    if (distance > bound) continue;
    if (distance < best) nearest = [];
    best = distance;
    nearest.push(form);
  }
  return nearest.flatMap((form) => form.entries.map((entry): Hit => ({ entry, quality: 'variant' })));
}

/** More than `bound` characters of the text are not in the form at all: no need to align them. */
function foreignTo(form: Form, text: string, bound: number): boolean {
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    if (!form.codes.has(text.charCodeAt(i)) && ++foreign > bound) return true;
  }
  return false;
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
