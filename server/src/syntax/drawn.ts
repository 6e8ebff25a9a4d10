// What draws a table: pipes between its cells, and lines that are rules between its rows.
import { visiblePart } from '../text/visible';

/** `|` in either width, and the upright lines of boxes: │ ┃ ║. */
export function isPipe(code: number): boolean {
  return code === 124 || code === 0xff5c || code === 0x2502 || code === 0x2503 || code === 0x2551;
}

/** Whether a character draws lines: ┌ ─ ┼ … */
export function isBoxCode(code: number): boolean {
  return code >= 0x2500 && code <= 0x257f;
}

const RULE_SIGNS = /^[-=|+:\s]+$/u;
const STROKE = /[-=]{2}|[-=]\s*\|/u;
const BOX_SIGNS = /^[\s\u2500-\u257f]+$/u;
const BOX_STROKE = /[\u2500\u2501\u2504\u2505\u2508\u2509\u2550]{2}/u;

/** Whether a line is one of the rules of a table: +---+---+, --- | ---, ├──┼──┤. */
export function isRule(line: string): boolean {
  const content = visiblePart(line);
  return (RULE_SIGNS.test(content) && STROKE.test(content) && /[|+]/u.test(content)) || (BOX_SIGNS.test(content) && BOX_STROKE.test(content));
}

/** No rule is longer, and such a pattern is not for lines of megabytes. */
const LONGEST = 1000;
const DRAWN = /^[-=\u2500\u2501\u2550]{3,}(?:\s+[-=\u2500\u2501\u2550]{3,})*$/u;

/** Whether a line is a rule that nothing but space cuts: -------- ----. */
export function isDrawn(line: string): boolean {
  return line.length <= LONGEST && DRAWN.test(visiblePart(line));
}
