// Where a table of HTML in a text ends.
import { visiblePart } from '../text/visible';
import { afterBlank, BLANK_LINES_IN_TABLE } from './betweenRows';
import { WRAPPED_LINES, type Lines } from './lines';
import { isLoose, isReportTitle } from './looseLine';
import { beginsTable, lastTableTag } from './tableTags';
import { stripped } from './tags';
import { visibleIn } from './visibleIn';

const CELL_END = /<\/t[dhr]\s*>/iu;

/**
 * An HTML table ends with its closing tag; one that is never closed, at the next heading, title, or blank line that neither a tag of it
 * follows nor, in a cell, anything short.
 */
export function htmlTableEnd(lines: Lines, start: number): number {
  const { source } = lines;
  let end = start;
  let sought = start;
  let isCellOpen = false;
  for (let at = start; at < source.length; ) {
    const next = lines.end(at);
    const kind = lines.kind(at, next);
    if (kind === 'blank') {
      isCellOpen = leavesCellOpen(source.slice(sought, end), isCellOpen);
      sought = end;
      const resumed = afterBlank(lines, next, BLANK_LINES_IN_TABLE, (line, from) => line === 'html' || (isCellOpen && isLoose(stripped(source.slice(from, lines.end(from))), line)));
      if (resumed === undefined) return end;
      at = resumed;
      continue;
    }
    const line = source.slice(at, next);
    if (at > start && (kind === 'heading' ? !isInCell(lines, at, next) : kind === 'prose' && isReportTitle(visibleIn(line)))) return end;
    end = at = next;
    if (endsTable(line)) return end;
  }
  lines.reachEnd();
  return end;
}

/** Whether a line that looks like a heading (一、本年新收…) stands in a cell of an HTML table: it is closed there, or a line or two further on. */
function isInCell(lines: Lines, start: number, end: number): boolean {
  const { source } = lines;
  const heading = source.slice(start, end);
  if (CELL_END.test(heading)) return true;
  if (!isLoose(stripped(heading), 'heading')) return false;
  let at = end;
  for (let passed = 0; passed < WRAPPED_LINES; passed++) {
    if (at >= source.length) {
      lines.reachEnd();
      break;
    }
    const next = lines.end(at);
    const kind = lines.kind(at, next);
    const line = source.slice(at, next);
    if (kind === 'html' || CELL_END.test(line)) return !beginsTable(line);
    if (kind !== 'blank' && !isLoose(stripped(line), kind)) return false;
    at = next;
  }
  return false;
}

/** Whether a line closes an HTML table, and nothing but tags stands behind that. */
function endsTable(line: string): boolean {
  let at = -1;
  for (const { index } of line.matchAll(/<\/table/giu)) at = index;
  return at >= 0 && visiblePart(stripped(line.slice(at))) === '';
}

/** Whether a cell of an HTML table is open behind some lines: the last tag of the table in them opens one, or they have none and one was open before. */
function leavesCellOpen(lines: string, wasOpen: boolean): boolean {
  const last = lastTableTag(lines);
  return last === undefined ? wasOpen : /^<t[dh]/iu.test(last);
}
