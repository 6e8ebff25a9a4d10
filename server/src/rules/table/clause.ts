// table/clause: the caption of a part of table 2 cites another clause than the rows below it report on.
import { textAt } from '../../model/origin';
import type { Caption, Table } from '../../model/table/table';
import type { Finding, Fix } from '../finding';
import { ofSubject, type TableRule } from '../rule';

/** A caption that is wrong where it stands. */
interface Cited {
  readonly caption: Caption;
  /** It may be right, and what stood below it lost. */
  readonly isOfLostPart: boolean;
}

export const tableClause: TableRule<Cited> = {
  id: 'table/clause',
  scope: 'table',
  severity: 'warning',
  check: (table) => {
    const { captions } = table;
    return captions.filter((caption, i) => isWrong(caption) && !isRepeated(captions, i)).map((caption) => findingAt({ caption, isOfLostPart: isOfLostPart(table, caption) }));
  },
  fixes: ofSubject(fixOf),
};

/** Wrong in itself (第二十一条第五项), in its unit (第二十条第五款), or above rows of another clause. */
function isWrong({ label: { match }, heads }: Caption): boolean {
  return match.wrong === true || match.quality === 'variant' || (heads !== undefined && match.key !== heads.key);
}

/** The header that the table begins with, printed again on a new page in the middle of a part, whose own caption stands above it. */
function isRepeated(captions: readonly Caption[], at: number): boolean {
  const [first, above, own] = [captions[0], captions[at - 1], captions[at]];
  return own?.heads !== undefined && first?.label.match.key === own.label.match.key && above?.label.match.key === own.heads.key;
}

/** Whether a caption is that of a part of which the table has nothing else. */
function isOfLostPart({ rows, captions }: Table, { label: { match } }: Caption): boolean {
  const isOfPart = match.key !== '' && match.quality !== 'variant';
  return isOfPart && !rows.some(({ subTable }) => subTable.key === match.key) && captions.filter(({ label }) => label.match.key === match.key).length === 1;
}

function officialOf({ label: { match }, heads }: Caption): string {
  return heads?.caption?.official ?? match.official;
}

function findingAt(cited: Cited): Finding<Cited> {
  const { caption } = cited;
  const { origin, text } = caption.label;
  const message = { id: 'table/clause' as const, args: { text, official: officialOf(caption), lacksItem: NO_ITEM.test(text.replace(/\s/gu, '')) } };
  return { rule: 'table/clause', origin, message, related: [], subject: cited };
}

/** A caption that cites the right article, and no item of it: 第二十条, 《条例》第二十条. */
const NO_ITEM = /第?(?:二十|20)条$/u;

/** Of a caption in pieces, over the lines of a grid, only the first is written: none, where those below it would have to change. */
function fixOf({ caption, isOfLostPart: isDoubtful }: Cited): readonly Fix[] {
  const official = officialOf(caption);
  const { origin, text } = caption.label;
  const first = textAt(origin);
  const below = text.startsWith(first) ? text.slice(first.length) : '';
  const newText = written(official, first + below);
  if (official === '' || !newText.endsWith(below)) return [];
  const edits = [{ origin, newText: newText.slice(0, newText.length - below.length) }];
  return [{ title: { id: 'fix/change-to', args: { to: official } }, edits, safe: !isDoubtful, preferred: !isDoubtful }];
}

const CLAUSE = /^第[一二三四五六七八九十百]+(条\s*第\s*[（(]\s*)[一二三四五六七八九十]+(\s*[）)]\s*项)$/u;
const NUMERALS = /^第([一二三四五六七八九十百]+)条第（([一二三四五六七八九十]+)）项$/u;

/** The official caption; with the brackets and spaces of the printed one, if that has brackets. */
function written(official: string, printed: string): string {
  const [, between, end] = CLAUSE.exec(printed) ?? [];
  const [, article, item] = NUMERALS.exec(official) ?? [];
  return between === undefined || article === undefined ? official : `第${article}${between}${item}${end}`;
}
