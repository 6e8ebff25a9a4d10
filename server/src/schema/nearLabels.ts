// Which label a wording that nobody has listed most likely means: told by keywords, or by one or two wrong characters.
import { greatest } from '../number/extremes';
import { editDistance } from './editDistance';
import { foldLabel } from './fold';
import { entries, type Entry, type Hit } from './labelEntries';
import { sameValue, type NumberingMark } from './numbering';

/** A wording that is not reported, and the labels that share it. */
interface Form {
  readonly text: string;
  readonly codes: ReadonlySet<number>;
  readonly entries: readonly Entry[];
}

/** Texts shorter than this are matched exactly or not at all. */
const shortest = 4;
const mostly = 0.6;
/** How much longer than a label a text may be that is recognised by keywords. */
const slack = 4;
const forms: readonly Form[] = formsOf(entries);
const longestForm = greatest(entries.map(({ folded }) => folded.length)) + slack;
/** Every character of every label; a text that has few of them is not worth comparing. */
const alphabet = new Set(entries.flatMap(({ characters }) => [...characters]));

/**
 * What a wording that nobody has listed most likely means: by keywords, or by one or two wrong characters; nothing
 * when in doubt.
 */
export function nearHits(foldedBase: string, folded: string, mark: NumberingMark | undefined): readonly Hit[] {
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

function formsOf(all: readonly Entry[]): Form[] {
  const texts = new Set(all.flatMap((entry) => entry.forms));
  return [...texts].map((text) => ({
    text,
    codes: new Set([...text].map((character) => character.charCodeAt(0))),
    entries: all.filter((entry) => entry.forms.includes(text)),
  }));
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
