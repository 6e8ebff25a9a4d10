// What the labels of a row stand for in a table of one kind and format; worked out once for all rows that are written alike.
import { formats, rowOf, type FormatId, type LabelMatch, type RowSpec, type SubTableSpec, type TableKey } from '../schema';
import type { Row } from '../syntax/table';
import { memoize } from '../text/memo';
import type { PieceRow } from './piece';

/** The row of the form that a data row is. `spec` is absent for a group that bears a total of its own. */
export interface RowPlace {
  readonly key: string;
  readonly spec: RowSpec | undefined;
  readonly subTable: SubTableSpec;
}

export interface RowBinding {
  /** Which label each label cell (by its index in the row) is. */
  readonly labels: readonly { readonly match: LabelMatch; readonly cell: number }[];
  readonly place: RowPlace | undefined;
}

interface Known<T> {
  readonly table: TableKey;
  readonly match: LabelMatch | undefined;
  readonly format: FormatId | undefined;
  readonly value: T;
}

const knownBindings = memoize((_: Row): Known<RowBinding>[] => []);
const knownVotes = memoize((_: Row): Known<number>[] => []);

/** The binding of a row in a table of this format. */
export function bindingOf(line: PieceRow, table: TableKey, format: FormatId): RowBinding {
  return recall(knownBindings(line.placed.row), line, table, format, () => ({ labels: labelsOf(line, table, format), place: placeOf(line, table, format) }));
}

/** How many more of a row's labels speak for the format of 2021 than for that of 2019. */
export function voteOf(line: PieceRow, table: TableKey): number {
  return recall(knownVotes(line.placed.row), line, table, undefined, () => countVotes(line, table));
}

function recall<T>(known: Known<T>[], { match }: PieceRow, table: TableKey, format: FormatId | undefined, work: () => T): T {
  for (const each of known) if (each.match === match && each.table === table && each.format === format) return each.value;
  const value = work();
  known.push({ table, match, format, value });
  return value;
}

/** A label speaks for a format when all that it can stand for in the table is that format's. */
function countVotes({ reading, match }: PieceRow, table: TableKey): number {
  let balance = 0;
  reading.labels.forEach((matches, i) => {
    const relevant = matches.filter((each) => each.table === table && (i !== reading.lastLabel || !match || isSame(each, match)));
    const speakers = new Set(relevant.flatMap((each) => each.formats));
    if (speakers.size === 1) balance += speakers.has('2021') ? 1 : -1;
  });
  return balance;
}

function isSame(a: LabelMatch, b: LabelMatch): boolean {
  return a.key === b.key && a.part === b.part;
}

function labelsOf({ reading, match }: PieceRow, table: TableKey, format: FormatId): RowBinding['labels'] {
  const isData = reading.kind === 'data' || reading.kind === 'group';
  return reading.labels.flatMap((matches, cell) => {
    const candidates = matches.filter((each) => each.table === table);
    if (candidates.length === 0 || (isData && cell > reading.lastLabel)) return [];
    const wanted = !isData
      ? candidates.filter(({ part }) => part !== 'row' && part !== 'group')
      : cell === reading.lastLabel
        ? candidates.filter((each) => match !== undefined && isSame(each, match))
        : candidates.filter(({ part }) => part === 'group');
    const chosen = wanted.find(({ formats: of }) => of.includes(format)) ?? wanted[0] ?? candidates[0];
    return chosen ? [{ match: chosen, cell }] : [];
  });
}

function placeOf({ match, reading }: PieceRow, table: TableKey, format: FormatId): RowPlace | undefined {
  if (table === 'review') {
    const subTable = formats[format].tables.review.subTables[0] as SubTableSpec;
    return reading.kind === 'values' ? { key: (subTable.rows[0] as RowSpec).key, spec: subTable.rows[0], subTable } : undefined;
  }
  if (!match) return undefined;
  const own = match.part === 'row' ? rowOf(format, table, match.key) : undefined;
  if (own) return { key: match.key, spec: own.row, subTable: own.subTable };
  const group = reading.labels[reading.lastLabel]?.find(({ part, formats: of }) => part === 'group' && of.includes(format));
  const subTable = formats[format].tables[table].subTables[0];
  if (group && subTable) return reading.filled.length > 0 ? { key: group.key, spec: undefined, subTable } : undefined;
  const other = rowOf(match.formats[0] ?? format, table, match.key);
  return other && { key: match.key, spec: other.row, subTable: other.subTable };
}
