// table/label: a label with another word than the official one; brackets, spaces and numbering do not matter.
import { textAt } from '../../model/origin';
import type { BoundLabel } from '../../model/table/boundLabel';
import { traits } from '../../model/table/boundRow';
import { headsByPlace } from '../../model/table/headsByPlace';
import { originOf, type PieceRow } from '../../model/table/piece';
import type { Table } from '../../model/table/table';
import { fold, matchLabel } from '../../schema';
import { stripped } from '../../syntax/tags';
import { noFindings, type Edit, type Finding, type Fix } from '../finding';
import { shortLabel } from '../naming';
import { ofSubject, type TableRule } from '../rule';
import { rewording } from './rewording';

export const tableLabel: TableRule<BoundLabel> = {
  id: 'table/label',
  scope: 'table',
  severity: 'info',
  check: (table) => [...((table.traits & traits.variant) === 0 ? noFindings : variantsIn(table).map(findingAt)), ...misplacedIn(table)],
  fixes: ofSubject(fixOf),
};

function variantsIn(table: Table): readonly BoundLabel[] {
  return table.lines.flatMap((line) => table.labelsIn(line).filter((label) => isVariant(label) && !isTorn(line, label)));
}

/** Header cells whose words nobody knows, and such as stand in another's place. */
function misplacedIn(table: Table): readonly Finding<BoundLabel>[] {
  const { key, format } = table;
  let found: Finding<BoundLabel>[] | undefined;
  for (const line of table.lines) {
    if (line.reading.kind !== 'header') continue;
    for (const { cell, wanted, isKnown } of headsByPlace(line.row, format, key)) {
      const label: BoundLabel = { match: wanted, origin: originOf(line, cell), text: cell.text };
      (found ??= []).push(isKnown ? orderFinding(label) : findingAt(label));
    }
  }
  return found ?? noFindings;
}

function orderFinding({ match, origin, text }: BoundLabel): Finding<BoundLabel> {
  return { rule: 'table/label', origin, message: { id: 'table/label-order', args: { text, official: match.official } }, related: [] };
}

/**
 * Wrapped cells in text without marks: a line of a header holds the end of one and the beginning of the next (维持 结果, 业科研机构), one of a
 * row what is left of a label that begins among the words above (禁止公开), or goes on among those below (（三）不予公).
 */
function isTorn({ row, reading }: PieceRow, { text, match: { official } }: BoundLabel): boolean {
  if (row.layout !== 'loose') return false;
  if (official.startsWith(text) || official.endsWith(text)) return true;
  return reading.kind === 'header' && (/\s/u.test(text) || fold(text).endsWith(fold(official)));
}

function isVariant({ match }: BoundLabel): boolean {
  return match.quality === 'variant' && match.part !== 'caption' && match.official !== '';
}

function findingAt(label: BoundLabel): Finding<BoundLabel> {
  const { match, origin, text } = label;
  const id = match.byPlace ? 'table/label-place' : 'table/label';
  return { rule: 'table/label', origin, message: { id, args: { text, official: match.official } }, related: [], subject: label };
}

/**
 * A remark behind the label stays (a header's 单位：万元), unless the official label has its own. One that stands in pieces, over the lines of a
 * grid, is left to its reader.
 */
function fixOf(label: BoundLabel): readonly Fix[] {
  const { origin, match, text } = label;
  const keeps = match.part === 'column' || shortLabel(match.official) === match.official;
  const source = textAt(origin);
  if (fold(stripped(source)) !== fold(text)) return [];
  const remark = keeps ? (/\s*[（(〔【［[][^（(〔【［[]*[）)〕】］\]]\s*$/u.exec(source)?.index ?? 0) : 0;
  const bare = remark > 0 ? { match, text, origin: { ...origin, to: origin.from + remark } } : label;
  const official = remark > 0 ? shortLabel(match.official) : match.official;
  const edit = rewording(bare, official);
  const isSure = !match.byPlace && edit !== undefined && !takesOther(edit, match.key);
  return edit ? [{ title: { id: 'fix/change-to', args: { to: official } }, edits: [edit], safe: isSure, preferred: isSure }] : [];
}

/** Whether what an edit would take out is another label: then two cells were joined, and one would be lost. */
function takesOther({ origin, newText }: Edit, own: string): boolean {
  const taken = newText === '' ? matchLabel(textAt(origin)) : [];
  return taken.some(({ quality }) => quality !== 'variant') && taken.every(({ key }) => key !== own);
}
