// The blanks and stars that stand around figures and marks, and without which sentences are read: 收到 12 件 ， **其中** 8 件.
import type { Span } from '../../text/span';

const DIGIT = '[0-9０-９]';
const MARK = '[，。；：、（）]';
const BLANK = '[ \\t\\u00a0\\u2002-\\u200b\\u3000*]';
/** Most texts have none among their words, which is told sooner than that they have no gaps. */
const HAS_BLANK = new RegExp(BLANK, 'u');
/** Blanks and stars. Two figures that blanks alone part (12 8) stay apart, and a comma with its blank before a figure is no thousands separator. */
const GAP = new RegExp(`(?<=${DIGIT}|[%％]|${MARK})${BLANK}+(?!${BLANK}|${DIGIT})|(?<!${BLANK}|${DIGIT}|[,.])${BLANK}+(?=${DIGIT}|${MARK})|(?<=${MARK})${BLANK}+(?=${DIGIT})|\\*+`, 'gu');

/** Whether such gaps stand among the words of a text. */
export function hasGaps(text: string): boolean {
  const words = text.trim();
  return HAS_BLANK.test(words) && words.search(GAP) >= 0;
}

/** The pieces of a text, cut once more where such gaps stand in what they make together; that has none any more. */
export function withoutGaps(text: string, pieces: readonly Span[]): readonly Span[] {
  const gaps = pieces.map(({ from, to }) => text.slice(from, to)).join('').matchAll(GAP);
  let gap = gaps.next().value;
  let before = 0;
  return pieces.flatMap(({ from, to }) => {
    const shift = from - before;
    before += to - from;
    const found: Span[] = [];
    let at = from;
    while (gap && gap.index + shift < to) {
      if (gap.index + shift > at) found.push({ from: at, to: gap.index + shift });
      at = Math.min(to, gap.index + gap[0].length + shift);
      if (gap.index + gap[0].length + shift > to) break;
      gap = gaps.next().value;
    }
    return at < to ? [...found, { from: at, to }] : found;
  });
}
