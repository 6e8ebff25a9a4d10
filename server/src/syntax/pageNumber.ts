// Lines that are nothing but a page number, as files printed in pages leave them in a text.
import { withoutTags } from './tags';

const LONGEST_PAGE = 120;
const PAGE = /^\s*(?:[-—–－―]{1,2}\s*[0-9０-９]{1,4}\s*[-—–－―]{1,2}|第\s*[0-9０-９]{1,4}\s*页(?:\s*[，,/]?\s*共\s*[0-9０-９]{1,4}\s*页)?)\s*$/;

/** Whether a line is nothing but a page number, between tags or not: `- 1 -`, `— 1 —`, `第 1 页`. */
export function isPageNumber(line: string): boolean {
  return line.length <= LONGEST_PAGE && PAGE.test(withoutTags(line));
}
