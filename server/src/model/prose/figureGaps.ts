// The blanks and stars that stand around figures and marks, and without which sentences are read: 收到 12 件 ， **其中** 8 件.
import type { Span } from '../../text/span';

const DIGIT = '[0-9０-９]';
const MARK = '[，。；：、（）]';
const BLANK = '[ \\t\\u00a0\\u2002-\\u200b\\u3000]';
/** Two figures that blanks alone part (12 8) stay apart, and a comma with its blank before a figure is no thousands separator. */
const GAP = new RegExp(`(?<=${DIGIT}|[%％]|${MARK})${BLANK}+(?!${BLANK}|${DIGIT})|(?<!${BLANK}|${DIGIT}|[,.])${BLANK}+(?=${DIGIT}|${MARK})|(?<=${MARK})${BLANK}+(?=${DIGIT})|\\*+`, 'gu');

/** Whether such gaps stand among the words of a text. */
export function hasGaps(text: string): boolean {
  const words = text.trim();
  return words.search(GAP) >= 0;
}

/** The pieces of a text, cut once more where such gaps stand in what they make together. */
export function withoutGaps(text: string, pieces: readonly Span[]): readonly Span[] {
  const gaps = [...pieces.map(({ from, to }) => text.slice(from, to)).join('').matchAll(GAP)].map(({ index, 0: gap }) => ({ from: index, to: index + gap.length }));
  let before = 0;
  return pieces.flatMap(({ from, to }) => {
    const shift = from - before;
    before += to - from;
    const inside = gaps.map((gap) => ({ from: Math.max(from, gap.from + shift), to: Math.min(to, gap.to + shift) })).filter((gap) => gap.from < gap.to);
    return [...inside, { from: to, to }].map((gap, i) => ({ from: inside[i - 1]?.to ?? from, to: gap.from })).filter((piece) => piece.from < piece.to);
  });
}
