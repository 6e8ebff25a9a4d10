// A label of a table where it stands: which part of the form it names, and its words.
import type { LabelMatch } from '../../schema';
import type { Cell } from '../../syntax/cell';
import { textAt, type Origin } from '../origin';
import { originOf, type PieceRow } from './piece';
import { rowLabelStart } from './rowHead';
import type { LabelField } from './rowMeaning';

/** A label cell, and what it stands for in this table. */
export interface BoundLabel {
  readonly match: LabelMatch;
  readonly origin: Origin;
  readonly text: string;
}

/** What a cell of a row says besides figures, behind the letter or number that its row begins with. */
export function labelIn(row: PieceRow, { match, cell }: LabelField): BoundLabel {
  const field = row.row.cell(cell) as Cell;
  const origin = originOf(row, field);
  const start = rowLabelStart(field.text);
  if (start === 0) return { match, origin, text: field.text };
  const skipped = visibleLength(textAt(origin), field.text.slice(0, start));
  return { match, origin: { ...origin, from: origin.from + skipped }, text: field.text.slice(start) };
}

/** How much of a source the beginning of its text takes, with the white space behind it; 0 where other characters than that stand between. */
function visibleLength(source: string, beginning: string): number {
  let at = 0;
  const skipSpace = (): void => {
    while (at < source.length && source.charAt(at).trim() === '') at++;
  };
  for (const character of beginning.replace(/\s/gu, '')) {
    skipSpace();
    if (!source.startsWith(character, at)) return 0;
    at += character.length;
  }
  skipSpace();
  return at;
}
