// Decides how the prose of a rendered report is damaged: figures, brackets, paragraphs, leftovers of a conversion.

import { expect, type Case, type Maker, type Severity } from './corruption';
import { figure, reviewFigure } from './figures';
import { range } from './draft';
import type { Random } from './random';
import type { TruthParagraph } from './render';

type Place = TruthParagraph['facts'][number];

/** Every fact whose kind matches, with its paragraph. */
function places({ rendered: { truth } }: Case, kinds: RegExp): { paragraph: TruthParagraph; place: Place }[] {
  return truth.paragraphs.flatMap((paragraph) => paragraph.facts.filter(({ kind }) => kinds.test(kind)).map((place) => ({ paragraph, place })));
}

const AGAINST_TABLES = /^(new|carriedIn|done|carriedOut|results:.*|applicants:.*|review|litigation|documents:.*)$/;

/** Numbers that a reader might accept for any figure on applications, so that a wrong one must be none of them. */
function plausible({ rendered: { report } }: Case): Set<number> {
  const { figures } = report;
  const totals = ['new', 'carriedIn', 'total', 'carriedOut'].map((row) => figure(figures, row, 'total'));
  const [fresh = 0, before = 0] = totals;
  const review = ['reconsideration.total', 'direct.total', 'after.total'].map((column) =>
    reviewFigure(figures, column),
  );
  return new Set([...totals, fresh + before, ...review, review.reduce((a, b) => a + b, 0)]);
}

/** A figure that no longer agrees with its table. */
const proseFigure: Maker = (work) => {
  const found = places(work, AGAINST_TABLES);
  if (found.length === 0) return undefined;
  const { paragraph, place } = work.rand.pick(found);
  const taken = plausible(work);
  let value = Number(place.raw) + work.rand.int(1, 9);
  while (taken.has(value)) value++;
  work.draft.replace(paragraph.line, place.character, place.raw, String(value));
  const inList = place.kind.startsWith('results') || place.kind.startsWith('applicants');
  const codes = inList ? ['prose/table', 'prose/sum'] : ['prose/table'];
  return { expected: [expect(codes, undefined, [paragraph.line])], related: ['prose/table', 'prose/contradiction'] };
};

/** A maker that writes another figure in the place of one whose kind matches. */
function altered(kinds: RegExp, code: string, severity: Severity, alter: (raw: string, rand: Random) => string): Maker {
  return (work) => {
    const found = places(work, kinds);
    if (found.length === 0) return undefined;
    const { paragraph, place } = work.rand.pick(found);
    work.draft.replace(paragraph.line, place.character, place.raw, alter(place.raw, work.rand));
    return { expected: [expect(code, severity, [paragraph.line])] };
  };
}

/** A member or the whole of a list that claims to be complete; or a member that makes a list exceed its whole. */
const proseSum = altered(/^(sum:closed|part:closed|part:bracket)$/, 'prose/sum', 'warning', (raw, rand) => String(Number(raw) + rand.int(1, 30)));

const proseAddition = altered(/^addition$/, 'prose/addition', 'warning', (raw, rand) => String(Number(raw) + rand.pick([-2, -1, 1, 2, 9])));

const prosePercent = altered(/^percent$/, 'prose/percent', 'warning', (raw, rand) => {
  const value = Number(raw);
  const decimals = raw.split('.')[1]?.length ?? 0;
  return (value + (value > 80 ? -1 : 1) * rand.int(4, 15)).toFixed(decimals);
});

const proseCount = altered(/^count$/, 'prose/count', 'info', (_, rand) => rand.pick(['四', '五', '两']));

/** All done, says the text, though the table carries some over. */
const contradiction: Maker = (work) => {
  const [found] = places(work, /^carriedOut$/);
  if (found === undefined) return undefined;
  const { line } = found.paragraph;
  work.draft.set(line, `${work.draft.at(line)}所有申请均已全部办结。`);
  return { expected: [expect('prose/contradiction', 'warning', [line])] };
};

/** Prose of the sections: not headings of items, not the preface, whose nested marks are delicate. */
function bodies({ rendered: { truth } }: Case): TruthParagraph[] {
  return truth.paragraphs.filter(({ section, text }) => section !== 'preface' && text.length > 60);
}

const bracket: Maker = (work) => {
  const marked = bodies(work).flatMap((paragraph) =>
    [...paragraph.text.matchAll(/[《》“”]/g)].map(({ index }) => ({ paragraph, index })),
  );
  if (marked.length === 0) return undefined;
  const { paragraph, index } = work.rand.pick(marked);
  work.draft.replace(paragraph.line, index + 1, paragraph.text[index] ?? '', '');
  return { expected: [expect('text/brackets', 'warning', [paragraph.line])] };
};

const HANZI = /^[\u4e00-\u9fff]{3}$/;

/** A page break inside a sentence, between two characters that look like no end and no beginning. */
const brokenParagraph: Maker = (work) => {
  const long = bodies(work);
  if (long.length === 0) return undefined;
  const { line, text, facts } = work.rand.pick(long);
  const free = range(30, text.length - 20).filter((at) => {
    const clear = facts.every(({ offset, raw }) => at <= offset - 4 || at > offset + raw.length + 1);
    return (
      clear && HANZI.test(text.slice(at - 1, at + 2)) && !/[一二三四五六七八九十第附]/.test(text.slice(at, at + 2))
    );
  });
  if (free.length === 0) return undefined;
  const at = work.rand.pick(free);
  const airy = work.draft.at(line + 1) === '';
  work.draft.set(line, text.slice(0, at));
  work.draft.insert(line + 1, [...(airy ? [''] : []), text.slice(at)]);
  return { expected: [expect('text/broken-paragraph', 'info', range(line, line + (airy ? 2 : 1)))] };
};

const doubled: Maker = (work) => {
  const found = bodies(work).flatMap((paragraph) =>
    [...paragraph.text.matchAll(/的(?!的)|各(?=[科责])|资金/g)].map((match) => ({
      paragraph,
      word: match[0],
      index: match.index,
    })),
  );
  if (found.length === 0) return undefined;
  const { paragraph, word, index } = work.rand.pick(found);
  work.draft.replace(paragraph.line, index + 1, word, word + word);
  return { expected: [expect('text/repeated', 'info', [paragraph.line])] };
};

const lostPercent: Maker = (work) => {
  const found = bodies(work).filter(({ text }) => text.includes('100%'));
  if (found.length === 0) return undefined;
  const { line, text } = work.rand.pick(found);
  work.draft.set(line, text.replace('100%', '100[image: ]'));
  return { expected: [expect('text/residue', 'info', [line])] };
};

const residue: Maker = (work) => {
  const found = bodies(work);
  if (found.length === 0) return undefined;
  const { line, text } = work.rand.pick(found);
  const left = work.rand.pick(['[image: 图片1]', '[bookmark: _GoBack]', '[image: 0a1b2c3d4e5f]']);
  work.draft.set(line, work.rand.chance(0.5) ? left + text : text + left);
  return { expected: [expect('text/residue', 'info', [line])] };
};

/** The makers for prose by name. */
export const PROSE_CORRUPTIONS = {
  'prose-figure': proseFigure,
  'prose-sum': proseSum,
  'prose-addition': proseAddition,
  'prose-percent': prosePercent,
  'prose-count': proseCount,
  'prose-contradiction': contradiction,
  'bracket-lost': bracket,
  'paragraph-broken': brokenParagraph,
  'word-doubled': doubled,
  'percent-lost': lostPercent,
  residue,
} as const satisfies Record<string, Maker>;
