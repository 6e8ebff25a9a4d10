// The figures of a table by the slots of its equation plan.
import type { Decimal } from '../../number/decimal';
import type { ParsedNumber } from '../../number/parseNumber';
import type { GroupTotal } from '../../schema';
import { recent } from '../../text/memo';
import { addend, type Table, type TableRow, type ValueCell } from '../table/table';
import { planOf, type EquationPlan } from './equationPlan';

/**
 * What stands in the slots of a table's plan. Where a group bears a total and none of its rows is there, the total stands in for them: in the
 * place of the first row, while the others count nothing; either counts in （七）, never both.
 */
export class Slots {
  /** By row of the plan; null where a group's total stands in for the row; undefined: it is not there or has the wrong shape. */
  readonly rows: readonly (TableRow | null | undefined)[];
  /** Where the rows are blocks of one row: by column, the cell. */
  readonly #blocks: readonly ValueCell[] | undefined;
  /** What the figure in each slot adds to a sum; undefined where that is not certain, or nothing is there. */
  readonly addends: readonly (Decimal | undefined)[];
  #lastWritten: number | undefined;

  constructor(
    readonly plan: EquationPlan,
    readonly table: Table,
  ) {
    const rows = new Array<TableRow | null | undefined>(plan.rows.length).fill(undefined);
    if (table.isInBlocks && table.rows.every(({ hasShape }) => hasShape)) {
      this.#blocks = table.rows.flatMap(({ values }) => values);
      rows[0] = table.rows[0];
      this.rows = rows;
      this.addends = this.#blocks.map(addend);
      return;
    }
    for (const row of table.rows) {
      const index = row.spec ? plan.rowIndex.get(row.key) : plan.groupIndex.get(row.key);
      if (index === undefined || !row.hasShape || row.bound.count !== plan.columns.length || !isFirst(table, row)) continue;
      rows[index] ??= row;
    }
    for (const total of plan.groupTotals) standIn(plan, table, total, rows);
    this.rows = rows;
    this.addends = addendsIn(rows, plan.columns.length);
  }

  /** The last slot that is not blank; −1 where all are. */
  get lastWritten(): number {
    return (this.#lastWritten ??= this.addends.findLastIndex((_, slot) => !this.isBlank(slot)));
  }

  /** Whether nothing was written into a slot, no sign for none either. */
  isBlank(slot: number): boolean {
    return (this.number(slot)?.kind ?? 'blank') === 'blank';
  }

  /** Whether the slot counts nothing because a group's total stands in for its row. */
  isCovered(slot: number): boolean {
    return this.#row(slot) === null;
  }

  cell(slot: number): ValueCell | undefined {
    return this.#row(slot)?.value(this.#column(slot));
  }

  number(slot: number): ParsedNumber | undefined {
    return this.#row(slot)?.bound.number(this.#column(slot));
  }

  /** Whether a number stands in a slot, and it is certain what it adds to a sum. */
  isCertainNumber(slot: number): boolean {
    if (this.addends[slot] === undefined) return false;
    const bound = this.#row(slot)?.bound;
    return bound !== undefined && (bound.traits === 0 || bound.number(this.#column(slot)).kind === 'number');
  }

  /** The figure of a slot; undefined where that is no certain number. */
  certainFigure(slot: number): Decimal | undefined {
    return this.isCertainNumber(slot) ? this.addends[slot] : undefined;
  }

  /** The slot of a cell; -1 where it is none of these. */
  slotOf({ row, index }: ValueCell): number {
    if (this.#blocks) return this.#blocks.findIndex((cell) => cell.row === row && cell.index === index);
    const at = this.rows.indexOf(row);
    return at < 0 ? -1 : at * this.plan.columns.length + index;
  }

  #row(slot: number): TableRow | null | undefined {
    return this.#blocks ? this.#blocks[slot]?.row : this.rows[Math.floor(slot / this.plan.columns.length)];
  }

  #column(slot: number): number {
    return this.#blocks?.[slot]?.index ?? slot % this.plan.columns.length;
  }
}

/** The slots of a table; undefined for one without equations. */
export const slotsOf = recent((table: Table): Slots | undefined => {
  const plan = planOf(table);
  return plan && new Slots(plan, table);
}, 4);

function addendsIn(rows: readonly (TableRow | null | undefined)[], width: number): readonly (Decimal | undefined)[] {
  const addends = new Array<Decimal | undefined>(rows.length * width).fill(undefined);
  rows.forEach((row, i) => {
    if (row) for (let column = 0; column < width; column++) addends[i * width + column] = row.bound.addend(column);
  });
  return addends;
}

function isFirst(table: Table, row: TableRow): boolean {
  return row.spec === undefined || table.row(row.key) === row;
}

function standIn(plan: EquationPlan, table: Table, { group, rows: keys }: GroupTotal, rows: (TableRow | null | undefined)[]): void {
  const from = plan.groupIndex.get(group) ?? -1;
  if (!rows[from] || keys.some((key) => table.row(key))) return;
  keys.forEach((key, i) => {
    rows[plan.rowIndex.get(key) ?? -1] = i === 0 ? rows[from] : null;
  });
  rows[from] = undefined;
}
