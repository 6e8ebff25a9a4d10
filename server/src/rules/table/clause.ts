// table/clause: the caption of a part of table 2 cites another clause than the rows below it report on (DOMAIN E.2).
import type { Caption } from '../../model/table';
import type { Finding, Fix } from '../finding';
import type { TableRule } from '../rule';

export const tableClause: TableRule = {
  id: 'table/clause',
  scope: 'table',
  severity: 'warning',
  check: ({ captions }) => captions.filter(isWrong).map(findingAt),
  fixes: ({ finding }) => fixOf(finding.subject as Caption),
};

/** Wrong in itself (第二十一条第五项), in its unit (第二十条第五款), or above rows of another clause. */
function isWrong({ label: { match }, heads }: Caption): boolean {
  return match.wrong === true || match.quality === 'variant' || (heads !== undefined && match.key !== heads.key);
}

function officialOf({ label: { match }, heads }: Caption): string {
  return heads?.caption?.official ?? match.official;
}

function findingAt(caption: Caption): Finding {
  const { origin, text } = caption.label;
  const message = { id: 'table/clause' as const, args: { text, official: officialOf(caption) } };
  return { rule: 'table/clause', origin, message, related: [], subject: caption };
}

function fixOf(caption: Caption): readonly Fix[] {
  const official = officialOf(caption);
  if (official === '') return [];
  const edits = [{ origin: caption.label.origin, newText: official }];
  return [{ title: { id: 'table/clause-fix', args: { official } }, edits, safe: true, preferred: true }];
}
