// Which number the mark of a list item bears that begins a line, and which may follow it.
import { lineOf, markOf } from '../../model/mark';
import { isTableText } from '../../model/paragraphs/noProse';
import { leadingMark, type LeadingMark, type NumberingStyle } from '../../schema';
import type { Block } from '../../syntax/block';
import { invisibleCharacters, visibleStart } from '../../text/visible';
import { levels, NUMERAL, type Numbered } from './numbered';

/** An item mark; without a value it begins a list of its own that is not compared (a row of a table set as text). */
export interface ItemMark {
  readonly level: number;
  readonly item: Numbered | undefined;
}

/** A line of a PDF copy may begin so: 12，其中 */
const NO_MARK = /[，,:：。]/;

const MARK_START = new RegExp(`[^\\s*#>${invisibleCharacters}]`, 'u');
const MARK_END = new RegExp(`[\\s*${invisibleCharacters}]*$`, 'u');

/** The mark of the list item that a block is, if it is one. */
export function itemOf(block: Block): ItemMark | undefined {
  const line = lineOf(block);
  const start = placeholdersEnd(line);
  const mark = start === 0 ? ownMark(block) : leadingMark(line.slice(start));
  const level = mark && levelOf(mark.style);
  if (!mark || level === undefined) return undefined;
  const printed = line.slice(start, start + mark.end);
  const numeral = NUMERAL.exec(printed);
  if (!numeral || NO_MARK.test(printed)) return undefined;
  if (mark.value === 0 || isTableText(block)) return { level, item: undefined };
  const from = start + printed.search(MARK_START);
  const to = start + printed.search(MARK_END);
  const at = { from: start + numeral.index, to: start + numeral.index + numeral[0].length };
  return { level, item: { level, value: mark.value, block, from, to, numeral: at } };
}

function ownMark(block: Block): LeadingMark | undefined {
  const mark = markOf(block);
  return mark.kind === 'item' ? mark.number : undefined;
}

const PLACEHOLDERS = /^\s*(?:\[(?:image|bookmark):[^[\]\r\n]{0,200}\]\s*)+/;

/** Where the text begins after placeholders of pictures that a conversion left before it. */
function placeholdersEnd(text: string): number {
  return text.charAt(visibleStart(text)) === '[' ? (PLACEHOLDERS.exec(text)?.[0].length ?? 0) : 0;
}

function levelOf(style: NumberingStyle): number | undefined {
  return style === 'han' ? undefined : levels[style];
}

/** Whether an item may follow another of its level: the next number, or a new list's first (but not 1 after a lone 1). */
export function itemFollows(before: number, value: number): boolean {
  return value === before + 1 || (value === 1 && before !== 1);
}
