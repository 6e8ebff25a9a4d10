// The tags of HTML tables.

const TAG = '</?(?:table|thead|tbody|tr|td|th)\\b';
const WITHIN = new RegExp(TAG, 'iu');
const AT = new RegExp(TAG, 'iy');
const ALL = new RegExp(TAG, 'giu');
const TABLE = /<table\b/iu;

/** Whether a text holds tags of an HTML table. */
export function hasTableTag(text: string): boolean {
  return WITHIN.test(text);
}

/** Whether a tag of an HTML table stands at a place in a text. */
export function isTableTagAt(text: string, at: number): boolean {
  AT.lastIndex = at;
  return AT.test(text);
}

/** The last tag of an HTML table in a text, as far as its name; undefined where it holds none. */
export function lastTableTag(text: string): string | undefined {
  return [...text.matchAll(ALL)].pop()?.[0];
}

/** Whether an HTML table begins in a line, or in some tags. */
export function beginsTable(line: string): boolean {
  return TABLE.test(line);
}
