// Decides how the structure of a rendered report is damaged: title, preface, sections, numbering.

import { expect, type Case, type Maker, type Severity } from './corruption';
import { range } from './draft';
import { chinese, type SectionKey } from './forms';
import type { TruthHeading, TruthParagraph } from './render';

const TABLES: readonly SectionKey[] = ['disclosure', 'requests', 'review'];

/** The lines of a section, up to the next heading or the end. */
function sectionSpan({ rendered: { truth }, draft }: Case, heading: TruthHeading): [number, number] {
  const next = truth.headings.find(({ line }) => line > heading.line);
  return [heading.line, next === undefined ? draft.textBefore(draft.lines.length + 1) : next.line - 1];
}

function severityOfMissing({ rendered: { report } }: Case, key: SectionKey): Severity {
  const announced = report.announces && !(key === 'overview' && report.prefaceInside);
  return announced || TABLES.includes(key) ? 'error' : 'warning';
}

const loseSection =
  (whole: boolean): Maker =>
  (work) => {
    const heading = work.rand.pick(work.rendered.truth.headings);
    const severity = severityOfMissing(work, heading.key);
    const before = work.draft.textBefore(heading.line);
    const [from, to] = sectionSpan(work, heading);
    const prefaceToo = whole && heading.key === 'overview' && work.rendered.report.prefaceInside;
    work.draft.take(from, whole ? to : from);
    const lines = range(before, work.draft.textFrom(from));
    const severities = !whole && heading.key === 'overview' ? undefined : severity;
    return {
      expected: [expect('section/missing', severities, lines)],
      related: prefaceToo ? ['period/statement'] : heading.key === 'overview' ? ['numbering/sequence'] : [],
    };
  };

const swapSections: Maker = (work) => {
  const { headings } = work.rendered.truth;
  const index = work.rand.int(0, headings.length - 2);
  const [first, second] = [headings[index], headings[index + 1]];
  if (first === undefined || second === undefined) return undefined;
  const [from, to] = sectionSpan(work, first);
  const [begin, end] = sectionSpan(work, second);
  const later = work.draft.take(begin, end);
  const last = index === headings.length - 2;
  const gap = last && work.draft.at(to) === '' ? [''] : [];
  work.draft.insert(from, [...later, ...gap]);
  const moved = from + later.length + gap.length;
  if (gap.length > 0) work.draft.take(to + later.length + gap.length, to + later.length + gap.length);
  return { expected: [expect('section/order', 'warning', [moved])] };
};

const wrongOrdinal: Maker = (work) => {
  const { headings } = work.rendered.truth;
  const heading = work.rand.pick(headings);
  const other = work.rand.pick([1, 2, 3, 4, 5, 6, 7].filter((n) => n !== heading.ordinal));
  const text = work.draft.at(heading.line);
  work.draft.set(heading.line, text.replace(`${chinese(heading.ordinal)}、`, `${chinese(other)}、`));
  return { expected: [expect('section/ordinal', 'warning', [heading.line])] };
};

const SECTION_TITLES: readonly (readonly [string, ...string[]])[] = [
  ['存在的主要问题及改进情况', '存在的问题和下一步打算', '存在的问题及改进情况', '存在的主要问题及下一步打算'],
  ['总体情况', '工作概述'],
];

const sectionTitle: Maker = (work) => {
  const [official, ...variants] = work.rand.pick(SECTION_TITLES);
  const heading = work.rendered.truth.headings.find(({ title }) => title === official);
  if (heading === undefined) return undefined;
  work.draft.set(heading.line, work.draft.at(heading.line).replace(official, work.rand.pick(variants)));
  return { expected: [expect('section/title', 'info', [heading.line])] };
};

const TOLERATED_TITLES: readonly (readonly [string, ...string[]])[] = [
  [
    '存在的主要问题及改进情况',
    '存在的主要问题和改进措施',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及整改措施',
  ],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议、诉讼情况',
  ],
  ['主动公开政府信息情况', '行政机关主动公开政府信息情况'],
];

const toleratedTitle: Maker = (work) => {
  const [official, ...variants] = work.rand.pick(TOLERATED_TITLES);
  const heading = work.rendered.truth.headings.find(({ title }) => title === official);
  if (heading === undefined) return undefined;
  work.draft.set(heading.line, work.draft.at(heading.line).replace(official, work.rand.pick(variants)));
  return { expected: [] };
};

/** Section five left with nothing but 无. */
const emptySection: Maker = (work) => {
  const heading = work.rendered.truth.headings.find(({ key }) => key === 'problems');
  if (heading === undefined) return undefined;
  const [from, to] = sectionSpan(work, heading);
  const first = work.draft.textFrom(from + 1);
  work.draft.take(first + 1, work.draft.at(to) === '' ? to - 1 : to);
  work.draft.set(first, '无。');
  return { expected: [expect('section/empty', 'warning', range(heading.line, first))] };
};

function replaceInTitle(work: Case, pattern: RegExp, replacement: string): number | undefined {
  const { line, endLine } = work.rendered.truth.titleLines;
  const at = range(line, endLine).find((each) => pattern.test(work.draft.at(each)));
  if (at !== undefined) work.draft.set(at, work.draft.at(at).replace(pattern, replacement));
  return at;
}

const titleTypo: Maker = (work) => {
  const line = replaceInTitle(
    work,
    /工作年度报告/,
    work.rand.pick(['工作度报告', '工作年度年度报告', '工作年度度报告']),
  );
  return line === undefined ? undefined : { expected: [expect('title/wording', 'warning', [line])], fixRestores: true };
};

const titleShort: Maker = (work) => {
  const line = replaceInTitle(work, /工作年度报告/, '工作报告');
  return line === undefined ? undefined : { expected: [expect('title/wording', 'info', [line])] };
};

/** Information or a warning: the severity is left open. */
const titleWithoutYear: Maker = (work) => {
  const { line, endLine } = work.rendered.truth.titleLines;
  if (replaceInTitle(work, /\d{4}年度?/, '') === undefined) return undefined;
  return { expected: [expect(['title/missing', 'title/wording'], undefined, range(line, endLine))] };
};

const titleLost: Maker = (work) => {
  const { line, endLine } = work.rendered.truth.titleLines;
  work.draft.take(line, work.draft.textFrom(endLine + 1) - 1);
  return { expected: [expect('title/missing', 'warning', range(1, work.draft.textFrom(2)))] };
};

/** The paragraph that holds a fact of this kind, and the fact. */
function factIn(
  { rendered: { truth } }: Case,
  kind: string,
): { paragraph: TruthParagraph; places: TruthParagraph['facts'] }[] {
  return truth.paragraphs.flatMap((paragraph) => {
    const places = paragraph.facts.filter((fact) => fact.kind === kind);
    return places.length === 0 ? [] : [{ paragraph, places }];
  });
}

/** One end of the period, or both, a year early. */
const periodYear: Maker = (work) => {
  const [found] = factIn(work, 'period');
  if (found === undefined) return undefined;
  const { paragraph, places } = found;
  const chosen = work.rand.chance(0.5) ? places : places.slice(0, 1);
  work.draft.replaceAll(
    chosen.map((place) => ({ ...place, line: paragraph.line, replacement: String(Number(place.raw) - 1) })),
  );
  return { expected: [expect('period/statement', 'warning', [paragraph.line])] };
};

const periodUnreadable: Maker = (work) => {
  const [found] = factIn(work, 'period');
  const place = found?.places.at(0);
  if (found === undefined || place === undefined) return undefined;
  work.draft.replace(found.paragraph.line, place.character, place.raw, place.raw.slice(0, 2) + place.raw);
  return { expected: [expect('period/statement', 'warning', [found.paragraph.line])] };
};

const periodLost: Maker = (work) => {
  const [found] = factIn(work, 'period');
  if (found === undefined) return undefined;
  const { line, text } = found.paragraph;
  work.draft.set(line, text.replace(/[^。]*统计[^。]*。/, ''));
  return { expected: [expect('period/statement', 'info', [])] };
};

const sixDigits: Maker = (work) => {
  const [found] = factIn(work, 'phone');
  const place = found?.places.at(0);
  if (found === undefined || place === undefined) return undefined;
  work.draft.replace(found.paragraph.line, place.character, place.raw, place.raw.slice(0, -1));
  return { expected: [expect('text/phone', 'info', [found.paragraph.line])] };
};

/** One item numbered one too high: a gap there, a duplicate at the next. */
const itemGap: Maker = (work) => {
  const items = factIn(work, 'item').filter(({ paragraph }) => paragraph.section === 'overview');
  const index = work.rand.int(1, Math.max(1, items.length - 1));
  const [found, next] = [items[index], items[index + 1]];
  const place = found?.places.at(0);
  if (found === undefined || place === undefined) return undefined;
  work.draft.replace(found.paragraph.line, place.character, place.raw, chinese(index + 2));
  const lines = [found.paragraph.line, ...(next === undefined ? [] : [next.paragraph.line])];
  return { expected: [expect('numbering/sequence', 'warning', lines)] };
};

/** 一是 … 三是: the second member of a list numbered as the third. */
const runningGap: Maker = (work) => {
  const lists = factIn(work, 'running');
  if (lists.length === 0) return undefined;
  const { paragraph, places } = work.rand.pick(lists);
  const place = places[1];
  if (place === undefined) return undefined;
  work.draft.replace(paragraph.line, place.character, place.raw, '三');
  return { expected: [expect('numbering/sequence', 'info', [paragraph.line])], related: ['prose/count'] };
};

/** The year in “2023年，我市共收到…” or in the sentence on fees is last year's. */
const wrongYear: Maker = (work) => {
  const found = work.rand.sample([...factIn(work, 'year:received'), ...factIn(work, 'year:fee')], 1)[0];
  const place = found?.places.at(0);
  if (found === undefined || place === undefined) return undefined;
  work.draft.replace(found.paragraph.line, place.character, place.raw, String(Number(place.raw) - 1));
  return { expected: [expect('year/consistency', 'warning', [found.paragraph.line])] };
};

/** The makers for structure by name. */
export const STRUCTURE_CORRUPTIONS = {
  'section-lost': loseSection(true),
  'heading-lost': loseSection(false),
  'section-swapped': swapSections,
  'ordinal-wrong': wrongOrdinal,
  'section-title': sectionTitle,
  'section-title-tolerated': toleratedTitle,
  'section-emptied': emptySection,
  'title-typo': titleTypo,
  'title-short': titleShort,
  'title-without-year': titleWithoutYear,
  'title-lost': titleLost,
  'period-year': periodYear,
  'period-unreadable': periodUnreadable,
  'period-lost': periodLost,
  'phone-six-digits': sixDigits,
  'item-gap': itemGap,
  'running-gap': runningGap,
  'year-wrong': wrongYear,
} as const satisfies Record<string, Maker>;
