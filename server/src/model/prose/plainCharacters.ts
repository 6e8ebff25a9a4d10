// The characters in which patterns read a paragraph: digits, punctuation and radicals each in one form.
import { foldCode } from '../../schema';

/** ASCII punctuation and the full-width mark that it stands for. */
const MARKS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** A comma between digits separates thousands. */
const OTHERWISE = /[０-９;:()*\u2e80-\u2fdf\uf900-\ufad9]|,(?![\d０-９])|(?<![\d０-９]),/gu;

/** The same text, character by character, in one set of characters; Markdown's stars are blanks. */
export function inPlainCharacters(text: string): string {
  return text.replace(OTHERWISE, plainCharacter);
}

function plainCharacter(character: string): string {
  if (character === '*') return ' ';
  const code = character.charCodeAt(0);
  return MARKS[character] ?? (code >= 0xff10 ? String.fromCharCode(code - 0xff10 + 0x30) : String.fromCharCode(foldCode(code) || code));
}
