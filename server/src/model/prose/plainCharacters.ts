// The characters in which patterns read a paragraph: digits, punctuation and radicals each in one form.
import { foldCode } from '../../schema';

/** ASCII punctuation, by its code, and the full-width mark that it stands for. */
export const wideMarks: ReadonlyMap<number, string> = new Map([[0x2c, '，'], [0x3b, '；'], [0x3a, '：'], [0x28, '（'], [0x29, '）']]);

/** A comma between digits separates thousands. */
const OTHERWISE = /[０-９;:()*\u2e80-\u2fdf\uf900-\ufad9]|,(?![\d０-９])|(?<![\d０-９]),/gu;

/** The same text, character by character, in one set of characters; Markdown's stars are blanks. */
export function inPlainCharacters(text: string): string {
  return text.replace(OTHERWISE, (character) => (character === '*' ? ' ' : plainCharacter(character.charCodeAt(0))));
}

/** What stands for a character: half-width digits, full-width marks, for radicals the characters that they are written for. */
export function plainCharacter(code: number): string {
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30);
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfad9)) return String.fromCharCode(foldCode(code) || code);
  return wideMarks.get(code) ?? String.fromCharCode(code);
}
