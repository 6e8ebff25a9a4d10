// Which totals of a table are written anew, and which are refused and why.
import { balanceOf, type Unchecked } from '../../model/equations/equations';
import type { Imbalance } from '../../model/equations/instance';
import { comesOfSplit } from '../../model/equations/splits';
import type { Origin } from '../../model/origin';
import { labelOrigin } from '../../model/table/rowRuns';
import { digitsOrigin, type Table, type TableRow } from '../../model/table/table';
import { toText } from '../../number/decimal';
import { formats } from '../../schema';
import { append } from '../../text/append';
import { editTo, isAnnotated, isWrapped } from '../cellEdits';
import type { Edit } from '../finding';
import type { Message } from '../messages/message';
import { causeOf, cellName, rowName, rowNameOf } from '../naming';

/** A total, or a row of totals, that is left as it stands. */
export interface Refusal {
  readonly origin: Origin;
  readonly message: Message;
}

export interface Recomputed {
  readonly edits: readonly Edit[];
  readonly refused: readonly Refusal[];
}

/**
 * The edits that make every total of a table say what its parts add up to. Only cells that the form defines as sums are written, only where every
 * part is present and certain and no other figure explains the difference as well; blank totals stay blank, 四 is never touched.
 */
export function recompute(table: Table): Recomputed {
  if (!derivesAnything(table)) return { edits: [], refused: [] };
  const { imbalances, unchecked } = balanceOf(table);
  const edits: Edit[] = [];
  const refused: Refusal[] = table.rows.filter(({ hasShape }) => !hasShape).map((row) => refuseShape(table, row));
  append(refused, refuseUnchecked(table, unchecked));
  for (const imbalance of imbalances) {
    const { equation, target } = imbalance.instance;
    if (!equation.derives) continue;
    const isCertain = imbalance.certain && !comesOfSplit(table, imbalance);
    const edit = isCertain && !isAnnotated(target) ? editTo(target, imbalance.sum) : undefined;
    if (edit) edits.push(edit);
    else refused.push(refuseImbalance(table, imbalance, isCertain));
  }
  return { edits, refused };
}

/** The edits that fill the blank totals whose parts are certain, where it is certain which field is the total; only ever on request. */
export function fillBlankTotals(table: Table): readonly Edit[] {
  return balanceOf(table).blanks.flatMap(({ cell, sum }) => (isAnchored(table, cell.row) ? (editTo(cell, sum) ?? []) : []));
}

/** Whether more than their number tells which fields of a row are its columns: where a row is blank throughout, only that all begin right behind the labels. */
function isAnchored({ rows }: Table, { source: { reading }, expected }: TableRow): boolean {
  if (reading.layout !== 'tabs' || reading.filled.length > 0) return true;
  const all = rows.map(({ bound, source }) => ({ ...source.reading, start: bound.used[0] }));
  if (all.some(({ filled, lastLabel }) => lastLabel === reading.lastLabel && filled.length === expected)) return true;
  const deepest = all.reduce((depth, { lastLabel }) => Math.max(depth, lastLabel), -1);
  return all.every(({ start }) => start === deepest + 1) || all.every(({ width, lastLabel }) => width === lastLabel + 1 + expected);
}

function derivesAnything({ format, key }: Table): boolean {
  return formats[format].equations.some(({ table, derives }) => table === key && derives);
}

function refuseShape(table: Table, row: TableRow): Refusal {
  const args = { table: table.key, row: rowName(row), found: row.values.length, expected: row.expected };
  return { origin: labelOrigin(row), message: { id: 'total/refused-shape', args } };
}

/** One refusal for each row of totals and each row in its way; rows of wrong shape are refused on their own account. */
function refuseUnchecked(table: Table, unchecked: readonly Unchecked[]): Refusal[] {
  const told = new Set<string>();
  return unchecked.flatMap(({ target, reason, row, cell }) => {
    const id = `${target.row.key} ${row} ${target === cell ? 'own' : ''}`;
    if (reason === 'row-shape' || told.has(id)) return [];
    told.add(id);
    const name = cell ? rowName(cell.row) : rowNameOf(table, row);
    return [{ origin: digitsOrigin(target), message: { id: 'total/refused-input', args: { table: table.key, at: cellName(table, target), reason, row: name } } }];
  });
}

function refuseImbalance(table: Table, imbalance: Imbalance, isCertain: boolean): Refusal {
  const { target } = imbalance.instance;
  const args = { table: table.key, at: cellName(table, target), sum: toText(imbalance.sum), found: toText(imbalance.found) };
  const message: Message = isCertain
    ? { id: 'total/refused-form', args: { ...args, form: isWrapped(target) ? 'wrapped' : 'remark' } }
    : { id: 'total/refused-suspect', args: { ...args, cause: causeOf(table, imbalance) } };
  return { origin: digitsOrigin(target), message };
}
