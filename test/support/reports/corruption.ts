// Decides what a corruption is: the damaged text, and what a perfect checker says of it.

import type { Draft } from './draft';
import { layoutOf, type Layout } from './layouts';
import type { Random } from './random';
import type { Rendered, TruthCell, TruthRow } from './render';
import { printNumber } from './sheet';

export type Severity = 'error' | 'warning' | 'info';

/** A finding that must come; several codes where either would do, the likeliest first. */
export interface Expected {
  readonly codes: readonly string[];
  /** Left out where any would do. */
  readonly severity?: Severity;
  /** The lines on which it may stand, in the damaged text; the first is the likeliest. Empty: anywhere. */
  readonly lines: readonly number[];
}

/** What one maker says of the damage it did to a draft. */
export interface Damage {
  readonly expected: readonly Expected[];
  /** Rule ids that may speak of the same damage too; anything else is a false alarm. */
  readonly related?: readonly string[];
  /** Recomputing all totals gives back the original text, byte for byte. */
  readonly restores?: boolean;
  /** The safe fixes (`source.fixAll.gongkai`) give it back. */
  readonly fixRestores?: boolean;
}

/** What a maker works with. */
export interface Case {
  readonly rendered: Rendered;
  readonly draft: Draft;
  readonly rand: Random;
}

/** Damages the draft, or returns undefined where this report or layout offers no place for it. */
export type Maker = (work: Case) => Damage | undefined;

/** One finding. */
export function expect(
  code: string | readonly string[],
  severity: Severity | undefined,
  lines: readonly number[],
): Expected {
  const codes = typeof code === 'string' ? [code] : code;
  return { codes, lines, ...(severity === undefined ? {} : { severity }) };
}

/** The value cell, which must be there. */
export function cellOf({ rendered }: Case, table: string, row: string, column: string): TruthCell {
  const found = rendered.truth.cells.find((c) => c.table === table && c.row === row && c.column === column);
  if (found === undefined) throw new Error(`no cell ${table} ${row} ${column}`);
  return found;
}

/** The row, which must be there. */
export function rowOf({ rendered }: Case, table: string, row: string): TruthRow {
  const found = rendered.truth.rows.find((r) => r.table === table && r.row === row);
  if (found === undefined) throw new Error(`no row ${table} ${row}`);
  return found;
}

/** What the layout of the report is like. */
export function layoutIn({ rendered: { options } }: Case): Layout {
  return layoutOf(options.layout);
}

/** Puts another text in the place of a value. */
export function overwrite({ draft }: Case, { line, character, raw }: TruthCell, replacement: string): void {
  draft.replace(line, character, raw, replacement);
}

/** Prints a value as this report prints its values. */
export function printed({ rendered: { options } }: Pick<Case, 'rendered'>, value: number): string {
  return printNumber(String(value), { fullWidth: options.fullWidth ?? false, thousands: options.thousands ?? '' });
}

/** The rules that hold the prose against the tables, or its figures against one another: a figure of a table may be told there, too. */
export const RULES_ON_PROSE = ['prose/table', 'prose/sum', 'prose/percent', 'prose/contradiction', 'prose/answered', 'prose/outcome'];
