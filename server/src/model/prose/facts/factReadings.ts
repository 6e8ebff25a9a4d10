// What a table says to a statement of the prose: the sums that its words may mean, each with its cells, where they are certain.
import { add, addSigned, equals, isZero, type Decimal } from '../../../number/decimal';
import { columnOf, formats, rowOf } from '../../../schema';
import { memoize, remembering } from '../../../text/memo';
import { balanceOf } from '../../equations/equations';
import type { Instance } from '../../equations/instance';
import { isUnfinished } from '../../equations/rowsToFill';
import { addend, type Table, type ValueCell } from '../../table/table';
import { factKinds, type FactKey, type FactTerm } from './factKinds';

/** One meaning of a statement: what it sums, and the sum. */
export interface FactReading {
  readonly terms: readonly FactTerm[];
  readonly value: Decimal;
}

/** Undefined: the table does not say, as cells are missing, blank, text, or under suspicion themselves. */
export type FactReadings = readonly FactReading[] | undefined;

const known = memoize((_: Table): Map<FactKey, FactReadings> => new Map<FactKey, FactReadings>());

/** The meanings of a statement in a table, the likeliest first; worked out once per table. */
export function readingsOf(table: Table, key: FactKey): FactReadings {
  const map = known(table);
  if (!map.has(key)) map.set(key, read(table, key));
  return map.get(key);
}

function read(table: Table, key: FactKey): FactReadings {
  let found: readonly FactReading[] = none;
  for (const terms of factKinds[key].readings) {
    if (!havePlaces(table, terms)) continue;
    const reading = sumOf(table, terms);
    if (!reading) return undefined;
    found = found.concat(reading);
  }
  return found.length > 0 ? found : undefined;
}

const none: readonly never[] = [];

/** Whether a value is one of the meanings; or, where the words may name some reasons only, the sum of some rows of the group. */
export function agrees(table: Table, key: FactKey, readings: readonly FactReading[], value: Decimal): boolean {
  if (readings.some((reading) => equals(reading.value, value))) return true;
  const cells = factKinds[key].ofSome ? (readings[0]?.terms.flatMap((term) => cellsOf(table, term)) ?? []) : [];
  if (isZero(value)) return cells.some((cell) => isZero(figureIn(table, cell) ?? 0));
  let sums: Decimal[] = [];
  for (const cell of cells) {
    const number = figureIn(table, cell) ?? 0;
    if (!isZero(number)) sums = [...sums, number, ...sums.map((sum) => add(sum, number))];
  }
  return sums.some((sum) => equals(sum, value));
}

/** The cells that a term stands for. */
export function cellsOf(table: Table, { row, column }: FactTerm): readonly ValueCell[] {
  return rowsOf(table, row).flatMap((key) => table.cell(key, column) ?? []);
}

/** The rows that a key stands for: itself, or those of a group. */
function rowsOf(table: Table, key: string): readonly string[] {
  if (rowOf(table.format, table.key, key) || table.row(key)) return itself(key);
  for (const { group, rows } of formats[table.format].groupTotals) if (group === key) return rows;
  return none;
}

/** One list for each row: statements are compared with their tables at every keystroke. */
const itself = remembering((key: string): readonly string[] => [key]);

/** Whether the format has all cells of a sum at all. */
function havePlaces(table: Table, terms: readonly FactTerm[]): boolean {
  for (const term of terms) if (!hasPlace(table, term)) return false;
  return true;
}

function hasPlace(table: Table, { row, column }: FactTerm): boolean {
  for (const key of rowsOf(table, row)) {
    const place = rowOf(table.format, table.key, key) ?? table.row(key);
    if (place && columnOf(table.format, table.key, place.subTable.key, column)) return true;
  }
  return false;
}

function sumOf(table: Table, wanted: readonly FactTerm[]): FactReading | undefined {
  const doubted = suspectsOf(table);
  let value: Decimal = 0;
  let says = false;
  for (const { row, column, sign } of wanted) {
    for (const key of rowsOf(table, row)) {
      const cell = table.cell(key, column);
      const number = cell && figureIn(table, cell);
      if (!cell || number === undefined || doubted.has(cell)) return undefined;
      value = addSigned(value, sign, number);
      says ||= cell.number.kind !== 'blank' || !isZero(number) || isCounted(table, cell, column);
    }
  }
  return says ? { terms: wanted, value } : undefined;
}

/** Whether a sum of its column counts a blank cell, or the parts of its row for it, and holds: then it stands for 0. */
function isCounted(table: Table, { row }: ValueCell, column: string): boolean {
  const { instances, broken } = balanceOf(table);
  return instances.some((each) => each.across === column && each.target.number.kind === 'number' && each.terms.some(({ cell }) => cell.row === row) && !broken.includes(each));
}

/** What a cell says; a total that was left blank says the sum of its parts, unless these are still being filled in. */
function figureIn(table: Table, cell: ValueCell): Decimal | undefined {
  for (const blank of balanceOf(table).blanks) if (blank.cell === cell) return blank.isOpen || isUnfinished(table) ? undefined : blank.sum;
  return addend(cell);
}

const noSuspects: ReadonlySet<ValueCell> = new Set();

/** Cells of broken equations: what is wrong there is said there (one wrong figure, one finding). */
const suspectsOf: (table: Table) => ReadonlySet<ValueCell> = memoize((table) => {
  const balance = balanceOf(table);
  if (balance.isSound) return noSuspects;
  const found = new Set<ValueCell>();
  const explained = new Set(balance.imbalances.flatMap(({ repair }) => repair?.explains ?? []));
  for (const { instance, repair } of balance.imbalances) {
    found.add(instance.target);
    if (repair) found.add(repair.cell);
    if (!isCrossed(balance.instances, instance)) for (const { cell } of instance.terms) found.add(cell);
  }
  for (const instance of balance.broken) {
    if (explained.has(instance)) continue;
    found.add(instance.target);
    for (const { cell } of instance.terms) found.add(cell);
  }
  return found;
});

/** Whether figures of a sum count in others too, which then tell the one that is wrong; in table 4 none does. */
function isCrossed(instances: readonly Instance[], { targetSlot, termSlots }: Instance): boolean {
  return instances.some((other) => other.targetSlot !== targetSlot && other.termSlots.some((slot) => termSlots.includes(slot)));
}
