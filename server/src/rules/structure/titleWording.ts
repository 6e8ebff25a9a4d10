// Decides whether the title's words are those of 政府信息公开工作年度报告.
import { lineOrigin } from '../../model/lineOrigins';
import { textAt, type Origin } from '../../model/origin';
import type { ReportTitle, TitleEdit } from '../../model/outline';
import { noFindings, type Finding, type Fix } from '../finding';
import type { Message } from '../messages/message';
import { ofSubject, type ReportRule, type ReportView } from '../rule';

/** A lost or doubled character is a warning with a safe fix, 年度 left out is information. */
export const titleWording: ReportRule<ReportTitle> = { id: 'title/wording', severity: 'warning', scope: 'report', reads: 'outline', documents: 'report', check, fixes: ofSubject(fixes) };

function check({ report: { title, sections } }: ReportView): readonly Finding<ReportTitle>[] {
  if (!title || title.match.kind !== 'annual-report' || title.match.wording === 'official') return noFindings;
  if (sections.length === 0 && isBegun(title)) return noFindings;
  const { match, correction, line } = title;
  const origin = correction ? originOf(correction) : lineOrigin(line.block);
  if (match.wording === 'incomplete') {
    return [{ rule: 'title/wording', origin: lineOrigin(line.block), message: { id: 'title/wording.incomplete', args: {} }, related: [], severity: 'info', subject: title }];
  }
  const message: Message = { id: 'title/wording.typo', args: { found: textAt(origin), right: correction?.text ?? '政府信息公开工作年度报告' } };
  return [{ rule: 'title/wording', origin, message, related: [], subject: title }];
}

/** Whether the last words lack nothing but their end, as those that are being typed do before anything stands below them. */
function isBegun({ correction }: ReportTitle): boolean {
  if (!correction || correction.place.block.text.slice(correction.to).trim() !== '') return false;
  return correction.text.startsWith(textAt(originOf(correction)));
}

function originOf({ place: { block }, from, to }: TitleEdit): Origin {
  return { block, from, to };
}

function fixes({ match, correction }: ReportTitle): readonly Fix[] {
  if (!correction) return [];
  const { text } = correction;
  return [
    {
      title: { id: 'fix/change-to', args: { to: text } },
      edits: [{ origin: originOf(correction), newText: text }],
      safe: match.wording === 'typo',
      preferred: match.wording === 'typo',
    },
  ];
}
