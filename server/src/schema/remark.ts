// A label in front of the remarks in brackets behind it: 规范性文件（行政机关制定发布的决定…）.
import { bracketOf } from '../number/characters';

/**
 * The text before the bracketed remarks at its end, or before a bracket that is never closed; undefined when it has none, or goes on behind
 * a bracket (三、本年度办理结果 （二）部分公开).
 */
export function withoutRemark(text: string, start: number): string | undefined {
  const at = openingFrom(text, start + 1);
  if (at < 0) return undefined;
  let depth = 0;
  let isClosed = false;
  for (const sign of text.slice(at)) {
    const bracket = bracketOf(sign);
    if (bracket > 0) depth++;
    else if (bracket < 0) {
      isClosed = true;
      if (depth > 0) depth--;
    } else if (depth === 0 && sign.trim() !== '') return undefined;
  }
  return depth === 0 || !isClosed || bracketOf(text.trimEnd().slice(-1)) < 0 ? text.slice(0, at).trim() : undefined;
}

function openingFrom(text: string, start: number): number {
  for (let at = start; at < text.length; at++) if (bracketOf(text.charAt(at)) > 0) return at;
  return -1;
}
