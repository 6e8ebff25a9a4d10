// Cells in quotes, as spreadsheets copy those that hold line breaks: "本年新⏎制作数量". A quote in such a cell is doubled.

/** What stands between the cells of a row. */
export type Separator = '\t' | ',';

/** Whether a quoted cell is open behind a line of cells; `isOpen`: one was open before it. What only looks like one is none. */
export function leavesQuoteOpen(line: string, isOpen: boolean, separator: Separator): boolean {
  for (let at = 0; ; ) {
    if (!isOpen && line.charAt(at) !== '"') {
      const next = line.indexOf(separator, at);
      if (next < 0) return false;
      at = next + 1;
      continue;
    }
    if (!isOpen) at++;
    const end = closingQuote(line, at);
    if (end === undefined) return true;
    if (line.charAt(end + 1) !== separator) return false;
    at = end + 2;
    isOpen = false;
  }
}

function closingQuote(line: string, from: number): number | undefined {
  let at = line.indexOf('"', from);
  while (at >= 0 && line.charAt(at + 1) === '"') at = line.indexOf('"', at + 2);
  return at < 0 ? undefined : at;
}

/** Whether a line that a quoted cell goes on in can be one of its row's: it closes the cell before its first separator, if it has one. */
export function mayGoOn(line: string, separator: Separator): boolean {
  const next = line.indexOf(separator);
  const quote = line.indexOf('"');
  return next < 0 || (quote >= 0 && quote < next);
}
