// Tables of pipes in columns of one width, as antiword prints them: cells go on over lines, and nothing parts the rows.
import { linesIn, type Line } from '../text/lineBreak';
import type { Span } from '../text/span';
import { visiblePart } from '../text/visible';
import { isWord } from './cell';

/** A cell is full where no character more has room before its padding. */
const ROOM = 3;
/** What a row begins with, and no cell that goes on: 一、 （一） 1. */
const MARK = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[\d０-９]{1,2}[.．、])/u;

/** The rows of a table in which cells go on over lines; undefined where none is seen to. */
export function wrappedRows(text: string): readonly Span[] | undefined {
  const rows: Span[] = [];
  let above: readonly string[] = [];
  let isWrapped = false;
  for (const line of linesIn(text)) {
    const fields = fieldsOf(text, line);
    const row = rows[rows.length - 1];
    if (row && goesOn(above, fields)) {
      rows[rows.length - 1] = { from: row.from, to: line.to };
      isWrapped ||= fields.some((field) => field.trim() !== '' && !isFull(field));
    } else if (fields.length > 0) rows.push({ from: line.from, to: line.to });
    above = fields;
  }
  return isWrapped ? rows : undefined;
}

function fieldsOf(text: string, { from, to }: Line): readonly string[] {
  return visiblePart(text.slice(from, to)).split('|').slice(1, -1);
}

/** Whether a line holds nothing but words, each below those of a full cell, beside blank cells as wide as others. */
function goesOn(above: readonly string[], fields: readonly string[]): boolean {
  if (fields.length !== above.length || !fields.some((field) => /^ {2,}$/u.test(field)) || fields.every((field) => field.trim() === '')) return false;
  return fields.every((field, i) => {
    const content = field.trim();
    return content === '' || (isWord(content) && !MARK.test(content) && isFull(above[i] ?? ''));
  });
}

function isFull(field: string): boolean {
  const content = field.trimEnd();
  return content !== '' && field.length - content.length <= ROOM;
}
