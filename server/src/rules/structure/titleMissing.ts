// Decides whether a report has a title that says whose it is and for which year.
import { lineOf } from '../../model/mark';
import { textAt } from '../../model/origin';
import type { ReportTitle } from '../../model/outline';
import { lineOrigin } from '../../model/lineOrigins';
import type { Block } from '../../syntax/block';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import type { StructureMessages } from '../messages/structure';
import type { FixContext, ReportRule, ReportView } from '../rule';

/** A title with organ and year among the first lines; a year that only the period sentence names is information. */
export const titleMissing: ReportRule = { id: 'title/missing', severity: 'warning', scope: 'report', reads: 'paragraphs', documents: 'report', check, fixes };

function check(view: ReportView): readonly Finding[] {
  const { title, first } = view.report;
  if (!title) return first ? [finding('title/missing', first.block)] : noFindings;
  const { match, line } = title;
  if (match.kind === 'annual-report' && match.year !== undefined && match.organ !== '') return noFindings;
  if (match.kind !== 'annual-report') return [finding('title/missing', title.first.block)];
  const found: Finding[] = [];
  if (match.organ === '' && !isOrganBeside(view, title)) found.push(finding('title/missing.organ', line.block));
  if (match.year === undefined) found.push({ ...finding('title/missing.year', line.block), severity: 'info' });
  return found;
}

function finding(id: 'title/missing' | 'title/missing.organ' | 'title/missing.year', block: Block): Finding {
  const args: StructureMessages[typeof id] = {};
  return { rule: 'title/missing', origin: lineOrigin(block), message: { id, args }, related: [] };
}

/** The year of the period sentence, before the words of the title. */
function fixes({ finding: { message, origin }, report }: FixContext): readonly Fix[] {
  const at = message.id === 'title/missing.year' && report.year !== null ? textAt(origin).indexOf('政府信息公开') : -1;
  if (at < 0) return [];
  const newText = `${report.year}年`;
  const place = { ...origin, from: origin.from + at, to: origin.from + at };
  return [offer({ id: 'fix/insert', args: { text: newText } }, [{ origin: place, newText }])];
}

/** Blocks around a title in which the organ's name may stand by itself. */
const BESIDE = 6;
const ORGAN = /^[^\d。，；：:！？,;、]{2,30}$/u;

/** Whether a short line without punctuation and digits stands near the title: the organ's name, perhaps with a date between. */
function isOrganBeside({ report, blocks, from }: ReportView, { line }: ReportTitle): boolean {
  const next = report.sections[0]?.heading.index ?? report.length;
  const near = blocks.slice(from + Math.max(0, line.index - BESIDE), from + Math.min(next, line.index + BESIDE + 1));
  return near.some((block) => block !== line.block && block.kind === 'prose' && ORGAN.test(lineOf(block).trim()));
}
