// Which cells of a table are out of the ordinary, gathered once for the rules on cells.
import type { ParsedNumber } from '../../number/parseNumber';
import { memoize } from '../../text/memo';
import { traitOf, traits } from './boundRow';
import type { Table, ValueCell } from './table';

/** Cells of rows that have their shape; in others nobody knows what a field is. */
export interface OddCells {
  readonly blank: readonly ValueCell[];
  readonly text: readonly ValueCell[];
  /** Numbers that are no plain count: with a sign, a unit, a fraction; and all amounts. */
  readonly marked: readonly MarkedCell[];
}

export interface MarkedCell extends ValueCell {
  readonly number: Extract<ParsedNumber, { kind: 'number' }>;
}

const NONE: OddCells = { blank: [], text: [], marked: [] };

/** The cells that rules on cells look at; in an ordinary table there are next to none. */
export const oddCells: (table: Table) => OddCells = memoize((table) => {
  if ((table.traits & (traits.blank | traits.text | traits.marked)) === 0) return NONE;
  const blank: ValueCell[] = [];
  const text: ValueCell[] = [];
  const marked: MarkedCell[] = [];
  for (const row of table.rows) {
    if (!row.hasShape || row.bound.traits === 0) continue;
    for (const cell of row.values) {
      const trait = traitOf(cell.number, cell.column);
      if (trait === traits.text) text.push(cell);
      else if (trait === traits.blank) blank.push(cell);
      else if (trait === traits.marked) marked.push(cell as MarkedCell);
    }
  }
  return { blank, text, marked };
});
