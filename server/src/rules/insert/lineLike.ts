// Writes a line of a table as another one is: in its columns, and in a grid with the rule below it.
import { endWithRule, type PieceRow } from '../../model/table/piece';
import type { Table } from '../../model/table/table';
import type { Replacement } from '../../text/replacement';
import { areInSameColumns } from '../columns';
import { setInColumns } from '../inColumns';
import { printedOf } from './lines';

/** So many rows on either side show in which columns one stands. */
const AROUND = 15;

/** A row of a table with replacements in its text, and a line break behind it; undefined where it has no room in a grid. */
export function lineLike(source: PieceRow, replacements: readonly Replacement[], { lines }: Table, lineBreak: string): string | undefined {
  const printed = printedOf(source);
  const at = lines.indexOf(source);
  const text = setInColumns(printed, replacements, lines.slice(Math.max(0, at - AROUND), at + AROUND).map(printedOf));
  if (source.row.layout !== 'grid') return withBreak(text, lineBreak);
  const rule = ruleBelow(source);
  return areInSameColumns(text, printed) ? withBreak(text, lineBreak) + (rule === '' ? '' : withBreak(rule, lineBreak)) : undefined;
}

function withBreak(text: string, lineBreak: string): string {
  return text.replace(/[\r\n]+$/u, '') + lineBreak;
}

/** The rule below a row of a grid; '' for none. */
function ruleBelow(row: PieceRow): string {
  return row.block.text.slice(row.end, endWithRule(row)).trim();
}

/** Whether two rows have the same rule below them, but that one below a header may be double: no merged cell goes on below one of them, and none is the last of its grid. */
export function areRuledAlike(one: PieceRow, other: PieceRow): boolean {
  const [a, b] = [one, other].map((row) => ruleBelow(row).replaceAll('=', '-'));
  return a === b;
}

/** Whether cells of a row of a grid go on over lines. */
export function isOverLines({ row: { layout, text } }: PieceRow): boolean {
  return layout === 'grid' && /[\r\n]./u.test(text);
}
