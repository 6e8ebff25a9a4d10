// Rows between TABs with a line break in one of their labels, as text of a word processor's cells has them: 二、上年结转政府⏎信息公开申请数量 → 1 → 0 …
import { isWord } from './cell';

/** A piece of a header cell is no longer: 商业⏎企业. */
const PIECE_OF_HEADER = 4;
/** What begins a label of its own is no rest of one: （六）其他处理, 1.属于国家秘密, 四、结转, 行政强制. */
const BEGINS_LABEL = /^(?:[（(〔［【[]?[一二三四五六七八九十\d０-９]{1,3}[)）、．.〕］】\]]|信息内容|行政[规许处强事]|规范性文件|其他对外|政府(?:集中)?采购|第[一二三四五六七八九十]+条)/u;
const WORD = /^[\p{L}“"（()），、,]/u;
/** Of no fewer TABs is the row of a table that stands side by side. */
const TABS_OF_ROW = 3;
/** A row, or the header of table 4, goes on over no more lines. */
const LINES_OF_ROW = 12;

/** How a row may go on with a label that began in the line above: with its rest and figures, or with its rest and whatever; undefined where it does not. */
export type Rest = 'figures' | 'words';

/** How a line between TABs may go on with the one above. */
export function restOf(row: string): Rest | undefined {
  if (!WORD.test(row) || BEGINS_LABEL.test(row)) return undefined;
  const fields = row.split('\t').slice(1);
  return fields.some(isFigure) && !fields.some(isWordField) ? 'figures' : 'words';
}

/** Whether what stands alone in a line above a row may be the beginning of its first cell. */
export function mayBreakOff(content: string, row: string): boolean {
  const rest = row.includes('\t') ? restOf(row) : undefined;
  return rest === 'figures' || (rest === 'words' && content.length <= PIECE_OF_HEADER);
}

/**
 * The number of lines, from one on, that are one row together, since they have as many TABs as the widest row; 1 where the line is a row by
 * itself. `tabsOf`: how many TABs each line has.
 */
export function linesOfRow(lines: readonly string[], first: number, tabsOf: readonly number[], width: number): number {
  if (width < TABS_OF_ROW) return 1;
  let tabs = tabsOf[first] as number;
  let isNarrow = true;
  for (let last = first + 1; tabs < width && last < first + LINES_OF_ROW && last < lines.length; last++) {
    const broken = brokenLabel(lines[last - 1] as string);
    const rest = restOf(lines[last] as string);
    if (broken === undefined || rest === undefined) return 1;
    isNarrow &&= broken.length <= PIECE_OF_HEADER && firstField(lines[last] as string).length <= PIECE_OF_HEADER;
    tabs += tabsOf[last] as number;
    if (tabs === width) return rest === 'figures' || isNarrow ? last - first + 1 : 1;
  }
  return 1;
}

/** The label in which a line ends, with no figure before it. */
function brokenLabel(line: string): string | undefined {
  const fields = line.split('\t');
  const last = (fields[fields.length - 1] as string).trim();
  return isWord(last) && !fields.some(isFigure) ? last : undefined;
}

function firstField(line: string): string {
  const tab = line.indexOf('\t');
  return tab < 0 ? line : line.slice(0, tab);
}

function isFigure(field: string): boolean {
  return field.trim() !== '' && !isWordField(field);
}

function isWordField(field: string): boolean {
  return isWord(field.trim());
}
