// year/notice: the notice on the form that a report cites at its beginning is the one for its year.
import type { Origin } from '../../model/origin';
import { rivalYear } from '../../model/statedPeriod';
import { expectedFormat, fold, formatIds, formats, type FormatId } from '../../schema';
import type { Block } from '../../syntax/block';
import { recent } from '../../text/memo';
import { noFindings } from '../finding';
import type { PlacedFinding } from '../placedFinding';
import type { ProseRule, ReportView } from '../rule';
import { PREFACE_BLOCKS } from '../structure/announcedSections';

/** At the first citation; none where the right notice is cited, too, or the year of the title is in doubt. */
export const yearNotice: ProseRule = { id: 'year/notice', severity: 'info', scope: 'prose', check };

function check({ report, blocks, from }: ReportView): readonly PlacedFinding[] {
  const { year, title, length, followsForm } = report;
  if (year === null || !followsForm) return noFindings;
  const expected = expectedFormat(year);
  const start = title?.line.index ?? 0;
  const rival = rivalYear(report);
  const isRight = (format: FormatId): boolean => format === expected || (rival !== undefined && format === expectedFormat(rival));
  let found: PlacedFinding | undefined;
  let index = start;
  for (const block of blocks.slice(from + start, from + Math.min(length, start + PREFACE_BLOCKS))) {
    for (const { format, origin } of citationsIn(block)) {
      if (isRight(format)) return noFindings;
      found ??= { index, finding: { rule: 'year/notice', origin, message: { id: 'year/notice', args: { year, found: format, expected } }, related: [] } };
    }
    index++;
  }
  return found ? [found] : noFindings;
}

interface Citation {
  readonly format: FormatId;
  readonly origin: Origin;
}

const none: readonly Citation[] = [];
const ISSUER = '国办公开办函';
const NUMBER = /国办公开办函\s*[〔[［(（【]\s*[0-9０-９]{4}\s*[〕\]］)）】]\s*[0-9０-９]{1,3}\s*号/gu;
const notices = new Map(formatIds.map((id) => [fold(formats[id].source), id]));

/** The notices on the form that a paragraph cites; known of the preface of the report that is written in. */
const citationsIn: (block: Block) => readonly Citation[] = recent((block) => {
  if (block.kind !== 'prose' || !block.text.includes(ISSUER)) return none;
  return [...block.text.matchAll(NUMBER)].flatMap(({ 0: number, index: at }) => {
    const format = notices.get(fold(number));
    return format ? [{ format, origin: { block, from: at, to: at + number.length } }] : none;
  });
}, 2 * PREFACE_BLOCKS);
