// Decides how a rendered text is damaged: by whole lines or by a few characters of one, everything else left alone.

import type { Rendered } from './render';

/** The lines of a rendered text, to be changed; numbers are 1-based. */
export class Draft {
  readonly lines: string[];
  private readonly bom: string;
  private readonly eol: string;

  constructor({ text, options }: Rendered) {
    this.bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.eol = options.eol ?? '\n';
    this.lines = text.slice(this.bom.length).split(this.eol);
  }

  get text(): string {
    return this.bom + this.lines.join(this.eol);
  }

  /** The text of a line; '' behind the last. */
  at(line: number): string {
    return this.lines[line - 1] ?? '';
  }

  /** Puts another text in the place of a line. */
  set(line: number, text: string): void {
    this.lines[line - 1] = text;
  }

  /** Puts `replacement` in the place of `old`, which must stand there; `character` is 1-based. */
  replace(line: number, character: number, old: string, replacement: string): void {
    const text = this.at(line);
    if (!text.startsWith(old, character - 1)) throw new Error(`line ${line} has no “${old}” at ${character}: ${text}`);
    this.set(line, text.slice(0, character - 1) + replacement + text.slice(character - 1 + old.length));
  }

  /** Several replacements, in whatever order they are named. */
  replaceAll(edits: readonly { line: number; character: number; raw: string; replacement: string }[]): void {
    const fromTheRight = [...edits].sort((a, b) => b.line - a.line || b.character - a.character);
    for (const { line, character, raw, replacement } of fromTheRight) this.replace(line, character, raw, replacement);
  }

  /** Takes out the lines from `from` to `to`, both included, and returns them. */
  take(from: number, to: number): string[] {
    return this.lines.splice(from - 1, to - from + 1);
  }

  /** Puts lines before line `before`. */
  insert(before: number, lines: readonly string[]): void {
    this.lines.splice(before - 1, 0, ...lines);
  }

  /** The last line before `line` that is not empty; 0 if there is none. */
  textBefore(line: number): number {
    let last = line - 1;
    while (last > 0 && this.at(last) === '') last--;
    return last;
  }

  /** The first line from `line` on that is not empty. */
  textFrom(line: number): number {
    let first = line;
    while (first < this.lines.length && this.at(first) === '') first++;
    return first;
  }
}

/** The numbers from `from` to `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
