// Tells header cells with a wording that nobody knows (商业公司 for 商业企业), and such as stand in another's place, by the form's header.
import { greatest } from '../../number/extremes';
import { formats, headerRows, matchLabel, type FormatId, type LabelMatch, type TableKey } from '../../schema';
import type { Cell } from '../../syntax/cell';
import type { Row } from '../../syntax/table';
import { memoize } from '../../text/memo';
import { isUncut } from './looseRows';

/** A header cell, and the label that belongs in its place; `isKnown`: it is another label of the same header, which does not stand in its own. */
export interface MisplacedHead {
  readonly cell: Cell;
  readonly wanted: LabelMatch;
  readonly isKnown: boolean;
}

const none: readonly MisplacedHead[] = [];
const answers = memoize((_: Row): Map<string, readonly MisplacedHead[]> => new Map<string, readonly MisplacedHead[]>());

/**
 * The cells of a header row that are not what the form has there; one that says what its neighbour says is the same merged cell. The row is
 * compared with that header of the form that has as many labels and of which most cells are; where none is, or two are, nothing is known.
 */
export function headsByPlace(row: Row, format: FormatId, table: TableKey): readonly MisplacedHead[] {
  const known = answers(row);
  const key = `${format} ${table}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = misplaced(row, format, table)));
  return found;
}

function misplaced(row: Row, format: FormatId, table: TableKey): readonly MisplacedHead[] {
  const cells = row.cells.filter(({ text }, i) => text !== '' && text !== row.cells[i - 1]?.text);
  const header = headerFor(cells, format, table);
  if (!header || (isUncut(row.layout) && !isAlmost(cells, header))) return none;
  return cells.flatMap((cell, i): readonly MisplacedHead[] => {
    const official = header[i] as string;
    if (isNamed(cell, official)) return [];
    const isKnown = header.some((other, at) => isNamed(cell, other) && !isNamed(cells[at] as Cell, other));
    const wanted = matchLabel(official).find((match) => match.table === table && match.formats.includes(format));
    const isStrange = matchLabel(cell.text).length === 0 || header.some((other) => isNamed(cell, other));
    return wanted && isStrange ? [{ cell, wanted: { ...wanted, byPlace: true }, isKnown }] : [];
  });
}

/** The labels of the form's header that most cells are, one by one. */
function headerFor(cells: readonly Cell[], format: FormatId, table: TableKey): readonly string[] | undefined {
  const same = headersOf(format, table).filter(({ length }) => length === cells.length);
  const counts = same.map((header) => cells.filter((cell) => header.some((official) => isNamed(cell, official))).length);
  const most = greatest(counts);
  const best = same.filter((_, i) => counts[i] === most);
  return most * 2 > cells.length && best.length === 1 ? best[0] : undefined;
}

/** Whether all cells but one are labels of a header, and none was put together: the words of a PDF are those of wrapped cells, too. */
function isAlmost(cells: readonly Cell[], header: readonly string[]): boolean {
  return cells.length > 2 && cells.every(({ text }) => !/\s/u.test(text)) && cells.filter((cell, i) => isNamed(cell, header[i] as string)).length >= cells.length - 1;
}

function isNamed({ text }: Cell, official: string): boolean {
  return matchLabel(text).some((match) => match.official === official);
}

const headers = new Map<string, readonly (readonly string[])[]>();

/** The header rows of a table of the form, without blank cells; each once. */
function headersOf(format: FormatId, table: TableKey): readonly (readonly string[])[] {
  const key = `${format} ${table}`;
  let known = headers.get(key);
  if (!known) {
    const rows = formats[format].tables[table].subTables.flatMap((subTable) => headerRows(table, subTable)).map((row) => row.filter((label) => label !== ''));
    headers.set(key, (known = [...new Map(rows.map((row) => [row.join('\t'), row])).values()]));
  }
  return known;
}
