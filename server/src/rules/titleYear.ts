// Writes another year into the title of a report, where all else speaks of that one.
import type { Report } from '../model/report';
import { offer, type Edit, type Fix } from './finding';

/** The fix that puts a year in the place of the title's; none where it stands there in other digits, or twice. */
export function titleYearFix({ title, year }: Report, other: number): readonly Fix[] {
  if (!title) return [];
  const edits = [...new Set([title.first.block, title.line.block])].flatMap((block): Edit[] => {
    const from = block.text.indexOf(`${year}年`);
    return from < 0 ? [] : [{ origin: { block, from, to: from + String(year).length }, newText: String(other) }];
  });
  return edits.length === 1 ? [offer({ id: 'period/statement.fix-title', args: { year: other } }, edits)] : [];
}
