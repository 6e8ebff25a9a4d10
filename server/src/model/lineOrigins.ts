// The origins of whole lines, without the white space around them: where findings about headings, and about what is not there, are shown.
import type { Block } from '../syntax/block';
import { nextLineBreak, startOfLine } from '../text/lineBreak';
import { isSpace } from '../text/visible';
import { lineOf } from './mark';
import type { Origin } from './origin';

/** The line of a heading or a paragraph. */
export function lineOrigin(block: Block): Origin {
  const line = lineOf(block);
  const from = line.length - line.trimStart().length;
  return { block, from, to: Math.max(from, line.trimEnd().length) };
}

/** The last line of a block that is not empty, before an offset; without the white space around it where something else is on it. */
export function lastLine(block: Block, end = block.text.length): Origin {
  let to = end;
  while (to > 0 && isSpace(block.text.charCodeAt(to - 1)) && block.text.charCodeAt(to - 1) !== 9) to--;
  return trimLine(block, startOfLine(block.text, to), to);
}

/** The first line of a block. */
export function firstLine(block: Block): Origin {
  return trimLine(block, 0, nextLineBreak(block.text, 0));
}

function trimLine(block: Block, start: number, end: number): Origin {
  let [from, to] = [start, end];
  while (from < to && isSpace(block.text.charCodeAt(from))) from++;
  while (to > from && isSpace(block.text.charCodeAt(to - 1))) to--;
  return from < to ? { block, from, to } : { block, from: start, to: end };
}
