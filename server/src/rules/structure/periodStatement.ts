// Decides whether the sentence on the period of the figures is there, and whether its years are the report's.
import { textAt, type Origin } from '../../model/origin';
import type { JoinedParagraph } from '../../model/paragraphs/joinedParagraph';
import type { Period } from '../../model/period';
import { lineOrigin } from '../../model/lineOrigins';
import type { Report } from '../../model/report';
import { statedPeriod, type StatedPeriod } from '../../model/statedPeriod';
import { namedMore } from '../../model/yearsNamed';
import { widenLike } from '../../number/characters';
import { toChineseDigits } from '../../number/chineseNumeral';
import { withoutTags } from '../../syntax/tags';
import { noFindings, offer, type Edit, type Finding, type Fix } from '../finding';
import { inParts } from '../inParts';
import type { PlacedFinding } from '../placedFinding';
import { ofSubject, type ProseRule, type ReportView } from '../rule';
import { titleYearFix } from '../titleYear';

/**
 * 统计期限为…1月1日至…12月31日: absent, information at the title; a year that is not the report's, or cannot be read, a warning at the first such
 * year. Of the years in the sentence the two ends of the period count. A day that no calendar has is a warning of its own.
 */
export const periodStatement: ProseRule<readonly End[]> = { id: 'period/statement', severity: 'warning', scope: 'prose', check, fixes: ofSubject(fixes) };

function check({ report }: ReportView): readonly PlacedFinding<readonly End[]>[] {
  const stated = statedPeriod(report);
  if (!stated) return absent(report);
  const { year } = report;
  const { period, index, paragraph } = stated;
  const wrong = endsOf(period).filter((end) => end.year === undefined || (year !== null && end.year !== year));
  const found = [...(wrong.length === 0 ? [] : [titleFinding(report, stated, wrong) ?? findingOf(wrong, year)]), ...period.impossible.map(impossible)];
  return found.map((finding) => {
    if (!paragraph) return { index, finding };
    const placed = inParts(paragraph, finding, () => endsInParts(paragraph, wrong));
    return { index: index + placed.index, finding: placed.finding };
  });
}

/** A day that no calendar has; which is meant nobody knows. */
function impossible(origin: Origin): Finding<readonly End[]> {
  return { rule: 'period/statement', origin, message: { id: 'period/statement.day', args: { found: textAt(origin) } }, related: [] };
}

/** The ends where they really stand; none, hence no fix, where one of them lies in two lines. */
function endsInParts(paragraph: JoinedParagraph, ends: readonly End[]): readonly End[] | undefined {
  const places = ends.map(({ year, origin: { from, to } }) => ({ year, ...paragraph.placeOf(from, to) }));
  return places.some(({ isCut }) => isCut) ? undefined : places;
}

/** An example must name some year. */
const ANY_YEAR = 2023;

function absent({ title, first, year }: Report): readonly PlacedFinding<readonly End[]>[] {
  const place = title?.line ?? first;
  if (!place) return noFindings;
  const finding: Finding<readonly End[]> = { rule: 'period/statement', origin: lineOrigin(place.block), message: { id: 'period/statement.absent', args: { year: year ?? ANY_YEAR } }, related: [], severity: 'info' };
  return [{ index: place.index, finding }];
}

interface End {
  readonly year: number | undefined;
  readonly origin: Origin;
}

/** The years that a month follows, at most two, or one where it holds for both ends; where none does (统计期限为2023年度), the first. */
function endsOf({ years }: Period): readonly End[] {
  const [first, second] = years.filter(({ origin: { block, to } }) => MONTH.test(withoutTags(block.text).slice(to)));
  if (!first || !second) return first ? [first] : years.slice(0, 1);
  return END_WITHOUT_YEAR.test(withoutTags(first.origin.block.text).slice(first.origin.to, second.origin.from)) ? [first] : [first, second];
}

/** 至12月31日 */
const END_WITHOUT_YEAR = /[至到—–~～-]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月/u;

/** The origin of a year with white space or tags before its 年 ends before those. */
const MONTH = /^\s*年?\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月/u;

/** Where the ends of the period agree on a year that the text names more often than the title's: the title is wrong. */
function titleFinding(report: Report, stated: StatedPeriod, wrong: readonly End[]): Finding<readonly End[]> | undefined {
  const { title, year } = report;
  const other = yearOf(stated);
  const [first] = wrong;
  if (!first || !title || year === null || other === undefined || namedMore(report, other, year) <= 0) return undefined;
  return {
    rule: 'period/statement',
    origin: first.origin,
    message: { id: 'period/statement.title', args: { found: year, year: other } },
    related: [{ origin: lineOrigin(title.line.block), message: { id: 'period/statement.other-title', args: { found: year } } }],
    subject: wrong,
  };
}

/** The year that all ends of a period name. */
function yearOf(stated: StatedPeriod): number | undefined {
  const [year, ...others] = new Set(endsOf(stated.period).map((end) => end.year));
  return others.length === 0 ? year : undefined;
}

function findingOf(wrong: readonly End[], year: number | null): Finding<readonly End[]> {
  const [first, ...others] = wrong as readonly [End, ...End[]];
  const found = textAt(first.origin);
  const texts = [...new Set(wrong.map(({ origin }) => textAt(origin)))];
  return {
    rule: 'period/statement',
    origin: first.origin,
    message:
      first.year === undefined || year === null
        ? { id: 'period/statement.unreadable', args: { found, year: year ?? undefined } }
        : { id: 'period/statement.year', args: { found: texts, year } },
    related: others.map(({ origin }) => ({ origin, message: { id: 'period/statement.other', args: { found: textAt(origin) } } })),
    subject: wrong,
  };
}

/**
 * The title's year in the period, or, where both ends of the period agree on another, that year in the title: whoever begins with last year's
 * report forgets one of them. The rest tells which; the fix that it bears out comes first, and is preferred, and alone
 * where more than one thing does.
 */
function fixes(wrong: readonly End[], { report }: ReportView): readonly Fix[] {
  const stated = statedPeriod(report);
  const other = stated && yearOf(stated);
  const ofPeriod = periodFix(wrong, report);
  const ofTitle = other === undefined ? [] : titleYearFix(report, other);
  if (other === undefined || report.year === null || ofPeriod.length + ofTitle.length < 2) return [...ofPeriod, ...ofTitle];
  const more = namedMore(report, other, report.year);
  const [likely, unlikely] = more > 0 ? [ofTitle, ofPeriod] : [ofPeriod, ofTitle];
  return [...likely.map((fix) => ({ ...fix, preferred: more !== 0 })), ...(Math.abs(more) > 1 ? [] : unlikely)];
}

/** The right year in the digits of the wrong one; of a date that lost its 年, nobody knows which are the year's. */
function periodFix(wrong: readonly End[], { year }: Report): readonly Fix[] {
  if (year === null || wrong.some((end) => end.year === undefined && !textAt(end.origin).endsWith('年'))) return [];
  const edits = wrong.map(({ origin }): Edit => {
    const digits = textAt(origin).replace(/年$/u, '');
    return { origin: { ...origin, to: origin.from + digits.length }, newText: written(year, digits) };
  });
  return [offer({ id: 'period/statement.fix', args: { year } }, edits)];
}

function written(year: number, like: string): string {
  return /[〇○零一二三四五六七八九]/u.test(like) ? toChineseDigits(year) : widenLike(String(year), like);
}
