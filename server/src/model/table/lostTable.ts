// Whether the structure of a table is lost: its labels are there, and nothing tells which number belongs to which.
import { formatIds, formats, labelsOf, matchLabel, type TableKey } from '../../schema';
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import type { Sequence } from '../../text/sequence';
import { lineOf } from '../mark';
import { lacksZerosOnly } from './blankZeros';
import { traits } from './boundRow';
import type { Table, TableRow } from './table';

/** Fewer rows than these in disorder are rows of wrong shape. */
const FEWEST_ROWS = 3;
/** So many numbers without a label, two rows of table 3, are those of labels that stand elsewhere. */
const FEWEST_ASTRAY = 14;
/** So many lines of prose that are labels of a table are what is left of it. */
const FEWEST_LABELS = 5;
/** Lines of a section that are searched for such labels. */
const MOST_LINES = 200;
/** No label is longer. */
const LONGEST_LABEL = 60;

/** The labels of each table as the formats have them. */
const official: Readonly<Record<TableKey, readonly string[]>> = { disclosure: officialOf('disclosure'), requests: officialOf('requests'), review: officialOf('review') };

function officialOf(key: TableKey): readonly string[] {
  const labels = formatIds.flatMap((format) => formats[format].tables[key].subTables.flatMap(labelsOf));
  return [...new Set(labels.map(({ label }) => label.official))].filter((label) => label !== '');
}

/**
 * Whether most rows of a table have lost their values: all labels stand first and the numbers later, the digits of a row run together, or
 * zeros were left blank and nothing shows where.
 * The one row of table 4 has no label, so that all its digits in one are enough.
 */
export function isLost(table: Table): boolean {
  return (table.traits & traits.shape) !== 0 && hasLost(table);
}

const hasLost: (table: Table) => boolean = memoize((table) => {
  const { key, rows, lines } = table;
  const bare = rows.filter(isBare).length;
  const lost = bare + rows.filter((row, i) => !isBare(row) && (hasRunTogether(row) || isHeap(rows, i) || lacksZerosOnly(table, row))).length;
  if (lost * 2 > rows.length && (lost >= FEWEST_ROWS || key === 'review')) return true;
  return bare >= FEWEST_ROWS && lines.some(({ reading }) => reading.kind === 'values' && reading.values.length >= FEWEST_ASTRAY);
});

/** A label without any number behind it, where numbers have nothing but their place behind it to say whose they are. */
function isBare({ hasShape, values, source }: TableRow): boolean {
  return !hasShape && values.length === 0 && source.row.layout === 'loose';
}

/** Behind the last of some labels the numbers of them all. */
function isHeap(rows: readonly TableRow[], at: number): boolean {
  const { hasShape, values, expected } = rows[at] as TableRow;
  let above = at;
  while (above > 0 && isBare(rows[above - 1] as TableRow)) above--;
  return !hasShape && above < at && values.length === (at - above + 1) * expected;
}

/** As many digits as the row should have values, or more: 120345006. */
function hasRunTogether({ hasShape, values, expected }: TableRow): boolean {
  const [only, ...others] = hasShape ? [] : values.filter(({ cell }) => cell.text !== '');
  return only !== undefined && others.length === 0 && expected > 3 && only.cell.text.length >= expected && /^[0-9０-９]+$/u.test(only.cell.text);
}

/** Whether the lines from one block to another are what is left of a table that no reader recognised as one, or of whose rows it recognised none. */
export function leavesLabels(blocks: Sequence<Block>, from: number, to: number, key: TableKey): boolean {
  let labels = 0;
  for (let index = from; index < Math.min(to, from + MOST_LINES) && labels < FEWEST_LABELS; index++) {
    const block = blocks.at(index).item;
    if (block.text.length > LONGEST_LABEL + 2 || (block.kind !== 'prose' && block.kind !== 'heading')) continue;
    labels += labelsIn(lineOf(block).trim().replace(/\s*[\d０-９]+$/u, ''), key);
  }
  return labels >= FEWEST_LABELS;
}

/** How many labels of a table a line is: one, or several with nothing between. */
function labelsIn(line: string, key: TableKey): number {
  if (line === '') return 0;
  if (isLabelOf(line, key)) return 1;
  let labels = 0;
  for (let rest = line; rest !== ''; labels++) {
    const next = official[key].find((label) => rest.startsWith(label));
    if (next === undefined) return 0;
    rest = rest.slice(next.length).trimStart();
  }
  return labels;
}

function isLabelOf(text: string, key: TableKey): boolean {
  return matchLabel(text).some(({ table, quality }) => table === key && quality !== 'variant');
}
