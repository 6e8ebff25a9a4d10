// Other text in place of spans of a text.
import type { Span } from './span';

/** What is to stand in place of a span; an empty span inserts. */
export interface Replacement extends Span {
  readonly newText: string;
}

/** The text after replacements that do not overlap, in any order. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, newText } of [...replacements].sort((a, b) => a.from - b.from || a.to - b.to)) {
    out += text.slice(at, from) + newText;
    at = to;
  }
  return out + text.slice(at);
}
