// Decides which of the six prescribed sections a report lacks.
import type { Gap } from '../../model/gaps';
import { bareTitle, numeralOrigin, titleOrigin } from '../../model/headings';
import { lineOrigin } from '../../model/lineOrigins';
import { textAt } from '../../model/origin';
import { sequenceOf } from '../../model/sectionSequence';
import { toChinese } from '../../number/chineseNumeral';
import { sections } from '../../schema';
import type { Block } from '../../syntax/block';
import { noFindings, offer, type Edit, type Finding, type Fix } from '../finding';
import { insertAllSections, insertSection } from '../insert/newSection';
import type { FixContext, ReportRule, ReportView } from '../rule';
import { announcedSections } from './announcedSections';

/**
 * Each of 一 … 六 exists (条例 第五十条): an error for 二三四 and for what the preface announces, a warning for the others. A report
 * without any section gets one finding.
 */
export const sectionMissing: ReportRule<Gap> = {
  id: 'section/missing',
  severity: 'error',
  scope: 'report',
  reads: 'outline',
  documents: 'report',
  ofForm: true,
  check,
  fixes,
};

function check(view: ReportView): readonly Finding<Gap>[] {
  const { gaps, title, first } = view.report;
  if (gaps.length === 0) return noFindings;
  const beginning = title?.line ?? first;
  if (gaps.length === sections.length) {
    if (!beginning) return noFindings;
    const message = { id: 'section/missing.all', args: { titles: sections.map((spec) => spec.title) } } as const;
    return [{ rule: 'section/missing', origin: lineOrigin(beginning.block), message, related: [] }];
  }
  const announced = announcedSections(view);
  return gaps.map((gap) => findingOf(gap, announced.has(gap.spec.key)));
}

function findingOf(gap: Gap, announced: boolean): Finding<Gap> {
  const { spec, line, before, chapter } = gap;
  const found = chapter && textAt(titleOrigin(chapter.heading.block));
  return {
    rule: 'section/missing',
    origin: line,
    message: { id: 'section/missing', args: { section: spec.key, title: spec.title, announced, before, found } },
    related: [],
    severity: announced ? 'error' : spec.missing,
    subject: gap,
  };
}

function fixes(context: FixContext<Gap>): readonly Fix[] {
  const gap = context.finding.subject;
  if (!gap) {
    const title = { id: 'section/missing.insert-all', args: {} } as const;
    return [offer(title, insertAllSections(context))];
  }
  const { spec, chapter } = gap;
  const table = spec.table !== undefined && !context.report.tables[spec.table];
  const renumbered = renumber(context);
  const title = { id: 'section/missing.insert', args: { title: spec.title, table, renumbers: renumbered.length > 0 } } as const;
  const insert = offer(title, [...insertSection(context, gap), ...renumbered]);
  return [...(chapter ? [rename(gap, chapter.heading.block)] : []), insert, ...insertThese(context)];
}

/** Where several sections are missing, all of them at once; not where a heading in the place of one may be meant for it. */
function insertThese(context: FixContext): readonly Fix[] {
  const { gaps } = context.report;
  if (gaps.length < 2 || gaps.some(({ chapter }) => chapter)) return [];
  const edits = [...gaps.flatMap((gap) => insertSection(context, gap)), ...renumber(context)];
  return [offer({ id: 'section/missing.insert-these', args: { count: gaps.length } }, edits)];
}

/** Every section that was numbered as if nothing were missing gets its own ordinal. */
function renumber({ report }: ReportView): readonly Edit[] {
  return sequenceOf(report).runOn.flatMap(({ section, spec }) => {
    const origin = numeralOrigin(section.heading.block);
    const newText = toChinese(spec.ordinal);
    return origin && newText !== undefined ? [{ origin, newText }] : [];
  });
}

function rename({ spec }: Gap, block: Block): Fix {
  const origin = titleOrigin(block);
  const title = bareTitle(spec);
  return offer({ id: 'fix/change', args: { from: textAt(origin), to: numeralOrigin(block) ? spec.title : title } }, [{ origin, newText: title }]);
}
