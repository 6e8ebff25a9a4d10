// Asks about totals that are ten times last year's: a digit too many, or 元 where 万元 is meant.
import type { Report } from '../../model/report';
import { addend, digitsOrigin, type Table, type TableRow, type ValueCell } from '../../model/table/table';
import { compare, multiply, toText, type Decimal } from '../../number/decimal';
import type { Finding } from '../finding';
import { cellName } from '../naming';

const TIMES = 10;
/** A smaller figure of last year says nothing: from 1 to 12 is no jump. */
const LEAST = 10;

/** The figures that jumped; of the tables in which every column is a figure of its own, all, else the totals. */
export function jumps(current: Report, previous: Report): Finding[] {
  const { requests, disclosure } = current.tables;
  const row = requests?.row('new');
  return [...jumpsIn(disclosure, previous.tables.disclosure, disclosure?.rows ?? []), ...jumpsIn(requests, previous.tables.requests, row ? [row] : [], 'total')];
}

function jumpsIn(table: Table | undefined, earlier: Table | undefined, rows: readonly TableRow[], only?: string): Finding[] {
  if (!table || !earlier || table.format !== earlier.format) return [];
  return rows.filter(({ hasShape }) => hasShape).flatMap(({ key, values }) =>
    values.flatMap((cell) => {
      const column = cell.column?.key;
      if (column === undefined || cell.column?.kind === 'change' || (only !== undefined && column !== only)) return [];
      return jumpOf(table, cell, earlier.cell(key, column), earlier) ?? [];
    }),
  );
}

function jumpOf(table: Table, cell: ValueCell, before: ValueCell | undefined, earlier: Table): Finding | undefined {
  const [now, then] = [addend(cell), addend(before)] as [Decimal | undefined, Decimal | undefined];
  if (!before || now === undefined || then === undefined || compare(then, LEAST) < 0 || compare(now, multiply(then, TIMES)) < 0) return undefined;
  const at = cellName(table, cell);
  return {
    rule: 'cross-year/jump',
    origin: digitsOrigin(cell),
    message: { id: 'cross-year/jump', args: { table: table.key, at, now: toText(now), then: toText(then) } },
    related: [{ origin: digitsOrigin(before), message: { id: 'cross-year/before', args: { at: cellName(earlier, before), value: toText(then) } }, lastYear: true }],
  };
}
