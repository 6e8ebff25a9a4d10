// A label in front of the remarks in brackets behind it: 规范性文件（行政机关制定发布的决定…）.

const OPEN = /[（(〔【［[]/u;
const CLOSE = /[）)〕】］\]]/u;

/**
 * The text before the bracketed remarks at its end, or before a bracket that is never closed; undefined when it has none, or goes on behind
 * a bracket (三、本年度办理结果 （二）部分公开).
 */
export function withoutRemark(text: string, start: number): string | undefined {
  const at = text.slice(start + 1).search(OPEN) + start + 1;
  if (at <= start) return undefined;
  let depth = 0;
  let isClosed = false;
  for (const sign of text.slice(at)) {
    if (OPEN.test(sign)) depth++;
    else if (CLOSE.test(sign)) {
      isClosed = true;
      if (depth > 0) depth--;
    } else if (depth === 0 && sign.trim() !== '') return undefined;
  }
  return depth === 0 || !isClosed || CLOSE.test(text.trimEnd().slice(-1)) ? text.slice(0, at).trim() : undefined;
}
