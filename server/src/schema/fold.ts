// What is left of a label or a title when its typography is taken away: the form in which texts are compared.

import { leadingMark, type NumberingMark } from './numbering';
import { kangxi, kangxiStart, supplement, supplementStart } from './radicals';
import { traditional } from './traditional';

/**
 * Inclusive ranges of code units that folding drops: white space, controls, punctuation, brackets, quotes, symbols,
 * private use.
 */
const dropped: readonly (readonly [number, number])[] = [
  [0x00, 0x2e],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x02b9, 0x036f],
  [0x1680, 0x1680],
  [0x180b, 0x180f],
  [0x2000, 0x206f],
  [0x20a0, 0x20ff],
  [0x2190, 0x2bff],
  [0x2e00, 0x2e80],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x302a, 0x3030],
  [0x303d, 0x303f],
  [0x30fb, 0x30fb],
  [0x3200, 0x32ff],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff01, 0xff0e],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xffe0, 0xffff],
];

/** For every code unit its folded one; 0 drops it. The slash stays: 本年增/减 and 本年/增减 are two labels. */
const foldedCode = buildTable();

function buildTable(): Uint16Array {
  return withSimplified(typographyTable());
}

/** Of what a code is folded to the simplified character, too: a radical may stand for a traditional one. */
function withSimplified(table: Uint16Array): Uint16Array {
  const simplified = new Map<number, number>();
  for (let i = 0; i < traditional.length; i += 2) simplified.set(traditional.charCodeAt(i), traditional.charCodeAt(i + 1));
  return table.map((code) => simplified.get(code) ?? code);
}

function typographyTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (const [from, to] of dropped) table.fill(0, from, to + 1);
  for (const [from, to] of [
    [0xff10, 0xff19],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ] as const) {
    for (let code = from; code <= to; code++) table[code] = code - 0xfee0;
  }
  for (const slash of [0x2044, 0x2215, 0xff0f]) table[slash] = 0x2f;
  for (let i = 0; i < kangxi.length; i++) table[kangxiStart + i] = kangxi.charCodeAt(i);
  for (let i = 0; i < supplement.length; i++) {
    const plain = supplement.charCodeAt(i);
    table[supplementStart + i] = plain === 0x3000 ? 0 : plain;
  }
  // CJK compatibility ideographs (U+F97E for 量), again out of PDFs; their canonical forms are the ordinary ones.
  for (let code = 0xf900; code <= 0xfad9; code++) {
    const plain = String.fromCharCode(code).normalize('NFC');
    if (plain.length === 1) table[code] = plain.charCodeAt(0);
  }
  return table;
}

/**
 * The comparison form of a label or title: full-width letters and digits become ASCII, radicals and traditional characters
 * those that they stand for; white space (also zero-width and line breaks), punctuation, brackets, quotes and Markdown marks go. For
 * matching only, never for output. Returns the text itself when nothing is to fold. Idempotent.
 */
export function fold(text: string): string {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (foldedCode[code] !== code) return foldFrom(text, i);
  }
  return text;
}

function foldFrom(text: string, start: number): string {
  let out = '';
  let kept = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldedCode[code] ?? 0;
    if (folded === code) continue;
    if (kept < i) out += text.slice(kept, i);
    if (folded !== 0) out += String.fromCharCode(folded);
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** The folded code of one code unit: 0 where folding drops it. */
export function foldCode(code: number): number {
  return foldedCode[code] ?? 0;
}

/** A folded label, taken apart. */
export interface FoldedLabel {
  /** The folded text without its numbering mark. */
  readonly text: string;
  /** The mark that led it: （一）, 1., 三、, ① …; absent when there is none. */
  readonly mark?: NumberingMark;
  /** Where the text after the mark begins, in the text that was given. */
  readonly start: number;
}

/**
 * Folds a label and separates the numbering mark at its beginning. `第二十条第（一）项` has none; `1.属于国家秘密` has {arabic, 1}.
 */
export function foldLabel(text: string): FoldedLabel {
  const mark = leadingMark(text);
  if (mark === undefined) return { text: fold(text), start: 0 };
  return { text: fold(text.slice(mark.end)), mark: { style: mark.style, value: mark.value }, start: mark.end };
}
